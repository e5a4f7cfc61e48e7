"""A computer that stands open to everyone: the guide fills the screen and stays, and each person starts afresh."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from guide_app.desk.code_tries import CodeTries
from guide_app.ui.kit.overlays.stage import Stage
from guide_app.ui.kit.while_whole import while_whole

KEYS = "Ctrl+Alt+Shift+Q"
"""Asks for the staff code."""
WATCH_INTERVAL_MS = 500
"""Between two looks whether the window is on the screen."""


class Kiosk(QObject):
    """Keeps the window in front, over the whole screen, until the staff code is given.

    The code is asked for over whichever of the ``layers`` is in front. ``start_afresh`` forgets what was done.
    ``save_in`` is the one folder that handouts are saved to, or None.
    """

    def __init__(
        self,
        window: QMainWindow,
        layers: Stage,
        tries: CodeTries,
        save_in: Path | None,
        start_afresh: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window, self._layers, self._tries, self._start_afresh = window, layers, tries, start_afresh
        self._asks = False
        self.save_in = save_in
        self.ended = False
        QShortcut(QKeySequence(KEYS), window, self.ask_for_code)
        window.installEventFilter(self)
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_INTERVAL_MS)
        self._watch.timeout.connect(self._look)
        self._watch.start()
        window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)

    def ask_for_code(self) -> None:
        """Ask for the staff code; the right one closes the guide."""
        if self._asks:
            return
        from guide_app.ui.safety.staff_code_form import StaffCodeForm

        self._asks = True
        panel = StaffCodeForm(self._layers, self._tries, self.tr("Close the guide")).panel
        panel.closed.connect(self._asked)
        panel.accepted.connect(self._end)
        panel.open()

    def closing(self) -> bool:
        """Someone asks the window to close (Alt+F4): whether it may. If not, it is as it was at the start."""
        if not self.ended:
            self._start_afresh()
            self._come_back()
        return self.ended

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowStateChange and not self.ended and not self._fills_the_screen():
            # Later: what the window manager is about to do with the window would win.
            QTimer.singleShot(0, self, self._come_back)
        return False

    def _look(self) -> None:
        """Come back where the window manager shows the bare desktop. The window's state tells nothing of that, and a
        wish to be in front is not heard then: a window that opens is. It opens at the next look: a window manager that
        is late clears what a window was when it went, and would clear what it is to be.
        """
        handle = self._window.windowHandle()
        if self.ended or handle is None:
            return
        if not handle.isVisible():
            self._come_back()
        elif not handle.isExposed():
            self._window.hide()

    def _fills_the_screen(self) -> bool:
        state = self._window.windowState()  # That of a window that was put away says that it fills the screen too.
        return bool(state & Qt.WindowState.WindowFullScreen) and not state & Qt.WindowState.WindowMinimized

    def _come_back(self) -> None:
        self._window.showFullScreen()
        self._window.raise_()
        self._window.activateWindow()

    def _asked(self) -> None:
        self._asks = False

    def _end(self) -> None:
        self.ended = True
        self._window.close()
