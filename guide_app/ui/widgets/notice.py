"""A sentence above the pages that whoever has read it can close."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide_app.ui.theme import Theme
from guide_app.ui.widgets.parts import Note, button
from guide_app.ui.widgets.text import label


class Notice(Note):
    """Goes away when it is closed, and sends ``closed``."""

    closed = Signal()

    def __init__(self, theme: Theme, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__("caution", parent)
        row = QHBoxLayout()
        row.addWidget(label(theme, sentence), 1)
        close = button(theme, "", "quiet", "close")
        close.setAccessibleName(self.tr("Close this notice"))
        close.setToolTip(self.tr("Close"))
        close.clicked.connect(self._close)
        row.addWidget(close)
        self.body.addLayout(row)

    def _close(self) -> None:
        self.hide()
        self.deleteLater()
        self.closed.emit()
