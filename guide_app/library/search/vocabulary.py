"""The words of the library: which exist, how unfinished ones go on, and what a misspelt one may have meant.

The words are an index of their own (``words/``), so that a look-up walks the engine's automaton over the sorted words
and costs the same memory for any size.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tantivy import Query

from guide_app.library.search.index import MAX_WORD
from guide_app.library.search.terms.analysis import is_small_word, sound_of

if TYPE_CHECKING:
    from tantivy import Index

MIN_ONE_TYPO = 4
"""Letters from which one typo is forgiven."""
MIN_TWO_TYPOS = 8
"""Letters from which two are."""
MIN_PART = 3
"""Letters of each half when a word is split in two."""
MAX_CANDIDATES = 12
FEW_LETTERS = 2
"""Up to so many letters, a beginning goes on in few words only: everything would match."""
MAX_CANDIDATES_OF_FEW = 8


class Vocabulary:
    """Look-ups in the words of one library."""

    def __init__(self, words: Index) -> None:
        self._schema = words.schema
        self._searcher = words.searcher()
        # A person types one letter more or less: the same words come again and again.
        self.knows = lru_cache(maxsize=2048)(self._knows)
        self.continued = lru_cache(maxsize=512)(self._continued)
        self.corrected = lru_cache(maxsize=512)(self._corrected)

    def _knows(self, word: str) -> bool:
        """Whether a word stands in the library."""
        return self._searcher.doc_freq("word", word) > 0

    def _continued(self, beginning: str) -> tuple[str, ...]:
        """The most frequent words that begin so and say something, the word itself left out."""
        words = [word for word in self._near(beginning, 0, prefix=True) if word != beginning]
        telling = [word for word in words if not is_small_word(word)] or words
        return tuple(telling[:MAX_CANDIDATES_OF_FEW] if len(beginning) <= FEW_LETTERS else telling)

    def _corrected(self, word: str, unfinished: bool) -> tuple[str, ...]:
        """What an unknown word may have meant, the likeliest first: one typo or the same sound, two words run
        together, two typos. Two words stand with a space between.
        """
        if not MIN_ONE_TYPO <= len(word) <= MAX_WORD or word.isdecimal():
            return ()
        found = [*dict.fromkeys((*self._near(word, 1), *self._alike(word)))] or self._split(word)
        if not found and unfinished:
            found = self._near(word, 1, prefix=True)
        if not found and len(word) >= MIN_TWO_TYPOS - 1:  # A letter may be missing.
            found = [near for near in self._near(word, 2) if len(near) >= MIN_TWO_TYPOS]
            if not found and unfinished and len(word) >= MIN_TWO_TYPOS:
                found = self._near(word, 2, prefix=True)
        return tuple(sorted(found, key=lambda other: _unlikely(word, other))[:4])

    def _split(self, word: str) -> list[str]:
        """Two known words that an unknown one is made of (``greencard``)."""
        for place in range(MIN_PART, len(word) - MIN_PART + 1):
            first, second = word[:place], word[place:]
            if self.knows(first) and self.knows(second):
                return [f"{first} {second}"]
        return []

    def _near(self, word: str, distance: int, *, prefix: bool = False) -> list[str]:
        query = Query.fuzzy_term_query(self._schema, "word", word, distance, True, prefix)
        return self._words(query)

    def _alike(self, word: str) -> list[str]:
        return self._words(Query.term_query(self._schema, "sound", sound_of(word)))

    def _words(self, query: Query) -> list[str]:
        hits = self._searcher.search(query, MAX_CANDIDATES, count=False, order_by_field="count").hits
        return [self._searcher.doc(address)["word"][0] for _count, address in hits]


def _unlikely(typed: str, meant: str) -> tuple[int, bool]:
    """For sorting: the same sound and swapped letters are likelier than letters left out or doubled, these likelier
    than one put for another; another first letter less likely than the same.
    """
    alike = sorted(typed) == sorted(meant) or sound_of(typed) == sound_of(meant)
    kind = 0 if alike else 1 if len(typed) != len(meant) else 2
    return kind, typed[0] != meant[0]
