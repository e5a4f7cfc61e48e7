"""Results end where they stop helping, and each says what matters first."""

from __future__ import annotations

import pytest

from guide_app.content.kinds import SEARCHED_KINDS as KINDS
from guide_app.content.records import Guidance
from guide_app.library.library import Library
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import MAX_IN_CRISIS, Searcher
from tests.search.held_back import QUESTION_OF


@pytest.mark.parametrize("ask", ["i keep thinking about the bridge", "me quiero morir", "he is choking her"])
def test_words_of_danger_show_a_line_and_six_results_at_most(searcher: Searcher, ask: str) -> None:
    found = searcher.search(Query(ask, limit=100))
    assert [hit.crisis for hit in found.hits].index(True) == 0
    assert len(found.hits) <= 1 + MAX_IN_CRISIS
    assert sum(found.counts.values()) == len(found.hits) - 1
    every = searcher.search(Query(ask, limit=100, as_typed=True))
    assert every.hits[0].crisis
    assert len(every.hits) > len(found.hits)


@pytest.mark.parametrize("ask", ["i want to kill myself", "no quiero vivir", "i keep thinking about the bridge"])
def test_words_of_despair_show_no_sign_and_no_place_that_only_shares_their_words(searcher: Searcher, ask: str) -> None:
    _lifeline, first, *rest = searcher.search(Query(ask, limit=100)).hits
    assert first.id == "ma-behavioral-health-help-line" or first.kind in ("guidance", "question")
    assert "indicator" not in {hit.kind for hit in rest}
    only = searcher.search(Query(ask, limit=100, kinds=frozenset({"service"})))
    assert {hit.kind for hit in only.hits} == {"service"}
    assert only.counts == searcher.search(Query(ask, limit=100)).counts


@pytest.mark.parametrize("ask", ["zzzzqqqq", "in my xyzzyqq", "vvvxxk qqqzzj"])
def test_unknown_words_find_nothing_and_say_so(searcher: Searcher, ask: str) -> None:
    found = searcher.search(Query(ask))
    assert found.unknown
    assert not found.hits
    assert not found.counts


@pytest.mark.parametrize("ask", ["my boss", "lawyer", "abogado", "who pays", "508-755-9030", "abbys"])
def test_known_words_are_searched(searcher: Searcher, ask: str) -> None:
    found = searcher.search(Query(ask))
    assert not found.unknown
    assert found.hits


def test_guidance_and_its_question_are_one_result(searcher: Searcher, worcester: Library) -> None:
    pairs = {one.record.id: one.record.same_as for one in worcester.all(Guidance, "en") if one.record.same_as}
    assert len(set(pairs.values())) == len(pairs)
    assert {(guidance, pairs.get(guidance)) for guidance in QUESTION_OF} == set(QUESTION_OF.items())
    folded = 0
    for ask in (
        "boss kept my passport",
        "landlord wants me out",
        "my car is tracked",
        "ice took my husband",
        "doctor without insurance",
        "my child is missing",
        "shelter that takes me high",
        "16 where can i sleep tonight",
    ):
        hits = searcher.search(Query(ask, limit=100)).hits
        shown = {(hit.kind, hit.id) for hit in hits}
        for hit in hits:
            if hit.also is not None:
                folded += 1
                assert hit.also not in shown
                guidance, question = (hit.also[1], hit.id) if hit.also[0] == "guidance" else (hit.id, hit.also[1])
                assert pairs[guidance] == question
    assert folded


def test_guidance_shows_its_summary_or_first_step(searcher: Searcher, worcester: Library) -> None:
    for found in worcester.all(Guidance, "en"):
        hit = next(
            hit for hit in searcher.search(Query(found.record.title, limit=20)).hits if hit.id == found.record.id
        )
        assert len(hit.body.split("\n")) <= 2
        assert not any(note in hit.body for note in found.record.staff_notes)


@pytest.mark.parametrize("ask", ["food", "lawyer spanish", "passport taken by boss", "shelter 16 year old"])
def test_counts_agree_with_what_each_kind_lists(searcher: Searcher, ask: str) -> None:
    counts = searcher.search(Query(ask, limit=100)).counts
    for kind, number in counts.items():
        of_kind = searcher.search(Query(ask, limit=100, kinds=frozenset(one for one in KINDS if one == kind)))
        assert of_kind.counts[kind] == number
        assert len(of_kind.hits) == number


@pytest.mark.parametrize(
    ("ask", "facts"),
    [
        ("16 and my mom kicked me out", {"put-out"}),
        ("runaway needs a bed", {"ran-away"}),
        ("dad hits me im 15", {"harmed"}),
        ("me botó mi mamá tengo 15", {"put-out"}),
        ("little boy alone no parents", {"alone"}),
        ("lawyer for my visa", set[str]()),
    ],
)
def test_query_says_what_happened(searcher: Searcher, ask: str, facts: set[str]) -> None:
    happened = {"put-out", "ran-away", "harmed", "alone", "lost", "trafficked", "fleeing"}
    assert searcher.search(Query(ask)).query.facts & happened == facts


def test_stated_adult_is_not_taken_for_a_minor(searcher: Searcher) -> None:
    hinted = searcher.search(Query("runaway needs a bed"))
    assert hinted.query.filter.person.minor
    chosen = searcher.search(Query("runaway needs a bed", adult=True))
    assert chosen.query.filter.person.adult
    assert {"abbys-house", "smoc-queen-street"} & {hit.id for hit in chosen.hits}
