"""A popup of choices: each starts with a check mark where it is chosen, or a check box, and ends with a count."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import Struct
from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from guide_app.ui.kit.accessibility import HeardList
from guide_app.ui.kit.overlays.overlay import Popup
from guide_app.ui.kit.text.line_breaks import apart
from guide_app.ui.kit.text.localized import count_words
from guide_app.ui.kit.theme import Role, Theme

ROW, SIDE, GAP = 36, 10, 10
"""Height of a row, padding at its sides and spacing between its parts, px at 100 % text."""
CHECK = 16
MAX_ROWS = 12
"""Number of rows that a popup shows without scrolling."""
_CHOICE = int(Qt.ItemDataRole.UserRole) + 1


class Choice(Struct, frozen=True):
    """One choice: its value, its text, the number of results with it (None: not counted), and whether it is enabled."""

    value: object
    words: str
    count: int | None = None
    enabled: bool = True


class ChoicePopup(Popup):
    """``chosen`` carries the chosen value, and the popup closes; with ``boxes``, it stays open for more. ``pointed_at``
    carries the value under the pointer or with focus. Typed letters go to the choice that starts with them. Escape, Tab
    and a click elsewhere close it.
    """

    chosen = Signal(object)
    pointed_at = Signal(object)

    def __init__(
        self,
        theme: Theme,
        anchor: QWidget,
        root: QWidget,
        choices: Sequence[Choice],
        made: Collection[object],
        *,
        boxes: bool = False,
    ) -> None:
        super().__init__(theme, anchor, root)
        self._boxes = boxes
        self.list = ChoiceList(theme, choices, made, boxes=boxes)
        self.list.setAccessibleName(anchor.accessibleName())
        self.list.picked.connect(self._pick)
        self.list.pointed_at.connect(self.pointed_at)
        self.column.addWidget(self.list)

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.close_now()
        return True

    def _pick(self, value: object) -> None:
        if not self._boxes:
            self.close_now()
        self.chosen.emit(value)


class ChoiceList(HeardList):
    """The rows of the popup. ``picked`` carries the value that a person chose by click, Enter or Space, ``pointed_at``
    the one under the pointer or with focus.

    WORKAROUND (no report found) (in Qt 6.12): the action of a row selects it, which does nothing where it is selected.
    So no row is ever selected by mouse or key, and what assistive technology selects is chosen, the current row too.
    """

    picked = Signal(object)
    pointed_at = Signal(object)

    def __init__(
        self, theme: Theme, choices: Sequence[Choice], made: Collection[object], *, boxes: bool = False
    ) -> None:
        super().__init__()
        self._theme = theme
        self._hovered = QPersistentModelIndex()
        model = QStandardItemModel(self)
        for choice in choices:
            item = QStandardItem(choice.words)
            item.setData(choice, _CHOICE)
            item.setEditable(False)
            item.setSelectable(False)
            item.setEnabled(choice.enabled)
            model.appendRow(item)
        self.setModel(model)
        self._delegate = _ChoiceDelegate(theme, made, boxes, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._clicked)
        place = next((at for at, choice in enumerate(choices) if choice.value in made), 0)
        self.setCurrentIndex(model.index(place, 0))
        self.mark(made)

    def mark(self, made: Collection[object]) -> None:
        """Show the check marks at these choices."""
        self._delegate.made = made
        for row in range(self.model().rowCount()):
            index = self.model().index(row, 0)
            self.model().setData(index, self._spoken(index.data(_CHOICE)), Qt.ItemDataRole.AccessibleTextRole)
        self.viewport().update()

    def _spoken(self, choice: Choice) -> str:
        """The text of a choice for a screen reader."""
        words = choice.words if choice.count is None else f"{choice.words}, {choice.count}"
        if self._delegate.boxes and choice.value in self._delegate.made:
            return self.tr("%1, selected").replace("%1", words)
        return words

    def sizeHint(self) -> QSize:
        row = self.sizeHintForIndex(self.model().index(0, 0))
        return QSize(row.width(), row.height() * min(self.model().rowCount(), MAX_ROWS))

    def minimumSizeHint(self) -> QSize:
        row = self.sizeHintForIndex(self.model().index(0, 0))
        return QSize(row.width() // 2, row.height() * min(self.model().rowCount(), 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self._clicked(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not selected.isEmpty():
            row = selected.first().top()
            QTimer.singleShot(0, self, lambda: self._pressed(row))

    def _take_presses(self) -> None:
        pass

    def _pressed(self, row: int) -> None:
        index = self.model().index(row, 0)
        if index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.setCurrentIndex(index)
            self._clicked(index)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and previous.isValid():
            self.pointed_at.emit(current.data(_CHOICE).value)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.viewport().update()
        under = QPersistentModelIndex(self.indexAt(event.position().toPoint()))
        if under != self._hovered:
            self._hovered = under
            if under.isValid():
                self.pointed_at.emit(under.data(_CHOICE).value)

    def _clicked(self, index: QModelIndex) -> None:
        self.picked.emit(index.data(_CHOICE).value)


class _ChoiceDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, made: Collection[object], boxes: bool, view: QListView) -> None:
        self._theme, self.made, self.boxes, self._view = theme, made, boxes, view
        super().__init__(view)

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
        made = choice.value in self.made
        side, check, gap = (theme.scaled(each) for each in (SIDE, CHECK, GAP))
        inner = box.adjusted(side, 0, -side, 0)
        at = QRect(inner.right() - check if mirrored else inner.left(), box.center().y() - check // 2, check, check)
        if self.boxes:
            self._paint_box(painter, at, made)
        elif made:
            theme.icon("check", "accent", CHECK).paint(painter, at)
        words = inner.adjusted(0, 0, -(check + gap), 0) if mirrored else inner.adjusted(check + gap, 0, 0, 0)
        role: Role = "strong" if made else "body"
        painter.setFont(theme.font(role))
        painter.setPen(theme.color("on_disabled" if not choice.enabled else "on_accent_soft" if current else "text"))
        level = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        shown = QFontMetrics(theme.font(role)).elidedText(choice.words, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, level, apart(shown))
        if choice.count is not None:
            painter.setFont(theme.font("note"))
            painter.setPen(theme.color("muted"))
            painter.drawText(
                inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, count_words(choice.count)
            )
        painter.restore()

    def _paint_box(self, painter: QPainter, at: QRect, ticked: bool) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.color("accent" if ticked else "control_line"), 2))
        painter.setBrush(theme.color("accent" if ticked else "surface"))
        painter.drawRoundedRect(QRectF(at).adjusted(1, 1, -1, -1), 3, 3)
        if ticked:
            theme.icon("check", "on_accent", CHECK).paint(painter, at.adjusted(2, 2, -2, -2))
