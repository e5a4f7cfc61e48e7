"""Why a record was found: the best passage with the matched words marked, cut between words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from msgspec import Struct

from guide_app.library.search.interpretation import Concept, Meaning
from guide_app.library.search.terms.analysis import folded, is_stop_word, stem

Parts = tuple[tuple[str, bool], ...]
"""A text in pieces: the words, and whether they matched."""

LENGTH = 170
"""Characters of a snippet, about."""
BEFORE = 50
"""Characters kept before the first match."""
WHOLE_ONLY = 2
"""A stem up to this long marks only the same word; a longer one marks the words that begin with it."""
MAX_AFTER_SHORT = 4
"""Letters that may follow a stem of the next length."""
MAX_WORD = 40
"""Letters that may follow a longer one."""
AS_TYPED = 2
"""How much what was typed says for a passage, where a synonym says 1; a rare word says one more."""
_WORD = re.compile(r"[^\W_]+")


class _Fold(dict[int, str]):
    """Each character folded, where that gives one character: places stay what they are."""

    def __missing__(self, code: int) -> str:
        plain = folded(chr(code))
        self[code] = plain if len(plain) == 1 else chr(code)
        return self[code]


_FOLD = _Fold()


class _Beginning(Struct, frozen=True):
    """What the words of one stem have in common: ``polic`` for *police* and *policies*, ``abb`` for *Abby* (stem
    *abbi*).
    """

    letters: str
    longest: int
    """Letters of a word that begins so and is still one of them."""

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the words of a text that begin so start and end."""
        start = text.find(self.letters)
        while start >= 0:
            if not text[start - 1 : start].isalnum():
                word = _WORD.match(text, start)
                if word and len(word[0]) <= self.longest:
                    yield word.span()
            start = text.find(self.letters, start + 1)


class _Reason(Struct, frozen=True):
    """One way in which a text may speak of a concept."""

    words: int
    """The bits of its beginnings. All must be there."""
    worth: int
    """How much it says for a passage."""


class Match(NamedTuple):
    """A word of a text that the query may mean."""

    start: int
    end: int
    words: int
    """The bits of the beginnings that it has."""


class Marker:
    """Marks why records of one language were found: what was typed, and synonyms that stand there whole. Words that
    say little are marked only where nothing else was typed.
    """

    def __init__(self, meaning: Meaning, language: str, is_rare: Callable[[str], bool] = lambda _word: False) -> None:
        """``is_rare`` tells of words that say more than others because few records hold them."""
        concepts = (*meaning.words, *meaning.phrases)
        beginnings: dict[_Beginning, int] = {}
        small = all(is_stop_word(word, language) for word in meaning.in_order)
        self._concepts = [_reasons(concept, language, beginnings, is_rare, small=small) for concept in concepts]
        self._beginnings = [(1 << number, beginning) for beginning, number in beginnings.items()]
        self._worth = cache(self._find_worth)
        self._why = cache(self._find_why)

    def marked(self, title: str, body: str) -> tuple[Parts, Parts]:
        """A whole title, and the passage of the body (one line of it) that speaks of most of the query, cut to about
        ``LENGTH``; both with the matches marked.
        """
        in_title = self._matches(_plain(title))
        by_line: dict[int, list[Match]] = {0: []}
        for match in self._matches(_plain(body)):
            by_line.setdefault(body.rfind("\n", 0, match.start) + 1, []).append(match)
        words_of_title = _words(in_title)
        words_of = {start: _words(found) for start, found in by_line.items()}
        best = max(words_of, key=lambda start: self._worth(words_of[start]))
        title_words, line_words = self._why(words_of_title), self._why(words_of[best])
        if not title_words and not line_words:  # The words of a synonym may stand apart.
            title_words = line_words = self._why(_together([words_of_title, *words_of.values()]))
            best = max(words_of, key=lambda start: (words_of[start] & line_words).bit_count())
        end = body.find("\n", best)
        line = (best, len(body) if end < 0 else end)
        shown = [match for match in by_line[best] if match.words & line_words]
        named = [match for match in in_title if match.words & title_words]
        return _parts(title, (0, len(title)), named), _parts(body, _cut(body, line, shown), shown, line)

    def _matches(self, plain: str) -> list[Match]:
        """Where words stand that the query may mean, in order."""
        found: dict[tuple[int, int], int] = {}
        for bit, beginning in self._beginnings:
            if beginning.letters in plain:  # Most are not.
                for place in beginning.places(plain):
                    found[place] = found.get(place, 0) | bit
        return [Match(*place, found[place]) for place in sorted(found)]

    def _find_worth(self, words: int) -> int:
        return sum(
            max((reason.worth for reason in concept if reason.words & ~words == 0), default=0)
            for concept in self._concepts
        )  # fmt: skip

    def _find_why(self, words: int) -> int:
        """The words that stand there for a reason."""
        reasons = (reason.words for concept in self._concepts for reason in concept)
        return _together(some for some in reasons if some & ~words == 0)


def _plain(text: str) -> str:
    """A text folded, with every character in its place."""
    return text.lower() if text.isascii() else text.translate(_FOLD)


def _reasons(
    concept: Concept, language: str, beginnings: dict[_Beginning, int], is_rare: Callable[[str], bool], *, small: bool
) -> list[_Reason]:
    """The ways to speak of a concept, with the words that say little or without them. ``beginnings`` grows."""
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
    """The start and end of a line; of a long one those of the stretch with most of the words, between whole words."""
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
    """A stretch of a text in pieces, with dots where something of its line is left out."""
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
