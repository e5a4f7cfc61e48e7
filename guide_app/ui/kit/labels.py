"""Text on a page: plain labels by role of type, words that can be copied, and the sentence of a check box."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from guide_app.ui.kit.line_breaks import wrapping
from guide_app.ui.kit.theme import Role, Theme


def label(
    theme: Theme, text: str = "", role: Role = "body", muted: bool = False, parent: QWidget | None = None
) -> QLabel:
    """A label that wraps and never takes its text for markup."""
    widget = QLabel(wrapping(text), parent)
    widget.setTextFormat(Qt.TextFormat.PlainText)
    widget.setWordWrap(True)
    theme.set_role(widget, role)
    if muted:
        widget.setProperty("muted", True)
    return widget


def show_words(widget: QLabel, text: str) -> None:
    """Have a label say this, or be away where there is nothing to say."""
    widget.setText(wrapping(text))
    widget.setVisible(bool(text))


class SelectableText(QLabel):
    """Words that can be marked and copied, and never dragged: a drag would keep the keys from whoever must hide."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.hasSelectedText():
            self.setSelection(0, 0)
        super().mousePressEvent(event)


class SentenceLabel(QLabel):
    """The words of a check box or a radio button: they wrap, and a click on them ticks it."""

    def __init__(self, theme: Theme, text: str, check: QAbstractButton) -> None:
        super().__init__(wrapping(text))
        self._check = check
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setBuddy(check)
        theme.set_role(self, "body")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._check.click()
            self._check.setFocus(Qt.FocusReason.MouseFocusReason)
