"""What lies over the window for a moment: popups, panels that ask, toasts. They are parts of the window itself, so that
the cover hides them with it, and look alike on every platform.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QRegion
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from guide_app.ui.kit.focus import first_stop, pressed_by_enter, scroll_to, stops
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.kit.while_whole import while_whole

SHADOW = 18
"""Pixels that a shadow reaches."""
DIM = 0.45
"""How much of the scrim's colour lies over the page behind a panel."""
EDGE = 8
"""Pixels that a popup or panel keeps from the window's edge."""
CORNER = 8
"""Radius of a button's corners, px."""


def paint_shadow(painter: QPainter, box: QRect, radius: int, theme: Theme) -> None:
    """Draw the soft shadow of a rounded box that is drawn after it."""
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
    """Fills ``window``'s root and holds one ``front``; a press outside, Escape or ``close_now`` ends it.

    ``closed`` is sent once. The keyboard returns to the part that had it.
    """

    closed = Signal()

    def __init__(self, theme: Theme, root: QWidget, radius: int) -> None:
        super().__init__(root)
        self.theme, self._root, self._radius = theme, root, radius
        self.front = QFrame(self)
        self._back_to = root.window().focusWidget()
        self._open = True
        root.installEventFilter(self)
        self.setGeometry(root.rect())

    def place(self, box: QRect) -> None:
        """Show ``front`` there."""
        self.front.setGeometry(box)
        self.show()
        self.raise_()
        self.update()

    def close_now(self) -> None:
        """End it, and give the keyboard back."""
        if not self._open:
            return
        self._open = False
        self._root.removeEventFilter(self)
        self.hide()
        back = self._back_to
        if back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()

    def refit(self) -> None:
        """The root has another size."""

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
            event.accept()  # Nothing behind it is meant.

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
    """A frame that opens at ``anchor``, below it where there is room, else above; ``beside`` it, at its end, where it
    would cover what it is about. ``column`` holds its content.
    """

    def __init__(self, theme: Theme, anchor: QWidget, root: QWidget, *, beside: bool = False) -> None:
        super().__init__(theme, root, 10)
        self._anchor, self._beside = anchor, beside
        self.front.setObjectName("Popup")
        self.column = QVBoxLayout(self.front)
        self.column.setContentsMargins(6, 6, 6, 6)
        self.column.setSpacing(0)

    def open(self) -> None:
        """Show it, with the keyboard in it."""
        self.refit()
        stop = first_stop(self.front)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.PopupFocusReason)

    def refit(self) -> None:
        self.front.ensurePolished()
        wanted = self.front.sizeHint().expandedTo(QSize(0 if self._beside else self._anchor.width(), 0))
        room = self._root.size() - QSize(2 * EDGE, 2 * EDGE)
        size = wanted.boundedTo(room)
        if self._beside:
            self.place(QRect(self._corner_beside(size), size))
            return
        corner = self._anchor.mapTo(self._root, QPoint(0, self._anchor.height() + 4))
        left = corner.x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left += self._anchor.width() - size.width()
        left = max(EDGE, min(left, self._root.width() - EDGE - size.width()))
        top, below = corner.y(), self._root.height() - EDGE - corner.y()
        above = corner.y() - self._anchor.height() - 8 - EDGE
        if size.height() > below and above > below:
            size.setHeight(min(size.height(), above))
            top = corner.y() - self._anchor.height() - 8 - size.height()
        else:
            size.setHeight(min(size.height(), below))
        self.place(QRect(QPoint(left, top), size))

    def _corner_beside(self, size: QSize) -> QPoint:
        """Where a front of this size begins at the end of the anchor, within the window."""
        anchor, far = self._anchor.mapTo(self._root, QPoint()), self._root.size() - size - QSize(EDGE, EDGE)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = anchor.x() - EDGE - size.width() if mirrored else anchor.x() + self._anchor.width() + EDGE
        return QPoint(max(EDGE, min(left, far.width())), max(EDGE, min(anchor.y(), far.height())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self.front.geometry().contains(at):
            return
        self.close_now()
        below = self._root.childAt(at)
        if isinstance(below, QPushButton) and below.property("kind") == "hide":
            below.click()  # Whoever must hide presses once, whatever is open.


class LitParts:
    """Parts of the window that stay lit beside a panel and work: nothing dims or covers them."""

    def __init__(self, root: QWidget, parts: Sequence[QWidget]) -> None:
        self._root, self._parts = root, parts

    @property
    def stops(self) -> list[QWidget]:
        """Those that can be pressed now."""
        return [part for part in self._parts if part.isVisible() and part.isEnabled()]

    def region(self) -> QRegion:
        """Where they stand in the root."""
        found = QRegion()
        for part, box in zip(self._shown(), self._boxes(), strict=True):
            path = QPainterPath()
            corner = CORNER if isinstance(part, QPushButton) else 0
            path.addRoundedRect(QRectF(box), corner, corner)
            found += QRegion(path.toFillPolygon().toPolygon())
        return found

    def room(self) -> int:
        """How far down there is room above those at the foot."""
        return min((box.top() for box in self._boxes() if self._at_foot(box)), default=self._root.height())

    def clear_of(self, left: int, width: int) -> int:
        """How far down a front in this place begins, so that none of them covers its heading and its cross."""
        above = (box for box in self._boxes() if not self._at_foot(box))
        beside = (box.bottom() + 1 + EDGE for box in above if box.left() < left + width and box.right() > left)
        return max((EDGE, *beside))

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if part.isVisible()]

    def _boxes(self) -> list[QRect]:
        return [QRect(part.mapTo(self._root, QPoint()), part.size()) for part in self._shown()]

    def _at_foot(self, box: QRect) -> bool:
        return box.top() > self._root.height() // 2


class Panel(Overlay):
    """Asks something in the window's middle. The rest is dimmed and cannot be used, but for the parts in ``lit``
    (*Hide now*, the emergency strip), which stay as they are and work.

    ``content`` holds what stands between the heading and the foot; ``foot`` takes the buttons, from its end.
    """

    def __init__(
        self, theme: Theme, root: QWidget, heading: str, lit: Sequence[QWidget] = (), width: int = 560
    ) -> None:
        super().__init__(theme, root, 14)
        self._lit, self._width = LitParts(root, lit), width
        for part in lit:
            part.installEventFilter(self)
        self.front.setObjectName("Panel")
        self.front.setAccessibleName(heading)
        column = QVBoxLayout(self.front)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(24, 20, 16, 8)
        self.heading = label(theme, heading, "heading")
        head.addWidget(self.heading, 1)
        self._cross = button(theme, "", "inside")
        self._cross.setAccessibleName(self.tr("Close"))
        self._cross.setToolTip(self.tr("Close"))
        theme.set_icon(self._cross, "close", "muted", 20)
        self._cross.clicked.connect(self.close_now)
        head.addWidget(self._cross, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setObjectName("ScrollBody")
        self.content = QVBoxLayout(body)
        self.content.setContentsMargins(24, 4, 24, 16)
        self.content.setSpacing(12)
        self._area.setWidget(body)
        self._body = body
        column.addWidget(self._area, 1)
        self._foot = QFrame()
        self._foot.setObjectName("PanelFoot")
        self.foot = QHBoxLayout(self._foot)
        self.foot.setContentsMargins(24, 14, 24, 14)
        self.foot.setSpacing(10)
        column.addWidget(self._foot)

    def open(self) -> None:
        """Show it, with the keyboard in it."""
        self.refit()
        stop = next((part for part in stops(self.front) if part is not self._cross), self._cross)
        stop.setFocus(Qt.FocusReason.PopupFocusReason)

    def refit(self) -> None:
        self.setMask(QRegion(self.rect()) - self._lit.region())
        width = min(self.theme.scaled(self._width), self._root.width() - 2 * EDGE)
        left, room = (self._root.width() - width) // 2, self._lit.room() - 2 * EDGE
        for part in (self.front, *self.front.findChildren(QWidget)):
            part.ensurePolished()  # Before, a button does not know how high it will be.
        self.content.activate()
        tall = self._body.hasHeightForWidth()
        inner = self._body.heightForWidth(width - 2) if tall else self._body.sizeHint().height()
        inner = max(inner, self._area.minimumSizeHint().height())
        around = self.heading.heightForWidth(width - 80) + 32 + self._foot.sizeHint().height() + 2
        height = min(max(inner + around, self.front.minimumSizeHint().height()), room)
        top = max(EDGE, (room + 2 * EDGE - height) // 2)
        clear = self._lit.clear_of(left, width)
        if top < clear:
            top, height = clear, min(height, room + EDGE - clear)
        self.place(QRect(left, top, width, height))

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and watched is not self._root:
            QTimer.singleShot(0, self, self.refit)  # What stays lit has moved, as larger text or a window does.
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        parts = [
            part for part in (*stops(self.front), *self._lit.stops) if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        now = self.window().focusWidget()
        place = parts.index(now) + (1 if forward else -1) if now in parts else 0
        stop = parts[place % len(parts)]
        stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        scroll_to(stop)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self.theme.color("scrim")
        color.setAlphaF(DIM)
        painter.fillRect(self.rect(), color)
        paint_shadow(painter, self.front.geometry(), self._radius, self.theme)
        painter.end()
