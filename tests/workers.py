"""How several workers share the suite: what is dear to make stays with one of them, and the longest begins first.

The marks of pytest-xdist would say as much beside the tests, but pytest 9.2 no longer reads what they are written into.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from xdist.scheduler import LoadScopeScheduling

if TYPE_CHECKING:
    from xdist.workermanage import WorkerController

ROOT = Path(__file__).resolve().parent.parent
TOGETHER = {
    "tests/content/test_hostile_corpus.py": "They look at one thing that takes seconds to make",
    "tests/test_bench.py": "They list the worktrees of one checkout: what one makes, another would count",
}
"""Modules whose tests stay with one worker, and why."""
PRINTED = {
    f"tests/handouts/test_{name}.py"
    for name in ("next_steps", "sheets", "worcester", "worcester_pages", "worcester_services")
}
"""Modules whose tests read the same sheets, in one language or the other; those of cards (``face``) have their own."""
SMALL_SHEETS = (
    "test_every_first_call_of_the_pack_prints",
    "test_every_sign_leads_a_client_to_an_answer",
    "test_no_sheet_ends_on_a_page_of_a_few_lines",
    "test_no_text_in_two_languages_ends_on_a_page_of_a_few_lines",
    "test_several_situations_take_no_more_pages_than_each_alone",
    "test_the_second_page_of_a_first_call_holds_more_than_a_few_lines",
)
"""Tests of hundreds of small sheets. A sheet that holds a whole list leaves Typst's caches so large that whatever is
laid out after it takes a third longer.
"""


def group_of(test: str) -> str:
    """What a test is of one group with; its own name when it goes alone."""
    module, _, name = test.partition("::")
    if module in PRINTED and "[(" not in name:
        return "printed in es" if re.search(r"\bes\b", name) else "printed in en"
    return module if module in TOGETHER or _shares(module) else test


@cache
def _shares(module: str) -> bool:
    """Whether its tests share what is made once for a module: each worker would make it for itself."""
    file = ROOT / module
    return file.is_file() and 'scope="module"' in file.read_text(encoding="utf-8")


def place_of(test: str) -> tuple[bool, bool, bool]:
    """The place of a test among all: cards first, then groups, so that no worker waits for another at the end. Within
    these, small sheets come before large ones.
    """
    module, _, name = test.partition("::")
    card = module in PRINTED and "[(" in name
    return not card, group_of(test) == test, not name.startswith(SMALL_SHEETS)


class Workers(LoadScopeScheduling):
    """Gives each worker whole groups."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)

    def remove_node(self, node: WorkerController) -> str | None:
        """Take out a worker that has ended. The test that ended it has failed, and is not given to the next worker:
        xdist 3.8 gives it to one after another.
        """
        test = super().remove_node(node)
        if test is not None and (unit := self.workqueue.get(group_of(test))) is not None:
            unit[test] = True
            if all(unit.values()):
                del self.workqueue[group_of(test)]
        return test
