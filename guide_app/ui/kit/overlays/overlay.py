"""Overlays of the window, and popups. They are children of the window, so that the cover hides them too, and they look
the same on every platform.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QWidget
from shiboken6 import isValid

from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.focus import first_stop, pressed_by_enter, stops
from guide_app.ui.kit.overlays.lit_parts import EDGE, LitParts
from guide_app.ui.kit.overlays.stage import lit_beside
from guide_app.ui.kit.theme import Theme
from guide_app.ui.kit.while_whole import while_whole

SHADOW = 18
"""Radius of a shadow, px."""


def paint_shadow(painter: QPainter, box: QRect, radius: int, theme: Theme) -> None:
    """Paint the soft shadow of a rounded box, before the box itself."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    color = theme.color("shadow")
    for step in range(SHADOW, 0, -3):
        color.setAlphaF(0.028)
        painter.setBrush(color)
        grown = QRectF(box).adjusted(-step, -step + 6, step, step + 6)
        painter.drawRoundedRect(grown, radius + step, radius + step)
    painter.restore()


class Overlay(QWidget):
    """Fills ``window``'s root and holds one ``front``; a click outside, Escape or ``close_now`` closes it.

    ``closed`` is sent once. Focus returns to the widget that had it before.
    """

    closed = Signal()

    def __init__(self, theme: Theme, root: QWidget, radius: int) -> None:
        self.theme, self._root, self._radius = theme, root, radius
        self.front = QFrame()
        super().__init__(root)
        self.front.setParent(self)
        self._back_to = root.window().focusWidget()
        self._open = True
        root.installEventFilter(self)
        self.setGeometry(root.rect())

    def place(self, box: QRect) -> None:
        """Set the geometry of ``front``."""
        self.front.setGeometry(box)
        self.show()
        self.raise_()
        self.update()

    def close_now(self) -> None:
        """Close it, and give the focus back."""
        if not self._open:
            return
        self._open = False
        self._root.removeEventFilter(self)
        back = self._back_to
        if back is not None and isValid(back) and back.isVisible():  # First: Qt leads the focus of what is hidden on.
            back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def refit(self) -> None:
        """Update the geometry after the root was resized."""

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._root:
            self.setGeometry(self._root.rect())
            self.refit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_now()
            return
        if not pressed_by_enter(event, self.window().focusWidget()):
            event.accept()  # Keys must not reach what is behind the overlay.

    def focusNextPrevChild(self, forward: bool) -> bool:
        parts = [*stops(self.front)]
        if not parts:
            return True
        now = self.window().focusWidget()
        place = parts.index(now) + (1 if forward else -1) if now in parts else 0
        parts[place % len(parts)].setFocus(
            Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_shadow(painter, self.front.geometry(), self._radius, self.theme)
        painter.end()


class Popup(Overlay):
    """A frame that opens at ``anchor``: below it where there is room, else above, or ``beside`` its end where it would
    cover the content it is about. It leaves the lit parts uncovered. ``column`` holds its content. It closes when focus
    moves elsewhere.
    """

    def __init__(self, theme: Theme, anchor: QWidget, root: QWidget, *, beside: bool = False) -> None:
        super().__init__(theme, root, 10)
        self._anchor, self._beside = anchor, beside
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keyboard_went)
        self.front.setObjectName("Popup")
        self.column = new_column(self.front, 0, (6, 6, 6, 6))

    def open(self) -> None:
        """Show it and give it focus, also where it has no tab stop, as it must receive Escape."""
        self.refit()
        (first_stop(self.front) or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def refit(self) -> None:
        self.front.ensurePolished()
        wanted = self.front.sizeHint().expandedTo(QSize(0 if self._beside else self._anchor.width(), 0))
        lit = LitParts(self._root, lit_beside(self._anchor))
        foot = lit.room() - EDGE
        size = wanted.boundedTo(QSize(self._root.width() - 2 * EDGE, foot - EDGE))
        if self._beside:
            self.place(self._box_beside(size, foot, lit))
            return
        corner = self._anchor.mapTo(self._root, QPoint(0, self._anchor.height() + 4))
        left = corner.x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left += self._anchor.width() - size.width()
        left = max(EDGE, min(left, self._root.width() - EDGE - size.width()))
        clear = lit.clear_of(left, size.width())
        top, below = corner.y(), foot - corner.y()
        above = corner.y() - self._anchor.height() - 8 - clear
        if size.height() > below and above > below:
            size.setHeight(min(size.height(), above))
            top = corner.y() - self._anchor.height() - 8 - size.height()
        else:
            top = max(top, clear)
            size.setHeight(min(size.height(), foot - top))
        self.place(QRect(QPoint(left, top), size))

    def _box_beside(self, size: QSize, foot: int, lit: LitParts) -> QRect:
        """The geometry of a front of this size at the end of the anchor, within the window and above ``foot``."""
        anchor, far = self._anchor.mapTo(self._root, QPoint()), self._root.width() - size.width() - EDGE
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = anchor.x() - EDGE - size.width() if mirrored else anchor.x() + self._anchor.width() + EDGE
        left = max(EDGE, min(left, far))
        top = max(lit.clear_of(left, size.width()), min(anchor.y(), foot - size.height()))
        return QRect(QPoint(left, top), size.boundedTo(QSize(size.width(), foot - top)))

    def focusNextPrevChild(self, forward: bool) -> bool:
        if not stops(self.front):
            self.close_now()  # No tab stop inside: focus returns to where it was.
            return True
        return super().focusNextPrevChild(forward)

    def _keyboard_went(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Close when a key such as F6 has moved the focus elsewhere, and leave it there."""
        if self.isVisible() and now is not None and now is not self and not self.isAncestorOf(now):
            self._back_to = None
            self.close_now()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self.front.geometry().contains(at):
            return
        self.close_now()
        below = self._root.childAt(at)
        if isinstance(below, QPushButton) and below.property("kind") == "hide":
            below.click()  # Hiding takes one click, whatever is open.


def close_overlays(window: QWidget) -> None:
    """Close all overlays of a window, the newest first."""
    for overlay in reversed(window.findChildren(Overlay)):
        overlay.close_now()
