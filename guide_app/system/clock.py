"""The day on this computer's clock, and seconds that nobody sets back."""

from __future__ import annotations

import datetime as dt
import time


def local_today() -> dt.date:
    """Today, whatever time zone this computer is set to, be it one that no place on earth has."""
    return dt.date(*time.localtime()[:3])


def elapsed_seconds() -> float:
    """Seconds since some moment before, those that the computer slept included. Only differences mean anything."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC_RAW"):  # Linux; macOS, where it counts sleep too.
        clock = getattr(time, name, None)
        if clock is not None:
            return time.clock_gettime(clock)
    return time.monotonic()  # Windows: it counts sleep.
