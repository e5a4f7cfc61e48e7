"""Lays a coordinator's changes over the nodes of a pack, before its checks: every rule of a pack holds for them too.

A change whose ``before`` is no longer in the file meets a change of somebody else. The file is then right, except where
the change takes something off paper or out of plans: that one stays in force until a person has decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guide_app.content.kinds import FILE_TYPES, PACK_LIST_TYPES
from guide_app.content.overlay import WHOLE, Change, Value, is_list, is_object, parts_of, same, value_at
from guide_app.content.pack import yaml_name
from guide_app.content.reading.nodes import Mapping, Node, Scalar, Sequence
from guide_app.content.record import PACK_FILE

SAFER: tuple[tuple[str, Value], ...] = (
    ("print", False),
    ("status", "inactive"),
    ("status", "temporarily closed"),
    ("fault", "disconnected"),
    ("fault", "wrong"),
)
"""Values that hold something back."""


class Overlay:
    """The net changes to lay over one reading of a pack."""

    def __init__(self, changes: Iterable[Change] = ()) -> None:
        self._left: dict[tuple[str, str], dict[str, list[Change]]] = {}
        """By language and kind, then by id."""
        self.settled: list[Change] = []
        """What the files say already."""
        self.clashes: list[tuple[Change, Value]] = []
        """What the files say otherwise by now, with their value."""
        for change in changes:
            language, kind, record_id = parts_of(change.record)
            self._left.setdefault((language, kind), {}).setdefault(record_id, []).append(change)

    def over(self, file: str, node: Node | None) -> Node | None:
        """The nodes of a file with the changes to its records."""
        language, _, name = file.rpartition("/")
        if yaml_name(name) == PACK_FILE:
            if isinstance(node, Mapping):
                self._pack(language, node)
            return node
        record_type = FILE_TYPES.get(yaml_name(name))
        if isinstance(node, Sequence) and record_type is not None and self._left.get((language, record_type.kind)):
            records = self._records(language, record_type.kind, node.items)
            node.items = list(records) if isinstance(node.items, list) else records
        return node

    def adds(self, kind: str) -> bool:
        """Whether records of a kind are still to be added, if no file has any."""
        return any(changes[0].field == WHOLE for changes in self._left.get(("", kind), {}).values())

    def left(self) -> list[Change]:
        """The changes to records that no file has. Not those that take such a record out."""
        changes = (each for records in self._left.values() for each in records.values())
        return [each for found in changes for each in found if (each.field, each.after) != (WHOLE, None)]

    def _pack(self, language: str, node: Mapping) -> None:
        for changes in self._left.pop((language, "pack"), {}).values():
            self._change(node, changes)
        for name, record_type in PACK_LIST_TYPES.items():
            if self._left.get((language, record_type.kind)):
                line, items = node.entries.get(name, (node.line, Sequence(node.line)))
                if isinstance(items, Sequence):
                    items.items = list(self._records(language, record_type.kind, items.items))
                    node.entries[name] = (line, items)

    def _records(self, language: str, kind: str, items: Iterable[Node]) -> Iterator[Node]:
        """The records of a list, one by one: one of JSON lines may have a hundred thousand."""
        left, line = self._left.get((language, kind), {}), 1
        for item in items:
            line = item.line
            found = item.entries.get("id") if isinstance(item, Mapping) else None
            changes = left.pop(found[1].value.strip(), ()) if found and isinstance(found[1], Scalar) else ()
            if not changes or (isinstance(item, Mapping) and self._change(item, changes)):
                yield item
        for record_id, changes in list(left.items()):
            if changes[0].field == WHOLE and changes[0].before is None:
                del left[record_id]
                yield node_of({"id": record_id, **changes[0].after}, line)

    def _change(self, node: Mapping, changes: Iterable[Change]) -> bool:
        """Change one record. Returns whether it is still there."""
        for change in changes:
            if not self._is_due(node, change):
                continue
            if change.field == WHOLE and change.after is None:
                return False
            if change.field == WHOLE:
                made = node_of(change.after, node.line)
                node.entries = made.entries if isinstance(made, Mapping) else node.entries
            else:
                _put(node, change.field.split("/"), change.after)
        return True

    def _is_due(self, node: Mapping, change: Change) -> bool:
        theirs = value_of(node) if change.field == WHOLE else value_at(value_of(node), change.field)
        if same(change.record, change.field, theirs, change.after):
            self.settled.append(change)
            return False
        if not same(change.record, change.field, theirs, change.before):
            self.clashes.append((change, theirs))
            return (change.field, change.after) in SAFER
        return True


def _put(node: Mapping, path: list[str], value: Value) -> None:
    name, *inner = path
    line, found = node.entries.get(name, (node.line, None))
    if inner:
        nested = found if isinstance(found, Mapping) else Mapping(line)
        _put(nested, inner, value)
        node.entries[name] = (line, nested)
        if not nested.entries:
            del node.entries[name]
    elif value in (None, []):
        node.entries.pop(name, None)
    else:
        node.entries[name] = (line, node_of(value, line))


def value_of(node: Node) -> Value:
    """The value of a node. A scalar is the text that was written."""
    if isinstance(node, Scalar):
        return None if node.plain and node.value in ("", "~", "null") else node.value.strip()
    if isinstance(node, Sequence):
        return [value_of(item) for item in node.items]
    found = {name: value_of(value) for name, (_, value) in node.entries.items()}
    return {name: value for name, value in found.items() if value is not None}


def node_of(value: Value, line: int) -> Node:
    """A node of a value, as if it stood in one line."""
    if is_object(value):
        mapping = Mapping(line)
        mapping.entries = {name: (line, node_of(inner, line)) for name, inner in value.items()}
        return mapping
    if is_list(value):
        sequence = Sequence(line)
        sequence.items = [node_of(inner, line) for inner in value]
        return sequence
    if isinstance(value, bool):
        return Scalar("true" if value else "false", line, plain=True, block=False)
    return Scalar(str(value), line, plain=not isinstance(value, str), block=False)
