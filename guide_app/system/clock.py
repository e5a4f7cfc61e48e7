"""Today's date by this computer's clock, and elapsed seconds independent of changes to the clock."""

from __future__ import annotations

import datetime as dt
import time


def local_today() -> dt.date:
    """Today's date in this computer's time zone, even an invalid one."""
    return dt.date(*time.localtime()[:3])


def elapsed_seconds() -> float:
    """Seconds since an arbitrary moment, including sleep. Only differences are meaningful."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC_RAW"):  # Linux; macOS, where it counts sleep too.
        clock = getattr(time, name, None)
        if clock is not None:
            return time.clock_gettime(clock)
    return time.monotonic()  # Windows: it counts sleep.
