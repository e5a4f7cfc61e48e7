"""Whom to call first: the service that was asked for by name, and the same for whichever kind is looked at."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QPushButton

from guide_app.content.records import Service
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.engine import decide
from guide_app.library.decision.from_search import ask_of, situation_of
from guide_app.library.eligibility import TEENAGER
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.services import list_name
from guide_app.ui.search.first_call import band_view
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.tonight.page import TonightPage
from tests.screens.ways import search_for
from tests.ui.desk import TUESDAY, Guide, Hand, button_named, seen, watch_for

NIGHT = dt.datetime(2026, 11, 25, 23, 40, tzinfo=TUESDAY.tzinfo)


def test_who_asks_for_a_service_by_its_name_is_sent_to_no_other(guide: Guide) -> None:
    searcher, asked = Searcher(guide.library), 0
    for found in guide.library.all(Service, "en"):
        results = searcher.search(Query(text=list_name(found.record), limit=60))
        first = results.hits[0]
        if first.id == found.record.id and first.named and not first.crisis:
            asked += 1
            decision = decide(guide.library, ask_of(guide.library, results, TUESDAY))
            order = [entry.service for entry in decision.ordered if not entry.rule]
            assert order in ([], [found.record.id])
    assert asked > 40


def test_who_to_call_first_is_the_same_for_who_looks_at_services_alone(guide: Guide, hand: Hand) -> None:
    search_for(guide, hand, "boss took my passport")
    page = guide.at("results", ResultsPage)
    before = page.band.shown
    assert before is not None
    hand.click(next(each for each in seen(page.kind_choice, QPushButton) if each.text().startswith("Services")))
    watch_for(lambda: page.list.selected is not None and page.list.selected.kind == "service")
    assert page.band.shown == before


def test_plan_opens_with_what_was_typed(guide: Guide, hand: Hand) -> None:
    search_for(guide, hand, "17 kicked out")
    plan = button_named(guide.at("results", ResultsPage), "Open the plan")
    assert plan.width() <= plan.sizeHint().width(), "a button, not a bar"
    hand.click(plan)
    assert guide.navigation.here == "tonight"
    assert guide.at("tonight", TonightPage).form.taps["age"] == TEENAGER


@pytest.mark.parametrize("words", ["girl 16 needs a bed tonight", "17 kicked out", "refugio 17 años"])
@pytest.mark.parametrize("moment", [TUESDAY, NIGHT])
def test_minor_without_a_bed_gets_the_first_call_of_a_bed_tonight(
    guide: Guide, words: str, moment: dt.datetime
) -> None:
    results = Searcher(guide.library).search(Query(text=words, limit=60, now=moment, in_words_language=True))
    plan = decide(
        guide.library, Ask(needs=frozenset(("shelter",)), situation=situation_of(results), at=moment), results.language
    )
    view = band_view(guide.library, results, moment)
    assert plan.first is not None
    assert view is not None
    assert view.service_id == plan.first.service
    assert view.conditions == tuple(entry.condition for entry in plan.maybe)


def test_minor_who_needs_something_else_gets_who_does_that(guide: Guide) -> None:
    results = Searcher(guide.library).search(Query(text="17 lawyer", limit=60))
    assert results.query.filter.person.minor
    first = decide(guide.library, ask_of(guide.library, results, TUESDAY)).first
    assert first is None or first.service not in ("dcf-child-at-risk", "national-runaway-safeline")
