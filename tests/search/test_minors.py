"""Beds for adults are not among the results where the words may mean somebody under 18. ``held_minors.yaml`` was
written before the grammars of people (``library/search/people.py``) and scored once, after them; ``held_minors_2.yaml``
before the words that only hint at youth.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from guide_app.content.records import Service
from guide_app.library.eligibility import TEENAGER, Person, fit
from guide_app.library.library import Library
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from tests.search.judging import TUESDAY

HERE = Path(__file__).parent
MAX_WRONG = {"minors": 0, "held_minors": 6, "minors_2": 1, "held_minors_2": 2, "held_minors_3": 5}
"""Wordings of each set that may be misread, in all languages. Of ``minors_2``, "my ex husband took the kids and
i need a bed" has the lines for violence and custody, which find a bed, and none of a shelter.
"""
SETS: dict[str, dict[str, dict[str, list[str]]]] = {
    name: msgspec.yaml.decode((HERE / f"{name}.yaml").read_bytes(), type=dict[str, dict[str, list[str]]])
    for name in MAX_WRONG
}
CHILDREN_AND_TEENAGERS = ("teen", "child")
MAYBE_UNDER_18 = (*CHILDREN_AND_TEENAGERS, "young")


@pytest.fixture(scope="session")
def adult_beds(worcester: Library) -> frozenset[str]:
    """The services with beds that take nobody under 18."""
    services = (one.record for one in worcester.all(Service, worcester.languages[0]))
    beds = (one for one in services if one.eligibility.overnight_bed)
    return frozenset(one.id for one in beds if fit(one, Person(age=TEENAGER)).verdict == "not")


def beds_found(searcher: Searcher, language: str, ask: str, beds: frozenset[str]) -> set[str]:
    """The beds for adults among all results."""
    asked = language if language in ("en", "es") else "en"
    results = searcher.search(Query(ask, language=asked, limit=200, now=TUESDAY))
    return {hit.id for hit in results.hits if hit.id in beds}


@pytest.mark.parametrize("name", SETS)
def test_beds_for_adults_are_shown_to_adults_only(searcher: Searcher, adult_beds: frozenset[str], name: str) -> None:
    wrong = [
        f"{language} {who}: {ask}"
        for language, table in SETS[name].items()
        for who, asks in table.items()
        for ask in asks
        if (who in MAYBE_UNDER_18) is bool(beds_found(searcher, language, ask, adult_beds))
    ]
    assert len(wrong) <= MAX_WRONG[name], wrong


def test_child_is_told_from_teenager(searcher: Searcher) -> None:
    for language, table in SETS["minors"].items():
        for who in CHILDREN_AND_TEENAGERS:
            for ask in table[who]:
                age = searcher.search(
                    Query(ask, language=language if language == "es" else "en")
                ).query.filter.person.age
                assert age is not None, ask
                assert (age.oldest < 13) is (who == "child"), ask


def test_shelter_for_adults_typed_by_name_is_found_for_a_minor(searcher: Searcher) -> None:
    for ask, service in (
        ("abbys house runaway", "abbys-house"),
        ("queen street 9th grader", "smoc-queen-street"),
        ("abby's house my little brother", "abbys-house"),
        ("friendly house 15/f", "friendly-house"),
        ("dismas house almost 18", "dismas-house"),
        ("abbys house my daughter", "abbys-house"),
        ("queen street school", "smoc-queen-street"),
    ):
        hits = {hit.id: hit for hit in searcher.search(Query(ask)).hits}
        assert service in hits, ask
        found = hits[service].fit
        assert found is not None
        assert found.verdict == "not"


def test_beds_are_left_out_for_a_hint_until_the_age_is_chosen(searcher: Searcher, adult_beds: frozenset[str]) -> None:
    query = Query("bed for my daughter", limit=200, now=TUESDAY)
    results = searcher.search(query)
    assert "young" in {one.key for one in results.constraints}
    assert not adult_beds & {hit.id for hit in results.hits}
    for chosen in (replace(query, adult=True), replace(query, without=frozenset({"young"}))):
        results = searcher.search(chosen)
        assert "young" not in {one.key for one in results.constraints}
        assert adult_beds & {hit.id for hit in results.hits}


def test_no_age_is_asked_where_no_bed_is_left_out(searcher: Searcher) -> None:
    results = searcher.search(Query("truancy court", now=TUESDAY))
    assert results.hits
    assert not results.constraints
    assert not results.query.young


@pytest.mark.parametrize("ask", ["shelter for a teen", "shelter for my daughter"])
def test_search_for_only_what_was_typed_shows_no_bed_for_adults(
    searcher: Searcher, adult_beds: frozenset[str], ask: str
) -> None:
    query = Query(ask, limit=200, now=TUESDAY, as_typed=True)
    assert not adult_beds & {hit.id for hit in searcher.search(query).hits}
    assert adult_beds & {hit.id for hit in searcher.search(replace(query, adult=True)).hits}


def test_list_to_choose_from_has_every_bed(searcher: Searcher, adult_beds: frozenset[str]) -> None:
    query = Query("bed for my daughter", limit=200, now=TUESDAY, to_choose_from=True)
    assert adult_beds & {hit.id for hit in searcher.search(query).hits}


@pytest.mark.parametrize("ask", ["womens shelter 15/f", "detox 16", "winter shelter 9th grader", "detox prom"])
def test_kind_of_shelter_is_not_the_name_of_one(searcher: Searcher, adult_beds: frozenset[str], ask: str) -> None:
    assert not beds_found(searcher, "en", ask, adult_beds)
