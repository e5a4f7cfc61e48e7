"""Pairs of a muted heading and its text: side by side where there is room, else stacked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme

NARROW = 440
"""Width in px at 100 % text below which the pairs are stacked."""


class FactGrid(QWidget):
    """Facts of a record. Their labels are reused for the next record."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pairs: list[tuple[QLabel, QLabel]] = []
        self._stacked: bool | None = None
        self._grid = QGridLayout()
        super().__init__()
        self.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these (heading, text) pairs in order."""
        while len(self._pairs) < len(facts):
            self._pairs.append((label(self._theme, muted=True, parent=self), label(self._theme, parent=self)))
            self._stacked = None
        for place, (name, text) in enumerate(self._pairs):
            about, said = facts[place] if place < len(facts) else ("", "")
            show_words(name, about)
            show_words(text, said)
            text.setAccessibleDescription(about)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._stacked = None
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        stacked = self.width() < self._theme.scaled(NARROW)
        if stacked == self._stacked:
            return
        self._stacked = stacked
        # WORKAROUND (no report found) (in PySide 6.12): do not use takeAt: PySide never deletes the items that it
        # returns.
        for name, content in self._pairs:
            self._grid.removeWidget(name)
            self._grid.removeWidget(content)
        for row, (name, content) in enumerate(self._pairs):
            if stacked:
                self._grid.addWidget(name, row * 2, 0)
                self._grid.addWidget(content, row * 2 + 1, 0)
            else:
                self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(content, row, 1)
        self._grid.setColumnMinimumWidth(0, 0 if stacked else self._theme.scaled(124))
        self._grid.setColumnStretch(0, 1 if stacked else 0)
        self._grid.setColumnStretch(1, 0 if stacked else 1)
