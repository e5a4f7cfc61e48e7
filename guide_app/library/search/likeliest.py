"""The records whose phrases most likely say a query: naive Bayes over words and pairs of adjacent words.

The closest phrase (``closest.py``) is one sentence that somebody wrote. A query that nobody foresaw shares little with
each single phrase, but much with all phrases of a record together: "keeps" beside "em", "ids", "contractor". Each part
of the query adds the logarithm of how often the record's phrases have it, relative to a part that they lack
(multinomial naive Bayes with additive smoothing). A record with many phrases has most parts by chance, which the length
of its phrases takes back.

The result is relative to the likeliest record, and cubed: the second likeliest must not pass a record with a closer
phrase.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from math import log

from guide_app.library.search.phrasebook import Phrasebook, Said

UNSAID = 0.02
"""The number of phrases that count as having a part that none of a record's phrases has."""
SHORT = 0.7
"""What is added to the length of each record's phrases, relative to the mean: that few are known proves little."""
FULL_EVIDENCE = 24.0
"""The evidence (in nats) below which even the likeliest record is not likely: that of about four parts."""
POWER = 3


class LikeliestRecords:
    """Finds the likeliest records of one language's phrases. ``lengths`` are those of the records' phrases."""

    def __init__(self, book: Phrasebook, lengths: Mapping[int, float]) -> None:
        self._book = book
        self._cost = {place: log((length + SHORT) / (1 + SHORT)) for place, length in lengths.items()}
        self._evidence_of = lru_cache(maxsize=512)(self._find_evidence)

    def find(self, typed: Sequence[Said]) -> dict[int, float]:
        """The places of the records with evidence, each with a share of one, which only the likeliest can have."""
        stems = [next(iter(said)) for said in typed if said]
        telling = (stem for stem in stems if not self._book.is_small(stem))
        found: dict[int, float] = {}
        known = 0
        for part in dict.fromkeys((*telling, *map(" ".join, pairwise(stems)))):
            evidence = self._evidence_of(part)
            known += bool(evidence)
            for place, of_part in evidence.items():
                found[place] = found.get(place, 0.0) + of_part
        cost = self._cost
        found = {place: evidence - known * cost[place] for place, evidence in found.items()}
        likeliest = max(FULL_EVIDENCE, max(found.values(), default=0.0))
        return {place: (evidence / likeliest) ** POWER for place, evidence in found.items() if evidence > 0}

    def _find_evidence(self, part: str) -> dict[int, float]:
        """What a part of a query adds to each record whose phrases have it."""
        book = self._book
        one, _, other = part.partition(" ")
        phrases = book.phrases_with_pair(one, other) if other else book.phrases_with(one)
        return {place: log(1 + often / UNSAID) for place, often in book.records_of(phrases).items()}
