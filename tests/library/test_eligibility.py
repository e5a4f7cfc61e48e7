"""Who takes whom: above all, that nobody under 18 is sent to a service for adults."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_app.content.places import Eligibility
from guide_app.content.records import Service
from guide_app.library.eligibility import (
    ADULT,
    MAX_AGE,
    MINOR,
    NOBODY,
    TEENAGER,
    VERDICTS,
    YOUNG_ADULT,
    AgeRange,
    Fit,
    Person,
    Reason,
    Terms,
    fit,
    verdicts,
)
from guide_app.library.library import Library
from guide_app.library.services import ServiceFilter, Services


def service(minimum_age: int | None = None, maximum_age: int | None = None, **eligibility: Any) -> Service:
    return Service(
        id="a-place",
        organization_id="a-place",
        name="A place",
        needs=("shelter",),
        description="A place.",
        service_area="Worcester",
        minimum_age=minimum_age,
        maximum_age=maximum_age,
        eligibility=msgspec.convert(eligibility, Eligibility),
        assured_date=dt.date(2026, 11, 24),
        assurer="Editors",
        sources=("a-page",),
    )


ADULT_SHELTER = service(18, offer_to_under_18="no", genders_served="all", overnight_bed=True, takes_children=False)
WOMENS_SHELTER = service(18, offer_to_under_18="no", genders_served="women", overnight_bed=True, sobriety_required=True)
SHELTER_WITHOUT_AN_AGE = service(offer_to_under_18="no", overnight_bed=True)
UNDESCRIBED_BED = service(overnight_bed=True)
UNDESCRIBED = service()
YOUTH_LINE = service(12, 21, offer_to_under_18="yes", genders_served="all", overnight_bed=False)
YOUTH_AGENCY = service(None, 24, offer_to_under_18="yes")
SHELTER_THAT_IS_ASKED = service(offer_to_under_18="ask", overnight_bed=True, takes_children=True)


@pytest.mark.parametrize("age", [AgeRange.of(0), AgeRange.of(16), AgeRange.of(17), MINOR, TEENAGER, AgeRange(15, 20)])
@pytest.mark.parametrize("adults_only", [ADULT_SHELTER, WOMENS_SHELTER, SHELTER_WITHOUT_AN_AGE, UNDESCRIBED_BED])
def test_a_minor_is_never_sent_to_an_adult_shelter(age: AgeRange, adults_only: Service) -> None:
    assert fit(adults_only, Person(age=age, gender="woman")).verdict == "not"


@pytest.mark.parametrize(
    ("place", "person", "verdict", "first"),
    [
        (ADULT_SHELTER, Person(age=AgeRange.of(30)), "takes", "age-takes"),
        (ADULT_SHELTER, Person(age=AgeRange.of(30), with_children=1), "not", "children-not"),
        (ADULT_SHELTER, Person(age=AgeRange.of(30), pregnant=True), "unknown", "pregnancy-unknown"),
        (ADULT_SHELTER, Person(gender="man"), "ask", "age-ask"),
        (SHELTER_WITHOUT_AN_AGE, Person(pregnant=True), "unknown", "pregnancy-unknown"),
        (
            SHELTER_WITHOUT_AN_AGE,
            Person(with_children=0, using=False, gender=None, without_id=False),
            "ask",
            "under-18-ask",
        ),
        (WOMENS_SHELTER, Person(gender="man", age=ADULT), "not", "gender-not"),
        (WOMENS_SHELTER, Person(gender="woman", age=ADULT), "takes", "age-takes"),
        (WOMENS_SHELTER, Person(gender="woman", age=ADULT, using=True), "not", "sobriety-not"),
        (WOMENS_SHELTER, Person(gender="woman", age=ADULT, trans=True), "unknown", "trans-unknown"),
        (WOMENS_SHELTER, Person(gender="other", age=ADULT), "ask", "gender-ask"),
        (WOMENS_SHELTER, Person(age=ADULT), "ask", "gender-ask"),
        (YOUTH_LINE, Person(age=AgeRange.of(16)), "takes", "age-takes"),
        (YOUTH_LINE, Person(age=AgeRange.of(11)), "not", "age-not"),
        (YOUTH_LINE, Person(age=AgeRange.of(22)), "not", "age-not"),
        (YOUTH_LINE, Person(age=MINOR), "ask", "age-ask"),
        (YOUTH_LINE, Person(age=YOUNG_ADULT), "ask", "age-ask"),
        (YOUTH_AGENCY, Person(age=YOUNG_ADULT), "takes", "age-takes"),
        (YOUTH_AGENCY, Person(age=AgeRange.of(25)), "not", "age-not"),
        (SHELTER_THAT_IS_ASKED, Person(age=AgeRange.of(16)), "ask", "under-18-ask"),
        (SHELTER_THAT_IS_ASKED, Person(age=AgeRange.of(40), with_children=2), "takes", "children-takes"),
        (UNDESCRIBED, Person(age=AgeRange.of(16)), "unknown", "under-18-unknown"),
        (UNDESCRIBED_BED, Person(gender="man"), "unknown", "gender-unknown"),
    ],
)
def test_the_verdict_and_what_it_rests_on(place: Service, person: Person, verdict: str, first: str) -> None:
    found = fit(place, person)
    assert (found.verdict, found.reasons[0].id) == (verdict, first)


def test_what_is_not_stated_is_said_even_where_it_does_not_decide() -> None:
    found = fit(UNDESCRIBED, Person(gender="man", age=ADULT, with_children=1, using=True, without_id=True))
    assert found == Fit("takes", (), ("gender", "children", "sobriety", "id"))


def test_of_nobody_known_nothing_is_judged_but_a_closed_door() -> None:
    closed = msgspec.structs.replace(YOUTH_LINE, status="inactive")
    assert fit(WOMENS_SHELTER, NOBODY) == Fit("takes")
    assert fit(closed, NOBODY).reasons == (Reason("status", "not"),)


def test_an_unknown_person_is_asked_the_first_questions() -> None:
    asked = [reason.id for reason in fit(WOMENS_SHELTER, NOBODY, for_someone=True).reasons]
    assert asked == ["age-ask", "gender-ask"]
    assert fit(SHELTER_WITHOUT_AN_AGE, NOBODY, for_someone=True).reasons[0].id == "under-18-ask"
    assert fit(YOUTH_LINE, NOBODY, for_someone=True).verdict == "ask"


def test_the_filter_for_minors_leaves_out_whoever_does_not_take_them(demo: Library) -> None:
    shown = set(Services(demo).find(ServiceFilter(under_18=True)).ids())
    services = [found.record for found in demo.all(Service, "en")]
    refusing = {one.id for one in services if fit(one, Person(age=MINOR)).verdict == "not"}
    assert {"smoc-queen-street", "smoc-oriol-drive-shelter", "abbys-house", "the-network-la-red"} <= refusing
    assert not shown & refusing
    assert {"luk", "national-runaway-safeline", "dcf-child-at-risk", "emergency-911", "mass-211"} <= shown


def test_the_limits_are_in_the_reason() -> None:
    assert fit(YOUTH_LINE, Person(age=AgeRange.of(16))).reasons[0].values == {"minimum": 12, "maximum": 21}
    assert fit(YOUTH_AGENCY, Person(age=AgeRange.of(16))).reasons[0].values == {"maximum": 24}


def test_an_asked_document_turns_nobody_away() -> None:
    place = service(offer_to_under_18="yes", needs_id=True)
    assert fit(place, Person(without_id=True)).verdict == "ask"


@pytest.mark.parametrize(("youngest", "oldest"), [(-1, 4), (5, 4), (0, MAX_AGE + 1)])
def test_a_range_holds_an_age_of_a_person(youngest: int, oldest: int) -> None:
    with pytest.raises(ValueError, match="no range of ages"):
        AgeRange(youngest, oldest)


ages = st.tuples(st.integers(0, MAX_AGE), st.integers(0, MAX_AGE)).map(lambda ends: AgeRange(min(ends), max(ends)))
yes_no = st.sampled_from([None, True, False])
people = st.builds(
    Person,
    age=st.none() | ages,
    gender=st.sampled_from([None, "woman", "man", "other"]),
    trans=yes_no,
    with_children=st.none() | st.integers(0, 6),
    pregnant=yes_no,
    using=yes_no,
    without_id=yes_no,
)
places = st.builds(
    service,
    st.none() | st.integers(0, 70),
    st.none() | st.integers(10, 99),
    offer_to_under_18=st.sampled_from([None, "yes", "ask", "no"]),
    genders_served=st.sampled_from([None, "women", "men", "all"]),
    trans_inclusive=yes_no,
    takes_children=yes_no,
    takes_pregnant=yes_no,
    sobriety_required=yes_no,
    needs_id=yes_no,
    overnight_bed=yes_no,
)


@given(places, people)
def test_whatever_is_known(place: Service, person: Person) -> None:
    found = fit(place, person)
    assert found.verdict == max((reason.verdict for reason in found.reasons), key=VERDICTS.index, default="takes")
    assert list(found.reasons) == sorted(found.reasons, key=lambda reason: -VERDICTS.index(reason.verdict))
    offered = place.eligibility.offer_to_under_18
    if person.minor and (offered == "no" or (offered is None and place.eligibility.overnight_bed)):
        assert found.verdict == "not"
    if person.minor and offered is None:
        assert found.verdict in ("unknown", "not")
    if person.age and place.minimum_age is not None and person.age.oldest < place.minimum_age:
        assert found.verdict == "not"


@given(st.lists(places, max_size=12), people)
def test_many_terms_are_judged_at_once_as_one_by_one(some: list[Service], person: Person) -> None:
    every = [Terms.of(place) for place in some]
    assert verdicts(every, person) == [fit(terms, person).verdict for terms in every]


@given(places, people)
def test_knowing_that_someone_is_a_minor_never_opens_a_door(place: Service, person: Person) -> None:
    if place.eligibility.offer_to_under_18 == "no":
        younger = msgspec.structs.replace(person, age=MINOR)
        assert fit(place, younger).rank >= fit(place, person).rank
