"""Text in another size, a note, a message: boxes fit their words, and what is pressed or typed in keeps its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox

from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.printing.form.records_field import RecordsField
from tests.ui.desk import Guide, Hand, button_named, seen, settle, watch_for
from tests.ui.printing.print_page import field, opened, ready


@pytest.mark.parametrize(("first", "then"), [(100, 200), (200, 100)])
def test_boxes_follow_the_size_of_the_text(guide: Guide, first: int, then: int) -> None:
    guide.set_text_size(first)
    page = opened(guide)
    guide.set_text_size(then)
    settle()
    numbers = seen(page.maker.form, QAbstractSpinBox)
    assert numbers
    for box in numbers:
        line = box.lineEdit()
        assert line.font().pointSizeF() == box.font().pointSizeF() == guide.theme.font("body").pointSizeF()
    boxes = seen(page.maker.form, ChoiceBox)
    assert len({box.height() for box in boxes}) == 1
    assert {box.minimumSizeHint().height() for box in boxes} == {boxes[0].sizeHint().height()}


@pytest.mark.parametrize("percent", [100, 200])
def test_larger_stays_under_the_mouse_however_large_the_page(guide: Guide, hand: Hand, percent: int) -> None:
    guide.resize(1280, 800)
    page = opened(guide)
    guide.set_text_size(percent)
    settle()
    if not page.maker.preview.isVisible():
        hand.press(page, "See the sheet")
    larger = button_named(page.maker.preview, "Larger")
    before = larger.pos()
    for _ in range(7):
        hand.click(larger)
        assert larger.pos() == before, page.maker.preview.sizes.fit.text()


def test_what_is_said_of_the_sheet_does_not_cover_what_has_the_keyboard(guide: Guide, hand: Hand) -> None:
    guide.session.add_to_tray("safe-exit-initiative")
    page = opened(guide)
    services = field(page, "services", RecordsField)
    hand.click(services.box_to_find)
    hand.write("pathways")
    watch_for(lambda: not page.maker.finder.busy)
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)
    ready(page)
    box = services.box_to_find
    assert box.hasFocus()
    assert box.visibleRegion().boundingRect() == box.rect()
