"""What keeps a person at the desk safe, joined: hiding, the time without input, the clipboard, faults, the kiosk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMainWindow, QWidget
from shiboken6 import isValid

from guide_app.desk.preferences import Preferences
from guide_app.system.clock import elapsed_seconds
from guide_app.ui.kit.overlays.stage import Stage
from guide_app.ui.kit.theme import Theme
from guide_app.ui.safety import clipboard
from guide_app.ui.safety.exit_keys import ExitKeys, before_press
from guide_app.ui.safety.hiding import Hiding, close_other_windows
from guide_app.ui.safety.idle import Idle
from guide_app.ui.safety.screen_capture import CaptureExclusion

if TYPE_CHECKING:
    from guide_app.desk.code_tries import CodeTries
    from guide_app.ui.safety.idle_warning import IdleWarning
    from guide_app.ui.safety.kiosk import Kiosk

TOP_BAR = 57
"""Its height in px at 100 % text."""
IDLE_DELAY_MS = 1_000
"""What the first picture does not need is done so long after it."""


class SafetyGuard(QObject):
    """``layers`` of the window: the guide is the first; its ``pages`` stand in a part of it. ``wipe`` forgets the
    session and puts every page back to its start. ``uptime`` gives seconds that go on while the computer sleeps.
    """

    def __init__(
        self,
        window: QMainWindow,
        layers: Stage,
        theme: Theme,
        preferences: Preferences,
        wipe: Callable[[], None],
        *,
        pages: QWidget,
        uptime: Callable[[], float] = elapsed_seconds,
    ) -> None:
        super().__init__(window)
        self._window, self._layers, self._pages, self._theme, self._wipe = window, layers, pages, theme, wipe
        self._when_hidden: list[Callable[[], None]] = []
        self._when_closed: list[Callable[[], None]] = []
        self.exit_keys = ExitKeys(preferences.return_word, self)
        self.hiding = Hiding(window, layers, self.exit_keys, self._forget)
        self.idle = Idle(preferences.idle_minutes, self, uptime)
        self._capture = CaptureExclusion(window, preferences.excluded_from_capture)
        self.kiosk: Kiosk | None = None
        self._warning: IdleWarning | None = None
        self.hiding.covered.connect(self._covered)
        self.exit_keys.touched.connect(self._touched)
        self.exit_keys.touched.connect(before_press)
        self.idle.warned.connect(self._warn)
        self.idle.relieved.connect(self._relieve)
        self.idle.expired.connect(self.start_afresh)
        QTimer.singleShot(IDLE_DELAY_MS, self, self._later)

    def apply(self, preferences: Preferences) -> None:
        """Follow changed preferences."""
        self.exit_keys.return_word = preferences.return_word
        self.idle.set_minutes(preferences.idle_minutes)
        self._capture.choose(preferences.excluded_from_capture)

    def watch_keys(self) -> None:
        """See the keys of the whole program from now on."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.exit_keys.start(application)
        application.focusWindowChanged.connect(self._focus_moved)

    def open_to_all(self, tries: CodeTries, save_in: Path | None) -> Kiosk:
        """Make the window a kiosk."""
        from guide_app.ui.safety.kiosk import Kiosk

        self.kiosk = Kiosk(self._window, self._layers, tries, save_in, self.start_afresh)
        return self.kiosk

    def start_afresh(self) -> None:
        """Forget what was done and show the start page, or leave the cover where it is."""
        if not self.hiding.hidden:
            close_other_windows(self._window)
            self._layers.setCurrentIndex(0)
        self.hiding.forget()

    def may_close(self) -> bool:
        """The window is asked to close: whether it may. If so, nothing stays behind on the clipboard."""
        if self.kiosk is not None and not self.kiosk.closing():
            return False
        self.idle.rest()
        clipboard.forget(QGuiApplication.clipboard())
        return True

    def on_hide(self, action: Callable[[], None]) -> None:
        """Have this done whenever the person hides, after the cover is on the screen."""
        self._when_hidden.append(action)

    def on_close(self, action: Callable[[], None]) -> None:
        """Have this done when the window has closed; it may take its time out of sight."""
        self._when_closed.append(action)

    def finish(self) -> None:
        """Do what was left for the end, out of sight."""
        if self._when_closed:
            self._window.hide()
            run_all(self._when_closed)

    def _forget(self) -> None:
        self._wipe()
        self.idle.rest()

    def _covered(self) -> None:
        run_all(self._when_hidden)

    def _touched(self, event: QEvent) -> None:
        if not self.hiding.hidden:
            self.idle.hear(event)

    def _focus_moved(self) -> None:
        """A dialog of the system has opened: it gets a way to hide too, for whoever has no keyboard."""
        dialog = QApplication.activeModalWidget()
        box = dialog.findChild(QDialogButtonBox) if dialog is not None else None
        if box is None or box.property("hides"):
            return
        box.setProperty("hides", True)
        button = box.addButton(self.tr("Hide now"), QDialogButtonBox.ButtonRole.HelpRole)
        button.clicked.connect(self.hiding.hide)

    def _warn(self, left: int) -> None:
        dialog = QApplication.activeModalWidget()
        front = dialog or self._window
        over = self._pages if dialog is None and self._pages.isVisible() else front
        # The dialog that it lay over may have ended by itself.
        if self._warning is None or not isValid(self._warning) or self._warning.over is not over:
            from guide_app.ui.safety.idle_warning import IdleWarning

            self._relieve()
            down = self._theme.scaled(TOP_BAR) if over is self._window else 0
            self._warning = IdleWarning(self._theme, front, over, down)
        self._warning.show_seconds(left)

    def _relieve(self) -> None:
        if self._warning is not None and isValid(self._warning):
            self._warning.hide()
            self._warning.deleteLater()
        self._warning = None

    def _later(self) -> None:
        from guide_app.system.memory import forbid_dumps

        forbid_dumps()
        self._marker = clipboard.CopyMarker(QGuiApplication.clipboard(), self)
        self.hiding.prepare()


def run_all(steps: Iterable[Callable[[], object]]) -> None:
    """Take every step, whatever becomes of the others.

    Raises:
        ExceptionGroup: of what the steps raised.

    """
    failed: list[Exception] = []
    for step in steps:
        try:
            step()
        except Exception as error:  # noqa: BLE001 (raised below, with the others)
            failed.append(error)
    if failed:
        raise ExceptionGroup("not everything was done", failed)
