"""Keyboard focus in a window: the tab order of rebuilt widgets, which Qt appends at the end, and Enter on a button,
which Qt passes to the default button of a dialog.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QCheckBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QButtonGroup

AROUND = 4
"""Pixels above and below a widget that are scrolled into view with it."""
DEPTH = 8
"""Number of nested layouts; a layout request passes one level at a time."""
_Act = QAbstractSlider.SliderAction
_SCROLLING = {
    Qt.Key.Key_Up.value: _Act.SliderSingleStepSub, Qt.Key.Key_Down.value: _Act.SliderSingleStepAdd,
    Qt.Key.Key_PageUp.value: _Act.SliderPageStepSub, Qt.Key.Key_PageDown.value: _Act.SliderPageStepAdd,
    Qt.Key.Key_Home.value: _Act.SliderToMinimum, Qt.Key.Key_End.value: _Act.SliderToMaximum,
}  # fmt: skip
Pane = tuple[QWidget, QWidget | None]
"""A pane for F6, and the widget that gets the focus there: None for its first tab stop."""


def after_in_chain(part: QWidget) -> QWidget | None:
    """The next widget in Qt's focus chain, whether or not it is a tab stop."""
    return _left_to_its_owner(part.nextInFocusChain())


def before_in_chain(part: QWidget) -> QWidget | None:
    """The previous widget in Qt's focus chain."""
    return _left_to_its_owner(part.previousInFocusChain())


def _left_to_its_owner(found: QWidget | None) -> QWidget | None:
    """Restore the owner of a widget that Qt returned: its own parent.

    WORKAROUND (no report found) (in PySide 6.12): PySide records the returned widget as a child of the widget that was
    asked. A visible widget would be deleted together with that one, or by the garbage collector where the focus chain
    closes a cycle; or its wrapper would outlive it. Setting the parent that it already has changes nothing in Qt and
    corrects PySide's record. Widgets created by Qt itself, such as scroll bars, are bound to their first ancestor
    created in Python, so that PySide notices their deletion.
    """
    part = found
    while part is not None:
        owner = part.parentWidget()
        QObject.setParent(part, owner)
        part = None if owner is None or shiboken6.createdByPython(owner) else owner
    return found


def takes_tab(widget: QWidget) -> bool:
    """Whether a widget is a tab stop while it is visible."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def first_stop(holder: QWidget) -> QWidget | None:
    """The first tab stop within ``holder``, or ``holder`` itself; None when there is none."""
    part: QWidget | None = holder
    while part is not None:
        if takes_tab(part) and part.isVisible() and part.isEnabled() and (part is holder or holder.isAncestorOf(part)):
            return part
        part = after_in_chain(part)
        part = None if part is holder else part
    return None


def focused_within(holder: QWidget) -> QWidget | None:
    """The focused widget, if it is within ``holder``. (Qt's ``focusWidget`` of a part returns what had focus there
    last.)
    """
    focused = holder.window().focusWidget()
    return focused if focused is not None and holder.isAncestorOf(focused) else None


def stops(holder: QWidget) -> list[QWidget]:
    """The tab stops within ``holder``, in the order in which they were added."""
    found = [part for each in holder.findChildren(QWidget) if (part := _left_to_its_owner(each)) is not None]
    taking = (part for part in found if takes_tab(part) and part.focusProxy() is None)
    return [part for part in taking if part.isVisible() and part.isEnabled()]


def stops_from(first: QWidget | None, holder: QWidget) -> list[QWidget]:
    """The same, starting at ``first`` and wrapping around."""
    found = stops(holder)
    at = found.index(first) if first in found else 0
    return [*found[at:], *found[:at]]


def let_focus_go(holder: QWidget) -> QWidget | None:
    """Take the focus from what is within ``holder`` before that goes; return what had it. Qt would lead it over other
    stops of the window, such as the emergency strip, and a screen reader would read each.
    """
    focused = focused_within(holder)
    if focused is not None:
        focused.clearFocus()
    return focused


def scrolled_by_key(area: QAbstractScrollArea, event: QKeyEvent) -> bool:
    """Scroll an area by a key that scrolls; False for any other key."""
    if (act := _SCROLLING.get(event.key())) is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    area.verticalScrollBar().triggerAction(act)
    return True


def scroll_to(part: QWidget) -> None:
    """Scroll a widget into view, with its caption where both fit: whole where it fits, else from its top, or from the
    focused link in it.

    Qt does so only for Tab within one scroll area, not when focus enters it; of a text field it shows only the line of
    the cursor; of a widget taller than the area, its middle.
    """
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea) and (body := above.widget()) is not None and body.isAncestorOf(part):
            bar, page = above.verticalScrollBar(), above.viewport().height()
            place = _place_with_caption(part, body, page)
            top, spare = place.top(), page - place.height()
            below = min(max(AROUND, above.property("fade") or 0), spare)
            over = min(AROUND, spare - below)
            if spare >= 0:
                bar.setValue(min(max(bar.value(), top + place.height() + below - page), top - over))
                middle = part.mapTo(body, part.rect().center())
                above.ensureVisible(middle.x(), middle.y(), 0, 0)  # Horizontally too, where the area scrolls so.
            elif part.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).height() < part.height():
                above.ensureWidgetVisible(part)
            else:
                bar.setValue(top - AROUND)
        above = above.parentWidget()


def unscroll(holder: QWidget) -> None:
    """Scroll everything in ``holder`` to its start, and select none of its texts."""
    for area in holder.findChildren(QAbstractScrollArea):
        for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
            bar.setValue(bar.minimum())
    for words in holder.findChildren(QLabel):
        if words.hasSelectedText():
            words.setSelection(0, 0)
    for line in holder.findChildren(QLineEdit):
        line.deselect()


def _place_with_caption(part: QWidget, body: QWidget, page: int) -> QRect:
    """The place of a widget within ``body``, and of the labels that name it or the group it is in, unless all this is
    higher than a ``page``.
    """
    own = whole = QRect(part.mapTo(body, QPoint()), part.size())
    named: QWidget | None = part
    while named is not None and named is not body:
        holder = named.parentWidget()
        for each in holder.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly) if holder else ():
            if _left_to_its_owner(each.buddy()) is named and each.isVisible():
                whole = whole.united(QRect(each.mapTo(body, QPoint()), each.size()))
        named = holder
    return whole if whole.height() + 2 * AROUND <= page else own


def do_layouts() -> None:
    """Do the pending layouts now, for what needs the resulting places."""
    for _ in range(DEPTH):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def scroll_to_opened(head: QWidget, *opened: QWidget) -> None:
    """Scroll ``head`` into view, and what was expanded below it as far as both fit. Pending layouts are done first, as
    what was just shown has no geometry before.
    """
    do_layouts()
    for part in (*opened, head):
        scroll_to(part)


def chain_after(anchor: QWidget, holder: QWidget) -> None:
    """Put everything within ``holder`` right after ``anchor`` in the tab order, in the order in which it was added."""
    last = anchor
    for part in holder.findChildren(QWidget):
        _left_to_its_owner(part)
        # Widgets that take focus only by click or arrow key are in the chain too: Tab continues from there. The list of
        # a combo box is a window of its own.
        takes_focus = part.focusPolicy() != Qt.FocusPolicy.NoFocus
        if takes_focus and part.focusProxy() is None and part.window() is last.window():
            QWidget.setTabOrder(last, part)
            last = part


def stop_before(stop: QWidget, holder: QWidget | None = None) -> QWidget | None:
    """The last tab stop before ``stop`` and outside of ``holder``; None when its window has none.

    ``stop`` must accept focus itself: other widgets stay in the chain where they were created, not where Tab passes
    them.
    """
    part = before_in_chain(stop)
    while part is not None and part is not stop and part is not stop.window():
        if takes_tab(part) and not stop.isAncestorOf(part) and not (holder is not None and holder.isAncestorOf(part)):
            return part
        part = before_in_chain(part)
    return None


def stop_at_checked(group: QButtonGroup) -> None:
    """Have Tab enter a group of radio buttons at the checked one. Qt enters at the first, later at the one focused
    last. A choice by arrow key is scrolled into view, as with Tab.
    """
    group.buttonToggled.connect(_stop_at)


def _stop_at(toggled: QAbstractButton, checked: bool) -> None:
    if checked:
        for button in toggled.group().buttons():
            stop = button is toggled
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        if toggled.window().focusWidget() in toggled.group().buttons():
            scroll_to(toggled)


def stop_added_before(part: QWidget) -> QWidget | None:
    """The tab stop after which a widget belongs by the order in which widgets were added: the last one before it, or
    the one before the first after it. None when there is none.
    """
    holder = part.parentWidget()
    while holder is not None:
        found = [each for each in holder.findChildren(QWidget) if _left_to_its_owner(each) is not None]
        at = found.index(part)
        later = [each for each in found[at:] if each is not part and not part.isAncestorOf(each)]
        before, after = ([each for each in some if takes_tab(each)] for some in (found[:at], later))
        if before:
            return before[-1]
        if after:
            return stop_before(after[0])
        holder = holder.parentWidget()
    return None


class Presses:
    """Buttons that are disabled at times. Qt moves the focus on when a focused button is disabled: return it when the
    buttons are enabled, unless it was moved elsewhere meanwhile.
    """

    def __init__(self, *buttons: QAbstractButton) -> None:
        self._buttons = buttons
        self._went: tuple[QWidget, QWidget | None] | None = None

    def allow(self, allowed: bool) -> None:
        """Enable or disable the buttons."""
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
    """Whether no modifier changes the meaning of a key: the keypad modifier never does, Shift is allowed on request."""
    allowed = Qt.KeyboardModifier.KeypadModifier.value
    if or_shifted:
        allowed |= Qt.KeyboardModifier.ShiftModifier.value
    # Integers: Python 3.11.2 in Debian 12 cannot invert combined flags of Qt.
    return not event.modifiers().value & ~allowed


def is_enter(event: QKeyEvent) -> bool:
    """Whether the key is Return or Enter."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def pressed_by_enter(event: QKeyEvent, focused: QWidget | None) -> bool:
    """Click the focused widget where it is a button and the key is Enter; return whether this is so. Auto-repeat clicks
    only once.
    """
    if not is_enter(event) or not isinstance(focused, QAbstractButton) or isinstance(focused, QCheckBox):
        return False
    if focused.isEnabled() and not event.isAutoRepeat():
        if isinstance(focused, QPushButton) and focused.menu() is not None:
            focused.showMenu()
        else:
            focused.click()
    return True


def scroll_down_only(area: QScrollArea) -> None:
    """Let an area scroll vertically only, without a frame. It takes no stop of the keyboard: what is in it does."""
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
