"""What one edition says otherwise than another: record by record and field by field."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import msgspec
from msgspec import Struct

from guide_app.content import overlay
from guide_app.content.kinds import PACK_LIST_TYPES, RECORD_TYPES
from guide_app.content.overlay import WHOLE, Change, Value, is_list, is_object, name_of, named, parts_of
from guide_app.content.record import Record
from guide_app.content.records import Pack, Phone, Service
from guide_app.library.folder import NOT_WHAT_WAS_WRITTEN, RECORDS, LibraryDamaged
from guide_app.library.naming import readable, title_of
from guide_app.system.messages import N_, Message


class Differences(Struct, frozen=True):
    """Everything that differs, in the order of the files."""

    each: tuple[Change, ...] = ()
    titles: dict[str, str] = {}
    """Of the records that differ, by the name of the record: in the newer edition, where both have it."""
    translations: int = 0
    """Texts in other languages that differ."""
    outdated: dict[str, str] = {}
    """Numbers of the older edition that the newer one does not have any more, as written, and the number that the same
    entry has now; empty where the entry is gone, or its number must not be given to people.
    """
    holders: dict[str, str] = {}
    """The names of the records that had them."""

    @property
    def numbers(self) -> int:
        """How many numbers changed or went."""
        return len(self.outdated)

    def holder_of(self, number: str) -> str:
        """The title of the entry that had an outdated number; empty if it is not known."""
        return self.titles.get(self.holders.get(number, ""), "")

    def count(self, kind: str, *, came: bool) -> int:
        """How many records of a kind came, or went."""
        whole = (one for one in self.each if one.field == WHOLE and parts_of(one.record)[1] == kind)
        return sum(1 for one in whole if (one.before is None) == came)

    @property
    def corrected(self) -> int:
        """Services with a field that differs."""
        found = (one.record for one in self.each if one.field != WHOLE)
        return len({record for record in found if parts_of(record)[1] == Service.kind})

    @property
    def summary(self) -> tuple[Message, ...]:
        """How much changed, the most important first."""
        came, gone = (self.count(Service.kind, came=way) for way in (True, False))
        others = len(self.each) - self.numbers - came - gone
        counted = (
            (self.numbers, N_("messages", "%n number(s) changed", "", self.numbers)),
            (gone, N_("messages", "%n service(s) gone", "", gone)),
            (came, N_("messages", "%n new service(s)", "", came)),
            (self.corrected, N_("messages", "%n service(s) corrected", "", self.corrected)),
        )
        found = tuple(message for count, message in counted if count)
        if found:
            return found
        return (
            N_("messages", "other texts changed") if others or self.translations else N_("messages", "nothing changed"),
        )


def differences(older: Path, newer: Path) -> Differences:
    """What the library in one folder says otherwise than that in another.

    Raises:
        LibraryDamaged: one of them cannot be read.

    """
    try:
        with closing(sqlite3.connect("file::memory:", uri=True, isolation_level=None)) as database:
            for name, folder in (("old", older), ("new", newer)):
                address = (folder / RECORDS).resolve().as_uri() + "?mode=ro&immutable=1"
                database.execute(f"ATTACH ? AS {name}", (address,))
            rows: list[_Row] = database.execute(_CHANGED).fetchall()
            ((translations,),) = database.execute(_TRANSLATIONS)
            changed, titles = _changes(row for row in rows if row[0] in RECORD_TYPES)
            ((old, new),) = database.execute(_PACKS)
            ours, theirs = _listed(old), _listed(new)
            titles |= {name: record.title_text for name, record in (ours | theirs).items()}
            changed = [*overlay.differences(ours, theirs), *changed]
            _name_services(database, titles)
            changed = [readable(change, _Titles(database)) for change in changed]
            kept = {number for (data,) in database.execute(_KEPT_PHONES) if (number := _phone(data)) is not None}
    except (sqlite3.Error, *NOT_WHAT_WAS_WRITTEN) as error:
        raise LibraryDamaged(f"{newer}: {error}") from error
    holders = {
        number: name_of(kind, key) for kind, key, data, _ in rows if kind == Phone.kind and (number := _phone(data))
    }
    return Differences(tuple(changed), titles, translations, _outdated(rows, kept), holders)


_Row = tuple[str, str, "bytes | None", "bytes | None"]
_CHANGED = """
SELECT new.record.kind, new.record.id, old.record.data, new.record.data FROM new.record
LEFT JOIN old.record USING (kind, id) WHERE old.record.data IS NOT new.record.data
UNION ALL
SELECT old.record.kind, old.record.id, old.record.data, NULL FROM old.record
LEFT JOIN new.record USING (kind, id) WHERE new.record.data IS NULL
"""
_PACKS = "SELECT old.meta.value, new.meta.value FROM old.meta JOIN new.meta USING (key) WHERE key = 'pack'"
_KEPT_PHONES = """
SELECT new.record.data FROM new.record JOIN old.record USING (kind, id)
WHERE kind = 'phone' AND old.record.data IS new.record.data
"""
_TRANSLATIONS = """
WITH before AS (
    SELECT kind, id, language, translation.data AS data FROM old.translation JOIN old.record USING (place)
), after AS (
    SELECT kind, id, language, translation.data AS data FROM new.translation JOIN new.record USING (place)
), changed AS (
    SELECT * FROM (SELECT * FROM before EXCEPT SELECT * FROM after)
    UNION ALL
    SELECT * FROM (SELECT * FROM after EXCEPT SELECT * FROM before)
)
SELECT count(DISTINCT kind || ':' || id || ':' || language) FROM changed
"""


def _listed(data: bytes) -> dict[str, Record]:
    """The records of the lists in ``pack.yaml``, from the pack as it is stored."""
    pack = msgspec.msgpack.decode(data, type=Pack)
    return named(record for name in PACK_LIST_TYPES for record in getattr(pack, name))


def _changes(rows: Iterable[_Row]) -> tuple[list[Change], dict[str, str]]:
    old: dict[str, Record] = {}
    new: dict[str, Record] = {}
    for kind, record_id, before, after in rows:
        for records, data in ((old, before), (new, after)):
            if data is not None:
                records[name_of(kind, record_id)] = msgspec.msgpack.decode(data, type=RECORD_TYPES[kind])
    titles = {name: title_of(record) for name, record in (old | new).items()}
    return overlay.differences(old, new), titles


class _Titles:
    """The title of a record by its name, or the number of a phone: in the newer edition, else in the older."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def __call__(self, name: str) -> str:
        _, kind, key = parts_of(name)
        for edition in ("new", "old"):
            query = f"SELECT data FROM {edition}.record WHERE kind = ? AND id = ?"  # noqa: S608 - ours
            for (data,) in self._database.execute(query, (kind, key)):
                found = msgspec.msgpack.decode(data, type=RECORD_TYPES[kind])
                return found.number if isinstance(found, Phone) else title_of(found)
        return key


class _Calls(Struct, frozen=True):
    """What of a service names its numbers."""

    name: str
    phones: tuple[str, ...] = ()


def _name_services(database: sqlite3.Connection, titles: dict[str, str]) -> None:
    """Put the name of the first service before the titles of phones, which are only "24-hour hotline"."""
    phones = {parts_of(name)[2] for name in titles if parts_of(name)[1] == Phone.kind}
    if not phones:
        return
    for edition in ("old", "new"):
        query = f"SELECT data FROM {edition}.record WHERE kind = 'service' ORDER BY place DESC"  # noqa: S608 - ours
        for (data,) in database.execute(query):
            service = msgspec.msgpack.decode(data, type=_Calls)
            for phone in phones.intersection(service.phones):
                name = name_of(Phone.kind, phone)
                titles[name] = f"{service.name}: {titles[name].rpartition(': ')[2]}"


def words(value: Value) -> str:
    """A value of a change as short text.

    >>> words(["en", "es"]), words(True), words(None), words(18), words({"byday": ["MO"], "opens_at": "09:00"})
    ('en, es', 'yes', '', '18', 'MO 09:00')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if is_list(value):
        return ", ".join(map(words, value))
    if is_object(value):
        return " ".join(map(words, value.values()))
    return str(value)


def _phone(data: bytes | None) -> str | None:
    """The number of a stored phone that may be given to people."""
    phone = None if data is None else msgspec.msgpack.decode(data, type=Phone)
    return phone.number if phone is not None and phone.print and phone.fault is None else None


def _outdated(rows: list[_Row], kept: set[str]) -> dict[str, str]:
    """A number counts as outdated also if it is another entry's now: whoever calls it reaches somebody else."""
    numbers = [(_phone(before), _phone(after)) for kind, _, before, after in rows if kind == Phone.kind]
    kept |= {after for before, after in numbers if after is not None and before == after}
    return {before: after or "" for before, after in numbers if before is not None and before not in kept}
