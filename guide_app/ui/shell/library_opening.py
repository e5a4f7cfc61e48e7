"""Opening the library of a pack: at once where it was built before, else in a thread that builds it, while the window
lives on. One that was built before is looked over in another thread; where it does not hold it is opened again, as is
one that was found damaged.
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
"""Progress is told in steps of this share: each one wakes the window."""
Existing = Callable[[], "OpenedLibrary | None"]
"""The library where it was built before and nothing has changed since."""
Build = Callable[[Progress], "OpenedLibrary"]
"""Builds, reporting its progress."""

Verify = Callable[["Library", Progress], bool]
"""Whether a library that was built before is whole and of the pack as it is now."""


class LibraryOpening(QObject):
    """``open`` ends in ``opened`` with an OpenedLibrary, or in ``failed`` with an exception that nobody foresaw.

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
        """Open the library. Nothing is done while it is being built already."""
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
        """Stop the building; the last good library, if there is one, is opened."""
        if self._thread is not None:
            self._thread.cancel()

    def end(self) -> None:
        """Stop what runs and wait for its end; nothing is told any more."""
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
    """Builds once. What came of it is to be read when the thread has finished."""

    progressed = Signal(float)

    def __init__(self, build: Build, parent: QObject) -> None:
        super().__init__(parent)
        self._build = build
        self._cancelled = threading.Event()
        self._told = 0.0
        self.result: OpenedLibrary | None = None
        self.error: BaseException | None = None

    def cancel(self) -> None:
        """Stop soon; from any thread."""
        self._cancelled.set()

    def run(self) -> None:
        try:
            self.result = self._build(Progress(self._report, self._cancelled.is_set))
        # A panic inside an extension is no Exception; whoever opens says what happened.
        except BaseException as error:  # noqa: BLE001 - see above
            self.error = error

    def _report(self, share: float) -> None:
        if share >= self._told + PROGRESS_STEP:
            self._told = share
            self.progressed.emit(share)


class _VerifyThread(QThread):
    """Looks a library over once. ``holds`` is to be read when the thread has finished."""

    def __init__(self, verify: Callable[[Progress], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._verify = verify
        self._cancelled = threading.Event()
        self.holds = True

    def cancel(self) -> None:
        """Stop soon; from any thread."""
        self._cancelled.set()

    def run(self) -> None:
        with suppress(Cancelled):
            self.holds = self._verify(Progress(cancelled=self._cancelled.is_set))
