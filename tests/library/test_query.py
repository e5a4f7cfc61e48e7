"""What is typed, taken apart: any text at all gives words and numbers, never a syntax."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_app.library.search import query as query_module
from guide_app.library.search.query import MAX_WORDS, Query, read
from guide_app.library.search.terms.analysis import folded, sound_of, stem, words_of
from guide_app.library.search.terms.phone_digits import digits_to_find, numbers_in_query


def test_the_examples_hold() -> None:
    result = doctest.testmod(query_module)
    assert result.attempted > 5
    assert result.failed == 0


@given(st.text(max_size=500), st.sampled_from(["en", "es", "pt", "xx"]))
def test_any_text_gives_folded_words(text: str, language: str) -> None:
    reading = read(Query(text, language=language))
    assert len(reading.words) <= MAX_WORDS
    assert set(reading.words) <= set(reading.all_words)
    for word in reading.words:
        assert word
        assert words_of(word) == [word]
    for forms in reading.numbers:
        assert all(form.isdecimal() for form in forms)


def test_a_word_that_is_typed_again_is_looked_for_once() -> None:
    assert read(Query("the the the")).words == ("the",)
    assert read(Query("passport boss passport ")).words == ("passport", "boss")
    assert read(Query("pass boss pass")).unfinished is False
    assert read(Query("boss pass")).unfinished is True


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("quitó", ["quito"]),
        ("QUITO\u0301", ["quito"]),
        ("Abby's", ["abbys"]),
        ("Abby’s", ["abbys"]),
        ("¿Quién?", ["quien"]),
        ("24/7", ["24", "7"]),
        ("C++", ["c"]),
        ('"AND" (OR) -NOT', ["and", "or", "not"]),
        ("Đường dây nóng", ["duong", "day", "nong"]),
        ("a_b", ["a", "b"]),
        ("niño", ["nino"]),
        ("\u202eabc\x00def", ["abc", "def"]),
        ("🙂", []),
        ("١٢٣", ["123"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_stems_meet_whatever_the_accents() -> None:
    assert len({stem(folded(word), "es") for word in ("quitó", "quito", "quitaron", "quitado")}) == 1
    assert stem("pasaportes", "es") == stem("pasaporte", "es")
    assert stem("passports", "en") == stem("passport", "en")
    assert stem("anything", "vi") == "anything"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kito", "quito"),
        ("pazaporte", "pasaporte"),
        ("ayer", "aller"),
        ("vivir", "bibir"),
        ("ora", "hora"),
        ("jente", "gente"),
    ],
)
def test_words_that_sound_alike(one: str, other: str) -> None:
    assert sound_of(one) == sound_of(other)


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("+1 (888) 373-7888", [("8883737888",)]),
        ("8883737888", [("8883737888",)]),
        ("18883737888", [("8883737888",)]),
        ("1-888-373-7888", [("8883737888",)]),
        ("888.373.7888", [("8883737888",)]),
        ("373 7888", [("3737888",)]),
        ("1888", [("1888", "888", "-1888")]),
        (" 7888 ", [("7888", "-7888")]),
        ("pandemic 2020", [("2020",)]),
        ("233733", [("233733",)]),
        ("text 233733 now", [("233733",)]),
        ("2-1-1", [("211",)]),
        ("911", [("911",)]),
        ("508-755-9030 or 211", [("5087559030",), ("211",)]),
        ("24/7", []),
        ("51A", []),
        ("18", []),
        ("a1234b", []),
        ("(" * 300, []),
        ("1 " * 200 + "x", [("1" * 200,)]),
    ],
)
def test_numbers_in_any_form(typed: str, numbers: list[tuple[str, ...]]) -> None:
    found = numbers_in_query(typed)
    assert [forms[:1] for forms in found] == [forms[:1] for forms in numbers]
    assert found == numbers or len(typed) > 100


def test_digits_that_a_number_is_found_by() -> None:
    assert digits_to_find("1-888-373-7888") == ("8883737888", "3737888", "-7888")
    assert digits_to_find("508-752-2210 ext. 5") == ("5087522210", "7522210", "-2210")
    assert digits_to_find("233733") == ("233733",)
