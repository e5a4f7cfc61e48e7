"""Menus of buttons: any entries, and boxes to tick."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QCursor, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton

TICKING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
LEAVING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class ButtonMenu(QMenu):
    """Belongs to ``press`` and opens from it."""

    def __init__(self, button: QPushButton) -> None:
        super().__init__(button)
        self._press = button
        button.setMenu(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        QTimer.singleShot(0, self, self._leave)

    def _leave(self) -> None:
        """WORKAROUND (no report found) (in Qt 6.12): while a menu is open, its button gets no event of leaving, and
        would stay in the hover state.
        """
        if not self._press.rect().contains(self._press.mapFromGlobal(QCursor.pos())):
            self._press.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
            self._press.update()


class CheckMenu(ButtonMenu):
    """Space, Enter and a click tick an entry, or no longer. Escape, Tab and a click elsewhere close the menu."""

    def __init__(self, button: QPushButton) -> None:
        super().__init__(button)
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
