"""Panels: the window's modal dialogs, the same on every platform."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QRegion, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from guide_app.ui.kit.accessibility import HEARD_AS
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.edges import Fade
from guide_app.ui.kit.focus import (
    do_layouts,
    focused_within,
    is_enter,
    let_focus_go,
    pressed_by_enter,
    scroll_to,
    scrolled_by_key,
    stops,
    stops_from,
)
from guide_app.ui.kit.overlays.lit_parts import EDGE, LitParts
from guide_app.ui.kit.overlays.overlay import Overlay, Popup, paint_shadow
from guide_app.ui.kit.overlays.stage import stage_of
from guide_app.ui.kit.parts import ButtonKind, button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.while_whole import while_whole

WIDTH = 560
"""Default width of a panel, px at 100 % text."""
SIDES = 24
"""Pixels at the sides of a panel's content."""
LOW = 260
"""Height in px at 100 % text below which head and foot shrink in favor of the content."""
DIM = 0.45
"""Opacity of the scrim over the page behind a panel."""
_ON, _BACK = (Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Down), (Qt.Key.Key_Backtab, Qt.Key.Key_Left, Qt.Key.Key_Up)
_LEAVING = (*_ON, *_BACK, Qt.Key.Key_Escape)
"""Keys that would move the focus from a lit part to what is behind the panel: in Qt an arrow key leaves a button as Tab
does.
"""


class Panel(Overlay):
    """A modal dialog in the window's middle. Everything else is dimmed and gets neither mouse nor key events, except
    the lit parts of its stage (*Hide now*, the emergency strip).

    It is not subclassed: ``body`` is the widget that asks, such as a form, which creates its panel and keeps it as
    ``panel``. The body is between heading and foot, scrolls where it does not fit, and has the layout ``content``.
    Enter clicks ``default`` unless the focused widget is itself a button. ``accepted`` follows ``accept``, and
    ``refused`` every other end: Escape, the close button, hiding.
    """

    accepted = Signal()
    refused = Signal()

    def __init__(self, asker: QWidget, heading: str, body: QWidget, width: int = WIDTH) -> None:
        stage, root = stage_of(asker)
        for popup in root.window().findChildren(Popup):
            popup.close_now()  # A key opened the panel: a popup left open would cover it.
        super().__init__(stage.theme, root, 14)
        self._width, self._lit = width, LitParts(root, stage.lit)
        self._accepted = self._steady = self._low = False
        self.default: QPushButton | None = None
        self.leads_away = False
        """Whether accepting leads to another place, which takes the focus: it is not given back before."""
        self.front.setObjectName("Panel")
        self.front.setProperty(HEARD_AS, "Dialog")
        self.front.setAccessibleName(heading)
        self.heading = label(self.theme, heading, "heading")
        self.cross = button(self.theme, "", "inside")
        self.cross.setAccessibleName(self.tr("Close"))
        self.cross.setToolTip(self.tr("Close"))
        self.theme.set_icon(self.cross, "close", "muted", 20)
        self.cross.clicked.connect(self.close_now)
        self._body, self._area, self._foot = body, QScrollArea(), QFrame()
        self.content, self.foot = QVBoxLayout(self._body), QHBoxLayout(self._foot)
        self._head, self._said = QHBoxLayout(), label(self.theme)
        self._said.hide()
        self._kept: tuple[QWidget, ...] = ()
        self._first: QWidget | None = None
        self._offered: list[QPushButton] = []
        self._build()
        for part in (self.window(), self.front, self._body, *self._lit.parts, *self._lit.presses):
            part.installEventFilter(self)

    def offer(self, words: str, kind: ButtonKind = "normal", icon: str | None = None) -> QPushButton:
        """Add a button at the end of the foot."""
        if not self._offered:
            self.foot.addStretch(1)
        press = button(self.theme, words, kind, icon)
        self.foot.addWidget(press)
        self._offered.append(press)
        return press

    def pin_words(self) -> QLabel:
        """A label above the foot that does not scroll, such as the reason why a button is disabled."""
        self._said.show()
        return self._said

    def keep_in_sight(self, *parts: QWidget) -> None:
        """Keep the answer to a press in view, above all its last widget, instead of the focused one; none ends that."""
        self._kept = parts
        do_layouts()
        self._keep_in_sight()

    def open(self, first: QWidget | None = None) -> None:
        """Show it, with focus on ``first``, or on its first tab stop."""
        self.refit()
        stop = self._first = first or next((part for part in stops(self.front) if part is not self.cross), self.cross)
        stop.setFocus(Qt.FocusReason.PopupFocusReason)
        QTimer.singleShot(0, self, self._stay)

    def accept(self) -> None:
        """Close it with ``accepted``."""
        self._accepted = True
        if self.leads_away:
            let_focus_go(self)
            self._back_to = None
        self.close_now()

    def close_now(self) -> None:
        if not self._open:
            return
        super().close_now()
        (self.accepted if self._accepted else self.refused).emit()

    def refit(self) -> None:
        lit, room = self._lit, self._lit.room() - 2 * EDGE
        self.setMask(QRegion(self.rect()) - lit.region())
        width = min(self.theme.scaled(self._width), self._root.width() - 2 * EDGE)
        left = (self._root.width() - width) // 2
        clear = lit.clear_of(left, width)
        self._give_room(room + EDGE - clear < self.theme.scaled(LOW))
        height = min(self._height(width), room)
        top = max(EDGE, (room + 2 * EDGE - height) // 2)
        if top < clear:
            top, height = clear, min(height, room + EDGE - clear)
        if self._steady:  # The content keeps its place while there is room below.
            top = max(clear, min(self.front.y(), room + EDGE - height))
        self.place(QRect(left, top, width, height))

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.LayoutRequest and watched in (self.front, self._body) and self.isVisible():
            self.refit()
        elif kind in (QEvent.Type.Move, QEvent.Type.Resize) and watched in self._lit.parts:
            QTimer.singleShot(0, self, self.refit)  # A lit part has moved, as after a change of text size.
        elif kind == QEvent.Type.Resize and watched is self._root:
            self._steady = False
            QTimer.singleShot(0, self, self._stay)
        elif isinstance(event, QKeyEvent) and self.isVisible():
            if kind == QEvent.Type.ShortcutOverride and watched is self.window() and not self._hears(event):
                event.accept()  # It then arrives as a key press, which only the panel gets.
                return True
            if kind == QEvent.Type.KeyPress and event.key() in _LEAVING and watched in self._lit.stops:
                return self._left_lit(event.key())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            wanted = not pressed_by_enter(event, self.window().focusWidget()) and not event.isAutoRepeat()
            if wanted and self.default is not None and self.default.isEnabled():
                self.default.click()
        elif not scrolled_by_key(self._area, event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        parts = [*stops_from(self._first, self.front), *self._lit.stops]
        if not parts:  # Qt calls this while the panel is being hidden.
            return True
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

    def _hears(self, event: QKeyEvent) -> bool:
        """Whether a shortcut belongs to the panel or to the whole window, such as larger text."""
        everywhere = Qt.FindChildOption.FindDirectChildrenOnly
        meant = [
            *self.findChildren(QShortcut),
            *self._root.findChildren(QShortcut, options=everywhere),
            *self.window().findChildren(QShortcut, options=everywhere),
        ]
        return QKeySequence(event.keyCombination()) in [keys for each in meant for keys in each.keys()]  # noqa: SIM118 (no dict)

    def _left_lit(self, key: int) -> bool:
        """Return the focus to the panel on a key that leaves a lit part; Escape closes the panel."""
        if key == Qt.Key.Key_Escape:
            self.close_now()
        else:
            self.focusNextPrevChild(key in _ON)
        return True

    def _stay(self) -> None:
        self._steady = True

    def _keep_in_sight(self) -> None:
        """Keep the pinned or the focused widgets in view when the scroll range changes."""
        for part in self._kept or (focused_within(self._body),):
            if part is not None and part.isVisible():
                scroll_to(part)

    def _height(self, width: int) -> int:
        """The height at which the front shows all its content."""
        for part in (self.front, *self.front.findChildren(QWidget)):
            part.ensurePolished()  # An unpolished button reports a wrong height.
        self._turn_buttons(width)
        self.content.activate()
        edges = self._head.contentsMargins()
        around = self.heading.heightForWidth(width - 80) + edges.top() + edges.bottom() + 6
        around += self._foot.sizeHint().height()
        around += 0 if self._said.isHidden() else _height(self._said, width - 2)
        return max(_height(self._body, width - 2) + around, self.front.minimumSizeHint().height())

    def _give_room(self, low: bool) -> None:
        if low != self._low:
            self._low = low
            self.theme.set_role(self.heading, "subheading" if low else "heading")
            self.theme.set_role(self._said, "small" if low else "body")
            self._set_margins()

    def _set_margins(self) -> None:
        low = self._low
        self._head.setContentsMargins(SIDES, 8 if low else 20, 16, 4 if low else 8)
        self._said.setContentsMargins(SIDES, 4, SIDES, 4 if low else 12)
        self.foot.setContentsMargins(SIDES, 6 if low else 14, SIDES, 6 if low else 14)

    def _turn_buttons(self, width: int) -> None:
        """Stack the buttons where they do not fit side by side."""
        offered = [each.sizeHint().width() for each in self._offered if not each.isHidden()]
        level = sum(offered) + self.foot.spacing() * len(offered) <= width - 2 - 2 * SIDES
        way = QBoxLayout.Direction.LeftToRight if level else QBoxLayout.Direction.TopToBottom
        if self.foot.direction() != way:
            self.foot.setDirection(way)

    def _build(self) -> None:
        column = new_column(self.front, 0, (1, 1, 1, 1))
        self._head.addWidget(self.heading, 1)
        self._head.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._head)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setMinimumHeight(1)  # In a very low window the area shrinks, not the heading and buttons.
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self._body.setObjectName("ScrollBody")
        self.content.setContentsMargins(SIDES, 4, SIDES, 16)
        self.content.setSpacing(12)
        self._area.setWidget(self._body)
        Fade(self.theme, self._area)
        column.addWidget(self._area, 1)
        column.addWidget(self._said)
        self._foot.setObjectName("PanelFoot")
        self.foot.setSpacing(10)
        self._set_margins()
        column.addWidget(self._foot)


def _height(part: QWidget, width: int) -> int:
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
