"""Names of several words that were misspelt, by their sound: "planed parenthod", "abis jaus". A word of a name is often
an ordinary one ("planed"), so that word by word nothing would be corrected, or each to something else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct
from tantivy import Query

from guide_app.library.search.terms.analysis import sound_of

if TYPE_CHECKING:
    from tantivy import Index

MAX_NAME_WORDS = 6
MIN_CONSONANTS = 5
"""Consonants from which a name is known by them alone: vowels are what people leave out and mix up."""
MIN_KEY = 5
"""Sounds from which words may be meant as a name."""
MIN_BEGUN = 7
"""Sounds from which they may begin a longer one, or be one slip away."""
MAX_RUNS = 16
"""Runs of words that are looked up, the longest first."""
MAX_ALIKE = 8
"""Names that sound alike, the first ones."""

_VOWELS = re.compile("[aeiouwy]+")
_TWICE = re.compile(r"(.)\1")


def name_key(words: Sequence[str]) -> str:
    """What names that sound alike share: their consonants; where these are few, also where vowels stand.

    >>> name_key("planed parenthod".split()) == name_key("planned parenthood".split())
    True
    >>> name_key("chng".split() * 2) == name_key("change change".split())
    True
    >>> name_key("abis aus".split()), name_key("abbys house".split())
    ('-b-s-s', '-b-s-s')
    """
    sounds = sound_of("\n".join(words)).replace("\n", "")
    consonants = _TWICE.sub(r"\1", _VOWELS.sub("", sounds))
    return consonants if len(consonants) >= MIN_CONSONANTS else _VOWELS.sub("-", sounds)


class Respelling(Struct, frozen=True):
    """Words that were meant as a name: those from ``first`` up to ``last`` as ``words``."""

    first: int
    last: int
    words: tuple[str, ...]


class Names:
    """Look-ups in the names of one library, which stand beside its words (``index.py``)."""

    def __init__(self, words: Index) -> None:
        self._schema = words.schema
        self._searcher = words.searcher()
        self._meant = lru_cache(maxsize=512)(self._find)

    def respelt(self, words: Sequence[str], is_misspelt: Callable[[str], bool]) -> Respelling | None:
        """The longest run of words, one of them misspelt, that sounds like a name."""
        wrong = [is_misspelt(word) for word in words]
        if not any(wrong):
            return None
        for first, last in self._runs(wrong):
            meant = self._meant(tuple(words[first:last]))
            if meant:
                return Respelling(first, last, meant)
        return None

    def _runs(self, wrong: Sequence[bool]) -> Iterator[tuple[int, int]]:
        runs = (
            (first, first + length)
            for length in range(min(MAX_NAME_WORDS, len(wrong)), 1, -1)
            for first in range(len(wrong) - length + 1)
            if any(wrong[first : first + length])
        )
        yield from (run for run, _ in zip(runs, range(MAX_RUNS), strict=False))

    def _find(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words of a name that sounds so, or begins so, or is one slip away; none where there is no such name."""
        key = name_key(words)
        if len(key) < MIN_KEY:
            return ()
        if names := self._names(Query.term_query(self._schema, "name_key", key)):
            return names[0]
        if len(key) < MIN_BEGUN:
            return ()
        longer = [term for term, _count in self._searcher.terms_with_prefix("name_key", key, limit=MAX_ALIKE)]
        for name in self._names(Query.term_set_query(self._schema, "name_key", longer)) if longer else ():
            for end in range(2, len(name)):
                if name_key(name[:end]) == key:
                    return name[:end]
        near = self._names(Query.fuzzy_term_query(self._schema, "name_key", key, 1, True, False))
        return near[0] if near else ()

    def _names(self, query: Query) -> list[tuple[str, ...]]:
        found = self._searcher.search(query, MAX_ALIKE, count=False).hits
        return [tuple(self._searcher.doc(address)["name"][0].split()) for _score, address in found]
