"""Saving a handout as a file."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication


def not_saved(reason: str) -> str:
    """The text for a handout that could not be written."""
    said = QCoreApplication.translate("saving", "The file was not saved: %1. Choose another place.")
    return said.replace("%1", reason)


def free_path(folder: Path, name: str) -> Path:
    """A path in a folder that does not exist yet: this name, or one with a number appended."""
    stem, number = Path(name).stem, 1
    path = folder / name
    while os.path.lexists(path):  # A dangling link counts as taken: writing to it would leave the folder.
        number += 1
        path = folder / f"{stem}-{number}.pdf"
    return path


def remove_saved(pdf: bytes, path: Path) -> bool:
    """Remove a saved PDF unless it was changed since; return whether it is gone."""
    try:
        if path.read_bytes() != pdf:
            return False
        path.unlink()
    except OSError:
        return False
    return True
