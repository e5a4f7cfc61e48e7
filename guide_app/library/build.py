"""Building a library from a loaded pack: records, translations, filters and search index together, in a folder that appears
whole or not at all.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import cast

import msgspec

from guide_app.content.pack_content import KIND_OF_PACK_LIST, PackContent, Translation
from guide_app.content.records import Pack, Phone, Record, Service
from guide_app.library import bits
from guide_app.library.facets import FacetCollector, Facets
from guide_app.library.index import Entry, IndexBuilder
from guide_app.library.layout import (
    INDEX,
    INDEXES,
    RECORD_TYPES,
    RECORDS,
    SCHEMA,
    WORDS,
    StoredTranslation,
    write_manifest,
)
from guide_app.library.numbers import digits_to_find
from guide_app.library.synonyms import compiled
from guide_app.library.texts import names_of, search_text, translated

_encode = msgspec.msgpack.Encoder().encode
Progress = Callable[[int, int], None]
"""Called with how many records are done and how many there are."""
EVERY = 500
"""Records between two reports of progress and looks at the cancel hook."""


class BuildCancelled(Exception):
    """The caller's hook asked to stop; nothing was left behind."""


def build_library(
    content: PackContent,
    folder: Path,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Build the library of a pack at ``folder``, which must not exist: in a folder beside it, put in place by one rename.

    Raises:
        BuildCancelled: ``cancelled`` said so.
        FileExistsError: there is a folder of that name, perhaps put there by another program meanwhile.
        OSError: the folder cannot be written.

    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(prefix="building-", dir=folder.parent))
    try:
        _Builder(content, building, progress, cancelled).build()
        if folder.exists():
            raise FileExistsError(f"{folder} is there already")
        try:
            building.rename(folder)
        except OSError as error:
            if folder.exists():
                raise FileExistsError(f"{folder} is there already") from error
            raise
    finally:
        shutil.rmtree(building, ignore_errors=True)


class _Builder:
    """The state of one build."""

    def __init__(
        self, content: PackContent, folder: Path, progress: Progress | None, cancelled: Callable[[], bool] | None
    ) -> None:
        self._content = content
        self._folder = folder
        self._progress = progress
        self._cancelled = cancelled
        self._numbers = {key: cast(Phone, phone).number for key, phone in content.records.get("phone", {}).items()}
        self._digits = {key: digits_to_find(number) for key, number in self._numbers.items()}
        self._facets = FacetCollector(content.pack)
        self._total = sum(len(records) for records in content.records.values())

    def build(self) -> None:
        """Write every file of the library."""
        index = IndexBuilder(self._folder / INDEX, self._folder / WORDS, self._content.pack.languages)
        with closing(sqlite3.connect(self._folder / RECORDS, isolation_level=None)) as database:
            database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + SCHEMA)
            database.execute("BEGIN")
            for place, kind, record in self._records():
                self._write_record(database, index, place, kind, record)
            self._write_services(database)
            self._write_meta(database)
            database.execute("COMMIT")
            database.executescript(INDEXES + "ANALYZE;")
        index.finish()
        write_manifest(self._folder, self._content.digest)

    def _records(self) -> Iterator[tuple[int, str, Record]]:
        place = 0
        for kind in RECORD_TYPES:
            for record in self._content.records.get(kind, {}).values():
                if place % EVERY == 0:
                    if self._cancelled is not None and self._cancelled():
                        raise BuildCancelled
                    if self._progress is not None:
                        self._progress(place, self._total)
                yield place, kind, record
                place += 1
        if self._progress is not None:
            self._progress(self._total, self._total)

    def _write_record(
        self, database: sqlite3.Connection, index: IndexBuilder, place: int, kind: str, record: Record
    ) -> None:
        database.execute("INSERT INTO record VALUES (?, ?, ?, ?)", (place, kind, record.id, _encode(record)))
        versions = {self._content.pack.languages[0]: record}
        for language, translation in self._translations(kind, record.id):
            stored = StoredTranslation(dict(translation.fields), translation.review, translation.stale)
            database.execute("INSERT INTO translation VALUES (?, ?, ?)", (place, language, _encode(stored)))
            versions[language] = translated(record, translation.fields)
        texts = {
            language: text for language, version in versions.items() if (text := search_text(version, self._numbers))
        }
        for language, text in texts.items():
            database.execute("INSERT INTO text VALUES (?, ?, ?, ?)", (place, language, text.title, text.body))
        facets, numbers = self._service_parts(place, record)
        if texts and "listed" in facets.flags:
            names = names_of(record, self._content.records.get("organization", {}))
            index.add(
                Entry(place, kind, texts, names, numbers, facets.needs, facets.speaks, facets.hours, facets.flags)
            )

    def _translations(self, kind: str, id: str) -> Iterator[tuple[str, Translation]]:
        for language, translations in self._content.translations.items():
            if (kind, id) in translations:
                yield language, translations[kind, id]

    def _service_parts(self, place: int, record: Record) -> tuple[Facets, tuple[str, ...]]:
        if not isinstance(record, Service):
            return Facets((), (), "unknown", ("listed",)), ()
        phones = [cast(Phone, self._content.records["phone"][key]) for key in record.phones]
        digits = dict.fromkeys(number for key in record.phones for number in self._digits[key])
        return self._facets.add(place, record, phones), tuple(digits)

    def _write_services(self, database: sqlite3.Connection) -> None:
        database.executemany("INSERT INTO service VALUES (?, ?)", enumerate(self._facets.places()))
        database.executemany(
            "INSERT INTO bits VALUES (?, ?)", ((name, bits.to_bytes(one)) for name, one in self._facets.sets())
        )

    def _write_meta(self, database: sqlite3.Connection) -> None:
        content = self._content
        values = {"pack": _encode(content.pack), "hours": _encode(self._facets.patterns())}
        for language, translations in content.translations.items():
            values[f"pack:{language}"] = _encode(localized_pack(content.pack, translations))
        for language, groups in content.synonyms.items():
            values[f"synonyms:{language}"] = _encode(compiled(groups, language))
        database.executemany("INSERT INTO meta VALUES (?, ?)", values.items())


def localized_pack(pack: Pack, translations: Mapping[tuple[str, str], Translation]) -> Pack:
    """The pack with the titles of its needs, groups and emergency entries in another language, where there is a translation."""
    changed: dict[str, tuple[Record, ...]] = {}
    for field, kind in KIND_OF_PACK_LIST.items():
        entries: Iterable[Record] = getattr(pack, field)
        changed[field] = tuple(
            translated(entry, translations[kind, entry.id].fields) if (kind, entry.id) in translations else entry
            for entry in entries
        )
    return msgspec.structs.replace(pack, **changed)
