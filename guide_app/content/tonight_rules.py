"""The rules of tonight's calls (``tonight.yaml``): for whom, at what hour, which services, in which order, and why.

The file is read from top to bottom. Every rule whose conditions hold adds its services, so the first rules name those
to call first. That a service does not take the person, or is closed, its own record says; it is not repeated here.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta, Struct

from guide_app.content.record import GuidanceId, Line, Record, ServiceId, SourceId
from guide_app.content.records import ADULT_AGE, Schedule

TonightFact = Literal[
    "minor",
    "adult",
    "age-unknown",
    "woman",
    "man",
    "other-gender",
    "gender-unknown",
    "trans",
    "children",
    "pregnant",
    "using",
    "fleeing",
    "trafficked",
    "hurt",
    "danger",
    "assaulted",
    "disability",
    "veteran",
    "deaf",
    "other-language",
]
"""What may be known of a situation. ``fleeing``: from a partner or someone close; ``trafficked``: made to work or sold,
by anyone; ``hurt``: needs a doctor; ``assaulted``: after a sexual assault; ``other-language``: not the pack's first.
"""
Part = Literal["first", "call", "last", "later", "left-out", "closed"]


class Condition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When a rule holds. What is empty is not looked at."""

    all: tuple[TonightFact, ...] = ()
    any: tuple[TonightFact, ...] = ()
    none: tuple[TonightFact, ...] = ()
    minimum_age: int | None = None
    """In years. It holds where every age that the person may have is within the limits; an unknown age never is."""
    maximum_age: int | None = None
    during: tuple[Schedule, ...] = ()
    """Hours of the week, on the pack's wall clock, outside of which the rule does not hold."""

    @property
    def may_hold_for_a_minor(self) -> bool:
        """Whether someone who is known to be under 18 can meet it."""
        not_a_minor = {"adult", "age-unknown"}
        if "minor" in self.none or not_a_minor.intersection(self.all) or (self.minimum_age or 0) >= ADULT_AGE:
            return False
        return not self.any or not not_a_minor.issuperset(self.any)


class TonightRule(Record, frozen=True, kw_only=True):
    """One rule. ``part`` says what its services and texts are for."""

    kind = "tonight-rule"
    file = "tonight.yaml"
    max_count = 300
    translated = ("do", "why", "say", "if_no_answer")

    part: Part
    """``first``     a step before the calls: ``do``, and the services whose numbers stand in it.
    ``call``      services to call, in order.
    ``last``      lines that always answer. The first that is not yet in the order ends it.
    ``later``     what to do in the morning: ``do``, and the services that it is about.
    ``left-out``  services that are no bed for tonight, and ``why``.
    ``closed``    days on which services are closed beside their weekly hours.
    """
    when: Condition = Condition()
    services: tuple[ServiceId, ...] = ()
    do: Line | None = None
    why: Line | None = None
    """What a call may bring, or why a service is left out, where its own record does not say it."""
    say: Line | None = None
    """One sentence to say, in place of the service's own."""
    if_no_answer: Line | None = None
    """What to do beside going on to the next."""
    closed_on: tuple[dt.date, ...] = ()
    guidance: tuple[GuidanceId, ...] = ()
    """Where more is said of the situation."""
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]

    def __post_init__(self) -> None:
        """Raises ValueError for a rule that says nothing, or says it of nobody."""
        if self.part in ("first", "later") and not self.do:
            raise ValueError(f"do: a rule with part: {self.part} says what to do")
        if self.part in ("call", "last", "left-out", "closed") and not self.services:
            raise ValueError(f"services: a rule with part: {self.part} names at least one")
        if self.part == "left-out" and not self.why:
            raise ValueError("why: a rule with part: left-out says why")
        if (self.part == "closed") != bool(self.closed_on):
            raise ValueError("closed_on: the days of a rule with part: closed, and of no other")
