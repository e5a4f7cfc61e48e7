"""A line that answers day and night, for a place that has nobody else to show."""

from __future__ import annotations

from msgspec import Struct

from guide_app.content.records import Service
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.decision import Entry
from guide_app.library.decision.engine import decide
from guide_app.library.eligibility import NOBODY, Person
from guide_app.library.library import Library
from guide_app.library.services import list_name
from guide_app.library.situation import Situation


class AlwaysLine(Struct, frozen=True):
    """A service that answers at any hour: its name in a list, and its number."""

    service_id: str
    name: str
    number: str


def line_of(library: Library, entry: Entry | None, language: str) -> AlwaysLine | None:
    """An entry of the decision as such a line."""
    found = library.get(Service, entry.service, language) if entry is not None else None
    if entry is None or found is None or entry.number is None or entry.number.outdated:
        return None
    return AlwaysLine(entry.service, list_name(found.record), entry.number.number)


def always_line(library: Library, language: str, person: Person = NOBODY) -> AlwaysLine | None:
    """The line that takes the person at any hour."""
    ask = Ask(situation=Situation(person=person), at=library.moment(None))
    return line_of(library, decide(library, ask, language).always, language)
