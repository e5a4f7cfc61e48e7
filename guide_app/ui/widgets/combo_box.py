"""A box to choose from a list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class ComboBox(QComboBox):
    """The wheel passes over it: who scrolls past must not have chosen another language, or how a sheet is turned."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            # Qt works out the least size anew for another style only: the box would stay as high as larger text was.
            super().changeEvent(QEvent(QEvent.Type.StyleChange))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
