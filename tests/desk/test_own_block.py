"""What a desk prints of itself is kept in one file, and nothing comes of a file that someone has changed."""

from __future__ import annotations

import json
import stat
import sys
from pathlib import Path

import pytest

from guide_app.desk.own_block import OwnBlockStore
from guide_app.handouts.parts.own_block import EMPTY, OwnBlock
from tests import logos

OURS = OwnBlock(name="Elm Street House", number="508-752-2210", logo=logos.SVG.encode())


def test_it_is_kept_and_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "config"
    store = OwnBlockStore(folder, "US")
    assert store.load() == EMPTY
    assert store.keep(EMPTY), "nothing was there, and nothing is"
    assert not folder.exists()
    assert store.keep(OwnBlock(name="Before"))
    assert store.keep(OURS)
    assert OwnBlockStore(folder, "US").load() == OURS
    assert OwnBlockStore(tmp_path / "other", "US").load() == EMPTY
    assert store.keep(EMPTY)
    assert store.load() == EMPTY
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "damage", [b"", b"{", b'{"logo": "PHNjcmlwdC8+"}', b'{"number": "900-555-1212"}', b"[" * 9_000]
)
def test_a_changed_file_is_not_printed(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "own-block.json").write_bytes(damage)
    assert OwnBlockStore(tmp_path, "US").load() == EMPTY


def test_a_script_in_the_kept_logo_is_not_printed(tmp_path: Path) -> None:
    store = OwnBlockStore(tmp_path, "US")
    store.keep(OwnBlock(name="Elm Street House", logo=logos.svg("<script/>")))
    assert store.load() == EMPTY


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way")
    assert not OwnBlockStore(tmp_path / "config", "US").keep(OURS)


def test_the_file_has_these_parts_and_no_others(tmp_path: Path) -> None:
    OwnBlockStore(tmp_path, "US").keep(OURS)
    assert set(json.loads((tmp_path / "own-block.json").read_bytes())) == {"name", "number", "line", "logo"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_nobody_else_on_the_computer_may_read_it(tmp_path: Path) -> None:
    OwnBlockStore(tmp_path, "US").keep(OURS)
    assert stat.S_IMODE((tmp_path / "own-block.json").stat().st_mode) == 0o600
