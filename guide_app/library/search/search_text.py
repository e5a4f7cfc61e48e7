"""The searchable plain text of each kind of record: title, body, names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from msgspec import Struct

from guide_app.content.entries import text_kind
from guide_app.content.markup import plain_line, plain_prose
from guide_app.content.record import Record
from guide_app.content.records import Guidance, Notice, Organization, Service


class SearchText(Struct, frozen=True):
    """The searchable text of a record in one language."""

    title: str
    body: str
    """Passages, one per line, the most relevant first."""
    shown: str = ""
    """Those that results show and snippets come from."""


def search_text(record: Record, phone_numbers: Mapping[str, str]) -> SearchText | None:
    """Title and body of a record; None for a kind that search ignores."""
    if not record.searched:
        return None
    passages: list[str] = []
    shown = 0
    for name in record.searched:
        value: str | tuple[str, ...] | None = getattr(record, name)
        plain = plain_prose if text_kind(type(record), name) == "prose" else plain_line
        passages += (plain(text, phone_numbers) for text in ((value,) if isinstance(value, str) else value or ()))
        # Of guidance its summary and first step: a note for staff, or a later step, would be read as what to do first.
        shown = shown or (2 if isinstance(record, Guidance) and name == "steps" else 0)
    if isinstance(record, Service):
        passages += _places(record)
    body = "\n".join(filter(None, passages))
    return SearchText(plain_line(record.title_text, phone_numbers), body, "\n".join(passages[:shown]) or body)


def names_of(record: Record, organizations: Mapping[str, Record]) -> tuple[str, ...]:
    """The present and former names of a record."""
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
    """The further names of a record, beside that of its version in a language, which may explain a match."""
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
