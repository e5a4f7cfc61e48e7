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
_TOPIC = int(Qt.ItemDataRole.UserRole) + 1


class Topic(Struct, frozen=True):
    """A topic: id, text, number of entries (None where nothing is counted), and how many of them are marked (0 shows
    the count alone).
    """

    id: str
    words: str
    count: int | None
    marked: int = 0


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
            item.setAccessibleText(topic.words if topic.count is None else f"{topic.words}, {topic.count}")
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
        theme = self._theme
        metrics = QFontMetrics(theme.font("strong"))
        room = self._view.viewport().width() - theme.scaled(2 * SIDE + GAP) - self._count_width(index.data(_TOPIC))
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
        count, gap = self._count_width(topic), theme.scaled(GAP)
        words = inner.adjusted(count + gap, 0, 0, 0) if mirrored else inner.adjusted(0, 0, -(count + gap), 0)
        painter.setPen(theme.color("on_accent_soft" if chosen else "text"))
        painter.setFont(theme.font("strong" if chosen else "body"))
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

    def _count_width(self, topic: Topic) -> int:
        if topic.count is None:
            return 0
        metrics = QFontMetrics(self._theme.font("small-strong"))
        return max(metrics.horizontalAdvance(str(topic.marked or topic.count)), metrics.height() + 2)
