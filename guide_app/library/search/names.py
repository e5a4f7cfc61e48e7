"""Corrects misspelt names of several words by a phonetic key: "planed parenthod", "abis jaus". Words of a name are
often ordinary ("planed"), so that a correction word by word would change nothing, or each to something else.
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
"""Minimum consonants for a key without vowels, which people omit and confuse."""
MIN_KEY = 5
"""Minimum length of the key of words to look up as a name."""
MIN_BEGUN = 7
"""Minimum length of the key for a prefix or fuzzy match."""
MAX_RUNS = 16
"""Maximum word sequences to look up, the longest first."""
MAX_ALIKE = 8
"""Maximum names with the same key."""

_VOWELS = re.compile("[aeiouwy]+")
_TWICE = re.compile(r"(.)\1")


def name_key(words: Sequence[str]) -> str:
    """The phonetic key of a name: its consonants and, if these are few, the positions of vowels.

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
    """A correction to a name: the words from ``first`` up to ``last`` become ``words``."""

    first: int
    last: int
    words: tuple[str, ...]


class Names:
    """Look-ups in the names of one library, which its vocabulary index contains (``index.py``)."""

    def __init__(self, words: Index) -> None:
        self._schema = words.schema
        self._searcher = words.searcher()
        self._meant = lru_cache(maxsize=512)(self._find)

    def respelt(self, words: Sequence[str], is_misspelt: Callable[[str], bool]) -> Respelling | None:
        """The longest sequence of words, one of them misspelt, that sounds like a name."""
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
        """The words of a name whose key is equal, starts with this key, or is one edit away; empty if there is none."""
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
