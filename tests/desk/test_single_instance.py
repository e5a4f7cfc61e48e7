"""One window of the guide at a time."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from guide_app.desk.single_instance import SingleInstance, activation_note


def test_a_second_one_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    first = SingleInstance(tmp_path / "cache")
    assert not first.taken
    assert SingleInstance(tmp_path / "cache").taken
    first.release()
    last = SingleInstance(tmp_path / "cache")
    assert not last.taken
    last.release()


@pytest.mark.skipif(sys.platform == "win32", reason="the name is asked of Unix")
def test_the_window_of_another_computer_is_not_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home on a network knows of its lock."""
    first = SingleInstance(tmp_path)
    name = list(os.uname())
    monkeypatch.setattr(os, "uname", lambda: os.uname_result((name[0], "desk/two", *name[2:])))
    other = SingleInstance(tmp_path)
    assert not other.taken
    first.release()
    other.release()


def test_a_folder_that_cannot_be_written_keeps_nobody_out(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"")
    one = SingleInstance(tmp_path / "cache")
    assert not one.taken
    one.activate_other()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [([], 0, "The guide is already open."), (["--pack", "."], 3, "Close its window first")],
)
def test_a_second_start_calls_the_first(tmp_path: Path, root: Path, arguments: list[str], code: int, said: str) -> None:
    one = SingleInstance(tmp_path / "cache")
    environment = {**os.environ, "RESOURCE_GUIDE_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "guide_app", *arguments],
        cwd=root, env=environment, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert activation_note(tmp_path / "cache").exists()
    one.release()


def test_what_is_left_for_the_first_is_the_token_of_this_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder that has been made for it; nobody else may read it."""
    folder = tmp_path / "home" / "cache"
    first = SingleInstance(folder)
    assert not first.taken
    second = SingleInstance(folder)
    assert second.taken
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "token-7")
    second.activate_other()
    note = activation_note(folder)
    assert note.read_text("ascii") == "token-7"
    if sys.platform != "win32":
        assert stat.S_IMODE(note.stat().st_mode) == 0o600
    first.release()
