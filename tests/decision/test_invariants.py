"""Random asks: no answer could send a person to the wrong line."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest

from guide_app.library.decision.ask import Ask
from guide_app.library.decision.engine import decide
from guide_app.library.library import Library
from tests.decision.invariants import MONDAY, check, random_ask
from tests.decision.situations import situation_of

ASKS = 3_000


def test_no_random_ask_breaks_an_invariant(worcester: Library) -> None:
    choose = random.Random(1)
    for _ in range(ASKS):
        ask = random_ask(choose, worcester.need_ids)
        check(worcester, ask, decide(worcester, ask))


@pytest.mark.parametrize("hour", [0, 8, 12, 17, 23])
def test_every_age_keeps_the_invariants_at_every_hour(worcester: Library, hour: int) -> None:
    for age in range(30):
        for happened in ("put_out", "ran_away", "harmed", "fleeing", "trafficked", "alone", "lost", "sibling"):
            for need in worcester.need_ids:
                situation = situation_of(age=age, gender="woman", **{happened: True})
                ask = Ask(needs=frozenset((need,)), situation=situation, at=MONDAY + timedelta(hours=hour))
                check(worcester, ask, decide(worcester, ask))


def test_answer_is_the_same_in_every_language(worcester: Library) -> None:
    choose = random.Random(2)
    for _ in range(300):
        ask = random_ask(choose, worcester.need_ids)
        english, spanish = (decide(worcester, ask, language) for language in ("en", "es"))
        assert [entry.service for entry in english.rows] == [entry.service for entry in spanish.rows]
        assert [entry.notes for entry in english.rows] == [entry.notes for entry in spanish.rows]
        assert all(one.condition != other.condition for one, other in zip(english.maybe, spanish.maybe, strict=True))


@pytest.mark.parametrize("need", ["shelter", "youth"])
def test_paper_shows_the_frame_for_minors_before_its_calls(worcester: Library, need: str) -> None:
    decision = decide(worcester, Ask(needs=frozenset((need,))))
    assert [entry.service for entry in decision.maybe] == [
        "dcf-child-at-risk", "national-runaway-safeline", "dcf-child-at-risk", "luk",
    ]  # fmt: skip
    assert all(entry.condition for entry in decision.maybe)
    assert 1 <= len(decision.calls) <= 8
    assert "dcf-child-at-risk" not in [entry.service for entry in decision.calls]


def test_paper_has_calls_for_every_need(worcester: Library) -> None:
    for need in worcester.need_ids:
        assert 1 <= len(decide(worcester, Ask(needs=frozenset((need,)))).calls) <= 8
