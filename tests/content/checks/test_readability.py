"""Reading grades, beside known texts and counts."""

from __future__ import annotations

import pytest

from guide_app.content.checks import readability
from guide_app.content.checks.readability import MIN_WORDS, english_syllables, grade, spanish_syllables

ENGLISH = {
    "the": 1, "people": 2, "help": 1, "hotline": 2, "someone": 2, "safety": 2, "survivor": 3, "services": 3,
    "lawyer": 2, "afraid": 2, "passport": 2, "wages": 2, "worked": 1, "wanted": 2, "information": 4, "language": 2,
    "organization": 5, "anyone": 3, "very": 2, "hospital": 3, "violence": 3, "documents": 3, "threatened": 2,
    "little": 2, "being": 2, "area": 3, "family": 3, "nurse": 1, "evidence": 3, "confidential": 4, "forced": 1,
    "asked": 1, "hours": 1, "about": 2,
}  # fmt: skip
SPANISH = {
    "ayuda": 3, "ella": 2, "aquí": 2, "día": 2, "policía": 4, "país": 2, "quien": 1, "guía": 2, "pingüino": 3,
    "hoy": 1, "muy": 1, "ya": 1, "y": 1, "leer": 2, "ciudad": 2, "europa": 3, "inmigración": 4, "emergencia": 4,
    "oír": 2, "aun": 1, "aún": 2, "línea": 3, "trabajo": 3, "buey": 1, "uruguay": 3, "construcción": 3,
}  # fmt: skip


def test_english_syllables_are_near_the_truth() -> None:
    counted = {word: english_syllables(word) for word in ENGLISH}
    assert abs(sum(counted.values()) - sum(ENGLISH.values())) <= 3
    assert all(abs(counted[word] - ENGLISH[word]) <= 1 for word in ENGLISH)


def test_spanish_syllables_follow_the_spelling() -> None:
    assert {word: spanish_syllables(word) for word in SPANISH} == SPANISH


def test_the_english_grade_is_flesch_and_kincaids() -> None:
    text = "The man sat on the bed and the dog sat on the mat. " * 3
    words, sentences, syllables = 39, 3, 39
    assert grade(text, "en") == pytest.approx(0.39 * words / sentences + 11.8 * syllables / words - 15.59)


def test_the_spanish_grade_is_crawfords() -> None:
    text = "La mamá come pan. El papá bebe. " * 4
    words, sentences, syllables = 28, 8, 44
    assert grade(text, "es") == pytest.approx(-0.205 * 100 * sentences / words + 4.9 * syllables / words - 3.407)


def test_harder_texts_have_higher_grades() -> None:
    easy = (
        "You can get help now. Call the line. They talk with you. It is free. You do not have to give your name. " * 2
    )
    hard = "Individuals experiencing exploitation may be eligible for comprehensive immigration assistance, " * 3 + "."
    low, high = grade(easy, "en"), grade(hard, "en")
    assert low is not None
    assert high is not None
    assert low < 3 < 12 < high


def test_a_short_text_or_another_language_has_no_grade() -> None:
    assert grade("word " * (MIN_WORDS - 1), "en") is None
    assert grade("palavra " * 50, "pt") is None
    assert grade("", "en") is None


def test_numbers_and_list_marks_are_no_words() -> None:
    text = "One line\nof words here\n" * 6
    assert grade(text, "en") == grade(text.replace("\n", " 508-555-0134.\n"), "en")


def test_of_too_many_different_words_the_groups_of_vowels_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readability, "_english", {"idea": 3})
    monkeypatch.setattr(readability, "MAX_HYPHENATED", 1)
    assert (english_syllables("idea"), english_syllables("about"), english_syllables("area")) == (3, 2, 2)
    assert set(readability._english) == {"idea"}
