"""Who can help with one need, for a client: the services they may see, ordered by fit, a page at a time.

While the age is unknown the person may be under 18: services for adults only are left out, and so are beds whose record
does not say that they take minors (``eligibility.fit``).
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
"""The age a client has given; empty as long as they have given none."""
PEOPLE: dict[Age, Person] = {"": NOBODY, "under-18": Person(age=MINOR), "adult": Person(age=ADULT)}
PAGE = 8
"""Services shown at a time."""
_CHUNK = 16


class Request(Struct, frozen=True):
    """A client's choices. Kept in memory, and only while this client is there."""

    need: str = ""
    """Empty for every need."""
    age: Age = ""
    police: bool = False
    """Whether police and prosecutors are included."""


def helpers(reader: Reader, wish: Request, count: int) -> tuple[list[Helper], bool]:
    """The first ``count`` services that can help, and whether there are more. Services that speak the client's language
    come first, and within each group those that are open.
    """
    services = Services(reader.library)
    ids = list(islice(_ids(reader, services, wish), count + 1))
    rows = services.rows(ids[:count], reader.language, reader.now, PEOPLE[wish.age])
    return [reader.helper(row) for row in rows], len(ids) > count


def police_left_out(reader: Reader, wish: Request) -> bool:
    """Whether police or prosecutors for this need are left out because the client has not asked for them."""
    services = Services(reader.library)
    without = services.find(_filter(wish, without_police=True), reader.now)
    return len(services.find(_filter(wish, without_police=False), reader.now)) > len(without)


def adults_left_out(reader: Reader, wish: Request) -> bool:
    """Whether services for adults are left out because no age was given."""
    if wish.age:
        return False
    services = Services(reader.library)
    for_all = services.find(_filter(wish, without_police=True), reader.now)
    return len(services.find(_filter(replace(wish, age="adult"), without_police=True), reader.now)) > len(for_all)


def is_police_matter(reader: Reader, need: str) -> bool:
    """Whether more than a third of the services for a need are police or prosecutors."""
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
