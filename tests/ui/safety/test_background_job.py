"""A piece of printing ends by itself, whoever asked for it has gone, and says what became of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMainWindow
from shiboken6 import isValid

from guide_app.system.progress import Cancelled, Progress
from guide_app.ui.safety.background_job import BackgroundJob


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QMainWindow]:
    window = QMainWindow()
    yield window
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_dialog_that_asked_may_close_meanwhile(window: QMainWindow) -> None:
    dialog, goes_on = QDialog(window), threading.Event()
    job = BackgroundJob(dialog, lambda _cancelled: None if goes_on.wait(10) else "never asked to go on")
    said = QLabel(dialog)
    job.failed.connect(said.setText)
    ended: list[bool] = []
    job.done.connect(lambda: ended.append(True))
    assert job.parent() is window
    job.start()
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)
    assert job.isRunning()
    goes_on.set()
    assert job.wait(10_000)
    QCoreApplication.processEvents()
    assert ended == [True]


def test_what_is_stopped_says_so_and_what_is_hidden_from_says_nothing(window: QMainWindow) -> None:
    def work(progress: Progress) -> str | None:
        while True:
            progress.report(0.5)

    for end, told in ((BackgroundJob.stop, Cancelled), (BackgroundJob.cancel, type(None))):
        job = BackgroundJob(window, work)
        ended: list[object] = []
        job.stopped.connect(ended.append)
        for other in (job.done, job.failed):
            other.connect(lambda *_: pytest.fail("it ended otherwise"))
        job.start()
        end(job)
        assert job.wait(10_000)
        QCoreApplication.processEvents()
        assert [type(each) for each in ended] == [told]


def test_a_panic_is_not_taken_for_printed(window: QMainWindow) -> None:
    class Panic(BaseException):
        """What an extension raises that has failed within."""

    def work(_cancelled: object) -> str | None:
        raise Panic("within")

    said: list[str] = []
    job = BackgroundJob(window, work)
    job.failed.connect(said.append)
    job.start()
    assert job.wait(10_000)
    QCoreApplication.processEvents()
    assert said == ["Panic: within"]


def test_what_this_computer_lacks_has_a_sentence(window: QMainWindow) -> None:
    def work(_progress: Progress) -> str | None:
        raise MemoryError

    job = BackgroundJob(window, work)
    said: list[str] = []
    job.failed.connect(said.append)
    job.start()
    assert job.wait(10_000)
    QCoreApplication.processEvents()
    assert said == ["This computer does not have enough free memory. Close other programs and try again."]
