"""Side by side: paragraph by paragraph in two languages, one highlight on both sides, numbers between."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from guide_app.content.kinds import RECORD_TYPES
from guide_app.library.library import Library
from guide_app.ui.bilingual.page import BilingualPage
from guide_app.ui.bilingual.pairs import KINDS, bilingual
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, settle, texts
from tests.ui.seeing import cut_off, overlapping, small_targets, too_wide


@pytest.fixture
def page(guide: Guide, hand: Hand) -> BilingualPage:
    """A service in front, and then beside itself in Spanish."""
    guide.navigation.open_record("service", "safelink")
    settle()
    hand.ctrl(Qt.Key.Key_B)
    assert guide.navigation.here == "together"
    return guide.at("together", BilingualPage)


def test_both_sides_are_shown_and_a_draft_is_told(page: BilingualPage) -> None:
    said = texts(page)
    for row in page.rows:
        assert row.pair.first in said
        assert row.pair.second in said
    assert any(text.startswith("Draft translation") for text in said)
    assert "English" in said


def test_one_highlight_moves_on_both_sides_with_arrows_and_mouse(page: BilingualPage, hand: Hand) -> None:
    def lit() -> list[int]:
        return [place for place, row in enumerate(page.rows) if row.property("lit")]

    assert lit() == [0]
    hand.key(Qt.Key.Key_Down)
    assert lit() == [1]
    hand.key(Qt.Key.Key_Up, times=3)
    assert lit() == [0]
    hand.click(page.rows[2])
    assert lit() == [2]
    hand.key(Qt.Key.Key_Down, times=50)
    assert lit() == [len(page.rows) - 1]


def test_sides_are_swapped_and_text_grows(guide: Guide, page: BilingualPage, hand: Hand) -> None:
    first = page.rows[1].pair
    hand.press(page, "Swap sides")
    assert (page.rows[1].pair.first, page.rows[1].pair.second) == (first.second, first.first)
    hand.press(page, "Larger")
    assert guide.theme.percent == 110


def test_an_answer_is_taken_to_print(guide: Guide, hand: Hand) -> None:
    guide.navigation.open_record("question", "t-visa")
    hand.ctrl(Qt.Key.Key_B)
    hand.press(guide.at("together", BilingualPage), "Print this")
    assert guide.navigation.here == "print"


def test_without_a_record_it_says_where_to_begin(guide: Guide) -> None:
    guide.navigation.show("together")
    assert any(text.startswith("Open a service") for text in texts(guide.at("together", BilingualPage)))


@pytest.mark.parametrize("kind", KINDS)
def test_every_record_has_a_pair_for_every_paragraph(worcester: Library, kind: str) -> None:
    for record_id in worcester.ids(RECORD_TYPES[kind]):
        found = bilingual(worcester, kind, record_id, "en", "es")
        assert found is not None
        for pair in found.pairs:
            assert bool(pair.first.strip()) == bool(pair.second.strip()), (record_id, pair)


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((1024, 600), 200), ((640, 480), 100)])
def test_it_finds_room(open_window: Opener, hand: Hand, size: tuple[int, int], percent: int) -> None:
    guide = open_window(size)
    guide.set_text_size(percent)
    for kind, record_id in (("service", "safelink"), ("question", "t-visa"), ("guidance", "under-18")):
        guide.navigation.show_together(kind, record_id)
        settle()
        page = guide.at("together", BilingualPage)
        assert page.rows
        assert button_named(page, "Swap sides").isVisible()
        assert cut_off(page) == []
        assert overlapping(page) == []
        assert too_wide(page) == []
        assert small_targets(page) == []
