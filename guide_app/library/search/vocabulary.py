"""The vocabulary of the library: looks up, completes and corrects words.

It is a separate index (``words/``), so that a look-up uses the engine's automaton over the sorted terms and needs the
same memory for any size.
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
"""Minimum letters for edit distance one."""
MIN_TWO_TYPOS = 8
"""Minimum letters for edit distance two."""
MIN_PART = 3
"""Minimum letters of each half of a split word."""
MAX_CANDIDATES = 12
FEW_LETTERS = 2
"""Length up to which a prefix has few completions, because everything would match."""
MAX_CANDIDATES_OF_FEW = 8


class Vocabulary:
    """Look-ups in the words of one library."""

    def __init__(self, words: Index) -> None:
        self._schema = words.schema
        self._searcher = words.searcher()
        # With each typed letter most words are the same.
        self.knows = lru_cache(maxsize=2048)(self._knows)
        self.continued = lru_cache(maxsize=512)(self._continued)
        self.corrected = lru_cache(maxsize=512)(self._corrected)

    def _knows(self, word: str) -> bool:
        """Whether a word is in the vocabulary."""
        return self._searcher.doc_freq("word", word) > 0

    def _continued(self, beginning: str) -> tuple[str, ...]:
        """The most frequent completions of a prefix, without stop words if there are others."""
        words = [word for word in self._near(beginning, 0, prefix=True) if word != beginning]
        telling = [word for word in words if not is_small_word(word)] or words
        return tuple(telling[:MAX_CANDIDATES_OF_FEW] if len(beginning) <= FEW_LETTERS else telling)

    def _corrected(self, word: str, unfinished: bool) -> tuple[str, ...]:
        """The corrections of an unknown word, the likeliest first: edit distance one or the same phonetic key, a split
        into two words (with a space), edit distance two.
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
        """The split of an unknown word into two known ones (``greencard``)."""
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
    """The sort key of a correction: the same phonetic key or transposed letters before insertions and deletions, then
    substitutions; the same first letter before another.
    """
    alike = sorted(typed) == sorted(meant) or sound_of(typed) == sound_of(meant)
    kind = 0 if alike else 1 if len(typed) != len(meant) else 2
    return kind, typed[0] != meant[0]
