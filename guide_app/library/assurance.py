"""What is known of a directory and what is not: which numbers a person has called, and how old the edition is.

Until somebody has called the numbers that people carry, the guide says that it is a preview.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from msgspec import Struct

from guide_app.content.call_rules import CallRule
from guide_app.content.pack import is_stale
from guide_app.content.records import CardWording, Phone, Review, Service
from guide_app.library.library import Library
from guide_app.system.messages import N_, Message

Age = Literal["new", "aging", "old"]
"""Of an edition: up to 6 months, up to 12, and over a year. It is said, and never locks anything."""
AGING_MONTHS = 6


UNTESTED = ("911", "988", "112", "999")
"""Numbers that nobody calls to see whether they work: that takes a line from someone in danger."""


class Carried(Struct, frozen=True):
    """The numbers that people carry or are sent to first: on cards, in the rules of calls, in the emergency strip."""

    numbers: frozenset[str]
    """Ids of phones."""
    called: frozenset[str]
    """Those of them that a person has called."""

    @property
    def not_called(self) -> int:
        """How many nobody has called."""
        return len(self.numbers) - len(self.called)


class NeedKnown(Struct, frozen=True, kw_only=True):
    """What is known of the services for one need, in numbers of services."""

    need: str
    services: int
    called: int
    """With a main number that a person has called."""
    hours: int
    """With known hours."""
    languages: int
    """With known languages."""
    signed: int
    """With texts in every other language of the pack, each signed by a native reader and not outdated."""


def carried(library: Library) -> Carried:
    """The numbers that people carry, and those of them that were called."""
    first = library.languages[0]
    services: dict[str, None] = {}
    for card in library.all(CardWording, first):
        services.update(dict.fromkeys(card.record.services))
    for rule in library.all(CallRule, first):
        if rule.record.part in ("now", "maybe", "call", "last"):
            services.update(dict.fromkeys(rule.record.services))
    found: dict[str, Phone] = {}
    for service in library.many(Service, tuple(services), first):
        phone = library.main_phone(service.record)
        if phone is not None and phone.print:
            found[phone.id] = phone
    for entry in library.pack(first).emergency:
        phone = library.get(Phone, entry.phone, first)
        if phone is not None:
            found[phone.record.id] = phone.record
    found = {key: phone for key, phone in found.items() if phone.number not in UNTESTED and phone.fault is None}
    return Carried(frozenset(found), frozenset(key for key, phone in found.items() if phone.called))


def known_by_need(library: Library) -> list[NeedKnown]:
    """What is known of the active services, by need in the pack's order."""
    first = library.languages[0]
    by_need: dict[str, list[Service]] = {need: [] for need in library.need_ids}
    for found in library.all(Service, first):
        if found.record.status == "active":
            for need in found.record.needs:
                by_need[need].append(found.record)
    signed = _signed(library)
    rows: list[NeedKnown] = []
    for need, services in by_need.items():
        phones = [library.main_phone(service) for service in services]
        pairs = list(zip(services, phones, strict=True))
        rows.append(
            NeedKnown(
                need=need,
                services=len(services),
                called=sum(phone is not None and phone.called for phone in phones),
                hours=sum(bool(service.schedules or (phone and phone.schedules)) for service, phone in pairs),
                languages=sum(bool(service.languages or (phone and phone.languages)) for service, phone in pairs),
                signed=sum(service.id in signed for service in services),
            )
        )
    return rows


def _signed(library: Library) -> set[str]:
    """The services with a signed translation in every other language of the pack."""
    first, *others = library.languages
    found = set(library.ids(Service))
    for language in others:
        found &= {
            one.record.id
            for one in library.all(Service, language)
            if one.language != first and not one.stale and isinstance(one.review, Review)
        }
    return found if others else set()


def preview(library: Library) -> Message | None:
    """How many of the numbers that people carry nobody has called. None once somebody has called all of them."""
    number = carried(library).not_called
    return N_("messages", "Nobody has called %n main number(s) yet", "", number) if number else None


def age_words(edition: dt.date, today: dt.date) -> Message | None:
    """The age of an edition that is not new."""
    if age_of(edition, today) == "new":
        return None
    return N_("messages", "%n month(s) old", "of an edition", _months(edition, today))


def warning_of_age(edition: dt.date, today: dt.date) -> Message | None:
    """What to say above numbers of an edition that is over a year old."""
    if age_of(edition, today) != "old":
        return None
    return N_(
        "messages",
        "This edition is %n month(s) old. Numbers may have changed. "
        "Ask “Is this still the right number?” before you give one to anyone.",
        "",
        _months(edition, today),
    )


def cautions(library: Library, today: dt.date) -> list[Message]:
    """What to say wherever numbers are read: that nobody has called them, and that the edition is old."""
    found = (preview(library), warning_of_age(library.edition, today))
    return [message for message in found if message is not None]


def age_of(edition: dt.date, today: dt.date) -> Age:
    """How old an edition is.

    >>> age_of(dt.date(2026, 12, 1), dt.date(2027, 6, 1)), age_of(dt.date(2026, 12, 1), dt.date(2027, 6, 2))
    ('new', 'aging')
    >>> age_of(dt.date(2026, 12, 1), dt.date(2027, 12, 2))
    'old'
    """
    if is_stale(edition, today):
        return "old"
    months = edition.month + AGING_MONTHS - 1
    year, month = edition.year + months // 12, months % 12 + 1
    last = min(edition.day, 28) if month == 2 else min(edition.day, 30 if month in (4, 6, 9, 11) else 31)
    return "aging" if today > dt.date(year, month, last) else "new"


def _months(edition: dt.date, today: dt.date) -> int:
    """Whole months since an edition."""
    return 12 * (today.year - edition.year) + today.month - edition.month - (today.day < edition.day)
