"""A list of rows with the same behavior for keyboard and mouse; ``rows.py`` paints the rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyledItemDelegate, QWidget

from guide_app.ui.kit.accessibility import HeardList
from guide_app.ui.kit.edges import Fade, FloatingBar
from guide_app.ui.kit.theme import Theme

DEPTH = 3
"""Number of layouts around a list; a layout request passes one level at a time."""


class RecordList(HeardList):
    """``opened`` is sent for a click and for Enter; the arrow keys only select. Where a pane beside the list previews
    the selection (``set_previewed``), a click only selects too, and a double click opens. The foot of the list fades
    where more follows, except for the focused row.
    """

    opened = Signal(QModelIndex)

    def __init__(self, theme: Theme, delegate: QStyledItemDelegate) -> None:
        super().__init__()
        self._fade = Fade(theme, self)
        FloatingBar(self)
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
        """Set whether a pane beside the list previews the selection."""
        self._previewed = previewed

    def _clicked(self, index: QModelIndex) -> None:
        if not self._previewed:
            self.opened.emit(index)

    def _double_clicked(self, index: QModelIndex) -> None:
        if self._previewed:
            self.opened.emit(index)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        bar = self.verticalScrollBar()
        faded = self.visualRect(index).bottom() + 1 + self._fade.height() - self.viewport().height()
        if hint == QAbstractItemView.ScrollHint.EnsureVisible and faded > 0:
            bar.setValue(bar.value() + faded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


def paint_now(widget: QWidget) -> None:
    """Process all pending layout requests and repaints of a widget's window, each widget once."""
    for pending in (*[QEvent.Type.LayoutRequest] * DEPTH, QEvent.Type.UpdateLater):
        QCoreApplication.sendPostedEvents(None, pending)
    QCoreApplication.sendEvent(widget.window(), QEvent(QEvent.Type.UpdateRequest))
