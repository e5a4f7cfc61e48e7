"""What lies in the place of a small file is read only where it is one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from guide_app.desk.preferences import Preferences, PreferenceStore
from guide_app.system.plain_file import MAX_BYTES, read_plain_file


def test_a_plain_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"abc")
    assert read_plain_file(tmp_path / "file") == b"abc"


def test_a_file_of_four_mebibytes_is_read(tmp_path: Path) -> None:
    with (tmp_path / "file").open("wb") as file:
        file.truncate(4 << 20)
    assert len(read_plain_file(tmp_path / "file")) == MAX_BYTES == 4 << 20


def test_a_file_past_the_bound_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "file").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(OSError, match="larger than 4 MiB"):
        read_plain_file(tmp_path / "file")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices have other names there")
def test_a_pipe_a_device_and_a_folder_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "preferences.json")
    (tmp_path / "endless").symlink_to("/dev/zero")
    for path in (tmp_path / "preferences.json", tmp_path / "endless", tmp_path):
        with pytest.raises(OSError, match="plain file"):
            read_plain_file(path)
    assert PreferenceStore(tmp_path).load() == Preferences()


def test_preferences_that_nest_deeper_than_can_be_read_are_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "preferences.json").write_text('{"new": ' + "[" * 100_000 + "]" * 100_000 + "}")
    assert PreferenceStore(tmp_path).load() == Preferences()
