"""Filters and orders the services. Fast at any size: it combines bitsets of ranks (``bitset.py``) and reads only the
rows in view.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cached_property
from itertools import compress
from typing import Literal

from msgspec import Struct

from guide_app.content.records import Service
from guide_app.library import bitset
from guide_app.library.eligibility import NOBODY, Fit, Person, fit
from guide_app.library.folder import INTERPRETER, LANGUAGE_UNKNOWN
from guide_app.library.hours import Opening
from guide_app.library.library import Library

OpeningState = Literal["open", "closed", "unknown"]


class ServiceFilter(Struct, frozen=True):
    """A filter for services. All set fields must match; within ``needs`` and ``languages`` one match suffices."""

    needs: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    """Codes. Services that speak one come first, then those with an interpreter, then those that state no language."""
    open_now: bool = False
    """Open services first, then those with unknown hours; excludes closed ones."""
    person: Person = NOBODY
    """The person who needs help. Services that take them come first, then those to ask, then unknown ones; excludes
    those that do not take them (``eligibility.fit``).
    """
    under_18: bool = False
    """Excludes services only for adults."""
    free: bool = False
    """Free services first, then those with unstated cost; excludes paid ones."""
    always: bool = False
    """Only services open round the clock."""
    printable_only: bool = False
    """Only services with a number that may be printed."""
    without_police: bool = False
    """Excludes police and prosecutors."""

    def __bool__(self) -> bool:
        """Whether any filter is set."""
        return self != NO_FILTER


NO_FILTER = ServiceFilter()


class ServiceRow(Struct, frozen=True):
    """One service in a list."""

    service: Service
    """In the language of the list."""
    number: str | None
    """Its main number."""
    confirmed: bool
    """Whether the number may be printed; if not, it is shown as unconfirmed."""
    opening: Opening
    fit: Fit
    """Whether it takes the person of the filter."""
    outdated: bool = False
    """Whether a newer edition that waits has another number."""

    @property
    def id(self) -> str:
        """The service's id."""
        return self.service.id

    @property
    def name(self) -> str:
        """Its name in a list."""
        return list_name(self.service)


class Services:
    """The services of a library: finds those that pass a filter, and their ranks in the unfiltered list."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def find(self, wanted: ServiceFilter = NO_FILTER, now: datetime | None = None) -> ServiceList:
        """The services that pass a filter at ``now`` (default: the present moment), in order: the pack's first ones,
        then round-the-clock crisis lines, then local services, then the others, each by name; law enforcement last.
        """
        moment = self._library.moment(now)
        bits = self._library.store.bits
        passing = bits("listed")
        if wanted.under_18:
            passing &= ~bits("adults-only")
        if wanted.free:
            passing &= ~bits("paid")
        if wanted.always:
            passing &= bits("always")
        if wanted.printable_only:
            passing &= bits("printable")
        if wanted.without_police:
            passing &= ~bits("police")
        parts = self._by_language(wanted.languages, passing)
        if wanted.free:
            free = bits("free")
            parts = [part & free for part in parts] + [part & ~free for part in parts]
        if wanted.person:
            fits = self._library.store.fits(wanted.person)
            parts = [part & fits[verdict] for verdict in ("takes", "ask", "unknown") for part in parts]
        if wanted.open_now:
            states = self.opening_sets(moment)
            parts = [part & states[state] for state in ("open", "unknown") for part in parts]
        if wanted.needs:
            needed = 0
            for need in wanted.needs:
                needed |= bits(f"need:{need}")
            parts = [part & needed for part in parts]
        return ServiceList(self, parts, moment, wanted.person)

    def rows(
        self, ids: Sequence[str], language: str, now: datetime | None = None, person: Person = NOBODY
    ) -> tuple[ServiceRow, ...]:
        """The rows of services, in the order of ``ids``."""
        library, moment = self._library, self._library.moment(now)
        rows: list[ServiceRow] = []
        for found in library.many(Service, ids, language):
            service = found.record
            number, confirmed = self._number_of(service.id)
            opening = library.opening_of(service, moment)
            outdated = number in library.outdated
            rows.append(ServiceRow(service, number, confirmed, opening, fit(service, person), outdated))
        return tuple(rows)

    def ids_at(self, ranks: Sequence[int]) -> tuple[str, ...]:
        """The ids of services by rank."""
        query = "SELECT record.id FROM service JOIN record USING (place) WHERE rank = ?"
        return tuple(self._library.store.rows(query, (rank,))[0][0] for rank in ranks)

    def rank_of(self, service_id: str) -> int | None:
        """A service's rank in the unfiltered list; None if it is not in it."""
        query = "SELECT rank FROM service JOIN record USING (place) WHERE kind = 'service' AND id = ?"
        rows = self._library.store.rows(query, (service_id,))
        return rows[0][0] if rows else None

    @property
    def with_beds(self) -> int:
        """The services that have beds."""
        store, found = self._library.store, 0
        for number, terms in enumerate(store.terms):
            if terms.eligibility.overnight_bed:
                found |= store.bits(f"terms:{number}")
        return found

    def opening_sets(self, moment: datetime) -> dict[OpeningState, int]:
        """The bitsets of services that are open at a moment in the pack's local time, closed, or of unknown hours."""
        store = self._library.store
        opened, unknown = store.open_bits(moment, self._library.holidays), store.bits("hours-unknown")
        return {"open": opened, "closed": store.bits("listed") & ~opened & ~unknown, "unknown": unknown}

    def in_name_order(self, language: str) -> array[int]:
        """The ranks of all services, ordered by their list names in a language."""
        known = language if language in self._library.languages else self._library.languages[0]
        ranks = array("I")
        ranks.frombytes(self._library.store.value(names_key(known), bytes))
        return ranks

    def _number_of(self, service_id: str) -> tuple[str | None, bool]:
        query = "SELECT number, confirmed FROM service JOIN record USING (place) WHERE kind = 'service' AND id = ?"
        ((number, confirmed),) = self._library.store.rows(query, (service_id,))
        return number, bool(confirmed) and number not in self._library.outdated

    def speakers(self, languages: Iterable[str]) -> int:
        """The bitset of services that say they speak one of these languages."""
        found = 0
        for code in languages:
            found |= self._library.store.bits(f"speaks:{base_language(code)}")
        return found

    def _by_language(self, languages: frozenset[str], passing: int) -> list[int]:
        """The bitsets of services that speak a language, have an interpreter, or state no language (someone may speak
        it). For the pack's own language the last one has all others.
        """
        if not languages:
            return [passing]
        bits = self._library.store.bits
        speakers = self.speakers(languages)
        interpreters = passing & ~speakers & bits(INTERPRETER)
        others = passing & ~speakers & ~interpreters
        unknown = others if self._library.languages[0] in languages else others & bits(LANGUAGE_UNKNOWN)
        return [passing & speakers, interpreters, unknown]


class ServiceList:
    """The services that pass a filter, in order. Reads rows lazily.

    ``len(found)``, ``found.rows("es", 0, 30)``, ``found.index_of("safelink")``.
    """

    def __init__(
        self, services: Services, parts: Sequence[int], now: datetime, person: Person, named_in: str | None = None
    ) -> None:
        self._services = services
        self._parts = tuple(parts)
        self._person, self._named_in = person, named_in
        self.now = now

    def __len__(self) -> int:
        return sum(part.bit_count() for part in self._parts)

    def ids(self, start: int = 0, stop: int | None = None) -> tuple[str, ...]:
        """The ids of a slice of the list."""
        return self._services.ids_at(self._ranks(start, len(self) if stop is None else stop))

    def rows(self, language: str, start: int = 0, stop: int | None = None) -> tuple[ServiceRow, ...]:
        """The rows of a slice of the list."""
        return self._services.rows(self.ids(start, stop), language, self.now, self._person)

    def index_of(self, service_id: str) -> int | None:
        """The index of a service in the list, or None."""
        rank = self._services.rank_of(service_id)
        if rank is None or not any(part >> rank & 1 for part in self._parts):
            return None
        if self._named_in is not None:
            return self._by_name.index(rank)
        before = 0
        for part in self._parts:
            if part >> rank & 1:
                before += (part & ((1 << rank) - 1)).bit_count()
                break
            before += part.bit_count()
        return before

    def by_opening(self) -> dict[OpeningState, ServiceList]:
        """The list split in three, each in the same order: open now, closed now, of unknown hours."""
        states = self._services.opening_sets(self.now)
        return {
            state: ServiceList(self._services, [part & among for part in self._parts], self.now, self._person)
            for state, among in states.items()
        }

    def by_speaking(self, code: str) -> tuple[ServiceList, ServiceList]:
        """The list split in two: services that say they speak a language, and the others. In each, those that are open
        come first.
        """
        speakers = self._services.speakers((code,))
        states = self._services.opening_sets(self.now).values()
        parts = [part & state for state in states for part in self._parts]
        said, others = (
            ServiceList(self._services, [part & among for part in parts], self.now, self._person)
            for among in (speakers, ~speakers)
        )
        return said, others

    def headed(self, ids: Sequence[str]) -> tuple[ServiceList, ServiceList]:
        """The list split in two: those of ``ids`` that are in it, in that order, and the others."""
        ranks = [rank for each in ids if (rank := self._services.rank_of(each)) is not None]
        ranks = [rank for rank in ranks if any(part >> rank & 1 for part in self._parts)]
        head = [1 << rank for rank in ranks]
        rest = [part & ~sum(head) for part in self._parts]
        first, others = (ServiceList(self._services, parts, self.now, self._person) for parts in (head, rest))
        return first, others

    def for_a_bed(self, calls: Sequence[str]) -> ServiceList:
        """The same services in the order of ``calls`` for a bed: then those with beds, then the others. The last call,
        to a line for people who had no answer, stays the last. Who takes the person goes before all of it.
        """
        ranks = [rank for each in calls if (rank := self._services.rank_of(each)) is not None]
        first, last = [1 << rank for rank in ranks[:-1]], sum(1 << rank for rank in ranks[-1:])
        beds = self._services.with_beds & ~(sum(first) | last)
        others = ~(beds | sum(first) | last)
        parts = [part & among for part in self._parts for among in (*first, beds, others, last)]
        return ServiceList(self._services, parts, self.now, self._person)

    def a_to_z(self, language: str) -> ServiceList:
        """The same services, ordered by their list names in a language."""
        return ServiceList(self._services, self._parts, self.now, self._person, language)

    def is_same_as(self, other: ServiceList) -> bool:
        """Whether another list has the same services in the same order."""
        return (self._parts, self._named_in) == (other._parts, other._named_in)

    def _ranks(self, start: int, stop: int) -> Sequence[int]:
        if self._named_in is not None:
            return self._by_name[start:stop]
        ranks: list[int] = []
        for part in self._parts:
            if stop <= 0:
                break
            ranks += bitset.places(part, start, stop)
            count = part.bit_count()
            start, stop = max(start - count, 0), stop - count
        return ranks

    @cached_property
    def _by_name(self) -> array[int]:
        listed = 0
        for part in self._parts:
            listed |= part
        order, among = self._services.in_name_order(self._named_in or ""), bitset.selectors(listed)
        among = among.ljust(len(order), b"\0")
        return array("I", compress(order, map(among.__getitem__, order)))


def list_name(service: Service) -> str:
    """The name of a service in a list: that on a card if there is one, so that a row reveals no more than a card."""
    return service.card_name or service.name


def names_key(language: str) -> str:
    """The key of the stored name order in a language."""
    return f"names:{language}"


def base_language(code: str) -> str:
    """The base code of a language: ``pt`` for ``pt-BR``."""
    return code.split("-", 1)[0]
