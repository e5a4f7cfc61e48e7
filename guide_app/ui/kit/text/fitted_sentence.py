"""A sentence in the largest type that fits, to be read across a room or a desk."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide_app.ui.kit.accessibility import HEARD_AS
from guide_app.ui.kit.text.line_breaks import apart
from guide_app.ui.kit.theme import Theme

SMALLEST, LARGEST = 20, 160
"""Minimum and maximum font size of the sentence in pixels, at any text size."""
LEADING = 1.16
"""Line height of large type, relative to the font's height: tighter than in a text, so that the type may be larger."""


class FittedSentence(QWidget):
    """A sentence in the largest font that fits; it breaks between words only."""

    def __init__(self, theme: Theme) -> None:
        self._theme, self._words = theme, ""
        super().__init__()
        self.setProperty(HEARD_AS, "StaticText")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_words(self, words: str) -> None:
        """Set the sentence."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.color("on_accent_soft"))
        font = self.fitted_font()
        painter.setFont(font)
        lines, height = self._lines(font), round(font.pixelSize() * LEADING)
        top = (self.height() - len(lines) * height) // 2
        how = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        for place, line in enumerate(lines):
            painter.drawText(QRect(0, top + place * height, self.width(), height), how, apart(line))
        painter.end()

    def fitted_font(self) -> QFont:
        """The font in which the sentence fits."""
        font = QFont(self._theme.font("giant"))
        low, high = SMALLEST, LARGEST
        while low < high:
            middle = (low + high + 1) // 2
            font.setPixelSize(middle)
            low, high = (middle, high) if self._fits(font) else (low, middle - 1)
        font.setPixelSize(low)
        return font

    def _fits(self, font: QFont) -> bool:
        metrics, lines = QFontMetrics(font), self._lines(font)
        widest = max((metrics.horizontalAdvance(line) for line in lines), default=0)
        return widest <= self.width() and len(lines) * font.pixelSize() * LEADING <= self.height()

    def _lines(self, font: QFont) -> list[str]:
        """The lines of the sentence, as few as the width allows."""
        metrics, lines = QFontMetrics(font), list[str]()
        for word in self._words.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and metrics.horizontalAdvance(longer) <= self.width():
                lines[-1] = longer
            else:
                lines.append(word)
        return lines
