"""Today by this computer's clock, and elapsed seconds that no change of the clock affects."""

from __future__ import annotations

import datetime as dt
import time


def local_today() -> dt.date:
    """Today, whatever time zone this computer is set to, be it one that no place on earth has."""
    return dt.date(*time.localtime()[:3])


def elapsed_seconds() -> float:
    """Seconds since an arbitrary moment, including those that the computer slept. Only differences mean anything."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC_RAW"):  # Linux; macOS, where it counts sleep too.
        clock = getattr(time, name, None)
        if clock is not None:
            return time.clock_gettime(clock)
    return time.monotonic()  # Windows: it counts sleep.
