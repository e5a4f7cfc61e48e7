"""Work away from the window: one job at a time, the newest first, and an overtaken answer is dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMutex, QMutexLocker, QObject, QThread, QWaitCondition, Signal


class NewestWorker(QObject):
    """Runs ``work`` in one thread of its own. A new job takes the place of one that waits.

    ``finished`` carries (job, result) and ``failed`` (job, exception), on the window's thread, for the newest job only.
    """

    finished = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, work: Callable[[Any], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest: Any = None
        self._waited_for = False
        self._thread = _WorkThread(work, self)
        self._thread.done.connect(self._done)
        self._thread.failed.connect(self._failed)

    def ask(self, job: object) -> None:
        """Do this, and forget whatever was asked before."""
        self._newest = job
        self._waited_for = True
        if not self._thread.isRunning():
            self._thread.start()
        self._thread.ask(job)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._waited_for

    def overtaken(self) -> bool:
        """Whether a newer job waits for the one that is being done: that one may as well stop."""
        return self._thread.has_waiting()

    def cancel(self) -> None:
        """Forget what was asked: no answer arrives any more."""
        self._newest = None
        self._waited_for = False
        self._thread.ask(None)

    def stop(self) -> None:
        """End the thread and wait for it. Nothing can be asked afterwards."""
        self._newest = None
        self._thread.end()

    def _done(self, job: object, result: object) -> None:
        if job is self._newest:
            self._waited_for = False
            self.finished.emit(job, result)

    def _failed(self, job: object, error: object) -> None:
        if job is self._newest:
            self._waited_for = False
            self.failed.emit(job, error)


class _WorkThread(QThread):
    """Waits for a job and does it."""

    done = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, work: Callable[[Any], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._mutex = QMutex()
        self._asked = QWaitCondition()
        self._job: object = None
        self._ending = False

    def ask(self, job: object) -> None:
        """Put a job, or none, in the one waiting place."""
        with QMutexLocker(self._mutex):
            self._job = job
            self._asked.wakeOne()

    def has_waiting(self) -> bool:
        """Whether a job waits; from any thread."""
        with QMutexLocker(self._mutex):
            return self._job is not None

    def end(self) -> None:
        """Let the thread finish and wait for it."""
        with QMutexLocker(self._mutex):
            self._ending = True
            self._asked.wakeOne()
        self.wait()

    def run(self) -> None:
        while (job := self._take()) is not None:
            try:
                result = self._work(job)
            # A panic inside an extension is no Exception; whoever asked says what happened, and the thread lives on.
            except BaseException as error:  # noqa: BLE001 - see above
                self.failed.emit(job, error)
            else:
                self.done.emit(job, result)
                del result  # It would stay with the thread until the next job, whatever is wiped meanwhile.
            del job

    def _take(self) -> object:
        with QMutexLocker(self._mutex):
            while self._job is None and not self._ending:
                self._asked.wait(self._mutex)
            job, self._job = self._job, None
            return None if self._ending else job
