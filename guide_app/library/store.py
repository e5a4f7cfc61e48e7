"""The files of one library folder, open for reading: rows, values and sets, for the modules of this package.

Whoever asks for a value gives its type: what the search keeps here, the store knows nothing of.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from guide_app.content.record import Kind
from guide_app.library import bitset as bits
from guide_app.library import hours
from guide_app.library.eligibility import VERDICTS, Person, Terms, Verdict, verdicts
from guide_app.library.folder import NOT_WHAT_WAS_WRITTEN, RECORDS, LibraryDamaged, read_manifest, row_checksum

V = TypeVar("V")

MAX_PERSONS = 32
"""Persons for whom the verdicts on all services are remembered."""
MAX_FOUND_TEXTS = 400
"""Records whose texts stay in memory between two keys: with each letter nearly the same ones are found."""


class FoundText(Struct, frozen=True):
    """What a search shows of one record."""

    kind: Kind
    id: str
    texts: dict[str, tuple[str, str]]
    """Title and body in plain words, by language."""
    number: str | None
    """A service's main number."""
    confirmed: bool
    """Whether that number may go on paper. One that may not is shown as unconfirmed."""
    rank: int | None
    """A service's place in the unfiltered list."""
    data: bytes = b""
    """A service as it is stored."""
    hours: str | None = None
    """The number of a service's weekly hours, ``unknown`` or ``closed``."""


class Store:
    """Reads one library folder. May be used from several threads."""

    def __init__(self, folder: Path) -> None:
        """Open a library folder.

        Raises:
            LibraryDamaged: it is not whole, or of another format.

        """
        self.folder = folder
        self.digest = read_manifest(folder).digest
        self._lock = Lock()
        self._bits: dict[str, int] = {}
        self._open: tuple[int, int] = (-1, 0)
        self._fits: dict[Person, dict[Verdict, int]] = {}
        self._refused: dict[Person, tuple[int, ...]] = {}
        self._found: dict[tuple[int, frozenset[str]], FoundText] = {}
        try:
            # Immutable: no other program writes here, so no locks are taken and a read-only disk will do.
            address = (folder / RECORDS).resolve().as_uri() + "?mode=ro&immutable=1"
            self._database = sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)
            self._database.create_function("sound", -1, _sound)
        except sqlite3.Error as error:
            raise LibraryDamaged(f"{folder}: {error}") from error

    def close(self) -> None:
        """Close the files."""
        self._database.close()

    def rows(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        """What a query finds. ``sound(checksum, column, ...)`` in what it selects refuses a row that is not as it was
        written. It does not stand in a WHERE, which SQLite may work out before other conditions and with their values.

        Raises:
            LibraryDamaged: the file cannot be read.

        """
        try:
            with self._lock:
                return self._database.execute(query, values).fetchall()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise LibraryDamaged(f"{self.folder / RECORDS}: {error}") from error

    def decode(self, data: bytes, expected: type[V]) -> V:
        """A stored value.

        Raises:
            LibraryDamaged: it is not what was stored.

        """
        try:
            return msgspec.msgpack.decode(data, type=expected)
        except NOT_WHAT_WAS_WRITTEN as error:
            raise LibraryDamaged(f"{self.folder / RECORDS}: {error}") from error

    def value(self, name: str, expected: type[V]) -> V:
        """A value that the builder wrote beside the records.

        Raises:
            LibraryDamaged: it is not there, or not what was stored.

        """
        found = self.find_value(name, expected)
        if found is None:
            raise LibraryDamaged(f"{self.folder / RECORDS}: no {name}")
        return found

    def find_value(self, name: str, expected: type[V]) -> V | None:
        """As ``value``; None where the builder wrote none."""
        rows = self.rows("SELECT value, sound(checksum, key, value) FROM meta WHERE key = ?", (name,))
        return self.decode(rows[0][0], expected) if rows else None

    def bits(self, name: str) -> int:
        """A set of service ranks by name; empty when there is none."""
        found = self._bits.get(name)
        if found is None:
            rows = self.rows("SELECT data, sound(checksum, name, data) FROM bits WHERE name = ?", (name,))
            found = self._bits[name] = bits.from_bytes(rows[0][0]) if rows else 0
        return found

    @cached_property
    def hour_patterns(self) -> list[hours.Spans]:
        """The different weekly hours that services have; ``bits("hours:N")`` says which services have the pattern N."""
        return self.value("hours", list[tuple[tuple[int, int], ...]])

    def open_patterns(self, minute: int) -> list[int]:
        """The numbers of the weekly hours that are open at a minute of the week."""
        return [number for number, spans in enumerate(self.hour_patterns) if hours.is_open(spans, minute)]

    def patterns_within(self, stretches: Sequence[tuple[int, int]]) -> list[int]:
        """The numbers of the weekly hours that are open at some minute of one of these stretches of the week."""
        return [
            number
            for number, spans in enumerate(self.hour_patterns)
            if any(hours.is_open_within(spans, begin, end) for begin, end in stretches)
        ]

    def hours_of(self, text: FoundText) -> hours.Spans | None:
        """The weekly hours of a service that was found: none where they are unknown, None where it is closed."""
        if text.hours == "closed":
            return None
        return self.hour_patterns[int(text.hours)] if text.hours and text.hours.isdecimal() else ()

    def open_bits(self, minute: int) -> int:
        """The services that are open at a minute of the week."""
        known, opened = self._open  # Read once: another thread may replace it.
        if known != minute:
            opened = 0
            for number in self.open_patterns(minute):
                opened |= self.bits(f"hours:{number}")
            self._open = (minute, opened)
        return opened

    @cached_property
    def terms(self) -> list[Terms]:
        """What decides whom services take; ``bits("terms:N")`` says which services have the terms N."""
        return self.value("terms", list[Terms])

    def refused_terms(self, person: Person) -> Sequence[int]:
        """The numbers of the terms under which a service does not take a person."""
        found = self._refused.get(person)
        if found is None:
            found = tuple(place for place, verdict in enumerate(verdicts(self.terms, person)) if verdict == "not")
            if len(self._refused) >= MAX_PERSONS:
                self._refused = {}
            self._refused[person] = found
        return found

    def fits(self, person: Person) -> dict[Verdict, int]:
        """The services by whether they take a person."""
        found = self._fits.get(person)
        if found is None:
            found = dict.fromkeys(VERDICTS, 0)
            for number, verdict in enumerate(verdicts(self.terms, person)):
                found[verdict] |= self.bits(f"terms:{number}")
            if len(self._fits) >= MAX_PERSONS:
                self._fits = {}
            self._fits[person] = found
        return found

    def found_texts(self, places: Sequence[int], languages: Collection[str]) -> list[FoundText]:
        """What a search shows of the records at places, in their order and in those of some languages that they have.

        Raises:
            LibraryDamaged: there is none at one of them.

        """
        wanted, known = frozenset(languages), self._found
        found = {place: text for place in places if (text := known.get((place, wanted))) is not None}
        missing = [place for place in places if place not in found]
        if missing:
            read = self._read_texts(missing, wanted)
            if len(known) + len(read) > MAX_FOUND_TEXTS:
                known.clear()
            known.update({(place, wanted): text for place, text in read.items()})
            found |= read
        try:
            return [found[place] for place in places]
        except KeyError as error:
            raise LibraryDamaged(f"{self.folder / RECORDS}: nothing at place {error}") from error

    def _read_texts(self, places: Sequence[int], languages: Collection[str]) -> dict[int, FoundText]:
        marks = ", ".join("?" * len(places)), ", ".join("?" * len(languages))
        rows = self.rows(_FOUND_TEXTS.format(*marks), (*places, *languages))
        named: dict[int, FoundText] = {}
        for place, kind, record_id, number, confirmed, rank, language, title, body, data, weekly, *_sound in rows:
            if place not in named:
                named[place] = FoundText(kind, record_id, {}, number, bool(confirmed), rank, data or b"", weekly)
            named[place].texts[language] = (title, body)
        return named

    def forget(self) -> None:
        """Keep no text in memory that was found. Another thread may be looking for some meanwhile."""
        self._found.clear()


SOUND_RECORD = "sound(record.checksum, record.place, record.kind, record.id, record.data)"
SOUND_SERVICE = "sound(service.checksum, service.rank, service.place, service.number, service.confirmed, service.hours)"
SOUND_TRANSLATION = "sound(translation.checksum, translation.place, translation.language, translation.data)"
_FOUND_TEXTS = (
    "SELECT text.place, kind, id, number, confirmed, rank, language, title, body, "  # noqa: S608 - words of ours
    "CASE WHEN kind = 'service' THEN data END, hours, "
    f"sound(text.checksum, text.place, language, title, body), {SOUND_RECORD}, {SOUND_SERVICE} "
    "FROM text JOIN record USING (place) LEFT JOIN service USING (place) "
    "WHERE text.place IN ({}) AND language IN ({})"
)


def _sound(checksum: int | None, *columns: object) -> bool:
    """Whether a row's columns have this checksum. The row of nothing that a LEFT JOIN gives is sound.

    Raises:
        LibraryDamaged: they have another one; the query fails with it.

    """
    if checksum is None and all(column is None for column in columns):
        return True
    if row_checksum(columns) != checksum:
        raise LibraryDamaged("a row is not as it was written")
    return True
