"""The held-back phrases of six languages. ``held_3.yaml`` and ``held_danger.yaml`` were measured unread before the work
and read after its first rounds: they guard against loss. ``fresh.yaml`` and ``fresh_danger.yaml`` were written before
the work by whoever did it, and read after its next round. ``held_4.yaml`` was written before the round after that,
measured twice unread, and read in the round that followed. ``held_danger_2.yaml`` was measured unread, with recall
and precision of .533 and .800 in English, .900 and .931 in Spanish, .800 and .960 in Portuguese, .733 and .880 in
Haitian Creole, .800 and .889 in Vietnamese, .733 and .846 in Arabic; then it was read: it guards against loss too.
``held_5.yaml`` was measured unread: success@1 and @3 of .786 and .881 in English, .863 and .963 in Spanish, .925 and
more of the second in the others. Of what it misses an answer in Arabic and one in Vietnamese were mended; then it was
read; it holds what was reached.

``held_6.yaml`` and ``held_danger_3.yaml`` were measured once, unread. Whoever wrote them did the work too, and so knew
what they ask: a set by others would come out lower. success@1 and @3: .951 and 1.000 in English, .912 and 1.000 in
Spanish. Recall and precision of danger: .840 and .933 in English, .921 and .972 in Spanish, .970 and .970 in
Portuguese, .939 and .969 in Haitian Creole, .909 and .857 in Vietnamese, .848 and .933 in Arabic.

``held_7.yaml`` and ``held_danger_4.yaml`` were written by another hand before the work and measured once, unread, after
it; nobody has read them since. success@1 and @3: .883 and .967 in English, .900 and 1.000 in Spanish, .975 or more of
the second in the others. Recall and precision of danger: .867 and .867 in English, .900 and .931 in Spanish, .867 and
.897 in Portuguese, .833 and .862 in Haitian Creole, 1.000 and .811 in Vietnamese, .833 and .893 in Arabic.

Of the third and fourth sets of danger, what they miss was seen in part when queries began to be weighed
(``library/search/crisis/weighing.py``), which none of their phrases teach; they hold what was reached then. As many
queries of the seventh set as before have their answer, but a few in Spanish and other languages a line for danger above
it.

``held_8.yaml`` and ``held_danger_5.yaml`` were written by another hand from the records alone, and measured unread,
before queries were weighed for danger and at times while others, who had not seen them either, wrote the phrases that
it is learned from. success@1 and @3 after it: .883 and .958 in English, .912 and 1.000 in Spanish, .925 or more of the
second in the others. Recall and precision of danger before it and after it: .733 and .863, .917 and .932 in English;
.817 and .875, .950 and .934 in Spanish; .767 and .939, .983 and .937 in Portuguese; .833 and .847, .933 and .982 in
Haitian Creole; .750 and .833, .933 and .903 in Vietnamese; .667 and .851, .900 and .900 in Arabic.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import cast

import pytest

from guide_app.content.pack import PackContent
from guide_app.content.records import Service
from guide_app.library.library import Library
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from tests.search.held_back import (
    FRESH_DANGER,
    HELD,
    HELD_DANGER,
    DangerTable,
    judge_danger,
    load_held,
    load_held_danger,
    recall_and_precision,
)
from tests.search.judging import Judged, judge, score

FRESH = Path(__file__).with_name("fresh.yaml")
SECOND_DANGER = Path(__file__).with_name("held_danger_2.yaml")
FOURTH = Path(__file__).with_name("held_4.yaml")
FIFTH = Path(__file__).with_name("held_5.yaml")
SIXTH = Path(__file__).with_name("held_6.yaml")
THIRD_DANGER = Path(__file__).with_name("held_danger_3.yaml")
SEVENTH = Path(__file__).with_name("held_7.yaml")
FOURTH_DANGER = Path(__file__).with_name("held_danger_4.yaml")
EIGHTH = Path(__file__).with_name("held_8.yaml")
FIFTH_DANGER = Path(__file__).with_name("held_danger_5.yaml")

MIN_OF_HELD = {"en": (0.90, 0.97), "es": (0.90, 0.97)}
"""Success@1 and success@3; of other languages only the second is asked."""
MIN_OF_OTHERS = (0.0, 0.85)
MIN_OF_FRESH = (0.85, 0.97)
MIN_OF_FOURTH = {"en": (0.90, 0.97), "es": (0.90, 0.97)}
MIN_OF_FIFTH = {"en": (0.80, 0.90), "es": (0.90, 0.97)}
MIN_OF_SIXTH = (0.90, 0.97)
MIN_OF_SEVENTH = {"en": (0.88, 0.96), "es": (0.88, 0.98)}
MIN_OF_SEVENTH_OTHERS = (0.87, 0.97)
MIN_OF_EIGHTH = {"en": (0.88, 0.95), "es": (0.90, 0.98)}
MIN_OF_EIGHTH_OTHERS = (0.80, 0.92)
MIN_OF_DANGER = 0.95
"""Recall and precision in each language."""
MIN_OF_THIRD_DANGER = {
    "en": (0.83, 0.97),
    "es": (0.94, 0.97),
    "pt": (0.97, 0.96),
    "ht": (0.96, 0.97),
    "vi": (0.96, 0.96),
    "ar": (0.96, 0.96),
}
"""The same of the set that was measured unread, in each language."""
MIN_OF_FOURTH_DANGER = {
    "en": (0.96, 0.96),
    "es": (0.96, 0.93),
    "pt": (0.93, 0.96),
    "ht": (0.86, 0.92),
    "vi": (1.00, 0.90),
    "ar": (0.93, 0.93),
}
"""The same of the one after it."""
MIN_OF_FIFTH_DANGER = {
    "en": (0.91, 0.93),
    "es": (0.95, 0.93),
    "pt": (0.98, 0.93),
    "ht": (0.93, 0.98),
    "vi": (0.93, 0.90),
    "ar": (0.90, 0.90),
}
"""And of the one after that."""
MIN_QUERIES = {"en": 120, "es": 80}
MIN_QUERIES_OF_OTHERS = 40
MIN_PHRASES_OF_DANGER = 60
NEVER_WRITTEN = {"indicator:needs-first", "indicator:denies-victim"}
"""Records that whoever judged expected and the pack does not have."""

QUERIES = load_held(HELD)
DANGER = load_held_danger(HELD_DANGER)
OWN_QUERIES = load_held(FRESH)
OF_FOURTH = load_held(FOURTH)
OF_FIFTH = load_held(FIFTH)
OF_SIXTH = load_held(SIXTH)
OWN_DANGER = load_held_danger(FRESH_DANGER)
OF_SECOND_DANGER = load_held_danger(SECOND_DANGER)
OF_THIRD_DANGER = load_held_danger(THIRD_DANGER)
OF_SEVENTH = load_held(SEVENTH)
OF_FOURTH_DANGER = load_held_danger(FOURTH_DANGER)
OF_EIGHTH = load_held(EIGHTH)
OF_FIFTH_DANGER = load_held_danger(FIFTH_DANGER)


def tip_lines(content: PackContent) -> set[str]:
    """The services of police and prosecutors that only take reports."""
    services = cast(Iterable[Service], content.records["service"].values())
    return {f"service:{one.id}" for one in services if one.law_enforcement and one.needs == ("reporting",)}


@pytest.mark.parametrize("language", QUERIES)
def test_right_answers_of_the_held_set(worcester: Library, language: str) -> None:
    _hold(worcester, language, QUERIES[language], MIN_OF_HELD.get(language, MIN_OF_OTHERS))


@pytest.mark.parametrize("language", OWN_QUERIES)
def test_right_answers_of_the_fresh_set(worcester: Library, language: str) -> None:
    found = score(judge(Searcher(worcester), language, OWN_QUERIES[language]))
    assert found.first >= MIN_OF_FRESH[0], found
    assert found.first_three >= MIN_OF_FRESH[1], found


@pytest.mark.parametrize(("queries", "least"), [(OF_FOURTH, MIN_OF_FOURTH), (OF_FIFTH, MIN_OF_FIFTH)])
@pytest.mark.parametrize("language", OF_FOURTH)
def test_right_answers_of_the_later_sets(
    worcester: Library, language: str, queries: dict[str, list[Judged]], least: dict[str, tuple[float, float]]
) -> None:
    _hold(worcester, language, queries[language], least.get(language, MIN_OF_OTHERS))


@pytest.mark.parametrize("language", OF_SIXTH)
def test_right_answers_of_the_sixth_set(worcester: Library, language: str) -> None:
    _hold(worcester, language, OF_SIXTH[language], MIN_OF_SIXTH)


@pytest.mark.parametrize("language", OF_SEVENTH)
def test_right_answers_of_the_seventh_set(worcester: Library, language: str) -> None:
    _hold(worcester, language, OF_SEVENTH[language], MIN_OF_SEVENTH.get(language, MIN_OF_SEVENTH_OTHERS))


@pytest.mark.parametrize("language", OF_EIGHTH)
def test_right_answers_of_the_eighth_set(worcester: Library, language: str) -> None:
    _hold(worcester, language, OF_EIGHTH[language], MIN_OF_EIGHTH.get(language, MIN_OF_EIGHTH_OTHERS))


def _hold(worcester: Library, language: str, queries: list[Judged], least: tuple[float, float]) -> None:
    verdicts = judge(Searcher(worcester), language, queries)
    found = score(verdicts)
    assert found.first >= least[0], found
    assert found.first_three >= least[1], found
    assert not [verdict for verdict in verdicts if verdict.wrong or verdict.wrong_first]


@pytest.mark.parametrize("language", OF_FOURTH)
def test_whoever_needs_a_service_sees_one_and_no_line_for_tips(
    worcester: Library, worcester_content: PackContent, language: str
) -> None:
    searcher, lines = Searcher(worcester), tip_lines(worcester_content)
    verdicts = judge(searcher, language, OF_FOURTH[language])
    needing = [one.found[:3] for one in verdicts if one.judged.service]
    assert all(any(found.startswith("service:") for found in three) for three in needing)
    with_tips = (one.judged for one in verdicts if lines.intersection(one.found[:3]).difference(one.judged.want))
    # "Cops" names them.
    assert all("reporting" in searcher.search(Query(judged.ask)).needs for judged in with_tips)


@pytest.mark.parametrize("language", DANGER)
def test_danger_is_noticed_and_seldom_in_vain(worcester: Library, language: str) -> None:
    searcher = Searcher(worcester)
    for table in (DANGER[language], OWN_DANGER[language], OF_SECOND_DANGER[language]):
        figures = judge_danger(searcher, language, table)
        recall, precision = recall_and_precision(table, figures)
        assert recall >= MIN_OF_DANGER, figures.missed
        assert precision >= MIN_OF_DANGER, figures.raised_in_vain
        assert not figures.wrong_line


@pytest.mark.parametrize(("language", "least"), MIN_OF_THIRD_DANGER.items())
def test_danger_of_the_third_set(worcester: Library, language: str, least: tuple[float, float]) -> None:
    _hold_danger(worcester, language, OF_THIRD_DANGER[language], least)


@pytest.mark.parametrize(("language", "least"), MIN_OF_FOURTH_DANGER.items())
def test_danger_of_the_fourth_set(worcester: Library, language: str, least: tuple[float, float]) -> None:
    _hold_danger(worcester, language, OF_FOURTH_DANGER[language], least)


@pytest.mark.parametrize(("language", "least"), MIN_OF_FIFTH_DANGER.items())
def test_danger_of_the_fifth_set(worcester: Library, language: str, least: tuple[float, float]) -> None:
    _hold_danger(worcester, language, OF_FIFTH_DANGER[language], least, wrong_lines=1)


def _hold_danger(
    worcester: Library, language: str, table: DangerTable, least: tuple[float, float], wrong_lines: int = 0
) -> None:
    figures = judge_danger(Searcher(worcester), language, table)
    recall, precision = recall_and_precision(table, figures)
    assert (recall >= least[0], precision >= least[1]) == (True, True), (recall, precision)
    assert len(figures.wrong_line) <= wrong_lines


def test_the_sets_are_wide_enough() -> None:
    for language, queries in QUERIES.items():
        assert len({one.ask for one in queries}) >= MIN_QUERIES.get(language, MIN_QUERIES_OF_OTHERS), language
        assert len(OWN_QUERIES[language]) >= MIN_QUERIES_OF_OTHERS, language
        table = DANGER[language]
        asked = {one.ask for one in (*table.danger, *table.no_danger)}
        assert len(asked) >= MIN_PHRASES_OF_DANGER, language


def test_a_right_answer_is_a_record_of_the_pack(worcester: Library) -> None:
    """A name that no record has would count as missed for ever."""
    named = {
        name
        for queries in (*QUERIES.values(), *OWN_QUERIES.values())
        for one in queries
        for name in (*one.want, *one.never, *one.never_first)
    }
    for name in sorted(named - NEVER_WRITTEN):
        kind, _, record_id = name.partition(":")
        assert kind in worcester.kinds_of(record_id), name
