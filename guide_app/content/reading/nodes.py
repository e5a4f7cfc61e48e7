"""Reads one YAML file into nodes with line numbers. It constructs no objects and guesses no types.

YAML 1.1 reads ``no`` as false, ``10:00`` as 600 and ``0123`` as 83; here a scalar stays as written, and the type of the
field decides (see ``decoder``). The reader refuses everything that a pack does not need: tags, several documents,
control and bidirectional characters, aliases that expand beyond a bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

from msgspec import Struct

from guide_app.content.problems import FileRefused, Problems

MAX_NODES = 400_000
"""Maximum nodes of a pack; 10,000 phones take about 250,000."""
MAX_ALIASED_NODES = 2_000
MAX_DEPTH = 16
MAX_CHARACTERS = 20_000
"""Maximum characters of one scalar. The longest text of a record may have 6,000."""

# Control, bidirectional and zero-width characters (with them a number could look different from what it dials).
# Joiners (U+200C, U+200D) are allowed: Persian and other scripts need them.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\uffff"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)


class Scalar(Struct, gc=False):
    """Text as written. ``plain``: without quotes; ``block``: with ``|`` (the text starts on the next line)."""

    value: str
    line: int
    plain: bool
    block: bool


class Sequence:
    """A list. That of a JSON lines file is an iterator, usable once."""

    __slots__ = ("items", "line")

    def __init__(self, line: int) -> None:
        self.items: list[Node] | Iterator[Node] = []
        self.line = line


class Mapping:
    """Keys (each with its line) and values."""

    __slots__ = ("entries", "line")

    def __init__(self, line: int) -> None:
        self.entries: dict[str, tuple[int, Node]] = {}
        self.line = line


Node = Scalar | Sequence | Mapping


class NodeBudget:
    """The number of nodes that a pack may still have, over all its files."""

    def __init__(self, left: int = MAX_NODES) -> None:
        self.left = left


def read_nodes(file: str, data: bytes, problems: Problems, budget: NodeBudget) -> Node | None:
    """The nodes of one file, or None if it is empty or unreadable (noted in ``problems``, as is a duplicate key).

    Raises ``PackRefused`` if the pack exceeds its node budget: the rest cannot be checked.
    """
    import yaml

    try:
        text = _decoded(file, data)
        loader = yaml.CSafeLoader(text)
        try:
            return _Composer(file, loader, problems, budget).document()
        finally:
            loader.dispose()
    except FileRefused as refused:
        problems.keep(refused.problem)
        if budget.left < 0:
            problems.refuse_if_any()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        what = ", ".join(
            str(part) for part in (getattr(error, "context", None), getattr(error, "problem", None)) if part
        )
        problems.add(file, mark.line + 1 if mark else 1, f"is not valid YAML: {what or 'it cannot be parsed'}")
    return None


def _decoded(file: str, data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileRefused(file, line, "is not UTF-8; save the file as UTF-8") from error
    found = INVISIBLE.search(text)
    if found:
        raise FileRefused(file, text.count("\n", 0, found.start()) + 1, invisible_message(found))
    return text


def invisible_message(found: re.Match[str]) -> str:
    """The message for an invisible character."""
    return f"has the character U+{ord(found[0]):04X}, which cannot be seen; delete it"


class _Composer:
    """Builds nodes from the parser's events, within the bounds."""

    def __init__(self, file: str, loader: Any, problems: Problems, budget: NodeBudget) -> None:
        import yaml

        self._yaml = yaml
        self._file = file
        self._next = loader.get_event
        self._scalar_event, self._alias_event = yaml.ScalarEvent, yaml.AliasEvent
        self._problems = problems
        self._budget = budget
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._aliased = 0

    def document(self) -> Node:
        """The one document of the file."""
        yaml = self._yaml
        self._next()
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            raise FileRefused(self._file, 1, "is empty; write [] if there is nothing to list")
        node = self._node(self._next(), 0)
        self._next()
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise FileRefused(self._file, event.start_mark.line + 1, "starts a second document; a file has one")
        return node

    def _node(self, event: Any, depth: int) -> Node:
        """The node that starts with an event. A pack has a hundred thousand, most of them scalars."""
        line: int = event.start_mark.line + 1
        self._budget.left -= 1
        if self._budget.left < 0:
            raise self._too_many(line)
        kind = cast("object", type(event))
        if kind is self._alias_event:
            return self._alias(event.anchor, depth, line)
        if kind is not self._scalar_event and depth >= MAX_DEPTH:
            raise FileRefused(self._file, line, f"is nested more than {MAX_DEPTH} levels deep")
        if event.tag is not None:
            raise FileRefused(self._file, line, f"has the tag '{event.tag}'; a pack has no tags")
        before = self._budget.left
        if kind is self._scalar_event:
            value, style = event.value, event.style
            if style == '"' or len(value) > MAX_CHARACTERS:
                self._check(value, style, line)
            node = Scalar(value, line, not style, style == "|")
        elif kind is self._yaml.SequenceStartEvent:
            node = self._sequence(line, depth)
        else:
            node = self._mapping(line, depth)
        if event.anchor is not None:
            self._anchors[event.anchor] = (node, before - self._budget.left + 1)
        return node

    def _check(self, value: str, style: str | None, line: int) -> None:
        if len(value) > MAX_CHARACTERS:
            raise FileRefused(self._file, line, f"has a text of more than {MAX_CHARACTERS:,} characters")
        if style == '"':  # Only double quotes allow escapes, which can add characters.
            found = INVISIBLE.search(value)
            if found or "\r" in value:
                raise FileRefused(
                    self._file, line, invisible_message(found) if found else "has an escaped carriage return"
                )

    def _sequence(self, line: int, depth: int) -> Sequence:
        node = Sequence(line)
        items: list[Node] = []
        end = self._yaml.SequenceEndEvent
        while type(event := self._next()) is not end:
            items.append(self._node(event, depth + 1))
        node.items = items
        return node

    def _mapping(self, line: int, depth: int) -> Mapping:
        node = Mapping(line)
        end = self._yaml.MappingEndEvent
        while type(event := self._next()) is not end:
            key = self._node(event, depth + 1)
            value = self._node(self._next(), depth + 1)
            if not isinstance(key, Scalar):
                raise FileRefused(self._file, key.line, "has a list or mapping as a key; a key is a word")
            if key.value in node.entries:
                first = node.entries[key.value][0]
                self._problems.add(
                    self._file, key.line, f"the key '{key.value}' is written twice (first in line {first})"
                )
            else:
                node.entries[key.value] = (key.line, value)
        return node

    def _alias(self, name: str, depth: int, line: int) -> Node:
        if name not in self._anchors:
            raise FileRefused(self._file, line, f"the alias '*{name}' names no anchor before it")
        node, size = self._anchors[name]
        self._aliased += size
        if self._aliased > MAX_ALIASED_NODES:
            raise FileRefused(
                self._file, line, f"aliases expand to more than {MAX_ALIASED_NODES:,} nodes; write them out"
            )
        self._budget.left -= size
        if self._budget.left < 0:
            raise self._too_many(line)
        if depth + _height(node) > MAX_DEPTH:
            raise FileRefused(self._file, line, f"is nested more than {MAX_DEPTH} levels deep")
        return node

    def _too_many(self, line: int) -> FileRefused:
        return FileRefused(self._file, line, f"the pack has more than {MAX_NODES:,} values; it must be smaller")


def _height(node: Node) -> int:
    if isinstance(node, Scalar):
        return 0
    inner = node.items if isinstance(node, Sequence) else [value for _, value in node.entries.values()]
    return 1 + max((_height(child) for child in inner), default=0)
