"""Opens the library of a pack: at once where it was built before, otherwise in a thread that builds it, while the
window stays responsive. An existing library is verified in another thread; if it is not valid, it is opened again, as
is one that was found damaged.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from guide_app.system.progress import Cancelled, Progress

if TYPE_CHECKING:
    from guide_app.library.cache.open import OpenedLibrary
    from guide_app.library.library import Library

PROGRESS_STEP = 0.01
"""Minimum progress between two signals, as each one wakes the window."""
Existing = Callable[[], "OpenedLibrary | None"]
"""Returns the library where it was built before and nothing has changed since; otherwise None."""
Build = Callable[[Progress], "OpenedLibrary"]
"""Builds the library, and reports its progress."""

Verify = Callable[["Library", Progress], bool]
"""Returns whether an existing library is intact and built from the pack as it is now."""


class LibraryOpening(QObject):
    """``open`` ends with ``opened`` and an OpenedLibrary, or with ``failed`` and an unforeseen exception.

    ``building`` is sent when there is something to build, ``progressed`` carries the share that is done.
    """

    building = Signal()
    progressed = Signal(float)
    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, existing: Existing, build: Build, verify: Verify, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._existing, self._build, self._verify = existing, build, verify
        self._thread: _BuildThread | None = None
        self._verifying: _VerifyThread | None = None

    def open(self) -> None:
        """Open the library; ignored while it is being built."""
        if self._thread is not None:
            return
        existing = self._existing()
        if existing is not None:
            self.opened.emit(existing)
            if existing.library is not None:
                self._look_over(existing.library)
            return
        self._thread = _BuildThread(self._build, self)
        self._thread.progressed.connect(self.progressed)
        self._thread.finished.connect(self._built)
        self.building.emit()
        self._thread.start()

    def stop(self) -> None:
        """Stop the building; the last valid library, if there is one, is opened."""
        if self._thread is not None:
            self._thread.cancel()

    def end(self) -> None:
        """Stop all threads and wait for their end; no more signals are sent."""
        verifying, self._verifying = self._verifying, None
        if verifying is not None:
            verifying.cancel()
            verifying.wait()
        thread, self._thread = self._thread, None
        if thread is None:
            return
        thread.cancel()
        thread.wait()
        if thread.result is not None and thread.result.library is not None:
            thread.result.library.close()

    def _look_over(self, library: Library) -> None:
        if self._verifying is None:
            self._verifying = _VerifyThread(partial(self._verify, library), self)
            self._verifying.finished.connect(self._verified)
            self._verifying.start(QThread.Priority.IdlePriority)

    def _verified(self) -> None:
        thread, self._verifying = self._verifying, None
        if thread is not None:
            thread.deleteLater()
            if not thread.holds:
                self.open()

    def _built(self) -> None:
        thread, self._thread = self._thread, None
        if thread is None:
            return
        thread.deleteLater()
        if thread.result is not None:
            self.opened.emit(thread.result)
        else:
            self.failed.emit(thread.error)


class _BuildThread(QThread):
    """Builds once. Read ``result`` or ``error`` after it has finished."""

    progressed = Signal(float)

    def __init__(self, build: Build, parent: QObject) -> None:
        super().__init__(parent)
        self._build = build
        self._cancelled = threading.Event()
        self._told = 0.0
        self.result: OpenedLibrary | None = None
        self.error: BaseException | None = None

    def cancel(self) -> None:
        """Request to stop; callable from any thread."""
        self._cancelled.set()

    def run(self) -> None:
        try:
            self.result = self._build(Progress(self._report, self._cancelled.is_set))
        # A panic inside an extension is no Exception; it is reported like any other error.
        except BaseException as error:  # noqa: BLE001 - see above
            self.error = error

    def _report(self, share: float) -> None:
        if share >= self._told + PROGRESS_STEP:
            self._told = share
            self.progressed.emit(share)


class _VerifyThread(QThread):
    """Verifies a library once. Read ``holds`` after it has finished."""

    def __init__(self, verify: Callable[[Progress], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._verify = verify
        self._cancelled = threading.Event()
        self.holds = True

    def cancel(self) -> None:
        """Request to stop; callable from any thread."""
        self._cancelled.set()

    def run(self) -> None:
        with suppress(Cancelled):
            self.holds = self._verify(Progress(cancelled=self._cancelled.is_set))
