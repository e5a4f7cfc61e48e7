"""The guide on a desk that keeps the directory: its pack is a copy, compiled as in the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from guide_app.edition.current import Sources
from tests.ui.conftest import Opener
from tests.ui.coordinator.room import opening_kept, sources_kept, store_with_initials
from tests.ui.desk import Guide


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    return sources_kept(tmp_path)


@pytest.fixture
def keeping(sources: Sources, tmp_path: Path, open_window: Opener) -> Iterator[Guide]:
    """The guide, with *Manage services* in its rail."""
    guide = open_window(opening=opening_kept(sources), store=store_with_initials(tmp_path / "config"), at_home=True)
    yield guide
    guide.close()
    guide.library.close()
