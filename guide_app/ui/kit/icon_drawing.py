"""Line icons, rendered from their files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPixmap

RESTING = 0.4
"""Opacity of an icon on a disabled button."""


def drawn(file: str, color: str, pixels: int, scale: int, turned: bool) -> QPixmap:
    """Render a line icon in a color and a size."""
    from PySide6.QtGui import QPainter
    from PySide6.QtSvg import QSvgRenderer

    drawing = Path(file).read_text(encoding="utf-8").replace("#000000", color)
    renderer = QSvgRenderer(QByteArray(drawing.encode("utf-8")))
    side = pixels * scale
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if turned:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def faded(drawn: QPixmap) -> QPixmap:
    """A rendered icon as it looks on a disabled button."""
    from PySide6.QtGui import QPainter

    paler = QPixmap(drawn.size())
    paler.setDevicePixelRatio(drawn.devicePixelRatio())
    paler.fill(Qt.GlobalColor.transparent)
    painter = QPainter(paler)
    painter.setOpacity(RESTING)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return paler
