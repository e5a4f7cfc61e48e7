"""File locks between the programs on this computer. The system releases them when the process ends.

The only module with both implementations: ``flock`` on Unix, ``locking`` on Windows.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


def try_lock(handle: int, *, shared: bool = False) -> bool:
    """Lock an open file for this process; returns False if another program holds it. Closing the file releases it.

    ``shared`` locks exclude only exclusive ones. On Windows, which has none, they do nothing.

    Raises:
        OSError: locks do not work here, as on some network folders.

    """
    if sys.platform == "win32":
        if shared:
            return True
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
    else:
        try:
            fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


class FileLock:
    """A lock file, held until ``release``, or not held if the file cannot be written or locked."""

    def __init__(self, path: Path, *, shared: bool = False) -> None:
        self._handle: int | None = None
        self.refused = False
        """Another program holds it."""
        try:
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            self.refused = not try_lock(self._handle, shared=shared)
            if self.refused:
                self.release()
        except OSError:
            self.release()

    def release(self) -> None:
        """Release the lock."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


@contextmanager
def unused(path: Path) -> Generator[bool]:
    """Whether no program holds a lock file; during the context none can.

    On Windows always True: a folder in which a program has a file open cannot be removed there.
    """
    if sys.platform == "win32":
        yield True
        return
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError as error:
        # A missing file is not locked.
        yield isinstance(error, FileNotFoundError)
        return
    try:
        yield _taken(handle)
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    try:
        return try_lock(handle)
    except OSError:
        return False
