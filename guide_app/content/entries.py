"""A record as it stands in its file: the line of each of its values, and what msgspec knows of its fields.

What reading gives to the checks, so that neither needs the other for it.
"""

from __future__ import annotations

import datetime as dt
import functools
from typing import NamedTuple, cast

import msgspec
from msgspec import inspect

from guide_app.content.record import Part, Record


class Leaf(NamedTuple):
    """One scalar of a record: what cross-checks look at."""

    field: str
    """The key it stands under; for an entry of a list, the key of the list."""
    value: str | int | bool | dt.date
    line: int
    text: str | None
    """``line`` or ``prose`` for the two kinds of text, otherwise None."""
    refers: str | None
    """The kind of the record whose id it is; ``ANY_KIND`` for ``kind:id``."""
    block: bool
    """Written with ``|``: the lines of the text are the lines of the file, starting one below."""

    def line_at(self, line: int) -> int:
        """The line of the file for the line of the text, counted from 0."""
        return self.line + 1 + line if self.block else self.line


class Entry(NamedTuple):
    """A record as it stands in its file. The pack itself and its synonyms have an empty id."""

    kind: str
    id: str
    record: Record | None
    file: str
    line: int
    leaves: list[Leaf]
    lines: dict[str, int]
    """The line of every key that stands in another one than the record starts in."""

    def line_of(self, key: str) -> int:
        """The line of a key, or of the record if it has not that key."""
        return self.lines.get(key, self.line)


def marks_of(info: inspect.Metadata) -> dict[str, str]:
    """What the type of a field is marked with: ``text`` and ``refers``."""
    extra = cast("dict[str, str] | None", info.extra)  # pyright: ignore[reportUnknownMemberType] - msgspec says dict
    return extra or {}


@functools.cache
def text_kind(record_type: type[Record | Part], field: str) -> str | None:
    """``line`` or ``prose`` for a field with one of the two kinds of text, or a list of them; None for a name."""
    kind = next(each.type for each in info_of(record_type).fields if each.name == field)
    if isinstance(kind, inspect.UnionType):
        kind = next(inner for inner in kind.types if not isinstance(inner, inspect.NoneType))
    if isinstance(kind, inspect.VarTupleType):
        kind = kind.item_type
    return marks_of(kind).get("text") if isinstance(kind, inspect.Metadata) else None


@functools.cache
def info_of(struct: type[msgspec.Struct]) -> inspect.StructType:
    """What msgspec knows of a struct's fields."""
    return cast("inspect.StructType", inspect.type_info(struct))
