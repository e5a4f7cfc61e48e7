"""Reads the translation of a record and compares it with the English; facts are never repeated in it."""

from __future__ import annotations

import re
from collections.abc import Mapping as Table
from typing import Literal, NamedTuple, cast

from msgspec import inspect

from guide_app.content.checks.references import Known, check_leaves
from guide_app.content.checks.text_rules import TextRules
from guide_app.content.entries import Entry, Leaf, info_of
from guide_app.content.kinds import FILE_TYPES, PACK_LIST_TYPES
from guide_app.content.pack import (
    Key,
    Translation,
    unit_digest,
    unit_fields,
    yaml_name,
)
from guide_app.content.problems import Problems
from guide_app.content.reading.decoder import FAILED, Decoder
from guide_app.content.reading.nodes import Mapping, Node, Scalar, Sequence
from guide_app.content.record import PACK_FILE, Part, Record, Text, Words
from guide_app.content.records import Review

_OWN_KEYS = ("id", "of", "review")


class TranslationUnit(NamedTuple):
    """One translated record with its position in the file."""

    kind: str
    id: str
    file: str
    line: int
    leaves: list[Leaf]
    translation: Translation | None


def read_units(
    file: str,
    node: Node | None,
    english: Table[Key, Entry],
    problems: Problems,
    only: tuple[str, ...] | None = None,
) -> list[TranslationUnit]:
    """The units of one file in a language's folder; notes errors in ``problems``.

    ``only`` limits the fields that the file may translate; None allows all.
    """
    name = yaml_name(file.rpartition("/")[2])
    if node is None:
        return []
    if name != PACK_FILE:
        return _UnitReader(file, FILE_TYPES[name], english, problems, only).units(node)
    if not isinstance(node, Mapping):
        problems.add(file, node.line, f"expected a mapping with {', '.join(PACK_LIST_TYPES)}")
        return []
    units: list[TranslationUnit] = []
    for key, (line, value) in node.entries.items():
        if key in PACK_LIST_TYPES:
            units += _UnitReader(file, PACK_LIST_TYPES[key], english, problems).units(value)
        else:
            problems.add(file, line, f"unknown key '{key}'{problems.expected(key, PACK_LIST_TYPES)}")
    return units


def check_units(
    units: list[TranslationUnit], english: Table[Key, Entry], known: Known, texts: TextRules, problems: Problems
) -> None:
    """Note duplicate units, and texts whose references differ from the English."""
    first: dict[Key, TranslationUnit] = {}
    for unit in units:
        other = first.setdefault((unit.kind, unit.id), unit)
        if other is not unit:
            problems.add(unit.file, unit.line, f"'{unit.id}' is already translated ({other.file}:{other.line})")
        check_leaves(unit.file, unit.leaves, known, problems)
        known.confidential.check(unit.kind, unit.id, unit.file, unit.leaves, problems)
        original = [leaf for leaf in english[unit.kind, unit.id].leaves if leaf.text]
        for name in {leaf.field for leaf in unit.leaves}:
            theirs = [leaf for leaf in original if leaf.field == name]
            ours = [leaf for leaf in unit.leaves if leaf.field == name]
            for index, leaf in enumerate(ours):
                _check_text(unit.file, leaf, theirs[index] if index < len(theirs) else None, texts, problems)


def _check_text(file: str, leaf: Leaf, original: Leaf | None, texts: TextRules, problems: Problems) -> None:
    refers = texts.check(file, leaf)
    wanted = texts.refers(original) if original else None
    if refers is None or wanted is None:
        return
    for what, ours, theirs in (("{phone:…}", refers.phones, wanted.phones), ("links", refers.links, wanted.links)):
        if ours != theirs:
            parts = [f"lacks {', '.join(sorted(theirs - ours))}"] if theirs - ours else []
            parts += [f"has {', '.join(sorted(ours - theirs))} more"] if ours - theirs else []
            problems.add(file, leaf.line, f"{leaf.field}: its {what} differ from the English: it {' and '.join(parts)}")


class _UnitReader:
    """Decodes the units of one kind."""

    def __init__(
        self,
        file: str,
        record_type: type[Record],
        english: Table[Key, Entry],
        problems: Problems,
        only: tuple[str, ...] | None = None,
    ) -> None:
        self._decoder = Decoder(file, problems)
        self._problems = problems
        self._file = file
        self._kind = record_type.kind
        self._english = english
        self._struct = record_type
        self._names = self._struct.translated if only is None else only

    def units(self, node: Node) -> list[TranslationUnit]:
        """The units that can be decoded."""
        if not isinstance(node, Sequence):
            self._decoder.error(node.line, "expected a list of units, each starting with '- id: …'")
            return []
        return [unit for item in node.items if (unit := self._unit(item))]

    def _unit(self, node: Node) -> TranslationUnit | None:
        error = self._decoder.error
        if not isinstance(node, Mapping):
            error(node.line, "expected a mapping with id, of, review and the translated fields")
            return None
        for key in _OWN_KEYS:
            if key not in node.entries:
                error(node.line, f"the key '{key}' is missing")
        at = node.entries.get("id")
        if at is None or not isinstance(at[1], Scalar):
            return None
        name = at[1].value.strip()
        entry = self._english.get((self._kind, name))
        if entry is None:
            hint = self._problems.near(name, [key for kind, key in self._english if kind == self._kind])
            error(at[0], f"there is no {self._kind} '{name}' to translate{hint}")
            return None
        self._decoder.leaves = []
        of, review, fields = self._of(node), self._review(node), self._fields(node, entry)
        translation = None
        if entry.record and of and review and FAILED not in fields.values():
            stale = of != unit_digest(entry.record)
            translation = Translation(of=of, review=review, fields=fields, stale=stale, file=self._file, line=node.line)
        return TranslationUnit(self._kind, name, self._file, node.line, self._decoder.leaves, translation)

    def _of(self, node: Mapping) -> str | None:
        if "of" not in node.entries:
            return None
        line, value = node.entries["of"]
        if isinstance(value, Scalar) and re.fullmatch(r"[0-9a-f]{12}", value.value):
            return value.value
        self._decoder.error(line, "of: expected the digest of the English, 12 digits of 0-9 and a-f")
        return None

    def _review(self, node: Mapping) -> Literal["draft"] | Review | None:
        if "review" not in node.entries:
            return None
        line, value = node.entries["review"]
        if isinstance(value, Scalar):
            if value.value == "draft":
                return "draft"
            self._decoder.error(line, "review: expected draft, or {by: name of the native reviewer, on: date}")
            return None
        made = self._decoder.struct(info_of(Review), value, "review")
        return None if made is FAILED else made

    def _fields(self, node: Mapping, entry: Entry) -> dict[str, Words]:
        types = _types(self._struct, self._names)
        english = unit_fields(entry.record) if entry.record else None
        fields: dict[str, Words] = {}
        for name, (line, value) in node.entries.items():
            if name in _OWN_KEYS or not self._wanted(name, line, types, english, entry):
                continue
            part = _part_of(types[name])
            if part is None:
                fields[name] = self._field(types[name], value, name, english)
            else:
                original = cast("tuple[dict[str, Text], ...]", english[name]) if english is not None else None
                fields[name] = self._parts(part, value, name, original, entry)
        return fields

    def _wanted(
        self, name: str, line: int, types: Table[str, inspect.Type], english: Table[str, object] | None, entry: Entry
    ) -> bool:
        """Whether the English has this text to translate; notes an error if not."""
        if name not in types:
            near = self._problems.near(name, types)
            self._decoder.error(line, f"'{name}' is not translated{near} (expected: {', '.join(types)})")
        elif english is not None and name not in english:
            text = f"the English of '{entry.id}' has no '{name}' to translate ({entry.file}:{entry.line})"
            self._decoder.error(line, text)
        else:
            return True
        return False

    def _parts(
        self, part: type[Part], node: Node, name: str, english: tuple[dict[str, Text], ...] | None, entry: Entry
    ) -> Words:
        """The parts of a record, each with every text of its English: a half-translated part would mix languages."""
        if not isinstance(node, Sequence):
            self._decoder.error(node.line, f"{name}: expected a list with the texts of each part")
            return FAILED
        items = list(node.items)
        if english is not None and len(items) != len(english):
            text = f"{name}: has {len(items)} entries; the English has {len(english)}"
            self._decoder.error(node.line, text)
            return FAILED
        types = _types(part, part.translated)
        made: list[dict[str, Text]] = []
        for index, item in enumerate(items):
            if not isinstance(item, Mapping):
                self._decoder.error(item.line, f"{name}: expected a mapping with {', '.join(types)}")
                return FAILED
            original = english[index] if english is not None else None
            texts: dict[str, Text] = {}
            for key, (line, value) in item.entries.items():
                if self._wanted(key, line, types, original, entry):
                    texts[key] = cast("Text", self._field(types[key], value, key, original))
            for key in original or ():
                if key not in item.entries:
                    self._decoder.error(item.line, f"{name}: '{key}' is not translated here")
                    texts[key] = FAILED
            made.append(texts)
        return FAILED if any(text is FAILED for texts in made for text in texts.values()) else tuple(made)

    def _field(self, kind: inspect.Type, value: Node, name: str, english: Table[str, Words] | None) -> Words:
        made: str | tuple[str, ...] | None = self._decoder.value(kind, value, name)
        if made is None:
            self._decoder.error(value.line, f"{name}: is empty; leave the key out or translate it")
            return FAILED
        if made is FAILED or english is None:
            return made
        original = english[name]
        if isinstance(made, tuple) and isinstance(original, tuple) and len(made) != len(original):
            self._decoder.error(value.line, f"{name}: has {len(made)} entries; the English has {len(original)}")
        return made


def _types(struct: type[Record | Part], names: tuple[str, ...]) -> dict[str, inspect.Type]:
    return {field.name: field.type for field in info_of(struct).fields if field.name in names}


def _part_of(kind: inspect.Type) -> type[Part] | None:
    """The struct of the parts in a field; None if it holds none."""
    if isinstance(kind, inspect.Metadata):
        kind = kind.type
    item = kind.item_type if isinstance(kind, inspect.VarTupleType) else None
    return item.cls if isinstance(item, inspect.StructType) and issubclass(item.cls, Part) else None
