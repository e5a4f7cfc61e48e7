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

``held_9.yaml`` and ``held_danger_6.yaml`` were written by two more hands, and measured unread before what people say of
each record, and of danger, was written again by others who had not seen them, and four times while that came in.
success@1 and @3 before and after: .825 and .900, .833 and .917 in English; .787 and .938, .838 and .950 in Spanish;
.675 and .875, .625 and .900 in Portuguese; .600 and .900, .700 and .975 in Haitian Creole; .675 and .825, .750 and .875
in Vietnamese; .625 and .850, .650 and .850 in Arabic. Recall and precision of danger: .950 and .966, .917 and 1.000 in
English; .867 and .945, .917 and .965 in Spanish; .867 and 1.000, .933 and 1.000 in Portuguese; .917 and .948, .933 and
.949 in Haitian Creole; .850 and .962, .883 and .946 in Vietnamese; .750 and .900, .917 and .948 in Arabic. Then the
thresholds of danger were chosen by these six sets (``library/search/crisis/weighing.py``): they hold what was reached
and tell nothing more of what nobody foresaw.

``held_10.yaml`` and ``held_danger_7.yaml`` were written by two more hands from the records and the kinds of danger
alone, and measured unread before eleven thousand lines more came into ``said``, by others who had not seen them, and
four times as they came; the cost of a phrase and the one threshold of all languages were chosen by the older sets.
Recall and precision of danger before and after: .917 and .965, .983 and .952 in English; .950 and .905, .950 and .966
in Spanish; .983 and .967, 1.000 and .968 in Portuguese; .933 and 1.000, .950 and 1.000 in Haitian Creole; .950 and
.983, .950 and .983 in Vietnamese; .950 and .983, .933 and .982 in Arabic. success@1 and @3: .875 and .983, .867 and
.983 in English; .863 and .988, .875 and .988 in Spanish; .925 and .975, .950 and .975 in Portuguese; before and after,
.850 and .925 in Haitian Creole, .900 and .950 in Vietnamese, .925 and .950 in Arabic. Of the older sets some lost a
phrase or two by it and some won; their minimums say what holds now.

Then the sets up to the ninth were read, to find what keeps a right answer from the first place, and how likely a
record's phrases say a query came to count (``library/search/likeliest.py``). Its constants were chosen by the odd ones
and confirmed by the even ones: success@1 of all these sets and of ``judged.yaml`` and ``judged_3.yaml`` before and
after: .910, .925 in English; .925, .941 in Spanish; .870, .891 in Portuguese; .930, .926 in Haitian Creole; .898, .916
in Vietnamese; .902, .905 in Arabic; success@3 falls in no language. One English query of the seventh set is no longer
among the first three: "no kids" is about kids to it.

``held_11.yaml`` and ``held_danger_8.yaml`` were written by two hands more, from the records and the kinds of danger
alone, before that work, and measured unread before and after it and six thousand lines more in ``said`` (Arabic,
Haitian Creole, Vietnamese); the threshold of danger was chosen by the older sets. success@1 and @3: .942 and 1.000,
.908 and 1.000 in English; .938 and .988, .963 and 1.000 in Spanish; .925 and .975, .950 and .975 in Portuguese; .875
and .975, .825 and .975 in Haitian Creole; .925 and .950, .925 and .975 in Vietnamese; .825 and .900, .850 and .950 in
Arabic; and of the tenth set .867 and .983, .900 and 1.000 in English, .875 and .988, .912 and 1.000 in Spanish. Recall
and precision of danger: .983 and .983, 1.000 and .984 in English; .967 and .983, .983 and .983 in Spanish; .967 and
.983 in Portuguese, the same after; .900 and 1.000, .967 and 1.000 in Haitian Creole; .950 and 1.000, .967 and 1.000 in
Vietnamese; .917 and .982, .933 and .982 in Arabic. Minimums of older sets went down by one or two phrases where a line
of danger is raised more often, and up where it is noticed more often.

Then the threshold of danger without a matching phrase went from .1 to .03: of the ninth set of danger, which was looked
at for that choice, recall went from .900, .933, .950, .883, .883, .883 (English, Spanish, Portuguese, Haitian Creole,
Vietnamese, Arabic) to .917, .933, .950, .917, .917, .900, and precision by at most .018; of the eleventh and twelfth
sets of queries success@1 of English by .008. At 0 an ordinary question that is judged had a line of danger above its
answer. To learn the older sets of danger, too, did not help with the ninth.

Then phrases were written for what was missed by kind (a child alone, a parent afraid to harm one, smoke, a chest that
hurts, despair said sideways, one to three words) and the weights were learned anew, by one who had first written a set
of 60 and 60 in each language and measured it unread before and after; the same hand wrote both, and the set is not
kept here. Recall and precision: .900 and 1.000, .933 and 1.000 in English; .800 and .941, .933 and .949 in Spanish;
.867 and .963, .950 and 1.000 in Portuguese; .833 and .962, .950 and .966 in Haitian Creole; .883 and .964, .950 and
.983 in Vietnamese; .850 and .962, .950 and .966 in Arabic.

Then what is said in few words was listed apart (lines with ``=``), sentences of 237 kinds of danger and of none were
written in each language by one hand, half of them to learn and half to check, and the weights were learned again; a
second check of 40 and 30 a language was written by the same hand before the last of it. The first check, unseen,
before and after the first half was learned: recall .783 to .843, then .795 to .843 with what is said alone; the
second, unseen: .875 and 1.000 in English, .925 and 1.000 in Spanish, .925 and .974 in Portuguese, .900 and 1.000 in
Haitian Creole, .900 and 1.000 in Vietnamese, 1.000 and .952 in Arabic. Then both were read and learned. For false
alarms first results of all sets were read, so none of them is unseen now: of 3,547 queries 255 had a line of danger
first, then 241.

``held_13.yaml`` and ``held_danger_10.yaml`` were written by another hand from the records alone, and measured unread
before and after some nine thousand more phrases of records by two more hands. success@1 and @3 before and after: .900
and 1.000, .917 and 1.000 in English; .883 and .967, .917 and .983 in Spanish; .967 and 1.000, the same, in Portuguese;
.917 and .950, .933 and .950 in Haitian Creole; .933 and .983, .950 and .983 in Vietnamese; .933 and .983, the same, in
Arabic. Recall and precision of danger: .967 and .921 in English, .967 and .906 in Spanish, .950 and .919 in Portuguese,
.917 and .917 in Haitian Creole, .950 and .919 in Vietnamese, .950 and .950 in Arabic. Nine thousand more lines of
danger and of none did not better these, and were left out; what English and Spanish miss was read then.

``situations.yaml`` was written from the titles of 35 situations alone, by whoever then wrote their pages. success@1 and
@3 when the pages were in and old pages were not yet added to: .371 and .700 in English, .371 and .686 in Spanish. Then
what it misses was read and phrases of other words were written, so it guards against loss and tells nothing of what
nobody foresaw.
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
from tests.search.held_back import judge_danger, load_held, load_held_danger, recall_and_precision
from tests.search.judging import judge, score

MIN_OF_QUERIES: dict[str, dict[str, tuple[float, float]]] = {
    "fresh": {
        "en": (0.90, 0.98),
        "es": (0.97, 0.98),
        "pt": (0.94, 0.98),
        "ht": (0.89, 0.98),
        "vi": (0.92, 0.98),
        "ar": (0.94, 0.98),
    },
    "held_3": {
        "en": (0.93, 0.97),
        "es": (0.94, 0.98),
        "pt": (0.97, 0.98),
        "ht": (0.94, 0.98),
        "vi": (0.92, 0.98),
        "ar": (0.92, 0.98),
    },
    "held_4": {
        "en": (0.87, 0.96),
        "es": (0.90, 0.98),
        "pt": (0.92, 0.98),
        "ht": (0.95, 0.98),
        "vi": (0.92, 0.98),
        "ar": (0.97, 0.98),
    },
    "held_5": {
        "en": (0.80, 0.92),
        "es": (0.85, 0.95),
        "pt": (0.79, 0.93),
        "ht": (0.92, 0.98),
        "vi": (0.79, 0.95),
        "ar": (0.89, 0.98),
    },
    "held_6": {"en": (0.93, 0.98), "es": (0.93, 0.98)},
    "held_7": {
        "en": (0.87, 0.98),
        "es": (0.87, 0.98),
        "pt": (0.92, 0.95),
        "ht": (0.89, 0.95),
        "vi": (0.89, 0.95),
        "ar": (0.97, 0.98),
    },
    "held_8": {
        "en": (0.92, 0.97),
        "es": (0.90, 0.98),
        "pt": (0.84, 0.93),
        "ht": (0.77, 0.95),
        "vi": (0.94, 0.98),
        "ar": (0.87, 0.95),
    },
    "held_9": {
        "en": (0.83, 0.92),
        "es": (0.80, 0.95),
        "pt": (0.74, 0.93),
        "ht": (0.74, 0.93),
        "vi": (0.69, 0.90),
        "ar": (0.62, 0.85),
    },
    "held_10": {
        "en": (0.87, 0.98),
        "es": (0.92, 0.96),
        "pt": (0.89, 0.93),
        "ht": (0.82, 0.95),
        "vi": (0.87, 0.95),
        "ar": (0.84, 0.98),
    },
    "held_11": {
        "en": (0.85, 0.98),
        "es": (0.92, 0.98),
        "pt": (0.87, 0.95),
        "ht": (0.84, 0.95),
        "vi": (0.82, 0.98),
        "ar": (0.77, 0.93),
    },
}
"""Success@1 and success@3 of each set, by language: a query or two less than what was reached."""
MIN_OF_QUERIES["held_12"] = {
    "en": (0.91, 0.97),
    "es": (0.95, 0.98),
    "pt": (0.88, 0.95),
    "ht": (0.87, 0.93),
    "vi": (0.83, 0.92),
    "ar": (0.80, 0.92),
}
MIN_OF_QUERIES["held_13"] = {
    "en": (0.90, 0.98),
    "es": (0.90, 0.96),
    "pt": (0.95, 0.98),
    "ht": (0.91, 0.93),
    "vi": (0.93, 0.96),
    "ar": (0.91, 0.96),
}
MIN_OF_DANGER: dict[str, dict[str, tuple[float, float]]] = {
    "held_danger": {
        "en": (0.98, 0.93),
        "es": (0.98, 0.97),
        "pt": (0.98, 0.93),
        "ht": (0.98, 0.97),
        "vi": (0.98, 0.97),
        "ar": (0.98, 0.96),
    },
    "fresh_danger": {
        "en": (0.98, 0.97),
        "es": (0.98, 0.97),
        "pt": (0.98, 0.97),
        "ht": (0.98, 0.97),
        "vi": (0.98, 0.97),
        "ar": (0.98, 0.97),
    },
    "held_danger_2": {
        "en": (0.98, 0.93),
        "es": (0.98, 0.97),
        "pt": (0.98, 0.93),
        "ht": (0.98, 0.97),
        "vi": (0.94, 0.97),
        "ar": (0.98, 0.97),
    },
    "held_danger_3": {
        "en": (0.88, 0.94),
        "es": (0.92, 0.97),
        "pt": (0.98, 0.97),
        "ht": (0.98, 0.97),
        "vi": (0.94, 0.93),
        "ar": (0.94, 0.93),
    },
    "held_danger_4": {
        "en": (0.98, 0.97),
        "es": (0.94, 0.93),
        "pt": (0.94, 0.97),
        "ht": (0.88, 0.90),
        "vi": (0.98, 0.93),
        "ar": (0.98, 0.93),
    },
    "held_danger_5": {
        "en": (0.89, 0.91),
        "es": (0.96, 0.92),
        "pt": (0.96, 0.89),
        "ht": (0.96, 0.87),
        "vi": (0.98, 0.90),
        "ar": (0.96, 0.95),
    },
    "held_danger_6": {
        "en": (0.94, 0.95),
        "es": (0.89, 0.97),
        "pt": (0.93, 0.97),
        "ht": (0.94, 0.90),
        "vi": (0.89, 0.91),
        "ar": (0.91, 0.90),
    },
    "held_danger_7": {
        "en": (0.96, 0.89),
        "es": (0.96, 0.86),
        "pt": (0.96, 0.93),
        "ht": (0.94, 0.93),
        "vi": (0.96, 0.90),
        "ar": (0.93, 0.97),
    },
    "held_danger_8": {
        "en": (0.98, 0.90),
        "es": (0.96, 0.93),
        "pt": (0.93, 0.95),
        "ht": (0.94, 0.92),
        "vi": (0.93, 0.95),
        "ar": (0.93, 0.97),
    },
}
"""Recall and precision of danger in each set, by language."""
MIN_OF_DANGER["held_danger_9"] = {
    "en": (0.90, 0.96),
    "es": (0.93, 0.96),
    "pt": (0.93, 0.94),
    "ht": (0.91, 0.94),
    "vi": (0.90, 0.94),
    "ar": (0.88, 0.91),
}
MIN_OF_DANGER["held_danger_10"] = {
    "en": (0.95, 0.90),
    "es": (0.95, 0.89),
    "pt": (0.93, 0.90),
    "ht": (0.90, 0.90),
    "vi": (0.93, 0.90),
    "ar": (0.93, 0.93),
}
MIN_QUERIES = {"en": 120, "es": 80}
MIN_QUERIES_OF_OTHERS = 40
MIN_PHRASES_OF_DANGER = 60
NEVER_WRITTEN = {"indicator:needs-first", "indicator:denies-victim"}
"""Records that whoever judged expected and the pack does not have."""

QUERIES = {name: load_held(Path(__file__).with_name(f"{name}.yaml")) for name in MIN_OF_QUERIES}
DANGER = {name: load_held_danger(Path(__file__).with_name(f"{name}.yaml")) for name in MIN_OF_DANGER}


def tip_lines(content: PackContent) -> set[str]:
    """The services of police and prosecutors that only take reports."""
    services = cast(Iterable[Service], content.records["service"].values())
    return {f"service:{one.id}" for one in services if one.law_enforcement and one.needs == ("reporting",)}


@pytest.mark.parametrize(("name", "language"), [(name, language) for name in QUERIES for language in QUERIES[name]])
def test_right_answers(searcher: Searcher, name: str, language: str) -> None:
    verdicts = judge(searcher, language, QUERIES[name][language])
    found = score(verdicts)
    least = MIN_OF_QUERIES[name][language]
    assert found.first >= least[0], found
    assert found.first_three >= least[1], found
    assert not [verdict for verdict in verdicts if verdict.wrong or verdict.wrong_first]


@pytest.mark.parametrize("language", QUERIES["held_4"])
def test_whoever_needs_a_service_sees_one_and_no_line_for_tips(
    searcher: Searcher, worcester_content: PackContent, language: str
) -> None:
    lines = tip_lines(worcester_content)
    verdicts = judge(searcher, language, QUERIES["held_4"][language])
    needing = [one.found[:3] for one in verdicts if one.judged.service]
    assert all(any(found.startswith("service:") for found in three) for three in needing)
    with_tips = (one.judged for one in verdicts if lines.intersection(one.found[:3]).difference(one.judged.want))
    # "Cops" names them.
    assert all("reporting" in searcher.search(Query(judged.ask)).needs for judged in with_tips)


@pytest.mark.parametrize(("name", "language"), [(name, language) for name in DANGER for language in DANGER[name]])
def test_danger_is_found_with_few_false_alarms(searcher: Searcher, name: str, language: str) -> None:
    table = DANGER[name][language]
    figures = judge_danger(searcher, language, table)
    recall, precision = recall_and_precision(table, figures)
    least = MIN_OF_DANGER[name][language]
    assert recall >= least[0], figures.missed
    assert precision >= least[1], figures.raised_in_vain
    assert not figures.wrong_line


def test_the_sets_are_wide_enough() -> None:
    for language, queries in QUERIES["held_3"].items():
        assert len({one.ask for one in queries}) >= MIN_QUERIES.get(language, MIN_QUERIES_OF_OTHERS), language
        assert len(QUERIES["fresh"][language]) >= MIN_QUERIES_OF_OTHERS, language
        table = DANGER["held_danger"][language]
        asked = {one.ask for one in (*table.danger, *table.no_danger)}
        assert len(asked) >= MIN_PHRASES_OF_DANGER, language


def test_a_right_answer_is_a_record_of_the_pack(worcester: Library) -> None:
    """A name that no record has would count as missed for ever."""
    named = {
        name
        for table in QUERIES.values()
        for queries in table.values()
        for one in queries
        for name in (*one.want, *one.never, *one.never_first)
    }
    for name in sorted(named - NEVER_WRITTEN):
        kind, _, record_id = name.partition(":")
        assert kind in worcester.kinds_of(record_id), name
