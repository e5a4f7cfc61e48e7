"""How a long piece of work tells how far it is, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable


class Cancelled(Exception):  # noqa: N818 - a wish, not an error
    """The person asked to stop. Nothing was left behind."""


class Watch:
    """Tells how much is done, from 0 to 1, and stops the work when it is no longer wanted.

    Both hooks are called from the working thread.
    """

    def __init__(
        self, progress: Callable[[float], None] | None = None, cancelled: Callable[[], bool] | None = None
    ) -> None:
        self._progress = progress
        self._cancelled = cancelled

    def tell(self, done: float) -> None:
        """Report, and raise Cancelled when the work is to stop."""
        if self._cancelled is not None and self._cancelled():
            raise Cancelled
        if self._progress is not None:
            self._progress(min(max(done, 0.0), 1.0))


UNWATCHED = Watch()
MAKING_SHARE = 0.3
"""How much of a long handout is done when its content is gathered; the rest is laying it out."""
