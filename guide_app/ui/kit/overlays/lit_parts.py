"""What nothing that lies over the window covers: the way to hide, and the emergency numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainterPath, QRegion
from PySide6.QtWidgets import QPushButton, QWidget

from guide_app.ui.kit.focus import takes_tab

EDGE = 8
"""Pixels that a popup or panel keeps from the window's edge."""
CORNER = 8
"""Radius of a button's corners, px."""


class LitParts:
    """Parts of the window that stay lit beside a panel and work: nothing dims or covers them."""

    def __init__(self, root: QWidget, parts: Sequence[QWidget]) -> None:
        self._root, self.parts = root, parts

    @property
    def presses(self) -> list[QWidget]:
        """What can be pressed of them, at one time or another."""
        return [each for part in self.parts for each in ([part] if takes_tab(part) else part.findChildren(QPushButton))]

    @property
    def stops(self) -> list[QWidget]:
        """What can be pressed now."""
        return [each for each in self.presses if takes_tab(each) and each.isVisible() and each.isEnabled()]

    def region(self) -> QRegion:
        """Where they stand in the root."""
        found = QRegion()
        for part, box in zip(self._shown(), self._boxes(), strict=True):
            path = QPainterPath()
            corner = CORNER if isinstance(part, QPushButton) else 0
            path.addRoundedRect(QRectF(box), corner, corner)
            found += QRegion(path.toFillPolygon().toPolygon())
        return found

    def room(self) -> int:
        """How far down there is room above those at the foot."""
        return min((box.top() for box in self._boxes() if self._at_foot(box)), default=self._root.height())

    def clear_of(self, left: int, width: int) -> int:
        """How far down a front in this place begins, so that none of them covers its heading and its cross."""
        above = (box for box in self._boxes() if not self._at_foot(box))
        beside = (box.bottom() + 1 + EDGE for box in above if box.left() < left + width and box.right() > left)
        return max((EDGE, *beside))

    def _shown(self) -> list[QWidget]:
        return [part for part in self.parts if part.isVisible() and self._root.isAncestorOf(part)]

    def _boxes(self) -> list[QRect]:
        return [QRect(part.mapTo(self._root, QPoint()), part.size()) for part in self._shown()]

    def _at_foot(self, box: QRect) -> bool:
        return box.top() > self._root.height() // 2
