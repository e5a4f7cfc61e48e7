"""The answers that the form offers, by age."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guide_app.library.eligibility import ADULT_AGE, CHILD, CHILD_AGE, MAX_AGE, TEENAGER, YOUNG_ADULT, AgeRange
from guide_app.library.situation import Situation

translate = QCoreApplication.translate
GROWN = AgeRange(25, MAX_AGE)
OLDER = AgeRange(60, MAX_AGE)
OLDER_KEY = "older"
OF_THE_PERSON = ("trans", "pregnant", "using")
"""The answers that are facts of the person."""
AGES = (CHILD, TEENAGER, YOUNG_ADULT, GROWN)


def band_of(age: AgeRange | None) -> AgeRange | None:
    """The answer for an age that is known from elsewhere. A range over the ages of teenagers counts as theirs."""
    if age is None:
        return None
    for band in AGES:
        if is_within(age, band):
            return band
    return TEENAGER if age.youngest < ADULT_AGE and age.oldest >= CHILD_AGE else None


def is_within(age: AgeRange, band: AgeRange) -> bool:
    """Whether all of an age is in a band."""
    return band.youngest <= age.youngest and age.oldest <= band.oldest


def taps_for(situation: Situation) -> dict[str, object]:
    """The answers to what is known already, as the form restores them. A minor who flees is one who is hurt."""
    person = situation.person
    on = {key for key in OF_THE_PERSON if getattr(person, key)}
    on |= {key for key in Situation.__struct_fields__ if getattr(situation, key) is True}
    if person.with_children:
        on.add("children")
    if person.minor and situation.fleeing:
        on.add("harmed")
    return {
        "age": band_of(person.age),
        "exact": person.age if person.age is not None and person.age.known else None,
        "gender": person.gender,
        "speaks": situation.language,
        "on": frozenset(on),
    }


def genders(*, minor: bool) -> list[tuple[object, str]]:
    """How the person is called."""
    woman, man = (
        (translate("SituationForm", "Girl"), translate("SituationForm", "Boy"))
        if minor
        else (translate("SituationForm", "Woman"), translate("SituationForm", "Man"))
    )
    return [("woman", woman), ("man", man), ("other", translate("SituationForm", "Other"))]


def happenings(age: AgeRange | None) -> list[tuple[str, str]]:
    """What happened to a minor, or what an adult needs to get away from."""
    if age == CHILD:
        return [
            ("alone", translate("SituationForm", "Alone here")),
            ("lost", translate("SituationForm", "Lost")),
            ("harmed", translate("SituationForm", "Hurt or neglected")),
            ("trafficked", translate("SituationForm", "Made to have sex or work")),
        ]
    if age == TEENAGER:
        return [
            ("put_out", translate("SituationForm", "Put out of home")),
            ("ran_away", translate("SituationForm", "Ran away")),
            ("harmed", translate("SituationForm", "Hurt or neglected")),
            ("trafficked", translate("SituationForm", "Made to have sex or work")),
        ]
    return [
        ("fleeing", translate("SituationForm", "A partner or family")),
        ("trafficked", translate("SituationForm", "A boss or trafficker")),
    ]


def companions(*, minor: bool) -> list[tuple[str, str]]:
    """Who is with them."""
    if minor:
        return [
            ("sibling", translate("SituationForm", "Sister or brother")),
            ("children", translate("SituationForm", "Own child")),
            ("pet", translate("SituationForm", "Pet")),
        ]
    return [
        ("children", translate("SituationForm", "Children")),
        ("partner", translate("SituationForm", "Partner")),
        ("pet", translate("SituationForm", "Pet")),
    ]


def further(age: AgeRange | None) -> list[tuple[str, str]]:
    """What is seldom asked. Nobody under 18 is asked what only an adult can be."""
    minor = age in (CHILD, TEENAGER)
    choices = [
        ("assaulted", translate("SituationForm", "After a sexual assault")),
        ("pregnant", translate("SituationForm", "Pregnant"), age != CHILD),
        ("using", translate("SituationForm", "Is using drugs or alcohol"), age != CHILD),
        ("wheelchair", translate("SituationForm", "Uses a wheelchair")),
        ("disability", translate("SituationForm", "Has a disability")),
        ("no_papers", translate("SituationForm", "No immigration papers")),
        ("turned_away", translate("SituationForm", "Turned away by a shelter"), not minor),
        ("boss_housing", translate("SituationForm", "Housed by the boss"), not minor),
        ("trans", translate("SituationForm", "Trans")),
        ("sibling", translate("SituationForm", "With a sister or brother"), not minor),
        ("veteran", translate("SituationForm", "Served in the military"), not minor and age is not None),
        (OLDER_KEY, translate("SituationForm", "60 or older"), age == GROWN),
    ]
    return [(key, words) for key, words, *offered in choices if all(offered)]
