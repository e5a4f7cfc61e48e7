"""Work on many items in short slices: the event loop runs between them, so that a person can hide meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
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
        self._left: Iterator[Thing] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._work_on)

    @property
    def working(self) -> bool:
        """Whether items are left."""
        return self._timer.isActive()

    @property
    def left(self) -> tuple[Thing, ...]:
        """The items left."""
        left = tuple(self._left)
        self._left = iter(left)
        return left

    def begin(self, things: Iterable[Thing]) -> None:
        """Start working on these, in the next turn of the event loop. An iterator is read as the work proceeds."""
        self._left = iter(things)
        self._timer.start(0)

    def wait(self, milliseconds: int) -> None:
        """Go on after this time only: the event loop has something else to do."""
        if self.working:
            self._timer.start(milliseconds)

    def stop(self) -> None:
        """Stop, and drop the items that are left. ``done`` does not follow."""
        self._timer.stop()
        self._left = iter(())

    def _work_on(self) -> None:
        self._timer.setInterval(0)
        until = time.perf_counter() + SLICE_S
        while True:
            try:
                thing = next(self._left)
            except StopIteration:
                self._timer.stop()
                self.done.emit()
                return
            self._work(thing)
            if time.perf_counter() >= until:
                return
