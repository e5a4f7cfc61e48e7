"""Decodes nodes into typed records. One run finds all errors of a file, each with its line.

The type of a field decides how a scalar is read: a text takes any scalar as written (``no``, ``10:00``), a boolean only
``true`` or ``false``, a date only ``2026-11-24``.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar, cast

import msgspec
from msgspec import NODEFAULT, inspect

from guide_app.content.entries import Leaf, info_of, marks_of
from guide_app.content.problems import Problems
from guide_app.content.reading.nodes import Mapping, Node, Scalar, Sequence
from guide_app.content.record import Kind, Record

FAILED: Any = object()
"""The result for a node with an error, which is already noted."""
MAX_TEXT = 2_000
"""Maximum characters of a text whose type has no bound, such as a web address."""
MAX_ITEMS = 200
"""Maximum items of a list in a record: a page shows all at once. The lists of ``pack.yaml`` have their own bounds."""
MAX_REPEATED = 40
"""Characters of a text that many records may have, such as an id or a town: memory holds it once."""
MAX_KEPT = 4_096
NULLS = ("", "~", "null")
JOINERS = "\u200c\u200d"
"""Zero-width joiners: valid between letters; a text of nothing else is empty."""

T = TypeVar("T", bound=msgspec.Struct)


class Decoded(NamedTuple):
    """A decoded record (``None`` if it has errors), its first line and its scalars."""

    record: Record | None
    kind: Kind
    id: str
    """As written, even if the record has errors, so that one error does not become ten; may be empty."""
    line: int
    leaves: list[Leaf]
    lines: dict[str, int]
    """The line of every key of the record that is not on the record's first line."""


class Decoder:
    """Decodes the nodes of one file. ``records`` collects every record, including nested ones."""

    def __init__(self, file: str, problems: Problems) -> None:
        self.file = file
        self.records: list[Decoded] = []
        self.leaves: list[Leaf] = []
        self._problems = problems
        self._same = functools.lru_cache(maxsize=MAX_KEPT)(str)

    def list_of(self, struct: type[T], node: Node | None) -> list[T]:
        """The file as a list of ``struct``, without items with errors. ``node`` is None for an unreadable file."""
        return [made for made in self.each_of(struct, node) if made is not None]

    def each_of(self, struct: type[T], node: Node | None) -> Iterator[T | None]:
        """As ``list_of``, one by one; None for an item with errors."""
        if node is None:
            return
        if not isinstance(node, Sequence):
            self.error(node.line, "expected a list of records, each starting with '- '")
            return
        for item in node.items:
            decoded = self.struct(info_of(struct), item, "")
            yield None if decoded is FAILED else decoded

    def take(self) -> list[Decoded]:
        """The records decoded since the last call."""
        taken, self.records = self.records, []
        return taken

    def one(self, struct: type[T], node: Node) -> T | None:
        """The file as one ``struct``."""
        decoded = self.struct(info_of(struct), node, "")
        return None if decoded is FAILED else decoded

    def error(self, line: int, text: str) -> None:
        """Note an error in this file."""
        self._problems.add(self.file, line, text)

    def struct(self, info: inspect.StructType, node: Node, key: str) -> Any:
        """One mapping as a struct."""
        if not isinstance(node, Mapping):
            self.error(node.line, f"{_named(key)}expected a mapping of keys to values")
            return FAILED
        outer, self.leaves = self.leaves, []
        values: dict[str, Any] = {}
        fields, needed = _fields(info.cls)
        for name, (line, value) in node.entries.items():
            if name in fields:
                values[name] = self.value(fields[name], value, name)
            else:
                values[name] = FAILED
                self.error(line, f"unknown key '{name}'{self._problems.expected(name, fields)}")
        for name in needed:
            if name not in values:
                values[name] = FAILED
                self.error(node.line, f"the key '{name}' is missing{_whose(node)}")
        made = FAILED if any(value is FAILED for value in values.values()) else self._made(info.cls, values, node, key)
        if issubclass(info.cls, Record):
            lines = {name: line for name, (line, _) in node.entries.items() if line != node.line}
            record = None if made is FAILED else cast("Record", made)
            self.records.append(Decoded(record, info.cls.kind, _written_id(node), node.line, self.leaves, lines))
            self.leaves = outer
        else:
            outer += self.leaves
            self.leaves = outer
        return made

    def _made(self, struct: type[msgspec.Struct], values: dict[str, Any], node: Node, key: str) -> Any:
        try:
            return struct(**values)
        except ValueError as error:  # The struct's own check refuses its fields.
            self.error(node.line, f"{_named(key)}{error}")
            return FAILED

    def value(self, info: inspect.Type, node: Node, key: str) -> Any:
        """One value of the type that ``info`` describes, or ``FAILED``."""
        if isinstance(info, inspect.UnionType):
            if isinstance(node, Scalar) and node.plain and node.value in NULLS:
                return None
            info = next(inner for inner in info.types if not isinstance(inner, inspect.NoneType))
        marks: dict[str, str] = {}
        if isinstance(info, inspect.Metadata):
            marks = marks_of(info)
            info = info.type
        if isinstance(info, inspect.StructType):
            return self.struct(info, node, key)
        if isinstance(info, inspect.VarTupleType):
            return self._tuple(info, node, key)
        if not isinstance(node, Scalar):
            self.error(node.line, f"{_named(key)}expected one value, not a list or mapping")
            return FAILED
        made = self._scalar(info, node, key)
        if made is not FAILED:
            self.leaves.append(Leaf(key, made, node.line, marks.get("text"), marks.get("refers"), node.block))
        return made

    def _tuple(self, info: inspect.VarTupleType, node: Node, key: str) -> Any:
        if not isinstance(node, Sequence):
            self.error(node.line, f"{_named(key)}expected a list: [a, b] or lines that start with '- '")
            return FAILED
        items = list(node.items)
        if len(items) > MAX_ITEMS:
            self.error(node.line, f"{_named(key)}has {len(items):,} entries; at most {MAX_ITEMS} are allowed")
            return FAILED
        made = [self.value(info.item_type, item, key) for item in items]
        if len(made) < (info.min_length or 0):
            self.error(node.line, f"{_named(key)}is empty; expected at least {info.min_length}")
            return FAILED
        return FAILED if any(item is FAILED for item in made) else tuple(made)

    def _scalar(self, info: inspect.Type, node: Scalar, key: str) -> Any:
        if isinstance(info, inspect.StrType):
            return self._text(info, node, key)
        if isinstance(info, inspect.LiteralType):
            if node.value in info.values:
                return self._same(node.value)
            allowed = ", ".join(str(value) for value in info.values)
            hint = self._problems.near(node.value, [str(value) for value in info.values])
            self.error(node.line, f"{_named(key)}'{node.value[:60]}' is not one of: {allowed}{hint}")
            return FAILED
        if isinstance(info, inspect.BoolType):
            if node.plain and node.value in ("true", "false"):
                return node.value == "true"
            expected = "true or false"
        elif isinstance(info, inspect.DateType):
            made = _date(node.value)
            if made is not None:
                return made
            expected = "a date such as 2026-11-24"
        elif isinstance(info, inspect.IntType):
            if node.plain and re.fullmatch(r"-?(0|[1-9][0-9]{0,8})", node.value):
                return int(node.value)
            expected = "a whole number"
        else:
            raise TypeError(f"records of a pack have no {info}")
        self.error(node.line, f"{_named(key)}'{node.value[:60]}' is not {expected}")
        return FAILED

    def _text(self, info: inspect.StrType, node: Scalar, key: str) -> Any:
        value = node.value.strip()
        most = info.max_length or MAX_TEXT
        if not value.strip(JOINERS):
            self.error(node.line, f"{_named(key)}is empty; expected a text")
        elif len(value) > most:
            self.error(node.line, f"{_named(key)}has {len(value):,} characters; at most {most:,} are allowed")
        elif info.pattern and not _pattern(info.pattern).fullmatch(value):
            self.error(node.line, f"{_named(key)}'{value[:60]}' is not of the form {info.pattern}")
        else:
            return self._same(value) if len(value) <= MAX_REPEATED else value
        return FAILED


@functools.cache
def _fields(struct: type[msgspec.Struct]) -> tuple[dict[str, inspect.Type], tuple[str, ...]]:
    """The types of a struct's fields by name, and the names of those that it cannot do without."""
    fields = info_of(struct).fields
    needed = (field.name for field in fields if field.default is NODEFAULT and field.default_factory is NODEFAULT)
    return {field.name: field.type for field in fields}, tuple(needed)


@functools.cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@functools.lru_cache(maxsize=MAX_KEPT)
def _date(value: str) -> dt.date | None:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None


def _named(key: str) -> str:
    return f"{key}: " if key else ""


def _whose(node: Mapping) -> str:
    """`` in 'safe-exit'``, which names the record in a message."""
    name = _written_id(node)
    return f" in '{name[:80]}'" if name else ""


def _written_id(node: Mapping) -> str:
    found = node.entries.get("id")
    return found[1].value.strip() if found and isinstance(found[1], Scalar) else ""
