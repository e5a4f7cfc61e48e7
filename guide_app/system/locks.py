"""File locks between the programs on this computer. The system releases them when the process ends.

The only module with both implementations: ``flock`` on Unix, ``locking`` on Windows.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


def try_lock(handle: int) -> bool:
    """Lock an open file for this process; returns False if another program holds it. Closing the file releases it.

    Raises:
        OSError: locks do not work here, as on some network folders.

    """
    if sys.platform == "win32":
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
    else:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


class FileLock:
    """A lock file, held until ``release``, or not held if the file cannot be written or locked."""

    def __init__(self, path: Path) -> None:
        self._handle: int | None = None
        self.refused = False
        """Another program holds it."""
        try:
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            self.refused = not try_lock(self._handle)
            if self.refused:
                self.release()
        except OSError:
            self.release()

    def release(self) -> None:
        """Release the lock."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
