"""A toast at the page's foot that says what was just done, with *Undo* where it can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)
from shiboken6 import isValid

from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import set_sides
from guide_app.ui.kit.focus import focused_within
from guide_app.ui.kit.overlays.overlay import SHADOW, paint_shadow
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.kit.while_whole import while_whole

SHOWN_MS = 6000
"""How long a toast stays. It stays longer while it has focus or the pointer."""
AROUND = 24
"""Pixels between a toast and the page's edges."""
WIDEST = 860
"""Maximum width in px at 100 % text: one line, for almost every toast."""
STEP = 8
"""Distance in px from one place of a toast to the next one below it."""
CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)
"""What a person presses or types in."""


class Toasts(QWidget):
    """Shows one toast over ``page``: a new one replaces the previous one and its undo.

    Ctrl+Z undoes the last toast's action as long as nothing else was done since, whether or not the toast is still
    visible. ``undo_asked`` is sent by Ctrl+Z where there is none, for a page that can undo more.
    """

    undo_asked = Signal()

    def __init__(self, theme: Theme, page: QWidget) -> None:
        self._theme, self._page = theme, page
        self._bar = QFrame()
        super().__init__(page)
        self._undo: Callable[[], None] | None = None
        self._back_to: QWidget | None = None
        self._bar.setParent(self)
        self._bar.setObjectName("Toast")
        row = QHBoxLayout(self._bar)
        set_sides(row, 18, 8, 12, 8)
        row.setSpacing(12)
        self._icon = QLabel()
        self._words = label(theme, role="body")
        self._button = button(theme, self.tr("Undo"), "quiet")
        self._button.setProperty("kind", "toast")
        theme.set_role(self._button, "strong")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # A click leaves the focus where it is.
        self._button.clicked.connect(self.undo)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._end)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), page)
        shortcut.activated.connect(self._undo_by_keys)
        page.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keyboard_went)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def words(self) -> str:
        """The visible toast's text; empty when none is visible."""
        return self._words.text() if self.isVisible() else ""

    def say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Show what was done. ``undo`` reverts it."""
        self._undo = undo
        self._words.setText(words)
        self._button.setVisible(undo is not None)
        # Where there is nothing to press on it, a press goes to what it covers.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, undo is None)
        self._fit()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, words)

    def undo(self) -> None:
        """Revert the last toast's action, once."""
        undo, self._undo = self._undo, None
        if undo is not None:
            self._timer.stop()
            self._give_back()
            self.hide()
            undo()

    def _undo_by_keys(self) -> None:
        (self.undo_asked.emit if self._undo is None else self.undo)()

    def forget(self) -> None:
        """Hide the toast, and drop its undo."""
        self._undo = None
        self._timer.stop()
        self._words.clear()
        self.hide()

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        elif event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            QTimer.singleShot(0, self, self._make_way_for_controls)  # Once what is shown now has its place.
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_shadow(painter, self._bar.geometry(), 10, self._theme)
        painter.end()

    def _keyboard_went(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is self._button:
            self._back_to = before
        elif self.isVisible():
            QTimer.singleShot(0, self, self._make_way)  # Once what has focus now is scrolled into view.

    def _make_way(self) -> None:
        """Move off the widget that focus has come to. A list or a text is seen around the toast."""
        now = focused_within(self._page)
        if now is None or isinstance(now, QAbstractScrollArea) or self.isAncestorOf(now) or not self.isVisible():
            return
        bar = self._bar.geometry().translated(self.pos())
        if bar.intersects(QRect(now.mapTo(self._page, QPoint()), now.size())):
            self._fit()

    def _make_way_for_controls(self) -> None:
        """Move off controls that have come below."""
        bar = self._bar.geometry().translated(self.pos())
        if self.isVisible() and any(bar.intersects(each) for each in self._controls()):
            self._fit()

    def _give_back(self) -> None:
        """Return the focus to the widget that had it before *Undo*. Qt would move it to the widgets below the page."""
        back = self._back_to
        if self._button.hasFocus() and back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.PopupFocusReason)

    def _end(self) -> None:
        if self._button.hasFocus() or self._bar.underMouse():
            self._timer.start()
            return
        self.hide()

    def _fit(self) -> None:
        theme = self._theme
        room = self._page.width() - 2 * AROUND
        self._bar.ensurePolished()
        words = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 8
        rest = theme.scaled(18) + 42 + (self._button.sizeHint().width() + 12 if self._undo is not None else 0)
        width = min(words + rest, room, theme.scaled(WIDEST))
        height = max(self._bar.heightForWidth(width), theme.scaled(48))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ends = [AROUND, self._page.width() - AROUND - width]
        foot = self._page.height() - max(AROUND // 2, SHADOW) - height
        start, end = ends[::-1] if mirrored else ends
        places = [(start, foot), (end, foot), *((end, down) for down in range(SHADOW, foot, STEP))]
        place = self._clear([QRect(*corner, width, height) for corner in places])
        self._bar.setGeometry(QRect(SHADOW, SHADOW, width, height))
        corner = place.topLeft() - QPoint(SHADOW, SHADOW)
        self.setGeometry(QRect(corner, self._bar.size() + QSize(2 * SHADOW, 2 * SHADOW)))

    def _clear(self, places: list[QRect]) -> QRect:
        """The first of these places that covers no control; else the first that does not cover the focused widget, or a
        place above it.
        """
        pressed = focused_within(self._page)
        focused = QRect() if pressed is None or self.isAncestorOf(pressed) else self._seen(pressed)
        for avoided in ([*self._controls(), focused], [focused]):
            free = [place for place in places if not any(place.intersects(each) for each in avoided)]
            if free:
                return free[0]
        return places[0].translated(0, min(focused.top() - AROUND // 2 - places[0].bottom(), 0))

    def _controls(self) -> list[QRect]:
        """The places of what can be pressed or typed in, on the page."""
        parts = [each for kind in CONTROLS for each in self._page.findChildren(kind)]
        return [self._seen(each) for each in parts if each.isVisible() and not self.isAncestorOf(each)]

    def _seen(self, part: QWidget) -> QRect:
        """The part of a widget that is not scrolled out of sight, on the page."""
        return part.visibleRegion().boundingRect().translated(part.mapTo(self._page, QPoint()))

    def _dress(self) -> None:
        self._icon.setPixmap(self._theme.icon("check-thin", "on_toast", 18).pixmap(self._theme.scaled(18)))
        if self.isVisible():
            self._fit()
