"""Use of the guide that comes without input: assistive technology presses, selects and moves the focus through Qt's
accessibility interface, and no key or mouse event tells of it. What it only reads cannot be noticed.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QLineEdit,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

LOOK_INTERVAL_MS = 5_000


class AssistiveUse(QObject):
    """``used`` follows when choices, pages, selection, texts or focus of the window have changed since the last look,
    while assistive technology is there. ``turned`` carries whether it is, when it comes or goes.
    """

    used = Signal()
    turned = Signal(bool)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before: int | None = None
        self._active = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_INTERVAL_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look whether something has changed."""
        from PySide6.QtGui import QAccessible

        active = QAccessible.isActive()
        if active != self._active:
            self._active = active
            self.turned.emit(active)
        if not active:
            self._before = None
            return
        now = hash(tuple(_state_of(part) for part in self._window.findChildren(QWidget) if part.isVisible()))
        now = hash((now, id(self._window.focusWidget())))
        before, self._before = self._before, now
        if before is not None and before != now:
            self.used.emit()

    def begin_again(self) -> None:
        """Everything was put back by the program: that is no use."""
        self._before = None


def _state_of(part: QWidget) -> object:
    if isinstance(part, QAbstractButton):
        return part.isChecked(), part.isEnabled()
    if isinstance(part, QLineEdit):
        return hash(part.text())
    if isinstance(part, QStackedWidget):
        return part.currentIndex()
    if isinstance(part, QAbstractItemView):
        return part.currentIndex().row(), part.verticalScrollBar().value()
    return part.verticalScrollBar().value() if isinstance(part, QAbstractScrollArea) else None
