"""Who can help with one need, for a client: first who the decision calls for them, then the other services that they
may see, ordered by fit, a page at a time.

While the age is unknown the person may be under 18: services for adults only are left out, and so are beds whose record
does not say that they take minors (``eligibility.fit``). Who is, or may be, under 18 and looks for a place, or for a
person to talk to, sees only who the decision calls: the rows of A bed tonight.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from guide_app.library.decision.ask import Ask
from guide_app.library.decision.decision import Decision, Entry
from guide_app.library.decision.engine import decide
from guide_app.library.decision.list_order import in_call_order
from guide_app.library.decision.rules import by_age
from guide_app.library.eligibility import ADULT, CHILD, NOBODY, TEENAGER, Person
from guide_app.library.services import ServiceFilter, ServiceList, Services
from guide_app.library.situation import Situation
from guide_app.ui.client.facts import Helper, Reader

Age = Literal["", "under-13", "teen", "adult"]
"""The age a client has given; empty as long as they have given none."""
Happened = Literal["", "yes", "no", "untold"]
"""Whether somebody of 13 to 17 was put out of home or is hurt; empty as long as they have not answered."""
PEOPLE: dict[Age, Person] = {
    "": NOBODY,
    "under-13": Person(age=CHILD),
    "teen": Person(age=TEENAGER),
    "adult": Person(age=ADULT),
}
PAGE = 8
"""Services shown at a time."""
_CHUNK = 16


class Request(Struct, frozen=True):
    """A client's choices. Kept in memory, and only while this client is there."""

    need: str = ""
    """Empty for every need."""
    age: Age = ""
    happened: Happened = ""
    police: bool = False
    """Whether police and prosecutors are included."""


def situation_of(wish: Request) -> Situation:
    """What the client has said of themselves. No answer counts as nothing said."""
    return Situation(person=PEOPLE[wish.age], harmed=wish.age == "teen" and wish.happened == "yes")


def decision_for(reader: Reader, wish: Request) -> Decision:
    """Who is called for the client, as in A bed tonight."""
    needs = frozenset((wish.need,)) if wish.need else frozenset[str]()
    ask = Ask(needs=needs, situation=situation_of(wish), at=reader.now, without_police=not wish.police)
    return decide(reader.library, ask, reader.language)


def condition_for(reader: Reader, wish: Request, service_id: str) -> str:
    """The condition under which the client calls a service; empty if there is none."""
    decision = decision_for(reader, wish)
    if service_id in {entry.service for entry in decision.ordered}:
        return ""
    return next((entry.condition or "" for entry in decision.maybe if entry.service == service_id), "")


def asks_what_happened(reader: Reader, wish: Request) -> bool:
    """Whether the calls depend on what happened to the client."""
    return wish.age == "teen" and wish.need in by_age(reader.library)


def helpers(reader: Reader, wish: Request, count: int) -> tuple[list[Helper], bool]:
    """The first ``count`` services that can help, and whether there are more: those that are called for the client, in
    order, then the others. Services that speak the client's language come first among the others, and within each group
    those that are open.
    """
    services = Services(reader.library)
    decision = decision_for(reader, wish)
    called = {entry.service for entry in decision.rows}
    rest: Iterator[str] = iter(())
    if wish.age == "adult" or wish.need not in by_age(reader.library):
        rest = (each for each in _ids(reader, services, wish) if each not in called)
    found = [*decision.rows, *islice(rest, max(0, count + 1 - len(decision.rows)))]
    shown = found[: max(count, len(decision.rows))]
    ids = [each.service if isinstance(each, Entry) else each for each in shown]
    rows = services.rows(ids, reader.language, reader.now, PEOPLE[wish.age])
    conditions = [each.condition or "" if isinstance(each, Entry) else "" for each in shown]
    made = [reader.helper(row, condition) for row, condition in zip(rows, conditions, strict=True)]
    return made, len(found) > len(shown)


def police_left_out(reader: Reader, wish: Request) -> bool:
    """Whether police or prosecutors for this need are left out because the client has not asked for them."""
    services = Services(reader.library)
    without = services.find(_filter(wish, without_police=True), reader.now)
    return len(services.find(_filter(wish, without_police=False), reader.now)) > len(without)


def age_leaves_out(reader: Reader, wish: Request) -> bool:
    """Whether services are left out because no age was given."""
    if wish.age:
        return False
    if wish.need in by_age(reader.library):
        return True
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
    found = services.find(_filter(wish, without_police=not wish.police), reader.now)
    every = in_call_order(reader.library, found, wish.need)
    if reader.language == reader.library.languages[0]:
        yield from _open_first(every)
        return
    speaking = _filter(wish, without_police=not wish.police, language=reader.language)
    first = in_call_order(reader.library, services.find(speaking, reader.now), wish.need)
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
