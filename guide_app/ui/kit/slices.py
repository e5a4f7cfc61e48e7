"""Work on many items in short slices: the event loop runs between them, so that a person can hide meanwhile."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

SLICE_S = 0.010
"""Maximum duration of one slice."""
Thing = TypeVar("Thing")


class Slices(QObject, Generic[Thing]):
    """Does ``work`` on one item after another. ``begin`` drops what was left before.

    ``done`` follows the last item.
    """

    done = Signal()

    def __init__(self, work: Callable[[Thing], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._left: deque[Thing] = deque()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._work_on)

    @property
    def working(self) -> bool:
        """Whether items are left."""
        return self._timer.isActive()

    @property
    def left(self) -> tuple[Thing, ...]:
        """The items left."""
        return tuple(self._left)

    def begin(self, things: Iterable[Thing]) -> None:
        """Start working on these, in the next turn of the event loop."""
        self._left = deque(things)
        self._timer.start(0)

    def _work_on(self) -> None:
        until = time.perf_counter() + SLICE_S
        while self._left and time.perf_counter() < until:
            self._work(self._left.popleft())
        if not self._left:
            self._timer.stop()
            self.done.emit()
