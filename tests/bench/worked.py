"""What the bench of memory after Hide starts: the real window over Worcester, in which somebody works, and hides.

``python -m tests.bench.worked`` prints one line of JSON: MiB at the start, after the work, and after Hide.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

from guide_app.ui.pyside_workarounds import import_core

import_core()  # As the program does: otherwise Qt for Python keeps the source of every module.

from guide_app.handouts.registry import HANDOUTS  # noqa: E402 (after it)
from guide_app.ui import app  # noqa: E402 (after it)
from guide_app.ui.printing.page import PrintPage  # noqa: E402 (after it)
from guide_app.ui.shell.loading_ahead import LoadingAhead  # noqa: E402 (after it)
from tests.ui.desk import AtDesk, Hand, settle, watch_for  # noqa: E402 (after it)
from tests.waiting import wait  # noqa: E402 (after it)

PAGES = ("get-help", "tonight", "signs", "questions", "teach", "desk", "help")
SAID = ("legal help", "place to sleep tonight", "boss took my passport", "jefe quitó pasaporte")
AHEAD_MS = 2_000
"""Loading ahead has begun by then."""
RELEASED_MS = 1_500
"""Results are there, and what a search has used is let go, by then."""


def _mib(*processes: str) -> float:
    """The pages that processes asked for themselves."""
    lines = [line for each in processes for line in Path(f"/proc/{each}/smaps_rollup").read_text("ascii").splitlines()]
    return sum(int(line.split()[1]) for line in lines if line.startswith("Anonymous:")) / 1024


def _children() -> list[str]:
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii").split()


def _work(desk: AtDesk) -> None:
    for name in PAGES:
        desk.navigation.show(name)
        settle()
    for words in SAID:
        desk.desktop.window.top_bar.box.begin()
        Hand().write(words)
        wait(RELEASED_MS)
    desk.navigation.show("print")
    page = desk.at("print", PrintPage)
    for kind in HANDOUTS:
        page.show_kind(kind)
        watch_for(lambda: not page.worker.busy, 60_000)
        settle()


def main() -> None:
    """Work, hide and measure."""
    application = app.make_application()
    program = app.Program(None)
    program.window.show()
    program.started.connect(lambda desktop: app.stand_by(desktop, app.NO_OPTIONS))
    watch_for(lambda: program.desktop is not None)
    assert program.desktop is not None
    desk = AtDesk(program.desktop)
    watch_for(lambda: desk.ready, 120_000)
    wait(AHEAD_MS)
    ahead = program.desktop.findChild(LoadingAhead) or program.window.findChild(LoadingAhead)
    assert ahead is not None
    watch_for(lambda: not ahead.working, 60_000)
    fresh = _mib("self")
    _work(desk)
    used = _mib("self", *_children())
    desk.hiding.hide()
    watch_for(lambda: "print" in desk.navigation.unmade(), 60_000)
    wait(RELEASED_MS)
    after = _mib("self", *_children())
    program.desktop.window.close()
    desk.library.close()
    del application
    sys.stdout.write(json.dumps([fresh, used, after]) + "\n")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="guide-worked-") as home:
        os.environ["RESOURCE_GUIDE_HOME"] = home
        main()
