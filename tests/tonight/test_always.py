"""What holds of every plan, whatever is known of the person and at whatever hour."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_app.content.checks.tonight import for_adults
from guide_app.content.records import Service
from guide_app.library.eligibility import MAX_AGE, AgeRange, Person, fit
from guide_app.library.library import Library
from guide_app.library.tonight.plan import Plan, Situation
from guide_app.library.tonight.planner import tonight

MONDAY = datetime(2026, 11, 23, tzinfo=ZoneInfo("America/New_York"))
MINUTES = 60 * 24 * 60

flags = st.booleans()
ages = st.tuples(st.integers(0, MAX_AGE), st.integers(0, MAX_AGE)).map(lambda ends: AgeRange(min(ends), max(ends)))
people = st.builds(
    Person,
    age=st.none() | st.integers(0, 90).map(AgeRange.of) | ages,
    gender=st.sampled_from([None, "woman", "man", "other"]),
    trans=st.none() | flags,
    with_children=st.none() | st.integers(0, 4),
    pregnant=st.none() | flags,
    using=st.none() | flags,
    without_id=st.none() | flags,
)
situations = st.builds(
    Situation,
    person=people,
    fleeing=flags,
    trafficked=flags,
    hurt=flags,
    danger=flags,
    assaulted=flags,
    disability=flags,
    veteran=flags,
    language=st.sampled_from([None, "en", "es", "pt-BR", "vi", "ase"]),
)
moments = st.integers(0, MINUTES).map(lambda minutes: MONDAY + timedelta(minutes=minutes))


def check_plan(library: Library, situation: Situation, plan: Plan) -> None:
    """What holds of every plan."""
    services = {
        call.service: found.record for call in plan.calls if (found := library.get(Service, call.service, "en"))
    }
    assert plan.calls
    assert len(services) == len(plan.calls), "a service is called twice"
    assert plan.calls[-1].opening.state == "open", "the end of the order does not answer"
    for call in plan.calls:
        assert call.opening.state != "closed"
        assert fit(services[call.service], situation.person).verdict != "not"
        assert call.say, f"{call.service}: nothing to say"
        assert call.sources
        assert (call.number is not None and call.number.confirmed) or call.place is not None
    if situation.person.minor:
        ordered = [found.record for key in plan.order if (found := library.get(Service, key, "en"))]
        assert not [service.id for service in ordered if for_adults(service)]
        assert "dcf-child-at-risk" in plan.order
    if situation.danger or situation.hurt:
        assert plan.order[0] == "emergency-911"
    left_out = {one.service for one in plan.left_out}
    assert not left_out & set(plan.order)
    assert all(one.notes or one.why for one in plan.left_out)


@given(situation=situations, at=moments)
def test_every_plan(worcester: Library, situation: Situation, at: datetime) -> None:
    plan = tonight(worcester, situation, at)
    check_plan(worcester, situation, plan)
    assert tonight(worcester, situation, at) == plan


@pytest.mark.parametrize("hour", [0, 4, 8, 9, 12, 17, 18, 23])
def test_every_minor_at_every_kind_of_hour(worcester: Library, hour: int) -> None:
    for age, gender, fleeing, using in product(
        (0, 5, 11, 12, 15, 17), ("woman", "man", "other"), (False, True), (False, True)
    ):
        person = Person(age=AgeRange.of(age), gender=gender, using=using, pregnant=gender == "woman" and age > 11)
        situation = Situation(person=person, fleeing=fleeing)
        check_plan(worcester, situation, tonight(worcester, situation, MONDAY.replace(day=25, hour=hour)))


@given(situation=situations, at=moments)
def test_a_plan_says_the_same_in_every_language(worcester: Library, situation: Situation, at: datetime) -> None:
    english, spanish = (tonight(worcester, situation, at, language) for language in ("en", "es"))
    assert english.order == spanish.order
    assert [step.rule for step in english.first] == [step.rule for step in spanish.first]
    assert [call.notes for call in english.calls] == [call.notes for call in spanish.calls]
    for one, other in zip(english.calls, spanish.calls, strict=True):
        assert (one.number, one.opening) == (other.number, other.opening)
        assert one.why is None or one.why != other.why
