"""Seconds that pass at the desk, those of a computer that sleeps among them, and never set back by anyone."""

from __future__ import annotations

import time


def seconds() -> float:
    """Seconds since some moment before. Only differences mean anything."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC_RAW"):  # Linux; macOS, where it counts sleep too.
        clock = getattr(time, name, None)
        if clock is not None:
            return time.clock_gettime(clock)
    return time.monotonic()  # Windows: it counts sleep.
