"""Saving a handout as a file."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from guide_app.system.atomic_file import write_atomically


def save_pdf(pdf: bytes, path: Path) -> str | None:
    """Write a PDF whole or not at all; gives the reason when it could not be written."""
    try:
        write_atomically(path, pdf)
    except OSError as error:
        said = QCoreApplication.translate("saving", "The file was not saved: %1. Choose another place.")
        return said.replace("%1", error.strerror or str(error.errno))
    return None


def free_path(folder: Path, name: str) -> Path:
    """A path in a folder that is not taken yet, with this name or a number after it."""
    stem, number = Path(name).stem, 1
    path = folder / name
    while os.path.lexists(path):  # A link that leads nowhere yet would lead out of the folder.
        number += 1
        path = folder / f"{stem}-{number}.pdf"
    return path


def remove_saved(pdf: bytes, path: Path) -> bool:
    """Remove a PDF that was saved, unless it was changed since; tells whether it is gone."""
    try:
        if path.read_bytes() != pdf:
            return False
        path.unlink()
    except OSError:
        return False
    return True
