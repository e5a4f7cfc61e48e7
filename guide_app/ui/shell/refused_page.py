"""What stands in for the guide when its content cannot be read: what is wrong, where, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide_app.ui.common.record_view import RecordView
from guide_app.ui.kit.labels import label
from guide_app.ui.kit.line_breaks import breakable
from guide_app.ui.kit.parts import button, left
from guide_app.ui.kit.theme import Theme


class RefusedPage(QWidget):
    """Says the reason, line by line. ``closed`` asks to end the program."""

    closed = Signal()

    def __init__(self, theme: Theme, reason: str) -> None:
        super().__init__()
        self.setObjectName("Root")
        title = self.tr("The guide cannot open its content")
        told = RecordView(theme)
        told.begin(title)
        told.heading(title, "heading")
        told.column.addWidget(label(theme, breakable(reason)))
        told.end()
        close = button(theme, self.tr("Close"), "primary")
        close.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(told, 1)
        column.addLayout(left(close))
        close.setFocus()
