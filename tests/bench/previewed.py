"""What the preview's bench starts: the real window on its Print page, options changed one after another.

``python -m tests.bench.previewed CHANGES`` prints one line of JSON: milliseconds.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import tempfile
import time
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from guide_app.library.reader import Library
from guide_app.ui.pages.print import PrintPage
from tests.ui.desk import build_worcester, open_guide

CHANGED = (
    {"wording": "discreet"}, {"front": "es"}, {"wording": "plain"}, {"start_at": 3}, {"front": "en"},
    {"other_ways": False}, {"start_at": 1}, {"other_ways": True}, {"qr": False}, {"qr": True},
)  # fmt: skip
REST_S = 0.02
"""Between two changes: a person is slower."""
OTHER_KINDS: dict[str, dict[str, object]] = {
    "fold-over-card": {}, "signs-checklist": {}, "guidance-sheet": {"guidance": ("in-danger", "under-18")},
    "first-call-sheet": {"service": "national-human-trafficking-hotline"},
    "directory-sheet": {"needs": ("shelter",)}, "question-sheet": {"questions": ("where-to-get-help", "green-card")},
    "poster": {}, "brochure": {},
}  # fmt: skip
CHANGED_IN_ALL = ({"ink_saving": True}, {"ink_saving": False}, {"large_print": True}, {"large_print": False})
ROUNDS = 3
"""In the first of them, what is set is a page that nobody asked for before."""


class Watcher(QObject):
    """Sees when the sheet is painted, and beats once a millisecond while the window answers."""

    def __init__(self) -> None:
        super().__init__()
        self.page: PrintPage | None = None
        self.painted = 0.0
        self._shown = 0
        self.beats: list[float] = []
        self._loop = QEventLoop()
        self._clock = QTimer(self)
        self._clock.setInterval(1)
        self._clock.timeout.connect(self._beat)

    def look_at(self, page: PrintPage) -> None:
        """Watch this page from now on."""
        self.page = page
        page.preview.view.viewport().installEventFilter(self)
        self._clock.start()

    def wait(self) -> float:
        """Until another picture of the page is painted, in the event loop; the moment of the paint."""
        self.painted = 0.0
        self._loop.exec()
        return self.painted

    def rest(self, seconds: float) -> None:
        """Until everything that was asked for is painted."""
        QTimer.singleShot(round(seconds * 1000), self._loop.quit)
        self.painted = 0.0
        self._clock.stop()
        self._loop.exec()
        self._clock.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        assert self.page is not None
        picture = self.page.preview.view.picture
        if event.type() == QEvent.Type.Paint and picture != self._shown:
            self._shown, self.painted = picture, time.perf_counter()
        return False

    def _beat(self) -> None:
        self.beats.append(time.perf_counter())
        if self.painted:
            self._loop.quit()


def times(changes: int, folder: Path) -> dict[str, float]:
    """Open the page, change options, and tell in milliseconds."""
    guide = open_guide(Library(build_worcester(folder / "library")), folder / "config")
    gc.freeze()  # as the desktop does when its window stands
    watcher = Watcher()
    began = time.perf_counter()
    guide.navigation.show("print")
    page = guide.at("print", PrintPage)
    watcher.look_at(page)
    first = watcher.wait() - began
    watcher.rest(0.3)
    blocked: list[float] = []

    def change(values: Mapping[str, object]) -> float:
        watcher.beats.clear()
        asked = time.perf_counter()
        page.form.set_values(dict(values))
        page.form.changed.emit(next(iter(values)))
        took = watcher.wait() - asked
        blocked.append(max(after - before for before, after in pairwise([asked, *watcher.beats, time.perf_counter()])))
        time.sleep(REST_S)
        return took

    cards: list[float] = []
    for number in range(changes):
        cards.append(change(CHANGED[number % len(CHANGED)]))
    new: list[float] = []
    again: list[float] = []
    for kind, chosen in OTHER_KINDS.items():
        page.show_kind(kind, **chosen)
        watcher.rest(0.3)
        for number in range(ROUNDS):
            for values in CHANGED_IN_ALL:
                (new if number == 0 and any(values.values()) else again).append(change(values))
    empty: list[float] = []
    for _ in range(20):
        asked = time.perf_counter()
        page.preview.view.viewport().repaint()
        empty.append(time.perf_counter() - asked)
    page.stop()
    found = {
        "first": first,
        "median": median(cards),
        "p95": quantiles(cards, n=20)[-1],
        "any": quantiles([*cards, *new, *again], n=20)[-1],
        "new": median(new),
        "new_p95": quantiles(new, n=20)[-1],
        "blocked": max(blocked),
        "empty": median(empty),
    }
    return {name: seconds * 1000 for name, seconds in found.items()}


def main(changes: int) -> None:
    """Measure, say it, and end at once."""
    application = QApplication(sys.argv[:1])
    application.setApplicationDisplayName("Resource Guide")
    with tempfile.TemporaryDirectory() as name:
        print(json.dumps(times(changes, Path(name))))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
