"""Tiles in rows, as many beside each other as there is room for, and the arrow keys' way through them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.gallery.tiles import CardTile, KindTile

TILE = 225
"""Width in px at 100 % text that a tile has at least, where there is more than one beside another."""
MAX_COLUMNS = 5
WIDE = 4
"""Columns from which tiles stand beside the first."""
GAP = 12


class TileGrid(QWidget):
    """Tiles beside each other, as wide as those of a grid of ``most`` tiles. ``first`` is twice as wide where all stand
    in one row; else it has two rows of two columns, and the others stand beside it; in fewer than four columns it has a
    row of its own.
    """

    def __init__(self, theme: Theme, tiles: Sequence[KindTile], most: int, first: CardTile | None = None) -> None:
        super().__init__()
        self._theme, self._tiles, self._most, self._first = theme, tiles, most, first
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._columns = 0
        # With a parent from the start: a part without one would be shown as a window of its own.
        for each in (*([first] if first is not None else []), *tiles):
            each.setParent(self)
        theme.changed.connect(self.arrange)

    def arrange(self) -> None:
        """Lay the tiles out anew."""
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
            self._grid.addWidget(first, 0, 0, rows, span)
            cells = [(row, column) for row, column in cells if row >= rows or column >= span]
        for tile, (row, column) in zip(tiles, cells, strict=False):
            self._grid.addWidget(tile, row, column)
        for place in range(MAX_COLUMNS):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)


def column_count(tiles: int, room: int) -> int:
    """How many columns so many tiles take where there is room for so many: rows of nearly one length. A row that is not
    full stays as narrow as others are.
    """
    most = min(room, MAX_COLUMNS)
    rows = math.ceil(tiles / most)
    return most if rows < 2 else math.ceil(tiles / rows)


def step(places: Sequence[QRect], here: int, across: int, down: int) -> int:
    """Where an arrow key leads from the place ``here``: to the one before or after it in the order of reading, or to
    the nearest of the row above or below. At the edge it stays.
    """
    if across:
        return min(max(here + across, 0), len(places) - 1)
    present = places[here]
    rows = [number for number, place in enumerate(places) if (place.top() - present.top()) * down > 0]

    def distance(number: int) -> tuple[int, int]:
        place = places[number]
        return abs(place.top() - present.top()), abs(place.center().x() - present.center().x())

    return min(rows, key=distance, default=here)
