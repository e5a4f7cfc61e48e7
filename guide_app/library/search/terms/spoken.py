"""Which language a query is typed in. Staff type what a client says, and clients type as they speak.

Each word speaks for the languages that know it, the more the fewer these are; a small word speaks little ("no" is
Spanish, English and Portuguese). Letters speak for the languages that have them, as words do. Where nothing speaks for
another, it is the language asked in. A few words may be of two languages alike ("visto t"): then both are told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from unicodedata import normalize

from guide_app.library.search.terms.analysis import stem, stop_words, words_of
from guide_app.library.search.terms.languages import languages, phrases_of

MAX_WORDS = 24
"""Words that are looked at, the first ones."""
SMALL_WORD = 0.5
"""How much a small word speaks for a language, beside another."""
LETTERS = 1.0
"""How much a word speaks whose letters tell its language."""
SURELY = 0.3
"""By how much another language must be likelier than the one asked in; one that is behind by less may be meant too."""

_WORD = re.compile(r"[^\W\d_]+")


class SpokenLanguage:
    """Tells the language of words, for the languages of one library by their base codes."""

    def __init__(
        self, spelt: Mapping[str, frozenset[str]], codes: Sequence[str], in_names: Callable[[str], bool]
    ) -> None:
        """``spelt`` are the stems that are spelt right, by language. ``in_names`` tells of words that stand in names of
        records: these are of the pack's own language too, whoever types them.
        """
        self._spelt = spelt
        self._in_names = in_names
        self._codes = tuple(codes)
        """Those of the pack's records first."""
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
        """The base code of the language of folded words. ``text`` is what was typed, with its marks."""
        return self.likely(text, words, asked)[0]

    def likely(self, text: str, words: Sequence[str], asked: str) -> Sequence[str]:
        """The same, and behind it the languages that are about as likely: none where the language asked in knows every
        word.
        """
        speaks = self._speaks(text, words)
        own = asked if asked in speaks else self._codes[0]
        best = max(self._codes, key=lambda code: (speaks[code], code == own))
        first = best if speaks[best] >= speaks[own] + SURELY else own
        if first == own and all(word in self._small[own] or self.knows(word, own) for word in words[:MAX_WORDS]):
            return [own]
        near = [code for code in self._codes if code != first and 0 < speaks[code] > speaks[best] - SURELY]
        return [first, *near]

    def _speaks(self, text: str, words: Sequence[str]) -> Mapping[str, float]:
        """How much the words speak for each language."""
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
        """Whether a folded word is one of a language: ordinary, short for another, or what people say of records."""
        if stem(word, code) in self._spelt[code] or word in self._short[code]:
            return True
        return code == self._codes[0] and self._in_names(word)

    def in_full(self, words: Sequence[str], code: str) -> list[str]:
        """The words with those behind what is written short in a language."""
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
    # A key is a word as it is typed; "2nite" is one.
    return {" ".join(words_of(short)): tuple(words_of(full)) for short, full in known.short_forms.items()}
