"""A box for a whole number."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLineEdit, QSpinBox

INDENT = 10
"""Pixels before the number, as text has in the other boxes."""


class NumberBox(QSpinBox):
    """A spin box with room before its number. The wheel passes over it, as over a ``ComboBox``.

    The line in it is made here: PySide would keep the one that Qt makes, and with it the box, for good. It is made
    within the box: a line by itself is dressed as one, and would keep the edges that cut off the number in the box.
    """

    def __init__(self) -> None:
        super().__init__()
        line = QLineEdit(self)
        self.setLineEdit(line)
        line.setTextMargins(INDENT, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            # A style sheet gives the line a font of its own, which does not follow that of the box.
            self.lineEdit().setFont(self.font())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
