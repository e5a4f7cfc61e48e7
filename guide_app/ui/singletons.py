"""Keeps ``None``, ``True`` and their kin alive under Python 3.11.

PySide6 6.12 hands them out uncounted, as may be done from Python 3.12 on, where they live for ever. Python 3.11 counts:
each call of Qt that gives nothing back takes one reference away, and after some thousand calls the process is aborted
("none_dealloc: deallocating None"). So they are given more references here than could ever be taken away.
"""

from __future__ import annotations

import sys

SINGLETONS = (None, True, False, NotImplemented, Ellipsis)
PLENTY = sys.maxsize // 4
"""References added to each: half a quintillion, on a computer of 64 bits."""


def keep_singletons() -> None:
    """Make the singletons last. Nothing is done where Python itself sees to it."""
    if sys.version_info >= (3, 12):
        return
    import ctypes

    for one in SINGLETONS:
        # The count of references is the first field of every object of CPython.
        count = ctypes.c_ssize_t.from_address(id(one))
        if count.value < PLENTY:
            count.value += PLENTY
