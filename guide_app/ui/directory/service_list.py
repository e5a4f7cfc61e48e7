"""The list of services in groups, and keys that act on the service in the current row. Where too many services are
listed for heads among the rows, the head of the topmost group is above the list.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide_app.ui.directory.model import LINES, ServiceListModel
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.focus import is_plain
from guide_app.ui.kit.lists.record_list import RecordList
from guide_app.ui.kit.lists.rows import RowDelegate, head_height, paint_head
from guide_app.ui.kit.theme import Theme


class ServiceListView(RecordList):
    """``add_asked``, ``call_asked`` and ``copy_asked`` follow the keys +, L and C on a service."""

    add_asked = Signal()
    call_asked = Signal()
    copy_asked = Signal()

    def __init__(self, theme: Theme, model: ServiceListModel) -> None:
        delegate = RowDelegate(theme, LINES)
        super().__init__(theme, delegate)
        delegate.setParent(self)
        self.services = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Services"))
        self.setAccessibleDescription(self.tr("Keys: + adds, L opens the call sheet, C copies the number"))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._theme = theme
        model.modelReset.connect(self._suit)
        theme.changed.connect(self.doItemsLayout)
        self._suit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = is_plain(event, or_shifted=True)
        asked = {
            Qt.Key.Key_Plus: self.add_asked,
            Qt.Key.Key_Equal: self.add_asked,
            Qt.Key.Key_L: self.call_asked,
            Qt.Key.Key_C: self.copy_asked,
        }.get(Qt.Key(event.key()))
        if plain and asked is not None:
            asked.emit()
            return
        if plain and event.key() == Qt.Key.Key_Home:
            self.setCurrentIndex(self.services.index(self.services.first, 0))
            self.scrollToTop()
            return
        super().keyPressEvent(event)

    def _suit(self) -> None:
        """Use uniform item sizes where there are no heads, so that the view need not measure each row."""
        self.setUniformItemSizes(not self.services.with_heads)


class ServiceListPane(QWidget):
    """The list; above it the head of the topmost group, where heads are no rows of the list."""

    def __init__(self, theme: Theme, view: ServiceListView) -> None:
        super().__init__()
        self._head = _GroupHead(theme, view)
        column = new_column(self, 0)
        column.addWidget(self._head)
        column.addWidget(view, 1)


class _GroupHead(QWidget):
    def __init__(self, theme: Theme, view: ServiceListView) -> None:
        self._theme, self._view = theme, view
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        view.verticalScrollBar().valueChanged.connect(self.update)
        view.services.modelReset.connect(self._suit)
        theme.changed.connect(self.updateGeometry)
        self._suit()

    def sizeHint(self) -> QSize:
        return QSize(100, head_height(self._theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        row = max(self._view.indexAt(QPoint(1, 1)).row(), 0)
        painter = QPainter(self)
        paint_head(painter, self.rect(), self._view.services.head_over(row), self.layoutDirection(), self._theme)
        painter.end()

    def _suit(self) -> None:
        self.setHidden(self._view.services.with_heads)
        self.update()
