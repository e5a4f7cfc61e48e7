"""Progress reports and cancellation of long tasks: one interface for all."""

from __future__ import annotations

from collections.abc import Callable


class Cancelled(Exception):  # noqa: N818 - a wish, not an error
    """The task was cancelled and has left nothing behind."""


class Progress:
    """Reports the completed share of a task, from 0 to 1, and cancels the task on request.

    ``shown`` receives the share, ``cancelled`` says whether to stop. The task calls both from its own thread.
    """

    def __init__(
        self, shown: Callable[[float], None] | None = None, cancelled: Callable[[], bool] | None = None
    ) -> None:
        self._shown = shown
        self._cancelled = cancelled

    @property
    def cancelled(self) -> bool:
        """Whether the task should stop."""
        return self._cancelled is not None and self._cancelled()

    def check(self) -> None:
        """Raise Cancelled if the task should stop."""
        if self.cancelled:
            raise Cancelled

    def report(self, share: float) -> None:
        """Report the completed share; the first report is 0. Raises Cancelled if the task should stop."""
        self.check()
        if self._shown is not None:
            self._shown(min(max(share, 0.0), 1.0))

    def part(self, start: float, end: float) -> Progress:
        """The progress of one part of the task, which covers the share from ``start`` to ``end`` of the whole.

        >>> told = []
        >>> Progress(told.append).part(0.5, 1.0).report(0.5)
        >>> told
        [0.75]
        """
        shown = self._shown
        if shown is None:
            return self

        def shown_of_whole(share: float) -> None:
            shown(start + (end - start) * share)

        return Progress(shown_of_whole, self._cancelled)


UNWATCHED = Progress()
"""For tasks without progress display or cancellation."""
