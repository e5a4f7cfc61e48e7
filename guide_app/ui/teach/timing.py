"""The time of a workshop: used in all, and used and left in each part. Pauses do not count. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence


class Timing:
    """``now`` returns seconds that only grow; ``minutes`` are those planned for each part."""

    def __init__(self, now: Callable[[], float], minutes: Sequence[int]) -> None:
        self._now = now
        self._planned = [60.0 * each for each in minutes]
        self._used = [0.0] * len(self._planned)
        self._part = 0
        self._since: float | None = None

    @property
    def running(self) -> bool:
        """Whether the time counts."""
        return self._since is not None

    def start(self) -> None:
        """Begin to count, or go on after a pause."""
        if self._since is None:
            self._since = self._now()

    def pause(self) -> None:
        """Stop counting."""
        self._count()
        self._since = None

    def go_to(self, part: int) -> None:
        """Count for another part from now on."""
        self._count()
        self._part = part

    def used(self) -> float:
        """The seconds used in all."""
        self._count()
        return sum(self._used)

    def used_in(self, part: int) -> float:
        """The seconds used in a part."""
        self._count()
        return self._used[part]

    def left_in(self, part: int) -> float:
        """The seconds left of a part; less than 0 where it took longer."""
        return self._planned[part] - self.used_in(part)

    def _count(self) -> None:
        if self._since is not None and self._used:
            now = self._now()
            self._used[self._part] += max(0.0, now - self._since)
            self._since = now


def clock_text(seconds: float) -> str:
    """Minutes and seconds.

    >>> clock_text(696), clock_text(-5)
    ('11:36', '0:00')
    """
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02}"
