"""A whole sentence beside a check box, whose own words do not wrap."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QLabel

from guide_app.ui.common.record_text import wrapping
from guide_app.ui.kit.theme import Theme


class SentenceLabel(QLabel):
    """Wraps, and a click on it ticks the box."""

    def __init__(self, theme: Theme, text: str, check: QCheckBox) -> None:
        super().__init__(wrapping(text))
        self._check = check
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setBuddy(check)
        theme.set_role(self, "body")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._check.toggle()
            self._check.setFocus(Qt.FocusReason.MouseFocusReason)
