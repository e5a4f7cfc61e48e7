"""Who can help with one need, for a client: what they may see, in the order that serves them, a page at a time.

Until an age is said the person may be under 18: nothing that is only for adults is listed, and no bed whose record does
not say that it takes them (``eligibility.fit``).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from guide_app.library.eligibility import ADULT, MINOR, NOBODY, Person
from guide_app.library.services import ServiceFilter, ServiceList, Services
from guide_app.ui.client.facts import Helper, Reader

Age = Literal["", "under-18", "adult"]
"""What a client said of their age; empty as long as they said nothing."""
PEOPLE: dict[Age, Person] = {"": NOBODY, "under-18": Person(age=MINOR), "adult": Person(age=ADULT)}
PAGE = 8
"""Services shown at a time."""
_CHUNK = 16


class Request(Struct, frozen=True):
    """What a client chose. Kept in memory, and only as long as this client is there."""

    need: str = ""
    """Empty for every need."""
    age: Age = ""
    police: bool = False
    """Police and prosecutors were asked for."""


def helpers(reader: Reader, wish: Request, count: int) -> tuple[list[Helper], bool]:
    """The first ``count`` who can help, and whether there are more: those who speak the client's language before
    others, and of each those that are open before those that are not.
    """
    services = Services(reader.library)
    ids = list(islice(_ids(reader, services, wish), count + 1))
    rows = services.rows(ids[:count], reader.language, reader.now, PEOPLE[wish.age])
    return [reader.helper(row) for row in rows], len(ids) > count


def police_left_out(reader: Reader, wish: Request) -> bool:
    """Whether there are police or prosecutors for this need that are left out until they are asked for."""
    services = Services(reader.library)
    without = services.find(_filter(wish, without_police=True), reader.now)
    return len(services.find(_filter(wish, without_police=False), reader.now)) > len(without)


def adults_left_out(reader: Reader, wish: Request) -> bool:
    """Whether there is more for adults, as long as no age was said."""
    if wish.age:
        return False
    services = Services(reader.library)
    for_all = services.find(_filter(wish, without_police=True), reader.now)
    return len(services.find(_filter(replace(wish, age="adult"), without_police=True), reader.now)) > len(for_all)


def is_police_matter(reader: Reader, need: str) -> bool:
    """Whether more than a third of those who help with a need are police or prosecutors."""
    services = Services(reader.library)
    counts = [
        len(services.find(ServiceFilter(needs=frozenset((need,)), without_police=without), reader.now))
        for without in (True, False)
    ]
    return counts[0] * 3 < counts[1] * 2


def _ids(reader: Reader, services: Services, wish: Request) -> Iterator[str]:
    every = services.find(_filter(wish, without_police=not wish.police), reader.now)
    if reader.language == reader.library.languages[0]:
        yield from _open_first(every)
        return
    speaking = _filter(wish, without_police=not wish.police, language=reader.language)
    first = services.find(speaking, reader.now)
    yield from _open_first(first)
    for service_id in _open_first(every):
        if first.index_of(service_id) is None:
            yield service_id


def _open_first(found: ServiceList) -> Iterator[str]:
    parts = found.by_opening()
    for state in ("open", "unknown", "closed"):
        start = 0
        while ids := parts[state].ids(start, start + _CHUNK):
            yield from ids
            start += _CHUNK


def _filter(wish: Request, *, without_police: bool, language: str = "") -> ServiceFilter:
    return ServiceFilter(
        needs=frozenset((wish.need,)) if wish.need else frozenset(),
        languages=frozenset((language,)) if language else frozenset(),
        person=PEOPLE[wish.age],
        under_18=wish.age != "adult",
        without_police=without_police,
    )
