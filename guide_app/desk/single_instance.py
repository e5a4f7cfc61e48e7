"""One window of the guide at a time: who hides it must not find another one behind it.

A lock in the cache folder goes with the process that holds it. A second start leaves a note beside it, and the window
comes to the front (``ui/come_forward.py``).
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    Held = PermissionError
else:
    import fcntl

    Held = BlockingIOError

ACTIVATION = "XDG_ACTIVATION_TOKEN"
"""The variable with what lets a program bring a window to the front under Wayland; Qt takes it from there."""


class OneWindow:
    """Held while the window is open. Where the folder cannot be written or locked it holds nothing."""

    def __init__(self, folder: Path) -> None:
        self._note = note_in(folder)
        self.taken = False
        """A window of the guide is open on this computer already."""
        self._handle: int | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._handle = os.open(folder / f"lock-{_computer()}", os.O_RDWR | os.O_CREAT, 0o600)
            _lock(self._handle)
        except OSError as error:
            self.taken = self._handle is not None and isinstance(error, Held)
            self.release()

    def call_forward(self) -> None:
        """Have the open window come to the front, with the leave that Wayland gave this start."""
        from guide_app.system.atomic_file import write_whole

        with suppress(OSError):
            write_whole(self._note, os.environ.get(ACTIVATION, "").encode(), mode=0o600)

    def release(self) -> None:
        """Let go."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def note_in(folder: Path) -> Path:
    """What a second start leaves."""
    return folder / "forward"


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _computer() -> str:
    """Its name: a home on a network has the locks of other computers too, whose windows nobody sees here."""
    name = os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename
    return re.sub(r"\W", "-", name)[:60]
