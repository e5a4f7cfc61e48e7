"""The trials for ``hiding.py``: prints as JSON, a line each, how long it took from the third Shift to the painted
cover, and how long the window was held at one go on the way there.

The third Shift counts from the moment at which it is due, so that what holds the window then is counted too.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

from guide_app.desk.preferences import TEXT_SIZES
from guide_app.library.library import Library
from guide_app.ui import app
from guide_app.ui.common.navigation import TOGETHER
from guide_app.ui.search.controller import RESULTS
from tests.packs import build_worcester
from tests.screens.states import STATES
from tests.ui.desk import Guide, Hand, bring_to_sight, open_guide, seen, settle
from tests.waiting import wait

BEAT_MS = 5
AFTER_MS = (10, 100, 400)
"""After a press that may open something, the third Shift is due so much later."""
OF_A_KIND = 2
"""So many buttons of a page are pressed that are of one class in one class of place."""
LOST_MS = 2_000
"""A cover that has not come by then never comes."""


class Trial(NamedTuple):
    """In milliseconds. ``covered`` is None where three Shifts did not hide, and 0 where something else had before."""

    name: str
    covered: float | None
    worked: float
    """What the window's thread worked from the turn of its loop before the third Shift was due until it was covered."""
    busy: float
    """The most that it worked between two turns on the way there."""
    repaint: float
    """What it works for a repaint of the page."""


class Watchdog(QObject):
    """How long the window's thread works between two turns of its event loop, in which keys are heard. It is told in
    time of the processor: other programs on the computer add nothing.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._turns: list[tuple[float, float]] = []
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.awake.connect(self._turn)
        self.start_again()

    def _turn(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._turns[-1][1])
        self._turns.append((time.perf_counter(), now))

    def start_again(self) -> None:
        """Forget what was."""
        self.longest, self._turns = 0.0, [(time.perf_counter(), time.thread_time())]

    def worked_since(self, due: float, until: float) -> float:
        """From the turn before ``due`` on."""
        return until - max((each for each in self._turns if each[0] <= due), default=self._turns[0])[1]


class Painted(QObject):
    """Notes when the cover is painted for the first time."""

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self.at: float | None = None
        self.worked = 0.0
        guide.hiding.prepare().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.at is None:
            self.at, self.worked = time.perf_counter(), time.thread_time()
        return False


class Room:
    """One guide, in which someone does something and hides."""

    def __init__(self, library: Library, config: Path, watchdog: Watchdog) -> None:
        self.guide = open_guide(library, config, (1280, 800))
        settle()
        self._painted, self._watchdog = Painted(self.guide), watchdog
        self._shifts = QTimer(self.guide)
        self._shifts.setSingleShot(True)
        self._shifts.setTimerType(Qt.TimerType.PreciseTimer)
        self._shifts.timeout.connect(self._three_shifts)

    def end(self) -> None:
        """Close the window."""
        self.guide.close()
        self.guide.deleteLater()
        settle()

    def hide(self, name: str, do: Callable[[], object], after_ms: int | None) -> Trial:
        """Do something and hide, so much after it was begun, or else when it is done."""
        repaint = self._repaint()
        self._painted.at = None
        self._watchdog.start_again()
        due = time.perf_counter() + (after_ms or 0) / 1_000
        if after_ms is not None:
            self._shifts.start(after_ms)
        do()
        if after_ms is None:
            settle()
            wait(4 * BEAT_MS)
            due = time.perf_counter()
            self._three_shifts()
        for _ in range(LOST_MS // BEAT_MS):
            if self._painted.at is not None and not self._shifts.isActive():
                break
            wait(BEAT_MS)
        settle()
        at, busy = self._painted.at, self._watchdog.longest
        if at is None:
            return Trial(name, None, 0.0, _ms(busy), repaint)
        worked = self._watchdog.worked_since(due, self._painted.worked)
        return Trial(name, _ms(max(at - due, 0.0)), _ms(max(worked, 0.0)), _ms(busy), repaint)

    def _three_shifts(self) -> None:
        window = QGuiApplication.focusWindow() or self.guide.windowHandle()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) * 3:  # All at once: nothing is done between them.
            QApplication.postEvent(window, QKeyEvent(kind, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier))

    def _repaint(self) -> float:
        took = []
        for _ in range(3):
            started = time.thread_time()
            self.guide.repaint()
            took.append(time.thread_time() - started)
        return _ms(median(took))


def _states(library: Library, home: Path, watchdog: Watchdog) -> Iterator[Trial]:
    """Every state that pictures are taken of."""
    for name, state in STATES.items():
        room = Room(library, home / name, watchdog)
        yield room.hide(name, partial(state, room.guide, Hand()), None)
        room.end()


def _looks(library: Library, home: Path, watchdog: Watchdog) -> Iterator[Trial]:
    """Another text size, language and colors, once every page was seen."""
    for after_ms in AFTER_MS:
        room = Room(library, home / f"looks{after_ms}", watchdog)
        guide = room.guide
        changes: dict[str, Callable[[], object]] = {
            **{f"{percent} %": partial(guide.desktop.set_text_size, percent) for percent in (*TEXT_SIZES, 100)},
            **{look: partial(guide.desktop.set_theme, look) for look in ("dark", "high-contrast", "light")},
            **{code: partial(guide.desktop.window.top_bar.language_chosen.emit, code) for code in ("es", "en")},
        }
        for page in _pages(guide):
            guide.navigation.show(page)
            settle()
        for page in ("signs", "home"):
            for name, change in changes.items():
                guide.navigation.show(page)
                settle()
                yield room.hide(f"{name} at {page}, {after_ms} ms", change, after_ms)
                room.guide.hiding.show_again()
                settle()
        room.end()


def _presses(library: Library, home: Path, watchdog: Watchdog) -> Iterator[Trial]:
    """Each kind of button and list of every page, pressed."""
    for after_ms in AFTER_MS:
        room = Room(library, home / f"presses{after_ms}", watchdog)
        guide = room.guide
        for page in _pages(guide):
            guide.navigation.show(page)
            settle()
            for name in _targets(guide):
                guide.navigation.show(page)
                settle()
                target = _targets(guide).get(name)
                if target is None:
                    continue
                trial = room.hide(f"{page}: {name}, {after_ms} ms", partial(_click, target), after_ms)
                if trial.covered is None:
                    guide.hiding.hide()
                yield trial
                guide.hiding.show_again()
                settle()
        room.end()


def _ms(seconds: float) -> float:
    return round(1_000 * seconds, 1)


def _pages(guide: Guide) -> list[str]:
    return [*filter(None, (each.property("page") for each in seen(guide.rail, QAbstractButton))), TOGETHER, RESULTS]


def _targets(guide: Guide) -> dict[str, QWidget]:
    of_a_kind: Counter[tuple[str, str]] = Counter()
    found: dict[str, QWidget] = {}
    for each in (*seen(guide, QAbstractButton), *seen(guide, QAbstractItemView)):
        kind = type(each).__name__, type(each.parentWidget()).__name__
        of_a_kind[kind] += 1
        if each.isEnabled() and of_a_kind[kind] <= OF_A_KIND and not each.visibleRegion().isEmpty():
            said = each.text().strip() if isinstance(each, QAbstractButton) else ""
            found[f"{kind[0]} {said or each.accessibleName()}"] = each
    return found


def _click(target: QWidget) -> None:
    bring_to_sight(target)
    place = target.rect().center()
    if isinstance(target, QAbstractItemView):
        target, place = target.viewport(), QPoint(40, 20)
    window = target.window().windowHandle()
    assert window is not None
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=target.mapTo(target.window(), place))


def main() -> None:
    """Hide in each state."""
    application = app.make_application()
    application.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    app.GarbageCollection(application)
    with tempfile.TemporaryDirectory(prefix="guide-hidden-") as home:
        library = Library(build_worcester(Path(home) / "library"))
        watchdog = Watchdog()
        for kind in (_states, _looks, _presses):
            for trial in kind(library, Path(home), watchdog):
                print(json.dumps(trial._asdict()), flush=True)
        library.close()
    QApplication.processEvents()


if __name__ == "__main__":
    main()
