"""What do you want to print? Every kind by what it is for, with a picture of its first page."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from guide_app.ui.kit.labels import label
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.gallery.thumbnails import ONE_CARD, Thumbnails, Wanted
from guide_app.ui.printing.gallery.tiles import CardTile, KindTile

TILE = 186
"""Width in px at 100 % text that a tile has at least, where there is more than one beside another."""
MAX_COLUMNS = 5
FOR_STAFF = ("signs-checklist", "guidance-sheet")
"""Kinds that speak to staff about a person; a client who reads along is not shown them."""
Tile = tuple[str, str, str]
"""Kind, title and a line of what it is."""


class Gallery(QWidget):
    """``kind_chosen`` carries the id of a kind, ``card_asked`` asks to give one card, ``align_asked`` to line up the
    printer.
    """

    kind_chosen = Signal(str)
    card_asked = Signal()
    align_asked = Signal()

    def __init__(self, theme: Theme, thumbnails: Thumbnails, language: str) -> None:
        super().__init__()
        self._theme, self._thumbnails, self._language = theme, thumbnails, language
        thumbnails.made.connect(self._made)
        self.tiles: dict[str, KindTile] = {}
        self.card = CardTile(theme)
        self.card.start.clicked.connect(self.card_asked)
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(label(theme, self.tr("What do you want to print?"), "heading"), 1)
        self.align = button(theme, self.tr("Line up the printer…"))
        self.align.setToolTip(self.tr("Once for each printer: every card lands right from then on"))
        self.align.clicked.connect(self.align_asked)
        head.addWidget(self.align)
        column.addLayout(head)
        self._shelves: list[_Shelf] = []
        for heading, text, shelf in self._groups():
            line = QHBoxLayout()
            line.setContentsMargins(0, 4, 0, 0)
            line.setSpacing(10)
            line.addWidget(label(theme, heading, "title"))
            line.addWidget(label(theme, text, "note", muted=True), 1)
            column.addLayout(line)
            column.addWidget(shelf)
            self._shelves.append(shelf)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def take_keyboard(self) -> None:
        """Bring the keyboard to the first thing to print."""
        first = self.card.start if self.card.isVisible() else next(iter(self.tiles.values()))
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def set_client(self, client: bool) -> None:
        """Offer a client no kind that speaks to staff."""
        for kind_id in FOR_STAFF:
            self.tiles[kind_id].setHidden(client)
        self.card.setHidden(client)
        for shelf in self._shelves:
            shelf.arrange()

    def set_language(self, language: str) -> None:
        """Show pictures in another language."""
        self._language = language
        if self.isVisible():
            self._want()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The page is seen first; what it shows may be made after.
        QTimer.singleShot(0, self, self._want)

    def _want(self) -> None:
        if not self.isVisible():
            return
        wanted = [Wanted(kind, tile.picture.pixels) for kind, tile in self.tiles.items() if not tile.isHidden()]
        if not self.card.isHidden():
            wanted.insert(0, Wanted(ONE_CARD, self.card.picture.pixels))
        self._thumbnails.want(wanted, self._language)

    def _made(self, name: str, image: QImage) -> None:
        (self.card.picture if name == ONE_CARD else self.tiles[name].picture).show_image(image)

    def _groups(self) -> tuple[tuple[str, str, _Shelf], ...]:
        carry = self._make(
            ("wallet-card", self.tr("Wallet cards"), self.tr("Front and back, two languages")),
            ("fold-over-card", self.tr("Fold-over cards"), self.tr("More numbers, folds to a card")),
        )
        one = self._make(
            ("guidance-sheet", self.tr("What to do"), self.tr("Steps for one situation")),
            ("first-call-sheet", self.tr("First call"), self.tr("Number, what to say")),
            ("directory-sheet", self.tr("List of services"), self.tr("By need, with hours")),
            ("question-sheet", self.tr("Questions"), self.tr("Answers in plain words")),
            ("signs-checklist", self.tr("Signs"), self.tr("A sheet for helpers")),
        )
        many = self._make(
            ("poster", self.tr("Poster"), self.tr("With tear-off tabs, or none")),
            ("brochure", self.tr("Brochure"), self.tr("Folds in three")),
            ("binder", self.tr("Binder"), self.tr("The whole guide on paper")),
        )
        theme = self._theme
        return (
            (self.tr("To carry"), self.tr("small, folded away"), _Shelf(theme, carry, self.card)),
            (self.tr("For one person"), self.tr("to read together or take along"), _Shelf(theme, one)),
            (self.tr("For many"), self.tr("walls, tables and the desk"), _Shelf(theme, many)),
        )

    def _make(self, *described: Tile) -> list[KindTile]:
        made: list[KindTile] = []
        for kind_id, title, text in described:
            tile = self.tiles[kind_id] = KindTile(self._theme, kind_id, title, text)
            tile.clicked.connect(self._pressed)
            made.append(tile)
        return made

    def _pressed(self) -> None:
        tile = self.sender()
        assert isinstance(tile, KindTile)
        self.kind_chosen.emit(tile.kind_id)


class _Shelf(QWidget):
    """Tiles beside each other, as many as there is room for. ``first`` is twice as wide, where there is room."""

    def __init__(self, theme: Theme, tiles: list[KindTile], first: CardTile | None = None) -> None:
        super().__init__()
        self._theme, self._tiles, self._first = theme, tiles, first
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(14)
        self._columns = 0
        # With a parent from the start: a part without one would be shown as a window of its own.
        for each in (*([first] if first is not None else []), *tiles):
            each.setParent(self)

    def arrange(self) -> None:
        """Lay the tiles out anew."""
        self._columns = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        most = MAX_COLUMNS if self._first is None else min(MAX_COLUMNS, 2 + len(self._tiles))
        columns = max(1, min(most, (self.width() + 14) // (self._theme.scaled(TILE) + 14)))
        if columns == self._columns:
            return
        self._columns = columns
        shown: list[tuple[QWidget, int]] = []
        if self._first is not None and not self._first.isHidden():
            shown.append((self._first, min(2, columns)))
        shown += [(tile, 1) for tile in self._tiles if not tile.isHidden()]
        for part in (self._first, *self._tiles):
            if part is not None:
                self._grid.removeWidget(part)
        row = column = 0
        for part, span in shown:
            if column and column + span > columns:
                row, column = row + 1, 0
            self._grid.addWidget(part, row, column, 1, span)
            column += span
        for place in range(MAX_COLUMNS):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
            self._grid.setColumnMinimumWidth(place, 0)
