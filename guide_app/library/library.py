"""The library as the program reads it: records by id in a language, and opening states.

Read-only and lazy, so opening costs the same for any size.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar

from msgspec import Struct

from guide_app.content.record import Kind, Record, with_words
from guide_app.content.records import Pack, Phone, Review, Service
from guide_app.library import hours
from guide_app.library.folder import LibraryDamaged, StoredTranslation
from guide_app.library.store import SOUND_RECORD, SOUND_TRANSLATION, Store
from guide_app.system.locks import FileLock

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
    """One open library folder. Thread-safe."""

    def __init__(self, folder: Path, lock: FileLock | None = None) -> None:
        """Open a library folder. ``close`` releases ``lock``.

        Raises:
            LibraryDamaged: it is incomplete, or has another format.

        """
        self.folder = folder
        self._folder_lock = lock
        self.store = Store(folder)
        """For the other modules of this package."""
        self.digest = self.store.digest
        """The digest of the pack that it was built from."""
        try:
            self._own_pack = self.store.value("pack", Pack)
        except LibraryDamaged:
            self.store.close()
            raise
        self._numbers: dict[str, str] = {}
        self._packs: dict[str, Pack] = {}
        self._records: dict[tuple[Kind, str, str], Localized[Any] | None] = {}
        self.phone_numbers = PhoneNumbers(self)

    def close(self) -> None:
        """Close the files."""
        self.store.close()
        if self._folder_lock is not None:
            self._folder_lock.release()

    def take_over(self, other: Library) -> None:
        """Switch to the files of another library of the same pack, because those of this one are damaged or outdated.
        Every holder of this library then reads the new files; ``other`` must not be used afterwards.
        """
        self.close()
        self.folder, self.store, self.digest = other.folder, other.store, other.digest
        self._folder_lock, self._own_pack = other._folder_lock, other._own_pack
        self._numbers.clear()
        self._packs = {}
        self.forget()

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
    def handout_languages(self) -> tuple[str, ...]:
        """The languages of cards and posters: the pack's, and those of cards only."""
        return (*self._own_pack.languages, *self._own_pack.handout_languages)

    @property
    def edition(self) -> date:
        """The pack's date."""
        return self._own_pack.edition

    @property
    def need_ids(self) -> tuple[str, ...]:
        """The ids of the needs for filtering, in order."""
        return tuple(need.id for need in self._own_pack.needs)

    @property
    def spoken_languages(self) -> tuple[str, ...]:
        """The codes of the languages that at least one service speaks, the pack's own first, then by code."""
        rows = self.store.rows(
            "SELECT substr(name, 8), sound(checksum, name, data) FROM bits WHERE name LIKE 'speaks:%' ORDER BY name"
        )
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
        """A phone's number as written.

        Raises:
            KeyError: there is no such phone.

        """
        number = self._numbers.get(phone_id)
        if number is None:
            phone = self.get(Phone, phone_id, self.languages[0])
            if phone is None:
                raise KeyError(phone_id)
            number = self._numbers[phone_id] = phone.record.number
        return number

    # Opening states

    def opening_of(self, service: Service, now: datetime | None = None) -> hours.Opening:
        """The opening state of a service at ``now``: by its own hours, else those of its first voice phone."""
        if service.status != "active":
            return hours.Opening("closed")
        phones = [phone.record for phone in self.many(Phone, service.phones, self.languages[0])]
        return hours.opening(hours.schedules_of(service, phones), self.moment(now), self.zone)

    def phone_opening(self, phone: Phone, now: datetime | None = None) -> hours.Opening:
        """The opening state of a phone line at ``now``."""
        return hours.opening(phone.schedules, self.moment(now), self.zone)

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
        record = self.store.decode(row[0], record_type)
        if row[1] is None:
            return Localized(record, self.languages[0], "source")
        translation = self.store.decode(row[1], StoredTranslation)
        return Localized(with_words(record, translation.fields), language, translation.review, translation.stale)


_SELECT = (
    f"SELECT record.data, translation.data, {SOUND_RECORD}, {SOUND_TRANSLATION} FROM record "  # noqa: S608 - words of ours
    "LEFT JOIN translation ON translation.place = record.place AND translation.language = ? "
)


def main_phone(phones: Sequence[Phone]) -> Phone | None:
    """The phone to show for a service with these phones: the first voice phone, else the first."""
    return next((phone for phone in phones if "voice" in phone.modes), next(iter(phones), None))
