"""Enter presses the button that has the keyboard, as Space does. Qt leaves that to the default button of a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget


def is_enter(event: QKeyEvent) -> bool:
    """Whether the key is one of the two that say Enter."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def pressed_by_enter(event: QKeyEvent, focused: QWidget | None) -> bool:
    """Press what has the keyboard, where that is a button and the key is Enter; tells whether it is so. A key that is
    held down presses once.
    """
    if not is_enter(event) or not isinstance(focused, QPushButton):
        return False
    if focused.isEnabled() and not event.isAutoRepeat():
        if focused.menu() is not None:
            focused.showMenu()
        else:
            focused.click()
    return True
