"""What people say of a record, phrase by phrase: of all phrases that lead to a record, the one closest to what was typed
counts, and no heap of words from several.

How close a phrase is (``0`` to ``1``) is the weight of the words that both have, over the mean weight of all of its
words and all that were typed (Dice's measure). A word weighs by how few phrases have it; small words (``the``, ``my``)
weigh a little, so that of two phrases with the same telling words the one said alike is closer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import log

from msgspec import Struct

from guide_app.content.records import SynonymGroup
from guide_app.library.search.analysis import is_stop_word, words_of
from guide_app.library.search.synonyms import phrase_key

SMALL_WORD = 0.3
"""How much a small word weighs beside one that tells as rare."""
UNKNOWN = 0.4
"""How much a word that no phrase has weighs, beside one that a single phrase has."""
CLOSE = 0.3
"""From how close a phrase counts."""
MAX_RECORDS = 60
"""Records that phrases lead to, the closest."""
MAX_RECORDS_OF_WORD = 400
"""Records up to which a word that is said of them tells which."""
MAX_PHRASES_OF_WORD = 3000
"""Phrases up to which a word is followed to all that have it; a more common one only makes others closer."""

Said = Mapping[str, float]
"""What one typed word may be in the phrases, as stems, with how well each stands for it (1: the word itself)."""


class Phrasebook(Struct, frozen=True):
    """The phrases of one language that lead to records, as they are stored."""

    phrases: tuple[str, ...] = ()
    """Stems with blanks between, small words too."""
    groups: tuple[int, ...] = ()
    """For each phrase the number of its group."""
    places: tuple[tuple[int, ...], ...] = ()
    """For each group the places of its records."""
    small: frozenset[str] = frozenset()
    """The stems that are small words."""


class Closest(Struct, frozen=True):
    """How close what people say of a record is to what was typed."""

    closeness: float
    """Of its closest phrase, from 0 to 1."""
    whole: bool
    """All telling words of that phrase were typed."""
    covered: float
    """What share of the telling words typed stands somewhere in its phrases."""


def phrasebook(groups: Iterable[SynonymGroup], language: str, places: Mapping[str, int]) -> Phrasebook:
    """The phrases of the groups that lead to records. ``places`` by ``kind:id``; records that are not searched have
    none.
    """
    phrases: dict[str, int] = {}
    of_groups: list[tuple[int, ...]] = []
    small: set[str] = set()
    for group in groups:
        found = tuple(places[record] for record in group.to if record in places)
        if not found:
            continue
        for phrase in group.phrases_said:
            words = words_of(phrase)
            small.update(phrase_key([word], language) for word in words if is_stop_word(word, language))
            # The same phrase may lead to the records of several groups.
            key = phrase_key(words, language)
            phrases[f"{key}\n{len(of_groups)}"] = len(of_groups)
        of_groups.append(found)
    return Phrasebook(
        tuple(phrase.partition("\n")[0] for phrase in phrases),
        tuple(phrases.values()),
        tuple(of_groups),
        frozenset(small),
    )


class ClosestPhrases:
    """Finds the closest phrases of one language."""

    def __init__(self, book: Phrasebook) -> None:
        self._book = book
        self._words = [frozenset(phrase.split()) for phrase in book.phrases]
        self._with: dict[str, list[int]] = {}
        for number, words in enumerate(self._words):
            for word in words:
                self._with.setdefault(word, []).append(number)
        self._places: dict[str, set[int]] = {
            word: {place for phrase in phrases for place in book.places[book.groups[phrase]]}
            for word, phrases in self._with.items()
            if word not in book.small
        }
        self._unknown = UNKNOWN * log(1 + len(self._words))
        self._weights = {word: self._weigh(word, len(phrases)) for word, phrases in self._with.items()}
        self._whole = [sum(map(self._weights.__getitem__, words)) for words in self._words]
        self._telling = [sum(self._weights[word] for word in words - book.small) for words in self._words]

    def has(self, word: str) -> bool:
        """Whether a stem stands in a phrase."""
        return word in self._with

    def find(self, typed: Sequence[Said]) -> dict[int, Closest]:
        """The records whose phrases are close to what was typed, by place."""
        if not self._words:
            return {}
        every: dict[str, float] = {}
        for said in typed:
            for word, share in said.items():
                if word in self._with:
                    every[word] = max(share, every.get(word, 0.0))
        weight = sum(self._weight_of(said) for said in typed)
        common = [word for word in every if self._is_common(word)]
        rare = [word for word in every if word not in common]
        shared: dict[int, float] = {}
        for word in rare or common:
            worth = self._weights[word] * every[word]
            for phrase in self._with[word]:
                shared[phrase] = shared.get(phrase, 0.0) + worth
        for word in common if rare else ():
            worth = self._weights[word] * every[word]
            for phrase in self._with[word] if len(self._with[word]) < len(shared) else tuple(shared):
                if phrase in shared and word in self._words[phrase]:
                    shared[phrase] += worth
        return self._best(shared, every, weight, self._covered(typed))

    def _covered(self, typed: Sequence[Said]) -> dict[int, float]:
        """What share of the telling words typed each record's phrases have."""
        covered: dict[int, float] = {}
        every = 0.0
        for said in typed:
            telling = [word for word in said if word not in self._book.small]
            if not telling:
                continue
            every += self._weight_of(said)
            best: dict[int, float] = {}
            for word in telling:
                places = self._places.get(word, ())
                if len(places) <= MAX_RECORDS_OF_WORD:
                    worth = self._weights.get(word, 0.0) * said[word]
                    best.update((place, max(worth, best.get(place, 0.0))) for place in places)
            for place, worth in best.items():
                covered[place] = covered.get(place, 0.0) + worth
        return {place: worth / every for place, worth in covered.items()} if every else {}

    def _best(
        self, shared: Mapping[int, float], every: Mapping[str, float], weight: float, covered: Mapping[int, float]
    ) -> dict[int, Closest]:
        close = [
            (2 * worth / (weight + self._whole[phrase]), phrase)
            for phrase, worth in shared.items()
            if 2 * worth >= CLOSE * (weight + self._whole[phrase])
        ]
        close.sort(key=lambda one: (-one[0], one[1]))
        found: dict[int, Closest] = {}
        for closeness, phrase in close:
            telling = self._words[phrase] - self._book.small
            whole = bool(telling) and telling <= every.keys()
            for place in self._book.places[self._book.groups[phrase]]:
                found.setdefault(place, Closest(min(closeness, 1.0), whole, covered.get(place, 0.0)))
            if len(found) >= MAX_RECORDS:
                break
        for place in sorted(covered, key=lambda place: (-covered[place], place))[:MAX_RECORDS]:
            found.setdefault(place, Closest(0.0, False, covered[place]))
        return found

    def _is_common(self, word: str) -> bool:
        return word in self._book.small or len(self._with[word]) > MAX_PHRASES_OF_WORD

    def _weigh(self, word: str, phrases: int) -> float:
        weight = log(1 + len(self._words) / phrases)
        return SMALL_WORD * weight if word in self._book.small else weight

    def _weight_of(self, said: Said) -> float:
        known = [self._weights[word] * share for word, share in said.items() if word in self._weights]
        if not known and all(map(str.isdecimal, said)):
            return 0.0  # People say other figures.
        return max(known, default=self._unknown)
