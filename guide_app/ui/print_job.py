"""Printing away from the window: a thousand cards take a minute, in which a person must be able to hide."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread

LONGEST_WAIT_MS = 60_000
"""How long a window that closes waits for what it prints."""
Work = Callable[[Callable[[], bool]], str | None]
"""Prints, asks now and then whether to stop, and gives the reason when it did not work."""


class PrintJob(QThread):
    """Does the work. ``said`` gets, on the window's thread, the reason when it did not work, None when it did."""

    def __init__(self, parent: QObject, work: Work, said: Callable[[str | None], None]) -> None:
        super().__init__(parent)
        self._work, self._said = work, said
        self._cancelled = threading.Event()
        self._reason: str | None = None
        self.finished.connect(self._tell)

    def cancel(self) -> None:
        """Stop, and have the printer drop what it was given. Nothing is said any more."""
        self._cancelled.set()

    def run(self) -> None:
        try:
            self._reason = self._work(self._cancelled.is_set)
        except Exception as error:  # noqa: BLE001 - whoever prints is told, whatever it was
            self._reason = f"{type(error).__name__}: {error}"

    def _tell(self) -> None:
        if not self._cancelled.is_set():
            self._said(self._reason)
        self.deleteLater()


def cancel_jobs(window: QObject) -> None:
    """Cancel whatever a window is printing."""
    for job in window.findChildren(PrintJob):
        job.cancel()


def finish_jobs(window: QObject) -> None:
    """Wait until everything that a window prints is with the printer."""
    for job in window.findChildren(PrintJob):
        job.wait(LONGEST_WAIT_MS)
