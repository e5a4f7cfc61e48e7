"""What people say of a record: the closest phrase counts, and no heap of words; nothing grows without bounds."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from guide_app.content.word_groups import SynonymGroup
from guide_app.library.folder import WORDS
from guide_app.library.library import Library
from guide_app.library.search.closest import MAX_COVERED, MAX_RECORDS, ClosestPhrases
from guide_app.library.search.index import open_words
from guide_app.library.search.interpretation import MAX_ALTERNATIVES, Interpreter
from guide_app.library.search.phrasebook import Phrasebook, StoredPhrasebook, phrasebook
from guide_app.library.search.query import Query, read
from guide_app.library.search.searcher import Searcher
from guide_app.library.search.terms.synonyms import MAX_GROUPS_OF_PHRASE, Wording, compiled, word_key
from guide_app.library.search.vocabulary import Vocabulary

PLACES = {f"service:{name}": place for place, name in enumerate(("pay", "papers", "bed", "other"))}


def book(*groups: tuple[str, str]) -> ClosestPhrases:
    made = [SynonymGroup(say=say, to=(f"service:{name}",)) for name, say in groups]
    return ClosestPhrases(Phrasebook(phrasebook(Wording(made, "en"), PLACES)))


def said(text: str) -> list[dict[str, float]]:
    return [{word_key(word, "en"): 1.0} for word in text.split()]


def test_the_closest_phrase_counts_and_no_heap_of_words() -> None:
    found = book(
        ("papers", "boss took my passport"),
        ("pay", "boss is mean, took a job, my hours, passport office"),
    ).find(said("boss took my passport"))
    assert found[PLACES["service:papers"]].closeness > 0.95
    assert found[PLACES["service:papers"]].whole
    assert found[PLACES["service:pay"]].closeness < 0.6


def test_small_words_decide_between_phrases_of_the_same_telling_words() -> None:
    found = book(("pay", "paid for him"), ("bed", "paid by him")).find(said("paid by him"))
    assert found[PLACES["service:bed"]].closeness > found[PLACES["service:pay"]].closeness


def test_a_need_never_beats_a_record_whose_phrase_fits_whole(searcher: Searcher) -> None:
    """Each of these holds a word that names a need; the record is said so, word for word."""
    for typed, first in (
        ("boss keeps the tips", {"no-real-pay", "boss-did-not-pay", "lost-wages"}),
        ("trades sex for a bed", {"survival-sex", "minor-commercial-sex"}),
        ("doctor after being choked", {"strangled", "choked"}),
    ):
        assert {hit.id for hit in searcher.search(Query(typed)).hits[:2]} & first, typed


@given(st.lists(st.text(alphabet="abc ", max_size=12), max_size=8), st.text(alphabet="abc ", max_size=30))
def test_closeness_is_a_share(phrases: list[str], typed: str) -> None:
    say = ", ".join(phrase.strip() for phrase in phrases if phrase.strip())
    found = (book(("pay", say)) if say else ClosestPhrases(Phrasebook(StoredPhrasebook()))).find(said(typed))
    for one in found.values():
        assert 0 <= one.closeness <= 1
        assert 0 <= one.covered <= MAX_COVERED
        assert 0 <= one.likely <= 1


def test_any_number_of_meanings_stays_within_bounds(demo: Library) -> None:
    """A pack may give one word four thousand groups of two hundred meanings each: nothing of it explodes."""
    meanings = ", ".join(f"meaning{number}" for number in range(200))
    groups = [SynonymGroup(say="thing, one thing more", also=meanings, to=("service:pay",)) for _ in range(4000)]
    synonyms = compiled(Wording(groups, "en"))
    assert all(len(numbers) <= MAX_GROUPS_OF_PHRASE for numbers in synonyms.phrases.values())
    interpreter = Interpreter(
        Vocabulary(open_words(demo.folder / WORDS)),
        synonyms,
        {"en": frozenset({"thing"})},
        lambda _word: False,
        lambda _word, _others: False,
    )
    began = time.perf_counter()
    meaning = interpreter.meaning(read(Query("one thing more thing ")))
    assert time.perf_counter() - began < 1
    concepts = (*meaning.words, *meaning.phrases)
    assert concepts
    assert all(len(concept.alternatives) <= MAX_ALTERNATIVES + 1 for concept in concepts)
    found = ClosestPhrases(Phrasebook(phrasebook(Wording(groups, "en"), PLACES))).find(meaning.said)
    assert 0 < len(found) <= MAX_RECORDS
