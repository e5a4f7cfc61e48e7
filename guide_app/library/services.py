"""Filtering the services: which ones, in which order. Quick at any size: sets of ranks are combined as whole numbers
(``bits.py``) and only the rows that are seen are read.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from guide_app.content.records import Phone
from guide_app.library import bitset as bits
from guide_app.library.folder import INTERPRETER, LANGUAGE_UNKNOWN
from guide_app.library.hours import Opening, minute_of_week

if TYPE_CHECKING:
    from guide_app.library.library import Library


class ServiceFilter(Struct, frozen=True):
    """Which services to list. Everything set must hold; within ``needs`` and within ``languages`` one is enough."""

    needs: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    """Codes. Services that speak one come first, then those that call an interpreter, then those that do not say."""
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


class ServiceList:
    """The services that pass a filter, in order. Rows are read when they are asked for.

    ``len(found)``, ``found.rows("es", 0, 30)``, ``found.index_of("safelink")``.
    """

    def __init__(self, library: Library, parts: Sequence[int], now: datetime) -> None:
        self._library = library
        self._parts = tuple(parts)
        self.now = now

    def __len__(self) -> int:
        return sum(part.bit_count() for part in self._parts)

    def ids(self, start: int = 0, stop: int | None = None) -> tuple[str, ...]:
        """The ids of a stretch of the list."""
        return self._library.service_ids_at(self._ranks[start:stop])

    def rows(self, language: str, start: int = 0, stop: int | None = None) -> tuple[ServiceRow, ...]:
        """What to show of a stretch of the list."""
        return self._library.service_rows(self.ids(start, stop), language, self.now)

    def index_of(self, service_id: str) -> int | None:
        """Where a service stands in the list, or None when it is not in it."""
        rank = self._library.rank_of(service_id)
        try:
            return None if rank is None else self._ranks.index(rank)
        except ValueError:
            return None

    @cached_property
    def _ranks(self) -> array[int]:
        ranks = array("I")
        for part in self._parts:
            ranks.extend(bits.places(part))
        return ranks


def find(library: Library, wanted: ServiceFilter, now: datetime) -> ServiceList:
    """The services that pass a filter at a moment on the pack's wall clock."""
    passing = library.store.bits("listed")
    if wanted.under_18:
        passing &= ~library.store.bits("adults-only")
    if wanted.free:
        passing &= ~library.store.bits("paid")
    if wanted.always:
        passing &= library.store.bits("always")
    if wanted.printable_only:
        passing &= library.store.bits("printable")
    if wanted.without_police:
        passing &= ~library.store.bits("police")
    parts = _by_language(library, wanted.languages, passing)
    if wanted.free:
        free = library.store.bits("free")
        parts = [part & free for part in parts] + [part & ~free for part in parts]
    if wanted.open_now:
        opened, unknown = library.store.open_bits(minute_of_week(now)), library.store.bits("hours-unknown")
        parts = [part & opened for part in parts] + [part & unknown for part in parts]
    if wanted.needs:
        needed = 0
        for need in wanted.needs:
            needed |= library.store.bits(f"need:{need}")
        parts = [part & needed for part in parts]
    return ServiceList(library, parts, now)


def _by_language(library: Library, languages: frozenset[str], passing: int) -> list[int]:
    """Speakers, then interpreters, then those that do not say what they speak: someone may yet. Of the pack's own
    language all others come with these.
    """
    if not languages:
        return [passing]
    speakers = 0
    for code in languages:
        speakers |= library.store.bits(f"speaks:{base_language(code)}")
    interpreters = passing & ~speakers & library.store.bits(INTERPRETER)
    others = passing & ~speakers & ~interpreters
    unknown = others if library.languages[0] in languages else others & library.store.bits(LANGUAGE_UNKNOWN)
    return [passing & speakers, interpreters, unknown]


def base_language(code: str) -> str:
    """``pt-BR`` is ``pt`` for finding someone who speaks it."""
    return code.split("-", 1)[0]


def main_phone(phones: Sequence[Phone]) -> Phone | None:
    """The number to show for a service with these phones: the first for calls, else the first."""
    return next((phone for phone in phones if "voice" in phone.modes), next(iter(phones), None))
