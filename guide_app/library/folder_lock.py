"""Whether a library folder is in use, known to every program on the computer: a lock that goes with the process."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from guide_app.library.layout import LOCK

if sys.platform != "win32":
    import fcntl


class FolderLock:
    """Held while a folder is built or read. Where locks do not work (some network folders) it holds nothing and says
    so.
    """

    def __init__(self, folder: Path) -> None:
        self._handle: int | None = None
        self.held = False
        try:
            self._handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            # A read-only folder cannot be pruned either.
            return
        if sys.platform == "win32":
            # Windows does not remove a folder in which a file is open.
            self.held = True
            return
        try:
            fcntl.flock(self._handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
            self.held = True
        except OSError:
            self.release()

    def release(self) -> None:
        """Let go."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
        self.held = False


def is_in_use(folder: Path) -> bool:
    """Whether any program holds the folder. On Windows always False: removing a folder in use fails there."""
    if sys.platform == "win32":
        return False
    try:
        handle = os.open(folder / LOCK, os.O_RDWR)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(handle)
    return False
