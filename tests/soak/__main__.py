"""See the package."""

from __future__ import annotations

import argparse
import faulthandler
import os
import random
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from tests.environment import enter_tests

if TYPE_CHECKING:
    from tests.ui.desk import AtDesk

LOOK_EVERY_STEPS = 40
WARM_UP_STEPS = 160
"""Steps before the first figure: pages, fonts and caches fill up in them."""
UNMADE_AFTER_MS = 20
"""In the program three seconds: the monkey comes back before that, or after."""
QUIET = ("This plugin does not support",)
"""What the offscreen platform says of itself."""


def main() -> int:
    """Let the monkey play; 1 when something did not hold."""
    options = argparse.ArgumentParser(prog="python3 -m tests.soak")
    options.add_argument("--minutes", type=float, default=30.0)
    options.add_argument("--steps", type=int, default=sys.maxsize, help="end after so many, if not before")
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    faulthandler.enable()  # Otherwise a crash tells nothing.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="guide-soak-") as home:
        os.environ["RESOURCE_GUIDE_HOME"] = os.environ["HOME"] = home
        return _play(given.minutes * 60, given.steps, given.seed, Path(home))


def _play(seconds: float, steps: int, seed: int, home: Path) -> int:
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler
    from PySide6.QtTest import QTest

    from guide_app.system.memory import return_freed_memory
    from guide_app.ui import app
    from tests.packs import DEMO
    from tests.soak.measure import growth, sample
    from tests.soak.monkey import Monkey
    from tests.ui.desk import AtDesk, watch_for

    wrong: list[str] = []

    def hear(kind: QtMsgType, _context: object, text: str) -> None:
        if not text.startswith(QUIET):
            wrong.append(f"Qt said ({kind.name}): {text}")

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        wrong.append(f"uncaught {kind.__name__}: {error}")
        sys.__excepthook__(kind, error, trace)

    application = app.make_application()
    qInstallMessageHandler(hear)
    sys.excepthook = caught
    program = app.Program(DEMO)
    window = program.window
    window.show()
    return_freed_memory()  # as the desktop does when its window is
    app.GarbageCollection(window)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    watch_for(lambda: program.desktop is not None)
    assert program.desktop is not None
    desk = AtDesk(program.desktop)
    _make_ready(desk)
    monkey = Monkey(desk, random.Random(seed))
    monkey.see_everything()
    samples = []
    started = time.monotonic()
    while (passed := time.monotonic() - started) < seconds and monkey.steps < steps + WARM_UP_STEPS and not wrong:
        try:
            monkey.step()
            if monkey.steps % LOOK_EVERY_STEPS == 0:
                monkey.hide_and_return()
                _as_at_the_start(desk)
                if monkey.steps > WARM_UP_STEPS:
                    samples.append(sample(passed))
        except BaseException as error:  # noqa: BLE001 (it is told, with what led to it)
            caught(type(error), error, error.__traceback__)
    _end(desk)
    grown, figures = growth(samples) if len(samples) >= 8 else ([], "too short for figures")
    wrong += grown
    print(f"seed {seed}: {monkey.steps} steps in {passed:.0f} s; {figures}")
    if wrong:
        print("\n".join(wrong[:20]), "\nbefore that:", ", ".join(monkey.did), file=sys.stderr)
    if unknown := _left_behind(home):
        wrong.append(f"left behind: {unknown}")
        print(wrong[-1], file=sys.stderr)
    del application
    return min(len(wrong), 1)


def _left_behind(home: Path) -> list[str]:
    """Files that the program does not keep."""
    left = sorted(path.name for path in home.rglob("*") if path.is_file() and "editions" not in path.parts)
    return [name for name in left if not name.endswith((".json", ".pdf")) and "fontconfig" not in name]


def _end(desk: AtDesk) -> None:
    """Close the window, as the program ends."""
    desk.desktop.window.close()
    desk.desktop.end_work()
    desk.library.close()


def _make_ready(desk: AtDesk) -> None:
    """Wait for the desk, and let pages go soon after Hide."""
    from guide_app.ui.safety import unmaking
    from guide_app.ui.shell.workspace import keeps
    from tests.ui.desk import watch_for

    watch_for(lambda: desk.ready, 60_000)  # The first start compiles the pack.
    unmaking.AFTER_MS = UNMADE_AFTER_MS
    unmaking.Unmaking(desk.hiding, lambda: desk.navigation, lambda name: keeps(desk.workspace, name))


def _without_pages(desk: AtDesk) -> None:
    """Hide until the pages are unmade, and return: a page that somebody has just seen is no growth, and has up to 20
    MiB.
    """
    from guide_app.ui.shell.workspace import keeps
    from tests.ui.desk import watch_for

    desk.hiding.hide()
    navigation = desk.navigation
    watch_for(lambda: all(name == navigation.here or keeps(desk.workspace, name) for name in navigation.made()), 60_000)
    desk.hiding.show_again()


def _as_at_the_start(desk: AtDesk) -> None:
    """The same size, text, colors and language at each look, and no page but the first, nor sheets for calls: which of
    them were wanted last is chance.
    """
    desk.desktop.window.resize(1_280, 800)
    desk.set_text_size(100)
    desk.set_theme("light")
    desk.set_language("en")
    desk.set_client(False)
    desk.desktop.window.drop_sheets()
    _without_pages(desk)


if __name__ == "__main__":
    enter_tests(["-m", "tests.soak", *sys.argv[1:]])
    sys.exit(main())
