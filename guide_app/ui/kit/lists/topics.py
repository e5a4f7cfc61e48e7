"""A column of topics with counts, one of them current: navigation through signs and questions."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from guide_app.ui.kit.accessibility import HeardList
from guide_app.ui.kit.ring import has_ring
from guide_app.ui.kit.text.localized import count_words
from guide_app.ui.kit.theme import Theme

SIDE, GAP, ROW = 12, 8, 40
"""Padding at the sides, gap between text and count, and the minimum height of a row: px at 100 % text."""
ICON, BESIDE_ICON = 20, 14
"""Side of an icon, and the gap beside it: px at 100 % text."""
_TOPIC = int(Qt.ItemDataRole.UserRole) + 1


class Topic(Struct, frozen=True):
    """A topic: id, text, number of entries (None where nothing is counted), how many of them are marked (0 shows the
    count alone), the name of its icon, and a second line. Without a second line the text may wrap.
    """

    id: str
    words: str
    count: int | None
    marked: int = 0
    icon: str = ""
    note: str = ""

    @property
    def heard(self) -> str:
        """What a screen reader says."""
        return ", ".join(
            part for part in (self.words, self.note, "" if self.count is None else str(self.count)) if part
        )


class TopicList(HeardList):
    """``chosen`` carries the id of the topic that a person chose."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName("Topics")
        self.setAccessibleName(name)
        self._theme = theme
        self._topics = QStandardItemModel(self)
        self.setModel(self._topics)
        self.setItemDelegate(_TopicDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._went)
        theme.changed.connect(self.doItemsLayout)

    def show_topics(self, topics: Sequence[Topic]) -> None:
        """Show these; the current one is kept where it still exists."""
        here = self.topic
        self._quiet = True
        if [topic.id for topic in topics] != [self._at(row).id for row in range(self._topics.rowCount())]:
            self._topics.clear()
            for _ in topics:
                self._topics.appendRow(QStandardItem())
        for row, topic in enumerate(topics):
            item = self._topics.item(row)
            before = item.data(_TOPIC)
            if before is not None and replace(before, marked=topic.marked) == topic:
                self._mark(item, topic)
                continue
            item.setEditable(False)
            item.setText(topic.words)
            item.setData(topic, _TOPIC)
            item.setAccessibleText(topic.heard)
        self._quiet = False
        self.show_topic(here if here is not None else (topics[0].id if topics else ""))

    @property
    def topic(self) -> str | None:
        """The id of the current topic."""
        index = self.currentIndex()
        return self._at(index.row()).id if index.isValid() else None

    def show_topic(self, topic_id: str) -> None:
        """Make a topic current without sending ``chosen``."""
        for row in range(self._topics.rowCount()):
            if self._at(row).id == topic_id:
                self._quiet = True
                self.setCurrentIndex(self._topics.index(row, 0))
                self._quiet = False

    def _mark(self, item: QStandardItem, topic: Topic) -> None:
        """Show the number of marked entries, repainting this row only: a signal of the model would lay out the whole
        column.
        """
        if item.data(_TOPIC) != topic:
            blocker = QSignalBlocker(self._topics)
            item.setData(topic, _TOPIC)
            blocker.unblock()
            self.update(item.index())

    def _at(self, row: int) -> Topic:
        return self._topics.item(row).data(_TOPIC)

    def _went(self, index: QModelIndex) -> None:
        if index.isValid() and not self._quiet:
            self.chosen.emit(self._at(index.row()).id)


class _TopicDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: TopicList) -> None:
        self._theme, self._view = theme, view
        super().__init__(view)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        theme, topic = self._theme, index.data(_TOPIC)
        metrics = QFontMetrics(theme.font("strong"))
        if topic.note:
            return QSize(80, metrics.height() + QFontMetrics(theme.font("small")).height() + theme.scaled(22))
        room = self._view.viewport().width() - theme.scaled(2 * SIDE + GAP) - self._count_width(topic)
        words = metrics.boundingRect(
            QRect(0, 0, max(room, 40), 10_000), int(Qt.TextFlag.TextWordWrap), index.data() or ""
        )
        return QSize(80, max(theme.scaled(ROW), words.height() + theme.scaled(16)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, topic = self._theme, index.data(_TOPIC)
        box = QRect(option.rect)
        chosen = self._view.currentIndex() == index
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        under = self._view.viewport().underMouse() and box.contains(
            self._view.viewport().mapFromGlobal(self._view.cursor().pos())
        )
        if chosen or under:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft" if chosen else "badge"))
            painter.drawRoundedRect(QRectF(box), 8, 8)
        if chosen and has_ring(self._view):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 8, 8)
        inner = box.adjusted(theme.scaled(SIDE), 0, -theme.scaled(SIDE), 0)
        count = self._count_width(topic)
        gap = theme.scaled(GAP) if count else 0
        words = inner.adjusted(count + gap, 0, 0, 0) if mirrored else inner.adjusted(0, 0, -(count + gap), 0)
        if topic.icon:
            words = self._draw_icon(painter, words, topic, mirrored=mirrored)
        ink = "on_accent_soft" if chosen else "text"
        painter.setPen(theme.color(ink))
        painter.setFont(theme.font("strong" if chosen or topic.note else "body"))
        if topic.note:
            self._draw_two_lines(painter, words, topic, "on_accent_soft" if chosen else "muted")
        else:
            leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
            painter.drawText(words, int(leading), topic.words)
        painter.setFont(theme.font("small-strong" if topic.marked else "note"))
        at = QRect(inner.left() if mirrored else inner.right() - count, inner.top(), count, inner.height())
        if topic.marked:
            side = QFontMetrics(theme.font("small-strong")).height() + 2
            disc = QRectF(
                at.center().x() - max(side, count) / 2 + 0.5, at.center().y() - side / 2, max(side, count), side
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(disc, side / 2, side / 2)
            painter.setPen(theme.color("on_accent"))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(topic.marked))
        elif topic.count is not None:
            painter.setPen(theme.color("muted"))
            painter.drawText(
                at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, count_words(topic.count)
            )
        painter.restore()

    def _draw_icon(self, painter: QPainter, room: QRect, topic: Topic, *, mirrored: bool) -> QRect:
        """Draw the icon of a topic at the start; returns what is left for its words."""
        side, gap = self._theme.scaled(ICON), self._theme.scaled(BESIDE_ICON)
        left = room.right() - side if mirrored else room.left()
        box = QRect(left, room.center().y() - side // 2, side, side)
        self._theme.icon(topic.icon, "accent", ICON).paint(painter, box)
        return room.adjusted(0, 0, -(side + gap), 0) if mirrored else room.adjusted(side + gap, 0, 0, 0)

    def _draw_two_lines(self, painter: QPainter, room: QRect, topic: Topic, ink: str) -> None:
        theme = self._theme
        upper, lower = QFontMetrics(theme.font("strong")), QFontMetrics(theme.font("small"))
        top = room.top() + (room.height() - upper.height() - lower.height()) // 2
        leading, end = int(Qt.AlignmentFlag.AlignLeading), Qt.TextElideMode.ElideRight
        line = QRect(room.left(), top, room.width(), upper.height())
        painter.drawText(line, leading, upper.elidedText(topic.words, end, room.width()))
        painter.setPen(theme.color(ink))
        painter.setFont(theme.font("small"))
        line = QRect(room.left(), line.bottom() + 1, room.width(), lower.height())
        painter.drawText(line, leading, lower.elidedText(topic.note, end, room.width()))

    def _count_width(self, topic: Topic) -> int:
        if topic.count is None:
            return 0
        metrics = QFontMetrics(self._theme.font("small-strong"))
        return max(metrics.horizontalAdvance(str(topic.marked or topic.count)), metrics.height() + 2)
