"""The demo pack is a good one, and Worcester is read by what judges it alone: whoever corrects a record of it edits no
test of the program.
"""

from __future__ import annotations

import ast
import datetime as dt
import re
from pathlib import Path

import pytest

from guide_app.content.checks.editorial import editorial_warnings
from guide_app.content.pack import PackContent
from guide_app.content.reading.loader import load_pack
from tests.packs import DEMO

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
FROZEN = dt.date(2026, 11, 27)

JUDGES = "It judges the pack"
PRINTS = "It judges what the pack looks like on paper"
MEASURES = "It measures what people wait for, with as much as they have"
GIVES = "It gives the pack to those here"
BUNDLED = "It is of the pack that comes along, whatever it says"
WORCESTER = {
    "tests/conftest.py": GIVES,
    "tests/packs.py": GIVES,
    "tests/handouts/conftest.py": GIVES,
    "tests/mutants/__main__.py": GIVES,
    "tests/search/conftest.py": GIVES,
    "tests/search/judging.py": GIVES,
    "tests/content/test_worcester.py": JUDGES,
    "tests/content/test_overlay.py": "It writes corrections into the files of a long pack",
    "tests/content/test_wrong_words.py": JUDGES,
    "tests/content/test_situations.py": JUDGES,
    "tests/search/test_minors.py": JUDGES,
    "tests/search/test_held.py": JUDGES,
    "tests/search/test_judged.py": JUDGES,
    "tests/search/test_what_is_shown.py": JUDGES,
    "tests/test_documents.py": JUDGES,
    "tests/test_readme.py": JUDGES,
    "tests/decision/invariants.py": GIVES,
    "tests/decision/test_held.py": JUDGES,
    "tests/decision/test_invariants.py": JUDGES,
    "tests/decision/test_judged.py": JUDGES,
    "tests/decision/test_first_call_of_words.py": JUDGES,
    "tests/library/test_deaf_ways.py": JUDGES,
    "tests/ui/client/test_languages.py": JUDGES,
    "tests/ui/client/test_minors.py": JUDGES,
    "tests/ui/test_one_answer.py": JUDGES,
    "tests/teach/test_deck.py": JUDGES,
    "tests/handouts/cards/test_words_to_show.py": PRINTS,
    "tests/handouts/languages.py": GIVES,
    "tests/handouts/test_overlaps.py": PRINTS,
    "tests/handouts/test_call_pages.py": PRINTS,
    "tests/handouts/test_next_steps.py": PRINTS,
    "tests/handouts/test_sheets.py": PRINTS,
    "tests/handouts/test_worcester.py": PRINTS,
    "tests/handouts/test_worcester_pages.py": PRINTS,
    "tests/handouts/test_worcester_services.py": PRINTS,
    "tests/handouts/pages/test_pictures_sheet.py": PRINTS,
    "tests/screens/take.py": "It takes pictures of what people see",
    "tests/ui/kit/test_theme.py": "The fonts have every character that it has",
    "tests/desk/test_paths.py": BUNDLED,
    "tests/safety/test_portable.py": BUNDLED,
    "tests/workers.py": "It names the modules that print it",
    "tests/test_packs.py": "This list",
    **dict.fromkeys(
        (
            f"tests/bench/{each}.py"
            for each in (
                "felt",
                "first_page",
                "hidden",
                "large_pack",
                "library_build",
                "previewed",
                "remembered",
                "scale",
                "typed",
            )
        ),
        MEASURES,
    ),
}
"""The modules that may name Worcester, and why."""
NAMED = re.compile(r".*worcester.*|bundled_pack")


@pytest.fixture(scope="module")
def content() -> PackContent:
    """The demo pack, on the day it was frozen."""
    return load_pack(DEMO, FROZEN)


def test_the_demo_pack_has_nothing_to_look_at(content: PackContent) -> None:
    """But that its translations are drafts and some numbers not for print, as in the pack it was cut from."""
    told = [str(each) for each in editorial_warnings(content, FROZEN)]
    assert [
        each
        for each in told
        if not re.search("translations are drafts|is not for print|: (ar|ht|pt-BR|vi): .* is (not )?translated", each)
    ] == []


def test_only_what_judges_worcester_reads_it() -> None:
    found = {path.relative_to(ROOT).as_posix() for path in TESTS.rglob("*.py") if _names_worcester(path)}
    assert found == WORCESTER.keys(), "the others take the demo pack (tests/packs.py)"


def _names_worcester(path: Path) -> bool:
    """Whether a module asks for the pack by a fixture, a function or the name of its folder."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        match node:
            case ast.Name(id=name) | ast.arg(arg=name) | ast.alias(name=name) | ast.Attribute(attr=name):
                if NAMED.fullmatch(name):
                    return True
            case ast.Constant(value=str(text)):
                if text == "worcester" or "data/worcester" in text or "build_worcester" in text:
                    return True
            case _:
                pass
    return False
