"""Search results: each hit with its snippet and, for a service, its number, opening state and eligibility."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, tzinfo
from functools import cached_property

import msgspec
from msgspec import Struct

from guide_app.content.record import Kind
from guide_app.content.records import Service
from guide_app.library.eligibility import Fit
from guide_app.library.hours import Opening, Week, opening_in
from guide_app.library.search.constraints import Constraint
from guide_app.library.search.interpretation import Correction
from guide_app.library.search.query import Query
from guide_app.library.search.snippets import Marker, Parts


class Hit(Struct, frozen=True, dict=True, eq=False):
    """One found record. It computes the snippet and the details of a service lazily, because few hits are viewed."""

    kind: Kind
    id: str
    title: str
    language: str
    """The language of title and snippet."""
    body: str
    """The text of the record, one passage per line."""
    marker: Marker
    """Highlights the query's words."""
    phone: str | None = None
    """A service's main number."""
    phone_confirmed: bool = False
    """Whether the number may be printed. Otherwise "unconfirmed" is shown beside it."""
    crisis: bool = False
    """Whether it is the line for the danger or despair in the query. It comes first."""
    named: bool = False
    """Whether the query names it by name or number."""
    fit: Fit | None = None
    """Whether a service takes the person in the query. A service that does not comes last, and only if it is named.
    """
    record: bytes = b""
    """The stored record."""
    hours: Week | None = Week()
    """A service's hours, None if it is temporarily closed."""
    moment: tuple[datetime, tzinfo, Collection[date]] | None = None
    """The moment of the search, and the pack's time zone and holidays."""
    also: tuple[str, str] | None = None
    """Kind and id of the guidance, or of the question for clients, that this hit stands for too."""

    @property
    def title_parts(self) -> Parts:
        """The parts of the title, each with whether it matched."""
        return self._marked[0]

    @property
    def snippet(self) -> Parts:
        """The parts of the best passage, each with whether it matched."""
        return self._marked[1]

    @cached_property
    def opening(self) -> Opening | None:
        """The opening state of a service at the moment of the search."""
        if self.kind != "service" or self.moment is None:
            return None
        if self.hours is None:
            return Opening("closed")
        return opening_in(self.hours, *self.moment)

    @cached_property
    def service(self) -> Service | None:
        """The record of a service, in the pack's own language."""
        if self.kind != "service":
            return None
        return msgspec.msgpack.decode(self.record, type=Service)

    @cached_property
    def _marked(self) -> tuple[Parts, Parts]:
        return self.marker.marked(self.title, self.body)


class Results(Struct, frozen=True):
    """The results of a search."""

    query: Query
    hits: tuple[Hit, ...] = ()
    """The best hits, best first, at most ``query.limit``."""
    total: int = 0
    """The total number of matches of the wanted kinds."""
    counts: Mapping[str, int] = {}
    """The number of matches of each kind, wanted or not."""
    corrections: tuple[Correction, ...] = ()
    """The corrected words. ``Query.as_typed`` searches without corrections."""
    needs: tuple[str, ...] = ()
    """The needs in the query, to offer as a filter."""
    constraints: tuple[Constraint, ...] = ()
    """The constraints in the query: ``open-now``, ``speaks:es``, ``age:16`` … (``constraints.py``). ``query`` includes
    them. ``Query.without`` searches without one."""
    unknown: bool = False
    """No telling word of the query is known, so that nothing is found."""
    language: str = ""
    """The language to show hits in, if they have it: see ``Query.in_words_language``."""
    spoken: str = ""
    """The base code of the detected language of the query."""
