"""What a computer lacks when something fails for that reason, and not by a fault of the program."""

from __future__ import annotations

import errno
import os
from typing import Literal

Lacking = Literal["memory", "threads", "files", "room", "disk"]
NUMBERS: dict[Lacking, int] = {
    "memory": errno.ENOMEM,
    "threads": errno.EAGAIN,
    "files": errno.EMFILE,
    "room": errno.ENOSPC,
    "disk": errno.EIO,
}
"""The number of each as the system tells it."""
NOWHERE = frozenset({errno.ENOMEM, errno.EAGAIN, errno.EMFILE, errno.ENFILE})
"""The numbers for which another folder does not help."""
_OF_NUMBER: dict[int, Lacking] = {
    **{number: lacking for lacking, number in NUMBERS.items()},
    errno.ENFILE: "files",
    errno.EDQUOT: "room",
    **dict.fromkeys((errno.ENODEV, errno.ENXIO, errno.ESTALE), "disk"),
}
_OF_WORDS: dict[str, Lacking] = {
    "can't start new thread": "threads",  # Python
    "Resource temporarily unavailable": "threads",  # Rust, in Tantivy and Typst
    "Failed to spawn": "threads",  # Tantivy
    "Cannot allocate memory": "memory",
    "failed to map segment from shared object": "memory",  # glibc, which says the same of a disk without programs
    "Too many open files": "files",
    "No space left on device": "room",
    "Input/output error": "disk",
    "database or disk is full": "room",  # SQLite
    "disk I/O error": "disk",
}
_ENGINES = ("PanicException", "OperationalError")
"""What Rust and SQLite raise."""


def lacking_of(error: BaseException) -> Lacking | None:
    """What this computer lacks that the error needed. The engines say it in words alone, and end in a panic."""
    if isinstance(error, MemoryError):
        return "memory"
    if isinstance(error, OSError):
        return _OF_NUMBER.get(error.errno or 0)
    if isinstance(error, ImportError) and _may_not_run(error.path):
        return None
    if isinstance(error, RuntimeError | ValueError | ImportError) or type(error).__name__ in _ENGINES:
        said = str(error)
        return next((lacking for words, lacking in _OF_WORDS.items() if words in said), None)
    return None


def _may_not_run(path: str | None) -> bool:
    """Whether a file stands on a disk that no program may be loaded from."""
    try:
        return path is not None and bool(os.statvfs(path).f_flag & os.ST_NOEXEC)
    except (AttributeError, OSError):  # Windows has no such disks.
        return False
