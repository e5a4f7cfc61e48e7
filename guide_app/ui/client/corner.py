"""The invisible corner that staff press three times to leave the client view."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

PRESSES = 3
PAUSE_MS = 2_000
"""A longer pause between two presses restarts the count."""


class Corner(QWidget):
    """``pressed_thrice`` follows the third press. It takes no focus and is hidden from screen readers, so that it does
    not lead a client there. Staff with a keyboard press Ctrl+Shift+V.
    """

    pressed_thrice = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._presses = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._start_again)

    def stand_at_start(self, width: int, height: int) -> None:
        """Take the corner at the start of its parent, over everything else."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setFixedSize(width, height)
        holder = self.parentWidget()
        assert holder is not None
        self.move(holder.width() - width if mirrored else 0, 0)
        self.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._presses += 1
        if self._presses >= PRESSES:
            self._start_again()
            self.pressed_thrice.emit()
        else:
            self._pause.start()

    def _start_again(self) -> None:
        self._pause.stop()
        self._presses = 0
