"""Printing and saving in a background thread: a thousand cards take a minute, and a USB drive some seconds. Meanwhile a
person must be able to hide.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from guide_app.system.atomic_file import write_atomically
from guide_app.system.progress import Cancelled, Progress
from guide_app.ui.common.messages import failure_words, reason_words
from guide_app.ui.kit.threads import start_thread

JOB_TIMEOUT_MS = 60_000
"""How long a closing window waits for its jobs."""
Work = Callable[[Progress], str | None]
"""Prints or saves, reports progress, and returns the reason of a failure, or None."""


class BackgroundJob(QThread):
    """Runs the work and ends with one signal: ``done``, ``failed`` with the reason, or ``stopped`` with the Cancelled
    that the work raised, or with None where nothing may be shown. ``progressed`` carries the share that is done.

    Its parent is the main window: the panel that started it may be closed before the end, and Qt aborts the program
    when a running thread is destroyed.
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

    def begin(self) -> None:
        """Start the work; ``failed`` follows where the system allows no more threads."""
        error = start_thread(self)
        if error is not None:
            self._reason = failure_words(error)
            self._tell()

    def stop(self) -> None:
        """Stop if possible, and have the printer drop the job."""
        self._cancelled.set()

    def cancel(self) -> None:
        """Stop without showing anything."""
        self._silent = True
        self.stop()

    def run(self) -> None:
        try:
            self._reason = self._work(Progress(self.progressed.emit, self._cancelled.is_set))
        except Cancelled as ended:
            self._ended = ended
        # A panic inside an extension is no Exception, and without a reason the job would count as done.
        except BaseException as error:  # noqa: BLE001 - see above
            self._reason = failure_words(error) or f"{type(error).__name__}: {error}"

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


def save_apart(
    asker: QWidget, path: Path, data: bytes, *, saved: Callable[[], object], failed: Callable[[str], object]
) -> None:
    """Write a file whole or not at all. Ends with ``saved``, or ``failed`` and the reason; with neither if the person
    hides or ``asker`` is gone.
    """
    job = BackgroundJob(asker, lambda _progress: written(path, data))
    job.done.connect(lambda: isValid(asker) and saved())
    job.failed.connect(lambda reason: isValid(asker) and failed(reason))
    job.begin()


def written(path: Path, data: bytes) -> str | None:
    """Write a file; return the reason when it could not be written."""
    try:
        write_atomically(path, data)
    except OSError as error:
        return reason_words(error)
    return None


def cancel_jobs(window: QObject) -> None:
    """Cancel whatever a window is printing, and say no more of what it saves."""
    for job in window.findChildren(BackgroundJob):
        job.cancel()


def finish_jobs(window: QObject) -> None:
    """Wait until all that a window prints is at the printer, and all that it saves is written."""
    for job in window.findChildren(BackgroundJob):
        job.wait(JOB_TIMEOUT_MS)
