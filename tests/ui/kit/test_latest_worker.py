"""Work on a thread: what is asked for after the end is not begun."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread

from guide_app.ui.kit.latest_worker import LatestWorker
from tests.ui.desk import settle, watch_for


class Work:
    """Notes each job that it does, and how often it let go of what it keeps."""

    def __init__(self) -> None:
        self.did: list[object] = []
        self.gone = 0

    def do(self, job: object) -> object:
        self.did.append(job)
        return job

    def let_go(self) -> None:
        self.gone += 1


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture
def worker(qapp: object, work: Work) -> Iterator[LatestWorker]:
    worker = LatestWorker(work.do, work.let_go)
    yield worker
    worker.stop()


@pytest.mark.parametrize("used", [True, False])
def test_after_the_end_no_job_is_begun(worker: LatestWorker, work: Work, used: bool) -> None:
    answers: list[object] = []
    begun: list[QThread] = []
    worker.finished.connect(lambda job, result: answers.append(result))
    (thread,) = worker.findChildren(QThread)
    thread.started.connect(lambda: begun.append(thread))
    if used:
        worker.ask("before")
        watch_for(lambda: answers == ["before"])
    worker.stop()
    before = ["before"] * used
    worker.ask("after")
    assert not worker.busy
    settle()
    assert (work.did, answers, begun, work.gone) == (before, before, [thread] * used, used)


def test_a_job_under_way_at_the_end_is_waited_for_no_more(worker: LatestWorker, work: Work) -> None:
    worker.ask("before")
    assert worker.busy
    worker.stop()
    assert not worker.busy
