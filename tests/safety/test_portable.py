"""Portable use: everything stays beside the program, and a stick that is pulled out ends in a sentence."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide_app.desk import portable
from guide_app.desk.portable import DATA_FOLDER, MARKERS
from guide_app.ui.safety.removable_drive import RemovableDriveWatch
from tests.conftest import ROOT
from tests.safety.trace import traced
from tests.small_pack import write_small_pack
from tests.ui.desk import Guide, settle

OPENED = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from guide_app.ui import app
from guide_app.desk import paths
from guide_app.ui.safety import removable_drive as stick_watch
from guide_app.ui.safety.removable_drive import RemovableDriveWatch

stick, away = Path(sys.argv[1]), Path(sys.argv[2])
stick_watch.POLL_INTERVAL_MS = 50
stick_watch.CLOSE_AFTER_MS = 500
application = app.make_application()
program = app.Program(paths.bundled_pack())
window = program.window
program.started.connect(lambda desktop: app.stand_by(desktop, app.NO_OPTIONS))
window.show()

def pull():
    if not window.findChildren(RemovableDriveWatch) or program.desktop.workspace is None:
        QTimer.singleShot(100, pull)  # Not begun yet.
        return
    window.top_bar.box.begin()
    QTest.keyClicks(window.top_bar.box, "passport")  # The search asks for files.
    stick.rename(away)
    QTimer.singleShot(50, look)
    QTimer.singleShot(20_000, lambda: os._exit(9))  # From here: what came before built a library.
    program.desktop.workspace.navigation.open_record("indicator", "papers-held")  # Its page asks for a module too.

def look():
    (watch,) = window.findChildren(RemovableDriveWatch)
    if not watch.sentence.isVisible():
        QTimer.singleShot(20, look)
        return
    for each in QApplication.topLevelWidgets():
        if each.isVisible():
            print(each.text())
    sys.stdout.flush()

QTimer.singleShot(1_500, pull)
application.exec()
print("the orderly end, which reads the stick")
"""


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """The program on a stick, with the marker beside it. Its pack is a small one, whose library is soon built."""
    stick = tmp_path / "stick"
    stick.mkdir()
    shutil.copytree(ROOT / "guide_app", stick / "guide_app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "main.py", stick)
    shutil.copytree(ROOT / "assets", stick / "assets")
    shutil.copytree(ROOT / "data", stick / "data", ignore=shutil.ignore_patterns("worcester"))
    write_small_pack(stick / "data" / "worcester")
    (stick / MARKERS[0]).touch()
    return stick


def _environment(tmp_path: Path) -> dict[str, str]:
    home, temporary = tmp_path / "home", tmp_path / "tmp"
    home.mkdir()
    temporary.mkdir()
    kept = {key: os.environ[key] for key in ("PATH", "LANG", "PYTHONUTF8") if key in os.environ}
    return kept | {"HOME": str(home), "TMPDIR": str(temporary), "QT_QPA_PLATFORM": "offscreen"}


def test_everything_is_kept_beside_the_program(stick: Path, tmp_path: Path) -> None:
    environment = _environment(tmp_path)
    done, seen = traced(
        [sys.executable, "-m", "guide_app", "search", "bed"], environment, tmp_path / "trace", without_network=False,
        cwd=stick,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    editions = list((stick / DATA_FOLDER / "cache").rglob("edition.json"))
    assert len(editions) == 1
    outside = {
        name
        for name in seen.written
        if name.startswith("/") and not name.startswith((str(stick), "/dev/", "/proc/")) and "__pycache__" not in name
    }
    assert not outside, outside
    assert list((tmp_path / "home").iterdir()) == []
    assert list((tmp_path / "tmp").iterdir()) == []


def test_the_window_keeps_everything_there_too(stick: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    done, seen = traced(
        [sys.executable, "-m", "tests.safety.journey", str(out)], _environment(tmp_path) | {"PYTHONPATH": str(ROOT)},
        tmp_path / "trace", without_network=False, cwd=stick,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (stick / DATA_FOLDER / "config" / "window.json").exists()
    places = (str(stick), str(out), "/dev/", "/proc/self/")
    outside = {name for name in seen.written if not name.startswith(places) and "__pycache__" not in name}
    assert not outside, outside
    assert list((tmp_path / "home").iterdir()) == []
    assert list((tmp_path / "tmp").iterdir()) == []


def test_without_the_marker_nothing_is_kept_there(stick: Path, tmp_path: Path) -> None:
    (stick / MARKERS[0]).unlink()
    command = [sys.executable, "-m", "guide_app", "show", "night-line"]
    done = subprocess.run(command, cwd=stick, env=_environment(tmp_path), capture_output=True, check=False)
    assert done.returncode == 0
    assert not (stick / DATA_FOLDER).exists()


def test_stick_at_another_path_finds_its_edition_again(stick: Path, tmp_path: Path) -> None:
    """Another computer gives the stick another path; nothing is compiled again for that."""
    environment = _environment(tmp_path)
    command = [sys.executable, "-m", "guide_app", "show", "night-line"]
    subprocess.run(command, cwd=stick, env=environment, capture_output=True, check=True)
    (built,) = (stick / DATA_FOLDER / "cache").rglob("edition.json")
    when = built.stat().st_mtime_ns
    moved = tmp_path / "other"
    stick.rename(moved)
    subprocess.run(command, cwd=moved, env=environment, capture_output=True, check=True)
    (again,) = (moved / DATA_FOLDER / "cache").rglob("edition.json")
    assert again.stat().st_mtime_ns == when


def test_nothing_is_said_of_it_while_the_guide_is_hidden(
    guide: Guide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marker = tmp_path / MARKERS[0]
    marker.touch()
    monkeypatch.setattr(portable, "marker", lambda: marker)
    watch = RemovableDriveWatch(guide, lambda: guide.desktop.hidden)
    guide.hiding.hide()
    marker.unlink()
    for _ in range(3):
        watch.look()
    settle()
    assert not watch.sentence.isVisible()
    assert guide.isVisible()
    guide.hiding.show_again()
    watch.look()
    assert watch.sentence.isVisible()
    assert not guide.isVisible()
    watch.sentence.deleteLater()
    watch.deleteLater()


def test_a_stick_that_is_pulled_out_ends_in_a_sentence(stick: Path, tmp_path: Path) -> None:
    """As far as a test can pull: every path of the stick is gone at once."""
    done = subprocess.run(
        [sys.executable, "-c", OPENED, str(stick), str(tmp_path / "away")], cwd=stick, env=_environment(tmp_path),
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, "the guide closes by itself when the sentence has been read: " + done.stderr
    (said,) = done.stdout.splitlines()
    assert said.startswith("The USB drive with the guide was removed, so the guide must close now.")
    assert "Traceback" not in done.stderr
