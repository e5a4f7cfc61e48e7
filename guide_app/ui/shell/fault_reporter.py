"""Reports uncaught errors of every thread in one panel in plain words, on the window's thread."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QMessageBox

# Nothing is imported when an error occurs: the error may be of the disk that holds the module.
from guide_app.desk import faults
from guide_app.system.lacking import NUMBERS
from guide_app.ui.common.messages import failure_words
from guide_app.ui.kit.threads import starting
from guide_app.ui.shell.fault_notice import FaultNotice, fault_heading, fault_words

if TYPE_CHECKING:
    from guide_app.ui.shell.window import MainWindow

MAX_FAULTS = 30
"""Maximum number of reports in one run: an error on each repaint must not make the window unusable."""


class FaultReporter(QObject):
    """Install it after the QApplication was created. ``quiet`` says that nothing may be shown now: the guide is hidden.

    Errors are shown in a panel over the window's content, whether the guide or the reason why it could not start. Where
    the window cannot show a panel, a message box is used. The terminal gets the report, never the message of an
    exception: systems store what programs print there.
    """

    _happened = Signal(str, str)

    def __init__(self, window: MainWindow, quiet: Callable[[], bool], saving: bool = True) -> None:
        super().__init__(window)
        self._window, self._quiet, self._saving = window, quiet, saving
        self._notice: FaultNotice | None = None
        self._box: QMessageBox | None = None
        self._told = 0
        self._showing = False
        self._waiting: list[tuple[str, str]] = []
        self._happened.connect(self._show)

    def install(self) -> None:
        """Install the hooks for uncaught errors."""
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        sys.unraisablehook = self._unraisable
        qInstallMessageHandler(self.qt_said)

    def tell(self, error: BaseException) -> None:
        """Report an error; callable from any thread."""
        self._told += 1
        if self._told > MAX_FAULTS:
            return
        said = failure_words(error)
        report = "" if said else faults.report(error)
        _write(report or f"{type(error).__name__}\n")
        self._happened.emit(said or "", report)

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.tell(error if error.__traceback__ is trace else error.with_traceback(trace))

    def _uncaught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None and not isinstance(caught.exc_value, SystemExit):
            self.tell(caught.exc_value)

    def _unraisable(self, caught: sys.UnraisableHookArgs) -> None:
        if caught.exc_value is not None:
            _write(faults.report(caught.exc_value))

    def qt_said(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        """End where Qt says that a thread of its own could not start."""
        if text.startswith("QThread::start") and not starting:
            # Qt paints in threads of its own, and would wait for one that never started: the window would stand as it
            # is, and nobody could hide it.
            _write(f"{faults.message(OSError(NUMBERS['threads'], ''))}\n")
            os._exit(3)
        # Qt's messages may contain paths and our texts: report only that there was one.
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            report = f"Qt: {kind.name} in {context.category or 'default'}\n"
            _write(report)
            if kind == QtMsgType.QtFatalMsg:
                os._exit(3)
            self._told += 1
            if self._told <= MAX_FAULTS:
                self._happened.emit("", report)

    def _show(self, said: str, report: str) -> None:
        if self._quiet():
            return
        self._waiting.append((said, report))
        if self._showing:  # Opening a panel runs an event loop, in which further errors may occur.
            return
        self._showing = True
        try:
            while self._waiting:
                self._say(*self._waiting.pop(0))
        finally:
            self._showing = False

    def _say(self, said: str, report: str) -> None:
        if self._box is None and self._window.isVisible():
            try:
                self._say_in_panel(said, report)
            except Exception as error:  # noqa: BLE001 (what fails may be any part of a panel)
                _write(faults.report(error))
            else:
                return
        self._say_in_box(said, report)

    def _say_in_panel(self, said: str, report: str) -> None:
        notice = self._notice
        if notice is None:
            notice = FaultNotice(self._window.layers, self._saving)
            notice.panel.closed.connect(self._closed)
        notice.add(said, report)
        if self._notice is None:
            self._notice = notice
            notice.tell()

    def _say_in_box(self, said: str, report: str) -> None:
        box = self._box
        if box is None:
            box = self._box = QMessageBox(QMessageBox.Icon.Warning, fault_heading(), fault_words(said))
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.addButton(QMessageBox.StandardButton.Close)
            box.finished.connect(self._closed)
            box.open()
        if report and report not in box.detailedText():
            box.setDetailedText(box.detailedText() + report)

    def _closed(self) -> None:
        self._notice = None
        if self._box is not None:
            self._box.deleteLater()
            self._box = None


def _write(text: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(text)
        sys.stderr.flush()
