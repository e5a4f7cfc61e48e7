"""Detects the language of a query. Staff type what a client says, and clients type as they speak.

Each word votes for the languages that contain it, with a weight divided by their number; a small word has less weight
("no" is Spanish, English and Portuguese). Special letters vote like words. Without votes for another language it is the
interface language. A short query may fit two languages equally ("visto t"): the result then has both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from unicodedata import normalize

from guide_app.library.search.terms.analysis import stem, stop_words, words_of
from guide_app.library.search.terms.languages import languages, phrases_of

MAX_WORDS = 24
"""Maximum words to examine."""
SMALL_WORD = 0.5
"""The weight of a small word's vote; that of other words is 1."""
LETTERS = 1.0
"""The weight of a word whose letters identify its language."""
SURELY = 0.3
"""The minimum lead of another language over the requested language; a language behind by less is also possible."""

_WORD = re.compile(r"[^\W\d_]+")


class SpokenLanguage:
    """Detects the language of words, among the languages of one library by base code."""

    def __init__(
        self, spelt: Mapping[str, frozenset[str]], codes: Sequence[str], in_names: Callable[[str], bool]
    ) -> None:
        """``spelt`` are the correctly spelt stems by language. ``in_names`` says which words are in names of records:
        these also count for the pack's own language.
        """
        self._spelt = spelt
        self._in_names = in_names
        self._codes = tuple(codes)
        """The pack's own languages first."""
        known = languages()
        self._letters = {
            code: frozenset(known[code].letters) for code in codes if code in known and known[code].letters
        }
        self._short = {code: _short_forms(code) for code in codes}
        self._as_written = {
            code: frozenset(" ".join(words_of(phrase)) for phrase in phrases_of(known[code].as_written))
            for code in codes
            if code in known
        }
        self._small = {code: _small_words(code) for code in codes}

    def of(self, text: str, words: Sequence[str], asked: str) -> str:
        """The base code of the language of folded words. ``text`` is the query as typed, with its diacritics."""
        return self.likely(text, words, asked)[0]

    def likely(self, text: str, words: Sequence[str], asked: str) -> Sequence[str]:
        """The same, followed by about as likely languages; none of these if the requested language has every word."""
        speaks = self._speaks(text, words)
        own = asked if asked in speaks else self._codes[0]
        best = max(self._codes, key=lambda code: (speaks[code], code == own))
        first = best if speaks[best] >= speaks[own] + SURELY else own
        if first == own and all(word in self._small[own] or self.knows(word, own) for word in words[:MAX_WORDS]):
            return [own]
        near = [code for code in self._codes if code != first and 0 < speaks[code] > speaks[best] - SURELY]
        return [first, *near]

    def _speaks(self, text: str, words: Sequence[str]) -> Mapping[str, float]:
        """The votes for each language."""
        speaks = dict.fromkeys(self._codes, 0.0)
        for word in dict.fromkeys(words[:MAX_WORDS]):
            small = any(word in self._small[code] for code in self._codes)
            knowing = [code for code in self._codes if word in self._small[code] or self.knows(word, code)]
            for code in knowing:
                speaks[code] += (SMALL_WORD if small else 1.0) / len(knowing)
        for word in dict.fromkeys(_WORD.findall(normalize("NFC", text).lower())[:MAX_WORDS]):
            told = [code for code, letters in self._letters.items() if not letters.isdisjoint(word)]
            for code in told:
                speaks[code] += LETTERS / len(told)
        return speaks

    def knows(self, word: str, code: str) -> bool:
        """Whether a folded word is in a language: correctly spelt, an abbreviation, or (pack's language) in a name."""
        if stem(word, code) in self._spelt[code] or word in self._short[code]:
            return True
        return code == self._codes[0] and self._in_names(word)

    def in_full(self, words: Sequence[str], code: str) -> list[str]:
        """The words with the abbreviations of a language expanded."""
        short = self._short.get(code, {})
        kept = {
            place
            for place, both in enumerate(pairwise(words))
            if " ".join(both) in self._as_written.get(code, frozenset())
        }
        return [
            full
            for place, word in enumerate(words)
            for full in (short.get(word, (word,)) if place not in kept else (word,))
        ]


def _small_words(code: str) -> frozenset[str]:
    known = languages().get(code)
    return frozenset() if known is None else stop_words(code).union(words_of(known.negations))


def _short_forms(code: str) -> Mapping[str, tuple[str, ...]]:
    known = languages().get(code)
    if known is None:
        return {}
    # A key is one typed word, such as "2nite".
    return {" ".join(words_of(short)): tuple(words_of(full)) for short, full in known.short_forms.items()}
