"""Assembles the desktop: preferences, library, theme and window."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPixmapCache, QWindow
from PySide6.QtWidgets import QApplication, QMainWindow

from guide_app.desk import paths, portable
from guide_app.desk.command_line import FAILED_TO_START, WindowOptions, window_options
from guide_app.desk.preferences import PreferenceStore, UnwrittenStore
from guide_app.desk.print_queue import stay_on_this_computer
from guide_app.desk.session import Session
from guide_app.desk.single_instance import ACTIVATION, SingleInstance, activation_note
from guide_app.system.plain_file import read_plain_file
from guide_app.ui.common.translations import ENGLISH, InterfaceLanguage
from guide_app.ui.kit.theme import Theme
from guide_app.ui.pyside_workarounds import find_plugins
from guide_app.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from guide_app.edition.current import Opened, Sources
    from guide_app.system.progress import Progress
    from guide_app.ui.safety.removable_drive import RemovableDriveWatch
    from guide_app.ui.shell.desktop import Desktop

NO_OPTIONS = WindowOptions()
MAX_PIXMAPS_KIB = 2 * 1_024
"""Limit of Qt's cache of scaled icons; Qt's default is five times as large."""
COLLECTION_INTERVAL_MS = 250
"""Time between two checks whether garbage collection is due."""
NAME = "Resource Guide"
"""The window's title: neutral, so that it tells nothing to someone across the room."""
COVER_NAME = "unit-converter"
"""The name of the windows' class on X11 and their app id on Wayland, which they keep while the guide is hidden."""


NO_STAFF_CODE = "Kiosk mode needs a staff code to close it. Set one first:\n  {program} kiosk-code\n"
OPEN_ALREADY = "The guide is already open. Its window is now in front.\n"
OPEN_OTHERWISE = "The guide is already open. Close its window first, then run this command again.\n"


def main(arguments: Sequence[str] = (), typed: str = "guide") -> int:
    """Run the guide with ``arguments`` (see ``window_options``) until its window is closed; return the exit code.

    ``typed`` is the command with which the person started it.
    """
    options = window_options(arguments) or WindowOptions()
    if options.kiosk and not _has_staff_code():
        sys.stderr.write(NO_STAFF_CODE.format(program=typed))
        return FAILED_TO_START
    one = SingleInstance(paths.cache_folder())
    if one.taken:
        one.activate_other(options.edition)
        otherwise = options.pack is not None or options.kiosk
        sys.stderr.write(OPEN_OTHERWISE if otherwise else OPEN_ALREADY)
        return FAILED_TO_START if otherwise else 0
    application = make_application()
    end_on_interrupt()
    program = Program(options.pack, options)
    program.started.connect(partial(stand_by, options=options))
    if options.kiosk:
        program.window.showFullScreen()
    else:
        program.window.show()
    code = application.exec()
    desktop = program.desktop
    if desktop is not None:
        desktop.end_work()  # Ctrl+C in a terminal ends the event loop without closing the window.
        if desktop.workspace is not None:
            desktop.workspace.library.close()
    if program.failure is not None:
        raise program.failure
    return code


def end_on_interrupt() -> None:
    """Let Ctrl+C in a terminal end the event loop, also one that has yet to begin; pressed again, it ends the process.

    Python's own handler raises an exception wherever the program is. In what C code calls (a paint event, the release
    of an import lock) nobody can catch it: Python prints it and goes on.
    """

    def end(_signal: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        QTimer.singleShot(0, partial(QCoreApplication.exit, 130))

    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # A shell ignores it for what it starts behind.
        signal.signal(signal.SIGINT, end)


def _has_staff_code() -> bool:
    from guide_app.desk.staff_code import is_hash

    return is_hash(PreferenceStore(paths.config_folder()).load_kiosk().staff_code)


def make_application() -> QApplication:
    """Create the QApplication and set its name."""
    stay_on_this_computer()
    find_plugins()
    # Pass only a name: Qt would interpret some of our arguments as its own.
    application = QApplication([COVER_NAME])
    QGuiApplication.setDesktopFileName(COVER_NAME)
    if QGuiApplication.platformName() == "xcb":
        # With its first window Qt makes the leader of all windows, and the class that they keep.
        window = QWindow()
        window.create()
        window.destroy()
    QGuiApplication.setApplicationDisplayName(NAME)
    QCoreApplication.setApplicationName(NAME)  # What a screen reader calls the program.
    # Native file dialogs keep a list of saved files. Qt's own keep only folders, and the path set below discards those.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QPixmapCache.setCacheLimit(MAX_PIXMAPS_KIB)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    return application


class Program(QObject):
    """The guide for one pack, or for the desk's own directory: creates its window, and after the first paint its
    desktop, which opens the edition.

    Nothing that the first paint does not need is imported or created before it. The desktop is created earlier in a
    kiosk, and where the guide was hidden when it ended or is excluded from screen captures: there the guide's normal
    window must not be visible, or captured, even for the first paint. ``started`` carries the desktop, when its library
    is open or is being built. Where it cannot be created, the program ends with the ``failure``: a window without it
    can neither search nor hide.
    """

    started = Signal(object)
    failure: BaseException | None = None

    def __init__(self, pack: Path | None, options: WindowOptions = NO_OPTIONS) -> None:
        super().__init__()
        self._pack, self._options = pack, options
        folder = paths.config_folder()
        self._store = UnwrittenStore(folder) if options.kiosk else PreferenceStore(folder)
        self._preferences = self._store.load()
        assets = paths.assets_folder()
        self._interface = InterfaceLanguage(assets / "translations")
        self._interface.use(self._preferences.language or ENGLISH)
        theme = Theme(assets, self._preferences.theme, self._preferences.text_size, icons_later=True)
        theme.apply()
        state = self._store.load_window()
        self._session = Session()
        self.window = MainWindow(theme, self._session, state.geometry)
        self.desktop: Desktop | None = None
        if options.kiosk or state.covered or self._preferences.excluded_from_capture:
            self.desktop = self._make_desktop()
        if paths.is_first_start(self._pack):
            self._show_emergency_lines()
        self.window.painted_first.connect(self._start)

    def _start(self) -> None:
        try:
            desktop = self.desktop = self.desktop or self._make_desktop()
            desktop.start()
        except BaseException as error:  # noqa: BLE001 - raised again when the event loop has ended
            self.failure = error
            QTimer.singleShot(0, partial(QCoreApplication.exit, FAILED_TO_START))
            return
        self.started.emit(desktop)

    def _show_emergency_lines(self) -> None:
        """Show the numbers of the emergency strip while there is no library."""
        from guide_app.desk.editions import emergency_lines

        if self.desktop is None or self.desktop.workspace is None:
            self.window.strip.show_lines(emergency_lines(self._pack, self._preferences.language or ENGLISH))

    def _make_desktop(self) -> Desktop:
        from guide_app.desk import editions
        from guide_app.desk.office import watched_folder
        from guide_app.ui.shell.desktop import Desktop, Folders
        from guide_app.ui.shell.library_opening import LibraryOpening

        store, sources = self._store, editions.sources(self._pack)
        opening = LibraryOpening(
            partial(_open_at_once, sources),
            partial(open_edition, sources),
            self.window,
            compiles=partial(_compiles, sources),
            editions=editions.DeskEditions(sources, partial(watched_folder, self._preferences)),
        )
        opening.preparing.connect(self._show_emergency_lines)
        folders = Folders(paths.data_folder(), paths.assets_folder())
        desktop = Desktop(
            self.window, opening, self._session, store, self._preferences, folders, interface=self._interface
        )
        if self._options.kiosk:
            desktop.open_to_all(store.load_kiosk().staff_code, self._options.save_in)
        return desktop


def _open_at_once(sources: Sources) -> Opened | None:
    from guide_app.edition.check import AT_ONCE
    from guide_app.edition.current import open_newest

    try:
        opened = open_newest(sources, most=AT_ONCE)
    except OSError:
        return None  # It is tried again, and reported, by the thread.
    return None if opened is None else _with_clock(opened)


def open_edition(sources: Sources, progress: Progress) -> Opened:
    """Open the edition of this desk, after compiling the pack in another process if it has changed."""
    from guide_app.edition.opening import open_current
    from guide_app.edition.subprocess_compile import compile_in_subprocess

    return _with_clock(open_current(sources, compile_in_subprocess, progress))


def _compiles(sources: Sources) -> bool:
    from guide_app.edition.current import found_on

    return not found_on(sources)


def _with_clock(opened: Opened) -> Opened:
    """Add the warning about a wrong system clock to the notice of what was opened."""
    from msgspec.structs import replace

    from guide_app.system.clock import local_today
    from guide_app.system.messages import N_
    from guide_app.ui.common.formatting import clock_warning

    warning = clock_warning(local_today())
    if opened.problem is not None and warning is not None:
        both = N_("messages", "{problem}\n{warning}", "two notices, one below the other")
        return replace(opened, problem=both.filled(problem=opened.problem, warning=warning))
    return replace(opened, problem=opened.problem or warning)


def stand_by(desktop: Desktop, options: WindowOptions) -> None:
    """Start what the first paint does not need: fault reporter, garbage collection, watch for a removable drive,
    activation.
    """
    from guide_app.system.memory import return_freed_memory
    from guide_app.ui.safety.unmaking import Unmaking
    from guide_app.ui.shell.fault_reporter import FaultReporter
    from guide_app.ui.shell.workspace import keeps

    return_freed_memory()
    GarbageCollection(desktop.window)
    Unmaking(
        desktop.guard.hiding,
        lambda: desktop.workspace.navigation if desktop.workspace else None,
        lambda name: desktop.workspace is not None and keeps(desktop.workspace, name),
    )

    drive: RemovableDriveWatch | None = None
    if portable.marker() is not None:
        from guide_app.ui.safety.removable_drive import RemovableDriveWatch

        drive = RemovableDriveWatch(desktop.window, quiet=lambda: desktop.hidden)

    def quiet() -> bool:
        return desktop.hidden or (drive is not None and drive.gone())

    FaultReporter(desktop.window, quiet, saving=not options.kiosk).install()
    activation = Activation(desktop.window, activation_note(paths.cache_folder()))
    activation.asked.connect(desktop.look_for_newer)
    activation.brought.connect(desktop.take)
    if options.edition is not None:
        desktop.take(options.edition)


class Activation(QObject):
    """Brings the window to the front: watches for the note that a second start leaves (``desk/single_instance.py``).
    ``asked`` follows, or ``brought`` with the file of an edition that was opened.
    """

    asked = Signal()
    brought = Signal(Path)

    def __init__(self, window: QMainWindow, note: Path) -> None:
        super().__init__(window)
        self._window, self._note = window, note
        self._watcher = QFileSystemWatcher(self)
        if note.parent.is_dir() and self._watcher.addPath(str(note.parent)):
            self._watcher.directoryChanged.connect(self._look)
            self._look()

    def _look(self) -> None:
        try:
            leave = read_plain_file(self._note).decode()
            self._note.unlink()
        except (OSError, ValueError):
            return
        leave, _, edition = leave.partition("\n")
        if leave:
            os.environ[ACTIVATION] = leave
        if self._window.isMinimized():
            self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()
        if edition:
            self.brought.emit(Path(edition))
        else:
            self.asked.emit()


class GarbageCollection(QObject):
    """Runs garbage collection on the window's thread only, between two events. It replaces Python's automatic
    collection, which runs in whichever thread allocates the next object.

    Qt releases Python's lock while it deletes widgets. A collection in another thread would then traverse half-deleted
    objects and crash the program.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.freeze()  # Exempt all objects created during the start from collection.
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(COLLECTION_INTERVAL_MS)
        self._timer.timeout.connect(collect_where_due)
        self._timer.start()


def collect_where_due() -> None:
    """Collect the oldest generation that exceeds Python's threshold."""
    for generation, (count, threshold) in reversed(
        list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
    ):
        if threshold and count > threshold:
            gc.collect(generation)
            return
