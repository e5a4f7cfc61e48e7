"""What waits for a disk, and since when. A window says which one answers slowly; anything else goes on waiting."""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

SLOW_S = 5.0
"""How long somebody waits until the disk counts as slow. What is read or written at once takes a tenth of a second."""


class _Wait:
    """``since`` is a time of the clock. ``told`` is set once somebody has asked for it."""

    def __init__(self, folder: Path, since: float) -> None:
        self.folder, self.since, self.told = folder, since, False


class DiskWaits:
    """Whoever reads or writes is ``waiting`` meanwhile, in any thread. ``began`` is called when one begins where none
    was, in that thread.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._waits: list[_Wait] = []
        self._was_slow: Path | None = None
        self.began: Callable[[], object] = lambda: None

    @property
    def any(self) -> bool:
        """Whether anybody waits."""
        return bool(self._waits)

    @contextmanager
    def waiting(self, path: Path) -> Generator[None]:
        """Count as waiting for the disk with this file."""
        wait = _Wait(path.parent, self._clock())
        with self._lock:
            first = not self._waits
            self._waits.append(wait)
        if first:
            self.began()
        try:
            yield
        finally:
            with self._lock:
                self._waits.remove(wait)
                if self._is_slow(wait):
                    self._was_slow = wait.folder

    def slow_folder(self) -> Path | None:
        """A folder whose disk answers slowly, or did so since this was asked last. Each wait is told of once."""
        with self._lock:
            for wait in self._waits:
                if self._is_slow(wait):
                    wait.told = True
                    return wait.folder
            folder, self._was_slow = self._was_slow, None
            return folder

    def _is_slow(self, wait: _Wait) -> bool:
        return not wait.told and self._clock() - wait.since >= SLOW_S


DISK = DiskWaits()
"""That of this process."""


def open_to_read(path: Path) -> BinaryIO:
    """Open a file, each read of which counts as waiting for the disk. Raises OSError."""
    return io.BufferedReader(_OnDisk(path, "rb"))


class _OnDisk(io.FileIO):
    def readinto(self, buffer: WriteableBuffer, /) -> int | None:
        with DISK.waiting(Path(self.name)):
            return super().readinto(buffer)
