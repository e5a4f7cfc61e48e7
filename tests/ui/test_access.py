"""The whole program by keyboard and by screen reader: names, roles, the way of Tab, focus that is seen."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QPushButton, QScrollArea, QWidget

from guide_app.desk.preferences import Look
from guide_app.library.library import Library
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.kit.inputs.filters import FilterButton, SwitchButton
from guide_app.ui.kit.layout.two_panes import TwoPanes
from guide_app.ui.kit.overlays.choice_popup import ChoiceList
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.questions.page import QuestionsPage
from guide_app.ui.shell.frame.call_sheet import CallSheet
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.signs.sign_row import SignRow
from tests.ui.conftest import Opener
from tests.ui.desk import NIGHT, TUESDAY, Guide, Hand, StillClock, button_named, seen, settle, watch_for
from tests.ui.printing.print_page import opened
from tests.ui.seeing import other_in_name, shows_focus, shows_ring, small_targets, tab_order, without_name, work_by_keys
from tests.ui.test_room import PLACES, Place, filtered_away

TALL = 36
"""Pixels that a control is tall at 100 % (DESIGN.md)."""
LEVEL = 12
"""Pixels by which the tops of what is in one line may differ: a box is less tall than a button."""
LOWER = ("chip", "link")
"""What the design draws lower than that: chips, and links in a text. The rows of signs are dense, too."""


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_tab_reaches_every_control_in_the_order_of_reading_and_each_has_a_name(
    open_window: Opener, hand: Hand, demo: Library, outspoken: Library, place: Place
) -> None:
    emptied = place is filtered_away
    clock = StillClock(NIGHT if emptied else TUESDAY)
    guide = open_window(library=outspoken if emptied else demo, clock=clock, at_home=True)
    place(guide, hand)
    settle()
    assert not without_name(guide)
    assert not other_in_name(guide)
    guide.top_bar.box.begin()
    settle()
    order = tab_order(guide)
    page = guide.navigation.page(guide.navigation.here)
    reached = [each for each in order if page.isAncestorOf(each)]
    wanted = [
        each
        for each in seen(page, QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled() and each.focusProxy() is None
    ]
    assert {id(each) for each in wanted} == {id(each) for each in reached}
    # The page is gone through at one stretch, between the bar at the top and the strip.
    first = order.index(reached[0])
    assert order[first : first + len(reached)] == reached
    assert order[0] is guide.top_bar.box
    assert guide.top_bar.isAncestorOf(order[first - 1])
    assert guide.strip.isAncestorOf(order[first + len(reached)])
    assert [each for each in order if guide.rail.isAncestorOf(each)]
    # What is higher comes first, pane by pane.
    for pane in _panes(page):
        within = [each for each in reached if pane.isAncestorOf(each) and not isinstance(each, QScrollArea)]
        tops = [each.mapTo(page, QPoint(0, 0)).y() for each in within]
        steps_up = [before - after for before, after in pairwise(tops)]
        assert max(steps_up, default=0) <= LEVEL, [each.accessibleName() for each in reached if pane.isAncestorOf(each)]


def _panes(page: QWidget) -> list[QWidget]:
    return [*seen(page, QScrollArea)] or [page]


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_focus_is_seen_on_every_kind_of_control(guide: Guide, theme: Look) -> None:
    guide.set_theme(theme)
    settle()
    detail = guide.help.detail
    filters = [*seen(guide.help, FilterButton)[:1], *seen(guide.help, SwitchButton)[:1]]
    assert len(filters) == 2
    kinds = [
        *filters,
        button_named(guide.rail, "Signs"),
        button_named(guide.top_bar, "Text size and colors"),
        guide.top_bar.hide_button,
        guide.top_bar.box,
        guide.help.list.viewport(),
        button_named(detail, "Call sheet"),
        button_named(detail, "Give one card"),
        *seen(guide.strip, QPushButton)[:1],
    ]
    for widget in kinds:
        if widget is guide.help.list.viewport():
            assert _list_shows_focus(guide)
        else:
            assert shows_focus(widget), widget
    guide.navigation.show("signs")
    settle()
    row = seen(guide.at("signs", SignsPage), SignRow)[0]
    assert shows_focus(row.check)
    row.check.click()
    settle()
    assert shows_focus(row.check), "also when it is ticked"
    assert shows_focus(row.why)
    guide.navigation.open_record("guidance", "in-danger")
    settle()
    page = guide.at("questions", QuestionsPage)
    assert shows_focus(next(each.links[0] for each in seen(page.detail, RichText) if each.links))


def test_focus_is_seen_on_the_cover(guide: Guide) -> None:
    guide.hiding.hide()
    settle()
    cover = guide.hiding.prepare()
    for box in (cover.kind, cover.value, cover.source):
        assert shows_ring(box), box


def _list_shows_focus(guide: Guide) -> bool:
    row = guide.help.list.visualRect(guide.help.list.currentIndex())
    work_by_keys()
    guide.top_bar.box.setFocus()
    settle()
    before = guide.help.list.viewport().grab(row).toImage()
    guide.help.list.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    after = guide.help.list.viewport().grab(row).toImage()
    changed = sum(
        before.pixel(x, y) != after.pixel(x, y)
        for x in range(0, before.width(), 4)
        for y in range(0, before.height(), 2)
    )
    seen_pixels = len(range(0, before.width(), 4)) * len(range(0, before.height(), 2))
    # A ring: much changes along the edge, the words stay to be read.
    return 0 < changed < seen_pixels // 4


@pytest.mark.parametrize("page", ["get-help", "signs", "questions", "print"])
def test_controls_are_tall_enough_to_hit(guide: Guide, page: str) -> None:
    guide.navigation.show(page)
    settle()
    assert not small_targets(guide)
    low = [
        f"{each.accessibleName() or each.text()}: {each.height()}"
        for each in seen(guide, QPushButton)
        if each.property("kind") not in LOWER
        and not guide.strip.isAncestorOf(each)
        and each.height() < TALL
        and not isinstance(each.parent(), SignRow)
    ]
    assert not low


@pytest.mark.parametrize(
    ("key", "page"), [(1, "home"), (2, "get-help"), (3, "tonight"), (4, "signs"), (5, "questions"), (6, "print")]
)
def test_a_page_is_chosen_with_ctrl_and_its_number(guide: Guide, hand: Hand, key: int, page: str) -> None:
    guide.navigation.show("signs" if page != "signs" else "print")
    hand.ctrl(Qt.Key(Qt.Key.Key_0 + key))
    watch_for(lambda: guide.navigation.here == page)
    focused = guide.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    assert guide.navigation.page(page).isAncestorOf(focused)


def test_pressing_the_button_of_a_page_keeps_the_keyboard_there(guide: Guide, hand: Hand) -> None:
    press = button_named(guide.rail, "Signs")
    press.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Space)
    assert guide.navigation.here == "signs"
    assert guide.focusWidget() is press


def test_a_screen_reader_hears_rows_and_signs_whole(guide: Guide) -> None:
    model = guide.help.model
    said = [str(model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]
    heard = next(each for each in said if each.startswith("National hotline"))
    assert "1, 8 8 8, 3 7 3, 7 8 8 8" in heard
    assert "24 hours" in heard
    guide.navigation.show("signs")
    settle()
    row = seen(guide, SignRow)[0]
    told = QAccessible.queryAccessibleInterface(row.check)
    assert told is not None
    assert told.role() == QAccessible.Role.CheckBox
    assert told.text(QAccessible.Text.Name) == row.title.text()
    assert isinstance(row.check, QCheckBox)


def test_lists_are_lists_and_buttons_buttons(guide: Guide) -> None:
    for view in seen(guide, QAbstractItemView):
        told = QAccessible.queryAccessibleInterface(view)
        assert told is not None
        assert told.role() == QAccessible.Role.List
    for press in seen(guide, QPushButton):
        told = QAccessible.queryAccessibleInterface(press)
        assert told is not None
        kinds = (QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.ButtonMenu)
        choices = (QAccessible.Role.RadioButton,)
        assert told.role() in (choices if press.isCheckable() and press.autoExclusive() else kinds), press


def test_large_text_leaves_the_whole_program_in_reach_of_tab(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(640, 480))
    guide.set_text_size(200)
    settle()
    guide.top_bar.box.begin()
    order = tab_order(guide)
    assert [each for each in order if each.property("page")] == [guide.rail.marked], "the arrows go on from there"
    assert guide.top_bar.hide_button in order
    assert guide.help.list in order
    button_named(guide.rail, "Get help").setFocus(Qt.FocusReason.TabFocusReason)
    for page in ("tonight", "signs", "questions", "print"):
        hand.key(Qt.Key.Key_Down)
        assert guide.navigation.here == page
        assert guide.focusWidget() is guide.rail.marked
    hand.pick(button_named(guide.top_bar, "More"), "Text size and colors")
    hand.click(next(each for each in seen(guide, QPushButton) if each.text() == "A\u2212"))
    assert guide.preferences.text_size < 200


@pytest.mark.parametrize("page", ["get-help", "signs", "questions", "print"])
def test_f6_walks_the_parts_of_the_window_and_comes_round(guide: Guide, hand: Hand, page: str) -> None:
    if page == "print":
        opened(guide)
    guide.navigation.show(page)
    guide.top_bar.box.begin()
    settle()
    panes = guide.navigation.page(page).findChild(TwoPanes)
    assert panes is not None
    parts = [*panes.parts, guide.strip, guide.rail, guide.top_bar]
    for part in parts:
        hand.key(Qt.Key.Key_F6)
        focused = guide.focusWidget()
        assert focused is not None
        assert part.isAncestorOf(focused), f"{part} has not the keyboard, but {focused}"
    for part in [*reversed(parts[:-1]), guide.top_bar]:
        hand.key(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        focused = guide.focusWidget()
        assert focused is not None
        assert part.isAncestorOf(focused), f"{part} has not the keyboard, but {focused}"


@pytest.mark.parametrize(
    ("page", "way", "there"),
    [("tonight", "Who to call", "They have a bed"), ("signs", "What to do next · 1 selected", "Print next steps")],
)
def test_f6_comes_to_the_way_on_where_list_and_detail_take_turns(
    open_window: Opener, hand: Hand, page: str, way: str, there: str
) -> None:
    guide = open_window((1024, 600))
    guide.set_text_size(200)
    hand.ctrl(Qt.Key.Key_3 if page == "tonight" else Qt.Key.Key_4)
    hand.key(Qt.Key.Key_Space)
    hand.key(Qt.Key.Key_F6)
    focused = guide.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text().strip() == way
    hand.key(Qt.Key.Key_Return)
    button_named(guide.navigation.page(page), there)
    hand.key(Qt.Key.Key_F6)
    assert isinstance(focused := guide.focusWidget(), QPushButton)
    assert guide.strip.isAncestorOf(focused)


@pytest.mark.parametrize("page", ["get-help", "signs", "questions", "print"])
def test_f6_comes_to_the_button_of_the_page_in_front(guide: Guide, hand: Hand, page: str) -> None:
    guide.navigation.show(page)
    guide.top_bar.box.begin()
    settle()
    hand.key(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    focused = guide.focusWidget()
    assert focused is not None
    assert (focused.property("page"), guide.rail.isAncestorOf(focused)) == (page, True)


def _role(widget: QWidget) -> QAccessible.Role:
    told = QAccessible.queryAccessibleInterface(widget)
    assert told is not None
    return told.role()


def test_one_of_several_is_a_radio_button_and_what_folds_out_a_button(guide: Guide, hand: Hand) -> None:
    assert _role(seen(guide.help, SwitchButton)[0]) == QAccessible.Role.CheckBox
    guide.workspace.print_kind("wallet-card", {})
    preview = guide.at("print", PrintPage).maker.preview
    assert {_role(preview.pager.front), _role(preview.pager.back)} == {QAccessible.Role.RadioButton}
    guide.navigation.show("signs")
    settle()
    page = guide.at("signs", SignsPage)
    assert _role(page.topics) == QAccessible.Role.List
    why = seen(page, SignRow)[0].why
    folded = why.accessibleName()
    hand.click(why)
    assert _role(why) == QAccessible.Role.Button
    said = (folded, why.accessibleName())
    assert said == ("Why it matters", "Hide why it matters"), "the name says what a press does"


def test_f6_leaves_a_call_sheet_alone(guide: Guide, hand: Hand) -> None:
    hand.press(guide.help.detail, "Call sheet")
    (large,) = seen(guide, CallSheet)
    hand.key(Qt.Key.Key_F6)
    focused = guide.focusWidget()
    assert focused is not None
    assert large.isAncestorOf(focused)


def test_enter_presses_a_button_as_space_does(guide: Guide, hand: Hand) -> None:
    add = button_named(guide.help.detail, "Add")
    add.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    assert len(guide.session.tray) == 1
    hand.key(Qt.Key.Key_Enter)
    assert guide.session.tray == ()
    switch = seen(guide.help, SwitchButton)[0]
    switch.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    assert switch.isChecked()
    signs = button_named(guide.rail, "Signs")
    signs.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    assert guide.navigation.here == "signs"


def test_enter_opens_the_popup_of_a_button(guide: Guide, hand: Hand) -> None:
    language = button_named(guide.top_bar, "English")
    language.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    (choices,) = seen(guide, ChoiceList)
    assert guide.focusWidget() is choices
    hand.key(Qt.Key.Key_Escape)
    assert not seen(guide, ChoiceList)
    assert guide.focusWidget() is language
