"""Pairs the paragraphs of a record in two languages, for the page *Side by side* and the sheet of that name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any, Literal, NamedTuple, cast

from msgspec import Struct

from guide_app.content.facts import FACTS
from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.markup import Span, parse_line, parse_prose
from guide_app.content.record import Record
from guide_app.content.records import Phone, Service
from guide_app.library.library import Library, Localized

PairPart = Literal["title", "text", "step", "speech", "do-not"]
Spans = tuple[Span, ...]


class Pair(Struct, frozen=True):
    """A paragraph in each language; empty if a language lacks it."""

    part: PairPart
    first: Spans
    second: Spans
    step: int | None = None
    """Its number, if it is a numbered step."""
    heading: str | None = None
    """The heading, for the first pair under it: a key of ``handouts.phrases``."""
    phone: str | None = None
    """The id of the phone that it mentions, if it is the only one and confirmed."""


class Paired(Struct, frozen=True):
    """A record in two languages."""

    first: Localized[Any]
    second: Localized[Any]
    pairs: tuple[Pair, ...]

    @property
    def same(self) -> bool:
        """Whether it lacks one of the languages, so that both sides are the same."""
        return self.first.language == self.second.language

    @property
    def draft(self) -> bool:
        """Whether one of the two is not signed by a native reviewer."""
        return "draft" in (self.first.review, self.second.review)


class _Field(NamedTuple):
    """A field with one or more texts."""

    name: str
    part: PairPart = "text"
    heading: str | None = None
    prose: bool = False


PAIRED_KINDS = ("service", "question", "guidance", "indicator")
"""The kinds that can be shown side by side."""
_FIELDS: dict[str, tuple[_Field, ...]] = {
    "service": tuple(
        _Field(fact.fields[0], fact.pair, fact.id if fact.headed else None) for fact in FACTS if fact.pair
    ),
    "question": (_Field("question", "title"), _Field("answer", prose=True)),
    "guidance": (
        _Field("title", "title"),
        _Field("summary"),
        _Field("steps", "step", prose=True),
        _Field("do_not", "do-not", "do_not"),
    ),
    "indicator": (_Field("title", "title"), _Field("why"), _Field("caveat", heading="caveat")),
}


def paired(library: Library, kind: str, record_id: str, first: str, second: str) -> Paired | None:
    """A record in two languages of the pack, paired by paragraph; None if there is no such record.

    Raises:
        KeyError: the kind cannot be shown side by side.

    """
    fields = _FIELDS[kind]
    one, other = (library.get(RECORD_TYPES[kind], record_id, language) for language in (first, second))
    if one is None or other is None:
        return None
    pairs = [pair for field in fields for pair in _pairs(library, field, one.record, other.record)]
    return Paired(one, other, tuple(pairs))


def _pairs(library: Library, field: _Field, one: Record, other: Record) -> Iterator[Pair]:
    """The pairs of one field."""
    sides = (_paragraphs(field, getattr(record, field.name)) for record in (one, other))
    for place, (left, right) in enumerate(zip_longest(*sides, fillvalue=(None, ()))):
        phones = {span.phone for span in (*left[1], *right[1]) if span.phone is not None}
        if isinstance(one, Service) and field.name == "description":
            main = library.main_phone(one)  # The description of a service goes beside the number to call.
            phones = {phone.id for phone in (main,) if phone is not None}
        number = next(iter(phones)) if len(phones) == 1 else None
        yield Pair(
            "step" if left[0] is not None else field.part,
            left[1],
            right[1],
            left[0],
            field.heading if place == 0 else None,
            number if number is not None and _confirmed(library, number) else None,
        )


def _paragraphs(field: _Field, value: object) -> Iterator[tuple[int | None, Spans]]:
    """The paragraphs of a field, each with its number if it is a numbered step."""
    values = () if value is None else cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
    for place, text in enumerate(values):
        if not field.prose:
            yield None, parse_line(str(text))
            continue
        items = [(block.kind, item) for block in parse_prose(str(text)) for item in block.items]
        count = 0
        for at, (kind, item) in enumerate(items):
            count = count + 1 if kind == "numbers" else 0
            numbered = place + 1 if field.part == "step" and at == 0 else count or None
            yield numbered, item


def _confirmed(library: Library, phone_id: str) -> bool:
    found = library.get(Phone, phone_id, library.languages[0])
    return found is not None and found.record.print
