"""Memory of this process: how much it may still take, and that the C library gives freed memory back."""

from __future__ import annotations

import sys
from pathlib import Path

_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8
"""Parameters of glibc's ``mallopt``, see its manual."""
MMAP_THRESHOLD = 128 * 1024
"""Bytes from which a block is mapped on its own and returned to the system when it is freed. glibc starts with this
value but raises it with each block that is freed, up to 32 MiB: such blocks then lie scattered, and the room between
them is lost.
"""
MAX_ARENAS = 2
"""Pools that threads allocate from: one for the window, one for search and typesetting."""


def return_freed_memory() -> None:
    """Have glibc return freed blocks to the system, so that hours of pages do not make the process larger and larger.

    For this process from now on. Another C library than glibc stays as it is.
    """
    if sys.platform != "linux":
        return
    import ctypes

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, MMAP_THRESHOLD)
        mallopt(_M_ARENA_MAX, MAX_ARENAS)


def memory_left() -> int | None:
    """Bytes that this process may still take; None where the system does not say."""
    if sys.platform != "linux":
        return None
    known = [each for each in (_left_on_the_computer(), _left_to_this_process()) if each is not None]
    return min(known, default=None)


def _left_on_the_computer() -> int | None:
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) << 10 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, ValueError, StopIteration):
        return None


def _left_to_this_process() -> int | None:
    """What the limit of its address space leaves it."""
    import resource

    limit, _ = resource.getrlimit(resource.RLIMIT_AS)
    if limit == resource.RLIM_INFINITY:
        return None
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError):
        return None
    return max(limit - pages * resource.getpagesize(), 0)
