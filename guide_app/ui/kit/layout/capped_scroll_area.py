"""A scroll area as high as its content, up to a share of the height of its pane; then it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.focus import scroll_down_only
from guide_app.ui.kit.while_whole import while_whole

SHARE = 0.5
ABOVE = 8


class CappedScrollArea(QScrollArea):
    """Holds one height-for-width widget, with margins at its sides."""

    def __init__(self, side: int, pane: QWidget) -> None:
        super().__init__()
        self._pane = pane
        self._share = SHARE
        scroll_down_only(self)
        self._body = QWidget()
        self._body.setObjectName("ScrollBody")
        self._column = new_column(self._body, margins=(side, ABOVE, side, 0))
        self.setWidget(self._body)
        self._body.installEventFilter(self)
        pane.installEventFilter(self)

    def hold(self, held: QWidget | None, *, whole: bool = False) -> None:
        """Show this widget, in the ``whole`` pane if it needs that; None hides the area."""
        self._share = 1.0 if whole else SHARE
        if held is None:
            self.hide()
        else:
            self._column.addWidget(held)
            if self.parentWidget() is not None:
                self.show()
        self._fit()

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        wanted = QEvent.Type.Resize if watched is self._pane else QEvent.Type.LayoutRequest
        if event.type() == wanted:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = max(self._body.heightForWidth(self.viewport().width()), 0)
        height = min(needed, max(round(self._pane.height() * self._share), 60))
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
