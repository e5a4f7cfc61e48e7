"""Situations for tests, as short as they are said."""

from __future__ import annotations

from typing import Any

from guide_app.library.eligibility import ADULT, CHILD, MAX_AGE, MINOR, TEENAGER, YOUNG_ADULT, AgeRange, Person
from guide_app.library.situation import Situation

AGES = {
    "under-13": CHILD,
    "13-17": TEENAGER,
    "under-18": MINOR,
    "16-19": AgeRange(16, 19),
    "18-24": YOUNG_ADULT,
    "25+": AgeRange(25, MAX_AGE),
    "18+": ADULT,
}
OF_THE_PERSON = {"gender", "trans", "with_children", "pregnant", "using", "without_id"}


def situation_of(age: int | str | None = None, **known: Any) -> Situation:
    """``situation_of(age=16, gender="woman", fleeing=True)``."""
    years = None if age is None else AGES[age] if isinstance(age, str) else AgeRange.of(age)
    of_the_person = {key: value for key, value in known.items() if key in OF_THE_PERSON}
    of_the_night = {key: value for key, value in known.items() if key not in OF_THE_PERSON}
    return Situation(person=Person(age=years, **of_the_person), **of_the_night)
