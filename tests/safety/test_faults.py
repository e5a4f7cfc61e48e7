"""What the long run of ``tests.faults`` tries, in small numbers; and the faults that need no chance: a sentence, and
the rest goes on.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from guide_app.edition.compile import compile_pack
from guide_app.library.library import Library
from guide_app.ui.search.page import ResultsPage
from tests import tools
from tests.conftest import ROOT
from tests.faults.trials import ALL, tried
from tests.safety.screen import screen
from tests.small_pack import write_small_pack
from tests.ui.conftest import Opener
from tests.ui.desk import Hand, settle, watch_for

TIMES = {
    "compiling": 4,
    "preferences": 10,
    "saving": 30,
    "starting": 3,
    "editing": 20,
    "publishing": 2,
    "taking": 2,
    "damage": 20,
    "packs": 100,
    "hostile-editions": 20,
    "hostile-tables": 6,
}


@pytest.mark.parametrize("kind", ALL)
def test_faults_of_chance(kind: str, tmp_path: Path) -> None:
    held = [tried(ALL[kind], 7_000 + number, kind, tmp_path) for number in range(TIMES[kind])]
    assert all(held), f"{held.count(False)} of {len(held)} did not hold; see above"


def run(
    *arguments: str,
    limits: Callable[[], None] | None = None,
    without: tuple[str, ...] = (),
    variables: dict[str, str] | None = None,
    **more: str,
) -> subprocess.CompletedProcess[str]:
    """A command of the guide, in this environment with changes."""
    environment = {key: value for key, value in os.environ.items() if key not in without} | more | (variables or {})
    return subprocess.run(
        [sys.executable, "-m", "guide_app", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True,
        check=False, timeout=60, preexec_fn=limits,
    )  # fmt: skip


def small_files() -> None:
    """A full disk, for this process: no file grows past 4 KiB."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_096, 4_096))


SHOW = ("show", "night-line")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The small pack."""
    return write_small_pack(tmp_path / "pack")


HOMES = ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


def test_a_home_that_cannot_be_written(pack: Path) -> None:
    done = run("--pack", str(pack), *SHOW, RESOURCE_GUIDE_HOME="/proc/self/nowhere")
    assert done.returncode == 0, done.stderr
    assert "800-555-0199" in done.stdout


def test_no_home_at_all(pack: Path) -> None:
    done = run("--pack", str(pack), *SHOW, without=HOMES)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_a_home_that_is_a_device(pack: Path) -> None:
    done = run("--pack", str(pack), *SHOW, without=HOMES, HOME=os.devnull)
    assert done.returncode == 0, done.stderr


def test_a_full_disk_is_told_in_a_sentence(pack: Path, tmp_path: Path) -> None:
    done = run("--pack", str(pack), *SHOW, limits=small_files, RESOURCE_GUIDE_HOME=str(tmp_path / "home"))
    assert done.returncode == 2
    assert "Make room" in done.stderr
    assert "Traceback" not in done.stderr
    assert not [path for path in (tmp_path / "home").rglob("*") if path.is_file() and path.name == "records.sqlite"]


def test_a_pdf_on_a_full_disk_leaves_nothing(pack: Path, tmp_path: Path) -> None:
    home = str(tmp_path / "home")
    assert run("--pack", str(pack), *SHOW, RESOURCE_GUIDE_HOME=home).returncode == 0
    out = tmp_path / "out"
    out.mkdir()
    done = run(
        "--pack", str(pack), "handout", "wallet-card", "--output", str(out / "cards.pdf"), limits=small_files,
        RESOURCE_GUIDE_HOME=home,
    )  # fmt: skip
    assert done.returncode == 2, done.stdout
    assert "Traceback" not in done.stderr
    assert list(out.iterdir()) == []


def test_two_at_once_on_an_empty_home(pack: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "RESOURCE_GUIDE_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-m", "guide_app", "--pack", str(pack), *SHOW]
    both = [subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE) for _ in range(2)]
    for one in both:
        told, _ = one.communicate(timeout=60)
        assert one.returncode == 0
        assert b"800-555-0199" in told


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Nowhere/Else", "", ":/etc/passwd", "XXX-99:99:99"])
def test_any_time_zone(pack: Path, tmp_path: Path, zone: str) -> None:
    done = run("--pack", str(pack), *SHOW, RESOURCE_GUIDE_HOME=str(tmp_path), TZ=zone)
    assert done.returncode == 0, done.stderr
    assert "Hours: open 24 hours" in done.stdout


@pytest.mark.parametrize("moment", ["@1970-01-01 00:00:30", "@2099-12-31 23:59:30"])
def test_a_clock_that_is_wrong(pack: Path, tmp_path: Path, moment: str) -> None:
    fake = {"LD_PRELOAD": tools.faketime_library(), "FAKETIME": moment, "DONT_FAKE_MONOTONIC": "1"}
    for home in (tmp_path / "new", tmp_path / "used"):
        if home.name == "used":
            assert run("--pack", str(pack), *SHOW, RESOURCE_GUIDE_HOME=str(home)).returncode == 0
        done = run("--pack", str(pack), *SHOW, RESOURCE_GUIDE_HOME=str(home), variables=fake)
        assert done.returncode == 0, done.stderr
        assert "800-555-0199" in done.stdout


def test_a_display_that_is_unplugged_ends_the_program_and_nothing_else(pack: Path, tmp_path: Path) -> None:
    """Qt ends a program whose screen is gone; the next start opens as if nothing had been."""
    home = str(tmp_path / "home")
    with screen() as display:
        environment = {**os.environ, "RESOURCE_GUIDE_HOME": home, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, "-m", "guide_app", "--pack", str(pack)]
        guide = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
        deadline = time.monotonic() + 20
        while not list(Path(home).rglob("edition.json")) and time.monotonic() < deadline:
            time.sleep(0.05)
        time.sleep(0.5)
        assert guide.poll() is None
    _, said = guide.communicate(timeout=20)
    assert guide.returncode not in (0, None)
    assert "Traceback" not in said
    assert run("--pack", str(pack), *SHOW, RESOURCE_GUIDE_HOME=home).returncode == 0


def test_the_cache_is_deleted_while_the_guide_runs(open_window: Opener, hand: Hand, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    library = Library(compile_pack(write_small_pack(tmp_path / "pack"), cache))
    guide = open_window(library=library)
    shutil.rmtree(cache)
    guide.navigation.open_record("service", "night-line")
    settle()
    assert guide.help.detail.service_id == "night-line", "the records are open, so they are there"
    hand.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    hand.write("night")
    results = guide.at("results", ResultsPage)
    watch_for(lambda: results.empty.isVisible() or results.model.rowCount() > 0)
    guide.navigation.show("questions")
    settle()
    assert guide.navigation.here == "questions"
    guide.close()
    library.close()
