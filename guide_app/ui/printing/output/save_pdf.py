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


def save_in(pdf: bytes, folder: Path, name: str) -> str | None:
    """Save a PDF under a name that is not taken yet; gives the reason when it could not be written."""
    stem, number = Path(name).stem, 1
    path = folder / name
    while os.path.lexists(path):  # A link that leads nowhere yet would lead out of the folder.
        number += 1
        path = folder / f"{stem}-{number}.pdf"
    return save_pdf(pdf, path)
