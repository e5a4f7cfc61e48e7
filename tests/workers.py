"""How several workers share the suite: what is dear to make stays with one of them, and the longest begins first.

The marks of pytest-xdist would say as much beside the tests, but pytest 9.2 no longer reads what they are written into.
"""

from __future__ import annotations

import re

from xdist.scheduler import LoadScopeScheduling

SOAK = "tests/safety/test_soak.py"
WHOLE = {
    "tests/content/test_hostile_corpus.py",
    "tests/safety/test_journeys.py",
    "tests/bootstrap/test_environment.py",
    "tests/installers/test_linux_folder.py",
}
"""Modules whose tests look at one thing that takes seconds to make."""
PRINTED = {f"tests/handouts/test_worcester{part}.py" for part in ("", "_pages", "_services")}
"""Modules whose tests read the same sheets, in one language or the other; those of cards (``face``) have their own."""


def group_of(test: str) -> str:
    """What a test is of one group with; its own name when it goes alone."""
    module, _, name = test.partition("::")
    if module in WHOLE:
        return module
    if module in PRINTED and "[(" not in name:
        return "printed in es" if re.search(r"\bes\b", name) else "printed in en"
    return test


def place_of(test: str) -> tuple[bool, bool]:
    """Where a test stands among all: the soak first, then groups, so that no worker waits for another at the end."""
    return not test.startswith(SOAK), group_of(test) == test


class Workers(LoadScopeScheduling):
    """Gives each worker whole groups."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)
