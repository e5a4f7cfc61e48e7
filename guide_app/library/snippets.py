"""Why a record was found: the best passage with the matched words marked, cut between words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from msgspec import Struct

from guide_app.library.analysis import folded, is_stop_word, stem
from guide_app.library.concepts import Concept, Meaning

Parts = tuple[tuple[str, bool], ...]
"""A text in pieces: the words, and whether they matched."""

LENGTH = 170
"""Characters of a snippet, about."""
BEFORE = 50
"""Characters kept before the first match."""
WHOLE_ONLY = 2
"""A stem up to this long marks only the same word; a longer one marks the words that begin with it."""
MOST_AFTER_SHORT = 4
"""Letters that may follow a stem of the next length."""
LONGEST_WORD = 40
"""Letters that may follow a longer one."""
AS_TYPED = 2
"""How much what was typed says for a passage, where a synonym says 1; a rare word says one more."""
_NO_WORDS: frozenset[int] = frozenset()


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

    @property
    def pattern(self) -> str:
        rest = self.longest - len(self.letters)
        return re.escape(self.letters) + (rf"\w{{0,{rest}}}\b" if rest else r"\b")

    def fits(self, word: str) -> bool:
        return len(word) <= self.longest and word.startswith(self.letters)


class _Reason(Struct, frozen=True):
    """One way in which a text may speak of a concept."""

    words: frozenset[int]
    """By their place among the beginnings. All must be there."""
    worth: int
    """How much it says for a passage."""


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
        self._beginnings = tuple(beginnings)
        patterns = sorted(beginning.pattern for beginning in beginnings)
        self._every = re.compile(rf"\b(?:{'|'.join(patterns)})") if patterns else None
        # Passages hold few words, and the same again and again.
        self._words_of = cache(self._find_words_of)
        self._worth = cache(self._find_worth)
        self._why = cache(self._find_why)

    def marked(self, title: str, body: str) -> tuple[Parts, Parts]:
        """A whole title, and the passage of the body (one line of it) that speaks of most of the query, cut to about
        ``LENGTH``; both with the matches marked.
        """
        plain_title = title.translate(_FOLD)
        lines = body.split("\n")
        plain_lines = body.translate(_FOLD).split("\n")
        in_title = self._words_in(plain_title)
        in_lines = [self._words_in(line) for line in plain_lines]
        best = max(range(len(lines)), key=lambda number: self._worth(in_lines[number]))
        title_words, line_words = self._why(in_title), self._why(in_lines[best])
        if not title_words and not line_words:  # The words of a synonym may stand apart.
            title_words = line_words = self._why(in_title.union(*in_lines))
            best = max(range(len(lines)), key=lambda number: len(in_lines[number] & line_words))
        passage = self._cut(lines[best], plain_lines[best], line_words)
        return tuple(self._parts(title, plain_title, title_words)), tuple(self._parts(*passage, line_words))

    def _words_in(self, plain: str) -> frozenset[int]:
        if self._every is None:
            return _NO_WORDS
        found = self._every.findall(plain)
        return _NO_WORDS.union(*map(self._words_of, found)) if found else _NO_WORDS

    def _find_words_of(self, found: str) -> frozenset[int]:
        """Which of the words a word of a text may be."""
        return frozenset(number for number, beginning in enumerate(self._beginnings) if beginning.fits(found))

    def _find_worth(self, words: frozenset[int]) -> int:
        if not words:
            return 0
        return sum(
            max((reason.worth for reason in concept if reason.words <= words), default=0) for concept in self._concepts
        )

    def _find_why(self, words: frozenset[int]) -> frozenset[int]:
        """The words that stand there for a reason."""
        return _NO_WORDS.union(
            *(reason.words for concept in self._concepts for reason in concept if reason.words <= words)
        )

    def _matches(self, plain: str, words: frozenset[int]) -> Iterator[re.Match[str]]:
        if self._every is not None and words:
            yield from (found for found in self._every.finditer(plain) if self._words_of(found[0]) & words)

    def _cut(self, line: str, plain: str, words: frozenset[int]) -> tuple[str, str]:
        """A line, of a long one the stretch with most of the words."""
        if len(line) <= LENGTH:
            return line, plain
        found = [(match.start(), self._words_of(match[0])) for match in self._matches(plain, words)]
        start, most = 0, 0
        for place, _ in found:
            first = max(0, place - BEFORE)
            some = _NO_WORDS.union(*(meant for other, meant in found if first <= other < first + LENGTH - BEFORE // 2))
            if len(some & words) > most:
                start, most = first, len(some & words)
        return _cut(line, plain, start)

    def _parts(self, text: str, plain: str, words: frozenset[int]) -> Iterator[tuple[str, bool]]:
        end = 0
        for found in self._matches(plain, words):
            if found.start() > end:
                yield text[end : found.start()], False
            yield text[found.start() : found.end()], True
            end = found.end()
        if end < len(text):
            yield text[end:], False


def _reasons(
    concept: Concept, language: str, beginnings: dict[_Beginning, int], is_rare: Callable[[str], bool], *, small: bool
) -> list[_Reason]:
    """The ways to speak of a concept, with the words that say little or without them. ``beginnings`` grows."""
    reasons: list[_Reason] = []
    for alternative in concept.alternatives:
        words = [word for word in alternative.words if small or not is_stop_word(word, language)]
        numbers = frozenset(beginnings.setdefault(_beginning(word, language), len(beginnings)) for word in words)
        if numbers:
            worth = 1 if alternative.way == "synonym" else AS_TYPED
            rare = alternative.way == "typed" and any(map(is_rare, words))
            reasons.append(_Reason(numbers, worth + rare))
    return reasons


def _beginning(word: str, language: str) -> _Beginning:
    root = stem(word, language)
    length = next((i for i, (a, b) in enumerate(zip(word, root, strict=False)) if a != b), min(len(word), len(root)))
    if length <= WHOLE_ONLY:
        return _Beginning(word, len(word))
    return _Beginning(word[:length], length + (MOST_AFTER_SHORT if length == WHOLE_ONLY + 1 else LONGEST_WORD))


def _cut(line: str, plain: str, start: int) -> tuple[str, str]:
    """A stretch of a line from about ``start``, whole words only, with dots where something is left out."""
    start = 0 if start <= 0 else line.find(" ", start) + 1
    end = len(line) if start + LENGTH >= len(line) else line.rfind(" ", start, start + LENGTH)
    end = end if end > start else min(len(line), start + LENGTH)
    before, after = "… " if start else "", " …" if end < len(line) else ""
    return before + line[start:end] + after, before + plain[start:end] + after
