"""The round corners of a card whose content reaches its edge: Qt clips what is in a widget to its rectangle alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from guide_app.ui.kit.theme import Theme
from guide_app.ui.kit.while_whole import while_whole

RADIUS = 12
"""That of the style sheet, px."""
_RAISING = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest)


class Corners(QWidget):
    """Over a card, with the ground outside of its corners and the line round them. It takes no press."""

    def __init__(self, theme: Theme, card: QWidget) -> None:
        super().__init__(card)
        self._theme, self._card = theme, card
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        card.installEventFilter(self)
        theme.changed.connect(self.update)

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _RAISING:
            self._lie_over()
        elif event.type() == QEvent.Type.DynamicPropertyChange:
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, whole = self._theme, QRectF(self.rect())
        width = 2 if self._card.property("focused") else 1
        inset = width / 2
        outside, line = QPainterPath(), QPainterPath()
        outside.addRect(whole)
        outside.addRoundedRect(whole, RADIUS, RADIUS)
        line.addRoundedRect(whole.adjusted(inset, inset, -inset, -inset), RADIUS - inset, RADIUS - inset)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outside, theme.color("background"))
        painter.strokePath(line, QPen(theme.color("focus" if width > 1 else "line"), width))
        painter.end()

    def _lie_over(self) -> None:
        if self.size() != self._card.size():
            self.resize(self._card.size())
            box, side = self.rect(), QSize(RADIUS, RADIUS)
            region = QRegion()
            for x in (0, box.width() - RADIUS):
                for y in (0, box.height() - RADIUS):
                    region = region.united(QRegion(QRect(QPoint(x, y), side)))
            self.setMask(region)
        self.raise_()
