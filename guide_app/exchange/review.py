"""The sheet of a native reviewer: every translated text of a language beside its English, out as a table and back as
changes to the pack.

A reviewer marks a text as right, or writes better words beside it. A record whose texts are all marked or reworded is
signed with the reviewer's name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, cast

from guide_app.content.overlay import Change, Value, name_of
from guide_app.content.pack import Key, PackContent, Translation, unit_digest, unit_fields
from guide_app.content.record import Text, Words
from guide_app.exchange.csv_table import Row, TableRefused
from guide_app.system.messages import N_

HEAD = ("Record", "Text", "English version", "English", "Translation", "Right? (x)", "Better words", "Notes")


class Taken(NamedTuple):
    """What came back with a sheet."""

    changes: list[Change]
    signed: int
    """The records that are signed."""
    outdated: list[str]
    """The records whose English or translation has changed since the sheet was written. Nothing of them is taken."""


def review_rows(content: PackContent, language: str) -> Iterator[tuple[str, ...]]:
    """The rows of the sheet, in the order of the pack. What is signed already is left out.

    Raises:
        KeyError: the pack has no translations into the language.

    """
    yield HEAD
    records = content.translatable()
    for key, unit in _unsigned(content.translations[language]).items():
        english = {at: text for name, words in unit_fields(records[key]).items() for at, text in _texts(name, words)}
        for name, words in unit.fields.items():
            for at, text in _texts(name, words):
                yield (":".join(key), at, unit_digest(records[key]), english.get(at, ""), text, "", "", "")


def taken(content: PackContent, language: str, rows: Iterable[Row], reviewer: str, on: dt.date) -> Taken:
    """The changes in a sheet that came back.

    Raises:
        KeyError: the pack has no translations into the language.
        TableRefused: it is not such a sheet.

    """
    found = iter(rows)
    first: Row | None = next(found, None)
    if first is None or tuple(first[1][: len(HEAD)]) != HEAD:
        words = N_("messages", "is not a review sheet: its first row is not the one that review --output writes")
        raise TableRefused(words)
    units, records = _unsigned(content.translations[language]), content.translatable()
    told: dict[Key, dict[str, tuple[str, ...]]] = {}
    for number, cells in found:
        name, at, version, _, before, right, better, *_ = (*cells, *("",) * len(HEAD))
        kind, _, record_id = name.partition(":")
        if not name:
            continue
        if (kind, record_id) not in records or not at:
            words = N_("messages", "row {row}: there is no text “{text}” of “{record}” in the pack")
            raise TableRefused(words.filled(row=number, text=at, record=name))
        told.setdefault((kind, record_id), {})[at] = (version, before, right, better)
    result = Taken([], 0, [])
    for key, texts in told.items():
        unit = units.get(key)
        now = {} if unit is None else dict(_all_texts(unit.fields))
        current = unit_digest(records[key])
        if unit is None or any(version != current or now.get(at) != old for at, (version, old, *_) in texts.items()):
            result.outdated.append(":".join(key))
            continue
        about = Change(record=name_of(*key, language), field="", who=reviewer, how="read", source="review sheet")
        better = {at: new for at, (*_, new) in texts.items() if new and new != now[at]}
        for name, words in unit.fields.items():
            before, after = (_replaced(name, words, told) for told in ({}, better))
            if before != after:
                result.changes.append(_changed(about, name, before, after))
        if texts.keys() == now.keys() and all(right or new for _, _, right, new in texts.values()):
            result.changes.append(_changed(about, "review", "draft", {"by": reviewer, "on": on.isoformat()}))
            result = result._replace(signed=result.signed + 1)
    return result


def _unsigned(units: Mapping[Key, Translation]) -> dict[Key, Translation]:
    return {key: unit for key, unit in units.items() if unit.review == "draft"}


def _changed(about: Change, field: str, before: Value, after: Value) -> Change:
    return Change(
        record=about.record, field=field, before=before, after=after, who=about.who, how=about.how, source=about.source
    )


def _all_texts(fields: Mapping[str, Words]) -> Iterator[tuple[str, str]]:
    for name, words in fields.items():
        yield from _texts(name, words)


def _texts(at: str, words: Words | Text) -> Iterator[tuple[str, str]]:
    """Every text of a field with its place: ``answer``, ``say/2``, ``sections/1/title``. Blanks at line ends are those
    of a table.
    """
    if isinstance(words, str):
        yield at, words.strip()
        return
    for place, item in enumerate(words, start=1):
        if isinstance(item, str):
            yield f"{at}/{place}", item.strip()
        else:
            for name, text in item.items():
                yield from _texts(f"{at}/{place}/{name}", text)


def _replaced(at: str, words: Words | Text, better: Mapping[str, str]) -> Value:
    """The field as a value of the overlay, with better words in their places."""
    if isinstance(words, str):
        return better.get(at, words)
    return [
        better.get(f"{at}/{place}", item)
        if isinstance(item, str)
        else {name: _replaced(f"{at}/{place}/{name}", text, better) for name, text in item.items()}
        for place, item in enumerate(cast("tuple[str | dict[str, Text], ...]", words), start=1)
    ]
