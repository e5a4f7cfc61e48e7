"""Parts of a service's card that prepare a first call: two columns where there is room, questions as a list, notes for
staff that fold, and how a line is used.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from guide_app.ui.kit.focus import scroll_to_opened
from guide_app.ui.kit.labels import label
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.theme import Theme

NARROW = 480
"""Width in px at 100 % text below which the columns stand under each other."""


class Columns(QWidget):
    """Passages side by side, each under its heading."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.count = 0
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(24)

    def add(self, heading: str, content: QWidget) -> None:
        """Add a passage."""
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(label(self._theme, heading, "strong"))
        column.addWidget(content)
        column.addStretch(1)
        self._row.addLayout(column, 1)
        self.count += 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.scaled(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != way:
            self._row.setDirection(way)
            self._row.setSpacing(12 if narrow else 24)


class StaffNotes(QWidget):
    """Notes for staff, folded until they are asked for."""

    def __init__(self, theme: Theme, notes: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._head = button(theme, self.tr("%n note(s) for staff", "", len(notes)), "quiet", "chevron-right")
        self._head.setProperty("kind", "fold")
        theme.set_role(self._head, "strong")
        self._head.clicked.connect(self._turn)
        column.addWidget(self._head, 0, Qt.AlignmentFlag.AlignLeading)
        self._notes = bullets(theme, notes)
        self._notes.setContentsMargins(24, 0, 0, 0)
        self._notes.hide()
        column.addWidget(self._notes)

    def _turn(self) -> None:
        opened = self._notes.isHidden()
        self._notes.setVisible(opened)
        self._theme.set_icon(self._head, "chevron-down" if opened else "chevron-right", "muted")
        if opened:
            scroll_to_opened(self._head, self._notes)


def bullets(theme: Theme, lines: Sequence[str]) -> QWidget:
    """Lines of a list, each behind its mark."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for line in lines:
        row = QHBoxLayout()
        row.setSpacing(8)
        mark = label(theme, "·", "strong", muted=True)
        mark.setWordWrap(False)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(theme, line), 1)
        column.addLayout(row)
    return holder


def mode_words(mode: str) -> str:
    """How a line is used, in words."""
    translate = QCoreApplication.translate
    return {
        "voice": translate("first_call", "call"),
        "text": translate("first_call", "text message"),
        "tty": translate("first_call", "TTY"),
        "videophone": translate("first_call", "videophone"),
        "relay": translate("first_call", "relay for Deaf callers"),
    }[mode]
