"""A record with its source lines: the line of each value, and msgspec's type information for its fields.

The interface between the reader and the checks, so that neither imports the other.
"""

from __future__ import annotations

import datetime as dt
import functools
from typing import NamedTuple, cast

import msgspec
from msgspec import inspect

from guide_app.content.record import Part, Record


class Leaf(msgspec.Struct, frozen=True, gc=False):
    """One scalar of a record, as the cross-checks see it. A large pack has millions."""

    field: str
    """The key of the scalar; for an entry of a list, the key of the list."""
    value: str | int | bool | dt.date
    line: int
    text: str | None
    """``line`` or ``prose`` for the two kinds of text, otherwise None."""
    refers: str | None
    """The kind of the record whose id it is; ``ANY_KIND`` for ``kind:id``."""
    block: bool
    """Written as a ``|`` block: the text starts on the next line of the file."""

    def line_at(self, line: int) -> int:
        """The line of the file for the line of the text, counted from 0."""
        return self.line + 1 + line if self.block else self.line


class Entry(NamedTuple):
    """A record with its position in the file. The pack itself and its synonyms have an empty id."""

    kind: str
    id: str
    record: Record | None
    file: str
    line: int
    leaves: list[Leaf]
    lines: dict[str, int]
    """The line of every key that is not on the record's first line."""

    def line_of(self, key: str) -> int:
        """The line of a key, or the record's first line if it lacks the key."""
        return self.lines.get(key, self.line)


def marks_of(info: inspect.Metadata) -> dict[str, str]:
    """The marks on a field's type: ``text`` and ``refers``."""
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
    """The type information of msgspec for a struct."""
    return cast("inspect.StructType", inspect.type_info(struct))
