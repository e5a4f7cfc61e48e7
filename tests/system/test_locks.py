"""A lock keeps other programs out, and goes with the one that held it."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from guide_app.system.locks import FileLock

HOLD = """
import sys
from pathlib import Path
from guide_app.system.locks import FileLock
lock = FileLock(Path(sys.argv[1]))
print("refused" if lock.refused else "held", flush=True)
sys.stdin.read()
"""
UNIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights and no list of open files")


def _holder(path: Path, root: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HOLD, str(path)]
    return subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _said(holder: subprocess.Popen[str]) -> str:
    assert holder.stdout is not None
    return holder.stdout.readline().strip()


def test_another_program_is_refused_until_the_first_is_gone(tmp_path: Path, root: Path) -> None:
    path = tmp_path / "lock"
    with _holder(path, root) as holder:
        assert _said(holder) == "held"
        assert FileLock(path).refused
        holder.kill()
    lock = FileLock(path)
    assert not lock.refused
    lock.release()


def test_a_lock_that_cannot_be_written_refuses_nobody(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "no" / "lock")
    assert not lock.refused
    lock.release()


@UNIX
def test_a_lock_file_is_its_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        FileLock(tmp_path / "lock").release()
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "lock").stat().st_mode) == 0o600


@UNIX
def test_no_file_stays_open_that_holds_nothing(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lock"
    with _holder(path, root) as holder:
        assert _said(holder) == "held"
        files = len(os.listdir("/dev/fd"))
        refused = FileLock(path)
        assert len(os.listdir("/dev/fd")) == files
        assert refused.refused
        holder.communicate("")

    def no_locks_here(*_: object) -> None:
        raise OSError("no locks on this folder")

    monkeypatch.setattr("fcntl.flock", no_locks_here)
    files = len(os.listdir("/dev/fd"))
    lock = FileLock(path)
    assert not lock.refused
    assert len(os.listdir("/dev/fd")) == files
