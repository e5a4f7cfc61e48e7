"""Words that say which services will do: language, open now, free, day and night, under 18, a need."""

from __future__ import annotations

import doctest
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_app.content.records import Phone, Service
from guide_app.library.eligibility import TEENAGER, AgeRange, Person, fit
from guide_app.library.hours import DAY, is_open_within
from guide_app.library.library import Library
from guide_app.library.search import constraints as constraints_module
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.services import Services

TUESDAY = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)


def keys(searcher: Searcher, typed: str, language: str = "en") -> set[str]:
    """The constraints that were taken from what was typed."""
    return {one.key for one in searcher.search(Query(typed, language=language, now=TUESDAY)).constraints}


def test_the_examples_hold() -> None:
    result = doctest.testmod(constraints_module)
    assert result.attempted >= 4
    assert result.failed == 0


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("lawyer spanish", {"speaks:es"}),
        ("abogado español", {"speaks:es"}),
        ("spanish speaking lawyer", {"speaks:es"}),
        ("doctor who speaks portuguese", {"speaks:pt"}),
        ("shelter open now", {"open-now"}),
        ("refugio abierto ahora", {"open-now"}),
        ("free lawyer", {"free"}),
        ("abogado gratis", {"free"}),
        ("hotline 24 hours", {"always"}),
        ("línea 24 horas", {"always"}),
        ("24/7 hotline", {"always"}),
        ("24hr hotline", {"always"}),
        ("open 24 hours", {"always"}),
        ("abierto las 24 horas", {"always"}),
        ("free and open now", {"free", "open-now"}),
        ("I only speak Vietnamese", {"speaks:vi"}),
        ("solo hablo español", {"speaks:es"}),
        ("free lawyer, please", {"free"}),
        ("doctor free please", {"free"}),
        ("abogado gratis por favor", {"free"}),
        ("para menores de edad", {"under-18"}),
        ("please set me free", set[str]()),
        ("shelter under 18", {"under-18"}),
        ("shelter spanish free open now", {"speaks:es", "free", "open-now"}),
        ("Legal help open now", {"open-now", "need:legal"}),
        ("spanish", {"speaks:es"}),
        ("immigration lawyer", set[str]()),
        ("Legal help", set[str]()),
        ("set free", set[str]()),
        ("drug free", set[str]()),
        ("now open the door", set[str]()),
        ("english", set[str]()),
        ("the spanish man who took my passport", set[str]()),
        ("Can I get help in my language?", set[str]()),
    ],
)
def test_constraints_at_the_ends_are_known(searcher: Searcher, typed: str, expected: set[str]) -> None:
    for language in ("en", "es"):
        assert keys(searcher, typed, language) == expected


def test_every_service_found_is_as_wished(searcher: Searcher, demo: Library) -> None:
    query = Query("lawyer spanish free", limit=200)
    found = searcher.search(query)
    services = [hit.id for hit in found.hits if hit.kind == "service"]
    assert services
    for one in services:
        record = demo.get(Service, one, "en")
        assert record is not None
        phones = demo.many(Phone, record.record.phones, "en")
        spoken = {*record.record.languages, *(code for phone in phones for code in phone.record.languages)}
        assert "es" in spoken or record.record.interpretation_services or not spoken
    assert found.query.filter.free
    assert found.query.filter.languages == {"es"}


def test_what_a_service_must_be_puts_services_first(searcher: Searcher) -> None:
    for typed in ("spanish shelter open now", "free lawyer under 18"):
        assert [hit.kind for hit in searcher.search(Query(typed, now=TUESDAY)).hits[:2]] == ["service", "service"]
    for typed in ("24 hours", "día y noche", "open now", "open 24 hours", "free and open now", "abierto las 24 horas"):
        assert {hit.kind for hit in searcher.search(Query(typed, now=TUESDAY)).hits} == {"service"}


def test_constraints_alone_list_services_and_still_find_what_they_name(searcher: Searcher, demo: Library) -> None:
    found = searcher.search(Query("open now", limit=500, now=TUESDAY))
    services = {hit.id for hit in found.hits if hit.kind == "service"}
    assert services == set(Services(demo).find(found.query.filter, TUESDAY).ids())
    assert "person-under-18" in {hit.id for hit in searcher.search(Query("under 18")).hits[:3]}
    wished = searcher.search(Query("legal help spanish", limit=500))
    assert {hit.kind for hit in wished.hits} == {"service"}
    assert {hit.id for hit in wished.hits} == set(Services(demo).find(wished.query.filter).ids())


def test_known_to_be_as_wished_comes_before_what_only_may_be(searcher: Searcher, demo: Library) -> None:
    """A speaker before who calls an interpreter, an open one before one of unknown hours, as in lists."""
    speakers = demo.store.bits("speaks:vi")
    first = searcher.search(Query("vietnamese help")).hits[0]
    assert speakers >> (Services(demo).rank_of(first.id) or 0) & 1
    bits = demo.store.bits
    for typed in ("open now", "abierto ahora", "spanish medical", "free legal help"):
        found = searcher.search(Query(typed, limit=500, now=TUESDAY))
        listed = Services(demo).find(found.query.filter, TUESDAY).ids()
        open_ones = {row.id for row in Services(demo).rows(listed, "en", TUESDAY) if row.opening.state == "open"}
        name = found.constraints[0].key
        surely = [
            one
            for one in listed
            if (one in open_ones if name == "open-now" else bits(name) >> (Services(demo).rank_of(one) or 0) & 1)
        ]
        hits = [hit.id for hit in found.hits if hit.kind == "service"]
        assert 0 < len(surely) < len(listed)
        assert set(hits[: len(surely)]) == set(surely), typed


def test_a_constraint_can_be_taken_off_and_its_words_are_looked_for(searcher: Searcher) -> None:
    without = searcher.search(Query("free lawyer", without=frozenset({"free"})))
    assert not without.constraints
    assert not without.query.filter
    assert without.total >= searcher.search(Query("free lawyer")).total
    assert not searcher.search(Query("lawyer spanish", as_typed=True)).constraints
    both = searcher.search(Query("spanish lawyer open now", without=frozenset({"open-now"}), now=TUESDAY))
    assert [one.key for one in both.constraints] == ["speaks:es"]


def test_a_title_that_ends_like_a_constraint_is_a_title(searcher: Searcher) -> None:
    found = searcher.search(Query("What if the person is under 18?"))
    assert found.hits[0].id == "person-under-18"
    assert not found.constraints


@pytest.mark.parametrize(
    ("typed", "language", "expected"),
    [
        ("16 year old girl needs a bed tonight", "en", {"age:16", "gender:woman"}),
        ("bed for a 16yo", "en", {"age:16"}),
        ("16", "en", {"age:16"}),
        ("im 17 and got kicked out", "en", {"age:17"}),
        ("sixteen year old boy", "en", {"age:16", "gender:man"}),
        ("tengo 15 años y no tengo casa", "es", {"age:15"}),
        ("tenho 16 anos e fugi", "en", {"age:16"}),
        ("con gái 15 tuổi bỏ nhà", "en", {"age:15", "gender:woman"}),
        ("em 15t không có chỗ ngủ", "vi", {"age:15"}),
        ("mi sobrina, 15a, sin casa", "es", {"age:15"}),
        ("16ish and alone", "en", {"age:16"}),
        ("next month she is 18", "en", {"age:17"}),
        ("evicted next week im 18", "en", {"age:18"}),
        ("this year i turned 18", "en", {"age:18"}),
        ("el mes que viene tengo 18 años", "es", {"age:17"}),
        ("cumplo 18 mes que viene", "es", {"age:17"}),
        ("vou fazer 18 mes que vem", "pt", {"age:17"}),
        ("semana que vem ela tem 18 anos", "pt", {"age:17"}),
        ("este ano fiz 18 anos", "pt", {"age:18"}),
        ("meu bebe de 18 meses", "pt", {"children"}),
        ("mwen pral gen 18 mwa pwochen", "ht", {"age:17"}),
        ("mwa pwochen mwen gen 18 an", "ht", {"age:17"}),
        ("tháng sau tôi tròn 18 tuổi", "vi", {"age:17"}),
        ("thang sau toi 18 tuoi", "vi", {"age:17"}),
        ("năm nay tôi 18 tuổi", "vi", {"age:18"}),
        ("الشهر المقبل يصير عمري 18 سنة", "ar", {"age:17"}),
        ("15 yrs boy homeless", "en", {"age:15"}),
        ("tengo 15 y no tengo donde dormir", "es", {"age:15"}),
        ("tenho 13 e preciso de abrigo", "en", {"age:13"}),
        ("duermen de 15 a 20 personas", "es", set[str]()),
        ("عمري ١٦ سنة", "en", {"age:16"}),
        ("homeless teen", "en", {"under-18"}),
        ("menor de edad sin casa", "es", {"under-18"}),
        ("shelter for me and my baby", "en", {"children"}),
        ("we are a family of 4", "en", {"children"}),
        ("somos una familia de cinco", "es", {"children"}),
        ("shelter for me and my 3 year old", "en", {"children"}),
        ("mom with 2 kids", "en", {"children", "gender:woman"}),
        ("me and my 2 boys 12 and 15 cant go home", "en", {"children"}),
        ("my two sons and a 16 year old niece", "en", {"children", "age:16"}),
        ("bed for a man", "en", {"gender:man"}),
        ("cama para un hombre", "es", {"gender:man"}),
        ("pregnant and no place to go", "en", {"pregnant"}),
        ("trans client needs a lawyer", "en", {"trans"}),
        ("food pantry sunday night", "en", {"open-on:SU:21:00-24:00"}),
        ("comida abierto el sábado", "es", {"open-on:SA"}),
        ("clinic open on tuesday 9am", "en", {"open-on:TU:09:00-09:15"}),
        ("food on the weekend", "en", {"open-on:WEEKEND"}),
        ("works 16 hours a day", "en", set[str]()),
        ("paid 16 dollars an hour", "en", set[str]()),
        ("he made $16", "en", set[str]()),
        ("room 16 on main st 508 755 9030", "en", {"age:16"}),  # A child that is taken for one is the safer error.
        ("trabaja 16 horas", "es", set[str]()),
        ("a man waits for her outside", "en", set[str]()),
        ("prison for 16 years", "en", set[str]()),
        ("mi hija tiene un novio de 30", "es", {"young"}),
    ],
)
def test_people_and_days_are_understood(searcher: Searcher, typed: str, language: str, expected: set[str]) -> None:
    assert keys(searcher, typed, language) == expected


def test_who_it_is_orders_the_services_and_can_be_taken_off(searcher: Searcher, demo: Library) -> None:
    query = Query("bed tonight 16 year old", limit=200, now=TUESDAY)
    found = searcher.search(query)
    fits = [hit.fit.verdict for hit in found.hits if hit.fit is not None]
    assert fits[0] == "takes"
    assert "not" not in fits
    refused = {"abbys-house", "smoc-queen-street", "smoc-womens-shelter-chandler"}
    assert not refused & {hit.id for hit in found.hits}
    assert found.total >= len(found.hits)
    without = searcher.search(Query(query.text, limit=200, now=TUESDAY, without=frozenset({"age:16"})))
    assert not without.constraints
    assert refused & {hit.id for hit in without.hits}
    assert all(hit.fit is None for hit in without.hits)
    for typed in ("bed for a man", "cama para un hombre"):
        assert "abbys-house" not in {hit.id for hit in searcher.search(Query(typed, limit=200)).hits}
    assert demo.get(Service, "abbys-house", "en") is not None


def test_who_is_asked_for_by_name_is_told_to_take_nobody_like_that(searcher: Searcher) -> None:
    found = searcher.search(Query("abbys house for my 16 year old", limit=10, now=TUESDAY))
    last = found.hits[-1]
    assert last.id == "abbys-house"
    assert last.fit is not None
    assert last.fit.verdict == "not"
    assert [hit.id for hit in found.hits].count("abbys-house") == 1


@pytest.mark.parametrize("age", [12, 14, 16, 17])
@pytest.mark.parametrize("need", ["shelter", "a bed", "somewhere to stay", "detox", "refugio", "abrigo", "ملجأ"])
def test_no_minor_is_sent_to_a_service_for_adults(searcher: Searcher, demo: Library, age: int, need: str) -> None:
    for typed in (
        f"{need} {age} year old",
        f"{age}yo needs {need}",
        f"{need} {age} años",
        f"teen {need}",
        f"my girlfriend is {age} and high she needs {need}",
        f"just me and my sister {age}, {need}",
    ):
        for hit in searcher.search(Query(typed, limit=100, now=TUESDAY)).hits:
            if hit.kind == "service" and not hit.crisis:
                record = demo.get(Service, hit.id, "en")
                assert record is not None
                person = Person(age=TEENAGER if "teen" in typed else AgeRange.of(age))
                assert fit(record.record, person).verdict != "not", (typed, hit.id)


def test_a_weekday_keeps_what_is_open_then_or_of_unknown_hours(searcher: Searcher) -> None:
    found = searcher.search(Query("food pantry open on sunday", limit=200, now=TUESDAY))
    assert found.query.open_on == ((6 * DAY, 7 * DAY),)
    for hit in found.hits:
        assert hit.hours is not None
        assert not hit.hours.spans or is_open_within(hit.hours.spans, 6 * DAY, 7 * DAY), hit.id


WORDS = (
    "16",
    "year",
    "old",
    "girl",
    "sunday",
    "night",
    "free",
    "open",
    "now",
    "spanish",
    "speaks",
    "24",
    "7",
    "under",
    "18",
    "lawyer",
    "who",
    "español",
    "gratis",
)


@given(st.lists(st.sampled_from(WORDS)))
def test_any_order_of_such_words(searcher: Searcher, words: list[str]) -> None:
    found = searcher.search(Query(" ".join(words), now=TUESDAY))
    assert len({one.key for one in found.constraints}) <= len(WORDS)
