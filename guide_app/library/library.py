"""The library as the program reads it: records by id in a language, and opening states.

Read-only and lazy, so opening costs the same for any size.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from datetime import UTC, date, datetime, tzinfo
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any, Generic, Literal, TypeVar

from msgspec import Struct
from msgspec.structs import fields, replace

from guide_app.content.call_rules import CallRule
from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.record import Kind, Record, with_words
from guide_app.content.records import Pack, Phone, Review, Schedule, Service
from guide_app.library import hours
from guide_app.library.folder import LibraryDamaged, StoredTranslation
from guide_app.library.store import Store

NO_NUMBER = "[×]"
"""What is in a sentence where a number no longer works, in every language."""
NAMES = frozenset(("name", "card_name", "card_role", "discreet_name", "interpretation_services"))
"""The fields of a service that stay where they are not translated: names, and what views tell in their own words."""
MAX_REMEMBERED = 1_000
"""Maximum decoded records in the cache: scrolling, and searching at every key, request the same ones again."""
R = TypeVar("R", bound=Record)
R_co = TypeVar("R_co", bound=Record, covariant=True)


class Localized(Struct, Generic[R_co], frozen=True, gc=False):
    """A record in a language: the translation if there is one, else the pack's first language."""

    record: R_co
    language: str
    """The language of its text."""
    review: Review | Literal["source", "draft"]
    """``source``: written in this language. ``draft``: translated, but not signed by a native reviewer."""
    stale: bool = False
    """The source text has changed since the translation."""
    fields: frozenset[str] = frozenset()
    """The fields that are translated. The others are in the pack's first language."""

    @property
    def unsigned(self) -> bool:
        """Whether its text is a translation that no native reviewer has signed as it is now."""
        return self.review != "source" and (self.stale or not isinstance(self.review, Review))


class PhoneNumbers(Mapping[str, str]):
    """Every number of the library by phone id, to fill in ``{phone:ID}``."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __getitem__(self, phone_id: str) -> str:
        return self._library.number(phone_id)

    def __iter__(self) -> Iterator[str]:
        return iter(self._library.ids(Phone))

    def __len__(self) -> int:
        return len(self._library.ids(Phone))


class Library:
    """One open library folder. Thread-safe.

    A thread other than the window's reads within a ``lease``, which ``switch`` and ``close`` leave as it is.
    """

    def __init__(self, folder: Path) -> None:
        """Open a library folder.

        Raises:
            LibraryDamaged: it is incomplete, or has another format.

        """
        self._switching = Lock()
        self.outdated: Mapping[str, str] = {}
        """Numbers that a newer edition no longer has, and the ones in their place; see ``outdate``."""
        store = Store(folder)
        try:
            self._use(store)
        except LibraryDamaged:
            store.release()
            raise

    def _use(self, store: Store) -> None:
        self._own_pack = store.value("pack", Pack)
        self.folder = store.folder
        self.store = store
        """For the other modules of this package."""
        self.digest = store.value("digest", str)
        """The digest of the pack that it was built from."""
        self._numbers: dict[str, str] = {}
        self._packs: dict[str, Pack] = {}
        self._records: dict[tuple[Kind, str, str], Localized[Any] | None] = {}

    @contextmanager
    def lease(self) -> Generator[Library]:
        """This library as it is now. Its files stay open until the end of the ``with`` statement."""
        with self._switching:
            leased = copy(self)
            leased.store.hold()
        try:
            yield leased
        finally:
            leased.store.release()

    def switch(self, other: Library) -> None:
        """Read the files of another library of the same pack from now on, wherever this one is used.

        The files of this one close with their last lease. ``other`` must not be used afterwards.
        """
        with self._switching:
            before, self.outdated = self.store, {}
            self._use(other.store)
        before.release()

    def outdate(self, numbers: Mapping[str, str]) -> None:
        """Give none of these numbers to anyone from now on: each counts as one that must not be printed, and is shown
        struck through. ``numbers`` are as in ``Differences.outdated``.
        """
        self.outdated = dict(numbers)
        self._records = {}
        self.store.forget()

    def close(self) -> None:
        """Close the files as soon as the last lease has ended."""
        self.store.release()

    @property
    def phone_numbers(self) -> PhoneNumbers:
        """Every number by phone id."""
        return PhoneNumbers(self)

    def forget(self) -> None:
        """Clear the caches, so that no viewed or found record stays in memory."""
        self._records = {}
        self.store.forget()

    # Metadata of the pack

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the pack; the records are written in the first."""
        return self._own_pack.languages

    @property
    def client_languages(self) -> tuple[str, ...]:
        """The languages that a client can read: the pack's, and those for clients only."""
        return (*self._own_pack.languages, *self._own_pack.client_languages)

    @property
    def edition(self) -> date:
        """The pack's date."""
        return self._own_pack.edition

    @property
    def need_ids(self) -> tuple[str, ...]:
        """The ids of the needs for filtering, in order."""
        return tuple(need.id for need in self._own_pack.needs)

    def needs_that_mean(self, meaning: str) -> frozenset[str]:
        """The ids of the needs with this meaning (``Need.means``)."""
        return frozenset(need.id for need in self._own_pack.needs if need.means == meaning)

    @property
    def spoken_languages(self) -> tuple[str, ...]:
        """The codes of the languages that at least one service speaks, the pack's own first, then by code."""
        rows = self.store.rows("SELECT substr(name, 8) FROM bits WHERE name LIKE 'speaks:%' ORDER BY name")
        spoken = [row[0] for row in rows]
        return tuple(sorted(spoken, key=lambda code: (code not in self.languages, code)))

    @property
    def zone(self) -> tzinfo:
        """The pack's time zone."""
        from zoneinfo import ZoneInfo

        return ZoneInfo(self._own_pack.timezone)

    def pack(self, language: str) -> Pack:
        """The pack's metadata, with the titles of needs, groups and emergency entries in a language."""
        known = self._packs
        if language not in known:
            known[language] = self.store.find_value(f"pack:{language}", Pack) or self._own_pack
        return known[language]

    # Records

    def get(self, record_type: type[R], id: str, language: str) -> Localized[R] | None:  # noqa: A002 (the field's name)
        """One record in a language, or None if there is no such id."""
        key = (record_type.kind, id, language)
        if key in (known := self._records):
            return known[key]
        query = _SELECT + "WHERE record.kind = ? AND record.id = ?"
        rows = self.store.rows(query, (language, record_type.kind, id))
        found = self._localized(record_type, rows[0], language) if rows else None
        self._remember({key: found})
        return found

    def named(self, kind: Kind, key: str, language: str) -> Record | None:
        """One record of any kind in a language, also of a list in ``pack.yaml``."""
        record_type = RECORD_TYPES[kind]
        if record_type.pack_list:
            listed: tuple[Record, ...] = getattr(self.pack(language), record_type.pack_list)
            return next((each for each in listed if each.id == key), None)
        found = self.get(record_type, key, language)
        return None if found is None else found.record

    def many(self, record_type: type[R], ids: Iterable[str], language: str) -> list[Localized[R]]:
        """Several records in the given order, without missing ones."""
        found = (self.get(record_type, record_id, language) for record_id in ids)
        return [record for record in found if record is not None]

    def all(self, record_type: type[R], language: str) -> list[Localized[R]]:
        """Every record of a kind, in the order of the pack's file."""
        known, keys = self._records, [(record_type.kind, each, language) for each in self.ids(record_type)]
        records = [known.get(key) for key in keys]
        if None in records:
            query = _SELECT + "WHERE record.kind = ? ORDER BY record.place"
            rows = self.store.rows(query, (language, record_type.kind))
            records = [self._localized(record_type, row, language) for row in rows]
            if len(records) <= MAX_REMEMBERED // 4:
                self._remember(dict(zip(keys, records, strict=True)))
        return [record for record in records if record is not None]

    def ids(self, record_type: type[Record]) -> list[str]:
        """The ids of a kind, in the order of the pack's file."""
        rows = self.store.rows("SELECT id FROM record WHERE kind = ? ORDER BY place", (record_type.kind,))
        return [row[0] for row in rows]

    def kinds_of(self, record_id: str) -> list[Kind]:
        """The kinds that have a record with this id, in the order of the files."""
        return [row[0] for row in self.store.rows("SELECT kind FROM record WHERE id = ? ORDER BY place", (record_id,))]

    def number(self, phone_id: str) -> str:
        """A phone's number as written, for a sentence; ``NO_NUMBER`` if it no longer works.

        Raises:
            KeyError: there is no such phone.

        """
        number = self._numbers.get(phone_id)
        if number is None:
            phone = self.get(Phone, phone_id, self.languages[0])
            if phone is None:
                raise KeyError(phone_id)
            number = self._numbers[phone_id] = NO_NUMBER if phone.record.fault else phone.record.number
        return number

    # Opening states

    def opening_of(self, service: Service, now: datetime | None = None) -> hours.Opening:
        """The opening state of a service at ``now``: by its own hours, else those of its first voice phone."""
        if service.status != "active":
            return hours.Opening("closed")
        phones = [phone.record for phone in self.many(Phone, service.phones, self.languages[0])]
        return self.opening(hours.schedules_of(service, phones), now)

    def phone_opening(self, phone: Phone, now: datetime | None = None) -> hours.Opening:
        """The opening state of a phone line at ``now``."""
        return self.opening(phone.schedules, now)

    def opening(self, schedules: Sequence[Schedule], now: datetime | None = None) -> hours.Opening:
        """The state of schedules of the pack at ``now``, on its clock and with its holidays."""
        return hours.opening(schedules, self.moment(now), self.zone, self.holidays)

    @cached_property
    def holidays(self) -> frozenset[date]:
        """The days on which a place is closed whose hours say so of holidays."""
        return frozenset(self._own_pack.holidays)

    def main_phone(self, service: Service) -> Phone | None:
        """The phone to show for a service: its first voice phone, else its first."""
        return main_phone([phone.record for phone in self.many(Phone, service.phones, self.languages[0])])

    def moment(self, now: datetime | None) -> datetime:
        """``now`` in the pack's local time; the default is the present moment."""
        return datetime.now(UTC).astimezone(self.zone) if now is None else hours.at_wall(now, self.zone)

    def _remember(self, records: Mapping[tuple[Kind, str, str], Localized[Any] | None]) -> None:
        known = self._records  # Replaced, never emptied: another thread may read it.
        if len(known) + len(records) > MAX_REMEMBERED:
            known = self._records = {}
        known.update(records)

    def _localized(self, record_type: type[R], row: Sequence[Any], language: str) -> Localized[R]:
        record = self._held_back(self.store.decode(row[0], record_type))
        partly = language in self._own_pack.client_languages
        if row[1] is None:
            return Localized(_without_words(record) if partly else record, self.languages[0], "source")
        translation = self.store.decode(row[1], StoredTranslation)
        translated = frozenset(translation.fields)
        worded = with_words(_without_words(record, translated) if partly else record, translation.fields)
        return Localized(worded, language, translation.review, translation.stale, translated)

    def _held_back(self, record: R) -> R:
        if isinstance(record, Phone) and record.number in self.outdated:
            return replace(record, print=False)
        return record


def _without_words(record: R, translated: frozenset[str] = frozenset()) -> R:
    """A record in a language for clients without the texts in another one, which a client would not understand, and
    whose lack nobody would notice. A call never loses its condition.
    """
    if isinstance(record, CallRule):
        return record
    foreign = [each for each in fields(record) if each.name in {*record.translated} - translated - NAMES]
    empty = {each.name: type(getattr(record, each.name))() for each in foreign if each.required}
    return replace(record, **({each.name: each.default for each in foreign} | empty))


_SELECT = (
    "SELECT record.data, translation.data FROM record "
    "LEFT JOIN translation ON translation.place = record.place AND translation.language = ? "
)


def main_phone(phones: Sequence[Phone]) -> Phone | None:
    """The phone to show for a service with these phones: the first voice phone, else the first. None that is dead, and
    no TTY or text line in the place of a voice phone that is.
    """
    working = [phone for phone in phones if phone.fault is None]
    voice = [phone for phone in phones if "voice" in phone.modes]
    return next((phone for phone in voice if phone.fault is None), None if voice else next(iter(working), None))
