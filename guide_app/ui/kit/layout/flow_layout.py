"""A layout that fills lines from their start and wraps, for chips, badges and buttons."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget, QWidgetItem

from guide_app.ui.kit.layout.item_layout import ItemLayout


class FlowLayout(ItemLayout):
    """Items side by side, wrapped to the width, each vertically centered in its line. It is mirrored for languages
    written from right to left.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 6) -> None:
        self._heights: dict[int, int] = {}
        super().__init__(parent)
        self.at_end = False
        """Whether lines are aligned to the end of the layout rather than to its start."""
        self.centered = False
        """Whether lines are in the middle of the layout."""
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addWidget(self, widget: QWidget) -> None:
        # Qt would create an item that is not deleted with a layout created in Python.
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def widgets(self) -> list[QWidget]:
        """The widgets, in order."""
        return [widget for item in self._items if (widget := item.widget()) is not None]

    def fits_line(self, width: int) -> bool:
        """Whether all visible items fit side by side in this width."""
        return len(self._lines(width)) < 2

    def take_all(self) -> list[QLayoutItem]:
        """Remove and return every item."""
        taken, self._items = self._items, []
        return taken

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def heightForWidth(self, width: int) -> int:
        # Cache: the surrounding layouts ask many times in one pass.
        if width not in self._heights:
            margins = self.contentsMargins()
            inner = QRect(0, 0, width - margins.left() - margins.right(), 0)
            self._heights[width] = self._arrange(inner, move=False) + margins.top() + margins.bottom()
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect.marginsRemoved(self.contentsMargins()), move=True)

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, move: bool) -> int:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        y = rect.y()
        for number, line in enumerate(self._lines(max(rect.width(), 1))):
            y += self.spacing() if number else 0
            height = max(size.height() for _, size in line)
            x = rect.x()
            if self.at_end or self.centered:
                room = max(rect.width() - sum(size.width() + self.spacing() for _, size in line) + self.spacing(), 0)
                x += room if self.at_end else room // 2
            for item, size in line:
                if move:
                    left = rect.x() + rect.right() + 1 - x - size.width() if mirrored else x
                    item.setGeometry(QRect(QPoint(left, y + (height - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += height
        return y - rect.y()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The visible items with their sizes, line by line."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._items:
            if (widget := item.widget()) is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            if size.width() > width:
                size = QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else size.height())
            if not lines or used + size.width() > width:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self.spacing()
        return lines
