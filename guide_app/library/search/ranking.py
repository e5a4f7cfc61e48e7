"""The ranking of search results, all in one module.

Crisis lines come above everything (``crisis/finder.py``). A record's score is the sum of these terms, each at most
once:

1. **Leading** (``LEADING``): records that the searcher puts first: the notice about a typed name, then the services
that do that work today.
2. **Exactness** (``EXACT``): the whole query, perhaps misspelt, is a present or former title or name, or a phone
number. Or it contains one, if that has several words or is a rare word and not an ordinary one (``NAMED``): "lift" is
a ride. The beginning of a name or number, and a word of a name that hardly another record has, count the same. The
terms below never add up to ``EXACT``.
3. **Words**: for each word of the query the best-scoring alternative in the record, by BM25 (rare words count more, and
a word in a short text more than in a long one). A word in the text counts less than in a name or title (``IN_TEXT``),
and another word for the typed one less than the word itself (``OTHER_WORD``).
4. **Phrasebook**: the similarity to the closest of the phrases that people say of the record (``closest.py``,
``CLOSEST``), plus the next phrases of the record (``SUPPORT``). Also the share of the query that all its phrases
together cover (``COVERED``), and how likely they say the query, by its words and pairs of words (``likeliest.py``,
``LIKELY``).
5. **Phrases**: synonyms in the pack for several words together.
6. **Needs**: a service whose first need the query names, by a phrase or else by single words (``FIRST_NEED``), or
another of its needs (``OTHER_NEED``). Every service, if the query has constraints (``WISHED``), and more if it is
known to satisfy them (``SURELY``): free, open, speaking the language itself.
7. **The person** (``TAKES``): a service known to take the person in the query comes before the others. Those that do
not take them are excluded.

What each of these constants is worth: ``python3 -m tests.bench worth``.

A record matches if it contains enough of the words (``enough``), or a phrase or need, or matches exactly. A word with a
document frequency of thousands (``COMMON``) only orders the matches of rarer words; a word in half of a large pack is
ignored, and so is a synonym that is too common. Filters only exclude. Equal scores keep the order of the pack: first
services first.

Finally the top of a mixed list (``in_order``): a tip line of the police or of immigration is not among the first five
unless it is named, nor is a crisis line if the query only sounds like one ("shoot me an email"). If the first three
have no service, or nothing else, the best of the missing kind becomes the third if it scores fairly well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct
from tantivy import Occur, Query

from guide_app.library.search.closest import NOTHING_CLOSE, Closest
from guide_app.library.search.filters import one_of
from guide_app.library.search.index import ALL_WORDS
from guide_app.library.search.interpretation import Alternative, Concept, Meaning, Way, runs
from guide_app.library.search.query import MAX_WORDS, Reading
from guide_app.library.search.terms.analysis import is_stop_word, stem, words_of
from guide_app.library.search.terms.languages import language_of
from guide_app.library.search.vocabulary import FEW_LETTERS

if TYPE_CHECKING:
    from tantivy import Schema, Searcher

LEADING = 20000.0
EXACT = 1000.0
NAMED = 25.0
RARE = 10
"""Maximum document frequency of a word that may be a name."""

NOTICE_WEIGHT = 0.35
"""The weight of a notice; that of other records is 1, and the engine multiplies a score by log2(2 + weight): by 0.78 of
the default here. A notice is relevant for the name that it is about, and seldom for its words.
"""
FIRST_SERVICE_WEIGHT = 1.15
"""The weight of the pack's first services: of equals, they come first."""
UNCONFIRMED_WEIGHT = 0.85
"""The weight of a service without a confirmed number: of equals, those with one come first."""
POLICE_WEIGHT = 0.8
"""The weight of police, prosecutors and their tip lines: of equals, they come last, as in lists."""

OWN_WAYS: tuple[Way, ...] = ("typed", "continued", "corrected")
"""The alternatives of the word itself."""
IN_TEXT = 0.5
OTHER_WORD = 0.8

CLOSEST = 42.0
"""The score for an identical phrase; for others it is times the square of the similarity."""
COVERED = 14.0
"""The score if the record's phrases cover all telling words; for others it is times the square of the share."""
LIKELY = 30.0
"""The score of the likeliest record, if there is much evidence; for others it is times their share. It decides between
records with similarly close phrases.
"""
SUPPORT = 2.0
"""The weight of the record's next phrases relative to the closest, which may be near by chance."""

FIRST_NEED = 8.0
OTHER_NEED = 4.5
WISHED = 30.0
"""The boost of every service, if the query has a constraint beside other words (``constraints.py``): it then asks for
services.
"""
SURELY = 40.0
"""The boost of a service known to satisfy a constraint: of nearly equal ones it comes before one of which it is not
stated.
"""
TAKES = 16.0

AT_TOP = 3
"""Results at the top that should contain more than one kind."""
WITHOUT_TIPS = 5
"""Results at the top without tip lines."""
FAIRLY = 0.6
"""The minimum score of another kind, relative to the last of these results, to replace it."""

MAX_COMPLETED = 60
"""Maximum names or numbers that begin like the query."""
COMMON = 4000
"""The document frequency above which a word is common: in a pack of ordinary size none is."""


def _worth(close: Closest) -> float:
    """The phrasebook score of a record."""
    near = close.closeness**2 + SUPPORT * close.support
    return CLOSEST * near + COVERED * close.covered**2 + LIKELY * close.likely


def enough(words: int) -> int:
    """How many of a query's words a record must contain."""
    return 1 if words <= 4 else (words + 2) // 3


class Ranked(Struct, frozen=True):
    """One of the best records, with the values for the final ordering."""

    score: float
    is_service: bool
    takes: bool = False
    """Whether a service states that it takes the person in the query."""
    tips: bool = False
    """Whether it is an unnamed tip line of police or immigration, or a crisis line for a query that only sounds like a
    crisis."""


def in_order(ranked: Sequence[Ranked]) -> list[int]:
    """The order of the best records by person and kind, as indices of ``ranked``."""
    scores = [one.score + TAKES * one.takes for one in ranked]
    order = sorted(range(len(ranked)), key=lambda place: -scores[place])
    if len(order) <= AT_TOP:
        return order
    first = [place for place in order if not ranked[place].tips][:WITHOUT_TIPS]
    order = [*first, *(place for place in order if place not in first)]
    services = {ranked[place].is_service for place in order[:AT_TOP]}
    if len(services) > 1:
        return order
    last = order[AT_TOP - 1]
    wanted = (place for place in order[AT_TOP:] if ranked[place].is_service not in services)
    other = next((place for place in wanted if not ranked[place].tips), None)
    if other is not None and FAIRLY * scores[last] <= scores[other]:
        order.remove(other)
        order.insert(AT_TOP - 1, other)
    return order


class Ranker:
    """Builds the engine's query for an interpretation. One per language."""

    def __init__(self, schema: Schema, searcher: Searcher, language: str, languages: Sequence[str]) -> None:
        self._schema = schema
        self._searcher = searcher
        self._language = language
        self._text = f"text_{language}"
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
        """The query with the scores described at the top of this module, or None if nothing can match.

        ``leading`` are places to put first; ``closest`` are the phrasebook matches by place; ``beside`` are further
        places of a crisis group. ``wished``: the query has constraints on services; ``surest`` marks the services known
        to satisfy them, as fields with values. With ``every_service`` services match without containing the words.
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
            Query.const_score_query(Query.term_query(self._schema, "place", place), FIRST_NEED) for place in beside
        )
        if every_service:
            parts.append(Query.const_score_query(self._term("kind", "service"), OTHER_NEED))
        if not parts:
            return None
        matching = Query.boolean_query([(Occur.Should, part) for part in parts])
        more = [(Occur.Should, Query.const_score_query(self._term("kind", "service"), WISHED))] if wished else []
        for field, values in surest:
            if values:
                more.append((Occur.Should, Query.const_score_query(one_of(self._schema, field, values), SURELY)))
        return Query.boolean_query([(Occur.Must, matching), *more]) if more else matching

    def is_rare(self, word: str) -> bool:
        """Whether a word's document frequency is so low that it may be a name."""
        return self._records_with(word) <= RARE

    def _words(self, concepts: Sequence[Concept]) -> Query | None:
        """The query for records with enough of the words; common words only order them."""
        found = [
            (self._frequency(concept), query, concept.alternatives[0].way == "continued")
            for concept in concepts
            if (query := self._concept(concept)) is not None
        ]  # fmt: skip
        if not found:
            return None
        limit = max(COMMON, min(frequency for frequency, _, _ in found))
        telling = [(Occur.Should, query) for frequency, query, _ in found if frequency <= limit]
        # A common completion of an unfinished word is not meaningful yet.
        common = [
            (Occur.Should, query) for frequency, query, begun in found if limit < frequency < self._half and not begun
        ]
        words = Query.boolean_query(telling, enough(len(telling)))
        return Query.boolean_query([(Occur.Must, words), *common]) if common else words

    def _frequency(self, concept: Concept) -> int:
        """The approximate document frequency of a concept, by its typed, continued or corrected words."""
        words = [one.words[0] for one in concept.alternatives if one.way in OWN_WAYS and len(one.words) == 1]
        return sum(map(self._records_with, words))

    def _records_with(self, word: str) -> int:
        own = self._searcher.doc_freq(self._text, stem(word, self._language))
        return max(own, self._searcher.doc_freq("text", word))

    def _concept(self, concept: Concept) -> Query | None:
        """The query for a concept; None if no record contains it."""
        ways = [way for one in concept.alternatives if (way := self._alternative(one)) is not None]
        if not ways:
            return None
        return ways[0] if len(ways) == 1 else Query.disjunction_max_query(ways)

    def _need(self, need: str) -> Query:
        """The query for the services of a need, once however many words name it."""
        ways = [(FIRST_NEED, "first_need"), (OTHER_NEED, "need")]
        return Query.disjunction_max_query(
            [Query.const_score_query(self._term(field, need), weight) for weight, field in ways]
        )

    def _alternative(self, alternative: Alternative) -> Query | None:
        """The query for one alternative; None if no record contains it, or too many do."""
        if (
            alternative.way in ("synonym", "translated")
            and min(map(self._records_with, alternative.words)) > self._too_common
        ):
            return None
        weight = 1.0 if alternative.way == "typed" else OTHER_WORD
        fields = self._as_written if alternative.way == "continued" else self._by_stem
        queries: list[Query] = []
        for word in alternative.words:
            # Most words occur in few fields; querying the others would cost as much.
            known = [
                Query.boost_query(self._term(field, term), weight * (IN_TEXT if field.startswith("text") else 1.0))
                for field, term in fields(word)
                if self._searcher.doc_freq(field, term) and not (alternative.in_names and field == self._text)
            ]
            if not known:
                return None
            queries.append(known[0] if len(known) == 1 else Query.disjunction_max_query(known))
        return queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Must, query) for query in queries])

    def _by_stem(self, word: str) -> Iterator[tuple[str, str]]:
        """The fields to search for a word, with the term in each."""
        yield "name", word
        own = stem(word, self._language)
        yield f"title_{self._language}", own
        yield self._text, own
        for other in self._others:
            if is_stop_word(word, other):  # "son" is a child in English and "are" in Spanish.
                continue
            its = stem(word, other)
            yield f"title_{other}", its
            yield f"text_{other}", its

    def _as_written(self, word: str) -> Iterator[tuple[str, str]]:
        for field in ALL_WORDS:
            yield field, word

    def names_in(self, reading: Reading) -> Iterator[tuple[str, str]]:
        """The names and titles within the query, as field and value: those of several words, and rare ones of a single
        word, even if it was typed as two.
        """
        words = reading.all_words[:MAX_WORDS]
        names = {*words, *(" ".join(run) for run in runs(words, MAX_WORDS, skipping=False))}
        names.update(one + two for one, two in pairwise(words))
        for name in sorted(names):
            if self._searcher.doc_freq("exact", name) and (" " in name or self._may_be_name(name)):
                yield "exact", name

    def _may_be_name(self, word: str) -> bool:
        return word not in self._ordinary and self.is_rare(word)

    def _half_named(self, words: Sequence[str]) -> Iterator[Query]:
        for word in dict.fromkeys(words):
            few = len(word) <= FEW_LETTERS
            if few or not self._may_be_name(word) or not self._searcher.doc_freq("name", word):
                continue
            if 2 * self._records_with(word) <= RARE:  # Half a name: the word alone tells the record.
                yield Query.const_score_query(self._term("name", word), NAMED)

    def _exactly(self, reading: Reading) -> Iterator[Query]:
        whole = " ".join(reading.all_words)
        if not whole:
            return
        yield Query.const_score_query(self._term("exact", whole), EXACT)
        for field, name in self.names_in(reading):
            if name != whole:
                yield Query.const_score_query(self._term(field, name), NAMED)
        if len(whole) > 2:
            longer = [text for text, _count in self._searcher.terms_with_prefix("exact", whole, limit=MAX_COMPLETED)]
            if longer:
                yield Query.const_score_query(Query.term_set_query(self._schema, "exact", longer), NAMED)

    def _exactly_meant(self, meaning: Meaning, reading: Reading) -> Iterator[Query]:
        """The query for a record whose complete name was misspelt."""
        meant = {one.typed: one.used for one in meaning.corrections}
        whole = " ".join(meant.get(word, word) for word in reading.all_words)
        if meant and self._searcher.doc_freq("exact", whole):
            yield Query.const_score_query(self._term("exact", whole), EXACT * OTHER_WORD)

    def _numbers(self, reading: Reading) -> Iterator[Query]:
        for forms in reading.numbers:
            for digits in forms:
                yield Query.const_score_query(self._term("number", digits), EXACT)
                if not all(map(str.isdecimal, reading.all_words)):
                    continue  # "800 a night" is not a number's prefix.
                completed = self._searcher.terms_with_prefix("number", digits, limit=MAX_COMPLETED)
                if begun := [text for text, _count in completed]:
                    yield Query.const_score_query(Query.term_set_query(self._schema, "number", begun), NAMED)

    def _term(self, field: str, value: str) -> Query:
        return Query.term_query(self._schema, field, value, "freq")
