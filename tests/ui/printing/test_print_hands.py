"""The Print page under the hands: boxes and lists, a piece of work that is stopped, the buttons below the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QSpinBox

from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.kit.inputs.fields import ChoiceField
from guide_app.ui.kit.overlays.choice_popup import Choice, ChoiceList
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.printing.preview.page_view import ZOOMS
from tests.ui.desk import Guide, Hand, seen, settle, watch_for
from tests.ui.printing.print_page import field, opened, ready
from tests.ui.seeing import cut_off


@pytest.fixture
def page(guide: Guide) -> PrintPage:
    """The page with its first sheet."""
    return opened(guide)


def test_papers_that_fit_what_is_typed_are_chosen_with_the_arrow_keys(page: PrintPage, hand: Hand) -> None:
    paper = field(page, "stock", PaperField)
    hand.click(paper.edit)
    watch_for(paper.edit.hasSelectedText)
    hand.write("avery 83")
    offered = [paper.found.item(row).text() for row in range(paper.found.count())]
    hand.key(Qt.Key.Key_Down)
    assert paper.found.currentRow() == 1
    hand.key(Qt.Key.Key_Return)
    assert not paper.found.isVisible()
    assert str(paper.value.title) in offered[1]
    hand.write("avery 83")
    hand.key(Qt.Key.Key_Escape)
    assert not paper.found.isVisible()
    hand.write("7")
    assert paper.found.isVisible()
    hand.key(Qt.Key.Key_Tab)
    assert not paper.found.isVisible()


@pytest.mark.parametrize("name", ["start_at", "cards"])
def test_an_arrow_that_is_held_down_counts_on(page: PrintPage, name: str) -> None:
    found = page.maker.form.field(name)
    assert found is not None
    spin = found.editor()
    assert isinstance(spin, QSpinBox)
    before = spin.value()
    up = QPoint(spin.width() - 8, 8)
    QTest.mousePress(spin, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, up)
    watch_for(lambda: spin.value() >= before + 3)
    QTest.mouseRelease(spin, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, up)
    ready(page)
    assert page.maker.form.values()[name] == spin.value()


def test_presses_in_one_place_enlarge_the_page_to_the_most(page: PrintPage, hand: Hand) -> None:
    """The words between the two buttons grow with the size: the button must not move away from under the mouse."""
    place = page.maker.preview.sizes.larger.mapTo(page.window(), page.maker.preview.sizes.larger.rect().center())
    for _ in ZOOMS:
        assert page.window().childAt(place) is page.maker.preview.sizes.larger
        hand.click(page.maker.preview.sizes.larger)
    assert page.maker.preview.view.zoom == ZOOMS[-1]


@pytest.mark.parametrize("percent", [100, 200])
def test_a_list_to_choose_from_shows_all_that_it_has(guide: Guide, page: PrintPage, hand: Hand, percent: int) -> None:
    """Of a list of two, one was hidden behind an arrow to scroll it. The lowest list has room above its box."""
    guide.set_text_size(percent)
    guide.resize(1280, 8 * percent + 400)
    settle()
    boxes = seen(page, ChoiceBox)
    assert boxes
    for box in boxes:
        box.setFocus()
        hand.key(Qt.Key.Key_Space)
        (choices,) = seen(guide, ChoiceList)
        assert choices.verticalScrollBar().maximum() == 0, box.accessibleName()
        hand.key(Qt.Key.Key_Escape)
        assert not seen(guide, ChoiceList)


def test_a_card_may_have_one_language(guide: Guide, page: PrintPage, hand: Hand) -> None:
    guide.resize(1024, 600)
    back = field(page, "back", ChoiceField)
    back.choice.setFocus()
    hand.key(Qt.Key.Key_End)
    assert back.value is None
    assert back.choice.words == "None"
    ready(page)
    assert not cut_off(back)


def test_a_choice_with_too_little_room_ends_in_dots(guide: Guide, page: PrintPage) -> None:
    box = field(page, "back", ChoiceField).choice
    assert box.text().strip() == box.words
    box.set_choices([*box.choices, Choice("long", "A language with a long name")])
    box.set_value("long")
    box.setFixedWidth(120)
    settle()
    assert box.text().endswith("…")
    assert box.toolTip() == "A language with a long name"
    assert box.accessibleName() == "Back language: A language with a long name"


def test_the_buttons_below_the_page_take_one_row_in_a_small_window(guide: Guide, page: PrintPage, hand: Hand) -> None:
    guide.resize(1024, 600)
    for _ in ZOOMS:
        hand.click(page.maker.preview.sizes.larger)
        rows = {each.mapTo(page, each.rect().center()).y() for each in seen(page.maker.preview, QPushButton)}
        assert max(rows) - min(rows) < page.maker.preview.pager.front.height()


def test_in_a_low_window_the_buttons_scroll_with_the_choices(guide: Guide, page: PrintPage, hand: Hand) -> None:
    left = page.maker.left
    guide.resize(640, 480)
    guide.set_text_size(200)
    settle()
    assert left.area.height() > left.height() * 0.9
    page.maker.form.more.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(4):
        if not left.print_button.hasFocus():
            hand.key(Qt.Key.Key_Tab)
    assert left.print_button.hasFocus()
    watch_for(lambda: left.print_button.visibleRegion().boundingRect() == left.print_button.rect())
    guide.set_text_size(100)
    guide.resize(1280, 800)
    settle()
    assert left.print_button.hasFocus()
    assert not left.area.isAncestorOf(left.print_button)
    assert left.print_button.font() == guide.theme.font("strong")


def test_the_name_of_the_kind_stays_where_little_else_does(guide: Guide, page: PrintPage) -> None:
    crumbs = page.maker.crumbs
    guide.resize(640, 480)
    guide.set_text_size(200)
    settle()
    assert crumbs.title.isVisible()
    assert crumbs.title.height() < 2 * crumbs.title.fontMetrics().height()
    assert not crumbs.keep_set.isVisible()
    guide.set_text_size(100)
    settle()
    assert crumbs.back.isVisible()


def test_a_sheet_that_is_seen_alone_has_the_room_of_the_name(guide: Guide, page: PrintPage, hand: Hand) -> None:
    guide.resize(900, 600)
    settle()
    hand.press(page.maker.left, "See the sheet")
    assert not page.maker.crumbs.isVisible()
    hand.press(page, "Back to the choices")
    assert page.maker.crumbs.isVisible()
