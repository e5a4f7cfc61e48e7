"""Compares objects with the published schema of HSDS 3.0 (``assets/hsds``).

The words of JSON Schema that it uses are few, and a validator for all of them would weigh more than this module.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import msgspec
from msgspec import Struct

from guide_app.system.shipped_files import shipped_folder

_KINDS: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int, float),
    "array": (list,),
    "object": (dict,),
    "boolean": (bool,),
}
_FORMATS = {
    "uuid": re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
    "uri": re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+"),
    "email": re.compile(r"[^\s@]+@[^\s@]+"),
    "date-time": re.compile(
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})"
    ),
}
KNOWN_WORDS = {"type", "properties", "required", "enum", "format", "items", "$ref", "definitions"}
"""The words of the schema that say what is valid. The others describe."""


class Table(Struct, frozen=True):
    """One kind of object of the schema, which is also a table of a data package."""

    name: str
    file: str
    """The name of its table, without an ending."""
    lists: dict[str, str]
    """The kinds of objects in its lists, by property."""
    objects: dict[str, str]
    """The kinds of single objects in it, by property."""


@functools.cache
def schema() -> dict[str, Any]:
    """The schema of a service, with the definitions of all that is in it."""
    return msgspec.json.decode((Path(shipped_folder("assets")) / "hsds" / "service_with_definitions.json").read_bytes())


@functools.cache
def tables() -> dict[str, Table]:
    """Every kind of object, by its name."""
    found: dict[str, Table] = {}
    for kind in (schema(), *schema()["definitions"].values()):
        lists: dict[str, str] = {}
        objects: dict[str, str] = {}
        for name, rules in kind["properties"].items():
            if "$ref" in rules.get("items", ()):
                lists[name] = rules["items"]["$ref"].rpartition("/")[2]
            elif "$ref" in rules:
                objects[name] = rules["$ref"].rpartition("/")[2]
        found[kind["name"]] = Table(kind["name"], kind["path"].removesuffix(".csv"), lists, objects)
    return found


def mistakes(item: object, rules: dict[str, Any] | None = None, at: str = "") -> Iterator[str]:
    """What of a service object the schema does not allow, each with where it is: ``phones/0/number``.

    What the schema does not name is allowed: HSDS may be extended.
    """
    rules = schema() if rules is None else rules
    if "$ref" in rules:
        rules = cast("dict[str, Any]", schema()["definitions"][rules["$ref"].rpartition("/")[2]])
    where = f"{at}: " if at else ""
    kind = rules.get("type", "object" if "properties" in rules else "")
    if kind and (not isinstance(item, _KINDS[kind]) or (isinstance(item, bool) and kind != "boolean")):
        yield f"{where}is not of the type {kind}"
    elif isinstance(item, dict):
        fields = cast("dict[str, object]", item)
        for name in rules.get("required", ()):
            if name not in fields:
                yield f"{where}has no {name}"
        for name, inner in fields.items():
            if name in rules.get("properties", ()):
                yield from mistakes(inner, rules["properties"][name], f"{at}/{name}" if at else name)
    elif isinstance(item, list):
        for number, inner in enumerate(cast("list[object]", item)):
            yield from mistakes(inner, rules.get("items", {}), f"{at}/{number}")
    elif "enum" in rules and item not in rules["enum"]:
        yield f"{where}is not one of {', '.join(map(str, rules['enum']))}"
    elif isinstance(item, str) and "format" in rules and not _FORMATS[rules["format"]].fullmatch(item):
        yield f"{where}is not of the form {rules['format']}"
