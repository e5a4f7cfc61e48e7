"""Filtering the services: which ones, in which order. Quick at any size: sets of ranks are combined as whole numbers
(``bitset.py``) and only the rows that are seen are read.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import datetime
from functools import cached_property

from msgspec import Struct

from guide_app.content.records import Service
from guide_app.library import bitset
from guide_app.library.folder import INTERPRETER
from guide_app.library.hours import Opening, minute_of_week
from guide_app.library.library import Library


class ServiceFilter(Struct, frozen=True):
    """Which services to list. Everything set must hold; within ``needs`` and within ``languages`` one is enough."""

    needs: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    """Codes. Services that speak one come first, then those that call an interpreter."""
    open_now: bool = False
    """Open ones first, then those whose hours are unknown; known to be closed are left out."""
    under_18: bool = False
    """Leave out what is only for adults."""
    free: bool = False
    """Free ones first, then those whose cost is not stated; known to cost something are left out."""
    always: bool = False
    """Only services that answer day and night."""
    printable_only: bool = False
    """Only services with a number that may go on paper."""
    without_police: bool = False
    """Leave out police and prosecutors."""

    def __bool__(self) -> bool:
        """Whether anything is filtered at all."""
        return self != NO_FILTER


NO_FILTER = ServiceFilter()


class ServiceRow(Struct, frozen=True):
    """What a list shows of one service."""

    id: str
    name: str
    description: str
    needs: tuple[str, ...]
    languages: tuple[str, ...]
    opening: Opening


class Services:
    """The services of a library: which pass a filter, and where each stands in the unfiltered list (its rank)."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def find(self, wanted: ServiceFilter = NO_FILTER, now: datetime | None = None) -> ServiceList:
        """The services that pass a filter at ``now`` (the present moment unless given), in order: the pack's first
        services, then lines that answer round the clock in a crisis, then local ones, then the others, each by name;
        police and reporting last.
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
        if wanted.open_now:
            opened, unknown = self._library.store.open_bits(minute_of_week(moment)), bits("hours-unknown")
            parts = [part & opened for part in parts] + [part & unknown for part in parts]
        if wanted.needs:
            needed = 0
            for need in wanted.needs:
                needed |= bits(f"need:{need}")
            parts = [part & needed for part in parts]
        return ServiceList(self, parts, moment)

    def rows(self, ids: Sequence[str], language: str, now: datetime | None = None) -> tuple[ServiceRow, ...]:
        """What a list shows of services, in the order of ``ids``."""
        library, moment = self._library, self._library.moment(now)
        return tuple(
            ServiceRow(
                id=service.id,
                name=service.name,
                description=service.description,
                needs=service.needs,
                languages=service.languages,
                opening=library.opening_of(service, moment),
            )
            for service in (found.record for found in library.many(Service, ids, language))
        )

    def ids_at(self, ranks: Sequence[int]) -> tuple[str, ...]:
        """The ids of services by rank."""
        query = "SELECT record.id FROM service JOIN record USING (place) WHERE rank = ?"
        return tuple(self._library.store.rows(query, (rank,))[0][0] for rank in ranks)

    def rank_of(self, service_id: str) -> int | None:
        """A service's place in the unfiltered list; None for one that is not there."""
        query = "SELECT rank FROM service JOIN record USING (place) WHERE kind = 'service' AND id = ?"
        rows = self._library.store.rows(query, (service_id,))
        return rows[0][0] if rows else None

    def _by_language(self, languages: frozenset[str], passing: int) -> list[int]:
        """Speakers, then interpreters; for the pack's own language, also those that do not say what they speak."""
        if not languages:
            return [passing]
        bits = self._library.store.bits
        speakers = 0
        for code in languages:
            speakers |= bits(f"speaks:{base_language(code)}")
        parts = [passing & speakers, passing & ~speakers & bits(INTERPRETER)]
        if self._library.languages[0] in languages:
            parts.append(passing & ~speakers & ~parts[1])
        return parts


class ServiceList:
    """The services that pass a filter, in order. Rows are read when they are asked for.

    ``len(found)``, ``found.rows("es", 0, 30)``, ``found.index_of("safelink")``.
    """

    def __init__(self, services: Services, parts: Sequence[int], now: datetime) -> None:
        self._services = services
        self._parts = tuple(parts)
        self.now = now

    def __len__(self) -> int:
        return sum(part.bit_count() for part in self._parts)

    def ids(self, start: int = 0, stop: int | None = None) -> tuple[str, ...]:
        """The ids of a stretch of the list."""
        return self._services.ids_at(self._ranks[start:stop])

    def rows(self, language: str, start: int = 0, stop: int | None = None) -> tuple[ServiceRow, ...]:
        """What to show of a stretch of the list."""
        return self._services.rows(self.ids(start, stop), language, self.now)

    def index_of(self, service_id: str) -> int | None:
        """Where a service stands in the list, or None when it is not in it."""
        rank = self._services.rank_of(service_id)
        try:
            return None if rank is None else self._ranks.index(rank)
        except ValueError:
            return None

    @cached_property
    def _ranks(self) -> array[int]:
        ranks = array("I")
        for part in self._parts:
            ranks.extend(bitset.places(part))
        return ranks


def base_language(code: str) -> str:
    """``pt-BR`` is ``pt`` for finding someone who speaks it."""
    return code.split("-", 1)[0]
