"""What comes first in a search, all in one place.

A record's score is the sum of these, each at most once:

1. **Leading** (``LEADING``): what :mod:`search` puts first by itself: the notice about a name that was typed, then
   the services that do that work today.
2. **Exactness** (``EXACT``, ``BEGINS``): the whole query is a title or a name, now or formerly; or one begins with it.
   A phone number that was typed counts the same way (``NUMBER``, ``NUMBER_BEGINS``). Nothing below adds up to
   ``EXACT``.
3. **Words**: for each word of the query the best way in which the record speaks of it, by BM25 (rare words count
   more, and a word in a short text more than in a long one), times the weight of the field (``FIELDS``) and of the
   way (``WAYS``): as typed before continued, corrected or by a synonym. A second field adds a little (``SECOND``).
4. **Phrases**: what the pack's synonyms know by several words together.
5. **Needs**: a service whose first need the words name (``FIRST_NEED``), or another of its needs (``OTHER_NEED``).
6. **Nearness**: words that stand side by side as typed, in a title or in the text.

Which records count at all: those that speak of enough of the words (``enough``) or of a phrase, or match exactly.
Filters take away and add nothing. What ties stays in the order of the pack: first services first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from guide_app.library.analysis import stem
from guide_app.library.concepts import Alternative, Concept, Meaning, Way
from guide_app.library.query import Reading

if TYPE_CHECKING:
    from tantivy import Query, Schema, Searcher

LEADING = 20000.0
EXACT = 1000.0
NUMBER = 900.0
NUMBER_BEGINS = 300.0
BEGINS = 12.0

KIND_WEIGHTS = {"notice": 0.35}
"""What a whole score is multiplied by, where it is not 1: a notice is for the name it is about, and seldom for its
words.
"""

FIRST_SERVICE_WEIGHT = 1.15
"""The same for the pack's first services: of equals, they come first."""

FIELDS = {"name": 2.6, "title": 2.2, "text": 1.0, "other_title": 1.1, "other_text": 0.5}
"""``other_``: in another language than the one asked in."""
WAYS: dict[Way, float] = {"typed": 1.0, "continued": 0.6, "corrected": 0.7, "synonym": 0.7}
SECOND = 0.15
"""How much of its score a second field or way adds for the same word."""

FIRST_NEED = 6.0
OTHER_NEED = 3.5

NEAR_IN_TITLE = 1.0
NEAR_IN_TEXT = 0.5
NEAR_SLOP = 2
"""Words that may stand between two for them to be near."""
MOST_PAIRS = 5

MOST_NUMBERS = 60


def enough(words: int) -> int:
    """How many of a query's words a record must speak of."""
    return 1 if words <= 2 else (words + 1) // 2


class Ranker:
    """Builds the engine's query for what was meant. One for each language asked in."""

    def __init__(self, schema: Schema, searcher: Searcher, language: str, languages: Sequence[str]) -> None:
        self._schema = schema
        self._searcher = searcher
        self._language = language
        self._others = [other for other in languages if other != language]

    def query(self, meaning: Meaning, reading: Reading, leading: Sequence[int] = ()) -> Query | None:
        """The query that scores as the top of this module says, or None when nothing can match."""
        from tantivy import Occur, Query

        word_queries = [self._concept(concept) for concept in meaning.words]
        parts: list[Query] = []
        if word_queries:
            should = [(Occur.Should, query) for query in word_queries]
            parts.append(Query.boolean_query(should, enough(len(should))))
        parts += (self._concept(concept) for concept in meaning.phrases)
        parts += self._exactly(reading)
        parts += self._numbers(reading)
        parts += (
            Query.const_score_query(Query.term_query(self._schema, "place", place), LEADING / (1 + 3 * number))
            for number, place in enumerate(leading)
        )
        if not parts:
            return None
        matching = Query.boolean_query([(Occur.Should, part) for part in parts])
        near = list(self._near(meaning.in_order))
        if not near:
            return matching
        return Query.boolean_query([(Occur.Must, matching), *((Occur.Should, query) for query in near)])

    def _concept(self, concept: Concept) -> Query:
        from tantivy import Query

        ways = [self._alternative(alternative) for alternative in concept.alternatives]
        for need in concept.needs:
            ways.append(Query.const_score_query(self._term("need", need), OTHER_NEED))
            ways.append(Query.const_score_query(self._term("first_need", need), FIRST_NEED))
        return ways[0] if len(ways) == 1 else Query.disjunction_max_query(ways, SECOND)

    def _alternative(self, alternative: Alternative) -> Query:
        from tantivy import Occur, Query

        weight = WAYS[alternative.way]
        fields = self._as_written if alternative.way == "continued" else self._by_stem
        queries = [Query.disjunction_max_query(list(fields(word, weight)), SECOND) for word in alternative.words]
        return queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Must, query) for query in queries])

    def _by_stem(self, word: str, weight: float) -> Iterator[Query]:
        yield self._weighted("name", word, weight * FIELDS["name"])
        own = stem(word, self._language)
        yield self._weighted(f"title_{self._language}", own, weight * FIELDS["title"])
        yield self._weighted(f"text_{self._language}", own, weight * FIELDS["text"])
        for other in self._others:
            its = stem(word, other)
            yield self._weighted(f"title_{other}", its, weight * FIELDS["other_title"])
            yield self._weighted(f"text_{other}", its, weight * FIELDS["other_text"])

    def _as_written(self, word: str, weight: float) -> Iterator[Query]:
        yield self._weighted("name", word, weight * FIELDS["name"])
        yield self._weighted("title", word, weight * FIELDS["title"])
        yield self._weighted("text", word, weight * FIELDS["text"])

    def _exactly(self, reading: Reading) -> Iterator[Query]:
        from tantivy import Query

        whole = " ".join(reading.all_words)
        if not whole:
            return
        yield Query.const_score_query(self._term("exact", whole), EXACT)
        if len(whole) > 2:
            longer = [text for text, _count in self._searcher.terms_with_prefix("exact", whole, limit=MOST_NUMBERS)]
            if longer:
                yield Query.const_score_query(Query.term_set_query(self._schema, "exact", longer), BEGINS)

    def _numbers(self, reading: Reading) -> Iterator[Query]:
        from tantivy import Query

        for forms in reading.numbers:
            for digits in forms:
                yield Query.const_score_query(self._term("number", digits), NUMBER)
                begun = [
                    text for text, _count in self._searcher.terms_with_prefix("number", digits, limit=MOST_NUMBERS)
                ]
                if begun:
                    yield Query.const_score_query(Query.term_set_query(self._schema, "number", begun), NUMBER_BEGINS)

    def _near(self, words: Sequence[str]) -> Iterator[Query]:
        from tantivy import Query

        stems = [stem(word, self._language) for word in words]
        for pair in list(pairwise(stems))[:MOST_PAIRS]:
            for field, weight in (("title", NEAR_IN_TITLE), ("text", NEAR_IN_TEXT)):
                phrase = Query.phrase_query(self._schema, f"{field}_{self._language}", list(pair), NEAR_SLOP)
                yield Query.boost_query(phrase, weight)

    def _weighted(self, field: str, word: str, weight: float) -> Query:
        from tantivy import Query

        return Query.boost_query(self._term(field, word), weight)

    def _term(self, field: str, value: str) -> Query:
        from tantivy import Query

        return Query.term_query(self._schema, field, value, "freq")
