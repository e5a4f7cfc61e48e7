"""The card sets of a desk, by name, and that a damaged file costs no more than itself."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from guide_app.desk.card_sets import MAX_SETS, CardSetStore
from guide_app.handouts.cards.card_set import CardSet

NIGHT = CardSet(name="Night shift", kind="wallet-card", front="en", wording="plain", stock="avery-5371")
CLINIC = replace(NIGHT, name="clinic", wording="discreet")


def test_sets_are_kept_by_name(tmp_path: Path) -> None:
    store = CardSetStore(tmp_path / "new" / "config")
    assert store.all() == ()
    assert store.keep(NIGHT)
    assert store.keep(CLINIC)
    assert CardSetStore(tmp_path / "new" / "config").all() == (CLINIC, NIGHT)
    assert store.find("NIGHT SHIFT") == NIGHT
    assert store.find("Nobody") is None
    later = replace(NIGHT, name="NIGHT shift", back="es")
    assert store.keep(later)
    assert store.all() == (CLINIC, later)


def test_they_are_renamed_removed_and_put_back(tmp_path: Path) -> None:
    store = CardSetStore(tmp_path)
    store.put_back((NIGHT, CLINIC))
    before = store.kept()
    assert store.rename("night shift", "Clinic")
    assert store.all() == (replace(NIGHT, name="Clinic"),)
    assert store.remove("clinic")
    assert store.all() == ()
    assert not store.rename("clinic", "Other")
    assert store.put_back(before)
    assert store.all() == (CLINIC, NIGHT)


def test_so_many_are_kept_and_the_oldest_makes_room(tmp_path: Path) -> None:
    store = CardSetStore(tmp_path)
    for number in range(MAX_SETS, 0, -1):
        store.keep(replace(NIGHT, name=f"Set {number:02}"))
    store.keep(replace(NIGHT, name="Set 99"))
    assert len(store.all()) == MAX_SETS == 50
    assert store.find("Set 99") is not None
    assert store.find("Set 01") is not None
    assert store.find(f"Set {MAX_SETS}") is None


@pytest.mark.parametrize("damage", [b"", b"[{}]", b'[{"name": 3}]', b"[" * 9_000])
def test_a_damaged_file_gives_none(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "card-sets.json").write_bytes(damage)
    assert CardSetStore(tmp_path).all() == ()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way")
    assert not CardSetStore(tmp_path / "config").keep(NIGHT)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_nobody_else_on_the_computer_may_read_them(tmp_path: Path) -> None:
    CardSetStore(tmp_path).keep(NIGHT)
    assert stat.S_IMODE((tmp_path / "card-sets.json").stat().st_mode) == 0o600
