"""A sheet of cards drawn from its measures."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QWidget

from guide_app.handouts.stock.card_stock import CardStock
from guide_app.ui.kit.theme import Theme

BESIDE = 520
"""Width in px at 100 % text from which the drawing is beside the form."""


class SheetDrawing(QWidget):
    """The paper with the outlines of its cards; without a stock, the empty paper."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._sheet = (215.9, 279.4)
        self._stock: CardStock | None = None
        super().__init__()
        self.setMinimumSize(200, 240)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_stock(self, stock: CardStock | None) -> None:
        """Draw this stock; without one the paper's measures stay."""
        self._stock = stock
        if stock is not None:
            self._sheet = stock.sheet_size
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_sheet(painter, QRectF(self.rect().adjusted(4, 4, -4, -4)), self._sheet, self._stock, self._theme)
        painter.end()


def draw_sheet(
    painter: QPainter, room: QRectF, sheet: tuple[float, float], stock: CardStock | None, theme: Theme
) -> None:
    """Draw a sheet of this size centered in the room, with the cards of a stock and their folds."""
    scale = min(room.width() / sheet[0], room.height() / sheet[1])
    page = QRectF(0, 0, sheet[0] * scale, sheet[1] * scale)
    page.moveCenter(room.center())
    painter.setPen(theme.color("control_line"))
    painter.setBrush(Qt.GlobalColor.white)
    painter.drawRect(page)
    if stock is None:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for x, y in stock.corners:
        card = QRectF(page.left() + x * scale, page.top() + y * scale, stock.width * scale, stock.height * scale)
        painter.setPen(QPen(Qt.GlobalColor.black, min(1.0, scale)))
        painter.drawRoundedRect(card, stock.corner_radius * scale, stock.corner_radius * scale)
        painter.setPen(QPen(Qt.GlobalColor.darkGray, min(1.0, scale), Qt.PenStyle.DashLine))
        if stock.fold == "horizontal":
            painter.drawLine(QPointF(card.left(), card.center().y()), QPointF(card.right(), card.center().y()))
        elif stock.fold == "vertical":
            painter.drawLine(QPointF(card.center().x(), card.top()), QPointF(card.center().x(), card.bottom()))


class FormAndSheet(QWidget):
    """The drawing beside the form, or below it where both do not fit side by side."""

    def __init__(self, theme: Theme, form: QLayout, drawing: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(20)
        self._row.addLayout(form, 3)
        self._row.addWidget(drawing, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._theme.scaled(BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)
