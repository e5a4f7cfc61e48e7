"""What a search found, with why, and for a service its number, whether it is open, and whom it takes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from functools import cached_property

import msgspec
from msgspec import Struct

from guide_app.content.record import Kind
from guide_app.content.records import Service
from guide_app.library.eligibility import Fit
from guide_app.library.hours import UNKNOWN, Opening, Spans, opening_of_spans
from guide_app.library.search.constraints import Constraint
from guide_app.library.search.interpretation import Correction
from guide_app.library.search.query import Query
from guide_app.library.search.snippets import Marker, Parts


class Hit(Struct, frozen=True, dict=True, eq=False):
    """One record that was found. Why it was found, and the rest of a service, is worked out when it is looked at: of
    many hits few are.
    """

    kind: Kind
    id: str
    title: str
    language: str
    """The language that title and snippet are in."""
    body: str
    """What the record says, a passage a line."""
    marker: Marker
    """Marks the words that were looked for."""
    phone: str | None = None
    """A service's main number."""
    phone_confirmed: bool = False
    """Whether that number may go on paper. Wherever one that may not is shown, "unconfirmed" stands beside it."""
    crisis: bool = False
    """The line for someone in danger or despair, which the words typed told of. It comes first."""
    named: bool = False
    """It was asked for by its name or number."""
    fit: Fit | None = None
    """Whether a service takes the person whom the words speak of. Those that do not are last, and only where they were
    asked for by name.
    """
    record: bytes = b""
    """The record as it is stored."""
    hours: Spans | None = ()
    """A service's weekly hours; none where they are unknown, None where it is closed for now."""
    moment: tuple[datetime, tzinfo] | None = None
    """When it was found, and the pack's time zone."""

    @property
    def title_parts(self) -> Parts:
        """The title in pieces, with whether each matched."""
        return self._marked[0]

    @property
    def snippet(self) -> Parts:
        """The best passage in pieces, with whether each matched."""
        return self._marked[1]

    @cached_property
    def opening(self) -> Opening | None:
        """Whether a service answers at the moment of the search."""
        if self.kind != "service" or self.moment is None:
            return None
        if self.hours is None:
            return Opening("closed")
        return opening_of_spans(self.hours, *self.moment) if self.hours else UNKNOWN

    @cached_property
    def service(self) -> Service | None:
        """The record of a service, in the pack's own language: whom it takes, and the rest."""
        if self.kind != "service":
            return None
        return msgspec.msgpack.decode(self.record, type=Service)

    @cached_property
    def _marked(self) -> tuple[Parts, Parts]:
        return self.marker.marked(self.title, self.body)


class Results(Struct, frozen=True):
    """What a search found."""

    query: Query
    hits: tuple[Hit, ...] = ()
    """The best, best first, at most ``query.limit``."""
    total: int = 0
    """How many there are in all, of the kinds asked for."""
    counts: Mapping[str, int] = {}
    """How many there are of each kind, asked for or not."""
    corrections: tuple[Correction, ...] = ()
    """What was read differently from what was typed. ``Query.as_typed`` searches without."""
    needs: tuple[str, ...] = ()
    """The needs that the words name, for offering them as a filter."""
    constraints: tuple[Constraint, ...] = ()
    """What the services must be and whom they must take, by the words typed: ``open-now``, ``speaks:es``, ``age:16`` …
    (``constraints.py``). ``query`` holds them too. ``Query.without`` searches without one."""
    language: str = ""
    """What the hits are shown in, where they have it: see ``Query.in_words_language``."""
    spoken: str = ""
    """The base code of the language that the words are of."""
