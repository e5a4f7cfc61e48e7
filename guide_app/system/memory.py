"""Memory for laying out: looked at beforehand, because a layout that finds none ends the whole program."""

from __future__ import annotations

import sys
from pathlib import Path

from guide_app.handouts.problems import HandoutError

NEEDED = 160 << 20
"""Bytes that must be free. A sheet of cards takes about 60 MiB with its fonts the first time, and 10 after."""

TOO_LITTLE = "This computer has too little memory left to lay out a page. Close other programs and try again."


def need_memory() -> None:
    """Raise HandoutError where this computer or this process has less than ``NEEDED`` left."""
    left = memory_left()
    if left is not None and left < NEEDED:
        raise HandoutError(TOO_LITTLE)


def memory_left() -> int | None:
    """Bytes that this process may still take; None where nothing tells."""
    if sys.platform != "linux":
        return None
    known = [each for each in (_of_the_computer(), _of_this_process()) if each is not None]
    return min(known, default=None)


def _of_the_computer() -> int | None:
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) << 10 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, ValueError, StopIteration):
        return None


def _of_this_process() -> int | None:
    """What its limit of address space leaves it."""
    import resource

    limit, _ = resource.getrlimit(resource.RLIMIT_AS)
    if limit == resource.RLIM_INFINITY:
        return None
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError):
        return None
    return max(limit - pages * resource.getpagesize(), 0)
