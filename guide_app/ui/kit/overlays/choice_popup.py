"""A popup with one choice out of several: a check at the start of the choice made, a count at the end."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from guide_app.ui.kit.overlays.overlay import Popup
from guide_app.ui.kit.text.localized import count_words
from guide_app.ui.kit.theme import Theme

ROW, SIDE, GAP = 36, 10, 10
"""Height of a row, space at its sides and between its parts, px at 100 % text."""
CHECK = 16
MAX_ROWS = 12
"""Rows that a popup shows before it scrolls."""
_CHOICE = int(Qt.ItemDataRole.UserRole) + 1


class Choice(Struct, frozen=True):
    """One choice: its value, its words, and how many would be left with it (None: not counted)."""

    value: object
    words: str
    count: int | None = None


class ChoicePopup(Popup):
    """``chosen`` carries the value; the popup ends itself."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, anchor: QWidget, root: QWidget, choices: Sequence[Choice], now: object) -> None:
        super().__init__(theme, anchor, root)
        self.list = ChoiceList(theme, choices, now)
        self.list.setAccessibleName(anchor.accessibleName())
        self.list.picked.connect(self._pick)
        self.column.addWidget(self.list)

    def _pick(self, value: object) -> None:
        self.close_now()
        self.chosen.emit(value)


class ChoiceList(QListView):
    """The rows of such a popup. ``picked`` carries the value that a person took, by click, Enter or Space."""

    picked = Signal(object)

    def __init__(self, theme: Theme, choices: Sequence[Choice], now: object) -> None:
        super().__init__()
        self._theme = theme
        model = QStandardItemModel(self)
        for choice in choices:
            item = QStandardItem(choice.words)
            item.setData(choice, _CHOICE)
            item.setEditable(False)
            spoken = choice.words if choice.count is None else f"{choice.words}, {choice.count}"
            item.setAccessibleText(spoken)
            model.appendRow(item)
        self.setModel(model)
        self._delegate = _ChoiceDelegate(theme, now, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._clicked)
        place = next((at for at, choice in enumerate(choices) if choice.value == now), 0)
        self.setCurrentIndex(model.index(place, 0))

    def mark(self, value: object) -> None:
        """Show the check at another choice."""
        self._delegate.made = value
        self.viewport().update()

    def sizeHint(self) -> QSize:
        row = self.sizeHintForIndex(self.model().index(0, 0))
        return QSize(row.width(), row.height() * min(self.model().rowCount(), MAX_ROWS))

    def minimumSizeHint(self) -> QSize:
        row = self.sizeHintForIndex(self.model().index(0, 0))
        return QSize(row.width() // 2, row.height() * 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self._clicked(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: object) -> None:
        super().mouseMoveEvent(event)  # pyright: ignore[reportArgumentType] (PySide's stub asks for QMouseEvent)
        self.viewport().update()

    def _clicked(self, index: QModelIndex) -> None:
        self.picked.emit(index.data(_CHOICE).value)


class _ChoiceDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, now: object, view: QListView) -> None:
        super().__init__(view)
        self._theme, self.made, self._view = theme, now, view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        theme = self._theme
        metrics = self._view.fontMetrics()
        model = index.model()
        widest = max(metrics.horizontalAdvance(model.index(at, 0).data()) for at in range(model.rowCount()))
        counts = metrics.horizontalAdvance("0000") if index.data(_CHOICE).count is not None else 0
        width = round(widest * 1.08) + theme.scaled(2 * SIDE + CHECK + 3 * GAP) + counts
        return QSize(width, max(theme.scaled(ROW), metrics.height() + 10))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, box = self._theme, QRect(option.rect)
        choice: Choice = index.data(_CHOICE)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self._view.currentIndex() == index
        under = self._view.viewport().mapFromGlobal(self._view.cursor().pos())
        hovered = self._view.viewport().underMouse() and box.contains(under)
        if current or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft" if current else "hover"))
            painter.drawRoundedRect(QRectF(box), 6, 6)
        made = choice.value == self.made
        side, check, gap = (theme.scaled(each) for each in (SIDE, CHECK, GAP))
        inner = box.adjusted(side, 0, -side, 0)
        painter.setPen(theme.color("on_accent_soft" if current else "text"))
        if made:
            at = QRect(inner.right() - check if mirrored else inner.left(), box.center().y() - check // 2, check, check)
            theme.icon("check", "accent", CHECK).paint(painter, at)
        words = inner.adjusted(0, 0, -(check + gap), 0) if mirrored else inner.adjusted(check + gap, 0, 0, 0)
        painter.setFont(theme.font("strong" if made else "body"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, choice.words)
        if choice.count is not None:
            painter.setFont(theme.font("note"))
            painter.setPen(theme.color("muted"))
            painter.drawText(
                inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, count_words(choice.count)
            )
        painter.restore()
