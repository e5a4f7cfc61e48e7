"""What the preview is made by: a handout that was made is at hand for who goes back to it, until all is forgotten."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from guide_app.content.records import Service
from guide_app.handouts.document import Rendered
from guide_app.handouts.pages.first_call_sheet import FirstCallSheetOptions
from guide_app.handouts.problems import HandoutError
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.library import Library
from guide_app.ui.printing.preview import render_worker as handout_worker
from guide_app.ui.printing.preview.render_worker import MAX_DOCUMENTS, Job, Preview, RenderWorker
from tests.ui.desk import watch_for

ENGLISH = FirstCallSheetOptions(service="safelink")
SPANISH = FirstCallSheetOptions(service="safelink", language="es")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The language of each handout that is made, in turn."""
    seen: list[str] = []
    render = Renderer.render

    def noted(self: Renderer, document: Any, **how: Any) -> Rendered:
        seen.append(document.language)
        return render(self, document, **how)

    monkeypatch.setattr(Renderer, "render", noted)
    return seen


@pytest.fixture
def worker(qapp: QApplication, demo: Library, root: Path) -> Iterator[RenderWorker]:
    """It works until the test ends."""
    worker = RenderWorker(demo, root / "assets")
    yield worker
    worker.stop()


def _shown(worker: RenderWorker, options: FirstCallSheetOptions) -> Preview:
    heard: list[Preview] = []
    worker.finished.connect(lambda _, preview: heard.append(preview))
    worker.ask(Job(options, 0, (400, 518)))
    watch_for(lambda: bool(heard))
    return heard[-1]


def test_who_goes_back_to_an_option_waits_for_no_layout(worker: RenderWorker, made: list[str]) -> None:
    first = _shown(worker, ENGLISH)
    _shown(worker, SPANISH)
    again = _shown(worker, ENGLISH)
    assert made == ["en", "es"]
    assert again.rendered.pdf == first.rendered.pdf
    assert again.image == first.image


def test_what_was_made_goes_when_all_is_forgotten(worker: RenderWorker, made: list[str]) -> None:
    _shown(worker, ENGLISH)
    worker.forget()
    _shown(worker, ENGLISH)
    assert made == ["en", "en"]


def test_the_oldest_goes_first_and_little_is_kept(
    worker: RenderWorker, made: list[str], demo: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = [each.record.id for each in demo.all(Service, "en") if each.record.id != ENGLISH.service]
    _shown(worker, ENGLISH)
    _shown(worker, SPANISH)
    _shown(worker, ENGLISH)
    for service in others[: MAX_DOCUMENTS - 1]:
        _shown(worker, FirstCallSheetOptions(service=service))
    del made[:]
    _shown(worker, ENGLISH)
    assert made == []
    _shown(worker, SPANISH)
    assert made == ["es"]
    monkeypatch.setattr(handout_worker, "MAX_DOCUMENT_BYTES", 10)
    _shown(worker, FirstCallSheetOptions(service=others[0], language="es"))
    _shown(worker, SPANISH)
    assert made == ["es"] * 3


def test_what_was_made_of_another_library_or_on_another_day_is_made_again(
    worker: RenderWorker, made: list[str], demo: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    _shown(worker, ENGLISH)
    monkeypatch.setattr(demo, "digest", "another")
    _shown(worker, ENGLISH)
    monkeypatch.setattr(handout_worker, "local_today", lambda: demo.edition + dt.timedelta(days=400))
    _shown(worker, ENGLISH)
    assert made == ["en"] * 3


def test_what_was_expected_is_at_hand_when_it_is_asked_for(worker: RenderWorker, made: list[str]) -> None:
    _shown(worker, ENGLISH)
    worker.expect([SPANISH])
    watch_for(lambda: made == ["en", "es"])
    assert _shown(worker, SPANISH).rendered.pdf
    assert made == ["en", "es"]


def test_what_is_asked_for_does_not_wait_for_all_that_was_expected(
    worker: RenderWorker, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    render = Renderer.render

    def held(self: Renderer, document: Any, **how: Any) -> Rendered:
        found = render(self, document, **how)
        go_on.wait(5)
        return found

    monkeypatch.setattr(Renderer, "render", held)
    worker.ask(Job(ENGLISH, 0, (400, 518)))
    go_on.set()
    watch_for(lambda: not worker.busy)
    go_on.clear()
    others = [each.record.id for each in worker._library.all(Service, "en")][:3]
    worker.expect([FirstCallSheetOptions(service=service) for service in others])
    watch_for(lambda: made == ["en", "en"])
    worker.ask(Job(SPANISH, 0, (400, 518)))
    go_on.set()
    watch_for(lambda: not worker.busy)
    assert made == ["en", "en", "es"]


def test_what_was_expected_is_not_made_any_more_when_all_is_forgotten(
    worker: RenderWorker, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _shown(worker, ENGLISH)
    worker.expect([SPANISH])
    watch_for(lambda: len(worker._made) == 2)
    worker.forget()
    watch_for(lambda: not worker._made)
    _shown(worker, SPANISH)
    assert made == ["en", "es", "es"]


def test_what_is_wrong_with_something_expected_is_told_to_who_asks_for_it(
    worker: RenderWorker, made: list[str]
) -> None:
    """And the thread lives on."""
    wrong = FirstCallSheetOptions(service="none-such")
    failures: list[object] = []
    worker.failed.connect(lambda _, error: failures.append(error))
    _shown(worker, ENGLISH)
    worker.expect([wrong, SPANISH])
    watch_for(lambda: made == ["en", "es"])
    assert failures == []
    worker.ask(Job(wrong, 0, (400, 518)))
    watch_for(lambda: bool(failures))
    assert isinstance(failures[0], HandoutError)
