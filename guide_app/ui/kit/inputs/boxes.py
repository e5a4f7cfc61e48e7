"""Line edits with more than text: one with a list behind it, and one for a number, which ignores the mouse wheel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QSpinBox

from guide_app.ui.kit.focus import is_enter
from guide_app.ui.kit.theme import Theme

INDENT = 10
"""Padding before the number in pixels, as before text in the other boxes."""
CHEVRON, CHEVRON_SIDE = 12, 11
"""Side of a chevron, and space beside it, px at 100 % text."""


class ListedLine(QLineEdit):
    """A line edit with a chevron at its end. A click on the chevron, the key Down or F4 asks for the list
    (``list_asked``).
    """

    list_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        super().__init__()
        theme.set_role(self, "body")
        theme.changed.connect(self._fit)
        self.setMouseTracking(True)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.scaled(CHEVRON)
        mark = QRect(0, 0, side, side)
        mark.moveCenter(self._end().center())
        painter = QPainter(self)
        self._theme.icon("chevron-down", "muted", CHEVRON).paint(painter, mark)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._end().contains(event.position().toPoint()):
            self.list_asked.emit()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._end().contains(event.position().toPoint())
        self.setCursor(Qt.CursorShape.ArrowCursor if over else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.list_asked.emit()
            return
        super().keyPressEvent(event)
        if is_enter(event):
            event.accept()  # The window would press the button that has the focus by now.

    def _end(self) -> QRect:
        """The clickable area of the chevron."""
        width = self._theme.scaled(CHEVRON + 2 * CHEVRON_SIDE)
        left = 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - width
        return QRect(left, 0, width, self.height())

    def _fit(self) -> None:
        kept = self._theme.scaled(CHEVRON + CHEVRON_SIDE)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(kept if mirrored else 0, 0, 0 if mirrored else kept, 0)


class NumberBox(QSpinBox):
    """A spin box with padding before its number. It ignores the mouse wheel, so that scrolling past it
    changes nothing.

    WORKAROUND (no report found) (in PySide 6.12): create the line edit here: PySide would keep a reference to the one
    that Qt creates, and so leak the box. Create it as a child of the box: without a parent it would be styled as a
    plain line edit, whose padding cuts off the number.
    """

    def __init__(self) -> None:
        super().__init__()
        line = QLineEdit(self)
        self.setLineEdit(line)
        line.setTextMargins(INDENT, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            # WORKAROUND (no report found) (in Qt 6.12): under a style sheet, the font of the line edit does not follow
            # the box.
            self.lineEdit().setFont(self.font())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, self, self.selectAll)  # Typing then replaces the number, as after Tab.

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
