"""Rules for every text of a pack in any language: markup, references, and forbidden content."""

from __future__ import annotations

import re
from collections.abc import Collection
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from guide_app.content.checks.phone_numbers import numbers_in
from guide_app.content.entries import Leaf
from guide_app.content.markup import Block, MarkupError, Span, parse_line, parse_prose, spans_of
from guide_app.content.problems import Problems

_REFERENCE = re.compile(r"\{phone:[^}]*\}|\]\([a-z]+:[^)]*\)")
# A digit is first in the pattern, so that few places of a text are tried.
HOURS = re.compile(
    r"[0-9](?:(?<![0-9:].)(?:(?<=[01])[0-9]|(?<=2)[0-3])?:[0-5][0-9](?![0-9:])"
    r"|(?<!\w.)(?:(?<=1)[0-9])? ?[ap]\.? ?m\b)",
    re.IGNORECASE,
)
_NOT_IN_NAMES = re.compile(r"[\\<>{}`\n\t]")
_WORD = re.compile(r"[^\W_]+")
MAX_DIFFERENT_WORDS = 200_000
"""Maximum different words in the names and texts of all languages, as written: each costs the index ten microseconds
and a hundred bytes. The Worcester pack has 7,500."""
UNCOUNTED = 1_000_000
"""Characters of these before the words count: counting takes time, and so many hold few enough. The Worcester pack has
700,000."""
_PHRASES = {"say", "also"}
"""Fields whose words have a bound of their own, unless they are texts."""
# Fields with digits and letters but no words, and what came in from elsewhere as it came.
_NOT_WORDS = {
    "key",
    "content",
    "id",
    "url",
    "website",
    "chat",
    "number",
    "postal_code",
    "page_date",
    "opens_at",
    "closes_at",
    "timezone",
    "of",
}


class Refers(NamedTuple):
    """The references in a text."""

    phones: frozenset[str]
    """``phone:id``"""
    links: frozenset[str]
    """``kind:id``"""


_NO_REFERENCES = Refers(frozenset(), frozenset())


class TextRules:
    """Checks texts against the records of a pack."""

    def __init__(
        self, ids: dict[str, Collection[str]], short: AbstractSet[str], country: str, problems: Problems
    ) -> None:
        self._ids = ids
        self._short = short
        self._country = country
        self._problems = problems
        self._words: set[int] = set()
        """Hashes of the words so far, which take less memory than the words."""
        self._uncounted = UNCOUNTED
        self._read: dict[tuple[str, str], Refers] = {}

    def check(self, file: str, leaf: Leaf) -> Refers | None:
        """Note the errors of a text. Returns its references, or None if it is no text or cannot be parsed."""
        if not isinstance(leaf.value, str) or leaf.field in _NOT_WORDS or self._problems.full:
            return None
        if leaf.text or leaf.field not in _PHRASES:
            self._count_words(file, leaf, leaf.value)
        self._check_digits(file, leaf, leaf.value)
        if leaf.text is None:
            found = _NOT_IN_NAMES.search(leaf.value)
            if found:
                what = f"'{found[0]}'" if found[0].isprintable() else "a line break or a tab"
                self._add(file, leaf.line, leaf, f"has {what}; a name takes no markup and no {{phone:ID}}")
            return None
        try:
            refers = self._refers(leaf.value, leaf.text)
        except MarkupError as error:
            self._add(file, leaf.line_at(error.line), leaf, str(error))
            return None
        self._check_references(file, leaf, leaf.value, refers)
        return refers

    def refers(self, leaf: Leaf) -> Refers | None:
        """The references of a text after its check; None if it could not be parsed."""
        return self._read.get((str(leaf.value), leaf.text or ""))

    def _refers(self, value: str, kind: str) -> Refers:
        found = self._read.get((value, kind))
        if found is None:
            parts: tuple[Block | Span, ...] = parse_prose(value) if kind == "prose" else parse_line(value)
            spans = list(spans_of(parts))
            phones = frozenset(f"phone:{span.phone}" for span in spans if span.phone)
            links = frozenset(span.link for span in spans if span.link)
            found = Refers(phones, links) if phones or links else _NO_REFERENCES
            self._read[value, kind] = found
        return found

    def _check_references(self, file: str, leaf: Leaf, value: str, refers: Refers) -> None:
        for written in sorted(refers.phones | refers.links):
            kind, name = written.split(":", 1)
            if kind in self._ids and name not in self._ids[kind]:
                line = leaf.line_at(value.count("\n", 0, max(value.find(written), 0)))
                hint = self._problems.near(name, self._ids[kind])
                self._add(file, line, leaf, f"'{written}' is a broken link: there is no {kind} '{name}'{hint}")

    def _count_words(self, file: str, leaf: Leaf, value: str) -> None:
        if self._uncounted > 0:
            self._uncounted -= len(value)
        elif len(self._words) <= MAX_DIFFERENT_WORDS:
            self._words.update(map(hash, _WORD.findall(value)))
            if len(self._words) > MAX_DIFFERENT_WORDS:
                text = f"the texts of the pack have more than {MAX_DIFFERENT_WORDS:,} different words; delete some"
                self._problems.add(file, leaf.line, text)

    def _check_digits(self, file: str, leaf: Leaf, value: str) -> None:
        hours = HOURS.search(value) if leaf.text else None
        if hours:
            line = leaf.line_at(value.count("\n", 0, hours.start()))
            self._add(file, line, leaf, f"has a time of day ('{hours[0]}'); put opening hours in schedules only")
        # Names of organizations such as "Mass 211" are not texts: only long numbers count in them.
        words = _REFERENCE.sub("\N{OBJECT REPLACEMENT CHARACTER}", value)
        found = numbers_in(words, self._short, self._country, sentences=leaf.text is not None)
        for line, number in found:
            text = f"has the phone number '{number}'; replace it with {{phone:ID}}, using an ID from phones.yaml"
            self._add(file, leaf.line_at(line), leaf, text)

    def _add(self, file: str, line: int, leaf: Leaf, text: str) -> None:
        self._problems.add(file, line, f"{leaf.field}: {text}")
