"""Filters as conditions of the search engine: the same rules as in ``directory.py``, for what a search finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from guide_app.library.directory import base_language
from guide_app.library.hours import minute_of_week
from guide_app.library.layout import FOR_STAFF, SEARCHED_KINDS

if TYPE_CHECKING:
    import tantivy

    from guide_app.library.query import Query
    from guide_app.library.reader import Library


def filtered(matching: tantivy.Query, query: Query, library: Library, schema: tantivy.Schema) -> tantivy.Query:
    """What matches, less what the query's kinds and filter leave out. Scores stay as they are."""
    from tantivy import Occur, Query

    conditions: list[tantivy.Query] = []
    if query.kinds:
        conditions.append(_one_of(schema, "kind", sorted(query.kinds)))
    if query.filter:
        others = _one_of(schema, "kind", [kind for kind in SEARCHED_KINDS if kind != "service"])
        conditions.append(_any([others, _service_passes(query, library, schema)]))
    clauses = [(Occur.Must, Query.const_score_query(condition, 0.0)) for condition in conditions]
    if query.for_client:
        clauses.append((Occur.MustNot, _one_of(schema, "flag", [FOR_STAFF])))
    return Query.boolean_query([(Occur.Must, matching), *clauses]) if clauses else matching


def _service_passes(query: Query, library: Library, schema: tantivy.Schema) -> tantivy.Query:
    from tantivy import Occur, Query

    wanted = query.filter
    clauses = [(Occur.Must, _one_of(schema, "kind", ["service"]))]
    if wanted.needs:
        clauses.append((Occur.Must, _one_of(schema, "need", sorted(wanted.needs))))
    if wanted.languages and library.languages[0] not in wanted.languages:
        spoken = _one_of(schema, "speaks", sorted(base_language(code) for code in wanted.languages))
        clauses.append((Occur.Must, _any([spoken, _one_of(schema, "flag", ["interpreter"])])))
    if wanted.open_now:
        patterns = [str(number) for number in library.store.open_patterns(minute_of_week(library.moment(query.now)))]
        clauses.append((Occur.Must, _one_of(schema, "hours", ["unknown", *patterns])))
    if wanted.under_18:
        clauses.append((Occur.MustNot, _one_of(schema, "flag", ["adults-only"])))
    needed = {"free": wanted.free, "always": wanted.always, "printable": wanted.printable_only}
    clauses += [(Occur.Must, _one_of(schema, "flag", [flag])) for flag, is_needed in needed.items() if is_needed]
    if wanted.without_police:
        clauses.append((Occur.MustNot, _one_of(schema, "flag", ["police"])))
    return Query.boolean_query(clauses)


def _one_of(schema: tantivy.Schema, field: str, values: Sequence[str]) -> tantivy.Query:
    from tantivy import Query

    return Query.term_set_query(schema, field, values)


def _any(queries: Sequence[tantivy.Query]) -> tantivy.Query:
    from tantivy import Occur, Query

    return Query.boolean_query([(Occur.Should, query) for query in queries])
