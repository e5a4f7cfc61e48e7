"""Which record a query speaks of by all its phrases together: their words, and which are beside each other."""

from __future__ import annotations

from guide_app.content.word_groups import SynonymGroup
from guide_app.library.search.likeliest import LikeliestRecords
from guide_app.library.search.phrasebook import MAX_RECORDS_OF_WORD, Phrasebook, phrasebook
from guide_app.library.search.terms.synonyms import Wording, word_key

ASIDE = ", ".join(f"lorem{number} ipsum{number}" for number in range(60))
"""Phrases of which no query here speaks."""


def likeliest(text: str, *groups: str) -> list[float]:
    """How likely the records of each group are; a group is what people say of one record."""
    places = {f"service:s{number}": number for number in range(len(groups))}
    made = [SynonymGroup(say=say, to=(name,)) for name, say in zip(places, groups, strict=True)]
    book = Phrasebook(phrasebook(Wording(made, "en"), places))
    found = LikeliestRecords(book, book.lengths()).find([{word_key(word, "en"): 1.0} for word in text.split()])
    return [found.get(number, 0.0) for number in range(len(groups))]


def test_many_phrases_with_a_part_of_the_query_each_speak_for_their_record() -> None:
    tips, papers = likeliest(
        "contractor collects ids and keeps them",
        "contractor shorts the pay, never pays overtime",
        "keeps my passport, keeps all ids, collects passports of the crew, contractor has ids",
    )
    assert papers > 2 * tips


def test_words_that_are_beside_each_other_tell_more_than_the_same_words_apart() -> None:
    beside, apart = likeliest("police car outside", "a police car came", "a car came with police")
    assert beside > apart > 0


def test_small_words_tell_something_only_beside_others() -> None:
    assert likeliest("of the", "warned the police of him", "of the") > [0.0, 0.0]
    assert likeliest("the", "warned the police", "the thing") == [0.0, 0.0]


def test_a_record_of_which_much_is_said_has_most_words_by_chance() -> None:
    few, many = likeliest("lost green card", "lost a green card", f"lost a green card, {ASIDE}")
    assert few > many > 0


def test_little_evidence_makes_no_record_likely() -> None:
    """Also the best of guesses is one: a closer phrase must count for more."""
    (one_word,) = likeliest("wednesday nobody foresaw", f"wednesday, {ASIDE}")
    whole, _ = likeliest("food pantry open on wednesday", "food pantry open on wednesday", ASIDE)
    assert one_word < 0.1
    assert whole == 1.0


def test_a_word_of_too_many_records_tells_nothing() -> None:
    same = ["rent"] * (MAX_RECORDS_OF_WORD + 1)
    assert not any(likeliest("rent", *same))
    assert all(likeliest("rent", *same[1:]))
