"""A clock that a test sets."""

from __future__ import annotations

import datetime as dt


class StillClock:
    """A wall clock that stops until it is set."""

    def __init__(self, now: dt.datetime) -> None:
        self.now = now

    def __call__(self, zone: dt.tzinfo) -> dt.datetime:
        return self.now.astimezone(zone)
