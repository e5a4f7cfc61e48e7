"""Asking for a file. Each asking begins in the documents of this computer; none remembers where the last one led."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QWidget

from guide_app.ui.kit.overlays.system_dialogs import make_scrolling

FOLDER_LETTERS = 14
"""Width of the box with the folder, in letters of usual width: Qt would give it what the other parts leave."""


def ask_where_to_save(asker: QWidget, title: str, name: str, kinds: str = "") -> Path | None:
    """Where to save something that is called ``name``; None when nothing is to be saved."""
    return _ask(asker, title, _documents() / name, kinds, saving=True)


def ask_what_to_read(asker: QWidget, title: str, kinds: str) -> Path | None:
    """Which file to read; None when none is."""
    return _ask(asker, title, _documents(), kinds, saving=False)


def _ask(asker: QWidget, title: str, start: Path, kinds: str, saving: bool) -> Path | None:
    with _unremembered():
        dialog = QFileDialog(asker.window(), title, str(start if start.is_dir() else start.parent), kinds)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile if saving else QFileDialog.FileMode.ExistingFile)
        if saving:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.selectFile(start.name)
        folder = dialog.findChild(QComboBox, "lookInCombo")
        if isinstance(folder, QComboBox):
            folder.setMinimumWidth(FOLDER_LETTERS * folder.fontMetrics().averageCharWidth())
        make_scrolling(dialog)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.selectedFiles()
        dialog.deleteLater()
    return Path(chosen[0]) if accepted and chosen else None


def _documents() -> Path:
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    # Qt would begin in the folder that the guide was started from, which may be the program's own.
    return found if found.is_dir() else Path.home()


@contextlib.contextmanager
def _unremembered() -> Iterator[None]:
    """Qt's dialog keeps the folders that it showed, for all programs: put back what the others kept.

    Where settings are files, this program's lead nowhere (``app.make_application``); Windows and macOS keep no files.
    """
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    kept.beginGroup("FileDialog")
    before = {key: kept.value(key) for key in kept.allKeys()}
    try:
        yield
    finally:
        kept.remove("")
        for key, value in before.items():
            kept.setValue(key, value)
        kept.sync()
