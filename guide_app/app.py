"""Puts the desktop together: preferences, library, theme and window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from guide_app.desk import paths
from guide_app.desk.preferences import PreferenceStore
from guide_app.desk.session import Session
from guide_app.library.cache import LibraryUnavailable, open_library
from guide_app.ui.theme import Theme
from guide_app.ui.window import MainWindow

NAME = "Resource Guide"
"""The window's title: neutral, so that it tells nothing to someone across the room."""


def main(arguments: Sequence[str] = ()) -> int:
    """Open the guide (with ``--pack FOLDER`` another pack than its own) until it is closed; gives the exit code."""
    application = make_application()
    window = open_window(pack_named(arguments) or paths.bundled_pack())
    window.show()
    QTimer.singleShot(0, gc.enable)  # switched off by the start (start/entry.py)
    return application.exec()


def make_application() -> QApplication:
    """The one QApplication, named."""
    # Qt is given no arguments of ours: it would take some for its own.
    application = QApplication(sys.argv[:1])
    QGuiApplication.setApplicationDisplayName(NAME)
    QGuiApplication.setDesktopFileName("resource-guide")
    return application


def open_window(pack: Path) -> QWidget:
    """The guide's window for a pack, or a window that says why there is none."""
    store = PreferenceStore(paths.config_folder())
    preferences = store.load()
    assets = paths.assets_folder()
    theme = Theme(assets, preferences.theme, preferences.text_size, icons_later=True)
    theme.apply()
    try:
        opened = open_library(pack, paths.cache_folder())
        problem = opened.problem
        library = opened.library
    except LibraryUnavailable as unavailable:
        problem, library = str(unavailable), None
    if library is None:
        from guide_app.ui.dialogs.cannot_open import CannotOpen

        return CannotOpen(theme, problem or "")
    folders = paths.data_folder(), assets
    return MainWindow(theme, library, Session(), store, preferences, folders, problem)


def pack_named(arguments: Sequence[str]) -> Path | None:
    """The folder after ``--pack``, if there is one."""
    match list(arguments):
        case ["--pack", folder]:
            return Path(folder)
        case [only] if only.startswith("--pack="):
            return Path(only.removeprefix("--pack="))
        case _:
            return None
