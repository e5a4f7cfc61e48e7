"""The call round: which numbers somebody should call next, in the order in which a wrong one would hurt most."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from guide_app.content.call_rules import CallRule
from guide_app.content.overlay import Call
from guide_app.content.pack import is_stale
from guide_app.content.records import CardWording, Phone, Service
from guide_app.library.assurance import UNTESTED, carried
from guide_app.library.library import Library

_FIRST = ("now", "call", "last")


class Uses(Struct, frozen=True):
    """Where people meet a number."""

    strip: bool = False
    """In the emergency strip."""
    cards: int = 0
    first: int = 0
    """Rules of calls in which its service comes first."""
    plans: int = 0
    """Rules of calls that name its service at all."""

    @property
    def weight(self) -> int:
        """How much depends on it."""
        return 100 * self.strip + 10 * self.cards + 5 * self.first + self.plans


class Task(Struct, frozen=True, kw_only=True):
    """A number to call."""

    phone: Phone
    service: Service
    """The first service that has it."""
    services: int
    """How many have it."""
    uses: Uses
    carried: bool
    """Whether people carry it, or are sent to it first."""
    last: Call | None = None
    """The last call that this desk noted."""
    due: bool
    """Whether to call it now: nobody has, or not for a year, and it is not to be tried again on a later day."""

    @property
    def waits_until(self) -> dt.date | None:
        """The day to try again, if nobody could be reached."""
        return self.last.again if self.last else None


def tasks(library: Library, today: dt.date, calls: Mapping[str, Call] | None = None) -> list[Task]:
    """Every number that can be called, the most urgent first: on cards and first in plans, then never called, then the
    oldest. ``calls`` are the last calls from this desk, by phone.
    """
    own, calls = library.languages[0], calls or {}
    holders: dict[str, list[Service]] = {}
    for service in library.all(Service, own):
        if service.record.status == "active":
            for phone in service.record.phones:
                holders.setdefault(phone, []).append(service.record)
    uses, numbers = _uses(library), carried(library).numbers
    found: list[Task] = []
    for phone in (each.record for each in library.all(Phone, own)):
        if phone.id not in holders or phone.number in UNTESTED or "voice" not in phone.modes:
            continue
        last = calls.get(phone.id)
        known = (phone.called or phone.fault is not None) and not is_stale(phone.assured_date, today)
        waits = last is not None and last.again is not None and last.again > today
        holder = holders[phone.id][0]
        found.append(
            Task(
                phone=phone,
                service=holder,
                services=len(holders[phone.id]),
                uses=uses.get(phone.id, Uses()),
                carried=phone.id in numbers,
                last=last,
                due=not known and not waits,
            )
        )
    found.sort(key=_urgency)
    return found


def called_of(found: Iterable[Task]) -> tuple[int, int]:
    """How many of the numbers that people carry somebody has called, and how many people carry."""
    carried_ones = [task for task in found if task.carried]
    return sum(task.phone.called for task in carried_ones), len(carried_ones)


def _urgency(task: Task) -> tuple[bool, bool, int, bool, dt.date]:
    return (not task.due, not task.carried, -task.uses.weight, task.phone.called, task.phone.assured_date)


def _uses(library: Library) -> dict[str, Uses]:
    """Where each number is used."""
    own = library.languages[0]
    cards: Counter[str] = Counter()
    first: Counter[str] = Counter()
    plans: Counter[str] = Counter()
    for card in library.all(CardWording, own):
        cards.update(set(card.record.services))
    for rule in library.all(CallRule, own):
        if rule.record.part in _FIRST:
            first.update(rule.record.services[:1])
        plans.update(set(rule.record.services))
    found: dict[str, Uses] = {entry.phone: Uses(strip=True) for entry in library.pack(own).emergency}
    for service in library.many(Service, {**cards, **plans}, own):
        key = service.record.id
        phone = library.main_phone(service.record)
        if phone is not None:
            before = found.get(phone.id, Uses())
            found[phone.id] = Uses(
                strip=before.strip,
                cards=before.cards + cards[key],
                first=before.first + first[key],
                plans=before.plans + plans[key],
            )
    return found
