"""Memory of this process: how much it may still take, that the C library gives freed memory back, that what was freed
is written over, and that no copy of it is written to the disk should the program crash.
"""

from __future__ import annotations

import contextlib
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
_SMALL = 512
"""Bytes of the largest block that Python allocates from its own pools, as it does for words."""
_HEAD = 33
"""Bytes of an empty ``bytes``."""
_WORD = 128
"""The same of a few words."""
_OF_EACH_WORD, _OF_EACH_SIZE = 20_000, 200
"""A start leaves some ten thousand free blocks of the sizes of words."""
_PR_SET_DUMPABLE = 4
_DUMP_FILTER = Path("/proc/self/coredump_filter")


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
    known = [each for each in (_left_on_the_computer(), addresses_left()) if each is not None]
    return min(known, default=None)


def _left_on_the_computer() -> int | None:
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) << 10 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, ValueError, StopIteration):
        return None


def addresses_left() -> int | None:
    """Bytes of addresses that the limit on them (``ulimit -v``) leaves this process; None where there is none."""
    if sys.platform != "linux":
        return None
    import resource

    limit, _ = resource.getrlimit(resource.RLIMIT_AS)
    if limit == resource.RLIM_INFINITY:
        return None
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError):
        return None
    return max(limit - pages * resource.getpagesize(), 0)


def overwrite_freed() -> None:
    """Write zeros over small blocks that were freed, as many as are taken again at the next opportunity: neither Python
    nor the C library erases what it frees. Of the C library's, those that this thread allocates from.
    """
    sizes = ((size, _OF_EACH_WORD if size <= _WORD else _OF_EACH_SIZE) for size in range(48, _SMALL + 1, 16))
    taken = [bytes(size - _HEAD) for size, count in sizes for _ in range(count)]
    del taken
    if sys.platform != "linux":
        return
    import ctypes

    library = ctypes.PyDLL(None)  # Python's lock is kept: to let it go and wait for it takes longer than a call.
    library.malloc.restype = ctypes.c_void_p
    library.free.argtypes = [ctypes.c_void_p]
    library.memset.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t]
    blocks: list[int] = []
    for size in range(24, _SMALL, 16):
        for _ in range(_OF_EACH_SIZE):
            block = library.malloc(size)
            if block:
                library.memset(block, 0, size)
                blocks.append(block)
    for block in blocks:
        library.free(block)


def forbid_dumps() -> None:
    """Ask the system to write no memory of this process, or of those it starts, to the disk. What the system does not
    know stays as it was.
    """
    if sys.platform == "win32":
        import msvcrt

        msvcrt.SetErrorMode(msvcrt.SEM_FAILCRITICALERRORS | msvcrt.SEM_NOGPFAULTERRORBOX)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    if sys.platform == "linux":
        # A collector of crashes, as many systems have one, does not ask for the limit. A process that is started is
        # dumpable again, but it inherits which of its memory a dump holds: none.
        import ctypes

        with contextlib.suppress(OSError), _DUMP_FILTER.open("w", encoding="ascii") as file:
            file.write("0")
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
