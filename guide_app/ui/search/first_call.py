"""Whom to call first, of all that a search found: one line, with a number that may be given to anyone. For a minor who
needs a bed it is the one that *A bed tonight* calls first.
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
from guide_app.ui.common.calls import call_view
from guide_app.ui.search.call_band import BandView

NAMING: dict[str, type[Question | Guidance | Notice]] = {each.kind: each for each in (Question, Guidance, Notice)}
"""The kinds of records that name whom to call."""
MAX_READ = 8
"""Hits that are looked at, the best: a line that belongs to a later one is no answer to what was asked."""


def calls(library: Library, results: Results, now: dt.datetime) -> list[str]:
    """The services to call, by id, the first one first: the line for someone in danger or despair; then tonight's
    calls, where a minor needs a bed; then those with a confirmed number that the best hits are or name, of which those
    that state that they take the person come before the others. Who does not take them, and for a minor who does not
    say so, is nobody to call. Where a service was asked for by name, no other stands in its place.
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
    """The hits that may be, or name, whom to call: the best; of a service that was asked for by name, it alone."""
    best = [hit for hit in results.hits[:MAX_READ] if not hit.crisis][:1]
    return best if best and best[0].kind == "service" and best[0].named else results.hits[:MAX_READ]


def _tonights_calls(library: Library, results: Results, now: dt.datetime) -> list[str]:
    """Whom the plan of a night calls, where the words tell of a minor without a bed; else the records found lead."""
    plan = minors_night(library, results.query.filter.person, results.needs, now)
    if plan is None:
        return []
    services = (found.record for found in library.many(Service, plan.order, library.languages[0]))
    return [service.id for service in services if _may_be_called(library, service, results, now)]


def _named(library: Library, hits: Sequence[Hit]) -> Iterator[str]:
    """The services that hits are or name, in their order."""
    for hit in hits:
        if hit.kind == "service":
            yield hit.id
        elif hit.kind in NAMING:
            found = library.get(NAMING[hit.kind], hit.id, library.languages[0])
            yield from found.record.services if found is not None else ()


def _may_be_called(library: Library, service: Service, results: Results, now: dt.datetime) -> bool:
    """Whether its number is sure and it is what the words asked for: open, speaking a language, with police or not."""
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
    """What the band above the results shows: whom to call first and, where that line has its hours, who answers at any
    hour; the latter alone where there is nobody to call first. None where the pack has neither.
    """
    language = results.language or results.query.language
    order = calls(library, results, now)
    always = always_line(library, language, results.query.filter.person)
    first = order[0] if order else always.service_id if always is not None else ""
    found = library.get(Service, first, language)
    call = call_view(library, first, language, now)
    if found is None or call is None:
        return None
    service = found.record
    opening = library.opening_of(service, now)
    return BandView(
        service_id=service.id,
        name=list_name(service),
        about=service_facts.role(service),
        number=call.plate.number,
        state=call.plate.state,
        hours=service_facts.short_hours(opening, now),
        say=call.say,
        always=None if opening.always else _answering(library, order[1:], language, now) or always,
    )


def _answering(library: Library, order: Sequence[str], language: str, now: dt.datetime) -> AlwaysLine | None:
    """The first of these that answers day and night."""
    for found in library.many(Service, order, language):
        phone = library.main_phone(found.record)
        if phone is not None and library.opening_of(found.record, now).always:
            return AlwaysLine(found.record.id, list_name(found.record), phone.number)
    return None
