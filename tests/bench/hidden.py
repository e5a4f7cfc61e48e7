"""The states for ``hiding.py``: prints as JSON for each how long the cover took, and how long the window was busy at
one go on the way there, in milliseconds.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from guide_app.library.library import Library
from guide_app.ui import app
from tests.screens.states import STATES, State
from tests.ui.desk import Guide, Hand, build_worcester, open_guide, settle
from tests.waiting import wait

BEAT_MS = 5


class Watchdog(QObject):
    """The longest time between two beats of a timer on the window's thread."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._beat)
        timer.start(BEAT_MS)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, 1_000 * (now - self._last)), now

    def start_again(self) -> None:
        """Forget what was."""
        self.longest, self._last = 0.0, time.perf_counter()


class Painted(QObject):
    """Notes when the cover is painted for the first time."""

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self.at: float | None = None
        guide.hiding.prepare().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.at is None:
            self.at = time.perf_counter()
        return False


def _larger(guide: Guide, hand: Hand) -> None:
    guide.desktop.set_text_size(150)


def _every_page(guide: Guide, hand: Hand) -> None:
    for name in ("get-help", "tonight", "signs", "questions", "print", "desk", "help", "signs"):
        guide.navigation.show(name)
        settle()


LARGER: dict[str, State] = {"larger": lambda guide, hand: None, "larger-every-page": _every_page}
"""States in which the text is made larger."""


def _hidden(name: str, library: Library, config: Path, watchdog: Watchdog) -> dict[str, float | str] | None:
    guide = open_guide(library, config, (1280, 800))
    settle()
    painted = Painted(guide)
    if name in LARGER:
        LARGER[name](guide, Hand())
        settle()
    watchdog.start_again()
    STATES.get(name, _larger)(guide, Hand())
    settle()
    wait(4 * BEAT_MS)
    busy = watchdog.longest
    window = QGuiApplication.focusWindow() or guide.windowHandle()
    covered = guide.hiding.hidden
    released = 0.0
    for _ in range(3):
        QTest.keyPress(window, Qt.Key.Key_Shift)
        released = time.perf_counter()
        QTest.keyRelease(window, Qt.Key.Key_Shift)
    settle()
    took = None if covered or painted.at is None else 1_000 * (painted.at - released)
    guide.close()
    guide.deleteLater()
    settle()
    return None if took is None else {"name": name, "covered": round(took, 1), "busy": round(busy, 1)}


def main() -> None:
    """Hide in each state."""
    application = app.make_application()
    with tempfile.TemporaryDirectory(prefix="guide-hidden-") as home:
        library = Library(build_worcester(Path(home) / "library"))
        watchdog = Watchdog()
        found = [_hidden(name, library, Path(home) / name, watchdog) for name in (*STATES, *LARGER)]
        library.close()
    application.processEvents()
    sys.stdout.write(json.dumps([each for each in found if each is not None]) + "\n")


if __name__ == "__main__":
    main()
