"""A large library is not read whole when it opens: what a wrong bit has changed in it is never shown for true."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from guide_app import cli
from guide_app.content.kinds import FILE_TYPES
from guide_app.content.records import Service
from guide_app.library import folder
from guide_app.library.cache.open import open_existing, open_library
from guide_app.library.cache.verify import verify
from guide_app.library.folder import RECORDS, LibraryDamaged
from guide_app.library.library import Library
from guide_app.library.search.crisis.phrases import Crisis
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.services import Services
from guide_app.system.progress import Cancelled, Progress

FLIPS = 120


@pytest.fixture
def built(small_pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    """A library that is held for too large to be checked whole when it opens."""
    opened = open_library(Path(shutil.copytree(small_pack, tmp_path / "pack")), tmp_path / "cache")
    assert opened.library is not None
    monkeypatch.setattr(folder, "CHECKED_WHOLE", 0)
    yield opened.library
    opened.library.close()


def flip(path: Path, chance: random.Random) -> None:
    """Turn one bit of a file round."""
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def all_said(library: Library) -> Iterator[object]:
    """All that a library says, record by record, in both languages, and its words of danger: most of a small one."""
    yield library.store.find_value("crisis", Crisis)
    for language in ("en", "es"):
        yield library.pack(language)
        for record_type in FILE_TYPES.values():
            yield from library.all(record_type, language)
            for record_id in library.ids(record_type):
                yield library.get(record_type, record_id, language)
        yield from Services(library).find().rows(language)


def found_by(searcher: Searcher, queries: list[Query]) -> set[str]:
    """What the results of searches show, but for the time."""
    return {
        repr((hit.kind, hit.id, hit.title, hit.language, hit.body, hit.phone, hit.phone_confirmed, hit.record))
        for query in queries
        for hit in searcher.search(query).hits
    }


def test_a_wrong_bit_in_the_records_is_told_or_of_no_effect(built: Library, tmp_path: Path) -> None:
    chance = random.Random(7)
    true = [repr(said) for said in all_said(built)]
    told = 0
    for number in range(FLIPS):
        copy = Path(shutil.copytree(built.folder, tmp_path / f"flipped-{number}"))
        flip(copy / RECORDS, chance)
        try:
            library = Library(copy)
        except LibraryDamaged:
            told += 1
            continue
        try:
            # What is lost (a row that is not found any more) is not wrong; the look at the whole file finds it.
            assert {repr(said) for said in all_said(library)} <= {*true, "None"}
        except LibraryDamaged:
            told += 1
        finally:
            library.close()
            shutil.rmtree(copy)
    assert told > FLIPS / 4


def test_a_service_whose_number_is_not_found_is_not_shown_without_one(built: Library) -> None:
    """A wrong bit in an index loses a row, and no checksum of a row tells it."""
    (service, *_) = built.ids(Service)
    with closing(sqlite3.connect(built.folder / RECORDS)) as records, records:
        records.execute("DELETE FROM service WHERE place = (SELECT place FROM record WHERE id = ?)", (service,))
    with closing(Library(built.folder)) as damaged:
        with pytest.raises(LibraryDamaged, match=service):
            Services(damaged).rows([service], "en")
        with pytest.raises(LibraryDamaged, match=service):
            Searcher(damaged).search(Query(service.replace("-", " ")))


def test_results_of_a_search_are_told_to_be_damaged_or_true(built: Library, tmp_path: Path) -> None:
    chance = random.Random(8)
    queries = [Query(text, language=language) for text in ("night line", "bed", "cama") for language in ("en", "es")]
    true = found_by(Searcher(built), queries)
    for number in range(FLIPS // 2):
        copy = Path(shutil.copytree(built.folder, tmp_path / f"flipped-{number}"))
        flip(copy / RECORDS, chance)
        try:
            library = Library(copy)
        except LibraryDamaged:
            continue
        try:
            searcher = Searcher(library)
            assert found_by(searcher, queries) <= true
        except LibraryDamaged:
            pass
        finally:
            library.close()
            shutil.rmtree(copy)


def test_the_whole_is_looked_over_while_it_is_in_use(built: Library, small_pack: Path, tmp_path: Path) -> None:
    pack, cache = tmp_path / "pack", tmp_path / "cache"
    assert verify(built, pack, cache)
    with pytest.raises(Cancelled):
        verify(built, pack, cache, Progress(cancelled=lambda: True))
    flip(next(built.folder.glob("index/*.store")), random.Random(1))
    assert not verify(built, pack, cache)
    assert open_existing(pack, cache) is None
    again = open_library(pack, cache)
    assert again.library is not None
    assert verify(again.library, pack, cache)
    again.library.close()


def test_a_pack_that_changed_behind_its_stamp_is_seen(built: Library, tmp_path: Path) -> None:
    pack, cache = tmp_path / "pack", tmp_path / "cache"
    path = pack / "phones.yaml"
    path.write_text(path.read_text("utf-8").replace("800-555-0199", "800-555-0196"), "utf-8")
    assert not verify(built, pack, cache)
    again = open_library(pack, cache)
    assert again.library is not None
    assert again.library.number("night-line") == "800-555-0196"
    again.library.close()


def test_a_damaged_index_is_told_as_such_and_made_anew_by_a_command(
    built: Library, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pack, home = tmp_path / "pack", tmp_path / "home"
    monkeypatch.setenv("RESOURCE_GUIDE_HOME", str(home))
    wanted = ["--pack", str(pack), "search", "night", "line"]
    assert cli.main(wanted) == 0
    true = capfd.readouterr().out
    chance = random.Random(9)
    for _ in range(FLIPS // 12):
        (kept,) = (home / "cache").glob("library-*")  # The engine names the files of an index anew each time.
        files = [path for path in sorted((kept / "index").iterdir()) if path.suffix not in (".lock", ".json")]
        victim = chance.choice(files)
        whole = victim.read_bytes()
        victim.write_bytes(bytes(chance.randrange(256) for _ in range(len(whole))))
        assert cli.main(wanted) == 0
        assert capfd.readouterr().out == true
        if victim.exists():
            victim.write_bytes(whole)  # Its damage had no effect on this search.
