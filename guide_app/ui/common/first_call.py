"""Prepares for a first call: what they may ask, beside what happens. The widgets are reused for the next service:
creating and styling them would take longer than all the rest.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme

NARROW = 480
"""Width in px at 100 % text below which the columns are stacked."""


class Bullets(QWidget):
    """A bulleted list of lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: list[tuple[QWidget, QLabel]] = []
        self._column = new_column(self, 6)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these lines."""
        while len(self._lines) < len(lines):
            self._lines.append(self._make())
        for place, (holder, words) in enumerate(self._lines):
            holder.setVisible(place < len(lines))
            if place < len(lines):
                show_words(words, lines[place])

    def _make(self) -> tuple[QWidget, QLabel]:
        holder = QWidget()
        row = new_row(holder, 8)
        mark = label(self._theme, "·", "strong", muted=True)
        mark.setWordWrap(False)
        words = label(self._theme)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        self._column.addWidget(holder)
        return holder, words


class FirstCall(QWidget):
    """What they may ask and what a call leads to: side by side where both fit."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(24)
        self._questions = Bullets(theme)
        self._happens = label(theme)
        self._heading = label(theme, role="strong")
        self._columns = (
            self._add(label(theme, self.tr("They may ask"), "strong"), self._questions),
            self._add(self._heading, self._happens),
        )

    def show_call(self, questions: Sequence[str], happens: str, *, by_phone: bool = True) -> None:
        """Show these; hidden where both are empty. ``by_phone`` says whether there is a number to call."""
        heading = self.tr("What happens when you call") if by_phone else self.tr("What happens")
        show_words(self._heading, heading)
        self._questions.show_lines(questions)
        show_words(self._happens, happens)
        self._columns[0].setVisible(bool(questions))
        self._columns[1].setVisible(bool(happens))
        self.setVisible(bool(questions or happens))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.scaled(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != way:
            self._row.setDirection(way)
            self._row.setSpacing(12 if narrow else 24)

    def _add(self, heading: QWidget, content: QWidget) -> QWidget:
        holder = QWidget()
        column = new_column(holder, 6)
        column.addWidget(heading)
        column.addWidget(content)
        column.addStretch(1)
        self._row.addWidget(holder, 1)
        return holder
