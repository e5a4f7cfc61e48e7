"""Marks that show a state by shape, color and text: full dot, half dot, ring, triangle."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Role, Theme, set_ink

State = Literal["open", "later", "unknown", "unsure"]
"""``open`` now; ``later``: not now, but known when; ``unknown``; ``unsure``: check before relying on it."""
INKS: dict[State, str] = {"open": "good", "later": "muted", "unknown": "muted", "unsure": "on_caution"}
"""The color token of the text beside a mark."""
_SHAPES: dict[State, str] = {"open": "good", "later": "muted", "unknown": "muted", "unsure": "caution"}
MARK = 12
"""Side of a mark, px at 100 % text."""
GAP = 7
"""Gap between a mark and its text, px."""


def paint_mark(painter: QPainter, box: QRectF, state: State, theme: Theme) -> None:
    """Paint the mark of ``state`` into ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = theme.color(_SHAPES[state])
    line = max(box.width() / 8, 1.3)
    inner = box.adjusted(line / 2, line / 2, -line / 2, -line / 2)
    if state == "unsure":
        pen = QPen(color, line)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        top = QPointF(inner.center().x(), inner.top())
        painter.drawPolygon(QPolygonF([top, inner.bottomRight(), inner.bottomLeft()]))
        middle = inner.center().x()
        painter.drawLine(
            QPointF(middle, inner.top() + inner.height() * 0.4), QPointF(middle, inner.top() + inner.height() * 0.65)
        )
        painter.drawPoint(QPointF(middle, inner.top() + inner.height() * 0.84))
    elif state == "open":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(box)
    else:
        painter.setPen(QPen(color, line * 1.2))
        painter.drawEllipse(inner)
        if state == "later":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawPie(inner, 90 * 16, 180 * 16)
    painter.restore()


class Mark(QWidget):
    """The mark alone; a screen reader reads the text beside it."""

    def __init__(self, theme: Theme, state: State = "unknown") -> None:
        self._theme = theme
        self._state: State = state
        super().__init__()
        theme.changed.connect(self._dress)
        self._dress()

    def set_state(self, state: State) -> None:
        """Show another state."""
        if state != self._state:
            self._state = state
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(MARK), self._theme.scaled(MARK))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._state, self._theme)
        painter.end()

    def _dress(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


class StateMark(QWidget):
    """A mark with its text, without a box: it informs and cannot be clicked."""

    def __init__(self, theme: Theme, role: Role = "small-strong") -> None:
        super().__init__()
        self._theme = theme
        self._mark = Mark(theme)
        self._words = label(theme, role=role, level=0)
        self._words.setWordWrap(False)
        row = new_row(self, GAP)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)

    def set_wraps(self, wraps: bool) -> None:
        """Allow the text to wrap where it does not fit one line."""
        if wraps == self._words.wordWrap():
            return
        self._words.setWordWrap(wraps)
        wide = QSizePolicy.Policy.Preferred if wraps else QSizePolicy.Policy.Minimum
        self._words.setSizePolicy(wide, QSizePolicy.Policy.Preferred)

    def width_in_a_line(self) -> int:
        """The width in pixels of mark and text in one line."""
        margins = self.contentsMargins()
        words = self._words.fontMetrics().horizontalAdvance(self._words.text())
        return self._theme.scaled(MARK) + GAP + words + margins.left() + margins.right() + 4

    def show_state(self, state: State, words: str) -> None:
        """Show a state and its text."""
        self._mark.set_state(state)
        self._words.setText(words)
        self.setAccessibleName(words)
        set_ink(self._words, INKS[state])
