"""A list of card papers for multiple choice, each with a small drawing of its sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from guide_app.handouts.stock.card_stock import CardStock
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.accessibility import HeardList
from guide_app.ui.kit.focus import is_enter
from guide_app.ui.kit.ring import has_ring
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.form.choices import letters_of
from guide_app.ui.printing.output.sheet_drawing import draw_sheet

BOX, DRAWING, HIGH = 20, 44, 56
"""Side of the check box, width and height of the drawing, px at 100 % text."""
GAP = 12
MIN_ROWS, MAX_ROWS = 2, 5
SHARE = 0.43
"""Share of the window's height that the rows take where they are many: minimum and maximum number of rows."""
_STOCK = int(Qt.ItemDataRole.UserRole) + 1


class PaperList(HeardList):
    """A click or the space bar toggles a paper. Papers that a search hides stay chosen."""

    def __init__(self, theme: Theme, name: str, stocks: Sequence[CardStock]) -> None:
        self._theme = theme
        self._papers = QStandardItemModel()
        super().__init__()
        self.setObjectName("Found")
        self.setAccessibleName(name)
        self._papers.setParent(self)
        for stock in stocks:
            item = QStandardItem(translated(stock.title))
            item.setData(stock, _STOCK)
            item.setEditable(False)
            self._papers.appendRow(item)
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.setModel(self._papers)
        self.setItemDelegate(_PaperDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        theme.changed.connect(self._grow)

    @property
    def chosen(self) -> tuple[CardStock, ...]:
        """The chosen papers, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._papers.item(row).data(_STOCK) for row in rows)

    @property
    def shown(self) -> list[int]:
        """The rows that match the search."""
        return [row for row in range(self._papers.rowCount()) if not self.isRowHidden(row)]

    def search(self, text: str) -> None:
        """Show the rows with these words in name or measures; punctuation is ignored."""
        words = [letters_of(word) for word in text.split()]
        for row in range(self._papers.rowCount()):
            title = letters_of(self._papers.item(row).text())
            self.setRowHidden(row, not all(word in title for word in words))

    def choose(self, rows: Iterable[int], chosen: bool = True) -> None:
        """Choose these rows, or deselect them."""
        picked = QItemSelection()
        for row in rows:
            picked.select(self._papers.index(row, 0), self._papers.index(row, 0))
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(picked, flag.Select if chosen else flag.Deselect)

    def selectAll(self) -> None:
        self.choose(self.shown)

    def sizeHint(self) -> QSize:
        room = int(self.window().height() * SHARE)
        rows = min(max(room // self._row_height(), MIN_ROWS), MAX_ROWS, self._papers.rowCount())
        return QSize(self._theme.scaled(320), rows * self._row_height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.scaled(160), self.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.updateGeometry()  # The size depends on the window, which was unknown before.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            event.ignore()  # Leave Enter to the panel's button.
        else:
            super().keyPressEvent(event)

    def _row_height(self) -> int:
        return self.itemDelegate().sizeHint(QStyleOptionViewItem(), QModelIndex()).height()

    def _grow(self) -> None:
        self.doItemsLayout()
        self.updateGeometry()


class _PaperDelegate(QStyledItemDelegate):
    """Paints a check box, the drawing, and the name with the measures, in two lines where one is too short."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        self._theme, self._view = theme, view
        super().__init__(view)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        words = 2 * QFontMetrics(self._theme.font("body")).lineSpacing()
        return QSize(120, max(self._theme.scaled(HIGH), words) + self._theme.scaled(GAP))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, box = self._theme, QRect(option.rect)
        chosen = self._view.selectionModel().isSelected(index)
        under = self._view.viewport()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(box, theme.color("accent_soft"))
        elif under.underMouse() and box.contains(under.mapFromGlobal(under.cursor().pos())):
            painter.fillRect(box, theme.color("hover"))
        painter.setPen(theme.color("line_soft"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        gap, side, wide = theme.scaled(GAP), theme.scaled(BOX), theme.scaled(DRAWING)
        start = box.left() + gap
        self._tick(painter, self._mirrored(option, QRect(start, box.center().y() - side // 2, side, side)), chosen)
        start += side + gap
        drawing = self._mirrored(option, QRect(start, box.top() + gap // 2, wide, box.height() - gap))
        stock: CardStock = index.data(_STOCK)
        draw_sheet(painter, QRectF(drawing), stock.sheet_size, stock, theme)
        start += wide + gap
        words = self._mirrored(option, QRect(start, box.top(), box.right() - gap - start, box.height()))
        painter.setPen(theme.color("on_accent_soft" if chosen else "text"))
        painter.setFont(theme.font("body"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
        painter.setLayoutDirection(option.direction)
        painter.drawText(words, flags, index.data())
        if self._view.currentIndex() == index and has_ring(self._view):
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(2, 2, -3, -3))
        painter.restore()

    def _tick(self, painter: QPainter, place: QRect, chosen: bool) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.color("accent" if chosen else "control_line"), 2))
        painter.setBrush(theme.color("accent" if chosen else "surface"))
        painter.drawRoundedRect(place, 5, 5)
        if chosen:
            theme.icon("check", "on_accent", BOX).paint(painter, place)

    def _mirrored(self, option: QStyleOptionViewItem, place: QRect) -> QRect:
        """The place mirrored for right-to-left layouts."""
        if option.direction == Qt.LayoutDirection.RightToLeft:
            place.moveRight(option.rect.left() + option.rect.right() - place.left())
        return place
