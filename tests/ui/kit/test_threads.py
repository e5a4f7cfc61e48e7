"""Where the system allows no more threads, what needed one fails with a sentence instead of waiting for ever."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from guide_app.desk import faults
from guide_app.ui.kit.latest_worker import LatestWorker
from guide_app.ui.kit.threads import start_thread


@pytest.fixture
def no_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads as Qt leaves them when the system refuses to start them."""
    monkeypatch.setattr(QThread, "start", lambda *_: None)


def test_thread_that_starts_has_no_error(qtbot: QtBot) -> None:
    thread = QThread()
    assert start_thread(thread) is None
    thread.quit()
    assert thread.wait(60_000)


@pytest.mark.usefixtures("no_threads")
def test_refused_thread_gives_an_error_with_a_sentence() -> None:
    error = start_thread(QThread())
    assert error is not None
    assert "cannot start another task" in str(faults.message(error))


@pytest.mark.usefixtures("no_threads")
def test_job_fails_where_its_thread_is_refused(qtbot: QtBot) -> None:
    worker = LatestWorker(lambda job: job, lambda: None)
    with qtbot.waitSignal(worker.failed, timeout=60_000) as failed:
        worker.ask("job")
    assert failed.args is not None
    assert failed.args[0] == "job"
    assert faults.message(failed.args[1]) is not None
    assert not worker.busy
    worker.stop()
