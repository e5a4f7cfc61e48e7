"""A file is written whole or not at all."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pytest

from guide_app.system import atomic_file as whole_file
from guide_app.system.atomic_file import write_atomically


@pytest.fixture(params=[True, False], ids=["without a name", "beside it"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways of writing: Linux's own, and that of systems and disks without it."""
    if not request.param:
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)


@pytest.mark.usefixtures("way")
def test_new_and_old_files_get_the_content_and_nothing_else_appears(tmp_path: Path) -> None:
    path = tmp_path / "cards [1].pdf"
    for data in (b"first", b"second" * 100_000, b""):
        write_atomically(path, data)
        assert path.read_bytes() == data
        assert list(tmp_path.iterdir()) == [path]


@pytest.mark.usefixtures("way")
def test_a_disk_that_is_full_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "cards.pdf"
    path.write_bytes(b"old")

    def full(handle: int, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(whole_file.os, "write", full)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.usefixtures("way")
def test_the_permissions_are_those_asked_for(tmp_path: Path) -> None:
    write_atomically(tmp_path / "mine", b"x", mode=0o600)
    assert (tmp_path / "mine").stat().st_mode & 0o777 == 0o600


def test_through_a_link_the_file_is_written_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    write_atomically(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_device_a_pipe_and_a_folder_are_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    ours, theirs = os.openpty()  # Not /dev/null: with a fault it would be a file from then on, for every program.
    for path in (Path(os.ttyname(theirs)), tmp_path / "pipe", tmp_path):
        with pytest.raises(OSError, match=r"is not a plain file|is a folder"):
            write_atomically(path, b"x")
    os.close(ours)
    os.close(theirs)


def test_what_a_killed_program_left_is_removed_after_a_while(tmp_path: Path) -> None:
    old, young = tmp_path / ".cards.pdf.1.part", tmp_path / ".cards.pdf.2.part"
    for each in (old, young):
        each.write_bytes(b"half")
    hour_ago = time.time() - 3_600
    os.utime(old, (hour_ago, hour_ago))
    write_atomically(tmp_path / "cards.pdf", b"whole")
    assert not old.exists()
    assert young.exists()
