"""Matches phrases in a query, and finds the words that cancel a match."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain
from unicodedata import normalize

from msgspec import Struct

from guide_app.library.search.crisis.phrases import CrisisGuard, Phrase, Slot
from guide_app.library.search.terms.analysis import folded, words_of

MAX_BETWEEN = 3
"""Maximum other words between two words of a phrase."""
MAX_AWAY_OF_PAST = 6
"""Maximum words between a phrase and a ``past`` phrase that cancels it."""
BEFORE_IS_NOW = 2
"""Words before a phrase in which a ``now`` phrase overrides the past."""
MAX_AWAY_OF_GENERAL = 4
"""Maximum words between a phrase and a ``general`` phrase that cancels it."""
CLAUSE_ENDS = frozenset(",.;:!?،؛؟")


class Said(Struct):
    """The words of a query: for each its possible readings, and its spelling with diacritics."""

    meant: Sequence[Collection[str]]
    marked: Sequence[str]
    places: Mapping[str, Mapping[str, Sequence[int]]]
    """The forms in phrases (``Forms``) that the query has: for each its words and their positions."""


class Forms:
    """The words of phrases, and the prefixes that these write with ``*``."""

    def __init__(self, forms: AbstractSet[str]) -> None:
        self._every = forms
        self._begun = {form[:-1]: form for form in forms if form[-1] == "*"}
        self._lengths = sorted(set(map(len, self._begun)))

    @cached_property
    def _in_alphabet(self) -> Sequence[str]:
        return sorted(self._every - set(self._begun.values()))

    def has_whole(self, word: str) -> bool:
        """Whether a word is in a phrase as a whole word."""
        return word in self._every

    def has(self, word: str) -> bool:
        """Whether a word is in a phrase, or matches a prefix of one."""
        return word in self._every or not self._begun.keys().isdisjoint([word[:length] for length in self._lengths])

    def words_from(self, beginning: str) -> set[str]:
        """The words of phrases that start with ``beginning``."""
        words = self._in_alphabet
        return set(words[bisect_left(words, beginning) : bisect_left(words, f"{beginning}\U0010ffff")])

    def said(self, meant: Sequence[Collection[str]], marked: Sequence[str]) -> Said:
        """The words of a query with their forms: looked up once for all lists of phrases."""
        places: dict[str, dict[str, list[int]]] = {}
        for at, words in enumerate(meant):
            for word in words:
                for form in self._forms(word):
                    places.setdefault(form, {}).setdefault(word, []).append(at)
        return Said(meant, marked, places)

    def _forms(self, word: str) -> Iterable[str]:
        """The forms of a word in phrases: itself, and its prefixes with ``*``."""
        begun = self._begun
        forms = [begun[part] for length in self._lengths if (part := word[:length]) in begun and length <= len(word)]
        return [word, *forms] if word in self._every else forms


class Matcher:
    """Finds the phrases of a list in words. An inverted index by the rarest slot of each phrase selects the candidates,
    because "my" and "with" are in hundreds of phrases.
    """

    def __init__(self, phrases: Sequence[Phrase], slots: Sequence[Slot]) -> None:
        """``slots`` are those of all phrases, by number."""
        self._phrases, self._slots = tuple(phrases), slots
        uses = Counter(chain.from_iterable(phrase.slots for phrase in self._phrases))
        often: defaultdict[str, int] = defaultdict(int)
        for slot, times in uses.items():
            for word in slots[slot]:
                often[word] += times
        self.forms: AbstractSet[str] = often.keys()
        """Its words, and its prefixes with ``*``."""
        commonness = {slot: sum(map(often.__getitem__, slots[slot])) for slot in uses}
        self._led_by: defaultdict[str, list[int]] = defaultdict(list)
        """The index: for each word (or prefix with ``*``) the phrases with it in their rarest slot."""
        for number, phrase in enumerate(self._phrases):
            for word in slots[min(phrase.slots, key=commonness.__getitem__)]:
                self._led_by[word].append(number)

    def matches(self, said: Said) -> Iterable[tuple[int, ...]]:
        """The word positions of each match."""
        return (match for _number, match in self.numbered(said))

    def numbered(self, said: Said, without: Collection[int] = ()) -> Iterable[tuple[int, tuple[int, ...]]]:
        """The same with the phrases' numbers, ignoring the words at the positions ``without``."""
        places, slots = said.places, self._slots
        present = set(places)
        for number in sorted({number for form in present & self._led_by.keys() for number in self._led_by[form]}):
            phrase = self._phrases[number]
            # Most candidates lack a word: that is told sooner than where the others are.
            of_phrase = phrase.slots
            if any(map(present.isdisjoint, map(slots.__getitem__, of_phrase))):
                continue
            found: list[list[int]] = []
            for at_slot, slot in enumerate(of_phrase):
                fitting = {
                    at
                    for form in present.intersection(slots[slot])
                    for word, every in places[form].items()
                    for at in every
                    if at not in without and self._fits_marks(phrase, at_slot, word, said.marked[at])
                }
                if not fitting:
                    break
                found.append(sorted(fitting))
            else:
                yield from ((number, match) for match in _in_order(phrase, found))

    @staticmethod
    def _fits_marks(phrase: Phrase, slot: int, word: str, written: str) -> bool:
        """Whether a word matches with its diacritics, in a language where they distinguish words."""
        if not phrase.marks or written == folded(written):
            return True
        return written in phrase.marks[slot].split("/")


def _in_order(phrase: Phrase, slots: Sequence[Sequence[int]]) -> Iterable[tuple[int, ...]]:
    """The positions of all words of a phrase in order and near enough; for each last word the nearest others."""
    ends = {at: (at,) for at in slots[0]}
    for slot in range(1, len(slots)):
        reach = 1 if phrase.is_beside(slot) else MAX_BETWEEN + 1
        before = ends
        ends = {}
        for at in slots[slot]:
            nearest = next((at - step for step in range(1, reach + 1) if at - step in before), None)
            if nearest is not None:
                ends[at] = (*before[nearest], at)
        if not ends:
            return ()
    return ends.values()


class Guard:
    """The cancelling phrases of one language, as matchers."""

    def __init__(self, guard: CrisisGuard, slots: Sequence[Slot]) -> None:
        self._negators = guard.negators
        self._keeps, self._past = Matcher(guard.keeps, slots), Matcher(guard.past, slots)
        self._general, self._now = Matcher(guard.general, slots), Matcher(guard.now, slots)
        self._turns = Matcher(guard.turns, slots)
        self.forms = frozenset[str]().union(
            *(matcher.forms for matcher in (self._keeps, self._past, self._general, self._now, self._turns))
        )
        """Those of its phrases."""

    def turns(self, said: Said) -> Iterable[tuple[int, ...]]:
        """The positions of turns ("but")."""
        return self._turns.matches(said)

    def among(self, said: Said, words: Sequence[str], ends: frozenset[int]) -> Callable[[Sequence[int]], bool]:
        """A predicate: whether something in the query cancels a match at given positions. ``ends`` are positions of
        words that end a clause, which no negation crosses.
        """
        kept = {at for match in self._keeps.matches(said) for at in match}
        reaches = [
            (at, reach)
            for at in range(len(words))
            if at not in kept
            and (reach := max(self._negators.get(" ".join(words[at:end]), 0) for end in range(at + 1, at + 4)))
        ]
        past, general = list(self._past.matches(said)), list(self._general.matches(said))
        now = {at for one in self._now.matches(said) for at in one} if past else set[int]()
        turns = {one[0] for one in self._turns.matches(said)} if past or general or reaches else set[int]()

        def is_near(match: Sequence[int], others: Sequence[Sequence[int]], away: int) -> bool:
            return any(
                match[0] - away - 1 <= one[-1]
                and one[0] <= match[-1] + away + 1
                and turns.isdisjoint(range(one[0] + 1, match[0] + 1))
                for one in others
            )

        def takes_back(match: Sequence[int]) -> bool:
            first, last = match[0], match[-1]
            for at, reach in reaches:
                ended = not ends.isdisjoint(range(at, first)) or not turns.isdisjoint(range(at + 1, first + 1))
                if at not in match and first - reach <= at < last and not ended:
                    return True
            if is_near(match, general, MAX_AWAY_OF_GENERAL):
                return True
            # "He beat me, but now he is gone": ``now`` counts only before the match, in it, or right after it.
            is_now = not now.isdisjoint(range(first - BEFORE_IS_NOW, last + 2))
            return not is_now and is_near(match, past, MAX_AWAY_OF_PAST)

        return takes_back


NO_GUARD = Guard(CrisisGuard(), ())


def clause_ends(text: str, words: Sequence[str]) -> frozenset[int]:
    """The positions of words before punctuation that ends a clause; empty if ``text`` does not align with ``words``."""
    if CLAUSE_ENDS.isdisjoint(text):
        return frozenset()
    written = text.split()
    if [words_of(word) for word in written[: len(words)]] != [[word] for word in words]:
        return frozenset()
    return frozenset(place for place, word in enumerate(written[: len(words)]) if word[-1] in CLAUSE_ENDS)


def marked_words(text: str, words: Sequence[str]) -> Sequence[str]:
    """The words with their diacritics, if ``text`` aligns with ``words``; else the folded words."""
    written = normalize("NFC", text).lower().split()
    stripped = [word.strip(".,;:!?¿¡\"'()[]…-") for word in written]
    kept = [word for word in stripped if word]
    return kept if len(kept) >= len(words) and [folded(word) for word in kept[: len(words)]] == words else words
