"""How the C library gives memory back: hours of pages and pictures must not leave the program larger and larger."""

from __future__ import annotations

import sys

_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8
"""Parameters of glibc's ``mallopt``, see its manual."""
LARGE = 128 * 1024
"""Bytes from which a block is asked of the system, and given back to it when it is free. glibc begins so too, but
raises the limit with each block that is freed, up to 32 MiB: such blocks then lie scattered, and the room between them
is lost.
"""
ARENAS = 2
"""Places that threads take memory from: one for the window, one for those that search and lay out."""


def keep_small() -> None:
    """For this process from now on. Another C library than glibc stays as it is."""
    if sys.platform != "linux":
        return
    import ctypes

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, LARGE)
        mallopt(_M_ARENA_MAX, ARENAS)
