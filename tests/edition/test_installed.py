"""Installing an edition: whole or not at all, and nothing that is open is touched."""

from __future__ import annotations

import os
import random
import shutil
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from guide_app.edition.check import check
from guide_app.edition.format import ENVELOPE, MAGIC, EditionRefused, Sealed
from guide_app.edition.installed import (
    KEPT,
    MAKING,
    copy_edition,
    editions_in,
    floors,
    install,
    raise_floor,
    remove_old,
)
from guide_app.library.library import Library
from guide_app.system.progress import Cancelled, Progress
from tests.edition.trials import flip, flips, kill_while_installing, time_to_install

FLIPS = 200
KILLS = 10


def test_installed_edition_opens(file: Path, edition: Path, tmp_path: Path) -> None:
    told: list[float] = []
    folder = install(file, tmp_path / "editions", progress=Progress(told.append))
    assert folder.name == edition.name
    assert [path.name for path in (tmp_path / "editions").iterdir()] == [folder.name]
    assert check(folder).envelope.serial == 12
    library = Library(folder)
    assert library.number("night-line") == "800-555-0199"
    library.close()
    assert told == sorted(told)


def test_installing_again_changes_nothing(file: Path, tmp_path: Path) -> None:
    folder = install(file, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    assert install(file, tmp_path) == folder
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_edition_below_the_floor_is_refused(file: Path, tmp_path: Path) -> None:
    install(file, tmp_path / "as-high", floor=12)
    with pytest.raises(EditionRefused, match="older"):
        install(file, tmp_path / "higher", floor=13)
    assert not (tmp_path / "higher").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders")
def test_pipe_and_folder_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.edition")
    for path in (tmp_path / "pipe.edition", tmp_path):
        with pytest.raises(EditionRefused, match="not a directory for the guide"):
            install(path, tmp_path / "editions")
    with pytest.raises(EditionRefused, match="no such file any more"):
        install(tmp_path / "gone.edition", tmp_path / "editions")


def test_cancelled_installation_leaves_nothing(file: Path, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        install(file, tmp_path, progress=Progress(cancelled=lambda: True))
    assert not list(tmp_path.iterdir())


def test_full_disk_is_said_before_anything_is_written(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=1_000))
    with pytest.raises(EditionRefused, match="disk is full"):
        install(file, tmp_path)
    assert not list(tmp_path.iterdir())


def test_copy_of_an_edition_opens(edition: Path, tmp_path: Path) -> None:
    check(copy_edition(edition, tmp_path))
    assert copy_edition(edition, tmp_path).parent == tmp_path


def test_copy_of_a_damaged_edition_is_refused(edition: Path, tmp_path: Path) -> None:
    bent = Path(shutil.copytree(edition, tmp_path / edition.name))
    flip(bent / "records.sqlite", random.Random(1))
    with pytest.raises(EditionRefused):
        copy_edition(bent, tmp_path / "copies")
    assert not list((tmp_path / "copies").iterdir())


def test_no_flipped_bit_of_a_folder_is_overlooked(edition: Path, tmp_path: Path) -> None:
    assert flips(edition, tmp_path, FLIPS, random.Random(7)) == 0


def test_no_flipped_bit_of_a_file_is_installed(file: Path, sealed: Sealed, tmp_path: Path) -> None:
    chance = random.Random(8)
    data = file.read_bytes()
    for _ in range(FLIPS // 4):
        bent = bytearray(data)
        # Of the envelope, only a signature tells: it says which digests are right.
        at = chance.randrange(len(MAGIC) + 8 + len(sealed.data), len(bent))
        bent[at] ^= 1 << chance.randrange(8)
        (tmp_path / "bent.edition").write_bytes(bent)
        try:
            folder = install(tmp_path / "bent.edition", tmp_path / "editions")
        except EditionRefused:
            assert not editions_in(tmp_path / "editions")
        else:  # A bit that says nothing: every byte that came out is compared.
            check(folder)
            shutil.rmtree(folder)


@pytest.mark.parametrize("damage", ["cut", "longer", "gone", "envelope gone", "a folder"])
def test_damaged_folder_is_refused(edition: Path, tmp_path: Path, damage: str) -> None:
    bent = Path(shutil.copytree(edition, tmp_path / edition.name))
    records = bent / "records.sqlite"
    match damage:
        case "cut":
            records.write_bytes(records.read_bytes()[:-1])
        case "longer":
            records.write_bytes(records.read_bytes() + b"\0")
        case "gone":
            records.unlink()
        case "envelope gone":
            (bent / ENVELOPE).unlink()
        case _:
            records.unlink()
            records.mkdir()
    with pytest.raises(EditionRefused):
        check(bent)


def test_check_can_be_stopped(edition: Path) -> None:
    with pytest.raises(Cancelled):
        check(edition, Progress(cancelled=lambda: True))


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_killed_installation_leaves_a_whole_edition_or_none(file: Path, tmp_path: Path) -> None:
    chance = random.Random(3)
    most = 1.2 * time_to_install(file, tmp_path / "whole")
    for number in range(KILLS):
        kill_while_installing(file, tmp_path / str(number), chance.uniform(0, most))


def test_nothing_of_an_open_edition_is_written(file: Path, tmp_path: Path) -> None:
    """Windows would refuse to rename or remove it."""
    folder = install(file, tmp_path)
    library = Library(folder)
    before = {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}
    install(file, tmp_path)
    remove_old(tmp_path)
    assert before == {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in before}
    library.close()


def test_the_newest_editions_stay(tmp_path: Path) -> None:
    for serial in range(1, 6):
        (tmp_path / f"{serial:08d}-0123456789ab").mkdir()
    (tmp_path / "something-else").mkdir()
    (tmp_path / f"{MAKING}now").mkdir()
    old = tmp_path / f"{MAKING}old"
    old.mkdir()
    then = time.time() - 7_200
    os.utime(old, (then, then))
    remove_old(tmp_path)
    assert [path.name[:8] for path in editions_in(tmp_path)] == ["00000005", "00000004", "00000003"]
    assert len(editions_in(tmp_path)) == KEPT
    assert (tmp_path / "something-else").exists()
    assert (tmp_path / f"{MAKING}now").exists(), "another process may be at it"
    assert not old.exists()


def test_floor_only_rises(tmp_path: Path) -> None:
    path = tmp_path / "config" / "editions.json"
    assert floors(path) == {}
    raise_floor(path, "small", 12)
    raise_floor(path, "other", 3)
    raise_floor(path, "small", 11)
    assert floors(path) == {"small": 12, "other": 3}
    path.write_text("{")
    assert floors(path) == {}
