"""A scroll bar over the edge of what scrolls: bands and rows reach from side to side, with no strip beside them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from guide_app.ui.kit.while_whole import while_whole


class FloatingBar(QScrollBar):
    """Takes the place of an area's own bar, which stays out of sight. The area scrolls by pixels, and leaves the bar's
    width free of words at its end.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area, self._own = area, area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._own.rangeChanged.connect(self._follow)
        self._own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._own.setValue)
        area.installEventFilter(self)
        self._follow()

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange, QEvent.Type.Polish):
            self._follow()
        return False

    def _follow(self) -> None:
        page = self._area.viewport().height()
        self.setRange(self._own.minimum(), self._own.maximum())
        self.setPageStep(page)
        self.setSingleStep(self._own.singleStep())
        self.setValue(self._own.value())
        self.setVisible(self.maximum() > self.minimum())
        width = self.sizeHint().width()
        start = 0 if self._area.isRightToLeft() else self._area.width() - width
        self.setGeometry(start, 0, width, self._area.height())
        self.raise_()
