"""The record types for the rules of calls (``calls.yaml``): who is called first, for whom, when, and why.

``library/decision`` reads the file from top to bottom. Every rule whose conditions hold adds its services, so the first
rules name the first calls. Rules do not repeat the service's own record: who it takes, and when it is closed.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from guide_app.content.record import GuidanceId, Line, NeedId, Record, ServiceId, SourceId
from guide_app.content.records import ADULT_AGE, Schedule

CallFact = Literal[
    "paper",
    "minor",
    "child",
    "adult",
    "age-unknown",
    "woman",
    "man",
    "other-gender",
    "gender-unknown",
    "trans",
    "children",
    "sibling",
    "partner",
    "pet",
    "pregnant",
    "using",
    "danger",
    "hurt",
    "fleeing",
    "trafficked",
    "assaulted",
    "put-out",
    "ran-away",
    "harmed",
    "alone",
    "lost",
    "disability",
    "wheelchair",
    "veteran",
    "no-papers",
    "turned-away",
    "boss-housing",
    "deaf",
    "other-language",
]
"""The facts of a person and of their situation. ``library/situation.py`` says what each means. ``paper`` holds for a
page that is printed for anyone: no person and no hour is known. No fact of a person holds then.
"""
Part = Literal["now", "maybe", "call", "last", "later", "left-out"]
NOT_A_MINOR: frozenset[CallFact] = frozenset(("adult", "age-unknown", "paper"))


class Condition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The conditions of a rule. An empty one always holds."""

    all: tuple[CallFact, ...] = ()
    any: tuple[CallFact, ...] = ()
    none: tuple[CallFact, ...] = ()
    minimum_age: int | None = None
    """In years. It holds if every possible age of the person is within the limits, so never for an unknown age."""
    maximum_age: int | None = None
    during: tuple[Schedule, ...] = ()
    """The weekly hours, in the pack's local time, within which the rule holds. Without an hour it holds."""

    @property
    def may_hold_for_a_minor(self) -> bool:
        """Whether a person known to be under 18 can meet the conditions."""
        if "minor" in self.none or NOT_A_MINOR.intersection(self.all) or (self.minimum_age or 0) >= ADULT_AGE:
            return False
        return not self.any or not NOT_A_MINOR.issuperset(self.any)


class CallRule(Record, frozen=True, kw_only=True):
    """One rule. ``part`` decides the use of its services and texts."""

    kind = "call-rule"
    file = "calls.yaml"
    max_count = 300
    translated = ("only_if", "do", "duty", "never", "why", "say", "if_no_answer")
    for_clients = ("only_if",)

    part: Part
    """``now``       services to call before all others, or ``do`` and ``never`` without a service.
    ``maybe``     services to call first if ``only_if`` is true. It is always shown with it.
    ``call``      services to call, in order.
    ``last``      lines that always answer. The first that is not yet in the order ends it.
    ``later``     a step for the morning: ``do``, and its services.
    ``left-out``  services that do not help now, and ``why``.
    """
    needs: tuple[NeedId, ...] = ()
    """The needs that the rule is for; empty for every need."""
    when: Condition = Condition()
    services: tuple[ServiceId, ...] = ()
    only_if: Line | None = None
    """The condition of a ``maybe``: a question or a sentence, with the number to call.
    It must be whole without the number and a comma or colon before it: on paper the number is beside it.
    """
    do: Line | None = None
    duty: Line | None = None
    """What the law asks of staff. It is not for clients, and no kiosk shows it."""
    never: Line | None = None
    """What not to do."""
    why: Line | None = None
    """What a call may achieve, or why a service is left out, if the service's own record does not say it."""
    say: Line | None = None
    """One sentence to say, instead of the service's own."""
    if_no_answer: Line | None = None
    """What to do in addition to calling the next service."""
    guidance: tuple[GuidanceId, ...] = ()
    """Guidance with more about the situation."""
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]

    def __post_init__(self) -> None:
        """Raises ValueError for a rule that lacks the fields of its part, or has fields of another part."""
        if self.part == "later" and not self.do:
            raise ValueError("do: a rule with part: later says what to do")
        if self.part == "now" and not (self.do or self.never or self.duty):
            raise ValueError("do: a rule with part: now says what to do, or never to do")
        if self.part in ("maybe", "call", "last", "left-out") and not self.services:
            raise ValueError(f"services: a rule with part: {self.part} must name at least one")
        if (self.part == "maybe") != bool(self.only_if):
            raise ValueError("only_if: the condition of a rule with part: maybe, and of no other")
        if self.part == "left-out" and not self.why:
            raise ValueError("why: a rule with part: left-out must say why")
