"""The keyboard's way through a window: Tab through parts that are made anew, which Qt puts behind everything else, and
Enter on a button, which Qt leaves to the default button of a dialog.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton, QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QButtonGroup

AROUND = 4
"""Pixels above and below a part that are brought to sight with it."""


def after_in_chain(part: QWidget) -> QWidget | None:
    """The part that Tab comes to next, whether it stops there or not."""
    return _left_to_its_owner(part.nextInFocusChain())


def before_in_chain(part: QWidget) -> QWidget | None:
    """The part that Tab came from."""
    return _left_to_its_owner(part.previousInFocusChain())


def _left_to_its_owner(found: QWidget | None) -> QWidget | None:
    """Leave a widget that Qt gave back to its own parent.

    WORKAROUND (no report found) (in PySide 6.12): PySide takes it for a child of the one that was asked: what lives on
    the screen would be thrown away with that one, or, where the chain of Tab closes, by the next collection of garbage;
    or be kept in mind long after it is gone. To set the parent that it has changes nothing in Qt and puts PySide right.
    Parts that Qt made for itself, such as scroll bars, are tied to the first of ours above them, so that PySide learns
    when they are gone.
    """
    part = found
    while part is not None:
        owner = part.parentWidget()
        QObject.setParent(part, owner)
        part = None if owner is None or shiboken6.createdByPython(owner) else owner
    return found


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops at a part, when it is to be seen."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def first_stop(holder: QWidget) -> QWidget | None:
    """The first part within ``holder`` at which Tab stops, or ``holder`` itself; None when there is none."""
    part: QWidget | None = holder
    while part is not None:
        if takes_tab(part) and part.isVisible() and part.isEnabled() and (part is holder or holder.isAncestorOf(part)):
            return part
        part = after_in_chain(part)
        part = None if part is holder else part
    return None


def focused_within(holder: QWidget) -> QWidget | None:
    """What has the keyboard, where it is within ``holder``. (Qt's ``focusWidget`` of a part tells what had it last.)"""
    focused = holder.window().focusWidget()
    return focused if focused is not None and holder.isAncestorOf(focused) else None


def stops(holder: QWidget) -> list[QWidget]:
    """The parts within ``holder`` at which Tab stops, in the order in which they were put there."""
    found = [part for each in holder.findChildren(QWidget) if (part := _left_to_its_owner(each)) is not None]
    taking = (part for part in found if takes_tab(part) and part.focusProxy() is None)
    return [part for part in taking if part.isVisible() and part.isEnabled()]


def stops_from(first: QWidget | None, holder: QWidget) -> list[QWidget]:
    """The same, from ``first`` on, once round."""
    found = stops(holder)
    at = found.index(first) if first in found else 0
    return [*found[at:], *found[:at]]


def scroll_to(part: QWidget) -> None:
    """Bring a part to sight: whole where it has room, else from its first line, or the link in it that has the keys.
    Qt does so only for Tab within one scroll area, not for who comes into it; of what is typed in, only for the line of
    the letters; and of what is taller than the area, for its middle.
    """
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea) and (body := above.widget()) is not None:
            top, bar, page = part.mapTo(body, QPoint()).y(), above.verticalScrollBar(), above.viewport().height()
            spare = page - part.height()
            below = min(max(AROUND, above.property("fade") or 0), spare)
            over = min(AROUND, spare - below)
            if spare >= 0:
                bar.setValue(min(max(bar.value(), top + part.height() + below - page), top - over))
                middle = part.mapTo(body, part.rect().center())
                above.ensureVisible(middle.x(), middle.y(), 0, 0)  # Sideways, where the area scrolls so too.
            elif part.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).height() < part.height():
                above.ensureWidgetVisible(part)
            else:
                bar.setValue(top - AROUND)
        above = above.parentWidget()


def scroll_to_opened(head: QWidget, *opened: QWidget) -> None:
    """Bring to sight what has opened below ``head``, as far as there is room for both. Until what is new is laid out,
    nobody knows where it stands and how high it is.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    for part in (*opened, head):
        scroll_to(part)


def chain_after(anchor: QWidget, holder: QWidget) -> None:
    """Let Tab go from ``anchor`` through everything within ``holder``, in the order in which it was put there."""
    last = anchor
    for part in holder.findChildren(QWidget):
        _left_to_its_owner(part)
        # What only a click or an arrow comes to is in the chain too: Tab goes on from there. The list that a combo box
        # opens is a window of its own.
        takes_focus = part.focusPolicy() != Qt.FocusPolicy.NoFocus
        if takes_focus and part.focusProxy() is None and part.window() is last.window():
            QWidget.setTabOrder(last, part)
            last = part


def stop_before(stop: QWidget, holder: QWidget | None = None) -> QWidget | None:
    """The last part before ``stop`` and outside of ``holder`` at which Tab stops; None when its window has none.

    ``stop`` takes the keyboard itself: one that does not is in the chain where it was made, not where Tab passes it.
    """
    part = before_in_chain(stop)
    while part is not None and part is not stop and part is not stop.window():
        if takes_tab(part) and not stop.isAncestorOf(part) and not (holder is not None and holder.isAncestorOf(part)):
            return part
        part = before_in_chain(part)
    return None


def stop_at_checked(group: QButtonGroup) -> None:
    """Have Tab come to a group of radio buttons at the one that is checked. Qt comes to the first one, and after that
    to the one that had the keyboard last. Whoever chooses by an arrow keeps sight of the choice, as with Tab.
    """
    group.buttonToggled.connect(_stop_at)


def _stop_at(toggled: QAbstractButton, checked: bool) -> None:
    if checked:
        for button in toggled.group().buttons():
            stop = button is toggled
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        if toggled.window().focusWidget() in toggled.group().buttons():
            scroll_to(toggled)


class Presses:
    """Buttons that now and then cannot be pressed. Qt goes on from the one that has the keyboard then: who stays where
    it went to is brought back.
    """

    def __init__(self, *buttons: QAbstractButton) -> None:
        self._buttons = buttons
        self._went: tuple[QWidget, QWidget | None] | None = None

    def allow(self, allowed: bool) -> None:
        """Whether they can be pressed."""
        window = self._buttons[0].window()
        before = window.focusWidget()
        for each in self._buttons:
            each.setEnabled(allowed)
        if before in self._buttons and not allowed:
            self._went = before, window.focusWidget()
        elif allowed and self._went is not None:
            left, came_to = self._went
            if before is came_to:
                left.setFocus(Qt.FocusReason.OtherFocusReason)
            self._went = None


def is_plain(event: QKeyEvent, *, or_shifted: bool = False) -> bool:
    """Whether nothing is held with a key that gives it another meaning: the keypad has none, Shift may have none."""
    allowed = Qt.KeyboardModifier.KeypadModifier.value
    if or_shifted:
        allowed |= Qt.KeyboardModifier.ShiftModifier.value
    # Numbers: Python 3.11.2, that of Debian 12, cannot invert flags of Qt's that are joined.
    return not event.modifiers().value & ~allowed


def is_enter(event: QKeyEvent) -> bool:
    """Whether the key is one of the two that say Enter."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def pressed_by_enter(event: QKeyEvent, focused: QWidget | None) -> bool:
    """Press what has the keyboard, where that is a button and the key is Enter; tells whether it is so. A key that is
    held down presses once.
    """
    if not is_enter(event) or not isinstance(focused, QAbstractButton) or isinstance(focused, QCheckBox):
        return False
    if focused.isEnabled() and not event.isAutoRepeat():
        if isinstance(focused, QPushButton) and focused.menu() is not None:
            focused.showMenu()
        else:
            focused.click()
    return True
