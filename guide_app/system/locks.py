"""Whether a library folder is in use, known to every program on the computer: a lock that goes with the process."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from guide_app.library.folder import LOCK

if sys.platform != "win32":
    import fcntl


class FolderLock:
    """Held while a library is open. Where locks do not work (some network folders) it holds nothing."""

    def __init__(self, folder: Path) -> None:
        self._handle: int | None = None
        self.refused = False
        """Another program is removing the folder at this moment."""
        try:
            self._handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
            # Windows needs no lock: it does not remove a folder in which a file is open.
            if sys.platform != "win32":
                fcntl.flock(self._handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            self.refused = True
            self.release()
        except OSError:
            # A folder that cannot be written cannot be pruned either.
            self.release()

    def release(self) -> None:
        """Let go."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


@contextmanager
def alone(folder: Path) -> Generator[bool]:
    """Whether no program holds the folder; while this lasts, none can. On Windows always True: removing fails there."""
    if sys.platform == "win32":
        yield True
        return
    try:
        handle = os.open(folder / LOCK, os.O_RDWR)
    except OSError as error:
        # Without the file nobody ever opened it.
        yield isinstance(error, FileNotFoundError)
        return
    try:
        yield _taken(handle)
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    if sys.platform != "win32":
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True
