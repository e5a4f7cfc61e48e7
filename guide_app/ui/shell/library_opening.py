"""Opening the library of a pack: at once where it was built before, else in a thread that builds it, while the window
lives on. A library that was found damaged is opened in the same way again.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from guide_app.system.progress import Progress

if TYPE_CHECKING:
    from guide_app.library.cache.open import OpenedLibrary

PROGRESS_STEP = 0.01
"""Progress is told in steps of this share: each one wakes the window."""
Existing = Callable[[], "OpenedLibrary | None"]
"""The library where it was built before and nothing has changed since."""
Build = Callable[[Progress], "OpenedLibrary"]
"""Builds, reporting its progress."""


class LibraryOpening(QObject):
    """``open`` ends in ``opened`` with an OpenedLibrary, or in ``failed`` with an exception that nobody foresaw.

    ``building`` is sent when there is something to build, ``progressed`` carries the share that is done.
    """

    building = Signal()
    progressed = Signal(float)
    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, existing: Existing, build: Build, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._existing, self._build = existing, build
        self._thread: _BuildThread | None = None

    def open(self) -> None:
        """Open the library. Nothing is done while it is being built already."""
        if self._thread is not None:
            return
        existing = self._existing()
        if existing is not None:
            self.opened.emit(existing)
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
        """Stop the building and wait for its end; nothing is told any more."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        thread.cancel()
        thread.wait()
        if thread.result is not None and thread.result.library is not None:
            thread.result.library.close()

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
