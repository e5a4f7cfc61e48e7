"""Whom to call first, among the results of a search: one line, with a number that may be given to anyone. For a minor
who needs a bed it is the first call of *A bed tonight*.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from guide_app.content.records import Guidance, Notice, Question, Service
from guide_app.library.eligibility import VERDICTS, fit
from guide_app.library.library import Library
from guide_app.library.search.hits import Hit, Results
from guide_app.library.services import list_name
from guide_app.library.tonight.planner import minors_night
from guide_app.ui.common import service_facts
from guide_app.ui.common.always_line import AlwaysLine, always_line
from guide_app.ui.common.record_text import filled
from guide_app.ui.search.call_band import BandView

NAMING: dict[str, type[Question | Guidance | Notice]] = {each.kind: each for each in (Question, Guidance, Notice)}
"""The kinds of records that name services to call."""
MAX_READ = 8
"""Number of best hits considered: a line in a later hit does not answer the query."""


def calls(library: Library, results: Results, now: dt.datetime) -> list[str]:
    """The ids of the services to call, in order: first the line for someone in danger or despair; then tonight's calls,
    where a minor needs a bed; then the services with a confirmed number among the best hits, or named by them, those
    first that state that they take the person. Services that do not take the person are left out, and for a minor those
    that do not say so. Where the query names a service, no other replaces it.
    """
    person = results.query.filter.person
    ranked: list[tuple[int, str]] = []
    for service_id in dict.fromkeys(_named(library, _asked_for(results))):
        found = library.get(Service, service_id, library.languages[0])
        if found is None or not _may_be_called(library, found.record, results, now):
            continue
        verdict = fit(found.record, person).verdict
        if verdict != "not" and not (person.minor and verdict == "unknown"):
            ranked.append((VERDICTS.index(verdict) if person else 0, service_id))
    ranked.sort(key=lambda each: each[0])
    crisis = [hit.id for hit in results.hits if hit.crisis]
    tonight = _tonights_calls(library, results, now)
    return list(dict.fromkeys((*crisis, *tonight, *(service_id for _, service_id in ranked))))


def _asked_for(results: Results) -> Sequence[Hit]:
    """The hits to consider: the best ones; only the first where the query names that service."""
    best = [hit for hit in results.hits[:MAX_READ] if not hit.crisis][:1]
    return best if best and best[0].kind == "service" and best[0].named else results.hits[:MAX_READ]


def _tonights_calls(library: Library, results: Results, now: dt.datetime) -> list[str]:
    """The calls of the night's plan, where the query is about a minor without a bed; otherwise none."""
    plan = minors_night(library, results.query.filter.person, results.needs, now)
    if plan is None:
        return []
    services = (found.record for found in library.many(Service, plan.order, library.languages[0]))
    return [service.id for service in services if _may_be_called(library, service, results, now)]


def _named(library: Library, hits: Sequence[Hit]) -> Iterator[str]:
    """The services that hits are or name, in order."""
    for hit in hits:
        if hit.kind == "service":
            yield hit.id
        elif hit.kind in NAMING:
            found = library.get(NAMING[hit.kind], hit.id, library.languages[0])
            yield from found.record.services if found is not None else ()


def _may_be_called(library: Library, service: Service, results: Results, now: dt.datetime) -> bool:
    """Whether its number is confirmed and it meets the query's constraints: open, speaking a language, with police or
    not.
    """
    wanted = results.query.filter
    if wanted.without_police and service.law_enforcement:
        return False
    if wanted.open_now and library.opening_of(service, now).state == "closed":
        return False
    speaks = not service.languages or wanted.languages & set(service.languages) or service.interpretation_services
    if wanted.languages and not speaks:
        return False
    phone = library.main_phone(service)
    return phone is not None and phone.print


def band_view(library: Library, results: Results, now: dt.datetime) -> BandView | None:
    """The content of the band above the results: whom to call first and, where that line is not always open, one that
    answers at any hour; only the latter where there is nobody to call first. None where the pack has neither.
    """
    language = results.language or results.query.language
    person = results.query.filter.person
    order = calls(library, results, now)
    always = None if order else always_line(library, language, person)
    first = order[0] if order else always.service_id if always is not None else ""
    found = library.get(Service, first, language)
    phone = library.main_phone(found.record) if found is not None else None
    if found is None or phone is None:
        return None
    service = found.record
    opening = library.opening_of(service, now)
    if opening.always:
        always = None
    else:
        always = _answering(library, order[1:], language, now) or always or always_line(library, language, person)
    return BandView(
        service_id=service.id,
        name=list_name(service),
        about=service_facts.role(service),
        number=phone.number,
        state=service_facts.state_of(opening),
        hours=service_facts.short_hours(opening, now),
        say=filled(service.say, library) if service.say else "",
        always=always,
    )


def _answering(library: Library, order: Sequence[str], language: str, now: dt.datetime) -> AlwaysLine | None:
    """The first of these services that answers day and night."""
    for found in library.many(Service, order, language):
        phone = library.main_phone(found.record)
        if phone is not None and library.opening_of(found.record, now).always:
            return AlwaysLine(found.record.id, list_name(found.record), phone.number)
    return None
