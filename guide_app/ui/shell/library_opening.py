"""Opens the edition of this desk: at once, or in a thread where a large one must be compared with its envelope or the
pack compiled first, while the window stays responsive. One that was found damaged is opened again.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from guide_app.system.progress import Progress
from guide_app.ui.kit.threads import start_thread

if TYPE_CHECKING:
    from guide_app.desk.editions import DeskEditions
    from guide_app.edition.current import Found, Opened

PROGRESS_STEP = 0.01
"""Minimum progress between two signals, as each one wakes the window."""
AtOnce = Callable[[], "Opened | None"]
"""Returns the edition if it is compiled and small enough to compare while the window waits; otherwise None."""
InThread = Callable[[Progress], "Opened"]
"""Compares a large edition, or compiles the pack, and reports its progress."""


class LibraryOpening(QObject):
    """``open`` ends with ``opened`` and an Opened, or with ``failed`` and an unforeseen exception.

    ``preparing`` is sent when it takes a thread: True if something must be compiled, False if it is only compared.
    ``progressed`` carries the share that is done.
    """

    preparing = Signal(bool)
    progressed = Signal(float)
    opened = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        at_once: AtOnce,
        in_thread: InThread,
        parent: QObject | None = None,
        *,
        compiles: Callable[[], bool] = lambda: True,
        editions: DeskEditions | None = None,
    ) -> None:
        super().__init__(parent)
        self._at_once, self._in_thread, self._compiles = at_once, in_thread, compiles
        self.editions = editions
        """The editions on this desk; None in tests, which open folders."""
        self._thread: _OpeningThread | None = None

    def open(self) -> None:
        """Open the edition; ignored while that is being done."""
        if self._thread is not None:
            return
        opened = self._at_once()
        if opened is not None:
            self.opened.emit(opened)
            return
        self._thread = _OpeningThread(self._in_thread, self)
        self._thread.progressed.connect(self.progressed)
        self._thread.finished.connect(self._finished)
        self.preparing.emit(self._compiles())
        error = start_thread(self._thread)
        if error is not None:
            self._thread = None
            self.failed.emit(error)

    @property
    def busy(self) -> bool:
        """Whether an edition is being opened."""
        return self._thread is not None

    def read(self, found: Found) -> None:
        """Open an edition that is not the newest, to read in it."""
        from guide_app.edition.current import Opened, open_edition

        assert self.editions is not None  # It told of the edition.
        if self._thread is None:
            self.opened.emit(Opened(open_edition(found.folder, self.editions.copies), None, found))

    def stop(self) -> None:
        """Stop it; the last good edition, if there is one, is opened."""
        if self._thread is not None:
            self._thread.cancel()

    def end(self) -> None:
        """Stop all threads and wait for their end; no more signals are sent."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        thread.cancel()
        thread.wait()
        if thread.result is not None and thread.result.library is not None:
            thread.result.library.close()

    def _finished(self) -> None:
        thread, self._thread = self._thread, None
        if thread is None:
            return
        thread.deleteLater()
        if thread.result is not None:
            self.opened.emit(thread.result)
        else:
            self.failed.emit(thread.error or MemoryError())  # With neither, run() could not even be called.


class _OpeningThread(QThread):
    """Opens once. Read ``result`` or ``error`` after it has finished."""

    progressed = Signal(float)

    def __init__(self, work: InThread, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = threading.Event()
        self._told = 0.0
        self.result: Opened | None = None
        self.error: BaseException | None = None

    def cancel(self) -> None:
        """Request to stop; callable from any thread."""
        self._cancelled.set()

    def run(self) -> None:
        try:
            self.result = self._work(Progress(self._report, self._cancelled.is_set))
        # A panic inside an extension is no Exception; it is reported like any other error.
        except BaseException as error:  # noqa: BLE001 - see above
            self.error = error

    def _report(self, share: float) -> None:
        if share >= self._told + PROGRESS_STEP:
            self._told = share
            self.progressed.emit(share)
