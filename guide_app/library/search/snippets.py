"""Snippets: the best passage of a record with highlighted matches, cut between words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from msgspec import Struct

from guide_app.library.search.interpretation import Concept, Meaning
from guide_app.library.search.terms.analysis import folded, is_stop_word, stem

Parts = tuple[tuple[str, bool], ...]
"""A text in parts, each with whether it matched."""

LENGTH = 170
"""Approximate characters of a snippet."""
BEFORE = 50
"""Characters before the first match."""
WHOLE_ONLY = 2
"""Length up to which a common prefix matches only the same word; a longer one matches words that start with it."""
MAX_AFTER_SHORT = 4
"""Maximum letters after a prefix one letter longer."""
MAX_WORD = 40
"""Maximum letters after a longer prefix."""
AS_TYPED = 2
"""The weight of the query's own words for a passage, where a synonym has 1; a rare word gets 1 more."""
_WORD = re.compile(r"[^\W_]+")


class _Fold(dict[int, str]):
    """Folds each character that folds to a single one, so that positions stay the same."""

    def __missing__(self, code: int) -> str:
        plain = folded(chr(code))
        self[code] = plain if len(plain) == 1 else chr(code)
        return self[code]


_FOLD = _Fold()


class _Beginning(Struct, frozen=True):
    """The common prefix of a word and its stem: ``polic`` for *police*, ``abb`` for *Abby* (stem *abbi*)."""

    letters: str
    longest: int
    """Maximum letters of a matching word."""

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """The start and end of each matching word in a text."""
        start = text.find(self.letters)
        while start >= 0:
            if not text[start - 1 : start].isalnum():
                word = _WORD.match(text, start)
                if word and len(word[0]) <= self.longest:
                    yield word.span()
            start = text.find(self.letters, start + 1)


class _Reason(Struct, frozen=True):
    """One alternative of a concept, as a bitset of prefixes."""

    words: int
    """The bits of its prefixes, all of which must match."""
    worth: int
    """Its weight for a passage."""


class Match(NamedTuple):
    """A matching word in a text."""

    start: int
    end: int
    words: int
    """The bits of its prefixes."""


class Marker:
    """Highlights matches in records of one language: the query's words, and complete synonyms. Stop words are
    highlighted only if the query has nothing else.
    """

    def __init__(self, meaning: Meaning, language: str, is_rare: Callable[[str], bool] = lambda _word: False) -> None:
        """``is_rare`` says which words have a low document frequency and so a higher weight."""
        concepts = (*meaning.words, *meaning.phrases)
        beginnings: dict[_Beginning, int] = {}
        small = all(is_stop_word(word, language) for word in meaning.in_order)
        self._concepts = [_reasons(concept, language, beginnings, is_rare, small=small) for concept in concepts]
        self._beginnings = [(1 << number, beginning) for beginning, number in beginnings.items()]
        self._worth = cache(self._find_worth)
        self._why = cache(self._find_why)

    def marked(self, title: str, body: str) -> tuple[Parts, Parts]:
        """The whole title, and the passage of the body (one line) with most of the query, cut to about ``LENGTH``; both
        with highlighted matches.
        """
        in_title = self._matches(_plain(title))
        by_line: dict[int, list[Match]] = {0: []}
        for match in self._matches(_plain(body)):
            by_line.setdefault(body.rfind("\n", 0, match.start) + 1, []).append(match)
        words_of_title = _words(in_title)
        words_of = {start: _words(found) for start, found in by_line.items()}
        best = max(words_of, key=lambda start: self._worth(words_of[start]))
        title_words, line_words = self._why(words_of_title), self._why(words_of[best])
        if not title_words and not line_words:  # The words of a synonym may be in different passages.
            title_words = line_words = self._why(_together([words_of_title, *words_of.values()]))
            best = max(words_of, key=lambda start: (words_of[start] & line_words).bit_count())
        end = body.find("\n", best)
        line = (best, len(body) if end < 0 else end)
        shown = [match for match in by_line[best] if match.words & line_words]
        named = [match for match in in_title if match.words & title_words]
        return _parts(title, (0, len(title)), named), _parts(body, _cut(body, line, shown), shown, line)

    def _matches(self, plain: str) -> list[Match]:
        """The matching words in order."""
        found: dict[tuple[int, int], int] = {}
        for bit, beginning in self._beginnings:
            if beginning.letters in plain:  # False for most.
                for place in beginning.places(plain):
                    found[place] = found.get(place, 0) | bit
        return [Match(*place, found[place]) for place in sorted(found)]

    def _find_worth(self, words: int) -> int:
        return sum(
            max((reason.worth for reason in concept if reason.words & ~words == 0), default=0)
            for concept in self._concepts
        )  # fmt: skip

    def _find_why(self, words: int) -> int:
        """The bits of complete alternatives."""
        reasons = (reason.words for concept in self._concepts for reason in concept)
        return _together(some for some in reasons if some & ~words == 0)


def _plain(text: str) -> str:
    """The folded text, with every character at its position."""
    return text.lower() if text.isascii() else text.translate(_FOLD)


def _reasons(
    concept: Concept, language: str, beginnings: dict[_Beginning, int], is_rare: Callable[[str], bool], *, small: bool
) -> list[_Reason]:
    """The alternatives of a concept; ``small`` keeps stop words. Adds their prefixes to ``beginnings``."""
    reasons: list[_Reason] = []
    for alternative in concept.alternatives:
        words = [word for word in alternative.words if small or not is_stop_word(word, language)]
        if words:
            numbers = [beginnings.setdefault(_beginning(word, language), len(beginnings)) for word in words]
            worth = 1 if alternative.way == "synonym" else AS_TYPED
            rare = alternative.way == "typed" and any(map(is_rare, words))
            reasons.append(_Reason(_together(1 << number for number in numbers), worth + rare))
    return reasons


def _beginning(word: str, language: str) -> _Beginning:
    root = stem(word, language)
    length = next((i for i, (a, b) in enumerate(zip(word, root, strict=False)) if a != b), min(len(word), len(root)))
    if length <= WHOLE_ONLY:
        return _Beginning(word, len(word))
    return _Beginning(word[:length], length + (MAX_AFTER_SHORT if length == WHOLE_ONLY + 1 else MAX_WORD))


def _together(some_bits: Iterable[int]) -> int:
    every = 0
    for bits in some_bits:
        every |= bits
    return every


def _words(found: Iterable[Match]) -> int:
    return _together([match.words for match in found])


def _cut(text: str, line: tuple[int, int], found: Sequence[Match]) -> tuple[int, int]:
    """The start and end of a line or, if it is long, of its window with most of the matches, between words."""
    first, end = line
    if end - first <= LENGTH:
        return line
    begin, most = first, 0
    for match in found:
        start = max(first, match.start - BEFORE)
        last = start + LENGTH - BEFORE // 2
        some = _words(other for other in found if start <= other.start < last).bit_count()
        if some > most:
            begin, most = start, some
    begin = first if begin <= first else text.find(" ", begin, end) + 1 or first
    if begin + LENGTH >= end:
        return begin, end
    before_word = text.rfind(" ", begin, begin + LENGTH)
    return begin, before_word if before_word > begin else begin + LENGTH


def _parts(text: str, shown: tuple[int, int], found: Iterable[Match], line: tuple[int, int] | None = None) -> Parts:
    """The parts of a text range, with an ellipsis where its line is cut."""
    begin, end = shown
    before, after = ("", "") if line is None else ("… " if begin > line[0] else "", " …" if end < line[1] else "")
    parts: list[tuple[str, bool]] = []
    place = begin
    for match in found:
        if begin <= match.start and match.end <= end:
            parts += [(text[place : match.start], False), (text[match.start : match.end], True)]
            place = match.end
    parts.append((text[place:end] + after, False))
    parts[0] = (before + parts[0][0], False)
    return tuple(part for part in parts if part[0])
