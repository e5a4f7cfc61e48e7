"""A menu of boxes to tick, which stays open: several are chosen in one opening."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton

from guide_app.ui.kit.menus import ButtonMenu

TICKING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
LEAVING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class TicksMenu(ButtonMenu):
    """Space, Enter and a click tick an entry, or no longer. Escape, Tab and a click elsewhere close the menu."""

    def __init__(self, press: QPushButton) -> None:
        super().__init__(press)
        self._pressed: QAction | None = None
        self.setProperty("ticks", True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self.activeAction()
        if event.key() in TICKING and entry is not None:
            entry.trigger()
        elif event.key() in LEAVING:
            self.close()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.actionAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        entry, self._pressed = self._pressed, None
        if entry is not None and entry is self.actionAt(event.position().toPoint()):
            entry.trigger()
