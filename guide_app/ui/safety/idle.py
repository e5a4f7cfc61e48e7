"""Left alone: after a time without input the session is forgotten, with a warning before it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QMouseEvent

from guide_app.system.clock import elapsed_seconds

WARNING_S = 20
"""Seconds between the warning and the end."""
POLL_INTERVAL_S = 10.0
"""A timer stands still while the computer sleeps, so the clock is looked at this often."""


class Idle(QObject):
    """Counts the time without input.

    ``warned`` carries the seconds left, once a second; ``relieved`` takes the warning back; ``expired`` follows the
    last second. Nothing is sent before anyone has touched anything, or again after it has expired: there is nothing to
    forget.
    """

    warned = Signal(int)
    relieved = Signal()
    expired = Signal()

    def __init__(
        self, minutes: int, parent: QObject | None = None, clock: Callable[[], float] = elapsed_seconds
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._limit = 60.0 * minutes
        self._last: float | None = None
        self._warning = False
        self._pointer = QPointF(-1, -1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def set_minutes(self, minutes: int) -> None:
        """Wait so long from now on; 0 for ever."""
        self._limit = 60.0 * minutes
        self.touch()

    def hear(self, event: QEvent) -> None:
        """Something came from the person. A pointer that stands still did not: windows that open send it too."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            place = event.globalPosition()
            if place == self._pointer:
                return
            self._pointer = place
        self.touch()

    def touch(self) -> None:
        """Start counting again."""
        self._last = self._clock()
        if self._warning:
            self._warning = False
            self.relieved.emit()
        if not self._limit:
            self._timer.stop()
        elif not self._timer.isActive():
            self._wait(self._limit - WARNING_S)

    def rest(self) -> None:
        """Nothing is left to forget: wait for the next touch."""
        self._last = None
        self._timer.stop()
        if self._warning:
            self._warning = False
            self.relieved.emit()

    def look(self) -> None:
        """See how late it is."""
        if self._last is None or not self._limit:
            return
        left = self._limit - (self._clock() - self._last)
        if left <= 0:
            self.rest()
            self.expired.emit()
        elif left <= WARNING_S:
            self._warning = True
            self.warned.emit(round(left))
            self._wait(min(1.0, left))
        else:
            self._wait(left - WARNING_S)

    def _wait(self, seconds: float) -> None:
        self._timer.start(max(round(1000 * min(seconds, POLL_INTERVAL_S)), 1))
