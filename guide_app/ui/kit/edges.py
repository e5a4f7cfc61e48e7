"""The edges of scroll areas: a fade at the foot where more follows, a scroll bar that overlays the end, and rounded
corners of the card around them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from guide_app.ui.kit.theme import Theme
from guide_app.ui.kit.while_whole import while_whole

FADE = 28
"""Height of the fade at the foot of a scroll area, px at 100 % text."""
RADIUS = 12
"""Radius of a card's corners in the style sheet, px."""


class Fade(QWidget):
    """Fades the foot of a scroll area into the background color ``ground``, as long as more follows below. It is
    transparent for mouse events. The area's property ``fade`` holds its height: focused widgets are scrolled clear of
    it.
    """

    def __init__(self, theme: Theme, area: QAbstractScrollArea, ground: str = "surface") -> None:
        self._theme, self._area, self._ground = theme, area, ground
        super().__init__(area)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        area.installEventFilter(self)
        area.viewport().installEventFilter(self)  # It has its width later than the area.
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self.look)
        bar.rangeChanged.connect(self.look)
        theme.changed.connect(self.look)
        theme.changed.connect(self.update)

    def look(self) -> None:
        """Show or hide the fade, depending on whether more follows."""
        bar = self._area.verticalScrollBar()
        self.setVisible(bar.value() < bar.maximum())
        height = self._theme.scaled(FADE)
        self._area.setProperty("fade", height)
        width = self._area.viewport().width()
        self.setGeometry(self._area.viewport().x(), self._area.height() - height, width, height)

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.look()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fade = QLinearGradient(QPointF(0, 0), QPointF(0, self.height()))
        color = self._theme.color(self._ground)
        color.setAlphaF(0.0)
        fade.setColorAt(0, color)
        color.setAlphaF(1.0)
        fade.setColorAt(0.9, color)
        painter.fillRect(self.rect(), fade)
        painter.end()


class FloatingBar(QScrollBar):
    """Replaces an area's own scroll bar, which stays hidden, so that bands and rows span the full width. The area
    scrolls by pixels and keeps a margin of the bar's width free of text at its end.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        own = area.verticalScrollBar()
        own.rangeChanged.connect(self._follow)
        own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(own.setValue)
        area.installEventFilter(self)
        self._follow()

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange, QEvent.Type.Polish):
            self._follow()
        return False

    def _follow(self) -> None:
        own = self._area.verticalScrollBar()  # Not stored: PySide would consider it deleted before the area is.
        self.setRange(own.minimum(), own.maximum())
        self.setPageStep(self._area.viewport().height())
        self.setSingleStep(own.singleStep())
        self.setValue(own.value())
        self.setVisible(self.maximum() > self.minimum())
        width = self.sizeHint().width()
        start = 0 if self._area.isRightToLeft() else self._area.width() - width
        self.setGeometry(start, 0, width, self._area.height())
        self.raise_()


class Corners(QWidget):
    """Covers a card whose content reaches its edge: paints the background outside of the rounded corners, and the
    border. Qt clips content to the rectangle only. It is transparent for mouse events.
    """

    def __init__(self, theme: Theme, card: QWidget) -> None:
        self._theme, self._card = theme, card
        super().__init__(card)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        card.installEventFilter(self)
        theme.changed.connect(self.update)

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest):
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
