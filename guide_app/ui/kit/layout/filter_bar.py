"""The head of a page with a list: its title at the start, the filters at the end, in as few lines as they fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

GAP, LINE_GAP, BETWEEN = 8, 8, 20
"""Pixels between parts, between lines, and the minimum between the title and the filters."""


class FilterBar(QWidget):
    """``start`` is at the start of the line, ``end`` at its end. Filters elide their values before they move to a
    line of their own; in the narrowest window that line wraps.
    """

    def __init__(self, start: Sequence[QWidget], end: Sequence[QWidget]) -> None:
        self._start, self._end = tuple(start), tuple(end)
        self._heights: dict[int, int] = {}
        super().__init__()
        for part in (*start, *end):
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Cache: the surrounding layouts ask many times in one pass.
        if width not in self._heights:
            self._heights[width] = max((box.bottom() + 1 for _, box in self._plan(width)), default=0)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(max((part.minimumSizeHint().width() for part in self._seen(self._end)), default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange, QEvent.Type.Show):
            self._heights.clear()  # Changes while the bar is hidden are not reported to it.
            self._arrange()
            self.updateGeometry()
        return super().event(event)

    def _arrange(self) -> None:
        for part, box in self._plan(self.width()):
            part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))

    def _plan(self, width: int) -> list[tuple[QWidget, QRect]]:
        """The geometry of each part, as for text from left to right."""
        start, end = self._seen(self._start), self._seen(self._end)
        title = sum(part.sizeHint().width() for part in start) + GAP * max(len(start) - 1, 0)
        beside = self._widths(end, width - title - BETWEEN if start else width)
        plan: list[tuple[QWidget, QRect]] = []
        if beside is not None:
            taken = sum(beside) + GAP * max(len(beside) - 1, 0)
            wanted = zip((*start, *end), (*(part.sizeHint().width() for part in start), *beside), strict=True)
            left = 0
            line: list[tuple[QWidget, int, int]] = []
            for place, (part, wide) in enumerate(wanted):
                if place == len(start):
                    left = width - taken
                line.append((part, left, wide))
                left += wide + GAP
            return self._on_line(line, 0)
        top = 0
        for parts in ([*start], *self._wrapped(end, width)):
            if parts:
                widths = self._widths(parts, width) or [min(part.sizeHint().width(), width) for part in parts]
                left = 0
                line = []
                for part, wide in zip(parts, widths, strict=True):
                    line.append((part, left, wide))
                    left += wide + GAP
                plan += self._on_line(line, top)
                top = max(box.bottom() + 1 for _, box in plan) + LINE_GAP
        return plan

    def _wrapped(self, parts: list[QWidget], width: int) -> list[list[QWidget]]:
        """One line if the minimum widths fit; else as many parts per line as their size hints allow."""
        if self._widths(parts, width) is not None:
            return [parts]
        lines: list[list[QWidget]] = []
        used = 0
        for part in parts:
            wide = part.sizeHint().width()
            if not lines or used + wide > width:
                lines.append([])
                used = 0
            lines[-1].append(part)
            used += wide + GAP
        return lines

    def _widths(self, parts: Sequence[QWidget], room: int) -> list[int] | None:
        """The width of each part in a line, or None where the minimum widths do not fit."""
        wished = [part.sizeHint().width() for part in parts]
        least = [min(part.minimumSizeHint().width(), wide) for part, wide in zip(parts, wished, strict=True)]
        gaps = GAP * max(len(parts) - 1, 0)
        lacking = sum(wished) + gaps - room
        if lacking <= 0:
            return wished
        slack = sum(wished) - sum(least)
        if lacking > slack:
            return None
        shares = [(wide - small) * lacking // slack for wide, small in zip(wished, least, strict=True)]
        for place in range(len(shares)):  # Distribute the rounding error, a pixel each.
            if sum(shares) < lacking and wished[place] - shares[place] > least[place]:
                shares[place] += 1
        return [wide - share for wide, share in zip(wished, shares, strict=True)]

    @staticmethod
    def _on_line(line: Sequence[tuple[QWidget, int, int]], top: int) -> list[tuple[QWidget, QRect]]:
        """The parts of a line, vertically centered."""
        tall = [
            part.heightForWidth(wide) if part.hasHeightForWidth() else part.sizeHint().height()
            for part, _, wide in line
        ]
        height = max(tall, default=0)
        return [
            (part, QRect(left, top + (height - high) // 2, wide, high))
            for (part, left, wide), high in zip(line, tall, strict=True)
        ]

    @staticmethod
    def _seen(parts: Sequence[QWidget]) -> list[QWidget]:
        return [part for part in parts if not part.isHidden()]
