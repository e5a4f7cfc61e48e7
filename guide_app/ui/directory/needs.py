"""The start of Get help: the needs of a person with the number of services for each; nothing is selected."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from guide_app.content.records import Need
from guide_app.ui.common.need_icons import icon_of
from guide_app.ui.directory.wanted import NOTHING, Wanted
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.edges import Fade
from guide_app.ui.kit.focus import scroll_down_only
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.localized import count_words
from guide_app.ui.kit.theme import Theme, restyle

TWO, THREE = 460, 700
"""Widths in px at 100 % text from which there are two and three columns of tiles."""
TILE = 64
"""Height of a tile, px at 100 % text."""
ALL = ""
"""The value for all services, from A to Z."""


class NeedTile(Struct, frozen=True):
    """A need with its icon's name."""

    need: str
    title: str
    count: int
    icon: str


def need_tiles(needs: Iterable[Need], count: Callable[[Wanted], int], icons: Path) -> list[NeedTile]:
    """A tile for each need, and finally one for all services. ``count`` returns the number of services for given
    filters.
    """
    tiles = [NeedTile(need.id, need.title, count(Wanted(need=need.id)), icon_of(need.id, icons)) for need in needs]
    every = QCoreApplication.translate("NeedsPane", "All services, A to Z")
    return [*tiles, NeedTile(ALL, every, count(NOTHING), "get-help")]


class NeedsPane(QScrollArea):
    """``chosen`` carries the need of a tile, or ``ALL``; ``bed_asked`` follows the band above."""

    chosen = Signal(str)
    bed_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tiles: list[_Tile] = []
        self._arranged = (0, 0)
        scroll_down_only(self)
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = new_column(body, 12)
        self._band = self._make_band()
        column.addWidget(self._band)
        self._heading = label(theme, role="subheading", level=2)
        column.addWidget(self._heading)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._foot = label(theme, role="note", muted=True)
        column.addWidget(self._foot)
        self.setWidget(body)
        Fade(theme, self, "background")
        theme.changed.connect(self._arrange)

    def show_needs(self, tiles: Sequence[NeedTile], edition: str, with_bed: bool) -> None:
        """Show these needs; the last tile is the one for all services."""
        self._heading.setText(self.tr("What do they need?"))
        foot = self.tr("Counts are for this edition, %1. Choose a need, or type in the search box.")
        self._foot.setText(foot.replace("%1", edition))
        self._band.setVisible(with_bed)
        while len(self._tiles) > len(tiles):
            gone = self._tiles.pop()
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._tiles) < len(tiles):
            tile = _Tile(self._theme)
            tile.clicked.connect(self._pressed)
            self._tiles.append(tile)
        for tile, need in zip(self._tiles, tiles, strict=True):
            tile.show_need(need)
        self._arrange()

    @property
    def tiles(self) -> list[QPushButton]:
        """The tiles, in order."""
        return [*self._tiles]

    def take_keyboard(self) -> None:
        """Move the focus to the first tile."""
        self._tiles[0].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width, scaled = self.viewport().width(), self._theme.scaled
        columns = 3 if width >= scaled(THREE) else 2 if width >= scaled(TWO) else 1
        if (columns, len(self._tiles)) != self._arranged:
            self._arranged = (columns, len(self._tiles))
            for tile in self._tiles:
                self._grid.removeWidget(tile)
            for place, tile in enumerate(self._tiles):
                self._grid.addWidget(tile, *divmod(place, columns))
        for column in range(3):
            self._grid.setColumnStretch(column, int(column < columns))

    def _make_band(self) -> QFrame:
        band = QFrame()
        band.setObjectName("Plate")
        row = new_row(band, 20, (20, 18, 20, 18))
        tile = QFrame()
        tile.setObjectName("BandTile")
        inner = new_row(tile, margins=(12, 12, 12, 12))
        inner.addWidget(Icon(self._theme, "bed", "accent", 20))
        row.addWidget(tile, 0, Qt.AlignmentFlag.AlignVCenter)
        words = new_column(gap=0)
        title = label(self._theme, self.tr("A bed tonight"), "subheading", level=2)
        text = label(self._theme, self.tr("Answer a few questions to see who to call, in order."), "second")
        for line in (title, text):
            line.setProperty("ink", "on_accent_soft")
            words.addWidget(line)
        row.addLayout(words, 1)
        self.start = button(self._theme, self.tr("Start"), "primary")
        self.start.setAccessibleName(self.tr("Start: a bed tonight"))
        self.start.clicked.connect(self.bed_asked)
        row.addWidget(self.start)
        return band

    def _pressed(self) -> None:
        self.chosen.emit(self.sender().property("need"))


class _Tile(QPushButton):
    """A button with an icon, a need, and the number of services for it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("NeedTile")
        self._theme = theme
        self.setAutoDefault(False)
        row = new_row(self, 14, (19, 8, 19, 8))
        self._icon = Icon(theme, "help", "accent", 22)
        self._title = label(theme, role="title")
        self._count = label(theme, role="note", muted=True)
        self._count.setWordWrap(False)
        row.addWidget(self._icon)
        row.addWidget(self._title, 1)
        row.addWidget(self._count)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._dress)
        self._dress()
        for part in (self._icon, self._title, self._count):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_need(self, need: NeedTile) -> None:
        """Show a need, or all services."""
        whole = need.need == ALL
        self.setProperty("need", need.need)
        self.setProperty("whole", whole)
        restyle(self)
        self._icon.set_icon(need.icon, "accent")
        self._title.setText(need.title)
        self._title.setProperty("ink", "accent" if whole else "text")
        restyle(self._title)
        self._count.setText(count_words(need.count))
        self.setAccessibleName(f"{need.title}, {need.count}")

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else super().minimumSizeHint()

    def _dress(self) -> None:
        self.setMinimumHeight(self._theme.scaled(TILE))
