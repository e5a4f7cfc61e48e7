"""File dialogs. Each one starts in the documents folder of this computer; none remembers the folder used last."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from guide_app.ui.kit.overlays.system_dialogs import make_scrolling, run_dialog

translate = QCoreApplication.translate
FOLDER_LETTERS = 14
"""Width of the folder box in letters of average width: Qt would give it the width left by the other parts."""


def ask_where_to_save(asker: QWidget, title: str, name: str, kinds: str = "") -> Path | None:
    """Ask where to save a file named ``name``; None when the person cancels."""
    return _ask(asker, title, _documents() / name, kinds, saving=True)


def ask_what_to_read(asker: QWidget, title: str, kinds: str) -> Path | None:
    """Ask which file to read; None when the person cancels."""
    return _ask(asker, title, _documents(), kinds, saving=False)


def ask_for_folder(asker: QWidget, title: str) -> Path | None:
    """Ask for a folder; None when the person cancels."""
    return _ask(asker, title, _documents(), "", saving=False, folder=True)


def _ask(asker: QWidget, title: str, start: Path, kinds: str, saving: bool, folder: bool = False) -> Path | None:
    with _unremembered():
        dialog = QFileDialog(asker.window(), title, str(start if start.is_dir() else start.parent), kinds)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile if saving else QFileDialog.FileMode.ExistingFile)
        if folder:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        for part, words in _words(folder).items():
            dialog.setLabelText(part, words)
        if saving:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.selectFile(start.name)
        places = dialog.findChild(QComboBox, "lookInCombo")
        if isinstance(places, QComboBox):
            places.setMinimumWidth(FOLDER_LETTERS * places.fontMetrics().averageCharWidth())
        make_scrolling(dialog)
        accepted = run_dialog(dialog, asker)
        chosen = dialog.selectedFiles()
        dialog.deleteLater()
    return Path(chosen[0]) if accepted and chosen else None


def _words(folder: bool) -> dict[QFileDialog.DialogLabel, str]:
    """The words before its fields: Qt leaves some of its own in English in every language."""
    file = translate("FileDialogs", "File name:")
    return {
        QFileDialog.DialogLabel.LookIn: translate("FileDialogs", "Look in:"),
        QFileDialog.DialogLabel.FileName: translate("FileDialogs", "Folder:") if folder else file,
        QFileDialog.DialogLabel.FileType: translate("FileDialogs", "Type of file:"),
    }


def _documents() -> Path:
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    # Qt would start in the current directory, which may be the program's own.
    return found if found.is_dir() else Path.home()


@contextlib.contextmanager
def _unremembered() -> Iterator[None]:
    """Restore the folder list of Qt's dialog, which is shared by all programs, to its state before.

    Where settings are files, this program's path is discarded (``app.make_application``); Windows and macOS store them
    elsewhere.
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
