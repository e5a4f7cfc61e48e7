"""A row of buttons keeps to its lines: what finds no room is in the menu, and does there what it does outside."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from guide_app.ui.kit.layout.folding_row import FoldingRow
from guide_app.ui.kit.parts import button
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, seen, settle

WORDS = ("Call sheet", "Give one card", "Add", "Print this", "Copy the number")


def lines(row: FoldingRow) -> int:
    """The lines that a row takes."""
    return len({press.geometry().center().y() for press in seen(row, QPushButton)})


def folded(row: FoldingRow) -> list[str]:
    """The words of the buttons that are in the menu."""
    return [press.text().strip() for press in row.buttons if press.isHidden()]


def row_in(guide: Guide, width: int, pressed: list[str]) -> FoldingRow:
    """A row of buttons in a window of its own within the guide; ``pressed`` takes the words of those pressed."""
    holder = QWidget(guide)
    row = FoldingRow(guide.theme, 1)
    presses = [button(guide.theme, words, icon="add") for words in WORDS]
    for press in presses:
        press.clicked.connect(lambda _checked=False, press=press: pressed.append(press.text().strip()))
    row.set_buttons(presses)
    column = QVBoxLayout(holder)
    column.addWidget(row)
    holder.resize(width, 200)
    holder.show()
    holder.raise_()
    settle()
    return row


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("width", [300, 640, 1200])
def test_buttons_take_one_line_and_the_last_are_in_the_menu(open_window: Opener, width: int, percent: int) -> None:
    guide = open_window()
    guide.set_text_size(percent)
    row = row_in(guide, width, [])
    assert lines(row) == 1
    assert bool(folded(row)) == bool([each for each in seen(row, QPushButton) if each.accessibleName() == "More"])
    assert folded(row) == list(WORDS[len(WORDS) - len(folded(row)) :])


def test_the_menu_does_what_the_button_would(guide: Guide, hand: Hand) -> None:
    pressed: list[str] = []
    row = row_in(guide, 420, pressed)
    assert folded(row)
    hand.pick(button_named(row, "More"), WORDS[-1])
    assert pressed == [WORDS[-1]]


def test_a_word_that_grows_folds_the_last_button(guide: Guide) -> None:
    row = row_in(guide, 640, [])
    before = folded(row)
    row.buttons[0].setText(" Take it off the handout again, as it was at first")
    settle()
    assert lines(row) == 1
    assert len(folded(row)) > len(before)
