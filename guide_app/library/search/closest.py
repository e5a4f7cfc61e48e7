"""Compares a query with the phrasebook. A record scores by the similarity of its closest phrase to the query, by the
share of the query that all its phrases cover, and by how likely they say it (``likeliest.py``).

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

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import log

from msgspec import Struct

from guide_app.library.search.likeliest import LikeliestRecords
from guide_app.library.search.phrasebook import Phrasebook, Said

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


class Closest(Struct, frozen=True):
    """How near a record's phrases are to the query."""

    closeness: float
    """That of its closest phrase, from 0 to 1."""
    whole: bool
    """Whether the query contains all content words of that phrase."""
    covered: float
    """The share of the query's content words in its phrases; above 1 if they are frequent there."""
    likely: float = 0.0
    """How likely its phrases say the query, from 0 to 1 (``likeliest.py``)."""
    support: float = 0.0
    """The mean square of the next similarities: several near phrases are stronger evidence than one."""


FAR = Closest(0.0, False, 0.0)
NOTHING_CLOSE: Mapping[int, Closest] = {}


class ClosestPhrases:
    """Finds the closest phrases of one language."""

    def __init__(self, book: Phrasebook) -> None:
        self._book = book
        self._unknown = UNKNOWN * log(1 + len(book))
        self._lengths = book.lengths()
        self._likeliest = LikeliestRecords(book, self._lengths)
        self._places_of = lru_cache(maxsize=512)(self._find_places)

    def has(self, word: str) -> bool:
        """Whether a phrase contains a stem."""
        return word in self._book

    def find(self, typed: Sequence[Said]) -> dict[int, Closest]:
        """The records with phrases similar to the query, by place."""
        book = self._book
        share: dict[str, float] = {}
        for said in typed:
            for word, how_well in said.items():
                if word in book:
                    share[word] = max(how_well, share.get(word, 0.0))
        if not share:
            return {}
        worth = {word: book.weight_of(word) * how_well for word, how_well in share.items()}
        common = [word for word in share if self._is_common(word)]
        rare = [word for word in share if word not in common] or common
        shared = dict.fromkeys(book.phrases_with(rare[0]), worth[rare[0]])
        for word in rare[1:]:
            of_word = worth[word]
            for phrase in book.phrases_with(word):
                shared[phrase] = shared.get(phrase, 0.0) + of_word
        for word in common if rare is not common else ():
            of_word = worth[word]
            for phrase in shared.keys() & book.phrases_with(word):
                shared[phrase] += of_word
        weight = sum(self._weight_of(said) for said in typed)
        return self._best(shared, rare, weight, typed)

    def _best(
        self, shared: Mapping[int, float], rare: Sequence[str], weight: float, typed: Sequence[Said]
    ) -> dict[int, Closest]:
        book = self._book
        covered, likely = self._covered(typed), self._likeliest.find(typed)
        weights = book.weights
        close = [
            (2 * worth / (weight + weights[phrase]), phrase)
            for phrase, worth in shared.items()
            if 2 * worth >= CLOSE * (weight + weights[phrase])
        ]
        close.sort(key=lambda one: (-one[0], one[1]))
        nearest: dict[int, tuple[float, int]] = {}
        others: dict[int, list[float]] = {}
        for closeness, phrase in close:
            for place in book.places_of(phrase):
                if place in nearest:
                    others[place].append(closeness)
                elif len(nearest) < MAX_RECORDS:
                    nearest[place] = closeness, phrase
                    others[place] = []
        found: dict[int, Closest] = {}
        for place, (closeness, phrase) in nearest.items():
            found[place] = Closest(
                min(closeness, 1.0),
                0 < book.telling[phrase] <= book.number_within(phrase, rare),
                covered.get(place, 0.0),
                likely.get(place, 0.0),
                sum(closeness**2 for closeness in others[place][:NEXT_ONES]) / NEXT_ONES,
            )
        for place in sorted(covered, key=lambda place: (-covered[place], place))[: MAX_RECORDS - len(found)]:
            found.setdefault(place, Closest(0.0, False, covered[place], likely.get(place, 0.0)))
        return found

    def _covered(self, typed: Sequence[Said]) -> dict[int, float]:
        """The coverage of the query's content words by each record's phrases."""
        covered: dict[int, float] = {}
        every = 0.0
        for said in typed:
            telling = [word for word in said if not self._book.is_small(word)]
            if not telling:
                continue
            every += self._weight_of(said)
            best: dict[int, float] = {}
            for word in telling:
                if word in self._book:
                    worth = self._book.weight_of(word) * said[word]
                    for place, often in self._places_of(word).items():
                        best[place] = max(worth * often, best.get(place, 0.0))
            for place, worth in best.items():
                covered[place] = covered.get(place, 0.0) + worth
        return {place: min(worth / every, MAX_COVERED) for place, worth in covered.items()} if every else {}

    def _find_places(self, word: str) -> dict[int, float]:
        """The records whose phrases contain a word, with its term frequency factor."""
        often = self._book.records_of(self._book.phrases_with(word))
        return {
            place: number * (1 + OFTEN) / (number + OFTEN * (1 - LONG + LONG * self._lengths[place]))
            for place, number in often.items()
        }

    def _is_common(self, word: str) -> bool:
        return self._book.is_small(word) or self._book.often(word) > MAX_PHRASES_OF_WORD

    def _weight_of(self, said: Said) -> float:
        known = [self._book.weight_of(word) * said[word] for word in said if word in self._book]
        if not known and all(map(str.isdecimal, said)):
            return 0.0  # Figures differ between phrases and queries.
        return max(known, default=self._unknown)
