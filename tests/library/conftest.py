"""The library of the small pack, built once for every worker, and searchers."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from guide_app.content.pack import PackContent
from guide_app.content.reading.loader import load_pack
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from guide_app.library.search.searcher import Searcher
from tests.small_pack import TODAY, write_small_pack


@pytest.fixture(scope="session")
def small_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small pack. Not to be changed."""
    return write_small_pack(tmp_path_factory.mktemp("packs") / "small")


@pytest.fixture(scope="session")
def small_content(small_pack: Path) -> PackContent:
    """The small pack, loaded."""
    return load_pack(small_pack, TODAY)


@pytest.fixture(scope="session")
def small(small_content: PackContent, tmp_path_factory: pytest.TempPathFactory) -> Generator[Library]:
    """The library of the small pack."""
    folder = tmp_path_factory.mktemp("libraries") / "small"
    build_library(small_content, folder)
    library = Library(folder)
    yield library
    library.close()


@pytest.fixture(scope="session")
def searcher(demo: Library) -> Searcher:
    """Searches the demo pack."""
    return Searcher(demo)


@pytest.fixture(scope="session")
def small_searcher(small: Library) -> Searcher:
    """Searches the small pack."""
    return Searcher(small)
