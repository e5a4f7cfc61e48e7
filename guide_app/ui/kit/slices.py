"""Work on many things, a few at a time: between them the window hears keys, so that a person can hide meanwhile."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

SLICE_S = 0.010
"""How long the window may be held at one go."""
Thing = TypeVar("Thing")


class Slices(QObject, Generic[Thing]):
    """Does ``work`` with one thing after another. What is begun anew forgets what was left.

    ``done`` follows the last thing.
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
        """Whether something is left."""
        return self._timer.isActive()

    @property
    def left(self) -> tuple[Thing, ...]:
        """What is left."""
        return tuple(self._left)

    def begin(self, things: Iterable[Thing]) -> None:
        """Work on these, from the next turn of the event loop on."""
        self._left = deque(things)
        self._timer.start(0)

    def _work_on(self) -> None:
        until = time.perf_counter() + SLICE_S
        while self._left and time.perf_counter() < until:
            self._work(self._left.popleft())
        if not self._left:
            self._timer.stop()
            self.done.emit()
