"""The safety features, combined: hiding, idle time, clipboard, faults, the kiosk."""

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
from guide_app.ui.safety.assistive_use import AssistiveUse
from guide_app.ui.safety.exit_keys import ExitKeys, before_press
from guide_app.ui.safety.hiding import Hiding, close_other_windows
from guide_app.ui.safety.idle import Idle
from guide_app.ui.safety.screen_capture import CaptureExclusion

if TYPE_CHECKING:
    from guide_app.desk.code_tries import CodeTries
    from guide_app.ui.safety.idle_warning import IdleWarning
    from guide_app.ui.safety.kiosk import Kiosk

READING_S = 360.0
"""Seconds without input after which the session is forgotten at the earliest while assistive technology is there: it
cannot be noticed when a person has something read to them.
"""
TOP_BAR = 57
"""Height of the top bar in px at 100 % text."""
IDLE_DELAY_MS = 1_000
"""Delay after the first paint for what it does not need."""


class SafetyGuard(QObject):
    """``layers`` of the window: the guide is the first one; ``pages`` is the part of it with the pages. ``wipe``
    forgets the session and resets every page. ``uptime`` returns seconds that also count while the computer sleeps.
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
        self._least: dict[str, float] = {}
        self._when_hidden: list[Callable[[], None]] = []
        self._when_closed: list[Callable[[], None]] = []
        self.exit_keys = ExitKeys(preferences.return_word, self)
        self.hiding = Hiding(window, layers, self.exit_keys, self._forget)
        self.idle = Idle(preferences.idle_minutes, self, uptime)
        self._assistive = AssistiveUse(window)
        self._assistive.used.connect(self._used_without_input)
        self._assistive.turned.connect(self._give_time_to_read)
        self.capture = CaptureExclusion(window, preferences.excluded_from_capture)
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
        """Apply changed preferences."""
        self.exit_keys.return_word = preferences.return_word
        self.idle.set_minutes(preferences.idle_minutes)
        self.capture.choose(preferences.excluded_from_capture)

    def watch_keys(self) -> None:
        """Start to watch the keyboard of the whole program."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.exit_keys.start(application)
        application.focusWindowChanged.connect(self._focus_moved)

    def open_to_all(self, tries: CodeTries, save_in: Path | None) -> Kiosk:
        """Turn the window into a kiosk."""
        from guide_app.ui.safety.kiosk import Kiosk

        self.kiosk = Kiosk(self._window, self._layers, tries, save_in, self.start_afresh)
        self.kiosk.uncover_asked.connect(self.hiding.show_again)
        self.hiding.covered.connect(self.kiosk.cover_came)
        self.hiding.returned.connect(self.kiosk.cover_went)
        if self.hiding.hidden:  # The guide of staff was hidden when it ended; the public needs none of that.
            self.hiding.show_again()
        return self.kiosk

    def start_afresh(self) -> None:
        """Forget what was done and show the start page; a cover stays."""
        if not self.hiding.hidden:
            close_other_windows(self._window)
            self._layers.setCurrentIndex(0)
        self.hiding.forget()

    def may_close(self) -> bool:
        """Return whether the window may close when asked to. If so, clear the clipboard."""
        if self.kiosk is not None and not self.kiosk.closing():
            return False
        self.idle.rest()
        clipboard.forget(QGuiApplication.clipboard())
        return True

    def on_hide(self, action: Callable[[], None]) -> None:
        """Register an action to run whenever the person hides, after the cover has been painted."""
        self._when_hidden.append(action)

    def on_close(self, action: Callable[[], None]) -> None:
        """Register an action to run after the window has closed; it may be slow, as nothing is visible then."""
        self._when_closed.append(action)

    def finish(self) -> None:
        """Run the actions registered with ``on_close``, with the window hidden."""
        if self._when_closed:
            self._window.hide()
            run_all(self._when_closed)

    def _forget(self) -> None:
        self._wipe()
        self.idle.rest()
        self._assistive.begin_again()

    def _covered(self) -> None:
        run_all(self._when_hidden)

    def _touched(self, event: QEvent) -> None:
        if not self.hiding.hidden:
            self.idle.hear(event)
        elif self.kiosk is not None:
            self.kiosk.cover_used()

    def wait_at_least(self, reason: str, seconds: float) -> None:
        """Let nobody count as gone before so many seconds, however short the idle time is; 0 takes the reason back."""
        self._least[reason] = seconds
        self.idle.set_least(max(self._least.values()))

    def _give_time_to_read(self, needed: bool) -> None:
        self.wait_at_least("reading", READING_S if needed else 0.0)

    def _used_without_input(self) -> None:
        if not self.hiding.hidden:
            self.idle.touch()

    def _focus_moved(self) -> None:
        """Add a *Hide now* button to a system dialog that has opened, for people without a keyboard."""
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
        # The dialog under the warning may have closed by itself.
        if self._warning is None or not isValid(self._warning) or self._warning.over is not over:
            from guide_app.ui.safety.idle_warning import IdleWarning

            self._relieve()
            down = self._theme.scaled(TOP_BAR) if over is self._window else 0
            self._warning = IdleWarning(self._theme, front, over, down)
            self._warning.go_on.clicked.connect(self.idle.touch)
        self._warning.show_seconds(left)

    def _relieve(self) -> None:
        if self._warning is not None and isValid(self._warning):
            self._warning.withdraw()
        self._warning = None

    def _later(self) -> None:
        from guide_app.system.memory import forbid_dumps

        forbid_dumps()
        self._marker = clipboard.CopyMarker(QGuiApplication.clipboard(), self)
        self.hiding.prepare()


def run_all(steps: Iterable[Callable[[], object]]) -> None:
    """Run every step, even after one has failed.

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
