"""Printing away from the window: a thousand cards take a minute, in which a person must be able to hide."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QWidget

from guide_app.system.progress import Cancelled, Progress

JOB_TIMEOUT_MS = 60_000
"""How long a window that closes waits for what it prints."""
Work = Callable[[Progress], str | None]
"""Prints, tells how far it is, and gives the reason when it did not work."""


class PrintJob(QThread):
    """Does the work, and ends in ``done``, in ``failed`` with the reason, or in ``stopped`` with the Cancelled that the
    work raised; with None, where nothing may be said. ``progressed`` carries the share that is done.

    It belongs to the main window: a panel that asked may be closed meanwhile, and Qt ends the program when a thread
    that runs goes with it.
    """

    done = Signal()
    failed = Signal(str)
    stopped = Signal(object)
    progressed = Signal(object)

    def __init__(self, asker: QWidget, work: Work) -> None:
        super().__init__(_outermost(asker))
        self._work = work
        self._cancelled = threading.Event()
        self._silent = False
        self._reason: str | None = None
        self._ended: Cancelled | None = None
        self.finished.connect(self._tell)

    def stop(self) -> None:
        """Leave off, if there is still time, and have the printer drop what it was given."""
        self._cancelled.set()

    def cancel(self) -> None:
        """Stop, and say nothing any more."""
        self._silent = True
        self.stop()

    def run(self) -> None:
        try:
            self._reason = self._work(Progress(self.progressed.emit, self._cancelled.is_set))
        except Cancelled as ended:
            self._ended = ended
        # A panic inside an extension is no Exception, and what has no reason passes for printed.
        except BaseException as error:  # noqa: BLE001 - see above
            self._reason = f"{type(error).__name__}: {error}"

    def _tell(self) -> None:
        if self._silent:
            self.stopped.emit(None)
        elif self._ended is not None:
            self.stopped.emit(self._ended)
        elif self._reason is None:
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
