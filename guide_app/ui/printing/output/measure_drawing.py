"""The test sheet drawn small, with the measurement that is asked for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide_app.handouts.stock.calibration import INSET
from guide_app.ui.kit.theme import Theme

INK, HERE = QColor("#1d2733"), QColor("#0b5a78")
"""On paper, which is white in every theme: lines, and the measurement that is asked for."""
CROSS, DISC, HEAD = 9, 11, 4
"""Half a cross, radius of a numbered disc, and the length of an arrow's head, px at 100 % text."""
ROOMY = 720
"""Height of a window in px at 100 % text that has room for a larger drawing."""
FRONT = ("left", "top", "across", "down")
BACK = ("back_x", "back_y", "back_right", "back_lower")


class MeasureDrawing(QWidget):
    """The front with the distances 1 to 4. While one of 5 to 8 is asked for: the scales, with the back behind them."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.sheet = (215.9, 279.4)
        """Width and height of the paper in mm."""
        self._asked = FRONT[0]
        super().__init__()
        self.setMinimumSize(200, 210)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_asked(self, name: str) -> None:
        """Point out this measurement."""
        self._asked = name
        self.update()

    def sizeHint(self) -> QSize:
        tall = self.window().height() >= self._theme.scaled(ROOMY)
        return QSize(self._theme.scaled(280), self._theme.scaled(330) if tall else self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = QRectF(self.rect()).adjusted(6, 6, -6, -6)
        scale = min(room.width() / self.sheet[0], room.height() / self.sheet[1])
        page = QRectF(0, 0, self.sheet[0] * scale, self.sheet[1] * scale)
        page.moveCenter(room.center())
        marks = page.adjusted(INSET * scale, INSET * scale, -INSET * scale, -INSET * scale)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("control_line"), 1))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRect(page)
        back = self._asked in BACK
        near = self._theme.scaled(CROSS)
        for corner in (marks.topLeft(), marks.topRight(), marks.bottomLeft(), marks.bottomRight()):
            self._cross(painter, corner, near, Qt.PenStyle.SolidLine)
            if back:
                self._cross(painter, corner + QPointF(near / 2, near / 2), near, Qt.PenStyle.DashLine)
        (self._draw_back if back else self._draw_front)(painter, page, marks)
        painter.end()

    def _draw_front(self, painter: QPainter, page: QRectF, marks: QRectF) -> None:
        beside, disc = self._theme.scaled(CROSS) + 8, self._theme.scaled(DISC)
        lines = {
            "left": (QPointF(page.left(), marks.top() + beside), QPointF(marks.left(), marks.top() + beside)),
            "top": (QPointF(marks.left() + beside, page.top()), QPointF(marks.left() + beside, marks.top())),
            "across": (QPointF(marks.left(), marks.top() + beside), QPointF(marks.right(), marks.top() + beside)),
            "down": (QPointF(marks.left() + beside, marks.top()), QPointF(marks.left() + beside, marks.bottom())),
        }
        for name, (start, end) in lines.items():
            self._arrow(painter, start, end, self._asked == name)
        for number, name in enumerate(FRONT, start=1):
            start, end = lines[name]
            middle = (start + end) / 2
            aside = {"left": QPointF(0, disc + 5), "top": QPointF(disc + 5, 0)}.get(name, QPointF(0, 0))
            self._number(painter, middle + aside, number, self._asked == name)

    def _draw_back(self, painter: QPainter, page: QRectF, marks: QRectF) -> None:
        away = self._theme.scaled(CROSS + DISC) + 6
        places = {
            "back_x": marks.topLeft() + QPointF(away, 0),
            "back_y": marks.topLeft() + QPointF(0, away),
            "back_right": marks.topRight() - QPointF(away, 0),
            "back_lower": marks.bottomLeft() - QPointF(0, away),
        }
        for number, name in enumerate(BACK, start=5):
            self._number(painter, places[name], number, self._asked == name)

    def _cross(self, painter: QPainter, at: QPointF, near: float, line: Qt.PenStyle) -> None:
        painter.setPen(QPen(INK, 1.2, line))
        painter.drawLine(at - QPointF(near, 0), at + QPointF(near, 0))
        painter.drawLine(at - QPointF(0, near), at + QPointF(0, near))

    def _arrow(self, painter: QPainter, start: QPointF, end: QPointF, here: bool) -> None:
        painter.setPen(QPen(HERE if here else INK, 2.4 if here else 1))
        painter.drawLine(start, end)
        head = self._theme.scaled(HEAD)
        level = start.y() == end.y()
        for tip, way in ((start, 1), (end, -1)):
            for side in (-1, 1):
                barb = QPointF(way * head, side * head) if level else QPointF(side * head, way * head)
                painter.drawLine(tip, tip + barb)

    def _number(self, painter: QPainter, at: QPointF, number: int, here: bool) -> None:
        radius = self._theme.scaled(DISC)
        painter.setPen(QPen(HERE if here else INK, 1.2))
        painter.setBrush(HERE if here else QColor(Qt.GlobalColor.white))
        painter.drawEllipse(at, radius, radius)
        painter.setPen(QColor(Qt.GlobalColor.white) if here else INK)
        painter.setFont(self._theme.font("small-strong"))
        box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
