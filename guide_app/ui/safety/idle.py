"""Idle time: after a while without input the session is forgotten, with a warning before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QMouseEvent

from guide_app.system.clock import elapsed_seconds

WARNING_S = 20
"""Seconds between the warning and the expiry."""
POLL_INTERVAL_S = 10.0
"""Maximum interval between two looks at the clock, as timers stop while the computer sleeps."""


class Idle(QObject):
    """Measures the time without input.

    ``warned`` carries the seconds left, once a second; ``relieved`` takes the warning back; ``expired`` follows the
    last second. Nothing is sent before the first input, or after expiry until the next one: there is nothing to forget.
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
        self._least = 0.0
        self._last: float | None = None
        self._warning = False
        self._pointer: QPointF | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def set_minutes(self, minutes: int) -> None:
        """Set the idle time, and start it now; 0 means no limit."""
        self._limit = 60.0 * minutes
        self.touch()

    def set_least(self, seconds: float) -> None:
        """Wait at least so long, however short the idle time is."""
        self._least = seconds

    def hear(self, event: QEvent) -> None:
        """Handle an input event. A mouse move without movement is ignored: opening windows send such events."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            place = event.globalPosition()
            if place == self._pointer:
                return
            self._pointer = place
        self.touch()

    def touch(self) -> None:
        """Restart the idle time."""
        self._last = self._clock()
        if self._warning:
            self._warning = False
            self.relieved.emit()
        if self._limit:
            self._wait(POLL_INTERVAL_S)
        else:
            self._timer.stop()

    def rest(self) -> None:
        """Wait for the next input: nothing is left to forget."""
        self._last = None
        self._timer.stop()
        if self._warning:
            self._warning = False
            self.relieved.emit()

    def look(self) -> None:
        """Check the time, and warn or expire."""
        if self._last is None or not self._limit:
            return
        left = max(self._limit, self._least) - (self._clock() - self._last)
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
