"""Reads the lines of the emergency strip from a pack that is not compiled yet, so that a first start has them at once.

Only what is certain is returned: what cannot be read is left out, as the full check follows.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from guide_app.content.overlay import WHOLE, Change, parts_of
from guide_app.content.record import PACK_FILE
from guide_app.content.records import Phone
from guide_app.system.plain_file import read_plain_file

T = TypeVar("T")


class _Line(Struct):
    id: str
    title: str
    phone: str = ""
    """Only in the language of the records."""


class _Lines(Struct):
    emergency: tuple[_Line, ...] = ()


class _Phone(Struct):
    id: str
    number: str
    fault: str = ""


def emergency_lines(pack: Path, language: str, changes: Iterable[Change] = ()) -> list[tuple[str, str]]:
    """The title, in a language where it has one, and the number of each line that works, after changes that are not
    written into the pack yet.
    """
    lines = _read(pack / PACK_FILE, _Lines) or _Lines()
    own = _read(pack / language / PACK_FILE, _Lines) or _Lines()
    titles = {each.id: each.title for each in own.emergency}
    phones = _read(pack / Phone.file, tuple[_Phone, ...]) or ()
    numbers = {each.id: each.number for each in phones if not each.fault}
    for change in changes:
        translated, kind, key = parts_of(change.record)
        if translated or kind != Phone.kind or key not in numbers:
            continue
        if change.field == "number":
            numbers[key] = str(change.after)
        elif (change.field == "fault" and change.after) or (change.field == WHOLE and change.after is None):
            del numbers[key]
    return [(titles.get(each.id, each.title), numbers[each.phone]) for each in lines.emergency if each.phone in numbers]


def _read(file: Path, kind: type[T]) -> T | None:
    import yaml

    try:  # The base loader leaves every scalar as written.
        return msgspec.convert(yaml.load(read_plain_file(file), yaml.CBaseLoader), kind)  # noqa: S506 - no objects
    except (OSError, yaml.YAMLError, msgspec.ValidationError):
        return None
