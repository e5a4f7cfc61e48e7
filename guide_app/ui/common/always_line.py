"""A line that answers day and night: the fallback where nothing else was found or nobody else answers."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from guide_app.content.records import Service
from guide_app.content.tonight_rules import TonightRule
from guide_app.library.eligibility import NOBODY, Person
from guide_app.library.library import Library
from guide_app.library.services import ServiceFilter, Services, list_name

MAX_TRIED = 50
"""Maximum services tried for one with a number."""


class AlwaysLine(Struct, frozen=True):
    """A service that answers at any hour: its name in a list, and its number."""

    service_id: str
    name: str
    number: str


def always_line(library: Library, language: str, person: Person = NOBODY) -> AlwaysLine | None:
    """The line that takes the person at any hour: the first of the pack's final lines for tonight's calls, else the
    first of all services; None where there is none.
    """
    for service_id in _answering(library, language, person):
        found = library.get(Service, service_id, language)
        phone = library.main_phone(found.record) if found is not None else None
        if found is not None and phone is not None:
            return AlwaysLine(service_id, list_name(found.record), phone.number)
    return None


def _answering(library: Library, language: str, person: Person) -> Iterator[str]:
    """The services that take the person at any hour, in order. Lazy: the first one usually suffices."""
    always = ServiceFilter(always=True, printable_only=True, person=person, without_police=True)
    answering = Services(library).find(always)
    for rule in library.all(TonightRule, language):
        if rule.record.part == "last":
            yield from (each for each in rule.record.services if answering.index_of(each) is not None)
    yield from answering.ids(0, MAX_TRIED)
