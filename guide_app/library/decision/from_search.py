"""What a search asks of the decision: the needs and the person in its words, and the services that it found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from msgspec.structs import replace

from guide_app.content.records import Guidance, Notice, Question
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.rules import need_of_beds
from guide_app.library.library import Library
from guide_app.library.search.hits import Hit, Results
from guide_app.library.situation import Situation

NAMING: dict[str, type[Question | Guidance | Notice]] = {each.kind: each for each in (Question, Guidance, Notice)}
"""The kinds of records that name services to call."""
MAX_READ = 8
"""The best hits to consider: a line in a later hit does not answer the query."""


def ask_of(library: Library, results: Results, at: datetime) -> Ask:
    """The ask of a search. A query that names a service asks for that one."""
    query = results.query
    calm = [hit for hit in results.hits[:MAX_READ] if not hit.crisis]
    named = calm[0].id if calm and calm[0].kind == "service" and calm[0].named else ""
    situation = situation_of(results)
    needs = query.filter.needs or frozenset(results.needs)
    if situation.put_out and not needs:
        needs = frozenset((need_of_beds(library),))
    return Ask(
        needs=needs - library.needs_that_mean("minors") if situation.person.minor else needs,
        situation=situation,
        at=at,
        languages=query.filter.languages,
        without_police=query.filter.without_police,
        urgent=tuple(hit.id for hit in results.hits if hit.crisis),
        named=named,
        found=tuple(dict.fromkeys(_found(library, calm))),
    )


def situation_of(results: Results) -> Situation:
    """What the words and the filters of a search say of the person."""
    known = {fact.replace("-", "_"): True for fact in results.query.facts}
    return replace(Situation(person=results.query.filter.person), **known)


def _found(library: Library, hits: Sequence[Hit]) -> Iterator[str]:
    """The services that hits are or name, in order."""
    for hit in hits:
        if hit.kind == "service":
            yield hit.id
        elif hit.kind in NAMING:
            found = library.get(NAMING[hit.kind], hit.id, library.languages[0])
            yield from found.record.services if found is not None else ()
