"""The phrasebook: phrases that people say for records. A record scores by the similarity of its closest phrase to the
query, and by the share of the query that all its phrases cover.

The similarity of a phrase (``0`` to ``1``) is the weight of the common words divided by the mean of the phrase's and
the query's weights (the Dice coefficient). A word's weight falls with the number of phrases that contain it and with
the number of their records: "told" is in few phrases, but of many records. Stop words (``the``, ``my``) have a small
weight, so that of two phrases with the same content words the one with the same wording is closer.

One phrase may be near by chance: the next ones of the same record support it (``NEXT_ONES``), as in nearest-neighbor
voting.

The coverage of the content words uses the term frequency of BM25: a word in many phrases of a record counts more than
in a single one, with saturation (``OFTEN``) and normalization by the record's number of content words (``LONG``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from math import log

from msgspec import Struct, structs

from guide_app.library.search.terms.analysis import stop_words
from guide_app.library.search.terms.synonyms import Wording

SMALL_WORD = 0.3
"""The weight of a stop word relative to an equally rare content word."""
UNKNOWN = 0.4
"""The weight of a word in no phrase, relative to one in a single phrase."""
CLOSE = 0.3
"""The minimum similarity of a phrase."""
NEXT_ONES = 4
"""The number of a record's next phrases that support the closest one."""
MAX_RECORDS = 40
"""Maximum records in the result."""
MAX_PHRASES_OF_WORD = 3000
"""Maximum phrases of a word that selects candidates; a more common word only adds to their similarity."""
OFTEN = 1.0
"""The saturation of the term frequency (BM25's ``k1``)."""
LONG = 0.3
"""The length normalization (BM25's ``b``)."""
MAX_COVERED = 1.5
"""The upper bound of the coverage."""
MAX_RECORDS_OF_WORD = 400
"""Maximum records of a word that counts for the coverage."""

Said = Mapping[str, float]
"""The stems that may match one typed word in the phrases, with their weights (1: the word itself)."""


class Phrasebook(Struct, frozen=True):
    """The stored inverted index of one language's phrases; phrases and groups are numbers."""

    phrases_with: dict[str, list[int]] = {}
    """The phrases that contain a stem, including stop words."""
    records_with: dict[str, int] = {}
    """The number of records whose phrases contain a stem."""
    records: int = 1
    small: frozenset[str] = frozenset()
    """The stems of stop words."""
    weights: list[float] = []
    """The total weight of each phrase."""
    telling: list[int] = []
    """The number of content words of each phrase."""
    groups: list[int] = []
    """The group of each phrase."""
    places: list[list[int]] = []
    """The places of each group's records."""

    def has(self, phrase: int, word: str) -> bool:
        """Whether a phrase contains a stem."""
        phrases = self.phrases_with[word]
        place = bisect_left(phrases, phrase)
        return place < len(phrases) and phrases[place] == phrase

    def weight_of(self, word: str) -> float:
        """The weight of a stem that occurs in a phrase."""
        in_phrases = log(1 + len(self.groups) / len(self.phrases_with[word]))
        of_records = log(1 + self.records / self.records_with[word])
        weight = (in_phrases + of_records) / 2
        return SMALL_WORD * weight if word in self.small else weight


class Closest(Struct, frozen=True):
    """The similarity of a record's phrases to the query."""

    closeness: float
    """That of its closest phrase, from 0 to 1."""
    whole: bool
    """Whether the query contains all content words of that phrase."""
    covered: float
    """The share of the query's content words in its phrases; above 1 if they are frequent there."""
    support: float = 0.0
    """The mean square of the next similarities: several near phrases are stronger evidence than one."""


NOTHING_CLOSE: Mapping[int, Closest] = {}


def phrasebook(wording: Wording, places: Mapping[str, int]) -> Phrasebook:
    """Compile the phrases of the groups with records. ``places`` is by ``kind:id``."""
    phrases: list[tuple[str, ...]] = []
    of_phrases: list[int] = []
    of_groups: list[list[int]] = []
    seen: set[str] = set()
    for group, said, _ in wording.groups:
        found = [places[record] for record in group.to if record in places]
        if not found:
            continue
        seen.update(chain.from_iterable(said))
        phrases += (tuple(dict.fromkeys(map(wording.key_of, words))) for words in said)
        of_phrases += [len(of_groups)] * len(said)
        of_groups.append(found)
    phrases_with: dict[str, list[int]] = {}
    for number, words in enumerate(phrases):
        for word in words:
            phrases_with.setdefault(word, []).append(number)
    phrases_with = dict(sorted(phrases_with.items()))
    small = frozenset(map(wording.key_of, seen & stop_words(wording.language)))
    records_with = {
        word: len({place for number in numbers for place in of_groups[of_phrases[number]]})
        for word, numbers in phrases_with.items()
    }
    records = len({place for found in of_groups for place in found})
    book = Phrasebook(phrases_with, records_with, max(records, 1), small, groups=of_phrases, places=of_groups)
    weight_of = {word: book.weight_of(word) for word in phrases_with}
    weights = [round(sum(map(weight_of.__getitem__, words)), 4) for words in phrases]
    telling = [len(words) - len(small.intersection(words)) for words in phrases]
    return structs.replace(book, weights=weights, telling=telling)


class ClosestPhrases:
    """Finds the closest phrases of one language."""

    def __init__(self, book: Phrasebook) -> None:
        self._book = book
        self._unknown = UNKNOWN * log(1 + len(book.groups))
        self._places_of = lru_cache(maxsize=512)(self._find_places)

    def has(self, word: str) -> bool:
        """Whether a phrase contains a stem."""
        return word in self._book.phrases_with

    def find(self, typed: Sequence[Said]) -> dict[int, Closest]:
        """The records with phrases similar to the query, by place."""
        book = self._book
        share: dict[str, float] = {}
        for said in typed:
            for word, how_well in said.items():
                if word in book.phrases_with:
                    share[word] = max(how_well, share.get(word, 0.0))
        if not share:
            return {}
        worth = {word: book.weight_of(word) * how_well for word, how_well in share.items()}
        common = [word for word in share if self._is_common(word)]
        rare = [word for word in share if word not in common] or common
        shared = dict.fromkeys(book.phrases_with[rare[0]], worth[rare[0]])
        for word in rare[1:]:
            of_word = worth[word]
            for phrase in book.phrases_with[word]:
                shared[phrase] = shared.get(phrase, 0.0) + of_word
        for word in common if rare is not common else ():
            of_word = worth[word]
            for phrase in shared.keys() & book.phrases_with[word]:
                shared[phrase] += of_word
        weight = sum(self._weight_of(said) for said in typed)
        return self._best(shared, rare, weight, self._covered(typed))

    def _best(
        self, shared: Mapping[int, float], rare: Sequence[str], weight: float, covered: Mapping[int, float]
    ) -> dict[int, Closest]:
        book = self._book
        weights = book.weights
        close = [
            (2 * worth / (weight + weights[phrase]), phrase)
            for phrase, worth in shared.items()
            if 2 * worth >= CLOSE * (weight + weights[phrase])
        ]
        close.sort(key=lambda one: (-one[0], one[1]))
        found: dict[int, Closest] = {}
        others: dict[int, list[float]] = {}
        for closeness, phrase in close:
            for place in book.places[book.groups[phrase]]:
                if place in found:
                    others[place].append(closeness)
                elif len(found) < MAX_RECORDS:
                    whole = 0 < book.telling[phrase] <= sum(book.has(phrase, word) for word in rare)
                    found[place] = Closest(min(closeness, 1.0), whole, covered.get(place, 0.0))
                    others[place] = []
        for place, next_ones in others.items():
            support = sum(closeness**2 for closeness in next_ones[:NEXT_ONES]) / NEXT_ONES
            found[place] = structs.replace(found[place], support=support)
        for place in sorted(covered, key=lambda place: (-covered[place], place))[: MAX_RECORDS - len(found)]:
            found.setdefault(place, Closest(0.0, False, covered[place]))
        return found

    def _covered(self, typed: Sequence[Said]) -> dict[int, float]:
        """The coverage of the query's content words by each record's phrases."""
        covered: dict[int, float] = {}
        every = 0.0
        for said in typed:
            telling = [word for word in said if word not in self._book.small]
            if not telling:
                continue
            every += self._weight_of(said)
            best: dict[int, float] = {}
            for word in telling:
                if word in self._book.phrases_with:
                    worth = self._book.weight_of(word) * said[word]
                    for place, often in self._places_of(word).items():
                        best[place] = max(worth * often, best.get(place, 0.0))
            for place, worth in best.items():
                covered[place] = covered.get(place, 0.0) + worth
        return {place: min(worth / every, MAX_COVERED) for place, worth in covered.items()} if every else {}

    def _find_places(self, word: str) -> dict[int, float]:
        """The records whose phrases contain a word, with its term frequency factor; empty if there are too many to
        distinguish.
        """
        book = self._book
        often: dict[int, int] = {}
        for phrase in book.phrases_with[word]:
            for place in book.places[book.groups[phrase]]:
                often[place] = often.get(place, 0) + 1
                if len(often) > MAX_RECORDS_OF_WORD:
                    return {}
        return {
            place: number * (1 + OFTEN) / (number + OFTEN * (1 - LONG + LONG * self._lengths[place]))
            for place, number in often.items()
        }

    @cached_property
    def _lengths(self) -> dict[int, float]:
        """The number of content words in each record's phrases, relative to the mean."""
        book = self._book
        lengths: dict[int, int] = {}
        for phrase, group in enumerate(book.groups):
            for place in book.places[group]:
                lengths[place] = lengths.get(place, 0) + book.telling[phrase]
        mean = max(sum(lengths.values()) / max(len(lengths), 1), 1.0)
        return {place: length / mean for place, length in lengths.items()}

    def _is_common(self, word: str) -> bool:
        return word in self._book.small or len(self._book.phrases_with[word]) > MAX_PHRASES_OF_WORD

    def _weight_of(self, said: Said) -> float:
        known = [self._book.weight_of(word) * said[word] for word in said if word in self._book.phrases_with]
        if not known and all(map(str.isdecimal, said)):
            return 0.0  # Figures differ between phrases and queries.
        return max(known, default=self._unknown)
