"""A person's situation: who needs help, and what is known of it. Search, forms and client view all fill this one type,
and the decision who is called first reads it.
"""

from __future__ import annotations

from msgspec import Struct

from guide_app.content.call_rules import CallFact
from guide_app.library.eligibility import NOBODY, Person

SIGN_LANGUAGE = "ase"


class Situation(Struct, frozen=True, kw_only=True):
    """The person who needs help, and the known facts. False is "not said". Nothing of it is stored."""

    person: Person = NOBODY
    danger: bool = False
    """Someone may hurt them now."""
    hurt: bool = False
    """Needs a doctor."""
    fleeing: bool = False
    """Flees from a partner or someone close. A minor's fleeing counts as being harmed."""
    trafficked: bool = False
    """Is made to have sex or work, by anyone."""
    assaulted: bool = False
    """Was sexually assaulted."""
    put_out: bool = False
    """A minor: was put out of home."""
    ran_away: bool = False
    """A minor: left home without leave."""
    harmed: bool = False
    """A minor: someone hits, hurts or neglects them."""
    alone: bool = False
    """A child under 13: is here without an adult."""
    lost: bool = False
    """A child under 13: does not know the way home."""
    sibling: bool = False
    """A sister or brother is with them."""
    partner: bool = False
    """A partner is with them, and they want to stay together."""
    pet: bool = False
    disability: bool = False
    wheelchair: bool = False
    """Uses a wheelchair, or cannot climb stairs."""
    veteran: bool = False
    """Served in the military."""
    no_papers: bool = False
    """Has no immigration papers, or does not want to show them."""
    turned_away: bool = False
    """A shelter turned them away."""
    boss_housing: bool = False
    """Lives where the employer put them."""
    language: str | None = None
    """Code of the language that the person speaks; ``ase`` is American Sign Language."""

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return self != NOTHING

    def facts(self, own_language: str) -> frozenset[CallFact]:
        """The facts for the conditions of rules. ``own_language`` is the pack's."""
        person = self.person
        gender: dict[str | None, CallFact] = {"woman": "woman", "man": "man", "other": "other-gender"}
        found: dict[CallFact, bool] = {
            "minor": person.minor,
            "child": person.child,
            "adult": person.adult,
            "age-unknown": person.age is None,
            gender.get(person.gender, "gender-unknown"): True,
            "trans": bool(person.trans),
            "children": bool(person.with_children),
            "sibling": self.sibling,
            "partner": self.partner,
            "pet": self.pet,
            "pregnant": bool(person.pregnant),
            "using": bool(person.using),
            "danger": self.danger,
            "hurt": self.hurt,
            "fleeing": self.fleeing,
            "trafficked": self.trafficked,
            "assaulted": self.assaulted,
            "put-out": self.put_out,
            "ran-away": self.ran_away,
            "harmed": self.harmed,
            "alone": self.alone,
            "lost": self.lost,
            "disability": self.disability or self.wheelchair,
            "wheelchair": self.wheelchair,
            "veteran": self.veteran,
            "no-papers": self.no_papers,
            "turned-away": self.turned_away,
            "boss-housing": self.boss_housing,
            "deaf": self.language == SIGN_LANGUAGE,
            "other-language": self.language not in (None, own_language, SIGN_LANGUAGE),
        }
        return frozenset(fact for fact, holds in found.items() if holds)

    @property
    def pressing(self) -> bool:
        """Whether something happened that decides the calls, whatever was asked for."""
        happened = (self.danger, self.hurt, self.fleeing, self.trafficked, self.assaulted)
        of_a_minor = (self.put_out, self.ran_away, self.harmed, self.alone, self.lost)
        return any(happened) or (any(of_a_minor) and not self.person.adult)


NOTHING = Situation()
