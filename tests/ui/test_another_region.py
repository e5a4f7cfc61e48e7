"""The whole program on a pack of another region that was just made: every page, the client view, search and paper."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from guide_app.content.problems import PackRefused
from guide_app.content.reading.loader import check_pack, load_pack
from guide_app.desk.new_pack import EmergencyLine, NewPack, make_pack
from guide_app.handouts.phrases import load_phrases
from guide_app.handouts.problems import NothingChosenError
from guide_app.handouts.registry import HANDOUTS, make
from guide_app.library.building.builder import build_library
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.engine import decide
from guide_app.library.library import Library
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.tonight.page import TonightPage
from tests.decision.invariants import MONDAY
from tests.decision.situations import situation_of
from tests.small_pack import TODAY
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, texts, watch_for

WANTED = NewPack(
    name="Austin Guide",
    region="Austin, Texas",
    timezone="America/Chicago",
    publisher="Austin Safe Network",
    contact="Call 512-472-4357 on weekdays.",
    languages=("en", "es"),
    lines=(EmergencyLine("911", "In danger now"), EmergencyLine("988", "Crisis or suicide")),
)


@pytest.fixture
def austin(tmp_path: Path) -> Iterator[Library]:
    """The library of the new pack."""
    make_pack(tmp_path / "austin", WANTED, TODAY)
    assert [each for each in check_pack(tmp_path / "austin", TODAY) if each.severity == "error"] == []
    build_library(load_pack(tmp_path / "austin", TODAY), tmp_path / "library")
    with closing(Library(tmp_path / "library")) as library:
        yield library


def test_every_page_opens_on_a_new_pack(austin: Library, open_window: Opener, hand: Hand) -> None:
    guide: Guide = open_window(library=austin, at_home=True)
    for page in ("home", "get-help", "tonight", "signs", "questions", "print", "teach", "help", "desk"):
        guide.navigation.show(page)
        settle()
        if page == "tonight":
            assert "This directory does not list a place to sleep yet." in texts(guide.navigation.page(page))
    hand.ctrl(Qt.Key.Key_K)
    hand.write("he is going to kill me")
    watch_for(lambda: any("911" in text for text in texts(guide.at("results", ResultsPage))))
    guide.set_language("es")
    guide.set_client(client=True)
    settle()
    guide.set_client(client=False)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("signs", "This directory has no signs yet."),
        ("questions", "This directory has no questions yet."),
        ("teach", "This directory has no workshops yet."),
    ],
)
def test_page_of_which_a_new_pack_has_nothing_says_so(
    austin: Library, open_window: Opener, page: str, words: str
) -> None:
    guide = open_window(library=austin)
    guide.navigation.show(page)
    settle()
    shown = guide.navigation.page(page)
    assert words in texts(shown)
    assert not [each for each in seen(shown, QAbstractItemView) if each.isVisible()]
    guide.set_language("es")
    settle()
    said = "\n".join(texts(guide.navigation.page(page)))
    assert "Este directorio todavía no tiene" in said
    assert "This directory" not in said


@pytest.mark.parametrize("kind", ["sheet", "guidance-sheet", "signs-checklist"])
def test_paper_of_which_a_new_pack_has_nothing_says_so(austin: Library, root: Path, kind: str) -> None:
    with pytest.raises(NothingChosenError, match="This directory has no"):
        make(austin, HANDOUTS[kind].options(), load_phrases(root / "assets" / "translations"), TODAY)


def test_line_for_despair_says_that_it_finds_no_bed(austin: Library, open_window: Opener) -> None:
    guide = open_window(library=austin)
    guide.navigation.show("tonight")
    settle()
    said = "\n".join(texts(guide.at("tonight", TonightPage).calls))
    assert "988" in said
    assert "It finds no bed." in said


@pytest.mark.parametrize("years", [8, 15])
def test_minor_has_a_line_to_call(austin: Library, years: int) -> None:
    """The lines of the strip are for a child, too."""
    situation = situation_of(age=years)
    plan = decide(austin, Ask(needs=frozenset(("shelter",)), situation=situation, at=MONDAY))
    assert [call.service for call in plan.ordered] == ["crisis-or-suicide"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"timezone": "Austin"},
        {"country": "XX"},
        {"languages": ("es",)},
        {"lines": ()},
        {"lines": (EmergencyLine("12", "In danger now"),)},
        {"contact": ""},
        {"lines": (EmergencyLine("911", "Same"), EmergencyLine("988", "Same"))},
    ],
)
def test_what_makes_no_sound_pack_leaves_nothing(tmp_path: Path, wrong: dict[str, object]) -> None:
    from msgspec.structs import replace

    with pytest.raises(PackRefused):
        make_pack(tmp_path / "austin", replace(WANTED, **wrong), TODAY)
    assert list(tmp_path.iterdir()) == []


def test_pack_is_not_made_over_files(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("kept", "utf-8")
    with pytest.raises(PackRefused, match="not empty"):
        make_pack(tmp_path, WANTED, TODAY)
    assert (tmp_path / "kept.txt").exists()
