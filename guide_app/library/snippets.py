"""Why a record was found: the best passage with the matched words marked, cut between words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from guide_app.library.analysis import folded, stem
from guide_app.library.concepts import Concept, Meaning

Parts = tuple[tuple[str, bool], ...]
"""A text in pieces: the words, and whether they matched."""

LENGTH = 170
"""Characters of a snippet, about."""
BEFORE = 50
"""Characters kept before the first match."""
WHOLE_ONLY = 2
"""A stem up to this long marks only the same word; a longer one marks the words that begin with it."""


class _Fold(dict[int, str]):
    """Each character folded, where that gives one character: places stay what they are."""

    def __missing__(self, code: int) -> str:
        plain = folded(chr(code))
        self[code] = plain if len(plain) == 1 else chr(code)
        return self[code]


_FOLD = _Fold()


class Marker:
    """Marks what a query meant in texts of one language."""

    def __init__(self, meaning: Meaning, language: str) -> None:
        self._patterns = [
            pattern for concept in (*meaning.words, *meaning.phrases) if (pattern := _pattern(concept, language))
        ]
        every = "|".join(pattern.pattern for pattern in self._patterns)
        self._every = re.compile(every) if every else None

    def marked(self, text: str) -> Parts:
        """A whole text with the matches marked."""
        return tuple(self._parts(text, text.translate(_FOLD)))

    def snippet(self, body: str) -> Parts:
        """The passage of a text (one line of it) that speaks of most of the query, cut to about ``LENGTH``."""
        plain = body.translate(_FOLD)
        start, end = self._best_line(plain)
        line, plain = body[start:end], plain[start:end]
        if len(line) > LENGTH:
            first = self._every.search(plain) if self._every else None
            line, plain = _cut(line, plain, max(0, first.start() - BEFORE) if first else 0)
        return tuple(self._parts(line, plain))

    def _best_line(self, plain: str) -> tuple[int, int]:
        best, best_score, start = (0, plain.find("\n") % (len(plain) + 1)), 0, 0
        for line in plain.split("\n"):
            score = sum(1 for pattern in self._patterns if pattern.search(line))
            if score > best_score:
                best, best_score = (start, start + len(line)), score
            start += len(line) + 1
        return best

    def _parts(self, text: str, plain: str) -> Iterable[tuple[str, bool]]:
        end = 0
        for found in self._every.finditer(plain) if self._every else ():
            if found.start() > end:
                yield text[end : found.start()], False
            yield text[found.start() : found.end()], True
            end = found.end()
        if end < len(text):
            yield text[end:], False


def _pattern(concept: Concept, language: str) -> re.Pattern[str] | None:
    words = {word for alternative in concept.alternatives for word in alternative.words}
    beginnings = sorted({_beginning(word, language) for word in words})
    return re.compile(rf"\b(?:{'|'.join(beginnings)})") if beginnings else None


def _beginning(word: str, language: str) -> str:
    """What the words of one stem have in common: ``polic`` for *police* and *policies*, ``abb`` for *Abby* (stem
    *abbi*).
    """
    root = stem(word, language)
    length = next((i for i, (a, b) in enumerate(zip(word, root, strict=False)) if a != b), min(len(word), len(root)))
    if length <= WHOLE_ONLY:
        return re.escape(word) + r"\b"
    return re.escape(word[:length]) + (r"\w{0,4}\b" if length == WHOLE_ONLY + 1 else r"\w*")


def _cut(line: str, plain: str, start: int) -> tuple[str, str]:
    """A stretch of a line from about ``start``, whole words only, with dots where something is left out."""
    start = 0 if start <= 0 else line.find(" ", start) + 1
    end = len(line) if start + LENGTH >= len(line) else line.rfind(" ", start, start + LENGTH)
    end = end if end > start else min(len(line), start + LENGTH)
    before, after = "… " if start else "", " …" if end < len(line) else ""
    return before + line[start:end] + after, before + plain[start:end] + after
