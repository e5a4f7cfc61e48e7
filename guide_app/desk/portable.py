"""Portable mode: with a marker file beside the program, it stores everything in a folder there.

The marker is an empty file ``portable`` (or ``portable.txt``) beside ``main.py``, or at the top of a download's
folder. An installed wheel has no such place.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

MARKERS = ("portable", "portable.txt")
DATA_FOLDER = "guide-data"
"""The name of the data folder beside the marker."""

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def marker() -> Path | None:
    """The marker file in portable mode, else None."""
    folder = _program_folder()
    if folder is None:
        return None
    return next((folder / name for name in MARKERS if (folder / name).is_file()), None)


def kept_folder() -> Path | None:
    """The data folder in portable mode, else None."""
    found = marker()
    return None if found is None else found.parent / DATA_FOLDER


def _program_folder() -> Path | None:
    if getattr(sys, "frozen", False):  # A download: its Python's prefix is the folder.
        return Path(sys.prefix).resolve()
    beside = _PACKAGE.parent
    return beside if (beside / "main.py").is_file() else None
