"""Compiles a pack's synonyms for search: a dictionary from stemmed phrases to groups."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import NamedTuple

from msgspec import Struct

from guide_app.content.word_groups import SynonymGroup
from guide_app.library.search.terms.analysis import (
    is_stop_word,
    stem,
    stem_by_word,
    stems_of,
    stop_words,
    words_of,
    words_of_phrases,
)
from guide_app.library.search.terms.languages import Language, kept_of_languages, language_of
from guide_app.library.search.terms.roots import root_of

MAX_GROUPS_OF_PHRASE = 32
"""Maximum groups of one phrase: a pack may give a word any number of meanings."""
MAX_ALSO = 64
"""Maximum synonyms of one group."""


class Synonyms(Struct, frozen=True):
    """The synonyms of one language."""

    phrases: dict[str, tuple[int, ...]]
    """By key of a phrase: the numbers of its groups."""
    also: tuple[tuple[tuple[str, ...], ...], ...]
    """For each group, its synonyms as folded words."""
    needs: tuple[str | None, ...]
    """For each group, the need that its phrases name."""
    longest: int
    """Words in the longest phrase."""
    english_from: int
    """The number of the first group from the language's dictionary: its ``also`` is the English translation."""


NOT = "not"
"""The key of every negation in a phrase."""

NO_SYNONYMS = Synonyms({}, (), (), 0, 0)


class WordedGroup(NamedTuple):
    """A group with the folded words of its phrases."""

    group: SynonymGroup
    said: Sequence[Sequence[str]]
    sought: Sequence[Sequence[str]]


def worded(groups: Sequence[SynonymGroup]) -> tuple[WordedGroup, ...]:
    """Groups, cut into words."""
    said, sought = (words_of_phrases(texts) for texts in ((one.say for one in groups), (one.also for one in groups)))
    return tuple(map(WordedGroup, groups, said, sought))


class Wording:
    """The groups of one language, cut into words once for all that is compiled of them."""

    def __init__(self, groups: Sequence[SynonymGroup], language: str) -> None:
        self.language = language
        self.groups = worded(groups)
        self.english = _english(language)
        self.said = _words_said(self.groups)
        self.keys = _keys_of(language.partition("-")[0]).keys(self.said | _words_said(self.english))
        """By word that is said."""


def compiled(wording: Wording) -> Synonyms:
    """The groups of a language and its English dictionary, compiled for storing."""
    phrases: dict[str, list[int]] = {}
    also: list[tuple[tuple[str, ...], ...]] = []
    needs: list[str | None] = []
    longest = 0
    small = stop_words(wording.language)
    for number, (group, said, sought) in enumerate((*wording.groups, *wording.english)):
        for words in said if group.also or group.need else ():
            longest = max(longest, len(words))
            for key in _keys(words, wording.keys, small):
                phrases.setdefault(key, []).append(number)
        also.append(tuple(map(tuple, sought[:MAX_ALSO])))
        needs.append(group.need)
    by_phrase = {phrase: tuple(dict.fromkeys(numbers))[:MAX_GROUPS_OF_PHRASE] for phrase, numbers in phrases.items()}
    return Synonyms(by_phrase, tuple(also), tuple(needs), longest, len(wording.groups))


def spelt_right(wording: Wording, more: Iterable[str] = ()) -> frozenset[str]:
    """The correctly spelt stems, even if no record has them: of phrases and synonyms, of the language's ordinary words
    and dictionary, and of the folded words ``more``. Search never corrects them.
    """
    known = language_of(wording.language)
    lists: list[str] = []
    if known is not None:
        lists = [known.ordinary_words, known.negations, known.stop_words, *known.english.values()]
        lists += [*known.short_forms, *known.short_forms.values()]
    sought = chain.from_iterable(words for each in wording.groups for words in each.sought)
    words = wording.said.union(sought, more, words_of("\n".join(lists)))
    return stems_of(words, wording.language)


def _words_said(groups: Iterable[WordedGroup]) -> frozenset[str]:
    return frozenset(chain.from_iterable(words for each in groups for words in each.said))


@kept_of_languages
def _english(language: str) -> Sequence[WordedGroup]:
    """The dictionary of a language as groups. In tuples: what is cached is not looked through for garbage."""
    known = language_of(language)
    entries = known.english.items() if known else ()
    groups = worded([SynonymGroup(say=phrases, also=english) for english, phrases in entries])
    return [WordedGroup(each, tuple(map(tuple, said)), tuple(map(tuple, sought))) for each, said, sought in groups]


def _keys(words: Sequence[str], keys: Mapping[str, str], small: AbstractSet[str]) -> set[str]:
    """The keys of a phrase with and without stop words; but "the life" does not match every "life"."""
    telling = [word for word in words if word not in small]
    kept = [words, telling] if 1 < len(telling) < len(words) else [words]
    return {" ".join(map(keys.__getitem__, some)) for some in kept}


def phrase_key(words: Iterable[str], language: str) -> str:
    """The key of folded words: their stems, with one token for every negation.

    >>> phrase_key(["never", "pays"], "en") == phrase_key(["not", "pay"], "en")
    True
    """
    return " ".join(word_key(word, language) for word in words)


def word_key(word: str, language: str) -> str:
    """The key of one word."""
    return _keys_of(language.partition("-")[0]).key(word)


class _Keys:
    """The keys of a language's words: their stems, unless the language file says otherwise."""

    def __init__(self, code: str, known: Language | None) -> None:
        self._code = code
        self._negations = frozenset(words_of(known.negations)) if known else frozenset[str]()
        self._root = root_of(known.roots) if known and known.roots else None
        self._own: dict[str, str] = {}
        if known is not None:
            alike = {
                word: self._plain(one)
                for common, words in known.alike.items()
                for one in words_of(common)
                for word in words_of(words)
            }
            self._own = alike | known.apart

    def key(self, word: str) -> str:
        """The key of a folded word, without a cache, because a person may have typed the word."""
        if word in self._negations:
            return NOT
        return self._own.get(word) or self._plain(word)

    def keys(self, words: Collection[str]) -> dict[str, str]:
        """The keys of many folded words."""
        keys = {word: self._plain(word) for word in words} if self._root else stem_by_word(words, self._code)
        return keys | {word: self.key(word) for word in keys.keys() & (self._negations | self._own.keys())}

    def _plain(self, word: str) -> str:
        if self._root is not None and not is_stop_word(word, self._code):
            return self._root(word)
        return stem(word, self._code)


@kept_of_languages
def _keys_of(code: str) -> _Keys:
    return _Keys(code, language_of(code))
