"""Facets: the values by which services are filtered and ordered, computed once during the build."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from guide_app.content.records import Pack, Phone, Service
from guide_app.library import bitset as bits
from guide_app.library import hours
from guide_app.library.eligibility import MINOR, Person, Terms, fit
from guide_app.library.folder import ADULT_BEDS, INTERPRETER, LANGUAGE_UNKNOWN
from guide_app.library.search.terms.analysis import folded
from guide_app.library.services import base_language

_FREE = re.compile(
    r"(?<!-)(?<!not )(?<!no es )\b(free|gratis|gratuit[oa]s?|no (cost|charge|fees?)|sin (costo|cargo|cuota)"
    r"|(pay|costs?|paga|cuesta) (nothing|nada))\b(?!-)"
)
"""Matches a cost text that says all or some of the help is free."""
_PAID = re.compile(
    r"\$ ?\d|\b(you pay|fees?|charges?|sliding scale|low[- ]cost|reduced cost|co-?pay\w*"
    r"|usted paga|se paga|cuotas?|tarifas?|bajo costo|(segun|de acuerdo con) sus? ingresos?)\b"
)
"""Matches a cost text that says the help costs something."""


def is_free(cost_option: str | None) -> bool:
    """Whether a service states that all or some of its help is free."""
    return bool(_FREE.search(folded(cost_option or "")))


class Facets(Struct, frozen=True):
    """The filter values of one service."""

    needs: tuple[str, ...]
    speaks: tuple[str, ...]
    """Base codes of the languages spoken by the service or its phones."""
    hours: str
    """Number of its weekly hours, or ``unknown``."""
    terms: int
    """Number of its ``Terms``, which decide whom it takes."""
    flags: tuple[str, ...]
    """``listed``, ``adults-only``, ``adult-beds``, ``interpreter``, ``language-unknown``, ``printable``, ``police``,
    ``tips`` (police and immigration lines that only take reports), ``free``, ``paid``, ``always``. A service that
    states no cost is neither free nor paid.
    """


class FacetCollector:
    """Collects the services of a pack in file order; gives their list order and the bitsets for filters."""

    def __init__(self, pack: Pack) -> None:
        self._first = {service_id: number for number, service_id in enumerate(pack.first_services)}
        self._emergency = {entry.service for entry in pack.emergency}
        self._region = folded(pack.region.split(",", 1)[0])
        # A large pack repeats few towns and few weekly hours many times.
        self._is_local = lru_cache(maxsize=4096)(self._names_region)
        self._week = lru_cache(maxsize=4096)(hours.week_of)
        self._patterns: dict[hours.Week, int] = {}
        self._terms: dict[Terms, int] = {}
        # It also repeats few terms.
        self._is_for_adults = lru_cache(maxsize=4096)(_is_for_adults)
        self._services: list[tuple[tuple[int, int, str], int, Facets]] = []

    def add(self, place: int, service: Service, phones: Sequence[Phone]) -> Facets:
        """Add one service; ``phones`` are its own, in its order."""
        week = self._week(() if service.status != "active" else hours.schedules_of(service, phones))
        pattern = str(self._patterns.setdefault(week, len(self._patterns))) if week.spans else "unknown"
        always = hours.is_always(week.spans) and not week.dated
        spoken = (*service.languages, *(code for phone in phones for code in phone.languages))
        cost = folded(service.cost_option or "")
        free = is_free(service.cost_option)
        terms = Terms.of(service)
        flags = {
            "adults-only": self._is_for_adults(terms),
            ADULT_BEDS: bool(service.eligibility.overnight_bed) and self._is_for_adults(terms),
            "listed": service.status != "inactive",
            INTERPRETER: service.interpretation_services is not None,
            "printable": any(phone.print for phone in phones),
            "free": free,
            "paid": not free and bool(_PAID.search(cost)),
            "always": always,
            "police": service.law_enforcement and service.id not in self._emergency,
            "tips": service.law_enforcement and len(service.needs) == 1,
            LANGUAGE_UNKNOWN: not spoken and service.interpretation_services is None,
        }
        facets = Facets(
            needs=service.needs,
            speaks=tuple(dict.fromkeys(base_language(code) for code in spoken)),
            hours="closed" if service.status == "temporarily closed" else pattern,
            terms=self._terms.setdefault(terms, len(self._terms)),
            flags=tuple(name for name, holds in flags.items() if holds),
        )
        self._services.append((self._order(service, always), place, facets))
        return facets

    def places(self) -> list[int]:
        """The places of the services in the order of the unfiltered list."""
        self._services.sort(key=lambda entry: entry[0])
        return [place for _order, place, _facets in self._services]

    def sets(self) -> Iterator[tuple[str, int]]:
        """The bitsets of ranks by name, for ``Store.bits``."""
        self.places()
        members: dict[str, list[int]] = {}
        for rank, (_order, _place, facets) in enumerate(self._services):
            for name in (
                *facets.flags,
                *(f"need:{need}" for need in facets.needs),
                *(f"speaks:{code}" for code in facets.speaks),
                f"terms:{facets.terms}",
                "hours-unknown" if facets.hours == "unknown" else f"hours:{facets.hours}",
            ):
                members.setdefault(name, []).append(rank)
        for name, ranks in sorted(members.items()):
            yield name, bits.from_places(ranks, len(self._services))

    def patterns(self) -> list[hours.Week]:
        """The weekly hours by number."""
        return list(self._patterns)

    def terms(self) -> list[Terms]:
        """The terms of services by number."""
        return list(self._terms)

    def _names_region(self, place: str) -> bool:
        return self._region in folded(place)

    def _order(self, service: Service, always: bool) -> tuple[int, int, str]:
        """The sort key: first services, crisis lines that always answer, local services, others, law enforcement."""
        name = folded(service.name)
        if service.id in self._first:
            return (0, self._first[service.id], name)
        if service.law_enforcement:
            return (4, 0, name)
        if always and service.needs[0] == "crisis":
            return (1, 0, name)
        places = [service.service_area, *(location.address.city for location in service.locations if location.address)]
        return (2 if any(map(self._is_local, places)) else 3, 0, name)


def _is_for_adults(terms: Terms) -> bool:
    return fit(terms, Person(age=MINOR)).verdict == "not"
