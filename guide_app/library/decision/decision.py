"""The answer: who is called first, under which condition, who comes next, and who is left out.

It has the pack's texts. The display has words for the rest, such as the notes.
"""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from guide_app.library.eligibility import Fit
from guide_app.library.hours import Opening


class Note(Struct, frozen=True):
    """A note on a call as data: the display has a text for each ``id``."""

    id: str
    values: dict[str, str | int] = {}


class Number(Struct, frozen=True):
    """A number of a service."""

    phone_id: str
    number: str
    modes: tuple[str, ...]
    confirmed: bool
    """Whether it may be printed; if not, it is shown as unconfirmed."""
    outdated: bool = False
    """Whether a newer edition that waits has another number in its place."""


class Entry(Struct, frozen=True, kw_only=True):
    """One call, or one place to go to."""

    rule: str
    """The id of the rule; empty for a service that a search found."""
    service: str
    name: str
    number: Number | None
    other_numbers: tuple[Number, ...] = ()
    """For someone who is Deaf: TTY, videophone and relay."""
    place: str | None = None
    """The address, if the person may walk in."""
    opening: Opening | None = None
    """None on paper."""
    fit: Fit
    notes: tuple[Note, ...] = ()
    """The reasons for this call: opening hours, eligibility, language; and what to ask."""
    condition: str | None = None
    """Only in ``Decision.maybe``: the question that is shown wherever the entry is."""
    do: str | None = None
    duty: str | None = None
    """What the law asks of staff; no lawyer has read it. Not for clients."""
    why: str | None = None
    say: str | None = None
    say_theirs: str | None = None
    """The same in the person's language, if the pack has it and the answer is in another one."""
    may_share: str | None = None
    """What the service may share, and with whom: said before it is called."""
    if_no_answer: str | None = None
    """What to do in addition to the next call."""
    sources: tuple[str, ...] = ()


class Act(Struct, frozen=True):
    """What to do, or never to do, beside the calls."""

    rule: str
    do: str | None
    never: str | None
    duty: str | None
    """What the law asks of staff; no lawyer has read it. Not for clients."""
    sources: tuple[str, ...]


class Later(Struct, frozen=True):
    """A step for when a service opens again, or for the morning."""

    text: str | None
    entries: tuple[Entry, ...]
    opens_at: datetime | None
    sources: tuple[str, ...]

    @property
    def services(self) -> tuple[str, ...]:
        """The services, by id."""
        return tuple(entry.service for entry in self.entries)

    @property
    def names(self) -> tuple[str, ...]:
        """Their names."""
        return tuple(entry.name for entry in self.entries)


class LeftOut(Struct, frozen=True):
    """A service that does not help this person now, and why."""

    service: str
    name: str
    notes: tuple[Note, ...]
    why: str | None
    sources: tuple[str, ...]


class Decision(Struct, frozen=True, kw_only=True):
    """Who is called, for one question."""

    at: datetime | None
    """In the pack's local time; None on paper."""
    language: str
    """The language of the texts."""
    for_child: bool = False
    """Whether the person is known to be under 13: whoever is called comes for the child, and nobody is asked for a bed.
    """
    now: tuple[Entry, ...] = ()
    """Must be called whatever else: 911, DCF for a child who was hurt."""
    maybe: tuple[Entry, ...] = ()
    """Only under ``condition``, always shown with it, and never the first call."""
    calls: tuple[Entry, ...] = ()
    later: tuple[Later, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    always: Entry | None = None
    """A line that answers day and night, whoever asks. It may be one of the calls."""
    acts: tuple[Act, ...] = ()
    """What to do beside the calls."""
    guidance: tuple[str, ...] = ()
    """Ids of related guidance."""

    @property
    def ordered(self) -> tuple[Entry, ...]:
        """The calls without a condition, in order."""
        return (*self.now, *self.calls)

    @property
    def rows(self) -> tuple[Entry, ...]:
        """Every call as it is shown: one under a condition comes directly after the first call."""
        return (*self.ordered[:1], *self.maybe, *self.ordered[1:])

    @property
    def first(self) -> Entry | None:
        """The first call."""
        return next(iter(self.ordered), self.always)

    def call_after(self, entry: Entry) -> Entry | None:
        """The next call if nobody answers this one."""
        ordered = self.ordered
        place = ordered.index(entry) + 1 if entry in ordered else 0
        return ordered[place] if place < len(ordered) else None
