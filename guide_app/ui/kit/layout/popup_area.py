"""The scrolling content of a popup."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class PopupArea(QScrollArea):
    """As high as its preferred size where there is room, lower in a low window."""

    def __init__(self, body: QWidget, liked: QSize) -> None:
        self._liked = liked
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(liked.width())
        self.setWidget(body)

    def sizeHint(self) -> QSize:
        return self._liked
