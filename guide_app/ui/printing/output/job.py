"""Printing away from the window: a thousand cards take a minute, in which a person must be able to hide."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QWidget

JOB_TIMEOUT_MS = 60_000
"""How long a window that closes waits for what it prints."""
Work = Callable[[Callable[[], bool]], str | None]
"""Prints, asks now and then whether to stop, and gives the reason when it did not work."""


class PrintJob(QThread):
    """Does the work, and ends in ``done``, or in ``failed`` with the reason; a cancelled one in neither.

    It belongs to the main window: a panel that asked may be closed meanwhile, and Qt ends the program when a thread
    that runs goes with it.
    """

    done = Signal()
    failed = Signal(str)

    def __init__(self, asker: QWidget, work: Work) -> None:
        super().__init__(_outermost(asker))
        self._work = work
        self._cancelled = threading.Event()
        self._reason: str | None = None
        self.finished.connect(self._tell)

    def cancel(self) -> None:
        """Stop, and have the printer drop what it was given. Nothing is said any more."""
        self._cancelled.set()

    def run(self) -> None:
        try:
            self._reason = self._work(self._cancelled.is_set)
        # A panic inside an extension is no Exception, and what has no reason passes for printed.
        except BaseException as error:  # noqa: BLE001 - see above
            self._reason = f"{type(error).__name__}: {error}"

    def _tell(self) -> None:
        if not self._cancelled.is_set():
            if self._reason is None:
                self.done.emit()
            else:
                self.failed.emit(self._reason)
        self.deleteLater()


def _outermost(part: QWidget) -> QWidget:
    while (above := part.parentWidget()) is not None:
        part = above
    return part


def cancel_jobs(window: QObject) -> None:
    """Cancel whatever a window is printing."""
    for job in window.findChildren(PrintJob):
        job.cancel()


def finish_jobs(window: QObject) -> None:
    """Wait until everything that a window prints is with the printer."""
    for job in window.findChildren(PrintJob):
        job.wait(JOB_TIMEOUT_MS)
