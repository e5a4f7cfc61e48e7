"""Nothing is left to Python's own tidying: in development mode no start and no command has a word to say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.ready_home import ReadyHome
from tests.small_pack import write_small_pack

OPEN_AND_CLOSE = f"""
import contextlib, gc, sqlite3, sys, threading
sys.path.insert(0, {str(ROOT)!r})
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from guide_app.launch import entry


def close_when_begun():
    (window,) = [each for each in QApplication.topLevelWidgets() if each.isWindow() and each.isVisible()]
    window.top_bar.box.setText("night")
    QTimer.singleShot(500, window.close)

run = QApplication.exec
def run_watched(*_):
    QTimer.singleShot(1_500, close_when_begun)
    return run()

QApplication.exec = run_watched
code = entry.main(sys.argv[1:])
for each in gc.get_objects():
    if isinstance(each, sqlite3.Connection):
        with contextlib.suppress(sqlite3.ProgrammingError):  # it is closed
            each.total_changes
            sys.stderr.write("A database was left open.\\n")
for thread in threading.enumerate():
    if thread is not threading.main_thread() and not isinstance(thread, threading._DummyThread):  # one of Qt's, ended
        sys.stderr.write(f"{{thread}} was left running.\\n")
sys.exit(code)
"""


def _develop(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDEVMODE"}
    return subprocess.run(
        [sys.executable, "-X", "dev", *words],
        env=environment | {"RESOURCE_GUIDE_HOME": str(folder / "home")},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    "words",
    [
        "--version",
        "--pack PACK search night",
        "--pack PACK show night-line",
        "--pack PACK show nobody",
        "check PACK",
        "handout --list",
        "--pack PACK handout wallet-card --output OUT/cards.pdf",
        "tonight --age 30",
    ],
)
def test_a_command_leaves_nothing_open(tmp_path: Path, words: str) -> None:
    pack = write_small_pack(tmp_path / "pack")
    given = words.replace("PACK", str(pack)).replace("OUT", str(tmp_path)).split()
    for _ in ("the library is built", "the library is there"):
        done = _develop("main.py", *given, folder=tmp_path)
        assert done.returncode in (0, 1), done.stderr
        assert "Warning" not in done.stderr


def test_pages_made_in_a_process_of_their_own_leave_nothing_open(tmp_path: Path, ready_home: ReadyHome) -> None:
    ready_home(tmp_path / "home")
    done = _develop("main.py", "handout", "binder", "--output", str(tmp_path / "binder.pdf"), folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Warning" not in done.stderr


def test_the_window_leaves_nothing_open(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "pack")
    for _ in ("the library is built", "the library is there"):
        done = _develop("-c", OPEN_AND_CLOSE, "--pack", str(pack), folder=tmp_path)
        assert done.returncode == 0, done.stderr
        assert done.stderr == ""
