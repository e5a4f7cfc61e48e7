"""What the bench of touch starts: the real window, pressed in many places.

``python -m tests.bench.felt`` prints one line of JSON: for each place its name and sort (``press``, ``page`` or
``slide``), and in milliseconds the 95th of a hundred and that of a hundred full repaints of the page, taken in turn
with it: what a processor does badly at times, it does in both.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import quantiles
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QWidget

from guide_app.library.library import Library
from guide_app.teach.plan import ChosenPlan
from guide_app.ui.app import GarbageCollection
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.signs.sign_row import SignRow
from guide_app.ui.teach.presenter import Presenter
from tests.packs import build_worcester
from tests.ui.desk import Guide, open_guide, seen, settle, watch_for
from tests.waiting import wait

TIMES = 100
PACE_MS = 30
PLACES = ("home", "get-help", "tonight", "signs", "questions", "help")


class Deed(NamedTuple):
    """Something that a person does again and again on a page."""

    name: str
    sort: str
    page: str
    do: Callable[[int], object]
    ready: Callable[[], bool] = lambda: True
    """Whether what was prepared ahead is there: a person takes longer than this bench."""


def deeds(guide: Guide) -> Iterator[Deed]:
    """The places that are pressed; each changes what is to be seen, every time."""
    help_page = guide.help
    services = (3, 8)
    yield Deed("Get help: open now", "press", "get-help", lambda _: help_page.filters.open_now.click())
    yield Deed(
        "Get help: another service", "press", "get-help",
        lambda turn: help_page.list.setCurrentIndex(help_page.list.model().index(services[turn % 2], 0)),
    )  # fmt: skip
    guide.navigation.show("signs")
    settle()
    tick = seen(seen(guide, SignRow)[1], QCheckBox)[0]
    yield Deed("Signs: a tick", "press", "signs", lambda _: tick.click())
    guide.navigation.show("tonight")
    settle()
    ages: list[QAbstractButton] = seen(guide, Segments)[0].findChildren(QAbstractButton)
    yield Deed("A bed tonight: an age", "press", "tonight", lambda turn: ages[turn % 3].click())
    yield Deed(
        "a page that was seen before", "page", "", lambda turn: guide.navigation.show(PLACES[turn % len(PLACES)])
    )
    presenter = workshop(guide)
    yield Deed(
        "Workshop: a slide", "slide", "",
        lambda turn: QTest.keyClick(presenter, Qt.Key.Key_Right if turn // 30 % 2 == 0 else Qt.Key.Key_Left),
        lambda: presenter.slide.ready and presenter.head.isVisible(),
    )  # fmt: skip


def workshop(guide: Guide) -> Presenter:
    """Begin the plan of 45 minutes."""
    guide.workspace.teaching.begin(ChosenPlan(plan="medium", language="en"))
    watch_for(lambda: bool(seen(guide, Presenter)))
    return seen(guide, Presenter)[0]


def painted(do: Callable[[], object]) -> float:
    """Seconds from the start of something to its last picture, of the processor: what else the computer does meanwhile
    takes none. Nothing that is measured here waits for another thread.
    """
    started = time.thread_time()
    do()
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return time.thread_time() - started


def times(folder: Path) -> list[dict[str, object]]:
    """Do each deed many times, with a full repaint of the same page after each."""
    guide = open_guide(Library(build_worcester(folder / "library")), folder / "config")
    GarbageCollection(guide)
    QApplication.setCursorFlashTime(0)
    for name in PLACES:
        guide.navigation.show(name)
        settle()
    found: list[dict[str, object]] = []
    for deed in deeds(guide):
        if deed.page:
            guide.navigation.show(deed.page)
            settle()
        took: list[float] = []
        repaints: list[float] = []
        for turn in range(TIMES + 4):
            wait(PACE_MS)
            watch_for(deed.ready)
            seconds = painted(lambda deed=deed, turn=turn: deed.do(turn))
            page: QWidget = next(iter(seen(guide, Presenter)), None) or guide.navigation.page(guide.navigation.here)
            wait(PACE_MS)
            repaint = painted(page.update)
            if turn >= 4:
                took.append(seconds)
                repaints.append(repaint)
        p95, repaint = (quantiles(times, n=20)[-1] * 1000 for times in (took, repaints))
        found.append({"name": deed.name, "sort": deed.sort, "p95": p95, "repaint": repaint})
    return found


def main() -> None:
    """Measure, say it, and end at once."""
    QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as name:
        print(json.dumps(times(Path(name))))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
