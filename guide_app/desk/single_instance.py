"""Allows one window of the guide at a time: hiding it must not reveal another one behind it.

The process holds a lock file in the cache folder until it ends. A second start writes a note beside it, and the open
window comes to the front (``ui/shell/activation.py``).
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from pathlib import Path

from guide_app.system.locks import FileLock

ACTIVATION = "XDG_ACTIVATION_TOKEN"
"""The variable with the token that lets a program activate a window under Wayland; Qt reads it."""


class SingleInstance:
    """Holds the lock while the window is open, or nothing if the folder cannot be written or locked."""

    def __init__(self, folder: Path) -> None:
        self._note = activation_note(folder)
        with suppress(OSError):  # Among others, that it exists.
            folder.mkdir(parents=True)
        self._lock = FileLock(folder / f"lock-{_computer()}")

    @property
    def taken(self) -> bool:
        """Whether a window of the guide is already open on this computer."""
        return self._lock.refused

    def activate_other(self, edition: Path | None = None) -> None:
        """Bring the open window to the front, with the activation token that Wayland gave this start, and have it take
        the edition in a file, if one was opened.
        """
        from guide_app.system.atomic_file import write_atomically

        with suppress(OSError):
            told = os.environ.get(ACTIVATION, "")
            if edition is not None:
                told += f"\n{edition.absolute()}"
            write_atomically(self._note, told.encode(), mode=0o600)

    def release(self) -> None:
        """Release the lock, so that another start can open a window."""
        self._lock.release()


def activation_note(folder: Path) -> Path:
    """The file that a second start writes for the first."""
    return folder / "forward"


def _computer() -> str:
    """This computer's name, because a home folder on a network holds the locks of other computers too."""
    name = os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename
    return re.sub(r"\W", "-", name)[:60]
