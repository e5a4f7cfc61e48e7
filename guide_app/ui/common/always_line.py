"""A line that answers day and night: the fallback where nothing else was found or nobody else answers."""

from __future__ import annotations

from msgspec import Struct

from guide_app.content.records import Service
from guide_app.content.tonight_rules import TonightRule
from guide_app.library.eligibility import NOBODY, Person
from guide_app.library.library import Library
from guide_app.library.services import ServiceFilter, Services, list_name


class AlwaysLine(Struct, frozen=True):
    """A service that answers at any hour: its name in a list, and its number."""

    service_id: str
    name: str
    number: str


def always_line(library: Library, language: str, person: Person = NOBODY) -> AlwaysLine | None:
    """The line that takes the person at any hour: the first of the pack's final lines for tonight's calls, else the
    first of all services; None where there is none.
    """
    answering = ServiceFilter(always=True, printable_only=True, person=person, without_police=True)
    always = Services(library).find(answering).ids(0, 50)
    rules = (rule.record for rule in library.all(TonightRule, language))
    last = [each for rule in rules if rule.part == "last" for each in rule.services]
    for service_id in (*last, *always):
        found = library.get(Service, service_id, language)
        if found is None or service_id not in always:
            continue
        phone = library.main_phone(found.record)
        if phone is not None:
            return AlwaysLine(service_id, list_name(found.record), phone.number)
    return None
