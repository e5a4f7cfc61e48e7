"""Printing away from the window: a thousand cards take a minute, in which a person must be able to hide."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QThread
from PySide6.QtPrintSupport import QPrinter

from guide_app.ui.printing import print_pdf

LONGEST_WAIT_MS = 60_000
"""How long a window that closes waits for what it prints."""


class PrintJob(QThread):
    """Prints one PDF. ``said`` gets, on the window's thread, the reason when it did not work, None when it did."""

    def __init__(self, parent: QObject, pdf: bytes, printer: QPrinter, said: Callable[[str | None], None]) -> None:
        super().__init__(parent)
        self._pdf, self._printer, self._said = pdf, printer, said
        self._cancelled = threading.Event()
        self._done = False
        self.finished.connect(self._tell)

    def cancel(self) -> None:
        """Stop, and have the printer drop what it was given. Nothing is said any more."""
        self._cancelled.set()

    def run(self) -> None:
        self._done = print_pdf(self._pdf, self._printer, self._cancelled.is_set)

    def _tell(self) -> None:
        if not self._cancelled.is_set():
            failed = QCoreApplication.translate("printing", "The printer did not take the job. Check that it is on.")
            self._said(None if self._done else failed)
        self.deleteLater()


def cancel_jobs(window: QObject) -> None:
    """Cancel whatever a window is printing."""
    for job in window.findChildren(PrintJob):
        job.cancel()


def finish_jobs(window: QObject) -> None:
    """Wait until everything that a window prints is with the printer."""
    for job in window.findChildren(PrintJob):
        job.wait(LONGEST_WAIT_MS)
