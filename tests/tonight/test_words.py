"""The words of plans: every language has a word for every note that there can be."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

import pytest

from guide_app.content.tonight_rules import TonightFact
from guide_app.handouts.parts.tonight_words import PlanWords, TonightWords, load_tonight_words, plan_words
from guide_app.handouts.phrases import load_phrases
from guide_app.handouts.problems import HandoutError
from guide_app.library.library import Library
from guide_app.library.tonight.plan import Note
from tests.tonight.situations import situation_of

FILLED = re.compile(r"\{(\w+)\}")


@pytest.fixture(scope="module")
def by_language(root: Path) -> dict[str, TonightWords]:
    """All of the file."""
    return load_tonight_words(root / "assets" / "handouts" / "tonight.yaml")


def words_of(root: Path, language: str) -> PlanWords:
    folder = root / "assets" / "handouts"
    return plan_words(
        load_tonight_words(folder / "tonight.yaml"), load_phrases(folder / "phrases.yaml").of(language), language
    )


def shape(words: TonightWords) -> dict[str, object]:
    """The names of all words, and what is filled in each."""
    notes = {
        key: {way: FILLED.findall(text) for way, text in said.items()}
        if isinstance(said, dict)
        else FILLED.findall(said)
        for key, said in words.notes.items()
    }
    return {"notes": notes, "who": {key: FILLED.findall(text) for key, text in words.who.items()}}


def test_every_language_says_the_same_things(by_language: dict[str, TonightWords], demo: Library) -> None:
    first, *others = by_language.values()
    assert set(demo.languages) <= set(by_language)
    assert all(shape(other) == shape(first) for other in others)


def test_every_fact_of_a_situation_has_a_word(by_language: dict[str, TonightWords]) -> None:
    unsaid = {"adult", "deaf", "other-language"}  # The age and the language say it.
    for words in by_language.values():
        assert set(get_args(TonightFact)) - unsaid <= set(words.who)


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
    assert words.note(Note("age-takes", {"minimum": 12, "maximum": 21})) == "takes 12 to 21"
    assert words.note(Note("age-not", {"minimum": 18})) == "only 18 and older"
    assert words.note(Note("open-until", {"time": "17:00"})) == "open now, until 5 pm"
    assert words.note(Note("interpreter", {"language": "vi"})) == "Vietnamese by interpreter"
    assert words.note(Note("something-new", {"x": 1})) == "something-new"


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({}, "Someone, age not known"),
        ({"age": 16, "gender": "woman"}, "Woman, age 16"),
        ({"age": "under-18"}, "Someone, under 18"),
        ({"age": "18-24", "gender": "other"}, "Another gender, 18 to 24"),
        ({"age": "25+", "gender": "man", "with_children": 1}, "Man, 25 or older, with 1 child"),
        ({"age": 30, "with_children": 3, "using": True}, "Someone, age 30, with 3 children, uses now"),
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
    with pytest.raises(HandoutError, match="Plans have no words in 'vi'"):
        words_of(root, "vi")
