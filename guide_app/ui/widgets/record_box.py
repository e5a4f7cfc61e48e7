"""A box to find one record by typing: what fits appears below, the arrow keys and Enter choose."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from guide_app.ui.handout_choices import Entry
from guide_app.ui.record_finder import RecordFinder, Wanted
from guide_app.ui.theme import Theme

ROWS = 8
"""Shown at once; the rest is scrolled to."""


class RecordBox(QLineEdit):
    """``chosen`` carries the id. ``without`` are ids that are not offered."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, finder: RecordFinder, kind: str, words: str, printable: bool) -> None:
        super().__init__()
        self._theme, self._finder, self._kind, self._printable = theme, finder, kind, printable
        self.without: tuple[str, ...] = ()
        self._asked: Wanted | None = None
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setMaxLength(200)
        # What is typed is nobody's business: the system remembers and suggests nothing.
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        theme.set_role(self, "body")
        self._list = _Found(self, theme)
        self._list.chosen.connect(self._take)
        self.textEdited.connect(self._ask)
        finder.finished.connect(self._found)

    def start(self) -> None:
        """Forget what was typed."""
        self._list.hide()
        self._list.clear()
        self.clear()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self._list.isVisible():
            self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if self._list.isVisible():
                self._list.move_by(1 if key == Qt.Key.Key_Down else -1)
            else:
                self._ask()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list.isVisible():
            self._list.take_current()
        elif key == Qt.Key.Key_Escape and self._list.isVisible():
            self._list.hide()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._list.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._list.hide()

    def _ask(self) -> None:
        self._asked = (self._kind, self.text(), self._printable)
        self._finder.ask(self._asked)

    def _found(self, wanted: Wanted, entries: list[Entry]) -> None:
        if wanted is not self._asked or not self.hasFocus():
            return
        self._list.show_entries([entry for entry in entries if entry.id not in self.without])

    def _take(self, record_id: str) -> None:
        self._list.hide()
        self.clear()
        self.chosen.emit(record_id)


class _Found(QListWidget):
    """The list below the box. It lies in the window itself, so that whatever covers the window covers it."""

    chosen = Signal(str)

    def __init__(self, box: QLineEdit, theme: Theme) -> None:
        super().__init__(box)
        self._box = box
        self.setObjectName("Found")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.set_role(self, "body")
        self.itemClicked.connect(self._clicked)
        self.hide()

    def show_entries(self, entries: list[Entry]) -> None:
        """Show these below the box, or above it where there is more room."""
        self.clear()
        for entry in entries:
            item = QListWidgetItem(f"{entry.title}  {entry.detail}".rstrip())
            item.setData(Qt.ItemDataRole.UserRole, entry.id)
            item.setToolTip(entry.title)
            self.addItem(item)
        if not entries:
            nothing = QListWidgetItem(self.tr("Nothing found"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(nothing)
        else:
            self.setCurrentRow(0)
        self._place()

    def move_by(self, step: int) -> None:
        """To the next entry, or the one before."""
        self.setCurrentRow(min(max(self.currentRow() + step, 0), self.count() - 1))

    def take_current(self) -> None:
        """Choose the entry that is marked."""
        if (item := self.currentItem()) is not None:
            self._clicked(item)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Wheel):
            self.hide()
        return False

    def _place(self) -> None:
        window = self._box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            window.installEventFilter(self)
        row = max(self.sizeHintForRow(0), 1)
        height = min(self.count(), ROWS) * row + 2 * self.frameWidth() + 4
        corner = self._box.mapTo(window, QPoint(0, self._box.height() + 2))
        if corner.y() + height > window.height():
            corner = self._box.mapTo(window, QPoint(0, -2)) - QPoint(0, height)
        self.setGeometry(corner.x(), max(corner.y(), 0), self._box.width(), height)
        self.show()
        self.raise_()

    def _clicked(self, item: QListWidgetItem) -> None:
        record_id = item.data(Qt.ItemDataRole.UserRole)
        if record_id is not None:
            self.chosen.emit(record_id)
