"""Translates filters into queries of the search engine, with the same rules as ``services.py``."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from guide_app.library.folder import ADULT_BEDS, ANY, INTERPRETER, LANGUAGE_UNKNOWN
from guide_app.library.services import base_language

if TYPE_CHECKING:
    import tantivy

    from guide_app.library.library import Library
    from guide_app.library.search.query import Query

MAX_SIDE_BY_SIDE = 4
"""Maximum values for a union of term queries; more values use a term set query, which collects the matches first."""


def filtered(matching: tantivy.Query, query: Query, library: Library, schema: tantivy.Schema) -> tantivy.Query:
    """The query restricted to the wanted kinds and the filter, with unchanged scores."""
    from tantivy import Occur, Query

    wanted = query.filter
    needed: list[tuple[str, Collection[str]]] = []
    if query.kinds:
        needed.append(("kind", query.kinds))
    if wanted.needs:
        needed.append(("need", {*wanted.needs, ANY}))
    if wanted.languages and library.languages[0] not in wanted.languages:
        needed.append(("speaks", {*map(base_language, wanted.languages), INTERPRETER, LANGUAGE_UNKNOWN, ANY}))
    if wanted.open_now:
        patterns = library.store.open_patterns(library.moment(query.now), library.holidays)
        needed.append(("hours", {*map(str, patterns), "unknown", ANY}))
    if query.open_on:
        patterns = library.store.patterns_within(query.open_on)
        needed.append(("hours", {*map(str, patterns), "unknown", ANY}))
    flags = {"always": wanted.always, "printable": wanted.printable_only}
    needed += [("flag", {flag, ANY}) for flag, is_needed in flags.items() if is_needed]
    refused = {
        "adults-only": wanted.under_18,
        "paid": wanted.free,
        "police": wanted.without_police,
        ADULT_BEDS: wanted.person.minor or query.young,
    }
    clauses = [(Occur.Must, Query.const_score_query(one_of(schema, *one), 0.0)) for one in needed]
    clauses += [(Occur.MustNot, one_of(schema, "flag", [flag])) for flag, is_refused in refused.items() if is_refused]
    if wanted.person and (terms := library.store.refused_terms(wanted.person)):
        clauses.append((Occur.MustNot, one_of(schema, "terms", {*map(str, terms)})))
    return Query.boolean_query([(Occur.Must, matching), *clauses]) if clauses else matching


def surest(query: Query, library: Library) -> Iterator[tuple[str, Collection[str]]]:
    """Index fields and values that mark the services known to match a filter, rather than those that only may match.
    They come first, as in lists.
    """
    wanted = query.filter
    if wanted.free:
        yield "flag", {"free"}
    if wanted.languages and library.languages[0] not in wanted.languages:
        yield "speaks", {*map(base_language, wanted.languages)}
    if wanted.open_now:
        yield "hours", {*map(str, library.store.open_patterns(library.moment(query.now), library.holidays))}
    if query.open_on:
        yield "hours", {*map(str, library.store.patterns_within(query.open_on))}


def one_of(schema: tantivy.Schema, field: str, values: Collection[str]) -> tantivy.Query:
    """A query for records with one of the values in a field."""
    from tantivy import Occur, Query

    if len(values) > MAX_SIDE_BY_SIDE:
        return Query.term_set_query(schema, field, sorted(values))
    terms = [Query.term_query(schema, field, value, "basic") for value in sorted(values)]
    return terms[0] if len(terms) == 1 else Query.boolean_query([(Occur.Should, term) for term in terms])
