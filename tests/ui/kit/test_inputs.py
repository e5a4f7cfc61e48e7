"""The wheel scrolls a form; it never chooses anything that lies under the pointer on the way."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QScrollArea, QWidget

from guide_app.ui.kit.inputs.boxes import ListedLine
from guide_app.ui.kit.overlays.menus import MenuButton
from guide_app.ui.printing.output.own_sheet_form import OwnSheetForm
from guide_app.ui.printing.page import PrintPage
from tests.ui.desk import Guide, Hand, button_named, seen, settle
from tests.ui.printing.print_page import opened


def turn(widget: QWidget, steps: int) -> None:
    """Turn the wheel over the middle of a part."""
    window = widget.window()
    place = widget.mapTo(window, widget.rect().center())
    QTest.wheelEvent(window.windowHandle(), QPointF(place), QPoint(0, 120 * steps))


def choosers(holder: QWidget) -> list[QWidget]:
    """Boxes that the wheel turns in Qt, unless told otherwise."""
    return [*seen(holder, MenuButton), *seen(holder, ListedLine), *seen(holder, QAbstractSpinBox)]


def area_of(page: PrintPage) -> QScrollArea:
    """What the choices scroll in."""
    (area,) = [each for each in seen(page.maker.left, QScrollArea) if each.isAncestorOf(page.maker.form)]
    return area


def test_scrolling_past_a_choice_does_not_make_it(guide: Guide, hand: Hand) -> None:
    page = opened(guide)
    hand.press(page, "More choices")
    settle()
    before, kind = page.maker.form.values(), page.kind_id
    boxes = choosers(page.maker.left)
    assert len(boxes) > 5
    for focused in (False, True):
        for box in boxes:
            if focused:
                box.setFocus()
            for steps in (1, -1, -1):
                area_of(page).ensureWidgetVisible(box)
                turn(box, steps)
    assert page.maker.form.values() == before
    assert page.kind_id == kind


def test_the_form_scrolls_under_the_wheel(guide: Guide, hand: Hand) -> None:
    page = opened(guide)
    hand.press(page, "More choices")
    settle()
    bar = area_of(page).verticalScrollBar()
    bar.setValue(0)
    turn(choosers(page.maker.form)[0], -1)
    assert bar.value() > 0


def test_nor_in_the_measures_of_ones_own_sheet(guide: Guide, hand: Hand) -> None:
    page = opened(guide)
    sheet = OwnSheetForm(page, page.choices.stocks.find("avery-5371"))
    sheet.ask()
    settle()
    before = (sheet.paper.value, sheet.columns.value(), sheet.rows.value())
    for box in choosers(sheet):
        for steps in (1, -1, -1):
            turn(box, steps)
    assert (sheet.paper.value, sheet.columns.value(), sheet.rows.value()) == before
    hand.press(sheet.panel, "Cancel")


def test_the_choice_made_is_the_bold_one(guide: Guide, hand: Hand) -> None:
    """Weight tells it too, for who does not tell the colours apart."""
    page = opened(guide)
    seen_first = {words: button_named(page, words).font().bold() for words in ("Plain", "Discreet")}
    hand.press(page, "Discreet")
    then = {words: button_named(page, words).font().bold() for words in ("Plain", "Discreet")}
    assert (seen_first, then) == ({"Plain": True, "Discreet": False}, {"Plain": False, "Discreet": True})
