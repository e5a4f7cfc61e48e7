"""The fields of a record that a person can edit, as its declaration has them: no form knows a field by name."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from typing import Literal, NamedTuple, cast

from msgspec import NODEFAULT, Struct, inspect
from PySide6.QtCore import QCoreApplication, QLocale

from guide_app.content.entries import info_of, marks_of
from guide_app.content.overlay import Value, is_list, plain, value_at, with_value
from guide_app.content.reading.hours_text import NotHours, as_schedules, hours_text, read_hours
from guide_app.content.records import Schedule
from guide_app.ui.common.formatting import date_words, language_name, read_date
from guide_app.ui.coordinator.wording import read_languages

translate = QCoreApplication.translate
Way = Literal["line", "text", "lines", "choice", "number", "hours", "languages", "several", "record", "parts", "dates"]
"""How a field is edited. ``several``: some of a few values; ``record``: another record; ``parts``: nested structs."""
STAFF_ONLY = ("staff_notes", "recheck")
ELSEWHERE = ("id", "assured_date", "assurer", "sources", "confirmed", "fault", "phones")
"""Fields that follow from how something is known, and the numbers of a service, which are edited as records."""
LONG = 120
"""Letters from which a text has several lines."""


class Declared(NamedTuple):
    """One field of a record: how it is edited, and what can be chosen."""

    name: str
    way: Way
    choices: tuple[Value, ...] = ()
    needed: bool = False
    default: str = ""
    """The choice of a record that does not say."""
    refers: str = ""
    """The kind of record that it names."""
    parts: tuple[Declared, ...] = ()
    """The fields of each of its structs."""

    @property
    def is_wide(self) -> bool:
        """Whether it needs a whole line of the form."""
        return self.way in ("text", "lines", "hours", "parts", "dates")


def declared(record_type: type[Struct], within: str = "") -> list[Declared]:
    """The fields of a kind of record that can be edited, in the order of its declaration."""
    found: list[Declared] = []
    for field in info_of(record_type).fields:
        if not within and field.name in ELSEWHERE:
            continue
        name, kind = f"{within}{field.name}", field.type
        optional = isinstance(kind, inspect.UnionType)
        if isinstance(kind, inspect.UnionType):
            kind = next(each for each in kind.types if not isinstance(each, inspect.NoneType))
        refers = marks_of(kind).get("refers", "") if isinstance(kind, inspect.Metadata) else ""
        if isinstance(kind, inspect.Metadata):
            kind = kind.type
        if isinstance(kind, inspect.StructType):
            found += declared(kind.cls, f"{name}/")
            continue
        item = kind.item_type if isinstance(kind, inspect.VarTupleType) else None
        if isinstance(item, inspect.Metadata):
            refers = marks_of(item).get("refers", "")
            item = item.type
        way = "record" if refers and item is None else "several" if refers else _way(field.name, kind, item)
        default = "" if field.default in (None, NODEFAULT) or way != "choice" else str(field.default)
        parts = tuple(declared(item.cls)) if way == "parts" and isinstance(item, inspect.StructType) else ()
        choices = _choices(item or kind, optional=optional)
        found.append(Declared(name, way, choices, field.required and not optional, default, refers, parts))
    return found


def _way(name: str, kind: inspect.Type, item: inspect.Type | None) -> Way:
    if isinstance(item, inspect.StructType):
        return "hours" if item.cls is Schedule else "parts"
    if isinstance(item, inspect.DateType):
        return "dates"
    if item is not None:
        return "languages" if name == "languages" else "several" if isinstance(item, inspect.LiteralType) else "lines"
    if isinstance(kind, inspect.LiteralType | inspect.BoolType):
        return "choice"
    if isinstance(kind, inspect.IntType):
        return "number"
    assert isinstance(kind, inspect.StrType), name  # A new type of field needs a way.
    return "text" if (kind.max_length or 0) > LONG else "line"


def _choices(kind: inspect.Type, *, optional: bool) -> tuple[Value, ...]:
    known: tuple[Value, ...] = ()
    if isinstance(kind, inspect.LiteralType):
        known = tuple(kind.values)
    elif isinstance(kind, inspect.BoolType):
        known = (True, False)
    return (None, *known) if optional and known else known


def text_of(field: Declared, value: Value) -> str:
    """A value as it is typed."""
    if value is None:
        return field.default
    if field.way == "hours":
        return hours_text(as_schedules(value), QLocale().name())
    if field.way == "parts":
        return json.dumps(
            [{each.name: text_of(each, value_at(part, each.name)) for each in field.parts} for part in value]
        )
    if is_list(value):
        if field.way == "dates":
            return "\n".join(date_words(dt.date.fromisoformat(str(each))) for each in value)
        if field.way == "languages":
            return ", ".join(language_name(str(code)) for code in value)
        return ("\n" if field.way == "lines" else ",").join(map(str, value))
    return str(value)


def value_of(field: Declared, typed: str, languages: Iterable[str]) -> Value:
    """What was typed, as the value of a change; None for nothing, or for what a record that does not say has.

    Raises:
        ValueError: it cannot be read; the reason is its text.

    """
    text = typed.strip()
    if not text:
        if field.needed:
            raise ValueError(translate("coordinator", "This cannot be empty."))
        return None
    if text == field.default:
        return None
    if field.way == "choice":
        return next((each for each in field.choices if each is not None and str(each) == text), None)
    if field.way == "hours":
        return hours_of(text)
    if field.way == "languages":
        codes, unknown = read_languages(text, languages)
        if unknown:
            raise ValueError(translate("coordinator", "We know no language “%1”.").replace("%1", unknown))
        return codes
    if field.way == "number":
        if not text.isdecimal():
            raise ValueError(translate("coordinator", "Write a whole number."))
        return int(text)
    if field.way == "parts":
        return [_part_of(field, part, languages) for part in cast("list[dict[str, str]]", json.loads(text))] or None
    if field.way in ("lines", "several", "dates"):
        items = [item.strip() for item in text.split("," if field.way == "several" else "\n")]
        return [_date_of(item) if field.way == "dates" else item for item in items if item]
    return " ".join(text.split()) if field.way == "text" else text


def _date_of(line: str) -> str:
    date = read_date(line)
    if date is None:
        words = translate("coordinator", "“%1” is not a date. Write it as %2.")
        raise ValueError(words.replace("%1", line).replace("%2", date_words(dt.date(2026, 12, 1))))
    return date.isoformat()


def _part_of(field: Declared, part: dict[str, str], languages: Iterable[str]) -> Value:
    found: Value = {}
    for each in field.parts:
        # A nested struct has what it needs only where any of it is said: a place without an address has no city.
        holder = each.name.rpartition("/")[0]
        beside = any(part.get(other.name, "") for other in field.parts if other.name.rpartition("/")[0] == holder)
        if beside or not holder:
            value = value_of(each, part.get(each.name, ""), languages)
            found = with_value(found, each.name, value) if value is not None else found
    if not found:
        raise ValueError(translate("coordinator", "Fill in the place, or remove it."))
    return found


def hours_of(text: str) -> Value:
    """Typed hours, as the value of a change.

    Raises:
        ValueError: they cannot be read; the reason is its text.

    """
    try:
        return plain(read_hours(text))
    except NotHours as refused:
        words = translate("coordinator", "We cannot read “%1”. Write days and times, such as Mon-Fri 9-5.")
        raise ValueError(words.replace("%1", refused.part or text)) from refused
