"""One number over the whole window, for someone to read or dial from across the desk."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide_app.ui.kit.line_breaks import wrapping
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.theme import Theme


class ShowLarge(QWidget):
    """The number as large as the window lets it be. Escape, Enter or a click close it (``closed``)."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("ShowLarge")
        self._theme = theme
        self._number, self._name = "", ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close = button(theme, self.tr("Close"), "primary")
        self._close.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.addStretch(1)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_number(self, number: str, name: str) -> None:
        """Show this number with this name under it."""
        self._number, self._name = number, name
        self.setAccessibleName(f"{name}: {number}")
        self._close.setFocus()
        self.update()

    def clear(self) -> None:
        """Forget what was shown."""
        self._number, self._name = "", ""
        self.setAccessibleName("")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        room = self.rect().adjusted(40, 40, -40, -120)
        font = QFont(self._theme.font("giant"))
        width = QFontMetricsF(font).horizontalAdvance(self._number) or 1.0
        height = QFontMetricsF(font).height()
        font.setPointSizeF(font.pointSizeF() * min(room.width() / width, room.height() * 0.6 / height))
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        upper = QRect(room.left(), room.top(), room.width(), round(room.height() * 0.65))
        lower = QRect(room.left(), upper.bottom(), room.width(), room.bottom() - upper.bottom())
        painter.drawText(upper, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, self._number)
        painter.setFont(self._theme.font("heading"))
        painter.setPen(self._theme.color("muted"))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(lower, flags, wrapping(self._name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.closed.emit()
