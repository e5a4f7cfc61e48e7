"""What a search looks at in each kind of record, in plain words: title, body, names, numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from msgspec import Struct

from guide_app.content.markup import plain_line, plain_prose
from guide_app.content.records import Guidance, Indicator, Notice, Organization, Question, Record, Service


class SearchText(Struct, frozen=True):
    """A record in one language as a search sees it."""

    title: str
    body: str
    """Passages, one a line, the most telling first; snippets are cut from it."""


def search_text(record: Record, phone_numbers: Mapping[str, str]) -> SearchText | None:
    """Title and body of a record, or None for a kind that is not searched."""

    def line(text: str | None) -> str:
        return plain_line(text, phone_numbers) if text else ""

    def prose(text: str) -> str:
        return plain_prose(text, phone_numbers)

    def body(*parts: str | None, more: Iterable[str] = ()) -> str:
        return "\n".join(part for part in (*parts, *more) if part)

    match record:
        case Service():
            helping = (
                record.description, record.eligibility_description, record.leads_to, record.safe_contact,
                record.application_process, record.say, record.cost_option, record.required_documents,
                record.interpretation_services, record.service_area,
            )  # fmt: skip
            return SearchText(record.name, body(*(line(text) for text in helping), more=_places(record)))
        case Indicator():
            return SearchText(line(record.title), body(line(record.why), line(record.caveat)))
        case Question():
            return SearchText(line(record.question), prose(record.answer))
        case Guidance():
            notes = (line(note) for note in (*record.do_not, *record.staff_notes))
            steps = (prose(step) for step in record.steps)
            return SearchText(line(record.title), body(line(record.summary), more=(*steps, *notes)))
        case Notice():
            return SearchText(record.names[0], line(record.reason))
        case _:
            return None


def names_of(record: Record, organizations: Mapping[str, Record]) -> tuple[str, ...]:
    """The names that a record is known by, now and formerly."""
    match record:
        case Service():
            organization = cast(Organization | None, organizations.get(record.organization_id))
            of_organization = (organization.name, *organization.alternate_names) if organization else ()
            names = (record.name, *record.alternate_names, record.card_name, *of_organization)
            return tuple(dict.fromkeys(name for name in names if name))
        case Notice():
            return record.names
        case _:
            return ()


def other_names_of(record: Record, version: Record, organizations: Mapping[str, Record]) -> tuple[str, ...]:
    """The names of a record beside that of its version in a language, that may be the reason why it was found."""
    if isinstance(record, Notice):
        return record.names[1:]
    if not isinstance(record, Service) or not isinstance(version, Service):
        return ()
    organization = cast(Organization | None, organizations.get(record.organization_id))
    of_organization = (organization.name, *organization.alternate_names) if organization else ()
    names = dict.fromkeys((record.name, *record.alternate_names, *of_organization))
    return tuple(name for name in names if name.casefold() not in version.name.casefold())


def _places(service: Service) -> tuple[str, ...]:
    found: list[str] = []
    for location in service.locations:
        address = None if location.confidential else location.address
        found.append(
            " ".join(part for part in (location.name, address and f"{address.address_1}, {address.city}") if part)
        )
    return tuple(found)
