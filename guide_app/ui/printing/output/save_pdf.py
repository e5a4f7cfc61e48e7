"""Saving a handout as a file."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from guide_app.system.atomic_file import write_atomically
from guide_app.ui.common.messages import reason_words


def save_pdf(pdf: bytes, path: Path) -> str | None:
    """Write a PDF whole or not at all; return the reason when it could not be written."""
    try:
        write_atomically(path, pdf)
    except OSError as error:
        said = QCoreApplication.translate("saving", "The file was not saved: %1. Choose another place.")
        return said.replace("%1", reason_words(error))
    return None


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
