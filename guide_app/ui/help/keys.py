"""The keys of the guide, in groups: side by side where there is room, else stacked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.text.blocks import key_cap
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme


class Keys(QWidget):
    """Every key with its function."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("ScrollBody")
        column = self.column = QVBoxLayout(self)
        column.addWidget(label(theme, self.tr("Keys"), "subheading", level=2))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(10)
        self._parts = [self._group(heading, rows) for heading, rows in self._groups()]
        self._side_by_side: bool | None = None
        column.addLayout(self._grid)
        column.addStretch(1)
        theme.changed.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put two groups of keys side by side, or stack them where they do not fit."""
        needed = 2 * max(part.minimumSizeHint().width() for part in self._parts) + 32
        sides = self.column.contentsMargins()
        pair = self.width() - sides.left() - sides.right() >= needed
        if pair == self._side_by_side:
            return
        self._side_by_side = pair
        for place, part in enumerate(self._parts):
            self._grid.removeWidget(part)
            row, column = divmod(place, 2) if pair else (place, 0)
            self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)

    def _groups(self) -> list[tuple[str, list[tuple[str, str]]]]:
        return [
            (
                self.tr("Anywhere"),
                [
                    (self.tr("Hide"), "Shift Shift Shift"),
                    (self.tr("Search"), "Ctrl K"),
                    (self.tr("Back"), "Alt Left"),
                    (self.tr("Undo"), "Ctrl Z"),
                    (self.tr("Next part of the window"), "F6"),
                    (self.tr("This help"), "F1"),
                ],
            ),
            (
                self.tr("In a list"),
                [
                    (self.tr("Move"), "Up Down"),
                    (self.tr("Open"), "Enter"),
                    (self.tr("Add to handout"), "+"),
                    (self.tr("Open the call sheet, or enlarge a sign"), "L"),
                    (self.tr("Copy the number"), "C"),
                ],
            ),
            (
                self.tr("Go to"),
                [
                    (self.tr("Home"), "Ctrl 1"),
                    (self.tr("Get help"), "Ctrl 2"),
                    (self.tr("A bed tonight"), "Ctrl 3"),
                    (self.tr("Signs"), "Ctrl 4"),
                    (self.tr("Questions"), "Ctrl 5"),
                    (self.tr("Print"), "Ctrl 6"),
                    (self.tr("Teach"), "Ctrl 7"),
                ],
            ),
            (
                self.tr("Print and view"),
                [
                    (self.tr("Give one card"), "Ctrl G"),
                    (self.tr("Print (on the Print page)"), "Ctrl P"),
                    (self.tr("A numbered line (on the Print page)"), "Alt 1"),
                    (self.tr("Side by side"), "Ctrl B"),
                    (self.tr("Next language"), "Ctrl L"),
                    (self.tr("Larger text"), "Ctrl ="),
                    (self.tr("Smaller text"), "Ctrl −"),
                    (self.tr("Client view"), "Ctrl Shift V"),
                    (self.tr("Full screen"), "F11"),
                ],
            ),
        ]

    def _group(self, heading: str, rows: list[tuple[str, str]]) -> QWidget:
        holder = QWidget()
        column = new_column(holder, 4)
        column.addWidget(label(self._theme, heading, "note", muted=True))
        for words, keys in rows:
            row = new_row(gap=4)
            name = label(self._theme, words)
            name.setAccessibleDescription(keys)
            row.addWidget(name, 1)
            row.addWidget(self._caps(keys))
            column.addLayout(row)
            rule = QFrame()
            rule.setObjectName("Rule")
            rule.setFixedHeight(1)
            column.addWidget(rule)
        return holder

    def _caps(self, keys: str) -> QWidget:
        """Keys in the order in which they are pressed, the same in every language."""
        holder = QWidget()
        holder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = new_row(holder, 4)
        for key in keys.split():
            row.addWidget(key_cap(self._theme, key))
        return holder
