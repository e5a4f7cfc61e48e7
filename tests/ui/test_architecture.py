"""``guide_app/ARCHITECTURE.md`` is true: its four ways are walked, and each goes through the files in their order."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from guide_app.desk import editions, paths
from guide_app.edition import subprocess_compile
from guide_app.edition.compile import compile_pack
from guide_app.handouts.typesetting import renderer
from guide_app.handouts.typesetting.typesetter import Typesetter
from guide_app.system.progress import UNWATCHED
from guide_app.ui import app
from guide_app.ui.kit import latest_worker
from guide_app.ui.safety import background_job
from guide_app.ui.search.page import ResultsPage
from tests.small_pack import write_small_pack
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, settle, watch_for
from tests.ui.printing.output.test_print_to_file import print_to
from tests.ui.printing.print_page import opened, ready

PACKAGE = Path(__file__).resolve().parent.parent.parent / "guide_app"
PAGE = (PACKAGE / "ARCHITECTURE.md").read_text(encoding="utf-8")


class Trace:
    """The files of the program that are entered, in order, in every thread while it is watched."""

    def __init__(self) -> None:
        self.entered: list[str] = []
        self.watching = False

    def __call__(self, frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and self.watching and frame.f_code.co_name != "<module>":
            name = frame.f_code.co_filename
            if name.startswith(str(PACKAGE)) and (not self.entered or self.entered[-1] != name):
                self.entered.append(name)

    @contextmanager
    def watch(self) -> Iterator[None]:
        """Note what is entered meanwhile."""
        self.watching = True
        sys.setprofile(self)
        threading.setprofile(self)
        try:
            yield
        finally:
            self.watching = False
            sys.setprofile(None)
            threading.setprofile(None)

    def follows(self, way: list[str]) -> str | None:
        """The first file of a way that is not entered after those before it; None where it is walked whole."""
        entered = iter(Path(name).relative_to(PACKAGE).as_posix() for name in self.entered)
        return next((step for step in way if step not in entered), None)


@pytest.fixture
def typeset_once() -> None:
    """Not here: what another test had typeset before would not go the whole way."""


@pytest.fixture
def trace(monkeypatch: pytest.MonkeyPatch) -> Trace:
    """Watches Qt's threads too."""
    found = Trace()

    def watched(run: Callable[[Any], None], thread: Any) -> None:
        sys.setprofile(found)
        run(thread)
        sys.setprofile(None)

    for kind in (latest_worker.WorkThread, background_job.BackgroundJob):
        run = kind.run
        monkeypatch.setattr(kind, "run", lambda self, run=run: watched(run, self))
    return found


def way(title: str) -> list[str]:
    """The files of a way on the page."""
    section = PAGE.partition(f"## {title}\n")[2].partition("\n## ")[0]
    steps = re.findall(r"^\d+\. `([^`]+)` \S", section, re.MULTILINE)
    assert len(steps) > 5, title
    return steps


def test_all_that_it_names_is_there() -> None:
    for name in re.findall(r"`((?:[a-z_]+/)+[a-z_]+(?:\.py)?)`", PAGE):
        assert (PACKAGE / name).exists() or (PACKAGE.parent / name).exists(), name
    numbers = re.findall(r"^(\d+)\. ", PAGE, re.MULTILINE)
    assert len(numbers) == sum(map(len, map(way, re.findall(r"^## ((?:From|Hide).*)$", PAGE, re.MULTILINE))))


def test_it_names_every_room() -> None:
    rooms = {path.parent.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("__init__.py")} - {"."}
    named = re.findall(r"^\| `([^`]+)` \| \S", PAGE, re.MULTILINE)
    assert sorted(named) == sorted(rooms)


def test_from_yaml_to_the_screen(
    open_window: Opener, trace: Trace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A small pack goes the same way as a large one, and each call on it is traced."""
    monkeypatch.setattr(paths, "cache_folder", lambda: tmp_path / "cache")
    monkeypatch.setattr(subprocess_compile, "compile_in_subprocess", compile_pack)  # Nothing traces another process.
    pack = write_small_pack(tmp_path / "pack")
    with trace.watch():
        built = app.open_edition(editions.sources(pack), UNWATCHED)
        assert built.library is not None
        guide = open_window(library=built.library)
        guide.navigation.open_record("service", "night-line")
        settle()
    assert trace.follows(way("From YAML to the screen")) is None
    guide.close()
    built.library.close()


def test_from_a_key_to_results(guide: Guide, hand: Hand, trace: Trace) -> None:
    guide.top_bar.box.begin()
    with trace.watch():
        hand.write("free lawyer")
        page = guide.at("results", ResultsPage)
        watch_for(lambda: page.isVisible() and page.model.rowCount() > 0 and not guide.search.state.waiting)
    steps = way("From a key to results")
    assert trace.follows(steps) is None
    assert trace.follows(steps[::-1]) is not None
    assert trace.follows(["handouts/cards/poster.py"]) == "handouts/cards/poster.py"


def test_from_a_choice_to_paper(guide: Guide, trace: Trace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renderer, "TypesetterApart", Typesetter)  # Nothing traces another process.
    page = opened(guide)
    wording = page.maker.form.field("wording")
    assert wording is not None
    with trace.watch():
        wording.set_value("discreet")
        wording.changed.emit()
        ready(page)
        print_to(tmp_path / "cards.pdf", page.maker.left.print_button.click)
    assert trace.follows(way("From a choice on the Print page to paper")) is None


def test_hide_now(guide: Guide, hand: Hand, trace: Trace) -> None:
    guide.session.add_to_tray("safelink")
    with trace.watch():
        hand.shift(times=3)
        watch_for(lambda: guide.hiding.hidden)
    assert trace.follows(way("Hide now")) is None
