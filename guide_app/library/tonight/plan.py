"""The plan for a night as data: the situation, and the steps and calls. It contains the pack's texts; the display
layer has the words for the rest (``handouts/parts/tonight_words.py``).
"""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from guide_app.content.tonight_rules import TonightFact
from guide_app.library.eligibility import NOBODY, Fit, Person
from guide_app.library.hours import Opening

SIGN_LANGUAGE = "ase"


class Situation(Struct, frozen=True, kw_only=True):
    """The person who needs a bed, and the known facts of the night. Nothing of it is stored."""

    person: Person = NOBODY
    fleeing: bool = False
    """Flees from a partner or someone close."""
    trafficked: bool = False
    """Is made to work, or sold, by anyone."""
    hurt: bool = False
    danger: bool = False
    """Someone may hurt them now."""
    assaulted: bool = False
    """Was sexually assaulted."""
    disability: bool = False
    veteran: bool = False
    language: str | None = None
    """Code of the language that the person speaks; ``ase`` is American Sign Language."""

    def facts(self, own_language: str) -> frozenset[TonightFact]:
        """The facts for the conditions of rules. ``own_language`` is the pack's."""
        person = self.person
        gender: dict[str | None, TonightFact] = {"woman": "woman", "man": "man", "other": "other-gender"}
        found: dict[TonightFact, bool] = {
            "minor": person.minor,
            "adult": person.adult,
            "age-unknown": person.age is None,
            gender.get(person.gender, "gender-unknown"): True,
            "trans": bool(person.trans),
            "children": bool(person.with_children),
            "pregnant": bool(person.pregnant),
            "using": bool(person.using),
            "fleeing": self.fleeing,
            "trafficked": self.trafficked,
            "hurt": self.hurt,
            "danger": self.danger,
            "assaulted": self.assaulted,
            "disability": self.disability,
            "veteran": self.veteran,
            "deaf": self.language == SIGN_LANGUAGE,
            "other-language": self.language not in (None, own_language, SIGN_LANGUAGE),
        }
        return frozenset(fact for fact, holds in found.items() if holds)


class Note(Struct, frozen=True):
    """A note on a call as data: the display layer has a text for each ``id``."""

    id: str
    values: dict[str, str | int] = {}


class Number(Struct, frozen=True):
    """A number of a service."""

    phone_id: str
    number: str
    modes: tuple[str, ...]
    confirmed: bool
    """Whether it may be printed; if not, it is shown as unconfirmed."""


class Step(Struct, frozen=True):
    """A step before the calls."""

    rule: str
    text: str
    services: tuple[str, ...]
    """The services whose numbers are in ``text``."""
    sources: tuple[str, ...]


class Call(Struct, frozen=True):
    """One call, or one place to go to."""

    rule: str
    service: str
    name: str
    number: Number | None
    other_numbers: tuple[Number, ...]
    """For someone who is Deaf: TTY, videophone and relay."""
    place: str | None
    """The address, if the person may walk in."""
    opening: Opening
    fit: Fit
    notes: tuple[Note, ...]
    """The reasons for this call: opening hours, eligibility, language; and what is unknown."""
    why: str | None
    say: str | None
    say_theirs: str | None
    """The same in the person's language, if the pack has it and the plan is in another one."""
    if_no_answer: str | None
    """What to do in addition to the next call."""
    sources: tuple[str, ...]


class Later(Struct, frozen=True):
    """A step for when a service opens again, or for the morning."""

    text: str | None
    services: tuple[str, ...]
    names: tuple[str, ...]
    opens_at: datetime | None
    sources: tuple[str, ...]


class LeftOut(Struct, frozen=True):
    """A service that does not help this person tonight, and why."""

    service: str
    name: str
    notes: tuple[Note, ...]
    why: str | None
    sources: tuple[str, ...]


class Plan(Struct, frozen=True):
    """The plan for tonight."""

    at: datetime
    """In the pack's local time."""
    language: str
    """The language of the texts."""
    first: tuple[Step, ...]
    calls: tuple[Call, ...]
    later: tuple[Later, ...]
    left_out: tuple[LeftOut, ...]
    guidance: tuple[str, ...]
    """Ids of related guidance."""

    @property
    def order(self) -> tuple[str, ...]:
        """The services of the steps, then of the calls, in call order."""
        steps = (service for step in self.first for service in step.services)
        return tuple(dict.fromkeys((*steps, *(call.service for call in self.calls))))

    def call_after(self, place: int) -> Call | None:
        """The next call if nobody answers the call at ``place``."""
        return self.calls[place + 1] if place + 1 < len(self.calls) else None
