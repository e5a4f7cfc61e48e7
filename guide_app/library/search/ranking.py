"""What comes first in a search, all in one place.

Above everything stand the lines for danger and despair (``crisis/finder.py``). A record's score is the sum of these,
each at most once:

1. **Leading** (``LEADING``): what :mod:`search` puts first by itself: the notice about a name that was typed, then
   the services that do that work today.
2. **Exactness** (``EXACT``, ``BEGINS``): the whole query is a title or a name, now or formerly, be it with a slip; or
   one begins with it, or one stands in it, if it has several words or a rare one that is no ordinary word (``NAMED``):
   "lift" is a ride. Of a name half remembered, a word that hardly another record has tells which (``HALF_NAMED``). A
   phone number that was typed counts the same way (``NUMBER``, ``NUMBER_BEGINS``). Nothing below adds up to ``EXACT``.
3. **Words**: for each word of the query the best way in which the record speaks of it, by BM25 (rare words count
   more, and a word in a short text more than in a long one), times the weight of the field (``FIELDS``) and of the
   way (``WAYS``): as typed before continued, corrected or by a synonym. A second field adds a little (``SECOND``).
4. **What people say**: of the phrases that the pack knows people to say of a record, the one closest to what was typed
   (``closest.py``): the closer the more (``CLOSEST``), supported by the next ones of the record (``SUPPORT``), and more
   where all of it was typed (``WHOLE``), so that no need below beats a record whose phrase fits whole. Beside it, how
   much of what was typed its phrases together have, and how often (``COVERED``).
5. **Phrases**: what the pack's synonyms know by several words together.
6. **Needs**: a service whose first need the words name, several together or else single ones (``FIRST_NEED``), or
   another of its needs (``OTHER_NEED``). Any service, where the words say what it must be (``WISHED``), and more one
   that is known to be so (``SURELY``): free, open, speaking the language itself.
7. **Nearness**: words that stand side by side as typed, in a title or in the text.
8. **A single word** asks for something: signs that speak of it come after what helps (``SIGN_BY_ONE_WORD``).
9. **The person** (``FITS``): a service that is known to take the person whom the words speak of, before one that asks,
   before one of which it is not known. Those that do not take them are left out.
10. **Gentle boosts**: a service that is open now (``OPEN_NOW``), and one that speaks the language asked in
   where that is not the pack's own (``SPEAKS``). They decide among the best, between services that fit about alike;
   other kinds get as much, so that a service competes with services.

Which records count at all: those that speak of enough of the words (``enough``) or of a phrase or need, or match
exactly. Beside rarer words, one that thousands of records hold (``COMMON``) tells little of what is looked for: it only
orders what the rarer ones find; one that half of a large pack holds says nothing, and a synonym so common is not looked
for. Filters take away and add nothing. What ties stays in the order of the pack: first services first.

Last, the first places of a mixed list (``in_order``): a line for tips of the police or of immigration stands in none of
the first five unless it was named, nor does one for a crisis where the words only sound like one ("shoot me an email");
where no service stands in the first three, the best takes the third if it is fairly good, and where all are services,
the best of another kind if it is nearly as good.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING

from msgspec import Struct
from tantivy import Occur, Query

from guide_app.library.eligibility import Verdict
from guide_app.library.search.closest import NOTHING_CLOSE, Closest
from guide_app.library.search.filters import one_of
from guide_app.library.search.index import ALL_WORDS
from guide_app.library.search.interpretation import Alternative, Concept, Meaning, Way, runs
from guide_app.library.search.query import MAX_WORDS, Reading
from guide_app.library.search.terms.analysis import is_stop_word, stem, words_of
from guide_app.library.search.terms.languages import language_of

if TYPE_CHECKING:
    from tantivy import Schema, Searcher

LEADING = 20000.0
EXACT = 1000.0
NUMBER = 900.0
NUMBER_BEGINS = 300.0
BEGINS = 12.0
NAMED = 50.0
HALF_NAMED = 25.0
MAX_NAME_WORDS = 6
"""Words of a name that is looked for among others."""
RARE = 10
"""Records up to which a word may be meant as a name of one word."""
HARDLY_ANY = 4
"""Records up to which a word of a name tells which is meant."""
MIN_HALF_NAME = 4
"""Letters of such a word."""

KIND_WEIGHTS = {"notice": 0.35}
"""What a whole score is multiplied by, where it is not 1: a notice is for the name it is about, and seldom for its
words.
"""

FIRST_SERVICE_WEIGHT = 1.15
"""The same for the pack's first services: of equals, they come first."""
POLICE_WEIGHT = 0.8
"""The same for police, prosecutors and their tip lines: of equals, they come last, as in lists."""
UNCONFIRMED_WEIGHT = 0.85
"""The same for a service without a confirmed number: of equals, one comes first that is sure to be reached."""

FIELDS = {
    "name": 0.9,
    "title": 1.05,
    "text": 0.55,
    "other_title": 0.8,
    "other_text": 0.3,
}
"""``other_``: in another language than the one asked in."""
WAYS: dict[Way, float] = {"typed": 1.0, "continued": 0.6, "corrected": 0.9, "synonym": 0.7, "translated": 0.9}
LONG_WAY = 2
"""Words up to which a way counts whole; of one with more, each counts less."""
OWN_WAYS: tuple[Way, ...] = ("typed", "continued", "corrected")
"""The ways of the word itself."""
SECOND = 0.15
"""How much of its score a second field or way adds for the same word."""

CLOSEST = 42.0
"""What a record scores by a phrase that is said just so; by others by the square of how close they are."""
COVERED = 14.0
"""What it scores where its phrases together have all telling words; by others by the square of their share."""
SUPPORT = 2.0
"""How much the next phrases of the record count beside the closest: one alone may be near by chance."""
WHOLE = 9.0
"""What it gains where the whole phrase was typed, more than a need (``FIRST_NEED``)."""
WHOLE_FROM = 0.6
"""How close such a phrase must be: "sick" is whole in a long story and says little of it."""

BESIDE_CRISIS = 10.0
"""What a service scores that goes with a crisis and is not the line for it."""

FIRST_NEED = 8.0
OTHER_NEED = 4.5

EVERY_SERVICE = 2.0
"""What a service scores where a list of services is asked for ("open now"), whatever it says."""

WISHED = 30.0
"""What a service gains where the words say beside other things what it must be (``constraints.py``): then services are
looked for.
"""

SURELY = 12.0
"""What a service gains that is known to be free, open or speaking a language, where that is wished: of those that fit
about alike it comes before one whose cost or hours are not stated, or that calls an interpreter.
"""
SURELY_SPEAKS = 40.0
"""The same for a language: few services speak it, and a person can talk there."""

OPEN_NOW = 0.15
SPEAKS = 0.25

FITS: dict[Verdict, float] = {"takes": 16.0, "ask": 1.0, "unknown": -1.0, "not": -6.0}
"""What a service gains by whether it takes the person whom the words speak of, where it says so."""

SIGN_BY_ONE_WORD = 0.8
"""What the score of a sign is multiplied by where a single word was typed: "bed" asks for one, and is no remark."""

BALANCED = 3
"""Places of the list in which more than one kind should be."""
TIPS_AFTER = 5
"""Places of the list in which no line for tips stands."""
NEARLY = 0.8
"""What share of the last of these places' score another kind must have to take it."""
FAIRLY = 0.4
"""The same for a service, where none stands in these places: whoever needs one sees one."""

NEAR_IN_TITLE = 0.5
NEAR_IN_TEXT = 0.5
NEAR_SLOP = 2
"""Words that may stand between two for them to be near."""
MAX_PAIRS = 5

MAX_NUMBERS = 60
MIN_DIGITS_BESIDE_WORDS = 6
"""Digits from which something typed beside words may begin a longer number."""

COMMON = 4000
"""Records from which a word is common: in a pack of an ordinary size none is."""


def _worth(close: Closest) -> float:
    """What a record scores by what people say of it."""
    whole = WHOLE if close.whole and close.closeness >= WHOLE_FROM else 0.0
    near = close.closeness**2 + SUPPORT * close.support
    return CLOSEST * near + COVERED * close.covered**2 + whole


def enough(words: int) -> int:
    """How many of a query's words a record must speak of."""
    return 1 if words <= 4 else (words + 2) // 3


class Ranked(Struct, frozen=True):
    """What the last steps look at in one of the best records."""

    score: float
    kind: str
    open_now: bool
    """Or no service."""
    speaks: bool
    """The language asked in, or no service."""
    fits: Verdict | None = None
    """Whether it takes the person, where that is stated or known to be unknown."""
    tips: bool = False
    """A line of the police or of immigration that was not named, or one for a crisis where the words only sound like
    one."""


def in_order(ranked: Sequence[Ranked], *, by_one_word: bool = False) -> list[int]:
    """The order of the best records after gentle boosts and kind balance, as places in ``ranked``. ``by_one_word``: a
    single word was typed.
    """
    scores = [
        one.score * (SIGN_BY_ONE_WORD if by_one_word and one.kind == "indicator" else 1.0)
        + OPEN_NOW * one.open_now
        + SPEAKS * one.speaks
        + (FITS[one.fits] if one.fits else 0.0)
        for one in ranked
    ]
    order = sorted(range(len(ranked)), key=lambda place: -scores[place])
    if len(order) <= BALANCED:
        return order
    first = [place for place in order if not ranked[place].tips][:TIPS_AFTER]
    order = [*first, *(place for place in order if place not in first)]
    kinds = {ranked[place].kind for place in order[:BALANCED]}
    if len(kinds) > 1 and "service" in kinds:
        return order
    share = NEARLY if "service" in kinds else FAIRLY
    last = order[BALANCED - 1]
    wanted = (place for place in order[BALANCED:] if ("service" in kinds) != (ranked[place].kind == "service"))
    other = next((place for place in wanted if not ranked[place].tips), None)
    if other is not None and share * scores[last] <= scores[other]:
        order.remove(other)
        order.insert(BALANCED - 1, other)
    return order


class Ranker:
    """Builds the engine's query for what was meant. One for each language asked in."""

    def __init__(self, schema: Schema, searcher: Searcher, language: str, languages: Sequence[str]) -> None:
        self._schema = schema
        self._searcher = searcher
        self._language = language
        self._others = [other for other in languages if other != language]
        known = language_of(language)
        self._ordinary = frozenset(words_of(known.ordinary_words)) if known else frozenset[str]()
        self._half = max(searcher.num_docs // 2, COMMON)
        self._too_common = max(searcher.num_docs // 5, COMMON)

    def query(
        self,
        meaning: Meaning,
        reading: Reading,
        leading: Sequence[int] = (),
        *,
        closest: Mapping[int, Closest] = NOTHING_CLOSE,
        beside: Sequence[int] = (),
        wished: bool = False,
        surest: Iterable[tuple[str, Collection[str]]] = (),
        every_service: bool = False,
    ) -> Query | None:
        """The query that scores as the top of this module says, or None when nothing can match.

        ``leading`` are places to put first; ``closest`` tells of places what people say of them; ``beside`` are
        places that go with a crisis. ``wished``: services with something are looked for; ``surest`` tells those
        that have it, as fields with values. With ``every_service`` services need not speak of the words.
        """
        parts = [words] if (words := self._words(meaning.words)) is not None else []
        parts += (query for concept in meaning.phrases if (query := self._concept(concept)) is not None)
        parts += (self._need(need) for need in meaning.needs)
        parts += (
            Query.const_score_query(Query.term_query(self._schema, "place", place), _worth(close))
            for place, close in closest.items()
        )
        parts += self._exactly(reading)
        parts += self._exactly_meant(meaning, reading)
        parts += self._half_named(meaning.in_order)
        parts += self._numbers(reading)
        parts += (
            Query.const_score_query(Query.term_query(self._schema, "place", place), LEADING / (1 + 3 * number))
            for number, place in enumerate(leading)
        )
        parts += (
            Query.const_score_query(Query.term_query(self._schema, "place", place), BESIDE_CRISIS) for place in beside
        )
        if every_service:
            parts.append(Query.const_score_query(self._term("kind", "service"), EVERY_SERVICE))
        if not parts:
            return None
        matching = Query.boolean_query([(Occur.Should, part) for part in parts])
        more = [(Occur.Should, query) for query in self._near(meaning.in_order)]
        if wished:
            more.append((Occur.Should, Query.const_score_query(self._term("kind", "service"), WISHED)))
        for field, values in surest:
            if values:
                weight = SURELY_SPEAKS if field == "speaks" else SURELY
                more.append((Occur.Should, Query.const_score_query(one_of(self._schema, field, values), weight)))
        return Query.boolean_query([(Occur.Must, matching), *more]) if more else matching

    def is_rare(self, word: str) -> bool:
        """Whether so few records hold a word that it may be meant as a name."""
        return self._records_with(word) <= RARE

    def _words(self, concepts: Sequence[Concept]) -> Query | None:
        """The records that speak of enough of the words; common ones only order them."""
        found = [
            (self._frequency(concept), query, concept.alternatives[0].way == "continued")
            for concept in concepts
            if (query := self._concept(concept)) is not None
        ]  # fmt: skip
        if not found:
            return None
        limit = max(COMMON, min(frequency for frequency, _, _ in found))
        telling = [(Occur.Should, query) for frequency, query, _ in found if frequency <= limit]
        # What an unfinished word may become, in thousands of records, tells nothing yet.
        common = [
            (Occur.Should, query) for frequency, query, begun in found if limit < frequency < self._half and not begun
        ]
        words = Query.boolean_query(telling, enough(len(telling)))
        return Query.boolean_query([(Occur.Must, words), *common]) if common else words

    def _frequency(self, concept: Concept) -> int:
        """About how many records speak of a concept by the words as typed, continued or corrected."""
        words = [one.words[0] for one in concept.alternatives if one.way in OWN_WAYS and len(one.words) == 1]
        return sum(map(self._records_with, words))

    def _records_with(self, word: str) -> int:
        own = self._searcher.doc_freq(f"text_{self._language}", stem(word, self._language))
        return max(own, self._searcher.doc_freq("text", word))

    def _concept(self, concept: Concept) -> Query | None:
        """The query for a concept; None when no record speaks of it."""
        ways = [way for one in concept.alternatives if (way := self._alternative(one)) is not None]
        if not ways:
            return None
        return ways[0] if len(ways) == 1 else Query.disjunction_max_query(ways, SECOND)

    def _need(self, need: str) -> Query:
        """The services for a need, once for a query, however many of its words name it."""
        ways = [(FIRST_NEED, "first_need"), (OTHER_NEED, "need")]
        return Query.disjunction_max_query(
            [Query.const_score_query(self._term(field, need), weight) for weight, field in ways]
        )

    def _alternative(self, alternative: Alternative) -> Query | None:
        """The query for one way to speak of something; None when no record does, or too many."""
        if (
            alternative.way in ("synonym", "translated")
            and min(map(self._records_with, alternative.words)) > self._too_common
        ):
            return None
        weight = WAYS[alternative.way] * min(1.0, sqrt(LONG_WAY / len(alternative.words)))
        fields = self._as_written if alternative.way == "continued" else self._by_stem
        queries: list[Query] = []
        for word in alternative.words:
            # Most words stand in few of the fields; asking the others would cost as much.
            known = [
                Query.boost_query(self._term(field, term), weight * FIELDS[kind])
                for field, term, kind in fields(word)
                if self._searcher.doc_freq(field, term) and not (alternative.in_names and kind == "text")
            ]
            if not known:
                return None
            queries.append(known[0] if len(known) == 1 else Query.disjunction_max_query(known, SECOND))
        return queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Must, query) for query in queries])

    def _by_stem(self, word: str) -> Iterator[tuple[str, str, str]]:
        """The fields that may speak of a word, with the term in each and the kind of field."""
        yield "name", word, "name"
        own = stem(word, self._language)
        yield f"title_{self._language}", own, "title"
        yield f"text_{self._language}", own, "text"
        for other in self._others:
            if is_stop_word(word, other):  # "son" is a child here and "are" there.
                continue
            its = stem(word, other)
            yield f"title_{other}", its, "other_title"
            yield f"text_{other}", its, "other_text"

    def _as_written(self, word: str) -> Iterator[tuple[str, str, str]]:
        for field in ALL_WORDS:
            yield field, word, field

    def names_in(self, reading: Reading) -> Iterator[tuple[str, str]]:
        """The names and titles among the words, as a field of the index with its value: those of several words, and
        rare ones of a single word, though it was typed as two.
        """
        words = reading.all_words[:MAX_WORDS]
        names = {*words, *(" ".join(run) for run in runs(words, MAX_NAME_WORDS, skipping=False))}
        names.update(one + two for one, two in pairwise(words))
        for name in sorted(names):
            if self._searcher.doc_freq("exact", name) and (" " in name or self._may_be_name(name)):
                yield "exact", name

    def _may_be_name(self, word: str) -> bool:
        return word not in self._ordinary and self.is_rare(word)

    def _half_named(self, words: Sequence[str]) -> Iterator[Query]:
        for word in dict.fromkeys(words):
            if len(word) < MIN_HALF_NAME or word in self._ordinary or not self._searcher.doc_freq("name", word):
                continue
            if self._records_with(word) <= HARDLY_ANY:
                yield Query.const_score_query(self._term("name", word), HALF_NAMED)

    def _exactly(self, reading: Reading) -> Iterator[Query]:
        whole = " ".join(reading.all_words)
        if not whole:
            return
        yield Query.const_score_query(self._term("exact", whole), EXACT)
        for field, name in self.names_in(reading):
            if name != whole:
                yield Query.const_score_query(self._term(field, name), NAMED)
        if len(whole) > 2:
            longer = [text for text, _count in self._searcher.terms_with_prefix("exact", whole, limit=MAX_NUMBERS)]
            if longer:
                yield Query.const_score_query(Query.term_set_query(self._schema, "exact", longer), BEGINS)

    def _exactly_meant(self, meaning: Meaning, reading: Reading) -> Iterator[Query]:
        """The record whose whole name was typed with a slip."""
        meant = {one.typed: one.used for one in meaning.corrections}
        whole = " ".join(meant.get(word, word) for word in reading.all_words)
        if meant and self._searcher.doc_freq("exact", whole):
            yield Query.const_score_query(self._term("exact", whole), EXACT * WAYS["corrected"])

    def _numbers(self, reading: Reading) -> Iterator[Query]:
        for forms in reading.numbers:
            for digits in forms:
                yield Query.const_score_query(self._term("number", digits), NUMBER)
                if len(digits) < MIN_DIGITS_BESIDE_WORDS and any(not word.isdecimal() for word in reading.all_words):
                    continue  # "800 a night" begins no number.
                begun = [text for text, _count in self._searcher.terms_with_prefix("number", digits, limit=MAX_NUMBERS)]
                if begun:
                    yield Query.const_score_query(Query.term_set_query(self._schema, "number", begun), NUMBER_BEGINS)

    def _near(self, words: Sequence[str]) -> Iterator[Query]:
        rare = [None if self._records_with(word) > self._too_common else stem(word, self._language) for word in words]
        pairs = [(one, other) for one, other in pairwise(rare) if one is not None and other is not None]
        for pair in pairs[:MAX_PAIRS]:
            for field, weight in (("title", NEAR_IN_TITLE), ("text", NEAR_IN_TEXT)):
                phrase = Query.phrase_query(self._schema, f"{field}_{self._language}", list(pair), NEAR_SLOP)
                yield Query.boost_query(phrase, weight)

    def _term(self, field: str, value: str) -> Query:
        return Query.term_query(self._schema, field, value, "freq")
