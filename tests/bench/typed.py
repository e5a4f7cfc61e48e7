"""What the keystroke's bench starts: the real window, queries typed into its search box.

``python -m tests.bench.typed`` prints one line of JSON: milliseconds, and how many keys were timed. The time is that of
the processor, of the window's thread and of the one that searches: what else the computer does meanwhile takes none.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import yaml
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from guide_app.library.library import Library
from guide_app.ui.app import GarbageCollection
from guide_app.ui.search.page import ResultsPage
from tests.bench.felt import painted
from tests.bench.scaled import type_letter
from tests.packs import build_worcester
from tests.search.judging import JUDGED
from tests.ui.desk import Guide, open_guide
from tests.waiting import wait

QUERIES = 40
ROUNDS = 3
"""How often each is typed. The middle one of a key's times counts: the 95th of all keys is a slow key, not a moment
in which the computer was slow.
"""
PACE_MS = 80
"""Between two keys: twelve a second, faster than anyone types for long."""
QUIET_MS = 12
"""Without another picture for so long, the answer is as it will stay."""


class Watcher(QObject):
    """Sees when the answer has come, and when the last picture of the page that follows it is on the window."""

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self._answered = False
        self._painted = 0.0
        self._loop = QEventLoop()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._loop.quit)
        guide.search._worker.finished.connect(self._found)  # the bench looks in from outside
        guide.at("results", ResultsPage).installEventFilter(self)

    def wait(self) -> float:
        """Until the answer to the key that was pressed is painted; the moment."""
        self._answered = False
        self._loop.exec()
        return self._painted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # All that changed is painted in one go: what is queued meanwhile comes after it.
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._note)
        return False

    def _found(self) -> None:
        self._answered = True
        self._quiet.start()

    def _note(self) -> None:
        self._painted = time.process_time()
        if self._answered:
            self._quiet.start()


def queries() -> list[str]:
    """Some of the judged queries, from all parts of the set, in every language."""
    judged = yaml.safe_load(JUDGED.read_text(encoding="utf-8"))
    asked = [one["ask"] for language in judged.values() for one in language]
    return asked[:: len(asked) // QUERIES]


def times(folder: Path) -> dict[str, float]:
    """Type them, and tell in milliseconds."""
    guide = open_guide(Library(build_worcester(folder / "library")), folder / "config")
    GarbageCollection(guide)
    QApplication.setCursorFlashTime(0)
    watcher = Watcher(guide)
    guide.top_bar.box.begin()
    times_of: dict[tuple[str, int], list[float]] = {}
    page = guide.at("results", ResultsPage)
    repaints: list[float] = []
    for _ in range(ROUNDS):
        for number, text in enumerate(queries()):
            for place, letter in enumerate(text):
                wait(PACE_MS)
                pressed = time.process_time()
                type_letter(guide.top_bar.box, letter)
                shown = watcher.wait()
                if number and shown > pressed:  # The first opens the index.
                    times_of.setdefault((text, place), []).append(shown - pressed)
            wait(PACE_MS)
            repaints.append(painted(page.update))
            guide.search.leave()
    took = [median(times) for times in times_of.values()]
    found = {"p50": median(took), "p95": quantiles(took, n=20)[-1], "most": max(took), "repaint": median(repaints)}
    return {name: seconds * 1000 for name, seconds in found.items()} | {"keys": len(took)}


def main() -> None:
    """Measure, say it, and end at once."""
    QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as name:
        print(json.dumps(times(Path(name))))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
