"""Whom to call first: the service that was asked for by name, and the same for whichever kind is looked at."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from guide_app.content.records import Service
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.services import list_name
from guide_app.ui.search.first_call import calls
from guide_app.ui.search.page import ResultsPage
from tests.screens.ways import search_for
from tests.ui.desk import TUESDAY, Guide, Hand, seen, watch_for


def test_who_asks_for_a_service_by_its_name_is_sent_to_no_other(guide: Guide) -> None:
    searcher, asked = Searcher(guide.library), 0
    for found in guide.library.all(Service, "en"):
        results = searcher.search(Query(text=list_name(found.record), limit=60))
        first = results.hits[0]
        if first.id == found.record.id and first.named and not first.crisis:
            asked += 1
            assert calls(guide.library, results, TUESDAY) in ([], [found.record.id])
    assert asked > 40


def test_whom_to_call_first_is_the_same_for_who_looks_at_services_alone(guide: Guide, hand: Hand) -> None:
    search_for(guide, hand, "boss took my passport")
    page = guide.at("results", ResultsPage)
    before = page.band.shown
    assert before is not None
    hand.click(next(each for each in seen(page.kind_choice, QPushButton) if each.text().startswith("Services")))
    watch_for(lambda: page.list.selected is not None and page.list.selected.kind == "service")
    assert page.band.shown == before
