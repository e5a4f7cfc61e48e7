"""Work in a background thread: one job at a time, the newest first; results of superseded jobs are dropped."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QMutex, QMutexLocker, QObject, QThread, QTimer, QWaitCondition, Signal

from guide_app.ui.kit.threads import start_thread


class LatestWorker(QObject):
    """Runs ``work`` in one thread of its own. A new job replaces a waiting one.

    ``finished`` carries (job, result) and ``failed`` (job, exception), on the window's thread, for the newest job only.
    ``let_go`` drops what the work keeps between jobs; ``forget`` runs it in the same thread, as a running job would
    fill the cache again otherwise. ``work_ahead`` prepares likely jobs in idle time.
    """

    finished = Signal(object, object)
    failed = Signal(object, object)

    def __init__(
        self,
        work: Callable[[Any], Any],
        let_go: Callable[[], None],
        parent: QObject | None = None,
        *,
        work_ahead: Callable[[Any], None] = lambda _: None,
    ) -> None:
        super().__init__(parent)
        self._newest: Any = None
        self._waited_for = self._stopped = False
        self._thread = WorkThread(work, let_go, work_ahead, self)
        self._thread.done.connect(self._done)
        self._thread.failed.connect(self._failed)

    def ask(self, job: object) -> None:
        """Start this job, and drop any earlier one; do nothing after ``stop``."""
        if self._stopped:
            return
        self._newest = job
        self._waited_for = True
        error = None if self._thread.isRunning() else start_thread(self._thread)
        if error is None:
            self._thread.ask(job)
        else:
            QTimer.singleShot(0, self, partial(self._failed, job, error))  # Later, as that of any job.

    def expect(self, likely: Sequence[object]) -> None:
        """Prepare these likely jobs in this order until a job is started. No signal is sent for them."""
        self._thread.expect(likely)

    @property
    def busy(self) -> bool:
        """Whether a result is still to come."""
        return self._waited_for

    def overtaken(self) -> bool:
        """Whether a newer job waits, so that the running one may stop."""
        return self._thread.has_waiting()

    def cancel(self) -> None:
        """Drop the current job: no result arrives any more."""
        self._newest = None
        self._waited_for = False
        self._thread.ask(None)

    def forget(self) -> None:
        """Drop the current job, and clear what the work keeps before any other job runs."""
        self._newest = None
        self._waited_for = False
        self._thread.forget()

    def stop(self) -> None:
        """End the thread and wait for it. No job is started afterwards."""
        self._newest = None
        self._waited_for, self._stopped = False, True
        self._thread.end()

    def _done(self, job: object, result: object) -> None:
        if job is self._newest:
            self._waited_for = False
            self.finished.emit(job, result)

    def _failed(self, job: object, error: object) -> None:
        if job is self._newest:
            self._waited_for = False
            self.failed.emit(job, error)


_END, _FORGET = object(), object()
"""Commands to the thread besides jobs."""


class _Expected(Struct):
    """Jobs that are likely to be started next."""

    likely: Any


class WorkThread(QThread):
    """Waits for a job and runs it."""

    done = Signal(object, object)
    failed = Signal(object, object)

    def __init__(
        self,
        work: Callable[[Any], Any],
        let_go: Callable[[], None],
        work_ahead: Callable[[Any], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work, self._let_go, self._work_ahead = work, let_go, work_ahead
        self._mutex = QMutex()
        self._asked = QWaitCondition()
        self._job: object = None
        self._expected: list[object] = []
        self._forgetting = self._ending = False

    def ask(self, job: object) -> None:
        """Put a job, or None, in the one waiting slot, and drop the likely jobs."""
        with QMutexLocker(self._mutex):
            self._job, self._expected = job, []
            self._asked.wakeOne()

    def expect(self, likely: Sequence[object]) -> None:
        """Replace the likely jobs."""
        with QMutexLocker(self._mutex):
            self._expected = list(likely)
            self._asked.wakeOne()

    def forget(self) -> None:
        """Drop the waiting job, and have the thread clear what it keeps."""
        with QMutexLocker(self._mutex):
            self._job, self._expected, self._forgetting = None, [], True
            self._asked.wakeOne()

    def has_waiting(self) -> bool:
        """Whether another job or command waits; callable from any thread."""
        with QMutexLocker(self._mutex):
            return self._job is not None or self._forgetting

    def end(self) -> None:
        """Have the thread finish, and wait for it."""
        with QMutexLocker(self._mutex):
            self._ending = True
            self._asked.wakeOne()
        self.wait()

    def run(self) -> None:
        while (job := self._take()) is not _END:
            if job is _FORGET:
                self._forget_now()
                continue
            if isinstance(job, _Expected):
                with suppress(BaseException):  # A real job reports the error.
                    self._work_ahead(job.likely)
                continue
            try:
                result = self._work(job)
            # A panic inside an extension is no Exception. Report it as any failure, and keep the thread alive.
            except BaseException as error:  # noqa: BLE001 - see above
                self.failed.emit(job, error)
            else:
                self.done.emit(job, result)
                del result  # Otherwise the thread would hold it until the next job, even after a wipe.
            del job
        self._forget_now()  # Objects created in this thread are deleted in it.

    def _forget_now(self) -> None:
        try:
            self._let_go()
        except Exception as error:  # noqa: BLE001 - no job waits for this: the excepthook reports it
            sys.excepthook(type(error), error, error.__traceback__)

    def _take(self) -> object:
        """The next thing to do: end, forget, a job, or likely jobs."""
        with QMutexLocker(self._mutex):
            while self._job is None and not self._expected and not self._forgetting and not self._ending:
                self._asked.wait(self._mutex)
            if self._ending:
                return _END
            if self._forgetting:
                self._forgetting = False
                return _FORGET
            if self._job is None:
                return _Expected(self._expected.pop(0))
            job, self._job = self._job, None
            return job
