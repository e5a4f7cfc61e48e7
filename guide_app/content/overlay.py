"""A coordinator's changes to a pack as data: one list of changes, its net effect, and the journal that keeps them.

Whatever changes a pack is a list of ``Change``: a form, a call, a report of another desk, a table, another edition. The
journal keeps them on the desk that has the YAML. The pack is compiled with them (``reading/overlaid.py``), and when an
edition is published they are written into the YAML (``editing.py``).
"""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TypeAlias, TypeGuard, cast, get_type_hints

import msgspec
from msgspec import NODEFAULT, Struct, structs

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.problems import PackRefused, Problem
from guide_app.content.record import Record
from guide_app.content.records import Pack

Value: TypeAlias = Any
"""A value as in JSON: None (absent), a boolean, a whole number, a text, a list, or an object. Dates are texts."""


def is_object(value: Value) -> TypeGuard[dict[str, Value]]:
    """Whether a value is an object."""
    return isinstance(value, dict)


def is_list(value: Value) -> TypeGuard[list[Value]]:
    """Whether a value is a list."""
    return isinstance(value, list)


WHOLE = "*"
"""The field of a change that adds or removes a whole record."""
MAX_JOURNAL_BYTES = 64 << 20
How = Literal["called", "read", "told", "report", "table", "undo"]
"""How it is known: by a call, read on a page, told or written by the agency, from another desk, or from a table."""
Outcome = Literal["answered", "no-answer", "machine", "wrong", "disconnected"]


class Change(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One field of one record, before and after."""

    record: str
    """``kind:id``; ``es/kind:id`` for its translation; ``pack:id`` for the fields of ``pack.yaml``."""
    field: str
    """A field, a field of a nested object (``eligibility/walk_in``), or ``WHOLE``. A list is one value."""
    before: Value = None
    after: Value = None
    who: str = ""
    """Initials."""
    when: dt.datetime | None = None
    how: How = "read"
    source: str = ""
    """What bears it out, in words: an address, who answered, the row of a table."""


class Call(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What became of dialing a number."""

    phone: str
    outcome: Outcome
    who: str
    when: dt.datetime
    again: dt.date | None = None
    """The day to try again."""
    note: str = ""
    """Who answered, by role. Never a name."""


class Edit(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is done and undone at once: one line of the journal."""

    id: int
    changes: tuple[Change, ...] = ()
    call: Call | None = None
    undoes: int = 0
    """The id of the edit that it takes back."""
    published: int | None = None
    """The serial of the edition that all edits before went into. Such an edit has no changes."""
    when: dt.datetime | None = None


def name_of(kind: str, record_id: str, language: str = "") -> str:
    """The name of a record in a change."""
    return f"{language}/{kind}:{record_id}" if language else f"{kind}:{record_id}"


def parts_of(record: str) -> tuple[str, str, str]:
    """Language (empty for the pack's own), kind and id of a record's name.

    >>> parts_of("phone:safelink"), parts_of("es/phone:safelink")
    (('', 'phone', 'safelink'), ('es', 'phone', 'safelink'))
    """
    place, _, record_id = record.partition(":")
    language, _, kind = place.rpartition("/")
    return language, kind, record_id


# Records as values


def plain(value: object) -> Value:
    """A value of a record as in JSON, without fields at their default. None for what is absent or empty."""
    if isinstance(value, Struct):
        found = {field.name: plain(getattr(value, field.name)) for field in _set_fields(value)}
        return {name: inner for name, inner in found.items() if inner is not None} or None
    if isinstance(value, tuple | list):
        return [plain(inner) or {} for inner in cast("Sequence[object]", value)] or None
    return value.isoformat() if isinstance(value, dt.date) else value


def _set_fields(value: Struct) -> Iterator[structs.FieldInfo]:
    for field in structs.fields(value):
        default = field.default_factory() if field.default_factory is not NODEFAULT else field.default
        if getattr(value, field.name) != default:
            yield field


def values_of(record: Struct) -> dict[str, Value]:
    """The fields of a record as a change names them, without absent ones."""
    found: dict[str, Value] = {}
    for field in _set_fields(record):
        inner = getattr(record, field.name)
        if isinstance(inner, Struct):
            found.update({f"{field.name}/{name}": value for name, value in values_of(inner).items()})
        elif _holds_records(inner):
            continue  # A list of pack.yaml: its records have names of their own.
        elif (value := plain(inner)) is not None:
            found[field.name] = value
    return found


def _holds_records(value: Any) -> bool:
    return isinstance(value, tuple) and isinstance(next(iter(cast("tuple[object, ...]", value)), None), Record)


def value_at(whole: Value, field: str) -> Value:
    """The value of a field in a whole record."""
    for name in field.split("/"):
        whole = whole.get(name) if is_object(whole) else None
    return whole


def with_value(whole: Mapping[str, Value], field: str, value: Value) -> dict[str, Value]:
    """A whole record with another value in a field; None, or an empty list, takes the field off."""
    name, _, inner = field.partition("/")
    new = with_value(whole.get(name) or {}, inner, value) if inner else value
    changed = {**whole, name: new}
    return {key: each for key, each in changed.items() if key != name} if new in (None, [], {}) else changed


def same(record: str, field: str, one: Value, other: Value) -> bool:
    """Whether two values mean the same in a field, however they are written: ``true`` in YAML is a text at first."""
    return one == other or _typed(record, field, one) == _typed(record, field, other)


def _typed(record: str, field: str, value: Value) -> object:
    if value is None or value in ([], {}):
        return None
    try:
        hint = _hint(*parts_of(record)[:2], field)
        return msgspec.convert(value, hint, strict=False) if hint is not None else as_written(value)
    except (msgspec.ValidationError, ValueError):
        return as_written(value)


def as_written(value: Value) -> Value:
    """A value with every scalar as a text, as YAML has it before the type of the field is looked at."""
    if is_object(value):
        return {name: as_written(inner) for name, inner in value.items() if inner is not None}
    if is_list(value):
        return [as_written(inner) for inner in value]
    return str(value).lower() if isinstance(value, bool) else str(value).strip()


@functools.cache
def _hint(language: str, kind: str, field: str) -> Any:
    """The type of a field; None for a translation, whose fields have none of their own, and for an unknown field."""
    found: Any = Pack if kind == "pack" else RECORD_TYPES.get(kind)
    if language or found is None or field == WHOLE:
        return None if language else found
    for name in field.split("/"):
        found = get_type_hints(found, include_extras=True).get(name) if isinstance(found, type) else None
    return found


def differences(ours: Mapping[str, Struct], theirs: Mapping[str, Struct], about: Change | None = None) -> list[Change]:
    """What leads from records to others of the same names, by record and field. ``about`` gives who, when and how."""
    about = about or Change(record="", field="")
    found: list[Change] = []
    for record in dict.fromkeys((*ours, *theirs)):
        if record not in ours or record not in theirs:
            before, after = plain(ours.get(record)), plain(theirs.get(record))
            found.append(structs.replace(about, record=record, field=WHOLE, before=before, after=after))
            continue
        old, new = values_of(ours[record]), values_of(theirs[record])
        found += [
            structs.replace(about, record=record, field=field, before=old.get(field), after=new.get(field))
            for field in dict.fromkeys((*old, *new))
            if old.get(field) != new.get(field)
        ]
    return found


# What several changes come to


def net(changes: Iterable[Change]) -> list[Change]:
    """The changes without their history: for each field the first ``before`` and the last ``after``."""
    found: dict[str, dict[str, Change]] = {}
    for change in changes:
        _add(found.setdefault(change.record, {}), change)
    return [each for fields in found.values() for each in fields.values()]


def _add(fields: dict[str, Change], change: Change) -> None:
    """Add a later change to those of one record."""
    whole = fields.get(WHOLE)
    if change.field == WHOLE:
        before = whole.before if whole else change.before
        for earlier in () if whole else fields.values():
            before = with_value(before or {}, earlier.field, earlier.before)
        fields.clear()
        _keep(fields, structs.replace(change, before=before))
    elif whole is not None:
        after = with_value(whole.after or {}, change.field, change.after)
        _keep(fields, structs.replace(change, field=WHOLE, before=whole.before, after=after))
    else:
        earlier = fields.get(change.field)
        _keep(fields, structs.replace(change, before=earlier.before) if earlier else change)


def _keep(fields: dict[str, Change], change: Change) -> None:
    if same(change.record, change.field, change.before, change.after):
        fields.pop(change.field, None)
    else:
        fields[change.field] = change


def digest_with(digest: str, changes: Iterable[Change]) -> str:
    """The digest of a pack with changes: that of the pack alone if they come to nothing."""
    effect = [(each.record, each.field, each.before, each.after) for each in changes]
    if not effect:
        return digest
    return hashlib.sha256(digest.encode() + msgspec.json.encode(effect, order="sorted")).hexdigest()


class MovedOn(Exception):  # noqa: N818 - nothing failed
    """An edit cannot be taken back: a later one changed the same field. ``change`` is of the edit to be taken back."""

    def __init__(self, change: Change) -> None:
        super().__init__(f"{change.record} {change.field}")
        self.change = change


class Journal:
    """The edits of this desk, one a line, the oldest first. Nothing is ever erased: an undo is an edit back.

    A kill leaves whole lines: one that is torn at the end is cut off before the next is added.
    """

    def __init__(self, file: Path) -> None:
        """Read a journal; one that does not exist is empty.

        Raises:
            OSError: it cannot be read.
            PackRefused: a line in it is damaged.

        """
        self._file = file
        self.edits: list[Edit] = []
        self._read_bytes = 0
        self._read()

    def _read(self) -> None:
        try:
            data = self._file.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            data = b""
        if len(data) > MAX_JOURNAL_BYTES:
            text = f"is larger than {MAX_JOURNAL_BYTES >> 20} MiB; publish an edition and move it away"
            raise PackRefused((Problem(str(self._file), 1, text),))
        lines = data.split(b"\n")[:-1]
        try:
            self.edits = [msgspec.json.decode(line, type=Edit) for line in lines]
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            line = next((number for number, each in enumerate(lines, 1) if not is_edit(each)), 1)
            text = f"is damaged ({error}); take the line out, or bring back a copy of the file"
            raise PackRefused((Problem(str(self._file), line, text),)) from error
        self._read_bytes = sum(len(line) + 1 for line in lines)

    def add(
        self, changes: Iterable[Change] = (), call: Call | None = None, *, undoes: int = 0, published: int | None = None
    ) -> Edit:
        """Add an edit, on the disk when this returns.

        Raises:
            OSError: it could not be written; the journal is as it was.
            PackRefused: another program has damaged it.

        """
        self._file.parent.mkdir(parents=True, exist_ok=True)
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        with open(os.open(self._file, flags, 0o600), "r+b") as file:
            self._read()  # Another window, or a command, may have added to it.
            now = dt.datetime.now(dt.UTC).replace(microsecond=0)
            number = self.edits[-1].id + 1 if self.edits else 1
            edit = Edit(id=number, changes=tuple(changes), call=call, undoes=undoes, published=published, when=now)
            file.truncate(self._read_bytes)
            file.seek(self._read_bytes)
            try:
                file.write(msgspec.json.encode(edit) + b"\n")
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                file.truncate(self._read_bytes)
                raise
            self._read_bytes = file.tell()
        self.edits.append(edit)
        return edit

    @property
    def unpublished(self) -> list[Edit]:
        """The edits since the last edition was published."""
        last = max((place for place, edit in enumerate(self.edits, 1) if edit.published is not None), default=0)
        return self.edits[last:]

    @property
    def pending(self) -> list[Change]:
        """The net effect of the unpublished edits."""
        return net(change for edit in self.unpublished for change in edit.changes)

    @property
    def taken_back(self) -> set[int]:
        """The ids of the edits that are taken back now. An undo that was itself taken back counts no more."""
        found: set[int] = set()
        for edit in reversed(self.edits):
            if edit.undoes and edit.id not in found:
                found.add(edit.undoes)
        return found

    @property
    def to_undo(self) -> Edit | None:
        """The last edit since publication that is in force."""
        gone = self.taken_back
        return next((each for each in reversed(self.unpublished) if not each.undoes and each.id not in gone), None)

    @property
    def to_redo(self) -> Edit | None:
        """The undo to take back: the last one in force, unless something else was done since."""
        gone, undos = self.taken_back, {edit.id for edit in self.edits if edit.undoes}
        for edit in reversed(self.unpublished):
            if not edit.undoes:
                return None
            if edit.id not in gone and edit.undoes not in undos:
                return edit
        return None

    def of(self, record: str, field: str = "") -> list[tuple[Edit, Change]]:
        """The history of a record or of one of its fields, the newest first."""
        return [
            (edit, change)
            for edit in reversed(self.edits)
            for change in edit.changes
            if change.record == record and (not field or change.field in (field, WHOLE))
        ]

    def calls(self) -> dict[str, Call]:
        """The last call to each phone, by the phone's id. A call that was taken back does not count."""
        gone = self.taken_back
        return {edit.call.phone: edit.call for edit in self.edits if edit.call and edit.id not in gone}

    def latest(self, change: Change) -> Value:
        """The value that the last edit gave to the field of a change; that of the change if it is the last."""
        value = change.after
        for edit in self.edits:
            for each in edit.changes:
                if each.record != change.record:
                    continue
                if each.field == change.field:
                    value = each.after
                elif each.field == WHOLE:
                    value = value_at(each.after, change.field)
                elif change.field == WHOLE:
                    value = with_value(value or {}, each.field, each.after)
        return value

    def back(self, edit: Edit, who: str) -> list[Change]:
        """The changes that take an edit back.

        Raises:
            MovedOn: a value is no longer the one that the edit set.

        """
        now = dt.datetime.now(dt.UTC).replace(microsecond=0)
        found: list[Change] = []
        for change in reversed(edit.changes):
            if not same(change.record, change.field, self.latest(change), change.after):
                raise MovedOn(change)
            found.append(
                Change(
                    record=change.record,
                    field=change.field,
                    before=change.after,
                    after=change.before,
                    who=who,
                    when=now,
                    how="undo",
                    source=str(edit.id),
                )
            )
        return found


def is_edit(line: bytes) -> bool:
    """Whether a line of a journal can be read."""
    try:
        msgspec.json.decode(line, type=Edit)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


def pending_of(journal: Path | None) -> list[Change]:
    """The net effect of a desk's unpublished edits. None: the desk has no journal.

    Raises:
        OSError: it cannot be read.
        PackRefused: it is damaged.

    """
    return Journal(journal).pending if journal is not None else []


def named(records: Iterable[Record]) -> dict[str, Record]:
    """Records by the names that changes use."""
    return {name_of(record.kind, record.id): record for record in records}
