"""The list of matches below a text box, the best first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QScrollArea, QWidget
from shiboken6 import isValid

from guide_app.ui.kit.accessibility import RowPresses
from guide_app.ui.kit.theme import Theme
from guide_app.ui.kit.while_whole import while_whole
from guide_app.ui.printing.form.choices import Entry

ROWS = 8
"""Number of rows shown where they fit; the rest are scrolled to."""
APART = 2
"""Gap between the list and the box, px."""
_SEEN = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.KeyPress)


class Suggestions(QListWidget):
    """The matches for the text in a box. It is a child of the window, so that the cover hides it too.

    The arrow keys and Enter in the box choose from it while it is visible; ``chosen`` carries the id. The box is the
    widget that gets the key events: for an editable combo box the combo box itself, as its line edit never gets them.
    """

    chosen = Signal(str)

    def __init__(self, box: QWidget, theme: Theme) -> None:
        super().__init__(box)
        self._box = box
        self.setObjectName("Found")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.set_role(self, "body")
        self.clicked.connect(self._row_clicked)
        RowPresses(self)
        self._watch = _Watch(box, self)
        box.installEventFilter(self._watch)
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
        """Select the next entry, or the previous one."""
        self.setCurrentRow(min(max(self.currentRow() + step, 0), self.count() - 1))

    def _row_clicked(self) -> None:
        self.take_current()

    def take_current(self) -> None:
        """Choose the selected entry."""
        if (item := self.currentItem()) is not None:
            self._take(item)

    def take_key(self, key: int) -> bool:
        """Handle a key of the box; return whether it was meant for the list."""
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.move_by(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_current()
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _place(self) -> None:
        window = self._box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            window.installEventFilter(self._watch)
            self._watch_scrolling()
        row = max(self.sizeHintForRow(0), 1)
        height = min(self.count(), ROWS) * row + 2 * self.frameWidth() + 4
        corner = self._box.mapTo(window, QPoint(0, 0))
        above, under = corner.y() - APART, corner.y() + self._box.height() + APART
        below = window.height() - under
        if height <= below or below >= above:
            height = min(height, below)
            top = under
        else:
            height = min(height, above)
            top = above - height
        self.setGeometry(corner.x(), top, self._box.width(), height)
        self.show()
        self.raise_()

    def _watch_scrolling(self) -> None:
        """Watch the scroll areas around the box: scrolling hides the list."""
        around = self._box.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.verticalScrollBar().valueChanged.connect(self.hide)
            around = around.parentWidget()

    def _take(self, item: QListWidgetItem) -> None:
        record_id = item.data(Qt.ItemDataRole.UserRole)
        if record_id is not None:
            self.hide()
            self.chosen.emit(record_id)


class _Watch(QObject):
    """The event filter of the box and its window; it is deleted with the box.

    WORKAROUND (no report found) (in PySide 6.12): not the list itself, as its eventFilter would be called during its
    destruction.
    """

    def __init__(self, box: QWidget, found: Suggestions) -> None:
        super().__init__(box)
        self._box, self._found = box, found

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _SEEN or not isValid(self._found) or not self._found.isVisible():
            return False
        if watched is not self._box:
            if kind in (QEvent.Type.Resize, QEvent.Type.Move):
                self._found.hide()
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._found.hide()
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            return self._found.take_key(event.key())
        return False
