"""Who is called first for what was typed of a minor, by the table of minors, and that no condition is dropped."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from guide_app.content.records import Service
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.decision import Decision
from guide_app.library.decision.engine import decide
from guide_app.library.decision.from_search import ask_of
from guide_app.library.eligibility import TEENAGER, Person, fit
from guide_app.library.library import Library
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.situation import Situation
from tests.search.judging import TUESDAY

DCF = "dcf-child-at-risk"
FIRST = {"ran-away-or-unknown": "national-runaway-safeline", "hurt-or-child": DCF, "danger": "emergency-911"}
TABLE = msgspec.yaml.decode(
    Path(__file__).with_name("first_calls.yaml").read_bytes(), type=dict[str, dict[str, list[str]]]
)
TYPED = [(language, row, ask) for language, rows in TABLE.items() for row, asks in rows.items() for ask in asks]


@pytest.fixture(scope="module")
def searcher(worcester: Library) -> Searcher:
    return Searcher(worcester)


@pytest.fixture(scope="module")
def adult_beds(worcester: Library) -> frozenset[str]:
    services = (one.record for one in worcester.all(Service, worcester.languages[0]))
    beds = (one for one in services if one.eligibility.overnight_bed)
    return frozenset(one.id for one in beds if fit(one, Person(age=TEENAGER)).verdict == "not")


def decided(searcher: Searcher, library: Library, language: str, ask: str) -> tuple[Decision, set[str]]:
    """The decision, and the services among the results."""
    results = searcher.search(Query(ask, language="es" if language == "es" else "en", limit=100, now=TUESDAY))
    return decide(library, ask_of(library, results, TUESDAY)), {hit.id for hit in results.hits}


@pytest.mark.parametrize(("language", "row", "ask"), TYPED, ids=[ask for _language, _row, ask in TYPED])
def test_first_call(
    searcher: Searcher, worcester: Library, adult_beds: frozenset[str], language: str, row: str, ask: str
) -> None:
    decision, found = decided(searcher, worcester, language, ask)
    order, maybe = [one.service for one in decision.ordered], [one.service for one in decision.maybe]
    if row == "adult":
        assert order[0] not in FIRST.values()
        return
    assert order[0] == FIRST[row]
    assert not adult_beds & (found | {*order})
    if row == "ran-away-or-unknown":
        assert decision.rows[1].service == DCF in maybe
        assert decision.rows[1].condition
        assert DCF not in order


@pytest.mark.parametrize("ask", ["girl 16 pregnant where to sleep", "16 and hungry", "17 pregnant"])
def test_condition_stays_whatever_else_is_needed(searcher: Searcher, worcester: Library, ask: str) -> None:
    decision, _found = decided(searcher, worcester, "en", ask)
    assert DCF not in [one.service for one in decision.ordered]


def test_service_that_was_found_keeps_the_condition_of_another_need(worcester: Library) -> None:
    person = Situation(person=Person(age=TEENAGER))
    asked = Ask(needs=frozenset(("basics",)), situation=person, at=TUESDAY, found=(DCF,))
    decision = decide(worcester, asked)
    assert [one.service for one in decision.maybe] == [DCF]
    assert DCF not in [one.service for one in decision.ordered]
