"""Journeys through the real program in processes of its own, from ``main.py`` to the closed window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ready_home import ReadyHome

DRIVER = Path(__file__).with_name("driver.py")


def go(steps: str, home: Path, root: Path) -> None:
    """One start of the program, with a person at it; it must end well and say nothing."""
    environment = {**os.environ, "RESOURCE_GUIDE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, DRIVER, steps],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    said = [line for line in done.stderr.splitlines() if not line.endswith(_OFFSCREEN)]
    assert (done.returncode, said) == (0, [])


_OFFSCREEN = ("propagateSizeHints()", "raise()", "grabbing the keyboard")
"""What the offscreen platform says that it cannot do."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the program keeps everything that it keeps."""
    return tmp_path_factory.mktemp("home")


def test_a_desk_is_set_up_once(home: Path, root: Path) -> None:
    go("choose", home, root)
    kept = json.loads((home / "config" / "preferences.json").read_text(encoding="utf-8"))
    assert (kept["language"], kept["theme"], kept["text_size"]) == ("es", "dark", 110)
    go("come_back", home, root)


def test_help_is_found_shown_and_forgotten(tmp_path: Path, root: Path, ready_home: ReadyHome) -> None:
    home = ready_home(tmp_path / "home")
    go("find_help", home, root)
    # The cache has the edition, compiled from the pack alone.
    kept = [path for path in home.rglob("*") if path.is_file() and "cache" not in path.relative_to(home).parts]
    assert [path.name for path in kept] == ["window.json"]
    assert b"sleep" not in kept[0].read_bytes()
