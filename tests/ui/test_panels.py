"""Panels find room in a small window with large text, keep the keyboard, and leave *Hide now* and the strip alone.

The words of the interface are read in English and in pseudo-translation, from left to right and from right to left.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QPushButton, QScrollArea, QWidget

from guide_app.ui.kit.focus import takes_tab
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.printing.output.own_sheet_form import OwnSheetForm
from guide_app.ui.printing.output.turn_over_steps import TurnOverSteps
from guide_app.ui.safety.idle_warning import IdleWarning
from guide_app.ui.safety.staff_code_form import StaffCodeForm
from guide_app.ui.signs.page import SignsPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, bring_to_sight, seen, settle
from tests.ui.panels import (
    OPENINGS,
    Opening,
    align,
    fault,
    leave,
    offered,
    own_sheet,
    publish,
    question,
    shown,
    staff,
    turn_over,
)  # fmt: skip
from tests.ui.seeing import cut_off, overlapping, shows_focus, small_targets, tab_stops, too_wide, without_name
from tests.ui.untranslated import untranslated

SIZES = ((1024, 600), (640, 480))
OTHER_WORDS = (staff, fault, question, offered, publish)
"""Panels that say what this test has them say."""
each_panel = pytest.mark.parametrize("opening", OPENINGS, ids=lambda opening: opening.__name__)


@pytest.fixture
def at_home() -> bool:
    """A panel is over any page."""
    return True


@pytest.fixture(params=["en", "longer", "mirrored"])
def translations(request: pytest.FixtureRequest, qapp: QApplication, pseudo_translation: Path) -> Iterator[Path | None]:
    """The catalogues of the interface: its own, in English; and longer words, also from right to left."""
    if request.param == "mirrored":
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield None if request.param == "en" else pseudo_translation
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def place_of(part: QWidget, guide: Guide) -> QRect:
    return QRect(part.mapTo(guide, QPoint(0, 0)), part.size())


def longest(panel: Panel) -> None:
    """Let it say its longest words, and show all that it has."""
    for sheet in seen(panel, OwnSheetForm):
        sheet.paper.chosen.emit("other")
        sheet.lengths["left"].setText("about 3")
    for staff_code in seen(panel, StaffCodeForm):
        staff_code.code.setText("wrong")
        staff_code.go_on.click()
    settle()


def foot(panel: Panel) -> list[QPushButton]:
    """The buttons at its foot."""
    holder = panel.foot.parentWidget()
    assert holder is not None
    return seen(holder, QPushButton)


def faults(panel: Panel, guide: Guide) -> list[str]:
    """What a person could not read or reach."""
    front = panel.front
    found = [*cut_off(front), *overlapping(front), *too_wide(front), *small_targets(front), *without_name(front)]
    room = place_of(front, guide)
    if not guide.rect().contains(room):
        found.append(f"the panel is {room.getRect()}")
    for part in guide.layers.lit:
        if place_of(part, guide).intersects(room):
            found.append(f"{part} is covered")
    if len(foot(panel)) < 2:
        found.append(f"its buttons are {[each.text() for each in foot(panel)]}")
    for press in foot(panel):
        if press.visibleRegion().boundingRect() != press.rect():
            found.append(f"{press.text()} is out of sight")
    return found


@each_panel
def test_a_panel_finds_room_and_leaves_the_strip_and_hide_now(
    open_window: Opener, opening: Opening, translations: Path | None
) -> None:
    guide = open_window(translations=translations)
    wrong: list[str] = []
    panel = shown(guide, opening)
    longest(panel)
    for percent, size in itertools.product((100, 150, 200), SIZES):
        if guide.preferences.text_size != percent:
            guide.set_text_size(percent)
        guide.resize(*size)
        settle()
        where = f"{percent} %, {size[0]}×{size[1]}"
        wrong.extend(f"{where}: {told}" for told in faults(panel, guide))
        if translations is not None and opening not in OTHER_WORDS:
            wrong.extend(f"{where}: {told}" for told in untranslated(panel.front))
        guide.guard.idle.warned.emit(20)
        settle()
        (warning,) = seen(guide, IdleWarning)
        hide_now = place_of(guide.layers.lit[0], guide)
        told = [*cut_off(warning), *(["covers Hide now"] if warning.geometry().intersects(hide_now) else [])]
        wrong.extend(f"{where}, idle: {each}" for each in told)
        guide.guard.idle.relieved.emit()
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("percent", [100, 200])
def test_what_is_wrong_is_in_sight_together_with_what_is_typed(
    open_window: Opener, hand: Hand, size: tuple[int, int], percent: int
) -> None:
    """Longer words take room from what scrolls: the box that is typed in stays in sight all the same."""
    guide = open_window(size=size)
    guide.set_text_size(percent)
    (form,) = seen(shown(guide, own_sheet), OwnSheetForm)
    edit = form.lengths["left"]
    edit.setText("0.75 in")
    while not edit.hasFocus():
        hand.key(Qt.Key.Key_Tab)
    hand.write("9 in")
    assert "The cards reach" in form.said.text()
    for part in (form.said, edit):
        assert part.visibleRegion().boundingRect() == part.rect()


def test_a_panel_does_not_move_under_who_types_in_it(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(1280, 1000))
    panel = shown(guide, own_sheet)
    (form,) = seen(panel, OwnSheetForm)
    before = panel.front.geometry()
    hand.pick(form.paper, "Another size")
    settle()
    assert panel.front.height() > before.height()
    assert panel.front.pos() == before.topLeft()


def test_a_panel_scrolls_only_where_there_is_no_room(open_window: Opener, hand: Hand) -> None:
    """Where nothing in it takes the keyboard, the keys that scroll do so all the same."""
    guide = open_window(size=(1280, 800))
    (area,) = seen(shown(guide, align), QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    hand.key(Qt.Key.Key_Escape)
    guide.set_text_size(200)
    guide.resize(640, 480)
    (area,) = seen(shown(guide, question), QScrollArea)
    bar = area.verticalScrollBar()
    hand.key(Qt.Key.Key_PageDown)
    assert 0 < bar.value() < bar.maximum()
    hand.key(Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


@each_panel
def test_tab_stays_in_a_panel_and_with_what_is_lit_and_what_has_the_keyboard_is_seen(
    open_window: Opener, hand: Hand, opening: Opening
) -> None:
    guide = open_window(size=(640, 480))
    guide.set_text_size(200)
    settle()
    panel = shown(guide, opening)
    lit = [each for part in guide.layers.lit for each in [part, *part.findChildren(QPushButton)] if takes_tab(each)]
    assert len(lit) > 3
    wanted = {id(each) for each in (*(part for part in lit if part.isVisible()), *tab_stops(panel))}
    reached: dict[int, QWidget] = {}
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        reached.clear()
        for _ in range(len(wanted)):
            hand.key(key)
            part = guide.focusWidget()
            assert part is not None
            reached[id(part)] = part
            assert not part.visibleRegion().isEmpty(), f"{part} has the keyboard and is out of sight"
        assert set(reached) == wanted
    for part in reached.values():
        bring_to_sight(part)
        if not isinstance(part, QAbstractScrollArea):
            assert shows_focus(part), part


@each_panel
def test_tab_goes_through_a_panel_before_what_stays_lit(guide: Guide, hand: Hand, opening: Opening) -> None:
    """From where it opens, be that its last button."""
    panel = shown(guide, opening)
    for _ in range(len(tab_stops(panel))):
        part = guide.focusWidget()
        assert part is not None
        assert panel.isAncestorOf(part), f"{part} comes before what is left of the panel"
        hand.key(Qt.Key.Key_Tab)
    part = guide.focusWidget()
    assert part is not None
    assert not panel.isAncestorOf(part)


@each_panel
def test_enter_presses_the_button_that_has_the_keyboard(open_window: Opener, hand: Hand, opening: Opening) -> None:
    """And no other, such as the default button. What a button does is taken off it first, so that all can be tried."""
    guide = open_window()
    panel = shown(guide, opening)
    pressed: list[QPushButton] = []
    presses = [
        each for each in seen(panel, QPushButton) if each.isEnabled() and takes_tab(each) and not each.isCheckable()
    ]
    assert len(presses) > 1
    for press in presses:
        press.clicked.disconnect()
        press.clicked.connect(lambda _=False, press=press: pressed.append(press))
    for press in presses:
        press.setFocus(Qt.FocusReason.TabFocusReason)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed.clear()
            hand.key(key)
            assert [each.text() for each in pressed] == [press.text()]


@each_panel
def test_escape_cancels_and_the_keyboard_is_where_it_was(guide: Guide, hand: Hand, opening: Opening) -> None:
    guide.set_client(opening is leave)
    settle()
    box = guide.top_bar.box if opening is not leave else guide.room.hide_button
    box.setFocus()
    panel = shown(guide, opening)
    ends: list[str] = []
    panel.accepted.connect(lambda: ends.append("accepted"))
    panel.refused.connect(lambda: ends.append("refused"))
    hand.key(Qt.Key.Key_Escape)
    assert ends == ["refused"]
    assert not seen(guide, Panel)
    assert guide.focusWidget() is box


@pytest.mark.parametrize("lit", [False, True], ids=["in the panel", "on Hide now"])
def test_no_key_reaches_what_is_behind(guide: Guide, hand: Hand, lit: bool) -> None:
    panel = shown(guide, align)
    if lit:
        guide.top_bar.hide_button.setFocus()
    for key in (Qt.Key.Key_K, Qt.Key.Key_F, Qt.Key.Key_G, Qt.Key.Key_P, Qt.Key.Key_B, Qt.Key.Key_L, Qt.Key.Key_1):
        hand.ctrl(key)
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F6):
        hand.key(key)
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert seen(guide, Panel) == [panel]
    assert guide.navigation.here == "desk"
    assert not guide.top_bar.box.hasFocus()
    hand.ctrl(Qt.Key.Key_Equal)
    assert guide.preferences.text_size > 100, "larger text is for everything that stands in the window"
    hand.key(Qt.Key.Key_Escape)
    assert not seen(guide, Panel)


def test_the_strip_leads_from_a_panel_to_its_line(guide: Guide, hand: Hand) -> None:
    refused: list[bool] = []
    shown(guide, own_sheet).refused.connect(lambda: refused.append(True))
    hand.click(seen(guide.strip, QPushButton)[1])
    assert refused == [True]
    assert not seen(guide, Panel)
    assert guide.navigation.here == "get-help"


@each_panel
def test_a_screen_reader_calls_it_a_dialog_by_its_heading(guide: Guide, opening: Opening) -> None:
    panel = shown(guide, opening)
    told = QAccessible.queryAccessibleInterface(panel.front)
    assert told.role() == QAccessible.Role.Dialog
    assert told.text(QAccessible.Text.Name) == panel.heading.text()
    focused = guide.focusWidget()
    assert focused is not None
    above = [QAccessible.queryAccessibleInterface(focused)]
    while (parent := above[-1].parent()) is not None:
        above.append(parent)
    assert QAccessible.Role.Dialog in [each.role() for each in above]


def test_enter_that_was_not_meant_prints_no_backs(open_window: Opener, hand: Hand) -> None:
    """What is to be done first has the keyboard and is read out; Tab leads to the button."""
    guide = open_window()
    panel = shown(guide, turn_over)
    (steps,) = seen(panel, TurnOverSteps)
    words = guide.focusWidget()
    assert isinstance(words, QLabel)
    told = QAccessible.queryAccessibleInterface(words)
    assert "1." in told.text(QAccessible.Text.Name)
    accepted: list[bool] = []
    panel.accepted.connect(lambda: accepted.append(True))
    hand.key(Qt.Key.Key_Return, times=4)
    assert panel.isVisible()
    assert not accepted
    while not steps.go.hasFocus():
        hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Return)
    assert accepted == [True]


def test_a_panel_over_a_panel(guide: Guide, hand: Hand) -> None:
    """Such as a fault while a printer is lined up: the one in front has the keys, and gives them back."""
    below = shown(guide, align)
    had = guide.focusWidget()
    shown(guide, fault)
    for _ in range(8):
        hand.key(Qt.Key.Key_Tab)
        focused = guide.focusWidget()
        assert focused is not None
        assert not below.isAncestorOf(focused)
    hand.key(Qt.Key.Key_Escape)
    assert seen(guide, Panel) == [below]
    assert guide.focusWidget() is had


@each_panel
def test_the_window_closes_while_one_is_open(open_window: Opener, opening: Opening) -> None:
    guide = open_window()
    shown(guide, opening)
    assert guide.close()
    settle()
    assert not guide.isVisible()


def test_a_page_that_is_hidden_keeps_nothing_of_a_panel(guide: Guide) -> None:
    guide.at("signs", SignsPage)
    (form,) = seen(shown(guide, staff), StaffCodeForm)
    form.code.setText("123456")
    guide.hiding.hide()
    assert form.code.text() == ""
    settle()
    assert not guide.findChildren(Panel)
    guide.hiding.show_again()
