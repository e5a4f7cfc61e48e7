"""No screen, a screen that cannot be reached, a missing library: clear words and an exit code, never an abort."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from guide_app.desk.command_line import FAILED_TO_START
from guide_app.launch import display

linux_only = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="X and Wayland are the way to a screen on Linux"
)


@pytest.fixture(autouse=True)
def no_fetching(monkeypatch: pytest.MonkeyPatch) -> None:
    """This process is not to be replaced by one with more libraries."""
    monkeypatch.setenv(display.FETCHED_FOR, "1")


OPEN_A_WINDOW = """
from guide_app.launch import display, libraries
libraries.load_fetched()
display.explain_failures("guide")
from guide_app.ui.app import make_application
make_application()
print("stands")
"""


def _open(before: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM", display.FETCHED_FOR)
    environment = {name: value for name, value in os.environ.items() if name not in names} | variables
    return subprocess.run(
        [sys.executable, "-c", before + OPEN_A_WINDOW], env=environment, capture_output=True, text=True, check=False
    )


@linux_only
def test_no_screen_is_seen_before_qt_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    said = display.no_display("python3 main.py")
    assert said is not None
    assert "no screen" in said
    assert "python3 main.py search" in said
    monkeypatch.setenv("DISPLAY", ":0")
    assert display.no_display("python3 main.py") is None


@linux_only
def test_a_screen_out_of_reach() -> None:
    done = _open(DISPLAY=":4242")
    assert done.returncode == FAILED_TO_START
    assert done.stderr.startswith("The screen :4242 cannot be reached")
    assert "guide search" in done.stderr


def test_a_window_system_that_does_not_exist() -> None:
    done = _open(QT_QPA_PLATFORM="nonsense")
    assert done.returncode == FAILED_TO_START
    assert done.stderr.startswith("The window system could not be started.")


def test_a_start_that_succeeds_says_nothing() -> None:
    done = _open(QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stdout, done.stderr) == (0, "stands\n", "")


def test_a_missing_library_is_named_with_its_package() -> None:
    said = display.missing_library(ImportError("libEGL.so.1: cannot open shared object file: No such file"), "guide")
    assert said is not None
    assert "libEGL.so.1" in said
    assert "sudo apt install libegl1" in said
    assert "sudo dnf install libglvnd-egl" in said


def test_a_library_that_is_not_known_is_named_too() -> None:
    said = display.missing_library(ImportError("libnew.so.7: cannot open shared object file: No such file"), "guide")
    assert said is not None
    assert "libnew.so.7 is found with: apt-file search" in said
    assert "sudo dnf install 'libnew.so.7()(64bit)'" in said


def test_other_import_errors_are_not_explained_away() -> None:
    assert display.missing_library(ImportError("cannot import name 'x' from 'y'"), "guide") is None


def test_what_could_be_fetched_is_told_by_starting_again_once() -> None:
    """The second time, when it did not help, the packages are named."""
    lacking = (
        "from guide_app.launch import libraries\n"
        "libraries.missing_libraries = lambda: ['libEGL.so.1']\n"
        "libraries.fetch_missing = lambda: print('fetched', flush=True) or True"
    )
    done = _open(lacking, QT_QPA_PLATFORM="nonsense")
    assert done.returncode == FAILED_TO_START
    assert done.stdout == "fetched\n"
    assert "sudo apt install libegl1" in done.stderr
    assert "guide search" in done.stderr


def test_a_thread_of_qt_that_cannot_start_ends_in_a_sentence() -> None:
    qt_says = "from PySide6.QtCore import qWarning\nqWarning('QThread::start: Thread creation error')\n"
    code = OPEN_A_WINDOW.replace('print("stands")', qt_says + 'print("stands")')
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == display.FAILED_TO_START
    assert done.stderr.startswith("This computer cannot start another task: too many are running.")
    assert done.stdout == ""
