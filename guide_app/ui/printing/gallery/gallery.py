"""The gallery: every kind of handout by its purpose, with a picture of its first page; some tiles have several."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from guide_app.handouts.registry import KINDS, TILES, Purpose
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.edges import Fade
from guide_app.ui.kit.focus import scroll_down_only, scroll_to
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.kit.while_whole import while_whole
from guide_app.ui.printing.card_sets.set_row import CardSetRow
from guide_app.ui.printing.gallery.thumbnails import ONE_CARD, Thumbnails, Wanted
from guide_app.ui.printing.gallery.tile_grid import TileGrid, step
from guide_app.ui.printing.gallery.tiles import CardTile, KindTile

ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


SIDE, LOW_SIDE = 24, 16
"""Margins at the sides in px; the second in a low window."""
GAP = 8
"""Pixels between two parts."""


class Gallery(QWidget):
    """``kind_chosen`` carries the id of a kind, ``card_asked`` asks to give one card. The arrow keys move
    between tiles.
    """

    kind_chosen = Signal(str)
    card_asked = Signal()

    def __init__(self, parent: QWidget, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__(parent)
        self._theme, self._thumbnails = theme, thumbnails
        thumbnails.made.connect(self._made)
        self.tiles = {kind.id: KindTile(theme, kind) for kind in TILES}
        self.card = CardTile(theme)
        self.card.start.clicked.connect(self.card_asked)
        body = QWidget()
        body.setObjectName("ScrollBody")
        area = QScrollArea(self)
        area.setWidget(body)  # While the body is empty: an area polishes at once what is put into it.
        self._column = QVBoxLayout(body)
        self._column.setSpacing(GAP)
        self._question = label(theme, self.tr("What do you want to print?"), "heading", level=1)
        self._column.addWidget(self._question)
        self.card_sets = CardSetRow(theme)
        self._column.addWidget(self.card_sets)
        self._add_shelf(body, "carry", self.tr("To carry"), self.tr("small, folded away"))
        self._add_shelf(body, "person", self.tr("For one person"), self.tr("to read together or take along"))
        self._add_shelf(body, "many", self.tr("For many"), self.tr("walls, tables and the desk"))
        self._column.addStretch(1)
        for tile in self.tiles.values():
            tile.clicked.connect(self._pressed)
        for each in (self.card.start, *self.tiles.values()):
            each.installEventFilter(self)
        scroll_down_only(area)
        Fade(theme, area, "background")
        outer = new_column(self)
        outer.addWidget(area)
        theme.changed.connect(self._set_sides)
        theme.changed.connect(self._want_soon)

    def take_keyboard(self) -> None:
        """Move the focus to the first kind of handout."""
        first = next(tile for tile in self.tiles.values() if tile.isVisibleTo(self))
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def take_keyboard_to(self, kind_id: str) -> None:
        """Move the focus to the tile of a kind, if it is offered, for a person who comes back from it."""
        tile = self.tiles[KINDS[kind_id].tile]
        if tile.isVisibleTo(self):
            tile.setFocus(Qt.FocusReason.OtherFocusReason)
            scroll_to(tile)

    def show_again(self) -> None:
        """Update the pictures: for another language or other paper."""
        self._want_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._want_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_sides()

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QPushButton):
            arrow = ARROWS.get(Qt.Key(event.key()))
            if arrow is not None and event.modifiers() in (
                Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier,
            ):  # fmt: skip
                self._go(watched, *arrow)
                return True
        return super().eventFilter(watched, event)

    def _go(self, here: QPushButton, across: int, down: int) -> None:
        if self.isRightToLeft():
            across = -across
        stops = self._stops()
        stop = stops[step([self._place(each) for each in stops], stops.index(here), across, down)]
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        scroll_to(stop)

    def _stops(self) -> list[QPushButton]:
        """The widgets that the arrow keys visit, in reading order."""
        return [self.card.start, *self.tiles.values()]

    def _place(self, stop: QPushButton) -> QRect:
        tile = self.card if stop is self.card.start else stop
        return QRect(tile.mapTo(self, QPoint(0, 0)), tile.size())

    def _want_soon(self) -> None:
        """Request the pictures after the page has been painted."""
        QTimer.singleShot(0, self, self._want)

    def _want(self) -> None:
        if not self.isVisible():
            return
        wanted = [Wanted(kind, tile.picture.pixels) for kind, tile in self.tiles.items()]
        self._thumbnails.want([Wanted(ONE_CARD, self.card.picture.pixels), *wanted])

    def _made(self, name: str, image: QImage) -> None:
        (self.card.picture if name == ONE_CARD else self.tiles[name].picture).show_image(image)

    def _pressed(self) -> None:
        tile = self.sender()
        assert isinstance(tile, KindTile)
        self.kind_chosen.emit(tile.kind_id)

    def _set_sides(self) -> None:
        side = LOW_SIDE if self.height() < self._theme.scaled(560) else SIDE
        self._column.setContentsMargins(side, 12, side, 8)

    def _add_shelf(self, body: QWidget, purpose: Purpose, title: str, text: str) -> None:
        """Add the kinds of one purpose; the card for one person comes first among the cards."""
        tiles = [tile for kind_id, tile in self.tiles.items() if KINDS[kind_id].purpose == purpose]
        line = QWidget(body)
        row = FlowLayout(line, 10)
        row.setContentsMargins(0, 4, 0, 0)
        for words in (label(self._theme, title, "title", level=2), label(self._theme, text, "note", muted=True)):
            words.setWordWrap(False)
            row.addWidget(words)
        self._column.addWidget(line)
        most = max(Counter(kind.purpose for kind in TILES).values())
        self._column.addWidget(TileGrid(body, self._theme, tiles, most, self.card if purpose == "carry" else None))
