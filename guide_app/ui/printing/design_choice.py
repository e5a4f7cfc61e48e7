"""The choice of a design, for kinds that share a tile of the gallery."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide_app.handouts.registry import TILES, Kind, designs_of
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.kit.theme import Theme, set_shown

WIDEST = 130
"""Width of a design in px at 100 % text, where there is room."""


class DesignChoice(QWidget):
    """``chosen`` carries the id of another kind. Nothing is shown for a kind that is alone on its tile."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._theme = theme
        self._segments: dict[str, Segments] = {}
        self._tile = ""
        for tile in TILES:
            designs = [(kind.id, translated(kind.design)) for kind in designs_of(tile.id) if kind.design is not None]
            if designs:
                segments = self._segments[tile.id] = Segments(theme, self.tr("Design"), designs)
                segments.chosen.connect(self.chosen)
                column.addWidget(segments)
        theme.changed.connect(self._limit)

    @property
    def room(self) -> int:
        """The width that the designs of the current kind need side by side; 0 without designs."""
        return self._segments[self._tile].room if self._tile in self._segments else 0

    def show_kind(self, kind: Kind) -> None:
        """Show the designs among which a kind is one."""
        self._tile = kind.tile
        for tile, segments in self._segments.items():
            set_shown(segments, tile == kind.tile)
        set_shown(self, kind.tile in self._segments)
        if kind.tile in self._segments:
            self._segments[kind.tile].set_value(kind.id)
            self._limit()

    def _limit(self) -> None:
        """Let no design become so wide that it looks like a line of the form."""
        count = len(designs_of(self._tile))
        self.setMaximumWidth(max(self.room, self._theme.scaled(WIDEST) * count))
