"""The emergency strip of packs that have one, and of those that have none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from guide_app.content.reading.loader import load_pack
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from tests.small_pack import write_small_pack
from tests.ui.conftest import Opener
from tests.ui.desk import seen, settle


def test_every_line_of_the_pack_is_in_the_strip(open_window: Opener, demo: Library) -> None:
    guide = open_window()
    assert len(seen(guide.strip, QPushButton)) == len(demo.pack("en").emergency) > 0


def _without_emergency(file: Path, instead: str) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"^emergency:.*\n(?:[ -].*\n)*", instead, text, flags=re.MULTILINE), encoding="utf-8")


@pytest.mark.parametrize("width", [1280, 640])
def test_a_pack_without_such_lines_has_no_empty_strip(open_window: Opener, tmp_path: Path, width: int) -> None:
    pack = write_small_pack(tmp_path / "pack")
    _without_emergency(pack / "pack.yaml", "emergency: []\n")
    _without_emergency(pack / "es" / "pack.yaml", "")
    build_library(load_pack(pack), tmp_path / "library")
    library = Library(tmp_path / "library")
    guide = open_window((width, 600), library)
    settle()
    assert not guide.strip.isVisible()
    guide.close()
    library.close()
