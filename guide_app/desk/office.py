r"""What an office has set for every desk: a file that only its administrator writes.

``office.json`` is in the system's folder for the settings of programs (``/etc/xdg/resource-guide`` on Linux,
``C:\ProgramData\resource-guide`` on Windows); where everything is kept in one folder, beside the preferences. What it
sets cannot be changed at the desk.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from guide_app.desk import paths
from guide_app.desk.preferences import Preferences
from guide_app.system.plain_file import read_plain_file


class Office(Struct, frozen=True):
    """The settings. Unknown keys are left alone."""

    updates_folder: str = ""
    """The folder in which each desk looks for editions."""


def office() -> Office:
    """The settings of the office; none where there is no file, or it is damaged."""
    try:
        return msgspec.json.decode(read_plain_file(paths.office_file()), type=Office)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return Office()


def watched_folder(preferences: Preferences) -> Path | None:
    """The folder that this desk watches for editions: the office's, else its own; None if there is none."""
    named = office().updates_folder or preferences.updates_folder
    return Path(named).expanduser() if named else None
