"""Beds for adults are not among the results where the words may mean somebody under 18. ``held_minors.yaml`` was
written before the grammars of people (``library/search/people.py``) and scored once, after them.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from guide_app.content.records import Service
from guide_app.library.eligibility import TEENAGER, Person, fit
from guide_app.library.library import Library
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from tests.search.judging import TUESDAY

HERE = Path(__file__).parent
MAX_WRONG = {"minors": 0, "held_minors": 6}
"""Wordings of each set that may be misread, in all languages together."""
SETS: dict[str, dict[str, dict[str, list[str]]]] = {
    name: msgspec.yaml.decode((HERE / f"{name}.yaml").read_bytes(), type=dict[str, dict[str, list[str]]])
    for name in MAX_WRONG
}
CHILDREN_AND_TEENAGERS = ("teen", "child")


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
        if (who in CHILDREN_AND_TEENAGERS) is bool(beds_found(searcher, language, ask, adult_beds))
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
    ):
        hits = {hit.id: hit for hit in searcher.search(Query(ask)).hits}
        assert service in hits, ask
        found = hits[service].fit
        assert found is not None
        assert found.verdict == "not"


@pytest.mark.parametrize("ask", ["womens shelter 15/f", "detox 16", "winter shelter 9th grader"])
def test_kind_of_shelter_is_not_the_name_of_one(searcher: Searcher, adult_beds: frozenset[str], ask: str) -> None:
    assert not beds_found(searcher, "en", ask, adult_beds)
