"""Single wrong bits in a large library, and what it says then: ``python3 -m tests.faults.flips LIBRARY``.

By hand, before a release, with a library of 13 MiB and one of 300 MiB: ``tests.bench.large_pack`` writes packs of any
size. One flip in five is in the indexes, the others in the records. Each is told, of no effect, or costs a record, a
result or a translation; one that shows another character ends with 1. The library itself is not touched: a copy is.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from zlib import crc32

from guide_app.content.kinds import FILE_TYPES
from guide_app.content.record import Record
from guide_app.content.records import Service
from guide_app.library.folder import INDEX, RECORDS, WORDS, LibraryDamaged
from guide_app.library.library import Library
from guide_app.library.search.hits import Hit
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.services import Services
from tests.bench.large_pack import queries

LANGUAGES = ("en", "es")
PAGE = 4_096
SAMPLE = 40
"""Records that are read after every flip, whichever page it is in."""
READ = {
    "meta": (1, "key, * FROM meta"),
    "record": (1, "place, * FROM record"),
    "translation": (2, "place, language, * FROM translation"),
    "text": (2, "place, language, * FROM text"),
    "service": (1, "place, * FROM service"),
    "bits": (1, "name, * FROM bits"),
    "record_id": (1, "place, kind, id FROM record INDEXED BY record_id ORDER BY kind, id"),
    "sqlite_autoindex_service_1": (1, "place, rank FROM service INDEXED BY sqlite_autoindex_service_1 ORDER BY place"),
}
"""How each table and each index of the file is read whole, with what tells its rows apart first."""
TOLD = "told"
Asked = tuple[str, Callable[[], object]]
"""What is asked for, and what asks."""


class Truth:
    """What a whole library says, to compare with."""

    def __init__(self, library: Library, chance: random.Random) -> None:
        self.library, self.searcher = library, Searcher(library)
        self.asked = [
            Query(text, language=language)
            for texts in queries().values()
            for text in texts[:2]
            for language in LANGUAGES
        ]
        self.corrections = [repr(self.searcher.search(query).corrections) for query in self.asked]
        self.sums = {table: _sums(library.folder / RECORDS, table) for table in READ}
        self.searched = {key[0] for key in self.sums["text"]}
        self.ids = {place: (kind, id_) for place, kind, id_ in library.store.rows("SELECT place, kind, id FROM record")}
        self.sample = chance.sample(sorted(self.ids), min(SAMPLE, len(self.ids)))

    def shows(self, hit: Hit) -> bool:
        """Whether a result shows what its record says."""
        (place,) = [
            place
            for (place,) in self.library.store.rows(
                "SELECT place FROM record WHERE kind = ? AND id = ?", (hit.kind, hit.id)
            )
        ] or (-1,)
        if place < 0:
            return False
        (text,) = self.library.store.found_texts([place], self.library.languages)
        return (hit.title, hit.body) == text.texts.get(hit.language) and (
            (hit.phone, hit.phone_confirmed) == (text.number, text.confirmed)
            or (hit.phone is None and not hit.phone_confirmed)
        )


def _sums(records: Path, table: str) -> dict[tuple[object, ...], int]:
    """A checksum of each row as the engine reads it, by what tells it apart; a table that cannot be read has none."""
    keys, query = READ[table]
    database = sqlite3.connect(f"{records.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    database.text_factory = bytes
    try:
        return {row[:keys]: crc32(repr(row[keys:]).encode()) for row in database.execute(f"SELECT {query}")}
    except sqlite3.Error:
        return {}
    finally:
        database.close()


def _changed(truth: Truth, records: Path, table: str) -> list[tuple[object, ...]]:
    """The rows of a table that read differently now."""
    before, now = truth.sums[table], _sums(records, table)
    return [key for key in {**before, **now} if before.get(key) != now.get(key)]


def _asked(library: Library, table: str, changed: list[tuple[object, ...]], truth: Truth) -> Iterator[Asked]:
    """Every way in which the program asks for rows, in English before Spanish; last, for a sample of records."""
    store = library.store
    named = [key[0].decode() for key in changed if isinstance(key[0], bytes)]
    places = {key[0] for key in changed if isinstance(key[0], int)} & truth.ids.keys()
    if table == "bits":
        yield from ((f"set {name}", partial(store.bits, name)) for name in named)
    elif table == "meta":
        query = "SELECT value, sound(checksum, key, value) FROM meta WHERE key = ?"
        yield from ((f"value {name}", partial(store.rows, query, (name,))) for name in named)
    for language in LANGUAGES:
        yield f"pack {language}", partial(library.pack, language)
    for place in (*sorted(places)[:200], *truth.sample):
        kind, record_id = truth.ids[place]
        record_type: type[Record] = next(each for each in FILE_TYPES.values() if each.kind == kind)
        for language in LANGUAGES:
            if record_type is Service:
                yield f"row {record_id} {language}", partial(Services(library).rows, [record_id], language)
            yield f"{kind} {record_id} {language}", partial(library.get, record_type, record_id, language)
        if place in truth.searched:
            yield f"text {place}", partial(store.found_texts, [place], LANGUAGES)


def _answer(ask: Callable[[], object]) -> object:
    try:
        return ask()
    except LibraryDamaged:
        return TOLD


def _outcome(folder: Path, table: str, truth: Truth) -> str:
    """What one flip leads to."""
    outcomes = {"no effect"}
    library = Library(folder)
    try:
        changed = _changed(truth, folder / RECORDS, table) if table in READ else []
        true = _asked(truth.library, table, changed, truth)
        in_english: object = None
        for (asked, before), (_asked_too, now) in zip(true, _asked(library, table, changed, truth), strict=True):
            was, answer = before(), _answer(now)
            english, in_english = in_english, was
            if answer == TOLD:
                outcomes.add("told")
            elif answer == english != was:  # Its translation is not found any more.
                outcomes.add("in English")
            elif answer != was:
                if answer not in (None, (), [], 0):
                    return f"WRONG: {asked}: {str(answer)[:300]} for {str(was)[:300]}"
                outcomes.add("a record less")
        searcher = Searcher(library)
        for query, corrections in zip(truth.asked, truth.corrections, strict=True):
            try:
                results = searcher.search(query)
            except LibraryDamaged:
                outcomes.add("told")
                continue
            for hit in results.hits:
                if not truth.shows(hit):
                    return f"WRONG: {query.text}: {hit.kind} {hit.id} {hit.title!r} {hit.phone}"
            if repr(results.corrections) != corrections:
                return f"another correction: {query.text}: {results.corrections!r}"
    finally:
        library.close()
    return next(each for each in ("told", "a record less", "in English", "no effect") if each in outcomes)


def _page_tables(records: Path) -> dict[int, str]:
    """The table or index that each page of the file belongs to."""
    database = sqlite3.connect(f"{records.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        return dict(database.execute("SELECT pageno, name FROM dbstat"))
    finally:
        database.close()


def flipped(folder: Path, truth: Truth, pages: dict[int, str], chance: random.Random) -> str:
    """Turn one bit of a file round, tell what came of it, and turn it back."""
    indexes = [path for name in (INDEX, WORDS) for path in sorted((folder / name).iterdir()) if path.stat().st_size]
    in_index = chance.random() < 0.2
    path = chance.choices(indexes, [each.stat().st_size for each in indexes])[0] if in_index else folder / RECORDS
    at, bit = chance.randrange(path.stat().st_size), 1 << chance.randrange(8)
    table = path.parent.name if in_index else pages.get(at // PAGE + 1, "none")
    with path.open("r+b") as file:
        file.seek(at)
        (was,) = file.read(1)
        file.seek(at)
        file.write(bytes([was ^ bit]))
        file.flush()
        try:
            outcome = _outcome(folder, table, truth)
        except LibraryDamaged:
            outcome = "told"
        except BaseException as error:  # A panic of the engine is no Exception.
            if isinstance(error, KeyboardInterrupt):
                raise
            outcome = f"exception: {error!r}"
        file.seek(at)
        file.write(bytes([was]))
    if outcome.startswith(("WRONG", "another", "exception")):
        print(f"{path.name}, byte {at}, bit {bit}: {outcome}", flush=True)
    return f"{'index' if in_index else 'records'}: {outcome.partition(':')[0]}"


def main(arguments: list[str]) -> int:
    """Flip, and count what came of it."""
    options = argparse.ArgumentParser(prog="python3 -m tests.faults.flips")
    options.add_argument("library", type=Path)
    options.add_argument("--times", type=int, default=1_000)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args(arguments)
    chance = random.Random(given.seed)
    truth = Truth(Library(given.library), chance)
    pages = _page_tables(given.library / RECORDS)
    counted: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="guide-flips-") as name:
        copy = Path(shutil.copytree(given.library, Path(name) / "library"))
        for number in range(given.times):
            counted[flipped(copy, truth, pages, chance)] += 1
            if number % 20 == 19:
                print(number + 1, dict(sorted(counted.items())), flush=True)
    print(f"{given.times} flips: {dict(sorted(counted.items()))}")
    return min(counted["records: WRONG"] + counted["index: WRONG"], 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
