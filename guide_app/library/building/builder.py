"""Builds a library from a loaded pack: records, translations, filters and search index, in a folder that an atomic
rename puts in place.
"""

from __future__ import annotations

import shutil
import sqlite3
import time
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import cast

import msgspec

from guide_app.content.kinds import FILE_TYPES, PACK_LIST_TYPES
from guide_app.content.pack import PackContent, Translation
from guide_app.content.record import Record, with_words
from guide_app.content.records import CardWording, Guidance, Notice, Pack, Phone, Question, Service
from guide_app.content.word_groups import SynonymGroup
from guide_app.library import bitset as bits
from guide_app.library.building.facets import FacetCollector, Facets
from guide_app.library.folder import (
    ADULT_BEDS,
    ANY,
    FORMAT,
    INDEX,
    INDEXES,
    INTERPRETER,
    LANGUAGE_UNKNOWN,
    RECORDS,
    SCHEMA,
    WORDS,
    StoredTranslation,
)
from guide_app.library.library import main_phone
from guide_app.library.search.crisis.phrases import compiled_crisis, crisis_words, said_in_crisis
from guide_app.library.search.crisis.weighing import learned_weights
from guide_app.library.search.index import Entry, IndexBuilder, name_segments
from guide_app.library.search.phrasebook import phrasebook
from guide_app.library.search.ranking import FIRST_SERVICE_WEIGHT, NOTICE_WEIGHT, POLICE_WEIGHT, UNCONFIRMED_WEIGHT
from guide_app.library.search.search_text import SearchText, names_of, other_names_of, search_text
from guide_app.library.search.terms.analysis import folded, words_of
from guide_app.library.search.terms.languages import language_of, languages
from guide_app.library.search.terms.phone_digits import digits_to_find
from guide_app.library.search.terms.synonyms import Wording, compiled, spelt_right
from guide_app.library.services import base_language, list_name, names_key
from guide_app.system.lacking import NUMBERS, lacking_of
from guide_app.system.progress import UNWATCHED, Progress

_encode = msgspec.msgpack.Encoder().encode
_encode_sorted = msgspec.msgpack.Encoder(order="deterministic").encode
"""For values with sets: the same input always gives the same bytes."""
Rows = dict[str, list[tuple[object, ...]]]
"""Rows to write, by table."""
KINDS = tuple(each.kind for each in FILE_TYPES.values())
"""The kinds in a library, in the order of their places."""
QUICKLY = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;"
"""An interrupted build is discarded, so it needs no journal. Rows arrive unsorted, so it needs a large page cache."""
REPORT_INTERVAL = 500
"""Records between two progress reports, which also check for cancellation."""
MAX_CLEAR_TRIES = 50
"""Attempts to remove an abandoned build, which the engine may still be writing to."""


def build_library(content: PackContent, folder: Path, progress: Progress = UNWATCHED) -> None:
    """Build the library of a pack in ``folder``, which must not exist. It is gone again if that fails.

    Raises:
        Cancelled: ``progress`` said so.
        FileExistsError: the folder exists.
        OSError: the folder cannot be written.

    """
    folder.mkdir(parents=True)
    try:
        _Builder(content, folder, progress).build()
    except BaseException as error:
        _clear_away(folder)
        # The search engine reports a full disk as a ValueError.
        if isinstance(error, sqlite3.OperationalError) or (isinstance(error, ValueError) and "IO error" in str(error)):
            lacking = lacking_of(error)
            said = f"{folder}: {error}"
            raise (OSError(NUMBERS[lacking], said) if lacking else OSError(said)) from error
        raise


def _clear_away(folder: Path) -> None:
    # The engine watches a new index in its own thread and may create a lock file during the removal.
    for _ in range(MAX_CLEAR_TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(0.02)


def _with_working_cards(content: PackContent) -> PackContent:
    """The pack with cards that propose no service whose number no longer works, as far as others are left on a card."""
    phones = cast("Mapping[str, Phone]", content.records.get(Phone.kind, {}))
    if not any(phone.fault for phone in phones.values()):
        return content
    services = cast("Mapping[str, Service]", content.records.get(Service.kind, {}))

    def works(key: str) -> bool:
        listed = [phones[each] for each in services[key].phones]
        return main_phone(listed) is not None or not any(phone.fault for phone in listed)

    cards: dict[str, Record] = {}
    for key, card in cast("Mapping[str, CardWording]", content.records.get(CardWording.kind, {})).items():
        left = tuple(filter(works, card.services))
        cards[key] = msgspec.structs.replace(card, services=left or card.services)
    return msgspec.structs.replace(content, records={**content.records, CardWording.kind: cards})


class _Builder:
    """The state of one build."""

    def __init__(self, content: PackContent, folder: Path, progress: Progress) -> None:
        self._content = content = _with_working_cards(content)
        self._folder = folder
        self._progress = progress
        dead = {key for key, phone in self._of("phone").items() if cast(Phone, phone).fault}
        strip = tuple(entry for entry in content.pack.emergency if entry.phone not in dead)
        self._pack = msgspec.structs.replace(content.pack, emergency=strip)
        self._numbers = {key: cast(Phone, phone).number for key, phone in self._of("phone").items()}
        in_order = ((kind, key) for kind in KINDS for key in self._of(kind))
        self._places = {named: place for place, named in enumerate(in_order)}
        self._collector = FacetCollector(content.pack)
        self._facets: dict[int, Facets] = {}
        self._names: dict[str, dict[int, str]] = {language: {} for language in content.pack.languages}
        self._rows: Rows = {}
        self._take_rows()
        for key, service in self._of("service").items():
            place = self._places["service", key]
            self._facets[place] = self._collector.add(
                place, cast(Service, service), self._phones(cast(Service, service))
            )

    def build(self) -> None:
        """Write every file of the library."""
        index = IndexBuilder(self._folder / INDEX, self._folder / WORDS, self._content.pack.languages)
        connection = sqlite3.connect(self._folder / RECORDS, isolation_level=None, check_same_thread=False)
        # Both engines release the GIL while writing.
        with closing(index), closing(connection) as database, ThreadPoolExecutor(1) as beside:
            database.executescript(f"{QUICKLY}PRAGMA user_version = {FORMAT};{SCHEMA}")
            database.execute("BEGIN")
            written: Future[None] = Future()
            written.set_result(None)
            for done, (kind, record) in enumerate(self._in_index_order()):
                if done % REPORT_INTERVAL == 0:
                    self._report(done)
                    written.result()
                    written = beside.submit(_write_rows, database, self._take_rows())
                self._take_record(index, kind, record)
            written.result()
            wordings = _by_base_language(self._content.synonyms)
            finished = beside.submit(index.finish, chain.from_iterable(each.said for each in wordings.values()))
            _write_rows(database, self._take_rows())
            self._write_services(database)
            self._write_meta(database, wordings)
            database.execute("COMMIT")
            database.executescript(INDEXES + "ANALYZE;")
            finished.result()
        for name in (INDEX, WORDS):
            name_segments(self._folder / name)
        self._report(len(self._places))

    def _of(self, kind: str) -> Mapping[str, Record]:
        return self._content.records.get(kind, {})

    def _phones(self, service: Service) -> list[Phone]:
        return [cast(Phone, self._content.records["phone"][key]) for key in service.phones]

    def _in_index_order(self) -> Iterator[tuple[str, Record]]:
        """Every record; services in the order of the unfiltered list, because a search keeps the index order for equal
        scores.
        """
        for kind in KINDS:
            records = list(self._of(kind).values())
            first = self._places[kind, records[0].id] if records else 0
            places = self._collector.places() if kind == "service" else range(first, first + len(records))
            yield from ((kind, records[place - first]) for place in places)

    def _report(self, done: int) -> None:
        self._progress.report(done / len(self._places) if self._places else 1.0)

    def _take_rows(self) -> Rows:
        """The rows collected since the last call."""
        rows, self._rows = self._rows, {"record": [], "translation": [], "text": []}
        return rows

    def _take_record(self, index: IndexBuilder, kind: str, record: Record) -> None:
        place = self._places[kind, record.id]
        self._rows["record"].append((place, kind, record.id, _encode(record)))
        languages = self._content.pack.languages
        versions = {languages[0]: record}
        for language, translations in self._content.translations.items():
            translation = translations.get((kind, record.id))
            if translation is not None:
                stored = StoredTranslation(translation.fields, translation.review, translation.stale)
                self._rows["translation"].append((place, language, _encode(stored)))
                if language in languages:
                    versions[language] = with_words(record, translation.fields)
        if kind == "service":
            for language, names in self._names.items():
                names[place] = _name_order_key(list_name(cast(Service, versions.get(language, record))))
        texts: dict[str, SearchText] = {}
        for language, version in versions.items():
            text = search_text(version, self._numbers)
            if text is not None:
                other_names = " · ".join(other_names_of(record, version, self._of("organization")))
                body = f"{text.shown}\n{other_names}" if other_names else text.shown
                self._rows["text"].append((place, language, text.title, body))
                texts[language] = text
        if texts:
            self._index(index, place, kind, record, texts)

    def _index(self, index: IndexBuilder, place: int, kind: str, record: Record, texts: dict[str, SearchText]) -> None:
        names = names_of(record, self._of("organization"))
        if not isinstance(record, Service):
            weight = NOTICE_WEIGHT if kind == "notice" else 1.0
            passes = (ANY,)
            flags = (*passes, ADULT_BEDS) if self._names_beds_for_adults(record) else passes
            index.add(Entry(place, kind, texts, weight, names, (), passes, passes, ANY, flags=flags))
            return
        facets = self._facets[place]
        if "listed" not in facets.flags:
            return
        index.add(
            Entry(
                place,
                kind,
                texts,
                self._weight(record, facets),
                names=names,
                numbers=tuple(dict.fromkeys(form for key in record.phones for form in self._digits(key))),
                needs=facets.needs,
                speaks=(*facets.speaks, *(flag for flag in (INTERPRETER, LANGUAGE_UNKNOWN) if flag in facets.flags)),
                hours=facets.hours,
                terms=str(facets.terms),
                flags=facets.flags,
            )
        )

    def _names_beds_for_adults(self, record: Record) -> bool:
        """Whether a page names a service with beds that takes nobody under 18. A minor must not be led to one."""
        services = record.services if isinstance(record, (Question, Guidance, Notice)) else ()
        named = (self._places["service", key] for key in services)
        return any(ADULT_BEDS in self._facets[place].flags for place in named)

    def _weight(self, service: Service, facets: Facets) -> float:
        if service.id in self._content.pack.first_services:
            return FIRST_SERVICE_WEIGHT
        weight = POLICE_WEIGHT if "police" in facets.flags else 1.0
        return weight if "printable" in facets.flags else weight * UNCONFIRMED_WEIGHT

    def _digits(self, phone_id: str) -> tuple[str, ...]:
        return digits_to_find(self._numbers[phone_id])

    def _write_services(self, database: sqlite3.Connection) -> None:
        services = [cast(Service, service) for service in self._of("service").values()]
        first = self._places["service", services[0].id] if services else 0
        shown = ((place, main_phone(self._phones(services[place - first]))) for place in self._collector.places())
        rows = (
            (rank, place, *((phone.number, int(phone.print)) if phone else (None, 0)), self._facets[place].hours)
            for rank, (place, phone) in enumerate(shown)
        )
        database.executemany("INSERT INTO service VALUES (?, ?, ?, ?, ?)", rows)
        stored = ((name, bits.to_bytes(one)) for name, one in self._collector.sets())
        database.executemany("INSERT INTO bits VALUES (?, ?)", stored)

    def _words_of_crisis(self, language: str) -> set[str]:
        """The words of danger and despair in a language, from its file and the pack."""
        known = language_of(language)
        own = self._content.crisis.get(language, ())
        return crisis_words(
            (*(said_in_crisis(known.crisis) if known else ()), *(say for one in own for say in one.say))
        )

    def _notice_names(self) -> dict[str, list[int]]:
        """By folded name of a notice: the places of the notice and of the services that do that work."""
        named: dict[str, list[int]] = {}
        for key, notice in self._of("notice").items():
            services = [self._places["service", service] for service in cast(Notice, notice).services]
            for name in cast(Notice, notice).names:
                named[" ".join(words_of(name))] = [self._places["notice", key], *services]
        return named

    def _write_meta(self, database: sqlite3.Connection, wordings: Mapping[str, Wording]) -> None:
        content = self._content
        values = {
            "digest": _encode(content.digest),
            "pack": _encode(self._pack),
            "hours": _encode(self._collector.patterns()),
        }
        values["terms"] = _encode(self._collector.terms())
        ranked = self._collector.places()
        for language, names in self._names.items():
            in_order = sorted(range(len(ranked)), key=lambda rank, names=names: names[ranked[rank]])
            values[names_key(language)] = _encode(array("I", in_order).tobytes())
        values["notices"] = _encode(self._notice_names())
        for language, translations in content.translations.items():
            values[f"pack:{language}"] = _encode(localized_pack(self._pack, translations))
        crisis = compiled_crisis(
            (group for groups in content.crisis.values() for group in groups),
            languages().values(),
            lambda service: self._places["service", service],
            learned_weights(),
        )
        values["crisis"] = _encode(crisis)
        places = {f"{kind}:{record_id}": place for (kind, record_id), place in self._places.items()}
        for language in dict.fromkeys((*languages(), *wordings)):
            wording = wordings.get(language) or Wording((), language)
            values[f"synonyms:{language}"] = _encode_sorted(compiled(wording))
            values[f"spelt:{language}"] = _encode_sorted(spelt_right(wording, self._words_of_crisis(language)))
            values[f"phrases:{language}"] = _encode_sorted(phrasebook(wording, places))
        database.executemany("INSERT INTO meta VALUES (?, ?)", values.items())


def _by_base_language(synonyms: Mapping[str, Sequence[SynonymGroup]]) -> dict[str, Wording]:
    """The synonyms by base language: ``pt-BR`` and ``pt`` are one language to type in."""
    found: dict[str, tuple[SynonymGroup, ...]] = {}
    for language, groups in synonyms.items():
        code = base_language(language)
        found[code] = (*found.get(code, ()), *groups)
    return {code: Wording(groups, code) for code, groups in found.items()}


def _write_rows(database: sqlite3.Connection, rows_of: Rows) -> None:
    for table, rows in rows_of.items():
        if rows:
            # One statement: between two statements the other thread would take the GIL.
            marks = ", ".join([f"({', '.join('?' * len(rows[0]))})"] * len(rows))
            values = list(chain.from_iterable(rows))
            database.execute(f"INSERT INTO {table} VALUES {marks}", values)  # noqa: S608 - names of ours


def _name_order_key(name: str) -> str:
    """The sort key of a name: without accents and leading punctuation."""
    return folded(name).lstrip("\"'“”‘’«»¡¿( ")


def localized_pack(pack: Pack, translations: Mapping[tuple[str, str], Translation]) -> Pack:
    """The pack with the titles of its needs, groups and emergency entries in another language, as far as they are
    translated.
    """
    changed: dict[str, tuple[Record, ...]] = {}
    for field, record_type in PACK_LIST_TYPES.items():
        kind = record_type.kind
        entries: Iterable[Record] = getattr(pack, field)
        changed[field] = tuple(
            with_words(entry, translations[kind, entry.id].fields) if (kind, entry.id) in translations else entry
            for entry in entries
        )
    return msgspec.structs.replace(pack, **changed)
