"""What a query means: phrases with a word between, every negation alike, words that only the synonyms know."""

from __future__ import annotations

import doctest

import pytest

from guide_app.content.word_groups import SynonymGroup
from guide_app.library.search import interpretation as concepts_module
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.search.terms import synonyms as synonyms_module
from guide_app.library.search.terms.synonyms import Wording, compiled


def test_examples() -> None:
    for module in (concepts_module, synonyms_module):
        result = doctest.testmod(module)
        assert result.attempted
        assert not result.failed


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("never pays", "not pay", "en"),
        ("wont pay", "doesn't pay", "en"),
        ("nunca paga", "no paga", "es"),
        ("sin papeles", "no papeles", "es"),
    ],
)
def test_every_negation_opens_the_same_phrases(one: str, other: str, language: str) -> None:
    opened = [set(compiled(Wording([SynonymGroup(say=say, also="wages")], language)).phrases) for say in (one, other)]
    assert opened[0] & opened[1]


def test_what_is_said_without_a_negation_is_not_what_is_said_with_one() -> None:
    with_one = compiled(Wording([SynonymGroup(say="not paid", also="wages")], "en")).phrases
    without = compiled(Wording([SynonymGroup(say="was paid", also="wages")], "en")).phrases
    assert not set(with_one) & set(without)


def test_a_word_may_be_within_a_phrase(searcher: Searcher) -> None:
    found = searcher.search(Query("the boss has still not even paid", limit=3))
    assert {hit.id for hit in found.hits} & {"boss-did-not-pay", "lost-wages", "no-real-pay"}


@pytest.mark.parametrize(
    ("typed", "used", "language"),
    [("toothacke ", "toothache", "en"), ("sicologo ", "psicologo", "es"), ("desalogo ", "desalojo", "es")],
)
def test_words_that_no_record_has_are_corrected_by_what_people_say(
    searcher: Searcher, typed: str, used: str, language: str
) -> None:
    found = searcher.search(Query(typed, language=language))
    assert [correction.used for correction in found.corrections] == [used]
    assert found.hits


def test_a_word_typed_as_two_is_that_word(searcher: Searcher) -> None:
    """Also where one half alone says little, as "sobre" does; neither half is corrected."""
    for typed, first, language in (
        ("sobre dosis", "overdose-prevention-helpline", "es"),
        ("hot line", "national-human-trafficking-hotline", "en"),
    ):
        found = searcher.search(Query(typed, language=language))
        assert found.hits[0].id == first
        assert not found.corrections


def test_a_corrected_word_is_in_the_phrases_with_small_words(searcher: Searcher) -> None:
    found = searcher.search(Query("no tengo donde kedarme", language="es"))
    assert [correction.used for correction in found.corrections] == ["quedarme"]
    assert found.needs == ("shelter",)
    assert found.hits[0].id in {"place-to-sleep", "smoc-queen-street", "abbys-house"}


def test_initials_with_dots_are_one_word(searcher: Searcher) -> None:
    for typed, first in (("y.w.c.a.", "ywca-central-mass-dv"), ("U.S. Attorney", "us-attorney-dma")):
        assert searcher.search(Query(typed)).hits[0].id == first
    for dotted, plain in (("D.C.F.", "dcf "), ("call the D.A.", "call the DA "), ("H.I.V. test", "hiv test")):
        found, expected = (searcher.search(Query(one)).hits[:5] for one in (dotted, plain))
        assert [hit.id for hit in found] == [hit.id for hit in expected]


def test_a_line_for_a_crisis_is_no_line_of_the_police(searcher: Searcher) -> None:
    for typed in ("crisis line", "hot line", "help line", "24 hour line", "line"):
        assert "hsi-tip-line" not in {hit.id for hit in searcher.search(Query(typed)).hits[:5]}, typed
    for typed in ("tip line", "tipline"):
        assert searcher.search(Query(typed)).hits[0].id == "hsi-tip-line"


def test_the_word_for_the_crime_is_no_word_for_who_does_it(searcher: Searcher) -> None:
    for typed in ("trafficking", "trafiking", "human trafficking"):
        assert "sells-for-other" not in {hit.id for hit in searcher.search(Query(typed)).hits[:3]}, typed
    assert searcher.search(Query("traffickers")).hits[0].id == "sells-for-other"


def test_a_refuge_is_no_refugee(searcher: Searcher) -> None:
    for typed, needs in (
        ("refugio", {"shelter"}),
        ("refugiados", {"immigration"}),
        ("menor de 18 refugio", {"shelter"}),
    ):
        found = searcher.search(Query(typed, language="es"))
        assert set(found.needs) == needs, typed
        assert found.hits[0].kind == "service"


def test_who_speaks_of_their_child_may_ask_for_anything(searcher: Searcher) -> None:
    for typed, language in (("need food for my kids", "en"), ("nesesito comida para mis niños", "es")):
        found = searcher.search(Query(typed, language=language))
        assert found.needs == ("basics",)
        assert found.hits[0].kind == "service"


def test_a_phrase_says_what_it_is_for_and_its_words_no_longer(searcher: Searcher) -> None:
    found = searcher.search(Query("maltrato infantil", language="es"))
    assert found.needs == ("youth",)


def test_a_small_word_of_the_other_language_finds_nothing_there(searcher: Searcher) -> None:
    """A "son" is a child, of whom two signs are said; in Spanish it is "are", which is everywhere."""
    found = {hit.id for hit in searcher.search(Query("my son")).hits if hit.kind == "indicator"}
    assert found <= {"runaway-repeat", "photos-threat"}
