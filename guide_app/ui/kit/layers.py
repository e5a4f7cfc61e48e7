"""Parts that lie over each other, of which one is in front."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class Layers(QStackedWidget):
    """Parts of which one is in front. Those behind have no say in how large it is, and are not asked: Qt would ask each
    for its height at every width, whenever anything in the window moves.
    """

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        front = self.currentWidget()
        return front.sizeHint() if front is not None else QSize()

    def minimumSizeHint(self) -> QSize:
        front = self.currentWidget()
        return front.minimumSizeHint() if front is not None else QSize()
