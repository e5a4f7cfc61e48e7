"""A line at the page's foot that says what was just done, with *Undo* where it can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.overlays.overlay import SHADOW, paint_shadow
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.sides import set_sides
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.kit.while_whole import while_whole

SHOWN_MS = 6000
"""How long a toast stays. It stays longer while it has the keyboard or the pointer."""
AROUND = 24
"""Pixels between a toast and the page's edges."""


class Toasts(QWidget):
    """The place for one toast over ``page``: a new one takes the place of the one before, and its undo with it.

    Ctrl+Z undoes what the toast tells, as long as nothing else was done since, whether the toast is still seen or not.
    """

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._theme, self._page = theme, page
        self._undo: Callable[[], None] | None = None
        self._bar = QFrame(self)
        self._bar.setObjectName("Toast")
        row = QHBoxLayout(self._bar)
        set_sides(row, 18, 8, 12, 8)
        row.setSpacing(12)
        self._icon = QLabel()
        self._words = label(theme, role="body")
        self._button = button(theme, self.tr("Undo"), "quiet")
        self._button.setProperty("kind", "toast")
        theme.set_role(self._button, "strong")
        self._button.clicked.connect(self.undo)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._end)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), page)
        shortcut.activated.connect(self.undo)
        page.installEventFilter(self)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def words(self) -> str:
        """What is said now; nothing when no toast is seen."""
        return self._words.text() if self.isVisible() else ""

    def say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done. ``undo`` puts everything back as it was."""
        self._undo = undo
        self._words.setText(words)
        self._button.setVisible(undo is not None)
        self._fit()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, words)

    def undo(self) -> None:
        """Put back what the toast tells of, once."""
        undo, self._undo = self._undo, None
        if undo is not None:
            self._timer.stop()
            self.hide()
            undo()

    def forget(self) -> None:
        """Take the toast away, and what it could undo."""
        self._undo = None
        self._timer.stop()
        self._words.clear()
        self.hide()

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_shadow(painter, self._bar.geometry(), 10, self._theme)
        painter.end()

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
        width = min(words + rest, room, theme.scaled(560))
        height = max(self._bar.heightForWidth(width), theme.scaled(48))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self._page.width() - AROUND - width if mirrored else AROUND
        top = self._page.height() - max(AROUND // 2, SHADOW) - height
        self._bar.setGeometry(QRect(SHADOW, SHADOW, width, height))
        corner = QPoint(left - SHADOW, top - SHADOW)
        self.setGeometry(QRect(corner, self._bar.size() + QSize(2 * SHADOW, 2 * SHADOW)))

    def _dress(self) -> None:
        self._icon.setPixmap(self._theme.icon("check-thin", "on_toast", 18).pixmap(self._theme.scaled(18)))
        if self.isVisible():
            self._fit()
