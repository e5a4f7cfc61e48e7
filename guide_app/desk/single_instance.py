"""One window of the guide at a time: who hides it must not find another one behind it.

A lock in the cache folder goes with the process that holds it. A second start leaves a note beside it, and the window
comes to the front (``ui/shell/activation.py``).
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from pathlib import Path

from guide_app.system.locks import FileLock

ACTIVATION = "XDG_ACTIVATION_TOKEN"
"""The variable with what lets a program bring a window to the front under Wayland; Qt takes it from there."""


class SingleInstance:
    """Held while the window is open. Where the folder cannot be written or locked it holds nothing."""

    def __init__(self, folder: Path) -> None:
        self._note = activation_note(folder)
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        self._lock = FileLock(folder / f"lock-{_computer()}")

    @property
    def taken(self) -> bool:
        """A window of the guide is open on this computer already."""
        return self._lock.refused

    def activate_other(self) -> None:
        """Have the open window come to the front, with the activation token that Wayland gave this start."""
        from guide_app.system.atomic_file import write_atomically

        with suppress(OSError):
            write_atomically(self._note, os.environ.get(ACTIVATION, "").encode(), mode=0o600)

    def release(self) -> None:
        """Let another start open a window."""
        self._lock.release()


def activation_note(folder: Path) -> Path:
    """The file that a second start leaves for the first."""
    return folder / "forward"


def _computer() -> str:
    """This computer's name: a home on a network holds the locks of other computers too."""
    name = os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename
    return re.sub(r"\W", "-", name)[:60]
