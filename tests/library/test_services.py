"""Filters and the order of services."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_app.content.records import Phone, Service
from guide_app.library import bitset as bits
from guide_app.library.eligibility import ADULT, MINOR, VERDICTS, YOUNG_ADULT, Person, fit
from guide_app.library.library import Library
from guide_app.library.search.terms.analysis import folded
from guide_app.library.services import ServiceFilter, Services, list_name

TUESDAY_TEN = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
SUNDAY_NIGHT = datetime(2026, 11, 29, 7, 0, tzinfo=UTC)


@given(st.sets(st.integers(0, 30_000)), st.integers(0, 60), st.integers(0, 60))
def test_a_set_keeps_its_places_in_order(places: set[int], start: int, stop: int) -> None:
    kept = bits.from_bytes(bits.to_bytes(bits.from_places(places, 30_001)))
    assert bits.places(kept) == sorted(places)
    assert bits.places(kept, start, stop) == sorted(places)[start:stop]
    assert kept.bit_count() == len(places)


def test_a_stretch_of_a_list_is_that_of_the_whole(demo: Library) -> None:
    found = Services(demo).find(ServiceFilter(languages=frozenset({"es"}), open_now=True), TUESDAY_TEN)
    whole = found.ids()
    assert len(whole) == len(found)
    for start in range(0, len(whole), 7):
        assert found.ids(start, start + 9) == whole[start : start + 9]


def test_the_order_first_services_then_crisis_lines_then_local_ones(demo: Library) -> None:
    found = Services(demo).find(now=TUESDAY_TEN)
    ids = found.ids()
    first = demo.pack("en").first_services
    assert ids[: len(first)] == first
    rows = found.rows("en")
    assert [row.id for row in rows] == list(ids)
    after = rows[len(first) :]
    police = [one.record.id for one in demo.all(Service, "en") if one.record.law_enforcement]
    always = (row for row in after if row.opening.always and row.service.needs[0] == "crisis")
    crisis = [row.id for row in always if row.id not in police]
    assert crisis
    assert [row.id for row in after[: len(crisis)]] == crisis
    assert set(ids[-len(police) :]) == set(police)


def test_a_row_says_what_a_list_shows(small: Library) -> None:
    row = Services(small).find(now=TUESDAY_TEN).rows("es", 0, 1)[0]
    assert (row.id, row.name) == ("night-line", "Smalltown Night Line")
    assert row.service.description.startswith("Hable con")


def test_needs_are_alternatives(demo: Library) -> None:
    found = Services(demo).find(ServiceFilter(needs=frozenset({"shelter", "work"})), TUESDAY_TEN)
    rows = found.rows("en")
    assert rows
    assert all({"shelter", "work"} & set(row.service.needs) for row in rows)
    everything = Services(demo).find(now=TUESDAY_TEN).rows("en")
    for need in demo.need_ids:
        count = sum(need in row.service.needs for row in everything)
        assert len(Services(demo).find(ServiceFilter(needs=frozenset({need})))) == count


def test_speakers_come_before_interpreters(demo: Library) -> None:
    rows = Services(demo).find(ServiceFilter(languages=frozenset({"es"})), TUESDAY_TEN).rows("en")
    spoken = {
        one.record.id: {*one.record.languages}
        | {code for phone in demo.many(Phone, one.record.phones, "en") for code in phone.record.languages}
        for one in demo.all(Service, "en")
    }
    speaks = ["es" in spoken[row.id] for row in rows]
    assert any(speaks)
    assert not all(speaks)
    assert speaks == sorted(speaks, reverse=True)
    interpreters = {one.record.id for one in demo.all(Service, "en") if one.record.interpretation_services is not None}
    others = [row.id for row, speaking in zip(rows, speaks, strict=True) if not speaking]
    calls = [one in interpreters for one in others]
    assert calls == sorted(calls, reverse=True)
    # Last those that do not say: someone there may yet speak it. Who says that they speak other languages is left out.
    assert not any(spoken[one] for one in others if one not in interpreters)
    listed = Services(demo).find().ids()
    assert set(listed) - {row.id for row in rows} == {
        one for one in listed if spoken[one] and "es" not in spoken[one] and one not in interpreters
    }


def test_the_packs_own_language_leaves_nobody_out(demo: Library) -> None:
    english = Services(demo).find(ServiceFilter(languages=frozenset({"en"})))
    assert len(english) == len(Services(demo).find())


def test_open_now_lists_open_then_unknown_and_never_closed(demo: Library) -> None:
    for now in (TUESDAY_TEN, SUNDAY_NIGHT):
        states = [row.opening.state for row in Services(demo).find(ServiceFilter(open_now=True), now).rows("en")]
        assert "closed" not in states
        assert states == sorted(states, key=["open", "unknown"].index)
        everything = Services(demo).find(now=now).rows("en")
        assert len(states) == sum(row.opening.state != "closed" for row in everything)
    assert len(Services(demo).find(ServiceFilter(open_now=True), SUNDAY_NIGHT)) < len(Services(demo).find())


def test_under_18_leaves_out_what_is_for_adults(small: Library, demo: Library) -> None:
    assert Services(small).find(ServiceFilter(under_18=True)).ids() == ("night-line", "emergency-911")
    adults = {one.record.id for one in demo.all(Service, "en") if (one.record.minimum_age or 0) >= 18}
    assert adults
    assert not adults & set(Services(demo).find(ServiceFilter(under_18=True)).ids())


def test_printable_only(small: Library) -> None:
    assert Services(small).find(ServiceFilter(printable_only=True)).ids() == ("night-line", "emergency-911")


@pytest.mark.parametrize("start", [0, 3, 1000])
def test_a_stretch_of_the_list_is_a_stretch_of_the_whole(demo: Library, start: int) -> None:
    found = Services(demo).find(ServiceFilter(open_now=True), TUESDAY_TEN)
    assert found.ids(start, start + 5) == found.ids()[start : start + 5]


def test_filters_combine(demo: Library) -> None:
    everything = {row.id: row for row in Services(demo).find(now=SUNDAY_NIGHT).rows("en")}
    for need, open_now, under_18 in product(demo.need_ids, (False, True), (False, True)):
        wanted = ServiceFilter(needs=frozenset({need}), open_now=open_now, under_18=under_18)
        found = Services(demo).find(wanted, SUNDAY_NIGHT)
        minors = set(Services(demo).find(ServiceFilter(under_18=True)).ids())
        expected = {
            row.id
            for row in everything.values()
            if need in row.service.needs
            and (not open_now or row.opening.state != "closed")
            and (not under_18 or row.id in minors)
        }
        assert set(found.ids()) == expected
        assert len(found) == len(expected)


def test_where_a_service_is(demo: Library) -> None:
    found = Services(demo).find(ServiceFilter(needs=frozenset({"shelter"})))
    for place, service_id in enumerate(found.ids()):
        assert found.index_of(service_id) == place
    assert found.index_of("hsi-tip-line") is None
    assert found.index_of("no-such") is None


PERSONS = (
    Person(age=MINOR),
    Person(age=YOUNG_ADULT),
    Person(age=ADULT, gender="woman"),
    Person(gender="man"),
    Person(trans=True),
    Person(with_children=1),
    Person(pregnant=True, using=True, without_id=True),
)


@pytest.mark.parametrize("person", PERSONS)
def test_for_a_person_who_is_not_taken_is_left_out_and_who_is_taken_comes_first(
    small: Library, demo: Library, person: Person
) -> None:
    for library in (small, demo):
        everything = Services(library).find(now=TUESDAY_TEN).ids()
        verdicts = {
            one.record.id: fit(one.record, person).verdict
            for one in library.all(Service, "en")
            if one.record.id in everything
        }
        found = Services(library).find(ServiceFilter(person=person), TUESDAY_TEN)
        assert set(found.ids()) == {each for each, verdict in verdicts.items() if verdict != "not"}
        ranks = [VERDICTS.index(verdicts[each]) for each in found.ids()]
        assert ranks == sorted(ranks)
        assert [row.fit.verdict for row in found.rows("en")] == [verdicts[each] for each in found.ids()]


def test_a_minor_is_shown_no_shelter_for_adults(demo: Library) -> None:
    beds = ServiceFilter(needs=frozenset({"shelter"}), person=Person(age=MINOR))
    for row in Services(demo).find(beds).rows("en"):
        assert (row.service.minimum_age or 0) < 18
        assert not row.service.eligibility.overnight_bed or row.service.eligibility.offer_to_under_18 in ("yes", "ask")


def test_a_list_is_cut_by_what_is_open(demo: Library) -> None:
    found = Services(demo).find(ServiceFilter(languages=frozenset({"es"})), SUNDAY_NIGHT)
    groups = found.by_opening()
    assert list(groups) == ["open", "closed", "unknown"]
    assert sorted(each for group in groups.values() for each in group.ids()) == sorted(found.ids())
    for state, group in groups.items():
        assert len(group) > 0
        assert {row.opening.state for row in group.rows("en")} == {state}
        assert list(group.ids()) == [each for each in found.ids() if each in set(group.ids())], "in the order of all"


@pytest.mark.parametrize("language", ["en", "es", "no-such-language"])
def test_a_to_z_is_by_the_name_that_is_shown(demo: Library, language: str) -> None:
    found = Services(demo).find(ServiceFilter(without_police=True), TUESDAY_TEN)
    sorted_ones = found.a_to_z(language)
    assert set(sorted_ones.ids()) == set(found.ids())
    assert len(sorted_ones) == len(found)
    names = [folded(list_name(row.service)).lstrip('"') for row in sorted_ones.rows(language)]
    assert names == sorted(names)
    assert sorted_ones.index_of(sorted_ones.ids()[3]) == 3


def test_a_row_has_the_number_and_whether_it_is_confirmed(demo: Library) -> None:
    for row in Services(demo).find(now=TUESDAY_TEN).rows("en"):
        phone = demo.main_phone(row.service)
        assert (row.number, row.confirmed) == ((phone.number, phone.print) if phone else (None, False))


def test_lists_tell_whether_they_show_the_same(demo: Library) -> None:
    services = Services(demo)
    everything = services.find(now=TUESDAY_TEN)
    assert everything.is_same_as(services.find(now=SUNDAY_NIGHT))
    assert not everything.is_same_as(everything.a_to_z("en"))
    opened = ServiceFilter(open_now=True)
    assert not services.find(opened, TUESDAY_TEN).is_same_as(services.find(opened, SUNDAY_NIGHT))
