"""Puts the desktop together: preferences, library, theme and window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication, QPixmapCache
from PySide6.QtWidgets import QApplication

from guide_app.desk import paths, portable
from guide_app.desk.command_line import FAILED_TO_START, WindowOptions, window_options
from guide_app.desk.preferences import PreferenceStore, UnwrittenStore
from guide_app.desk.print_queue import stay_on_this_computer
from guide_app.desk.session import Session
from guide_app.desk.single_instance import SingleInstance, activation_note
from guide_app.ui.common import formatting as words
from guide_app.ui.kit.theme import Theme
from guide_app.ui.safety.drags import forbid_drags
from guide_app.ui.shell.desktop import MainWindow

if TYPE_CHECKING:
    from guide_app.library.cache.open import OpenedLibrary

NO_OPTIONS = WindowOptions()
MOST_PICTURES_KIB = 2 * 1_024
"""What Qt may keep of scaled icons; unbidden it keeps five times as much."""
NAME = "Resource Guide"
"""The window's title: neutral, so that it tells nothing to someone across the room."""


NO_STAFF_CODE = """A kiosk needs a staff code, with which it is ended. Set one first:
  {program} kiosk-code
"""
OPEN_ALREADY = "The guide is open already. Its window comes to the front.\n"
OPEN_OTHERWISE = "The guide is open already. Close its window first, then start it this way.\n"


def main(arguments: Sequence[str] = (), program: str = "guide") -> int:
    """Open the guide as ``arguments`` say (see ``window_options``) until it is closed; gives the exit code.

    ``program`` is what the person types to start it.
    """
    options = window_options(arguments) or WindowOptions()
    if options.kiosk and not _has_staff_code():
        sys.stderr.write(NO_STAFF_CODE.format(program=program))
        return FAILED_TO_START
    one = SingleInstance(paths.cache_folder())
    if one.taken:
        one.activate_other()
        sys.stderr.write(OPEN_OTHERWISE if options != NO_OPTIONS else OPEN_ALREADY)
        return FAILED_TO_START if options != NO_OPTIONS else 0
    application = make_application()
    window = open_window(options.pack or paths.bundled_pack(), options)
    if options.kiosk:
        window.showFullScreen()
    else:
        window.show()
    window.begun.connect(partial(_stand_by, window, options))
    code = application.exec()
    window.end_work()  # Ctrl+C in a terminal closes no window.
    return code


def _has_staff_code() -> bool:
    from guide_app.desk.staff_code import is_hash

    return is_hash(PreferenceStore(paths.config_folder()).load_kiosk().staff_code)


def make_application() -> QApplication:
    """The one QApplication, named."""
    stay_on_this_computer()
    # Qt is given no arguments of ours: it would take some for its own.
    application = QApplication(sys.argv[:1])
    QGuiApplication.setApplicationDisplayName(NAME)
    QGuiApplication.setDesktopFileName("resource-guide")
    # The system's own file dialogs keep lists of what was saved where; Qt's keep the folders, and here nowhere.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    forbid_drags()
    QPixmapCache.setCacheLimit(MOST_PICTURES_KIB)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    return application


def open_window(pack: Path, options: WindowOptions = NO_OPTIONS) -> MainWindow:
    """The guide's window for a pack. It opens the library after its first picture, or says why there is none."""
    store = UnwrittenStore(paths.config_folder()) if options.kiosk else PreferenceStore(paths.config_folder())
    preferences = store.load()
    assets = paths.assets_folder()
    theme = Theme(assets, preferences.theme, preferences.text_size, icons_later=True)
    theme.apply()
    folders = paths.data_folder(), assets

    def opener() -> OpenedLibrary:
        return open_pack(pack, window)

    window = MainWindow(theme, Session(), store, preferences, folders, opener)
    if options.kiosk:
        window.open_to_all(store.load_kiosk().staff_code, options.save_in)
    return window


def open_pack(pack: Path, window: MainWindow) -> OpenedLibrary:
    """The library of a pack, with what the person must be told, of the clock too. The window shows the building."""
    from guide_app.library.cache.open import OpenedLibrary, open_library
    from guide_app.library.folder import LibraryUnavailable
    from guide_app.system.clock import local_today
    from guide_app.system.messages import N_
    from guide_app.system.progress import Progress

    def shown(share: float) -> None:
        window.preparing.progress(round(share * 1000), 1000)

    def cancelled() -> bool:
        return window.preparing.cancelled()

    try:
        opened = open_library(pack, paths.cache_folder(), Progress(shown, cancelled))
    except LibraryUnavailable as unavailable:
        return OpenedLibrary(None, unavailable.message)
    warning = words.clock_warning(local_today())
    if opened.problem is not None and warning is not None:
        both = N_("messages", "{problem}\n{warning}", "two notices, one below the other")
        return OpenedLibrary(opened.library, both.filled(problem=opened.problem, warning=warning))
    return OpenedLibrary(opened.library, opened.problem or warning)


def _stand_by(window: MainWindow, options: WindowOptions) -> None:
    """What the first picture can do without."""
    from guide_app.system.memory import return_freed_memory
    from guide_app.ui.shell.activation import ComeForward
    from guide_app.ui.shell.fault_reporter import Faults

    return_freed_memory()
    gc.freeze()  # What the start has made stays: later looks for garbage pass it over.
    gc.enable()  # switched off by the start (start/entry.py)
    quiet = window.may_not_show
    if portable.marker() is not None:
        from guide_app.ui.safety.removable_drive import StickWatch

        stick = StickWatch(window, window.may_not_show)

        def quiet() -> bool:
            return window.may_not_show() or stick.gone()

    Faults(window, quiet, saving=not options.kiosk).install()
    ComeForward(window, activation_note(paths.cache_folder()))
