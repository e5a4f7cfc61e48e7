"""The menu of a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCursor, QHideEvent
from PySide6.QtWidgets import QMenu, QPushButton


class ButtonMenu(QMenu):
    """Belongs to ``press`` and opens from it."""

    def __init__(self, press: QPushButton) -> None:
        super().__init__(press)
        self._press = press
        press.setMenu(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        QTimer.singleShot(0, self, self._leave)

    def _leave(self) -> None:
        """While a menu is open, nothing tells its button that the mouse went: it would go on to look as if under it."""
        if not self._press.rect().contains(self._press.mapFromGlobal(QCursor.pos())):
            self._press.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
            self._press.update()
