"""What the preview's bench starts: the real window on its Print page, options changed one after another.

``python -m tests.bench.previewed CHANGES`` prints one line of JSON: milliseconds.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from guide_app.library.library import Library
from guide_app.ui.app import GarbageCollection
from guide_app.ui.printing.page import PrintPage
from tests.packs import build_worcester
from tests.ui.desk import bring_to_sight, open_guide

ON, BACK = Qt.Key.Key_Down, Qt.Key.Key_Up
CHANGED = (
    ("wording", ON), ("qr", None), ("qr", None), ("front", ON), ("wording", BACK), ("start_at", BACK),
    ("front", BACK), ("ink_saving", None), ("start_at", ON), ("ink_saving", None),
)  # fmt: skip
"""Options, and the key that goes on in their list (the arrow up counts up); a tick is pressed with the mouse."""
REST_S = 0.2
"""How long the pointer or the keyboard is on an option before it is changed: who sees that it is there and presses at
once takes about as long.
"""
OTHER_KINDS: dict[str, dict[str, object]] = {
    "signs-checklist": {}, "guidance-sheet": {"guidance": ("in-danger", "under-18")},
    "first-call-sheet": {"service": "national-human-trafficking-hotline"},
    "directory-sheet": {"needs": ("shelter",)}, "sheet": {"sheet": "safety-plan"}, "poster": {}, "brochure": {},
}  # fmt: skip
CHANGED_IN_ALL = (("ink_saving", None), ("ink_saving", None), ("large_print", None), ("large_print", None))
ROUNDS = 3
"""In the first of them, what is set is a page that nobody asked for before."""


LATEST_MS = 60_000
"""After so long a picture will not come: the bench says what it waited for."""


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
        page.maker.preview.view.viewport().installEventFilter(self)
        self._clock.start()

    def wait(self, after: Callable[[], str]) -> float:
        """Until another picture of the page is painted, in the event loop; the moment of the paint."""
        if not self.painted:
            late = QTimer(singleShot=True, interval=LATEST_MS)
            late.timeout.connect(self._loop.quit)
            late.start()
            self._loop.exec()
            late.stop()
        if not self.painted:
            raise TimeoutError(f"no picture within {LATEST_MS / 1000:.0f} s after {after()}")
        painted, self.painted = self.painted, 0.0
        return painted

    def rest(self, seconds: float) -> None:
        """Until everything that was asked for is painted."""
        QTimer.singleShot(round(seconds * 1000), self._loop.quit)
        self._clock.stop()
        self._loop.exec()
        self._clock.start()
        self.painted = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        assert self.page is not None
        picture = self.page.maker.preview.view.picture
        if event.type() == QEvent.Type.Paint and picture != self._shown:
            self._shown, self.painted = picture, time.perf_counter()
        return False

    def _beat(self) -> None:
        self.beats.append(time.perf_counter())
        if self.painted:
            self._loop.quit()


class Person:
    """Comes to an option, and changes it."""

    def __init__(self, page: PrintPage, watcher: Watcher) -> None:
        self.page, self._watcher = page, watcher
        self.blocked: list[float] = []
        """The longest time that the window did not answer, for each change."""

    def show(self, kind: str, **chosen: object) -> None:
        """Another kind of handout, with all its options to be seen."""
        self.page.show_kind(kind, **chosen)
        self.page.maker.form.more.click()
        self._watcher.rest(0.3)

    def change(self, name: str, key: Qt.Key | None, rest: float = REST_S) -> float:
        """From the press to the picture, in seconds."""
        editor = self.page.maker.form.fields()[name].editor()
        bring_to_sight(editor)
        # What a person does arrives at the window, where the program sees it.
        window = self.page.window().windowHandle()
        if key is None:
            QTest.mouseMove(window, self.page.maker.left.mapTo(self.page.window(), QPoint(1, 1)))
            QTest.mouseMove(window, self._place_of(editor))
        else:
            self.page.setFocus()
            editor.setFocus()
        self._watcher.rest(rest)
        place = self._place_of(editor)
        self._watcher.beats.clear()
        asked = time.perf_counter()
        if key is None:
            QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=place)
        else:
            QTest.keyPress(window, key)
        took = self._watcher.wait(lambda: self._told(name, editor, place)) - asked
        moments = pairwise([asked, *self._watcher.beats, time.perf_counter()])
        if key is not None:
            QTest.keyRelease(window, key)
        self.blocked.append(max(after - before for before, after in moments))
        return took

    def _told(self, name: str, editor: QWidget, place: QPoint) -> str:
        """What became of a press: what lies under it, and what is chosen now."""
        under = self.page.window().childAt(place)
        reached = under is not None and (under is editor or editor.isAncestorOf(under))
        form = self.page.maker.form
        pressed = f"pressed {'it' if reached else under} at {place.toTuple()}"
        return f"{name} of {self.page.kind_id}, {pressed}, its value now {form.values().get(name)!r}"

    def _place_of(self, editor: QWidget) -> QPoint:
        """Where a person points to change it, in the window."""
        if editor.visibleRegion().isEmpty():
            bring_to_sight(editor)  # The note below grows with what is told of a picture.
        return editor.mapTo(self.page.window(), QPoint(10, editor.visibleRegion().boundingRect().center().y()))

    def change_unforeseen(self, name: str, key: Qt.Key | None) -> float:
        """The same at once, with nothing made ahead; what follows waits until all is."""
        took = self.change(name, key, 0.0)
        self._watcher.rest(0.3)
        return took


def times(changes: int, folder: Path) -> dict[str, float]:
    """Open the page, change options, and tell in milliseconds."""
    guide = open_guide(Library(build_worcester(folder / "library")), folder / "config")
    GarbageCollection(guide)
    watcher = Watcher()
    began = time.perf_counter()
    guide.workspace.print_kind("wallet-card", {})
    page = guide.at("print", PrintPage)
    watcher.look_at(page)
    first = watcher.wait(lambda: "the page was opened") - began
    watcher.rest(0.3)
    page.maker.form.more.click()
    person = Person(page, watcher)
    cards = [person.change(*CHANGED[number % len(CHANGED)]) for number in range(changes)]
    others: list[float] = []
    for kind, chosen in OTHER_KINDS.items():
        person.show(kind, **chosen)
        others += [person.change(*each) for each in CHANGED_IN_ALL * ROUNDS]
    blocked = max(person.blocked)
    unforeseen: list[float] = []
    for kind, chosen in OTHER_KINDS.items():
        page.worker.forget()
        person.show(kind, **chosen)
        took = [person.change_unforeseen(*each) for each in CHANGED_IN_ALL]
        unforeseen += took[::2]  # Every second one goes back.
    empty: list[float] = []
    for _ in range(20):
        asked = time.perf_counter()
        page.maker.preview.view.viewport().repaint()
        empty.append(time.perf_counter() - asked)
    page.stop()
    found = {
        "first": first,
        "median": median(cards),
        "p95": quantiles(cards, n=20)[-1],
        "any": quantiles([*cards, *others], n=20)[-1],
        "unforeseen": median(unforeseen),
        "unforeseen_p95": quantiles(unforeseen, n=20)[-1],
        "blocked": blocked,
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
