"""Nothing in the guide can be dragged: a drag takes every key until it is over, those of whoever must hide too.

Qt starts a drag once the mouse has moved so far with its button down. A menu measures by the same distance whether a
click on it is meant, so the usual one holds while one is open.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

NEVER = 1_000_000
"""Pixels that no mouse is moved while its button is held."""
IN_MENUS = 10
"""Qt's own distance."""


def forbid_drags() -> None:
    """From now on, wherever no menu is open."""
    QApplication.setStartDragDistance(NEVER)


def before_press(event: QEvent) -> None:
    """See a mouse button go down before any part of the program does."""
    if event.type() == QEvent.Type.MouseButtonPress:
        QApplication.setStartDragDistance(NEVER if QApplication.activePopupWidget() is None else IN_MENUS)
