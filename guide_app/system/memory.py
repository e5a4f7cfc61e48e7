"""The memory of this process: measures what is available, returns freed memory to the system, overwrites it, and
prevents core dumps.
"""

from __future__ import annotations

import contextlib
import gc
import sys
from pathlib import Path

_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8
"""Parameters of glibc's ``mallopt``, see its manual."""
MMAP_THRESHOLD = 128 * 1024
"""Bytes from which glibc maps a block separately and returns it to the system on ``free``. glibc starts with this
value but raises it with each freed block, up to 32 MiB, which then fragments the heap.
"""
MAX_ARENAS = 2
"""Maximum malloc arenas: one for the window, one for search and typesetting."""
_SMALL = 512
"""Bytes of the largest block that Python allocates from its own pools, which hold short strings."""
_HEAD = 33
"""Size of an empty ``bytes``."""
_WORD = 80
"""Size of a ``bytes`` with a few words."""
_OF_EACH_WORD, _OF_EACH_SIZE = 40_000, 2_000
"""Blocks of Python's pools to overwrite per size up to ``_WORD``, and per larger size, 23 MB in all: after a search
25,000 of 64 bytes are free, 2,000 of 96, and 20 MB of empty pools.
"""
_OF_LIBRARY = 200
"""Blocks of the C library to overwrite per size."""
_PR_SET_DUMPABLE = 4
_DUMP_FILTER = Path("/proc/self/coredump_filter")


def return_freed_memory() -> None:
    """Make glibc return freed blocks to the system, so that the process does not grow over hours of use.

    Applies to this process from now on; does nothing with another C library.
    """
    if sys.platform != "linux":
        return
    import ctypes

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, MMAP_THRESHOLD)
        mallopt(_M_ARENA_MAX, MAX_ARENAS)


def trim() -> None:
    """Have glibc return at once what it keeps of freed memory. Does nothing with another C library."""
    if sys.platform != "linux":
        return
    import ctypes

    malloc_trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if malloc_trim is not None:
        malloc_trim(0)


def collect_and_trim() -> None:
    """Free what holds itself, erase it, and return its memory to the system. Only on the window's thread, which alone
    collects garbage.
    """
    gc.collect()
    overwrite_freed()
    trim()


def memory_left() -> int | None:
    """Bytes that this process can still allocate; None if unknown."""
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
    """Bytes of address space left under the limit ``ulimit -v``; None without a limit."""
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
    """Overwrite small freed blocks with zeros by allocating them again: neither Python nor the C library erases what it
    frees. Of the C library's arenas, only that of this thread.
    """
    sizes = ((size, _OF_EACH_WORD if size <= _WORD else _OF_EACH_SIZE) for size in range(48, _SMALL + 1, 16))
    taken = [bytes(size - _HEAD) for size, count in sizes for _ in range(count)]
    del taken
    if sys.platform != "linux":
        return
    import ctypes

    library = ctypes.PyDLL(None)  # PyDLL keeps the GIL: releasing and reacquiring it takes longer than a call.
    library.malloc.restype = ctypes.c_void_p
    library.free.argtypes = [ctypes.c_void_p]
    library.memset.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t]
    blocks: list[int] = []
    for size in range(24, _SMALL, 16):
        for _ in range(_OF_LIBRARY):
            block = library.malloc(size)
            if block:
                library.memset(block, 0, size)
                blocks.append(block)
    for block in blocks:
        library.free(block)


def forbid_dumps() -> None:
    """Disable core dumps of this process and its child processes. Settings that the system does not support are
    skipped.
    """
    if sys.platform == "win32":
        import msvcrt

        msvcrt.SetErrorMode(msvcrt.SEM_FAILCRITICALERRORS | msvcrt.SEM_NOGPFAULTERRORBOX)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    if sys.platform == "linux":
        # A crash collector, which many systems have, ignores the limit. A child process is dumpable again, but it
        # inherits the filter, by which a dump holds no memory.
        import ctypes

        with contextlib.suppress(OSError), _DUMP_FILTER.open("w", encoding="ascii") as file:
            file.write("0")
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0)
