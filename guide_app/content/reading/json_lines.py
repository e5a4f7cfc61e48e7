"""Reads JSON lines (one record per line) into the same nodes as YAML, so that the same checks apply.

For lists too long to edit by hand, such as a statewide directory exported by another program. The reader is lazy, line
by line: it never holds the nodes of a hundred thousand services in memory.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from guide_app.content.problems import FileRefused, Problems
from guide_app.content.reading.files import LONG_LINE, MAX_LINE_BYTES
from guide_app.content.reading.nodes import (
    INVISIBLE,
    MAX_CHARACTERS,
    MAX_DEPTH,
    Mapping,
    Node,
    NodeBudget,
    Scalar,
    Sequence,
    invisible_message,
)

REPORT_INTERVAL = 250
"""Lines between two progress reports."""
MAX_JSON_NODES = 10_000_000
"""Maximum nodes of a pack's JSON lines, each about 150 bytes of memory: a service has about forty. 100,000 services,
half of them translated, have 7,900,000 with what their lines and texts cost."""
TEXT_BYTES = 64
"""Bytes of a text in memory that cost as much as a node; one emoji makes each character four bytes."""
LINE_COST = 10
"""Nodes that every line costs, whatever its content."""
_MARKS = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]')
"""Strings, in which brackets do not count, and brackets."""
TOO_MANY = f"the pack has more than {MAX_JSON_NODES:,} values; it must be smaller"


class JsonLines(Sequence):
    """The records of a file as a lazy sequence of nodes; unreadable lines are noted as errors.

    ``read_on`` receives the number of bytes read since its last call; an exception from it ends the reading.
    """

    __slots__ = ("_blocks", "_budget", "_file", "_problems", "_read_on")

    def __init__(
        self, file: str, blocks: Iterable[bytes], problems: Problems, budget: NodeBudget, read_on: Callable[[int], None]
    ) -> None:
        super().__init__(1)
        self._file, self._blocks, self._problems, self._budget = file, blocks, problems, budget
        self._read_on = read_on
        self.items = self._nodes()

    def _nodes(self) -> Iterator[Node]:
        read, number = 0, 0
        try:
            for number, line in enumerate(self._lines(), 1):
                if number % REPORT_INTERVAL == 0:
                    self._read_on(read)
                    read = 0
                read += len(line) + 1
                self._budget.left -= LINE_COST  # Empty lines cost too: a gibibyte of them would take long.
                if self._problems.full or self._budget.left < 0:
                    break
                if not line.strip():
                    continue
                try:
                    yield _Line(self._file, number, self._problems, self._budget).node(line)
                except FileRefused as refused:
                    self._problems.keep(refused.problem)
        except FileRefused as refused:
            self._problems.keep(refused.problem)
        if self._budget.left < 0:
            self._problems.add(self._file, number, TOO_MANY)
        self._read_on(read)

    def _lines(self) -> Iterator[bytes]:
        """The lines. One that is too long is the last, so that it is never held."""
        rest = b""
        for block in self._blocks:
            *lines, rest = (rest + block).split(b"\n")
            yield from lines
            if len(rest) > MAX_LINE_BYTES:
                break
        yield rest


class _Line:
    """Reads one line."""

    def __init__(self, file: str, number: int, problems: Problems, budget: NodeBudget) -> None:
        self._file, self._number, self._problems, self._budget = file, number, problems, budget

    def node(self, line: bytes) -> Node:
        """The record. Raises ``FileRefused`` if the line cannot be read."""
        if len(line) > MAX_LINE_BYTES:
            raise self._refused(LONG_LINE)
        try:
            text = line.decode("utf-8-sig" if self._number == 1 else "utf-8")
            if _nests_too_deep(text):
                raise self._refused(f"is nested more than {MAX_DEPTH} levels deep")
            value = json.loads(text, object_pairs_hook=self._mapping, parse_constant=self._no_constant)
        except UnicodeDecodeError as error:
            raise self._refused("is not UTF-8; save the file as UTF-8") from error
        except ValueError as error:
            raise self._refused(f"is not valid JSON ({error}); a line holds one record: {{…}}") from error
        return self._node(value)

    def _mapping(self, pairs: list[tuple[str, Any]]) -> Mapping:
        found = Mapping(self._number)
        for name, value in pairs:
            self._check(name)
            if name in found.entries:
                self._problems.add(self._file, self._number, f"the key '{name[:80]}' is written twice")
            else:
                found.entries[name] = (self._number, self._node(value))
        return found

    def _node(self, value: Any) -> Node:
        self._budget.left -= 1
        if self._budget.left < 0:
            raise self._refused(TOO_MANY)
        if isinstance(value, Mapping):
            return value
        if isinstance(value, str):
            self._check(value)
            self._budget.left -= sys.getsizeof(value) // TEXT_BYTES
            return Scalar(value, self._number, plain=False, block=False)
        if isinstance(value, list):
            found = Sequence(self._number)
            found.items = [self._node(inner) for inner in cast("list[Any]", value)]
            return found
        return Scalar(json.dumps(value), self._number, plain=True, block=False)

    def _check(self, text: str) -> None:
        if len(text) > MAX_CHARACTERS:
            raise self._refused(f"has a text of more than {MAX_CHARACTERS:,} characters")
        invisible = INVISIBLE.search(text)
        if invisible or "\r" in text:
            raise self._refused(invisible_message(invisible) if invisible else "has an escaped carriage return")

    def _no_constant(self, name: str) -> Any:
        raise self._refused(f"has {name}, which is not allowed as a number")

    def _refused(self, text: str) -> FileRefused:
        return FileRefused(self._file, self._number, text)


def _nests_too_deep(text: str) -> bool:
    """Whether a line of JSON nests deeper than a pack may. The limit of Python's own parser depends on its version."""
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return False
    depth = 0
    for mark in _MARKS.findall(text):
        depth += (mark in ("[", "{")) - (mark in ("]", "}"))
        if depth > MAX_DEPTH:
            return True
    return False
