"""What stands in for the guide when its content cannot be read: what is wrong, where, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from guide_app.ui.theme import Theme
from guide_app.ui.widgets.detail import left
from guide_app.ui.widgets.parts import Card, button
from guide_app.ui.widgets.text import label


class CannotOpen(QWidget):
    """Says the reason, line by line. ``closed`` asks to end the program."""

    closed = Signal()

    def __init__(self, theme: Theme, reason: str) -> None:
        super().__init__()
        self.setObjectName("Root")
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(theme, self.tr("The guide cannot open its content"), "heading"))
        column.addWidget(label(theme, reason))
        close = button(theme, self.tr("Close"), "primary")
        close.clicked.connect(self.closed)
        column.addLayout(left(close))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(card)
        outer = QVBoxLayout(self)
        outer.addWidget(area)
