"""The plan of a night as data: the situation it is for, and what it says. The texts in it are the pack's; for the rest,
words are found where it is shown (``handouts/parts/tonight_words.py``).
"""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from guide_app.content.tonight_rules import TonightFact
from guide_app.library.eligibility import NOBODY, Fit, Person
from guide_app.library.hours import Opening

SIGN_LANGUAGE = "ase"


class Situation(Struct, frozen=True, kw_only=True):
    """Who needs a bed, and what is known of the night. Nothing of it is kept."""

    person: Person = NOBODY
    fleeing: bool = False
    """From a partner, or from someone close."""
    trafficked: bool = False
    """Made to work, or sold, by anyone."""
    hurt: bool = False
    danger: bool = False
    """Someone may hurt them now."""
    assaulted: bool = False
    """After a sexual assault."""
    disability: bool = False
    veteran: bool = False
    language: str | None = None
    """Code of the language that the person speaks; ``ase`` is American Sign Language."""

    def facts(self, own_language: str) -> frozenset[TonightFact]:
        """What the conditions of rules look at. ``own_language`` is the pack's."""
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
    """Something to say of a call, as data: whoever shows it finds words for ``id``."""

    id: str
    values: dict[str, str | int] = {}


class Number(Struct, frozen=True):
    """A number of a service."""

    phone_id: str
    number: str
    modes: tuple[str, ...]
    confirmed: bool
    """Whether it may go on paper. One that may not is shown as unconfirmed."""


class Step(Struct, frozen=True):
    """Something to do before the calls."""

    rule: str
    text: str
    services: tuple[str, ...]
    """Whose numbers stand in ``text``."""
    sources: tuple[str, ...]


class Call(Struct, frozen=True):
    """One call, or one door to go to."""

    rule: str
    service: str
    name: str
    number: Number | None
    other_numbers: tuple[Number, ...]
    """For someone who is Deaf: TTY, videophone and relay."""
    place: str | None
    """Where one may walk in."""
    opening: Opening
    fit: Fit
    notes: tuple[Note, ...]
    """Why this call: open, who is taken, the language; and what is not known of it."""
    why: str | None
    say: str | None
    say_theirs: str | None
    """The same in the language of the person, where the pack is written in it and the plan is not."""
    if_no_answer: str | None
    """What to do beside going on to the next call."""
    sources: tuple[str, ...]


class Later(Struct, frozen=True):
    """What to do when something opens again, or in the morning."""

    text: str | None
    services: tuple[str, ...]
    names: tuple[str, ...]
    opens_at: datetime | None
    sources: tuple[str, ...]


class LeftOut(Struct, frozen=True):
    """A place that is no help to this person tonight, and why."""

    service: str
    name: str
    notes: tuple[Note, ...]
    why: str | None
    sources: tuple[str, ...]


class Plan(Struct, frozen=True):
    """What to do tonight."""

    at: datetime
    """On the pack's wall clock."""
    language: str
    """Of the texts."""
    first: tuple[Step, ...]
    calls: tuple[Call, ...]
    later: tuple[Later, ...]
    left_out: tuple[LeftOut, ...]
    guidance: tuple[str, ...]
    """Ids of the guidance that says more of this situation."""

    @property
    def order(self) -> tuple[str, ...]:
        """The services of the steps, then of the calls: as they are to be called."""
        steps = (service for step in self.first for service in step.services)
        return tuple(dict.fromkeys((*steps, *(call.service for call in self.calls))))

    def call_after(self, place: int) -> Call | None:
        """Whom to call when the call at ``place`` is not answered."""
        return self.calls[place + 1] if place + 1 < len(self.calls) else None
