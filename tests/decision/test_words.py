"""The words of plans: every language has a word for every note that there can be."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, get_args

import pytest

from guide_app.content.call_rules import CallFact
from guide_app.handouts.parts.tonight_words import WHO, PlanWords, plan_words
from guide_app.handouts.phrases import load_phrases
from guide_app.handouts.problems import HandoutError
from guide_app.library.decision.decision import Note
from tests.decision.situations import situation_of


def words_of(root: Path, language: str) -> PlanWords:
    return plan_words(load_phrases(root / "assets" / "translations"), language)


def test_every_fact_of_a_situation_has_a_word() -> None:
    unsaid = {"adult", "child", "deaf", "other-language", "paper"}  # The age and the language say it.
    assert set(get_args(CallFact)) - unsaid <= {*WHO, "children"}


@pytest.mark.parametrize("aspect", ["age", "under-18", "gender", "trans", "children", "pregnancy", "sobriety", "id"])
@pytest.mark.parametrize("verdict", ["takes", "ask", "unknown", "not"])
def test_every_reason_has_words(root: Path, aspect: str, verdict: str) -> None:
    never = {"age-unknown", "trans-ask", "children-ask", "pregnancy-ask", "sobriety-ask", "id-not"}
    if f"{aspect}-{verdict}" in never:
        return
    ages = [{"minimum": 12}, {"maximum": 21}, {"minimum": 12, "maximum": 21}]
    served = [{"served": one} for one in ("women", "men", "all")] if verdict != "unknown" else [{}]
    values = {"age": ages, "gender": served}.get(aspect, [{}])
    for language in ("en", "es"):
        for one in values:
            said = words_of(root, language).note(Note(f"{aspect}-{verdict}", one))
            assert said != f"{aspect}-{verdict}"
            assert "{" not in said


def test_ages_in_words(root: Path) -> None:
    words = words_of(root, "en")
    assert words.note(Note("age-takes", {"minimum": 12, "maximum": 21})) == "takes ages 12 to 21"
    assert words.note(Note("age-not", {"minimum": 18})) == "only people 18 and older"
    assert words.note(Note("open-until", {"time": "17:00"})) == "open now, until 5 pm"
    assert words.note(Note("interpreter", {"language": "vi"})) == "Vietnamese with an interpreter"
    assert words.note(Note("something-new", {"x": 1})) == "something-new"


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({}, "Someone, age not known"),
        ({"age": 16, "gender": "woman"}, "Girl, age 16"),
        ({"age": "under-18"}, "Someone under 18"),
        ({"age": "under-13", "gender": "woman", "alone": True}, "Girl under 13, alone here"),
        ({"age": "under-13", "gender": "other"}, "Another gender, under 13"),
        ({"age": "18-24", "gender": "other"}, "Another gender, 18 to 24"),
        ({"age": "25+", "gender": "man", "with_children": 1}, "Man, 25 or older, with 1 child"),
        (
            {"age": 30, "with_children": 3, "using": True},
            "Someone, age 30, with 3 children, is using drugs or alcohol now",
        ),
        ({"age": 30, "language": "pt-BR"}, "Someone, age 30, speaks Portuguese"),
        ({"age": 30, "language": "en"}, "Someone, age 30"),
    ],
)
def test_a_situation_in_one_line(root: Path, known: dict[str, Any], said: str) -> None:
    assert words_of(root, "en").situation(situation_of(**known), "en") == said


def test_a_minute_before_midnight_is_no_closing_hour(root: Path) -> None:
    assert words_of(root, "en").moment(datetime.fromisoformat("2026-11-25 23:59")) == "Wed, Nov 25, 2026, 11:59 pm"
    assert words_of(root, "es").moment(datetime.fromisoformat("2026-11-25 00:00")) == "mié, 25 nov 2026, 12 a. m."


def test_a_language_without_words_is_told(root: Path) -> None:
    with pytest.raises(HandoutError, match="Plans are not available in 'vi'"):
        words_of(root, "vi")
