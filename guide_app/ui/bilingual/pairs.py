"""The paragraphs of a record in two languages, paired: what stands beside what, and the number that both speak of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any, Literal

from msgspec import Struct

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.markup import Block, Span, parse_line, parse_prose
from guide_app.content.record import Record
from guide_app.content.records import Phone
from guide_app.library.library import Library, main_phone

Part = Literal["title", "text", "step", "speech", "do-not"]


class Pair(Struct, frozen=True):
    """One row: a paragraph in each language; empty where a language has none."""

    part: Part
    first: str
    second: str
    step: int | None = None
    number: str = ""
    """The number that the paragraph speaks of, where it speaks of one."""


class Bilingual(Struct, frozen=True):
    """A record in two languages."""

    pairs: tuple[Pair, ...]
    draft: bool
    """No native reader has signed one of the two."""
    same: bool
    """The record has no words of its own in one of the languages: both sides read alike."""


KINDS = ("service", "question", "guidance", "indicator")
"""Kinds of record that can be read side by side."""
_FIELDS: dict[str, tuple[tuple[str, Part], ...]] = {
    "service": (
        ("name", "title"),
        ("description", "text"),
        ("say", "speech"),
        ("they_may_ask", "text"),
        ("leads_to", "text"),
        ("safe_contact", "text"),
        ("eligibility_description", "text"),
        ("application_process", "text"),
        ("required_documents", "text"),
        ("cost_option", "text"),
    ),
    "question": (("question", "title"), ("answer", "text")),
    "guidance": (("title", "title"), ("summary", "text"), ("steps", "step"), ("do_not", "do-not")),
    "indicator": (("title", "title"), ("why", "text"), ("caveat", "text")),
}


def bilingual(library: Library, kind: str, record_id: str, first: str, second: str) -> Bilingual | None:
    """A record, paragraph by paragraph, in two languages of the pack; None for one that is not there.

    Raises:
        KeyError: the kind cannot be read side by side.

    """
    one, other = _found(library, kind, record_id, first), _found(library, kind, record_id, second)
    if one is None or other is None:
        return None
    pairs: list[Pair] = []
    for field, part in _FIELDS[kind]:
        if field == "description" and kind == "service":
            pairs += _with_number(library, one.record, other.record)
            continue
        lefts = list(_paragraphs(getattr(one.record, field), part))
        rights = list(_paragraphs(getattr(other.record, field), part))
        for place, (left, right) in enumerate(zip_longest(lefts, rights, fillvalue=())):
            pairs.append(_pair(library, part, left, right, place + 1))
    draft = "draft" in (one.review, other.review)
    return Bilingual(tuple(pairs), draft, one.language == other.language)


def _found(library: Library, kind: str, record_id: str, language: str) -> Any:
    return library.get(RECORD_TYPES[kind], record_id, language)


def _with_number(library: Library, one: Record, other: Record) -> list[Pair]:
    phones = [found.record for found in library.many(Phone, getattr(one, "phones", ()), library.languages[0])]
    main = main_phone(phones)
    texts = [plain(library, parse_line(getattr(record, "description", ""))) for record in (one, other)]
    number = main.number if main is not None and main.print else ""
    return [Pair("text", texts[0], texts[1], None, number)]


def _paragraphs(value: object, part: Part) -> Iterator[tuple[Block | Span, ...]]:
    """The paragraphs of a field, parsed: a Line is one, each item of a list is one."""
    values = value if isinstance(value, tuple) else () if value is None else (value,)
    for text in values:
        if part == "step" or "\n" in str(text) or str(text).startswith(("-", "1.")):
            for block in parse_prose(str(text)):
                yield from ((item) for item in block.items)
        else:
            yield parse_line(str(text))


def _pair(
    library: Library, part: Part, left: tuple[Block | Span, ...], right: tuple[Block | Span, ...], place: int
) -> Pair:
    phones = {span.phone for span in (*left, *right) if isinstance(span, Span) and span.phone is not None}
    number = library.number(next(iter(phones))) if len(phones) == 1 else ""
    words = plain(library, left), plain(library, right)
    if part == "speech":
        words = tuple(f"“{text}”" if text else "" for text in words)
    return Pair(part, words[0], words[1], place if part == "step" else None, number)


def plain(library: Library, spans: tuple[Block | Span, ...]) -> str:
    """A paragraph in plain words, with its numbers."""
    return "".join(
        library.number(span.phone) if span.phone is not None else span.text for span in spans if isinstance(span, Span)
    )
