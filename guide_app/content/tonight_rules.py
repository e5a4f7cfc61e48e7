"""The record types for the rules of tonight's calls (``tonight.yaml``): which services, for whom, when, and why.

The planner reads the file from top to bottom. Every rule whose conditions hold adds its services, so the first rules
name the first calls. Rules do not repeat what the service's own record states: whom it takes, and when it is closed.
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
"""The facts that may be known of a situation. ``fleeing``: from a partner or someone close; ``trafficked``: made to
work or sold, by anyone; ``hurt``: needs a doctor; ``assaulted``: after a sexual assault; ``other-language``: not the
pack's first.
"""
Part = Literal["first", "call", "last", "later", "left-out", "closed"]


class Condition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The conditions of a rule. An empty one always holds."""

    all: tuple[TonightFact, ...] = ()
    any: tuple[TonightFact, ...] = ()
    none: tuple[TonightFact, ...] = ()
    minimum_age: int | None = None
    """In years. It holds if every possible age of the person is within the limits, so never for an unknown age."""
    maximum_age: int | None = None
    during: tuple[Schedule, ...] = ()
    """The weekly hours, in the pack's local time, within which the rule holds."""

    @property
    def may_hold_for_a_minor(self) -> bool:
        """Whether a person known to be under 18 can meet the conditions."""
        not_a_minor = {"adult", "age-unknown"}
        if "minor" in self.none or not_a_minor.intersection(self.all) or (self.minimum_age or 0) >= ADULT_AGE:
            return False
        return not self.any or not not_a_minor.issuperset(self.any)


class TonightRule(Record, frozen=True, kw_only=True):
    """One rule. ``part`` decides the use of its services and texts."""

    kind = "tonight-rule"
    file = "tonight.yaml"
    max_count = 300
    translated = ("do", "why", "say", "if_no_answer")

    part: Part
    """``first``     a step before the calls: ``do``, and the services whose numbers it contains.
    ``call``      services to call, in order.
    ``last``      lines that always answer. The first that is not yet in the order ends it.
    ``later``     a step for the morning: ``do``, and its services.
    ``left-out``  services without a bed for tonight, and ``why``.
    ``closed``    days on which services are closed despite their weekly hours.
    """
    when: Condition = Condition()
    services: tuple[ServiceId, ...] = ()
    do: Line | None = None
    why: Line | None = None
    """What a call may achieve, or why a service is left out, if the service's own record does not say it."""
    say: Line | None = None
    """One sentence to say, instead of the service's own."""
    if_no_answer: Line | None = None
    """What to do in addition to calling the next service."""
    closed_on: tuple[dt.date, ...] = ()
    guidance: tuple[GuidanceId, ...] = ()
    """Guidance with more about the situation."""
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]

    def __post_init__(self) -> None:
        """Raises ValueError for a rule that lacks the fields of its part, or has days that only ``closed`` may have."""
        if self.part in ("first", "later") and not self.do:
            raise ValueError(f"do: a rule with part: {self.part} says what to do")
        if self.part in ("call", "last", "left-out", "closed") and not self.services:
            raise ValueError(f"services: a rule with part: {self.part} names at least one")
        if self.part == "left-out" and not self.why:
            raise ValueError("why: a rule with part: left-out says why")
        if (self.part == "closed") != bool(self.closed_on):
            raise ValueError("closed_on: the days of a rule with part: closed, and of no other")
