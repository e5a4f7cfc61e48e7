"""The parts of the window that no overlay covers: the button that hides, and the emergency numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainterPath, QRegion
from PySide6.QtWidgets import QPushButton, QWidget

from guide_app.ui.kit.focus import takes_tab

EDGE = 8
"""Distance of a popup or panel from the window's edge, px."""
CORNER = 8
"""Radius of a button's corners, px."""


class LitParts:
    """Parts of the window that stay uncovered and usable beside a panel."""

    def __init__(self, root: QWidget, parts: Sequence[QWidget]) -> None:
        self._root, self.parts = root, parts

    @property
    def presses(self) -> list[QWidget]:
        """Their buttons, including hidden and disabled ones."""
        return [each for part in self.parts for each in ([part] if takes_tab(part) else part.findChildren(QPushButton))]

    @property
    def stops(self) -> list[QWidget]:
        """Their buttons that can be pressed now."""
        return [each for each in self.presses if takes_tab(each) and each.isVisible() and each.isEnabled()]

    def region(self) -> QRegion:
        """Their area in the root's coordinates."""
        found = QRegion()
        for part, box in zip(self._shown(), self._boxes(), strict=True):
            path = QPainterPath()
            corner = CORNER if isinstance(part, QPushButton) else 0
            path.addRoundedRect(QRectF(box), corner, corner)
            found += QRegion(path.toFillPolygon().toPolygon())
        return found

    def room(self) -> int:
        """The height above those at the foot of the root."""
        return min((box.top() for box in self._boxes() if self._at_foot(box)), default=self._root.height())

    def clear_of(self, left: int, width: int) -> int:
        """The topmost y of an overlay with this left edge and width at which no part covers its heading or its close
        button.
        """
        above = (box for box in self._boxes() if not self._at_foot(box))
        beside = (box.bottom() + 1 + EDGE for box in above if box.left() < left + width and box.right() > left)
        return max((EDGE, *beside))

    def _shown(self) -> list[QWidget]:
        return [part for part in self.parts if part.isVisible() and self._root.isAncestorOf(part)]

    def _boxes(self) -> list[QRect]:
        return [QRect(part.mapTo(self._root, QPoint()), part.size()) for part in self._shown()]

    def _at_foot(self, box: QRect) -> bool:
        return box.top() > self._root.height() // 2
