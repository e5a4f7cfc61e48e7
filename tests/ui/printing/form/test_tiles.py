"""Tiles of the form of options: none is cut, whatever is in the same line."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton

from guide_app.ui.kit.inputs.fields import TilesField
from tests.ui.conftest import Opener
from tests.ui.desk import seen, settle


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600)])
@pytest.mark.parametrize("kind", ["labels", "poster"])
def test_tiles_of_languages_show_their_whole_names(open_window: Opener, kind: str, size: tuple[int, int]) -> None:
    guide = open_window(size)
    guide.workspace.print_kind(kind, {})
    settle()
    tiles = [tile for field in seen(guide, TilesField) for tile in seen(field, QPushButton)]
    assert len(tiles) >= 2
    for tile in tiles:
        assert QFontMetrics(tile.font()).horizontalAdvance(tile.text()) < tile.width(), tile.text()
