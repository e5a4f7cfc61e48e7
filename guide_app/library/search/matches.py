"""Asks the index: the records that match, as far down as they help, and how many of each kind there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import structs

from guide_app.library.folder import ADULT_BEDS
from guide_app.library.library import Library
from guide_app.library.search.filters import filtered, one_of
from guide_app.library.search.query import Query

if TYPE_CHECKING:
    import tantivy

MAX_SCORED = 100
"""Records to score, and to order: the first ones do not depend on the limit."""
HELPS = 0.1
"""The share of the best score, at most of ``ENOUGH``, that a result needs. On the sets that were read each right answer
among the first ten has more than half of it, and with a fifth some lists lose all services.
"""
ENOUGH = 100.0


class Matches:
    """Asks the index of one library."""

    def __init__(self, library: Library, schema: tantivy.Schema, searcher: tantivy.Searcher) -> None:
        self._library, self._schema, self._searcher = library, schema, searcher

    def helpful(
        self, matching: tantivy.Query, query: Query, *, every: bool = False
    ) -> tuple[list[tuple[int, float]], int | None]:
        """The places that help, with their scores, best first; and the number of all matches if some that may help were
        not scored, else None. Who reads on finds what shares little with the query: the results end before, unless the
        query asks for ``every`` service that meets its constraints, or the list is one to choose from.
        """
        scored, number = self._scored(matching, query, max(query.limit, MAX_SCORED))
        if every or query.as_typed or query.to_choose_from or not scored:
            return scored, None if number <= len(scored) else number
        best = scored[0][1]
        if query.kinds:  # What helps does not depend on the kinds that are looked at.
            ((_place, best), *_), _number = self._scored(matching, _of_all_kinds(query), 1)
        least = HELPS * min(best, ENOUGH)
        helpful = [one for one in scored if one[1] >= least]
        return helpful, None if len(helpful) < len(scored) or number <= len(scored) else number

    def leave_out_beds(self, matching: tantivy.Query, query: Query, scored: Sequence[tuple[int, float]]) -> bool:
        """Whether beds for adults would be among the results if the words did not hint at youth. ``scored`` are those
        of ``helpful``.
        """
        from tantivy import Occur
        from tantivy import Query as EngineQuery

        every = filtered(matching, structs.replace(query, young=False), self._library, self._schema)
        beds = EngineQuery.const_score_query(one_of(self._schema, "flag", [ADULT_BEDS]), 0.0)
        both = EngineQuery.boolean_query([(Occur.Must, every), (Occur.Must, beds)])
        found: Any = self._searcher.search(both, 1, count=False, weight_by_field="weight")
        best = scored[0][1] if scored else 0.0
        return any(score >= HELPS * min(best, ENOUGH) for score, _address in found.hits)

    def counts(
        self,
        matching: tantivy.Query,
        query: Query,
        scored: Sequence[tuple[int, float]],
        number: int | None,
        *,
        every: bool = False,
    ) -> Mapping[str, int]:
        """The number of results per kind, wanted or not. ``scored`` and ``number`` are those of ``helpful``."""
        if query.kinds:
            scored, number = self.helpful(matching, _of_all_kinds(query), every=every)
        if number is not None:
            return self._counts_of_matches(matching, _of_all_kinds(query), number)
        own = self._library.languages[0]
        return Counter(text.kind for text in self._library.store.found_texts([place for place, _ in scored], {own}))

    def _scored(self, matching: tantivy.Query, query: Query, limit: int) -> tuple[list[tuple[int, float]], int]:
        """The places of the best records with their scores, best first, and the total number of matches."""
        engine_query = filtered(matching, query, self._library, self._schema)
        found: Any = self._searcher.search(engine_query, limit, count=True, weight_by_field="weight")
        values = self._searcher.fast_field_values("place", [address for _score, address in found.hits])
        scores: list[float] = [score for score, _address in found.hits]
        return [(int(place or 0), score) for place, score in zip(values, scores, strict=True)], found.count

    def _counts_of_matches(self, matching: tantivy.Query, query: Query, number: int) -> dict[str, int]:
        """The number of all matches per kind; ``number`` is their sum.

        An aggregation counts the small kinds; the number of services, which may be very large, is the total of the
        search minus these, which avoids a second pass.
        """
        from tantivy import Occur
        from tantivy import Query as EngineQuery

        engine: Any = self._searcher  # Its stubs have "dict" without type arguments.
        every = filtered(matching, query, self._library, self._schema)
        services = EngineQuery.term_query(self._schema, "kind", "service", "basic")
        few = EngineQuery.boolean_query([(Occur.Must, every), (Occur.MustNot, services)])
        found = engine.aggregate(few, {"kinds": {"terms": {"field": "kind"}}})
        counts: dict[str, int] = {bucket["key"]: bucket["doc_count"] for bucket in found["kinds"]["buckets"]}
        rest = number - sum(counts.values())
        return counts | {"service": rest} if rest else counts


def _of_all_kinds(query: Query) -> Query:
    return structs.replace(query, kinds=frozenset())
