"""What is marked: the words that a reader would see as the reason."""

from __future__ import annotations

import pytest

from guide_app.library.search.hits import Hit
from guide_app.library.search.interpretation import Alternative, Concept, Meaning
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.search.snippets import LENGTH, Marker, Parts
from guide_app.library.search.terms.analysis import folded, stop_words


def meaning(*concepts: Concept) -> Meaning:
    in_order = tuple(word for concept in concepts for word in concept.alternatives[0].words)
    return Meaning(words=concepts, phrases=(), corrections=(), in_order=in_order)


def typed(word: str) -> Concept:
    return Concept((Alternative((word,), "typed"),))


def synonym(*words: str) -> Concept:
    return Concept((Alternative(words, "synonym"),))


def marks(parts: Parts) -> list[str]:
    return [text for text, matched in parts if matched]


def test_a_synonym_of_several_words_is_marked_where_all_are() -> None:
    marker = Marker(meaning(synonym("hold", "papers")), "en")
    title, passage = marker.marked("They hold papers", "Put it on hold.\nThe papers lie there.\nHe holds her papers.")
    assert marks(title) == ["hold", "papers"]
    assert marks(passage) == ["holds", "papers"]


def test_where_they_are_only_apart_they_are_marked_apart() -> None:
    marker = Marker(meaning(synonym("hold", "papers")), "en")
    title, passage = marker.marked("Papers", "Who has a hold?")
    assert marks(title) == ["Papers"]
    assert marks(passage) == ["hold"]


def test_the_passage_has_what_was_typed_before_what_means_the_same() -> None:
    both = Concept((Alternative(("passport",), "typed"), Alternative(("papers",), "synonym")))
    _, passage = Marker(meaning(both), "en").marked("Help", "Papers are kept.\nA passport is yours.")
    assert marks(passage) == ["passport"]


def test_a_rare_word_tells_more_of_the_reason() -> None:
    marker = Marker(meaning(typed("lift"), typed("springfield")), "en", is_rare=lambda word: word == "lift")
    _, passage = marker.marked("Safe Exit", "A group in Springfield.\nSEI · LIFT")
    assert marks(passage) == ["LIFT"]


def test_a_long_line_is_cut_to_where_most_words_are() -> None:
    line = "wages " + "and so on " * 40 + "the boss took the passport there " + "and more " * 40
    _, passage = Marker(meaning(typed("wages"), typed("boss"), typed("passport")), "en").marked("Title", line)
    assert marks(passage) == ["boss", "passport"]
    assert sum(len(text) for text, _ in passage) <= LENGTH + 4


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("someone at my job took the passport", "en"),
        ("mom with kids and no place to stay", "en"),
        ("un hombre se quedó con el pasaporte de la muchacha", "es"),
        ("niño desaparecido de la escuela", "es"),
    ],
)
def test_small_words_are_not_marked_beside_better_ones(searcher: Searcher, text: str, language: str) -> None:
    for hit in searcher.search(Query(text, language=language)).hits:
        assert not small(hit), hit


def test_small_words_are_marked_where_nothing_else_was_typed(searcher: Searcher) -> None:
    assert any(small(hit) for hit in searcher.search(Query("who is it")).hits)


def small(hit: Hit) -> list[str]:
    marked = (*marks(hit.title_parts), *marks(hit.snippet))
    return [word for word in marked if folded(word) in stop_words(hit.language)]
