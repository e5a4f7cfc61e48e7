"""A public computer: the guide stays in full screen, and each person starts afresh."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from guide_app.desk.code_tries import CodeTries
from guide_app.ui.kit.overlays.stage import Stage
from guide_app.ui.kit.while_whole import while_whole

KEYS = "Ctrl+Alt+Shift+Q"
"""The shortcut that asks for the staff code."""
WATCH_INTERVAL_MS = 500
"""Interval between two checks whether the window is visible."""
COVERED_MS = 60_000
"""How long the cover stays without input. Then the first page is there for the next person: nobody at a public computer
knows the word that returns to it.
"""


class Kiosk(QObject):
    """Keeps the window in front and in full screen until the staff code is given.

    The code is asked for over the current one of the ``layers``. ``start_afresh`` forgets what was done. ``save_in`` is
    the one folder in which handouts can be saved, or None. ``uncover_asked`` asks to show the first page again after
    somebody has hidden.
    """

    uncover_asked = Signal()

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
        self._covered = QTimer(self)
        self._covered.setSingleShot(True)
        self._covered.setInterval(COVERED_MS)
        self._covered.timeout.connect(self.uncover_asked)
        window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)

    def cover_came(self) -> None:
        """Somebody has hidden: show the first page again after a while."""
        self._covered.start()

    def cover_used(self) -> None:
        """Somebody uses the cover: let them."""
        if self._covered.isActive():
            self._covered.start()

    def cover_went(self) -> None:
        """The cover is gone."""
        self._covered.stop()

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
        """Return whether the window may close when asked to (Alt+F4). If not, it is reset to its start."""
        if not self.ended:
            self._start_afresh()
            self._come_back()
        return self.ended

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowStateChange and not self.ended and not self._fills_the_screen():
            # Deferred: the window manager's pending action would override it.
            QTimer.singleShot(0, self, self._come_back)
        return False

    def _look(self) -> None:
        """Reopen the window where the window manager shows the desktop instead. The window state does not reveal this,
        and the window manager ignores a request to raise the window; but it shows a window that is opened again. So
        hide it now and open it at the next check: a slow window manager resets the state of a hidden window, and would
        reset the new state if it were set at once.
        """
        handle = self._window.windowHandle()
        if self.ended or handle is None:
            return
        if not handle.isVisible():
            self._come_back()
        elif not handle.isExposed():
            self._window.hide()

    def _fills_the_screen(self) -> bool:
        state = self._window.windowState()  # A minimized window also reports full screen.
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
