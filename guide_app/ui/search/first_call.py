"""Who to call first for a search: the decision for it, as the band above the results shows it."""

from __future__ import annotations

import datetime as dt

from guide_app.content.records import Service
from guide_app.library.decision.engine import decide
from guide_app.library.decision.from_search import ask_of
from guide_app.library.decision.rules import need_of_beds
from guide_app.library.library import Library
from guide_app.library.search.hits import Results
from guide_app.library.services import list_name
from guide_app.ui.common import service_facts
from guide_app.ui.common.always_line import line_of
from guide_app.ui.common.calls import changed_words
from guide_app.ui.search.call_band import BandView


def band_view(library: Library, results: Results, now: dt.datetime) -> BandView | None:
    """The band: the first call with the conditions beside it and, where that line is not always open, one that answers
    at any hour. None where the pack has nobody to call.
    """
    ask = ask_of(library, results, now)
    decision = decide(library, ask, results.language or results.query.language)
    first = decision.first
    found = library.get(Service, first.service, decision.language) if first is not None else None
    if first is None or found is None or first.number is None:
        return None
    opening = first.opening or library.opening_of(found.record, now)
    return BandView(
        service_id=first.service,
        name=list_name(found.record),
        about=service_facts.role(found.record),
        number=first.number.number,
        state="unsure" if first.number.outdated else service_facts.state_of(opening),
        hours=changed_words() if first.number.outdated else service_facts.short_hours(opening, now),
        struck=first.number.outdated,
        say="" if results.unknown else first.say or "",  # No guess at a need where no word is known.
        situation=ask.situation if need_of_beds(library) in ask.needs else None,
        conditions=tuple(entry.condition for entry in decision.maybe if entry.condition),
        always=None if opening.always else line_of(library, decision.always, decision.language),
    )
