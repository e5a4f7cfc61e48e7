"""Text with highlighted matches, laid out in one or two lines and painted; it is elided between words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

Piece = tuple[str, bool]
"""A piece of text, and whether it matched."""
DOTS = "…"
BETWEEN = "· "
"""The separator between two items of a line, as a line may end."""
# Break within a word only where it is alone in its line and too long for it: a part is better than nothing.
_WRAPPING = QTextOption()
_WRAPPING.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


class MarkedText:
    """A text in one font. ``mark`` is the format of the matches."""

    def __init__(self, pieces: Sequence[Piece], font: QFont, mark: QTextCharFormat | None = None) -> None:
        text = "".join(words for words, _matched in pieces)
        # Qt's positions count UTF-16 units.
        self._units = text.encode("utf-16-le")
        self._font = font
        self._layout = QTextLayout(text, font)
        self._layout.setTextOption(_WRAPPING)
        if mark is not None and len(pieces) > 1:
            self._layout.setFormats(_formats(pieces, mark))
        self._lines: list[QTextLine] = []
        self._dots = ""

    def fill(self, *rooms: tuple[float, float, float]) -> None:
        """Lay the text out in these lines, as far as needed; each is (left, top, width)."""
        layout = self._layout
        self._lines, self._dots = [], ""
        layout.beginLayout()
        for left, top, width in rooms:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(left, top))
            self._lines.append(line)
        if self._lines and self._end() * 2 < len(self._units):
            self._dots = f" {DOTS}"
            last, dots = self._lines[-1], QFontMetricsF(self._font).horizontalAdvance(self._dots)
            last.setLineWidth(max(rooms[-1][2] - dots, 0))
            if self._words(last).endswith(BETWEEN):  # The item after the separator was elided.
                last.setNumColumns(last.textLength() - len(BETWEEN))
            if not self._words(last)[-1:].isspace():
                self._dots = DOTS
        layout.endLayout()

    @property
    def is_cut(self) -> bool:
        """Whether the text is elided."""
        return bool(self._dots)

    @property
    def right(self) -> float:
        """The right edge of the text."""
        dots = QFontMetricsF(self._font).horizontalAdvance(self._dots)
        last = len(self._lines) - 1
        return max(
            (line.naturalTextRect().right() + (dots if at == last else 0) for at, line in enumerate(self._lines)),
            default=0.0,
        )

    @property
    def lines(self) -> int:
        """The number of lines used."""
        return len(self._lines)

    def shown(self) -> list[str]:
        """The text of each line."""
        lines = [self._words(line).rstrip() for line in self._lines]
        return [*lines[:-1], lines[-1] + self._dots] if self._dots else lines

    def paint(self, painter: QPainter, place: QPointF, ink: QColor) -> None:
        """Paint the lines."""
        painter.setPen(ink)
        self._layout.draw(painter, place)
        if self._dots:
            last = self._lines[-1]
            painter.setFont(self._font)
            painter.drawText(place + QPointF(last.x() + last.naturalTextWidth(), last.y() + last.ascent()), self._dots)

    def _end(self) -> int:
        return self._lines[-1].textStart() + self._lines[-1].textLength()

    def _words(self, line: QTextLine) -> str:
        start = line.textStart() * 2
        return self._units[start : start + line.textLength() * 2].decode("utf-16-le", "replace")


def _formats(pieces: Sequence[Piece], mark: QTextCharFormat) -> list[QTextLayout.FormatRange]:
    formats: list[QTextLayout.FormatRange] = []
    at = 0
    for words, matched in pieces:
        length = len(words.encode("utf-16-le")) // 2
        if matched:
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = at, length, mark
            formats.append(one)
        at += length
    return formats
