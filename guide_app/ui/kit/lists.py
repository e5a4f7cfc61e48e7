"""A list of rows that the keyboard and the mouse open in the same way, and how a row is painted: a bold first line, a
quiet second line, and a line of badges. Marked words stand out.

A title that is too long for its line takes the second one too; what even two lines cut stands whole in a tip.
"""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from guide_app.ui.kit.marked_text import MarkedText, Piece
from guide_app.ui.kit.theme import Role, Theme

RowRole = int(Qt.ItemDataRole.UserRole) + 1
"""The role by which any model gives the RowView of an index."""
LEFT, RIGHT = 16, 14
"""Pixels at the sides of a row's words."""


class RowView(Struct, frozen=True):
    """What a row shows."""

    title: tuple[Piece, ...]
    text: tuple[Piece, ...]
    lead: str = ""
    """A badge before the title: the kind of record."""
    lead_tone: str = "plain"
    badges: tuple[tuple[str, str], ...] = ()
    """Badges under the text: (words, tone)."""
    keeps_text: bool = False
    """The text is needed more than the end of a long title."""


class CardDelegate(QStyledItemDelegate):
    """Draws the RowView that a model gives by ``RowRole``; an index without one stays white. All rows have one height,
    so that any number of rows scrolls alike.
    """

    def __init__(self, theme: Theme, badges: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._badges = badges

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        title, small = self._metrics("title"), self._metrics("small")
        height = 12 + title.height() + 3 + small.height() + 12
        if self._badges:
            height += 8 + small.height() + 4
        return QSize(200, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(RowRole)
        if not isinstance(row, RowView):
            return
        theme = self._theme
        rect: QRect = option.rect
        # The view is asked, not option.state, whose flags cost a start some milliseconds to make.
        view = option.widget
        selected = isinstance(view, QAbstractItemView) and view.selectionModel().isSelected(index)
        painter.save()
        if selected:
            painter.fillRect(rect, theme.color("accent_soft"))
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), theme.color("accent"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        area = rect.adjusted(LEFT, 12, -RIGHT, -12)
        title, small = self._metrics("title"), self._metrics("small")
        if row.lead:
            down = area.top() + (title.height() - small.height()) // 2 - 2
            self._badge(painter, area.left(), down, row.lead, row.lead_tone)
        place = QPointF(area.topLeft())
        name = self._title(row, rect.width())
        name.paint(painter, place, theme.color("on_accent_soft" if selected else "text"))
        below = title.height() + 3
        if name.lines == 1:
            text = MarkedText(row.text, theme.font("small"), self._mark())
            text.fill((0, below, area.width()))
            text.paint(painter, place, theme.color("on_accent_soft" if selected else "muted"))
        left, top = area.left(), area.top() + below + small.height() + 7
        for words, tone in row.badges:
            if left + small.horizontalAdvance(words) + 16 > area.right() + 1 and left > area.left():
                break
            left += self._badge(painter, left, top, words, tone, area.right() - left) + 6
        if isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        row = index.data(RowRole) if event.type() == QEvent.Type.ToolTip else None
        if not isinstance(row, RowView):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.cut_title(row, option.rect.width()), view)
        return True

    def cut_title(self, row: RowView, width: int) -> str:
        """The whole title of a row, where a row of this width does not show all of it; else nothing."""
        return "".join(text for text, _ in row.title) if self._title(row, width).is_cut else ""

    def _title(self, row: RowView, width: int) -> MarkedText:
        """The title in one line, or in two where the text may give way."""
        title = MarkedText(row.title, self._theme.font("title"), self._mark())
        room, lead = width - LEFT - RIGHT, self._lead_room(row)
        first, second = (lead, 0, room - lead), (0, self._metrics("title").height(), room)
        title.fill(*((first,) if row.keeps_text else (first, second)))
        return title

    def _mark(self) -> QTextCharFormat:
        mark = QTextCharFormat()
        mark.setBackground(self._theme.color("match"))
        mark.setForeground(self._theme.color("on_match"))
        return mark

    def _lead_room(self, row: RowView) -> int:
        return self._metrics("small").horizontalAdvance(row.lead) + 24 if row.lead else 0

    def _metrics(self, role: Role) -> QFontMetrics:
        return QFontMetrics(self._theme.font(role))

    def _badge(self, painter: QPainter, left: int, top: int, text: str, tone: str, room: int = 10_000) -> int:
        grounds = {
            "plain": ("badge", "on_badge"),
            "good": ("good_soft", "on_good"),
            "caution": ("caution_soft", "on_caution"),
        }
        ground, ink = grounds[tone]
        metrics = self._metrics("small")
        shown, width = text, metrics.horizontalAdvance(text) + 16
        if width > room:
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room - 16, 20))
            width = metrics.horizontalAdvance(shown) + 16
        box = QRectF(left, top, width, metrics.height() + 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(ground))
        painter.drawRoundedRect(box, 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._theme.color(ink))
        painter.setFont(self._theme.font("small"))
        painter.drawText(left + 8, top + 2 + metrics.ascent(), shown)
        return width


class RecordList(QListView):
    """``opened`` is sent for a click and for Enter; moving with the arrow keys only selects. Where a pane beside the
    list shows what is selected (``set_previewed``), a click only selects too, and a double click opens.
    """

    opened = Signal(QModelIndex)

    def __init__(self, delegate: QStyledItemDelegate) -> None:
        super().__init__()
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(False)
        self._previewed = False
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._double_clicked)

    def set_previewed(self, previewed: bool) -> None:
        """Say whether a pane beside the list shows what is selected."""
        self._previewed = previewed

    def _clicked(self, index: QModelIndex) -> None:
        if not self._previewed:
            self.opened.emit(index)

    def _double_clicked(self, index: QModelIndex) -> None:
        if self._previewed:
            self.opened.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


def paint_now(widget: QWidget) -> None:
    """Lay out and paint all that has changed in a widget's window, each part once."""
    for pending in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateLater):
        QCoreApplication.sendPostedEvents(None, pending)
    QCoreApplication.sendEvent(widget.window(), QEvent(QEvent.Type.UpdateRequest))
