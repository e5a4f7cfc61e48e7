"""A row of buttons keeps to its lines: what finds no room is in the menu, and does there what it does outside."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from guide_app.ui.kit.chips import Chips
from guide_app.ui.kit.folding_row import FoldingRow
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, seen, settle


def lines(row: FoldingRow) -> int:
    """The lines that a row takes."""
    return len({press.geometry().center().y() for press in seen(row, QPushButton)})


def folded(row: FoldingRow) -> list[str]:
    """The words of the buttons that are in the menu."""
    return [press.text().strip() for press in row.buttons if press.isHidden()]


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("width", [640, 1024, 1280, 1900])
def test_a_service_s_buttons_take_one_line(open_window: Opener, percent: int, width: int) -> None:
    guide = open_window()
    guide.set_text_size(percent)
    guide.resize(width, 600)
    guide.navigation.open_record("service", "national-human-trafficking-hotline")
    guide.help.panes.show_detail()
    settle()
    (row,) = seen(guide.help.detail, FoldingRow)
    assert lines(row) == 1
    assert row.buttons[0].isVisible()
    assert bool(folded(row)) == bool([each for each in seen(row, QPushButton) if each.accessibleName() == "More"])
    assert folded(row) == [press.text().strip() for press in row.buttons[len(row.buttons) - len(folded(row)) :]]


def test_a_small_laptop_shows_the_number_large_with_one_press(open_window: Opener) -> None:
    guide = open_window()
    guide.resize(1024, 600)
    settle()
    assert button_named(guide.help.detail, "Show large").isVisible()


@pytest.mark.parametrize("width", [900, 1024, 1280, 1900])
def test_chips_take_two_lines_at_most(open_window: Opener, width: int) -> None:
    guide = open_window()
    guide.resize(width, 600)
    for page in ("get-help", "signs", "questions"):
        guide.navigation.show(page)
        settle()
        (chips,) = seen(guide, Chips)
        assert lines(chips) <= 2, page


def test_a_word_that_grows_folds_the_last_button(guide: Guide, hand: Hand) -> None:
    (row,) = seen(guide.help.detail, FoldingRow)
    hand.press(row, "Add to handout")
    settle()
    assert lines(row) == 1
    assert button_named(row, "Take off handout").isVisible()
