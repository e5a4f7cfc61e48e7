"""Threads that read while the library is switched to other files."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Generator
from pathlib import Path

import pytest

from guide_app.content.reading.loader import load_pack
from guide_app.content.records import Service
from guide_app.library.building.builder import build_library
from guide_app.library.folder import LibraryDamaged
from guide_app.library.library import Library
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from tests.small_pack import TODAY, write_small_pack

READERS = 4
SWITCHES = 50
OLD, NEW = "800-555-0199", "800-555-0142"


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library of the small pack with another number of its night line."""
    folder = tmp_path_factory.mktemp("corrected")
    pack = write_small_pack(folder / "pack")
    phones = pack / "phones.yaml"
    phones.write_text(phones.read_text("utf-8").replace(OLD, NEW), "utf-8")
    build_library(load_pack(pack, TODAY), folder / "library")
    return folder / "library"


@pytest.fixture
def current(small: Library, tmp_path: Path) -> Generator[Library]:
    """The library of the small pack, which a test may switch."""
    library = Library(Path(shutil.copytree(small.folder, tmp_path / "library")))
    yield library
    library.close()


def test_four_reading_threads_survive_fifty_switches(small: Library, corrected: Path, current: Library) -> None:
    failures: list[BaseException] = []
    seen: set[tuple[str, str]] = set()
    switched = threading.Event()

    def read() -> None:
        searcher = None
        try:
            while not switched.is_set():
                with current.lease() as library:
                    library.forget()  # Read from the files, not from a cache.
                    before = library.number("night-line")
                    if searcher is None or not searcher.reads(library):
                        searcher = Searcher(library)
                    assert searcher.search(Query("night line")).hits
                    library.forget()
                    assert library.number("night-line") == before
                    seen.add((library.digest, before))
        except BaseException as error:  # noqa: BLE001 - shown by the test
            failures.append(error)

    readers = [threading.Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    for number in range(SWITCHES):
        current.switch(Library(small.folder if number % 2 else corrected))
    switched.set()
    for reader in readers:
        reader.join()
    assert not failures
    assert {number for _digest, number in seen} <= {OLD, NEW}
    assert len(seen) <= 2
    assert current.number("night-line") == OLD


def test_every_page_reads_the_new_files_after_a_switch(corrected: Path, current: Library) -> None:
    numbers = current.phone_numbers
    assert numbers["night-line"] == OLD
    current.switch(Library(corrected))
    assert numbers["night-line"] == current.number("night-line") == NEW
    assert current.folder == corrected


def test_a_lease_keeps_the_old_files_until_it_ends(corrected: Path, current: Library) -> None:
    with current.lease() as library:
        current.switch(Library(corrected))
        assert library.get(Service, "night-line", "es")
        assert library.number("night-line") == OLD
    library.forget()
    with pytest.raises(LibraryDamaged):
        library.get(Service, "night-line", "es")
    assert current.number("night-line") == NEW


def test_a_lease_outlives_close(small: Library, tmp_path: Path) -> None:
    library = Library(Path(shutil.copytree(small.folder, tmp_path / "library")))
    with library.lease() as leased:
        library.close()
        assert leased.number("night-line") == OLD
