"""One plan as a card: its minutes, its parts with their time, *Start* and *Change the parts*."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

BESIDE = 560
"""Width in px at 100 % text from which the parts are beside the buttons, in a page with one column of cards."""


class PlanCard(QFrame):
    """``start_asked``, ``parts_asked`` and ``notes_asked`` follow the buttons; ``delete_asked`` that of an own plan."""

    start_asked = Signal()
    parts_asked = Signal()
    notes_asked = Signal()
    delete_asked = Signal()

    def __init__(self, theme: Theme, *, own: bool = False, primary: bool = False) -> None:
        super().__init__()
        self.setObjectName("Card")
        self._theme = theme
        self._narrow = False
        self._places: tuple[tuple[int, int], tuple[int, int]] | None = None
        self._outer = QGridLayout(self)
        self._outer.setContentsMargins(16, 14, 16, 12)
        self._outer.setHorizontalSpacing(24)
        self._outer.setVerticalSpacing(10)
        self._minutes = label(theme, " ", "heading")
        self._minutes.setWordWrap(False)
        self._title = label(theme, " ", "body", muted=True)
        self._head = QWidget()
        head = new_column(self._head, 0)
        head.addWidget(self._minutes)
        head.addWidget(self._title)
        self._parts = QWidget()
        self._grid = QGridLayout(self._parts)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        self.start_button = button(theme, self.tr("Start"), "primary" if primary else "normal")
        self.start_button.clicked.connect(self.start_asked)
        self.parts_button = button(theme, self.tr("Change…", "the parts of a workshop"), "text")
        self.parts_button.setAccessibleName(self.tr("Change the parts…"))
        self.parts_button.clicked.connect(self.parts_asked)
        foot = self._foot = QWidget()
        row = FlowLayout(foot, spacing=2)
        row.addWidget(self.start_button)
        row.addWidget(self.parts_button)
        notes = button(theme, self.tr("Notes…", "for the leader of a workshop"), "text")
        notes.setAccessibleName(self.tr("Leader's notes…"))
        notes.clicked.connect(self.notes_asked)
        row.addWidget(notes)
        if own:
            delete = button(theme, self.tr("Delete"), "text")
            delete.clicked.connect(self.delete_asked)
            row.addWidget(delete)
        self._arrange()
        theme.changed.connect(self._arrange)

    def set_narrow(self, narrow: bool) -> None:
        """Put the buttons above the parts or beside them, so that *Start* is in sight when the page opens."""
        self._narrow = narrow
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self._narrow and self.width() >= self._theme.scaled(BESIDE)
        parts, foot = ((0, 1), (1, 0)) if beside else ((2, 0), (1, 0)) if self._narrow else ((1, 0), (3, 0))
        if self._places == (parts, foot):
            return
        self._places = (parts, foot)
        for part in (self._head, self._parts, self._foot):
            self._outer.removeWidget(part)
        self._outer.addWidget(self._head, 0, 0)
        self._outer.addWidget(self._parts, *parts, 3 if beside else 1, 1, Qt.AlignmentFlag.AlignTop)
        self._outer.addWidget(self._foot, *foot)
        for row in range(3):
            self._outer.setRowStretch(row, 1 if row == 2 and parts != (2, 0) else 0)
        for column in range(2):
            self._outer.setColumnStretch(column, 1 if column == 0 or beside else 0)

    def show_plan(self, title: str, minutes: int, parts: list[tuple[int, str]]) -> None:
        """Show a plan: its title, its minutes, and the minutes and title of each part."""
        words = self.tr("%n minute(s)", "", minutes)
        self._minutes.setText(words)
        self._title.setText(title)
        self.setAccessibleName(f"{words}, {title}")
        self.start_button.setAccessibleName(self.tr("Start: %1, %2").replace("%1", title).replace("%2", words))
        for row, (each, name) in enumerate(parts):
            time = label(self._theme, self.tr("%n min", "minutes of a part", each), "note", muted=True)
            time.setWordWrap(False)
            self._grid.addWidget(time, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(self._theme, name, "note"), row, 1)
