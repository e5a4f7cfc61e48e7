"""Reads the files of one library folder: rows, values and bitsets, for the modules of this package.

The caller passes the type of a value, so that the store does not depend on the search.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from datetime import date, datetime
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
from guide_app.library.folder import FORMAT, NOT_WHAT_WAS_WRITTEN, RECORDS, LibraryDamaged

V = TypeVar("V")
D = TypeVar("D")

MAX_PERSONS = 32
"""Maximum persons in the cache of verdicts."""
MAX_FOUND_TEXTS = 400
"""Maximum records in the cache of texts: with each typed letter a search finds nearly the same ones."""


class FoundText(Struct, frozen=True):
    """The data of one record for a search result."""

    kind: Kind
    id: str
    texts: dict[str, tuple[str, str]]
    """Title and body as plain text, by language."""
    number: str | None
    """A service's main number."""
    confirmed: bool
    """Whether the number may be printed; if not, it is shown as unconfirmed."""
    rank: int | None
    """A service's rank in the unfiltered list."""
    data: bytes = b""
    """The stored record of a service."""
    hours: str | None = None
    """The number of a service's weekly hours, ``unknown`` or ``closed``."""


class Store:
    """Reads one library folder. Thread-safe."""

    def __init__(self, folder: Path) -> None:
        """Open a library folder, held once. The last ``release`` closes it.

        Raises:
            LibraryDamaged: it is incomplete, or has another format.

        """
        self.folder = folder
        self._holders = 1
        self._lock = Lock()
        self._bits: dict[str, int] = {}
        self._derived: dict[Callable[[Store], Any], Any] = {}
        self._open: tuple[str, int] = ("", 0)
        self._fits: dict[Person, dict[Verdict, int]] = {}
        self._refused: dict[Person, tuple[int, ...]] = {}
        self._found: dict[tuple[int, frozenset[str]], FoundText] = {}
        try:
            # Immutable: no other program writes here, so SQLite takes no locks and a read-only disk suffices.
            address = (folder / RECORDS).resolve().as_uri() + "?mode=ro&immutable=1"
            self._database = sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)
        except sqlite3.Error as error:
            raise LibraryDamaged(f"{folder}: {error}") from error
        try:
            ((found,),) = self.rows("PRAGMA user_version")
            if found != FORMAT:
                raise LibraryDamaged(f"{folder}: built in format {found}, not {FORMAT}")
        except LibraryDamaged:
            self._database.close()
            raise

    def hold(self) -> None:
        """Keep the files open until the matching ``release``."""
        with self._lock:
            self._holders += 1

    def release(self) -> None:
        """End one ``hold``; the last one closes the files. A query on another thread ends first: closing a database
        under a running query crashes the interpreter.
        """
        with self._lock:
            self._holders -= 1
            if self._holders <= 0:
                self._database.close()

    def rows(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        """The rows of a query.

        Raises:
            LibraryDamaged: the file is unreadable.

        """
        try:
            with self._lock:
                return self._database.execute(query, values).fetchall()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise LibraryDamaged(f"{self.folder / RECORDS}: {error}") from error

    def decode(self, data: bytes, expected: type[V]) -> V:
        """Decode a stored value.

        Raises:
            LibraryDamaged: it is damaged.

        """
        try:
            return msgspec.msgpack.decode(data, type=expected)
        except NOT_WHAT_WAS_WRITTEN as error:
            raise LibraryDamaged(f"{self.folder / RECORDS}: {error}") from error

    def value(self, name: str, expected: type[V]) -> V:
        """A value that the builder stored beside the records.

        Raises:
            LibraryDamaged: it is missing or damaged.

        """
        found = self.find_value(name, expected)
        if found is None:
            raise LibraryDamaged(f"{self.folder / RECORDS}: no {name}")
        return found

    def find_value(self, name: str, expected: type[V]) -> V | None:
        """As ``value``, but None if the builder stored none."""
        rows = self.rows("SELECT value FROM meta WHERE key = ?", (name,))
        return self.decode(rows[0][0], expected) if rows else None

    def derived(self, make: Callable[[Store], D]) -> D:
        """What ``make`` computes from stored values, computed once until ``forget``. It must hold no query.

        Raises:
            LibraryDamaged: a stored value is missing or damaged.

        """
        found = self._derived.get(make)
        if found is None:
            found = self._derived[make] = make(self)
        return found

    def bits(self, name: str) -> int:
        """The bitset of service ranks with a name; empty if there is none."""
        found = self._bits.get(name)
        if found is None:
            rows = self.rows("SELECT data FROM bits WHERE name = ?", (name,))
            found = self._bits[name] = bits.from_bytes(rows[0][0]) if rows else 0
        return found

    @cached_property
    def hour_patterns(self) -> list[hours.Week]:
        """The distinct hours of services; ``bits("hours:N")`` has the services with pattern N."""
        return self.value("hours", list[hours.Week])

    def open_patterns(self, wall: datetime, holidays: Collection[date]) -> list[int]:
        """The numbers of the patterns that are open at a moment in the pack's local time."""
        minute, zone = hours.minute_of_week(wall), wall.tzinfo
        assert zone is not None  # It is local time.
        return [
            number
            for number, week in enumerate(self.hour_patterns)
            if (
                hours.opening_in(week, wall, zone, holidays).state == "open"
                if week.dated
                else hours.is_open(week.spans, minute)
            )
        ]

    def patterns_within(self, stretches: Sequence[tuple[int, int]]) -> list[int]:
        """The numbers of the patterns that overlap one of these intervals of the week."""
        return [
            number
            for number, week in enumerate(self.hour_patterns)
            if any(hours.is_open_within(week.spans, begin, end) for begin, end in stretches)
        ]

    def hours_of(self, text: FoundText) -> hours.Week | None:
        """The hours of a found service, None if it is closed."""
        if text.hours == "closed":
            return None
        return self.hour_patterns[int(text.hours)] if text.hours and text.hours.isdecimal() else hours.Week()

    def open_bits(self, wall: datetime, holidays: Collection[date]) -> int:
        """The bitset of services open at a moment in the pack's local time."""
        minute = f"{wall:%Y%m%d%H%M}"
        known, opened = self._open  # Read once, because another thread may replace it.
        if known != minute:
            opened = 0
            for number in self.open_patterns(wall, holidays):
                opened |= self.bits(f"hours:{number}")
            self._open = (minute, opened)
        return opened

    @cached_property
    def terms(self) -> list[Terms]:
        """The distinct terms of services; ``bits("terms:N")`` has the services with terms N."""
        return self.value("terms", list[Terms])

    def refused_terms(self, person: Person) -> Sequence[int]:
        """The numbers of the terms that exclude a person."""
        found = self._refused.get(person)
        if found is None:
            found = tuple(place for place, verdict in enumerate(verdicts(self.terms, person)) if verdict == "not")
            if len(self._refused) >= MAX_PERSONS:
                self._refused = {}
            self._refused[person] = found
        return found

    def fits(self, person: Person) -> dict[Verdict, int]:
        """The bitset of services for each verdict on a person."""
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
        """The texts of the records at places, in that order, in those of the languages that each has.

        Raises:
            LibraryDamaged: a place has no record.

        """
        wanted, known = frozenset(languages), self._found
        found = {place: text for place in places if (text := known.get((place, wanted))) is not None}
        missing = [place for place in places if place not in found]
        if missing:
            read = self._read_texts(missing, wanted)
            found |= read
            if len(known) + len(read) > MAX_FOUND_TEXTS:
                known.clear()
                read = found  # The next search finds nearly the same ones.
            known.update({(place, wanted): text for place, text in read.items()})
        try:
            return [found[place] for place in places]
        except KeyError as error:
            raise LibraryDamaged(f"{self.folder / RECORDS}: nothing at place {error}") from error

    def _read_texts(self, places: Sequence[int], languages: Collection[str]) -> dict[int, FoundText]:
        marks = ", ".join("?" * len(places)), ", ".join("?" * len(languages))
        rows = self.rows(_FOUND_TEXTS.format(*marks), (*places, *languages))
        named: dict[int, FoundText] = {}
        for place, kind, record_id, number, confirmed, rank, language, title, body, data, weekly in rows:
            if place not in named:
                named[place] = FoundText(kind, record_id, {}, number, bool(confirmed), rank, data or b"", weekly)
            named[place].texts[language] = (title, body)
        return named

    def forget(self) -> None:
        """Clear the caches of found texts and of what a search derives, and the database's own, which has what was
        read. Another thread may be using them.
        """
        self._found.clear()
        self._derived.clear()
        with self._lock, suppress(sqlite3.Error):  # It is closed.
            self._database.execute("PRAGMA shrink_memory")


_FOUND_TEXTS = (
    "SELECT text.place, kind, id, number, confirmed, rank, language, title, body, "
    "CASE WHEN kind = 'service' THEN data END, hours "
    "FROM text JOIN record USING (place) LEFT JOIN service USING (place) "
    "WHERE text.place IN ({}) AND language IN ({})"
)
