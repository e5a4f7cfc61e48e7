"""A grid of tiles with as many columns as fit, and its arrow-key navigation."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.gallery.tiles import CardTile, KindTile

TILE = 225
"""Minimum width of a tile in px at 100 % text, where there are several columns."""
MAX_COLUMNS = 5
WIDE = 3
"""Number of columns from which tiles are beside the first one."""
GAP = 12


class TileGrid(QWidget):
    """A grid of tiles, each as wide as in a grid of ``most`` tiles; one alone in the last row is as wide as the row.
    ``first`` spans two columns where all tiles fit one
    row. Otherwise it spans two rows and two columns with the others beside it; with fewer than three columns it has a
    row of its own.
    """

    def __init__(
        self, parent: QWidget, theme: Theme, tiles: Sequence[KindTile], most: int, first: CardTile | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._tiles, self._most, self._first = theme, tiles, most, first
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        # Gaps are columns of their own: Qt leaves out the spacing beside a column without a tile, and columns would
        # differ between two grids.
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(GAP)
        self._columns = 0
        # Give them a parent from the start: a widget without one would be shown as a window.
        for each in (*([first] if first is not None else []), *tiles):
            each.setParent(self)
        theme.changed.connect(self.arrange)

    def arrange(self) -> None:
        """Lay out the tiles again."""
        self._columns = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = max(1, (self.width() + GAP) // (self._theme.scaled(TILE) + GAP))
        tiles, first = self._tiles, self._first
        columns = column_count(self._most, room) if first is None else min(room, 2 + len(tiles))
        if columns == self._columns:
            return
        self._columns = columns
        for part in (first, *tiles):
            if part is not None:
                self._grid.removeWidget(part)
        cells = [(row, column) for row in range(len(tiles) + 2) for column in range(columns)]
        if first is not None:
            rows, span = 1, columns
            if columns >= WIDE:
                rows, span = 1 if columns >= 2 + len(tiles) else 2, 2
            self._grid.addWidget(first, 0, 0, rows, 2 * span - 1)
            cells = [(row, column) for row, column in cells if row >= rows or column >= span]
        for tile, (row, column) in zip(tiles, cells, strict=False):
            alone = tile is tiles[-1] and column == 0 and first is None
            self._grid.addWidget(tile, row, 2 * column, 1, 2 * columns - 1 if alone else 1)
        for place in range(MAX_COLUMNS):
            self._grid.setColumnStretch(2 * place, 1 if place < columns else 0)
            self._grid.setColumnMinimumWidth(2 * place + 1, GAP if place + 1 < columns else 0)


def column_count(tiles: int, room: int) -> int:
    """The number of columns for this many tiles where ``room`` columns fit: rows are of nearly equal length, and tiles
    of an incomplete row are no wider than the others.
    """
    most = min(room, MAX_COLUMNS)
    rows = math.ceil(tiles / most)
    return most if rows < 2 else math.ceil(tiles / rows)


def step(places: Sequence[QRect], here: int, across: int, down: int) -> int:
    """The tile to which an arrow key leads from ``here``: the previous or next one in reading order, or the nearest in
    the row above or below. At the edge it stays.
    """
    if across:
        return min(max(here + across, 0), len(places) - 1)
    present = places[here]
    rows = [number for number, place in enumerate(places) if (place.top() - present.top()) * down > 0]

    def distance(number: int) -> tuple[int, int]:
        place = places[number]
        return abs(place.top() - present.top()), abs(place.center().x() - present.center().x())

    return min(rows, key=distance, default=here)
