"""The guide on a removable drive: when the drive is removed, a message says so and the guide closes."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from guide_app.desk import portable
from guide_app.ui.safety import clipboard
from guide_app.ui.safety.hiding import close_other_windows

POLL_INTERVAL_MS = 1_000
CLOSE_AFTER_MS = 20_000
"""How long the message stays before the guide closes by itself."""


class RemovableDriveWatch(QObject):
    """Polls for the marker file. The message is created in advance, as nothing can be read after the removal.

    ``quiet`` says that nothing may be shown now: the guide is hidden, and the message waits until it is not.
    """

    def __init__(self, window: QMainWindow, quiet: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window, self._quiet = window, quiet
        self._marker = portable.marker()
        self._missed = 0
        self.sentence = QLabel(
            self.tr(
                "The USB drive with the guide was removed, so the guide must close now. Put the drive back and "
                "start the guide again."
            )
        )
        self.sentence.setWindowFlags(Qt.WindowType.Dialog)
        self.sentence.setWindowTitle(window.windowTitle())
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setMargin(24)
        self.sentence.ensurePolished()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(POLL_INTERVAL_MS)

    def gone(self) -> bool:
        """Whether the drive is missing now, so that errors are no fault of the program."""
        return self._marker is not None and not self._marker.is_file()

    def look(self) -> None:
        """Check whether the drive is still there; only a second miss counts, as the drive may be slow."""
        if not self.gone():
            self._missed = 0
            return
        self._missed += 1
        if self._missed >= 2 and not self._quiet():
            self._timer.stop()
            self._say()

    def _say(self) -> None:
        close_other_windows(self._window)
        self.sentence.resize(480, 160)
        self.sentence.show()
        self._window.hide()
        application = QApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(_end)
        QTimer.singleShot(CLOSE_AFTER_MS, self, QCoreApplication.exit)


def _end() -> None:
    """Exit at once. A regular shutdown would read from the drive, and has nothing to save."""
    clipboard.forget(QGuiApplication.clipboard())
    os._exit(0)
