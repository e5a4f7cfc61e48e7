"""How a long piece of work reports how far it is, and how it is stopped: one convention for all of them."""

from __future__ import annotations

from collections.abc import Callable


class Cancelled(Exception):  # noqa: N818 - a wish, not an error
    """The work is not wanted any more. It left nothing behind."""


class Progress:
    """Passes on how much is done, from 0 to 1, and stops the work when it is no longer wanted.

    ``shown`` receives the share, ``cancelled`` says whether to stop. Both are called from the working thread.
    """

    def __init__(
        self, shown: Callable[[float], None] | None = None, cancelled: Callable[[], bool] | None = None
    ) -> None:
        self._shown = shown
        self._cancelled = cancelled

    @property
    def cancelled(self) -> bool:
        """Whether the work is to stop."""
        return self._cancelled is not None and self._cancelled()

    def check(self) -> None:
        """Raise Cancelled when the work is to stop."""
        if self.cancelled:
            raise Cancelled

    def report(self, share: float) -> None:
        """So much is done; the first report is 0. Raises Cancelled when the work is to stop."""
        self.check()
        if self._shown is not None:
            self._shown(min(max(share, 0.0), 1.0))

    def part(self, start: float, end: float) -> Progress:
        """The progress of one part of the work, which takes the share from ``start`` to ``end`` of the whole.

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
"""For work that nobody watches or stops."""
