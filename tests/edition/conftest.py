"""An edition of the small pack, compiled once for every worker, as a folder and as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide_app.edition.check import read_sealed
from guide_app.edition.compile import compile_pack, write_file
from guide_app.edition.format import Sealed
from tests.small_pack import write_small_pack


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the edition. Not to be changed."""
    folder = tmp_path_factory.mktemp("editions")
    return compile_pack(write_small_pack(folder / "pack", serial=12), folder)


@pytest.fixture(scope="session")
def sealed(edition: Path) -> Sealed:
    """Its envelope."""
    return read_sealed(edition)


@pytest.fixture(scope="session")
def file(edition: Path, sealed: Sealed) -> Path:
    """The file of the edition. Not to be changed either."""
    path = edition.parent / "small-12.edition"
    write_file(edition, sealed, path)
    return path
