"""Puts the desktop together: preferences, library, theme and window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from guide_app.desk import paths, portable
from guide_app.desk.preferences import PreferenceStore, UnwrittenStore
from guide_app.desk.session import Session
from guide_app.desk.staff_code import is_hash
from guide_app.desk.window_options import WindowOptions, window_options
from guide_app.library.cache import LibraryUnavailable, open_library
from guide_app.ui import words
from guide_app.ui.theme import Theme
from guide_app.ui.window import MainWindow

FAILED_TO_START = 3
NO_DRAG = 1 << 24
"""Pixels to move before a drag begins: more than any screen has."""
NO_OPTIONS = WindowOptions()
NAME = "Resource Guide"
"""The window's title: neutral, so that it tells nothing to someone across the room."""


NO_STAFF_CODE = """A kiosk needs a staff code, with which it is ended. Set one first:
  {program} kiosk-code
"""


def main(arguments: Sequence[str] = (), program: str = "guide") -> int:
    """Open the guide as ``arguments`` say (see ``window_options``) until it is closed; gives the exit code.

    ``program`` is what the person types to start it.
    """
    options = window_options(arguments) or WindowOptions()
    if options.kiosk and not is_hash(PreferenceStore(paths.config_folder()).load_kiosk().staff_code):
        sys.stderr.write(NO_STAFF_CODE.format(program=program))
        return FAILED_TO_START
    application = make_application()
    window = open_window(options.pack or paths.bundled_pack(), options)
    if options.kiosk:
        window.showFullScreen()
    else:
        window.show()
    QTimer.singleShot(0, gc.enable)  # switched off by the start (start/entry.py)
    QTimer.singleShot(0, partial(_stand_by, window, options))
    return application.exec()


def make_application() -> QApplication:
    """The one QApplication, named."""
    # Qt is given no arguments of ours: it would take some for its own.
    application = QApplication(sys.argv[:1])
    QGuiApplication.setApplicationDisplayName(NAME)
    QGuiApplication.setDesktopFileName("resource-guide")
    # Nothing is dragged out of the guide, and no drag takes the keyboard from whoever must hide.
    QApplication.setStartDragDistance(NO_DRAG)
    # The system's own file dialogs keep lists of what was saved where; Qt's keep the folders, and here nowhere.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    return application


def open_window(pack: Path, options: WindowOptions = NO_OPTIONS) -> QWidget:
    """The guide's window for a pack, or a window that says why there is none."""
    store = UnwrittenStore(paths.config_folder()) if options.kiosk else PreferenceStore(paths.config_folder())
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
    warning = "\n".join(said for said in (problem, words.clock_warning(words.local_today())) if said)
    window = MainWindow(theme, library, Session(), store, preferences, folders, warning or None)
    if options.kiosk:
        window.open_to_all(store.load_kiosk().staff_code, options.save_in)
    return window


def _stand_by(window: QWidget, options: WindowOptions) -> None:
    """What the first picture can do without."""
    if isinstance(window, MainWindow):
        from guide_app.ui.faults import Faults

        Faults(window, window.may_not_show, saving=not options.kiosk).install()
        if portable.marker() is not None:
            from guide_app.ui.stick_watch import StickWatch

            StickWatch(window, window.safety.start_afresh)
