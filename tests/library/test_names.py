"""Names of several words that were misspelt."""

from __future__ import annotations

import pytest

from guide_app.library.library import Library
from guide_app.library.search.names import name_key
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher


@pytest.mark.parametrize(
    ("typed", "meant", "found"),
    [
        ("planed parenthod", "planned parenthood", "service:planned-parenthood-worcester"),
        ("number of seven hils dismas hauss", "dismas house", "service:dismas-house"),
        ("safe exit inisiative", "safe exit initiative", "service:safe-exit-initiative"),
        ("natonal runaway saflin", "national runaway safeline", "service:national-runaway-safeline"),
        ("net of compasion", "net of compassion", "notice:net-of-compassion"),
    ],
)
def test_a_name_is_found_by_its_sound(demo: Library, typed: str, meant: str, found: str) -> None:
    results = Searcher(demo).search(Query(typed))
    assert meant in [one.used for one in results.corrections]
    assert f"{results.hits[0].kind}:{results.hits[0].id}" == found


def test_as_typed_no_name_is_respelt(demo: Library) -> None:
    assert not Searcher(demo).search(Query("net of compasion", as_typed=True)).corrections


def test_a_name_that_is_not_finished_yet_is_left_to_be_typed(demo: Library) -> None:
    assert not Searcher(demo).search(Query("planned paren")).corrections


@pytest.mark.parametrize(
    "typed", ["abuse house", "planned parents", "safe exit", "boss took my pasport", "no tengo papeles"]
)
def test_what_only_sounds_like_a_name_is_none(demo: Library, typed: str) -> None:
    """One of its words must be misspelt, and all together sound like the name."""
    assert not [one for one in Searcher(demo).search(Query(typed)).corrections if " " in one.used]


def test_consonants_make_a_key_and_vowels_where_they_are_few() -> None:
    assert name_key(["pathwys", "for", "chnge"]) == name_key(["pathways", "for", "change"])
    assert name_key(["abbys", "house"]) != name_key(["bus"])
