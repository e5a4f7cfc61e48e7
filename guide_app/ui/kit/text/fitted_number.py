"""A number painted as large as fits."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide_app.ui.kit.theme import Role, Theme, struck_through


class FittedNumber(QWidget):
    """A number in the largest font that fits its width and height."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._number, self._ink = "", "text"
        self._role: Role = "giant"
        self._grows, self._struck, self._tallest = False, False, 200
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.updateGeometry)

    def set_number(
        self, number: str, ink: str = "text", role: Role = "giant", *, grows: bool = False, struck: bool = False
    ) -> None:
        """Show this number, no larger than its role unless it ``grows``, and struck through where it is ``struck``."""
        self._number, self._ink, self._role, self._grows, self._struck = number, ink, role, grows, struck
        self.setAccessibleName(number)
        self.updateGeometry()
        self.update()

    def set_tallest(self, pixels: int) -> None:
        """Set the maximum height."""
        if pixels != self._tallest:
            self._tallest = pixels
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font(self._role))
        return QSize(round(metrics.horizontalAdvance(self._number)), min(ceil(metrics.height()), self._tallest))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, min(self.sizeHint().height(), self._theme.scaled(48)))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._number:
            return
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.color(self._ink)))
        painter.setFont(self.fitted_font())
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._number)
        painter.end()

    def fitted_font(self) -> QFont:
        """The font in which the number fits."""
        font = QFont(self._theme.font(self._role))
        font = struck_through(font) if self._struck else font
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(self._number) or 1.0
        fits = min(self.width() * 0.98 / width, self.height() / metrics.height())
        font.setPointSizeF(max(font.pointSizeF() * (fits if self._grows else min(fits, 1.0)), 6.0))
        return font
