"""Edits of records as changes, and changes written into the YAML of a pack in place.

Only the lines of what changed are written: comments, order and folding of all else stay, so that a person who keeps the
pack in a text editor or under version control sees the correction alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple, cast

import yaml
from msgspec import Struct

from guide_app.content.kinds import FILE_TYPES, PACK_LIST_TYPES, RECORD_TYPES
from guide_app.content.overlay import (
    WHOLE,
    Change,
    Value,
    as_written,
    differences,
    is_list,
    is_object,
    name_of,
    net,
    parts_of,
    same,
    value_at,
    with_value,
)
from guide_app.content.pack import yaml_name
from guide_app.content.reading.files import LINES
from guide_app.content.record import PACK_FILE, Record
from guide_app.content.records import Pack
from guide_app.content.yaml_lines import INDENT, entry_lines, item_lines
from guide_app.system.atomic_file import write_atomically


def edited(before: Record | None, after: Record | None, about: Change) -> list[Change]:
    """The changes that lead from a record to another of the same id; None is no record. ``about``: who, when, how."""
    record = before or after
    assert record is not None
    name = name_of(record.kind, record.id)
    return differences({name: before} if before else {}, {name: after} if after else {}, about)


class Written(NamedTuple):
    """What came of writing changes."""

    files: list[Path]
    """The files that changed."""
    moved_on: list[tuple[Change, Value]]
    """The changes whose ``before`` the files no longer have, with the value they have. They were not written."""


class CannotWrite(Exception):  # noqa: N818 - as PackRefused
    """A file of a pack has a form that cannot be edited in place. Nothing of it was written."""


def write_into(pack: Path, changes: Iterable[Change]) -> Written:
    """Write changes into the files of a pack. What the files say already is left alone, so a second run goes on after
    a first that was killed.

    Raises:
        CannotWrite: a file cannot be edited in place.
        OSError: a file cannot be read or written. The files before it are written.

    """
    by_file: dict[str, list[Change]] = {}
    for change in net(changes):
        by_file.setdefault(_file_of(pack, change), []).append(change)
    written = Written([], [])
    for name, found in by_file.items():
        file = pack / name
        text = file.read_text("utf-8-sig") if file.exists() else ""
        edit = _LinesFile if name.endswith(LINES) else _YamlFile
        new = edit(name, text).with_changes(found, written.moved_on)
        if new != text:
            write_atomically(file, new.encode())
            written.files.append(file)
    return written


def _file_of(pack: Path, change: Change) -> str:
    """The file of a record, relative to the pack. A kind whose list is in both formats: the one that has the record."""
    language, kind, record_id = parts_of(change.record)
    name = PACK_FILE if kind == "pack" else RECORD_TYPES[kind].file
    lines = f"{name.removesuffix('.yaml')}{LINES}"
    folder = f"{language}/" if language else ""
    if (pack / (folder + lines)).exists():
        id_in_lines = re.compile(rf'"id": ?{re.escape(json.dumps(record_id))}')
        is_new = not (pack / (folder + name)).exists()
        with (pack / (folder + lines)).open(encoding="utf-8") as file:
            if is_new or any(id_in_lines.search(line) for line in file):
                return folder + lines
    return folder + name


def _is_due(change: Change, theirs: Value, moved_on: list[tuple[Change, Value]]) -> bool:
    if same(change.record, change.field, theirs, change.after):
        return False
    if not same(change.record, change.field, theirs, change.before):
        moved_on.append((change, theirs))
        return False
    return True


def _changed(record: Value, changes: Iterable[Change], moved_on: list[tuple[Change, Value]]) -> Value:
    """A record with those of the changes that are due; None if it is gone or not there."""
    for change in changes:
        if change.field == WHOLE:
            if _is_due(change, record, moved_on):
                record = change.after
        elif record is None:
            moved_on.append((change, None))
        elif _is_due(change, value_at(record, change.field), moved_on):
            record = with_value(record, change.field, change.after)
    return record


class _LinesFile:
    """A list in JSON lines."""

    def __init__(self, _name: str, text: str) -> None:
        self._lines = text.split("\n")

    def with_changes(self, changes: Sequence[Change], moved_on: list[tuple[Change, Value]]) -> str:
        left: dict[str, list[Change]] = {}
        for change in changes:
            left.setdefault(parts_of(change.record)[2], []).append(change)
        lines: list[str] = []
        for line in self._lines:
            record = json.loads(line) if line.strip() else None
            mine = left.pop(record["id"], []) if record else []
            new = _changed(record, mine, moved_on) if mine else record
            if new is not None or record is None:
                lines.append(json.dumps(new, ensure_ascii=False) if new != record else line)
        added = [_changed(None, mine, moved_on) for mine in left.values()]
        while lines and not lines[-1].strip():
            lines.pop()
        lines += [json.dumps(each, ensure_ascii=False) for each in added if each is not None]
        return "\n".join(lines) + "\n"


class _Splice(NamedTuple):
    """Lines to replace: from ``start`` up to, not with, ``end``."""

    start: int
    end: int
    lines: list[str]


class _YamlFile:
    """A list of records, or ``pack.yaml``."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._text = text
        self._lines = text.split("\n")
        self._splices: list[_Splice] = []
        self._root = self._composed(text)

    def _composed(self, text: str) -> Any:
        compose = cast("Any", yaml).compose
        try:
            root = compose(text, Loader=yaml.CSafeLoader)
        except yaml.YAMLError as error:
            raise CannotWrite(f"{self._name}: {error}") from error
        return root or (yaml.MappingNode("", []) if self._is_pack else yaml.SequenceNode("", []))

    @property
    def _is_pack(self) -> bool:
        return yaml_name(self._name.rpartition("/")[2]) == PACK_FILE

    def with_changes(self, changes: Sequence[Change], moved_on: list[tuple[Change, Value]]) -> str:
        before = _records_in(self._name, self._root)
        wanted = dict(before)
        for record, mine in _by_record(changes).items():
            wanted[record] = _changed(before.get(record), mine, moved_on)
        whole = self._write_lists(before, wanted) if self._is_pack else ()
        for record, new in wanted.items():
            if new != before.get(record) and parts_of(record)[1] not in whole:
                self._write(record, before.get(record), new)
        text = self._spliced()
        if not self._is_pack and not any(wanted.values()):
            text = f"{text.rstrip()}\n[]\n".lstrip()  # The comments at its top stay.
        found = _records_in(self._name, self._composed(text))
        if as_written({name: each for name, each in wanted.items() if each is not None}) != as_written(found):
            raise CannotWrite(f"{self._name}: its form is not one that can be edited in place")
        return text

    def _spliced(self) -> str:
        lines = list(self._lines)
        for splice in sorted(self._splices, key=lambda each: (each.start, each.end), reverse=True):
            lines[splice.start : splice.end] = splice.lines
        return "\n".join(lines)

    def _write(self, record: str, old: Value, new: Value) -> None:
        kind = parts_of(record)[1]
        if kind == "pack":
            self._mapping(self._root, old, new, _order(Pack), len(self._lines))
            return
        holder, line = self._list_of(kind)
        records = list(self._extents(holder, line))
        found = next((each for each in records if _id_of(each[0]) == parts_of(record)[2]), None)
        order = _order(RECORD_TYPES[kind])
        if new is None and found:
            _, start, end = found
            while end < len(self._lines) and not self._lines[end].strip() and end < line:
                end += 1  # The blank line after it.
            self._splices.append(_Splice(start, end, []))
        elif found and found[0].flow_style:
            column = found[0].start_mark.column - INDENT
            self._splices.append(_Splice(found[1], found[2], item_lines(_ordered(new, order), column, flow=True)))
        elif found:
            self._mapping(found[0], old, new, order, found[2])
        else:
            self._append(holder, records, _ordered(new, order), line)

    def _write_lists(self, before: dict[str, Value], wanted: dict[str, Value]) -> set[str]:
        """Write the lists of ``pack.yaml`` that begin or end, each with its key. Returns their kinds."""
        found: set[str] = set()
        entries = {name: (value, start, end) for name, value, start, end in self._entries(self._root, len(self._lines))}
        for key, record_type in PACK_LIST_TYPES.items():
            old, new = (
                [each for name, each in records.items() if each and parts_of(name)[1] == record_type.kind]
                for records in (before, wanted)
            )
            if bool(old) == bool(new):
                continue
            found.add(record_type.kind)
            order = _order(record_type)
            items = [line for each in new for line in item_lines(_ordered(each, order), INDENT)]
            lines = [f"{key}:", *items] if new else []
            if key not in entries:
                at = self._place(key, entries, _order(Pack))
                self._splices.append(_Splice(at, at, ["", *lines]))
                continue
            _, start, end = entries[key]
            start -= not new and start > 0 and not self._lines[start - 1].strip()
            self._splices.append(_Splice(start, end, lines))
        return found

    def _list_of(self, kind: str) -> tuple[Any, int]:
        """The list of a kind, and the line at which it ends at the latest."""
        if not self._is_pack:
            return self._root, len(self._lines)
        key = RECORD_TYPES[kind].pack_list
        for name, value, _, end in self._entries(self._root, len(self._lines)):
            if name == key:
                return value, end
        raise CannotWrite(f"{self._name}: it has no list '{key}'")

    def _append(self, holder: Any, records: list[tuple[Any, int, int]], record: Value, line: int) -> None:
        if not records and holder.value == []:  # An empty file, or one with [] alone.
            last = len(self._lines)
            kept = [each for each in self._lines if each.strip() not in ("[]", "")]
            is_first = not any((each.start, each.end) == (0, last) for each in self._splices)
            start, before = (0, kept) if is_first else (last, [])
            self._splices.append(_Splice(start, last, [*before, *item_lines(record, 0), ""]))
            return
        flow = bool(records[-1][0].flow_style)
        column, end = holder.start_mark.column, records[-1][2]
        blank = [] if flow or line < len(self._lines) else [""]
        self._splices.append(_Splice(end, end, [*blank, *item_lines(record, column, flow=flow)]))

    def _extents(self, holder: Any, last: int) -> Iterator[tuple[Any, int, int]]:
        """Each item of a block list: its node, its first line, and the line after its last."""
        starts = [item.start_mark.line for item in holder.value]
        for item, (start, end) in zip(holder.value, pairwise([*starts, last]), strict=True):
            yield item, start, self._trimmed(start, end, holder.start_mark.column)

    def _entries(self, mapping: Any, last: int) -> Iterator[tuple[str, Any, int, int]]:
        """Each entry of a block mapping: key, value, its first line, and the line after its last."""
        starts = [key.start_mark.line for key, _ in mapping.value]
        for (key, value), (start, end) in zip(mapping.value, pairwise([*starts, last]), strict=True):
            yield key.value, value, start, self._trimmed(start, end, key.start_mark.column)

    def _trimmed(self, start: int, end: int, column: int) -> int:
        """The end without the blank lines and comments after an entry, which belong to the next one."""
        while end > start + 1:
            line = self._lines[end - 1]
            words = line.lstrip()
            if words and not (words.startswith("#") and len(line) - len(words) <= column):
                break
            end -= 1
        return end

    def _mapping(self, node: Any, old: Value, new: Value, order: Sequence[str], last: int) -> None:
        """Write what differs between two states of a block mapping."""
        entries = {name: (value, start, end) for name, value, start, end in self._entries(node, last)}
        column = node.value[0][0].start_mark.column
        for name in dict.fromkeys((*old, *new)):
            before, after = old.get(name), new.get(name)
            if before == after:
                continue
            if name not in entries:
                at = self._place(name, entries, order)
                self._splices.append(_Splice(at, at, entry_lines(name, after, column)))
                continue
            value, start, end = entries[name]
            if after is None:
                self._splices.append(_Splice(start, end, []))
            elif isinstance(value, yaml.MappingNode) and not value.flow_style and is_object(after):
                self._mapping(value, before, after, list(after), end)
            elif isinstance(value, yaml.SequenceNode) and not value.flow_style and is_list(after):
                self._list(value, after, end)
            else:
                self._splices.append(_Splice(start, end, self._entry_in_place(name, value, after, start, end)))

    @staticmethod
    def _place(name: str, entries: dict[str, tuple[Any, int, int]], order: Sequence[str]) -> int:
        """The line for a new entry: after those that are declared before it."""
        earlier = order[: order.index(name)] if name in order else order
        return max((end for key, (_, _, end) in entries.items() if key in earlier), default=0) or max(
            (end for _, _, end in entries.values()), default=0
        )

    def _entry_in_place(self, name: str, value: Any, after: Value, start: int, end: int) -> list[str]:
        """The lines of an entry with another value. What stands behind it on its line stays."""
        begin, stop = value.start_mark, value.end_mark
        line = self._lines[start]
        key_column = len(line) - len(line.lstrip(" -"))
        new = entry_lines(name, after, key_column)
        if isinstance(value, yaml.ScalarNode) and begin.line == stop.line == start and end == start + 1:
            first = new[0].lstrip()[len(name) + 1 :].lstrip()
            if len(new) == 1:
                return [line[: begin.column] + first + line[stop.column :]]
        return [line[:key_column] + new[0].lstrip(), *new[1:]]

    def _list(self, node: Any, after: list[Value], last: int) -> None:
        """Write a block list again; items that stay keep their lines and the comments before them."""
        old: list[tuple[Value, list[str]]] = []
        column, begun = node.start_mark.column, node.start_mark.line
        for item, _, end in self._extents(node, last):
            old.append((as_written(_value(item)), self._lines[begun:end]))
            begun = end
        lines: list[str] = []
        for value in after:
            place = next((i for i, (each, _) in enumerate(old) if each == as_written(value)), None)
            lines += item_lines(value, column) if place is None else old.pop(place)[1]
        self._splices.append(_Splice(node.start_mark.line, begun, lines))


def _by_record(changes: Iterable[Change]) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(change.record, []).append(change)
    return found


def _records_in(file: str, root: Any) -> dict[str, Value]:
    """The records of a file by name."""
    language, _, name = file.rpartition("/")
    if yaml_name(name) != PACK_FILE:
        kind = FILE_TYPES[yaml_name(name)].kind
        return {name_of(kind, _id_of(item), language): _value(item) for item in root.value}
    whole = _value(root)
    found: dict[str, Value] = {}
    for key, record_type in PACK_LIST_TYPES.items():
        for record in whole.pop(key, None) or ():
            found[name_of(record_type.kind, record["id"], language)] = record
    return {name_of("pack", str(whole.get("id", "")), language): whole, **found}


def _id_of(node: Any) -> str:
    return next((value.value.strip() for key, value in node.value if key.value == "id"), "")


def _value(node: Any) -> Value:
    if isinstance(node, yaml.ScalarNode):
        return None if node.style is None and node.value in ("", "~", "null") else node.value.strip()
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    found = {key.value: _value(value) for key, value in node.value}
    return {name: value for name, value in found.items() if value is not None}


def _order(record_type: type[Struct]) -> list[str]:
    return list(record_type.__struct_fields__)


def _ordered(record: Value, order: Sequence[str]) -> Value:
    return {name: record[name] for name in dict.fromkeys((*order, *record)) if record.get(name) is not None}
