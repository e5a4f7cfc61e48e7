"""A toast over the page: what was just pressed stays in sight, and so does the place of the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QFrame, QWidget

from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, seen, settle


def _place(part: QWidget) -> QRect:
    """Where a part is on the screen."""
    return QRect(part.mapToGlobal(QPoint()), part.size())


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600), (640, 480)])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("at_foot", [False, True])
def test_what_was_pressed_stays_in_sight(
    open_window: Opener, hand: Hand, size: tuple[int, int], percent: int, at_foot: bool
) -> None:
    guide = open_window(size=size)
    guide.set_text_size(percent)
    guide.navigation.open_record("service", "safelink")
    settle()
    add = button_named(guide.help.detail, "Add to handout")
    if at_foot:  # Where toasts are.
        bar = guide.help.detail.area.verticalScrollBar()
        bar.setValue(0)
        below = _place(guide.help.detail.area.viewport()).bottom() - _place(add).bottom()
        bar.setValue(max(-below, 0))
    add.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Space)
    assert guide.toasts.words == "SafeLink is on the handout"
    (bar_of_toast,) = seen(guide.toasts, QFrame)[:1]
    assert not _place(bar_of_toast).intersects(_place(add))


def test_undo_leaves_the_keyboard_where_it_was(guide: Guide, hand: Hand) -> None:
    guide.navigation.open_record("service", "safelink")
    add = button_named(guide.help.detail, "Add to handout")
    hand.click(add)
    hand.press(guide.toasts, "Undo")
    assert guide.session.tray == ()
    assert guide.focusWidget() is add
    hand.key(Qt.Key.Key_Space)
    assert guide.session.tray == ("safelink",)
    button_named(guide.toasts, "Undo").setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    assert guide.session.tray == ()
    assert not guide.toasts.isVisible()
    assert guide.focusWidget() is add


def test_it_covers_no_button(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(1024, 600))
    guide.navigation.show("tonight")
    settle()
    guide.toasts.say("SafeLink is on the handout", lambda: None)
    (bar,) = seen(guide.toasts, QFrame)[:1]
    again = button_named(guide, "Start over")
    assert not _place(bar).intersects(_place(again))
    again.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert guide.toasts.isVisible()
    assert not _place(bar).intersects(_place(again))


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600)])
@pytest.mark.parametrize("client", [False, True])
def test_toast_covers_nothing_that_can_be_pressed(open_window: Opener, size: tuple[int, int], client: bool) -> None:
    guide = open_window(size=size)
    if client:
        guide.set_client(True)
        page, toasts = guide.room, guide.room.toasts
    else:
        guide.navigation.show("home")
        page, toasts = guide.navigation.page("home"), guide.toasts
        toasts.say("Removed from the handout", lambda: None)
    settle()
    (bar,) = seen(toasts, QFrame)[:1]
    covered = [each for each in seen(page, QAbstractButton) if not toasts.isAncestorOf(each)]
    assert [each.accessibleName() for each in covered if _place(bar).intersects(_place(each))] == []
