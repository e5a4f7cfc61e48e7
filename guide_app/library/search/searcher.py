"""Search: from what is typed to hits that say why they were found. Runs on one worker thread; see
``Searcher.search``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from msgspec import Struct, structs

from guide_app.content.record import Kind
from guide_app.content.records import SEARCHED_KINDS
from guide_app.library.folder import INDEX, WORDS, LibraryDamaged
from guide_app.library.hours import minute_of_week
from guide_app.library.library import Library
from guide_app.library.search.analysis import is_stop_word, stem, words_of
from guide_app.library.search.constraints import Found, Wish, Wishes
from guide_app.library.search.crisis import CrisisFinder, CrisisLines
from guide_app.library.search.filters import filtered, surest
from guide_app.library.search.index import ALL_WORDS, open_index, open_words
from guide_app.library.search.interpretation import Correction, Interpreter, Meaning
from guide_app.library.search.query import MOST_WORDS, Query, Reading, read, words_typed
from guide_app.library.search.ranking import Ranked, Ranker, in_order
from guide_app.library.search.snippets import Marker, Parts
from guide_app.library.search.synonyms import NO_SYNONYMS, Synonyms
from guide_app.library.search.vocabulary import Vocabulary
from guide_app.library.services import base_language
from guide_app.library.store import FoundText
from guide_app.system.progress import UNWATCHED, Progress

if TYPE_CHECKING:
    import tantivy


class Hit(Struct, frozen=True, dict=True, eq=False):
    """One record that was found. Why it was found is worked out when it is looked at: of many hits few are."""

    kind: Kind
    id: str
    title: str
    language: str
    """The language that title and snippet are in."""
    body: str
    """What the record says, a passage a line."""
    marker: Marker
    """Marks the words that were looked for."""
    phone: str | None = None
    """A service's main number."""
    phone_confirmed: bool = False
    """Whether that number may go on paper. Wherever one that may not is shown, "unconfirmed" stands beside it."""
    crisis: bool = False
    """A line for someone in danger or despair, which the words typed told of. These come first, see ``crisis.py``."""

    @property
    def title_parts(self) -> Parts:
        """The title in pieces, with whether each matched."""
        return self._marked[0]

    @property
    def snippet(self) -> Parts:
        """The best passage in pieces, with whether each matched."""
        return self._marked[1]

    @cached_property
    def _marked(self) -> tuple[Parts, Parts]:
        return self.marker.marked(self.title, self.body)


class Results(Struct, frozen=True):
    """What a search found."""

    query: Query
    hits: tuple[Hit, ...] = ()
    """The best, best first, at most ``query.limit``."""
    total: int = 0
    """How many there are in all, of the kinds asked for."""
    counts: Mapping[str, int] = {}
    """How many there are of each kind, asked for or not."""
    corrections: tuple[Correction, ...] = ()
    """What was read differently from what was typed. ``Query.as_typed`` searches without."""
    needs: tuple[str, ...] = ()
    """The needs that the words name, for offering them as a filter."""
    wishes: tuple[Wish, ...] = ()
    """What the services must be, by the words typed: ``open-now``, ``speaks:es`` … (``wishes.py``). ``query.filter``
    holds them too. ``Query.without`` searches without one."""
    language: str = ""
    """What the hits are shown in, where they have it: see ``Query.in_words_language``."""


class _Language(Struct):
    """What searching in one language needs."""

    interpreter: Interpreter
    ranker: Ranker


class Searcher:
    """Searches one library. The engine is loaded with the first search."""

    def __init__(self, library: Library) -> None:
        """Of an open library.

        Raises:
            LibraryDamaged: its index cannot be read.

        """
        self._library = library
        try:
            index = open_index(library.folder / INDEX, library.languages)
            self._vocabulary = Vocabulary(open_words(library.folder / WORDS))
        except (ValueError, OSError) as error:
            raise LibraryDamaged(f"{library.folder}: {error}") from error
        self._schema = index.schema
        self._searcher = index.searcher()
        self._by_language: dict[str, _Language] = {}
        self._crisis = CrisisFinder(library.store.value("crisis", list[CrisisLines]))
        self._notices = library.store.value("notices", dict[str, list[int]])

    def search(self, query: Query, progress: Progress = UNWATCHED) -> Results:
        """What the library holds for a query.

        ``progress`` is asked between the steps, so that a newer query does not wait for an old one.

        Raises:
            Cancelled: ``progress`` said so.
            LibraryDamaged: the library cannot be read any more.

        """
        words = words_typed(query.text)
        wishes = self._wishes_in(words, query)
        query = structs.replace(query, filter=wishes.filtered(query.filter))
        spoken = structs.replace(query, language=self._spoken(words, self._known(query.language)))
        reading = read(spoken, wishes.first, wishes.last)
        only_wishes = bool(wishes.wishes) and all(is_stop_word(word, spoken.language) for word in reading.all_words)
        if only_wishes:  # The words may be meant as words too, as in "under 18".
            reading = read(spoken, last=0 if wishes.ask_for_services else None)
        if not reading.words and not reading.numbers and not only_wishes:
            return Results(query)
        language = self._language(spoken.language)
        crisis = self._crisis.places(words, query.text[-1:].isalnum(), language.interpreter.spelt_right)
        meaning = language.interpreter.meaning(reading, as_typed=query.as_typed)
        progress.check()
        wished = bool(wishes.wishes) and not only_wishes
        leading = self._leading(reading)
        sure = surest(query, self._library)
        ranker = language.ranker
        matching = ranker.query(meaning, reading, leading, wished=wished, surest=sure, every_service=only_wishes)
        scored: list[tuple[int, float]] = []
        counts: dict[str, int] = {}
        if matching is not None:
            scored, number = self._scored(matching, query, query.limit + len(crisis))
            progress.check()
            counts = self._counts(matching, query, number)
            progress.check()
        total = sum(count for kind, count in counts.items() if not query.kinds or kind in query.kinds)
        places = {place for place, _score in scored}
        total += sum(place not in places for place in crisis)
        rest = [one for one in scored if one[0] not in crisis]
        shown = self._shown(words, spoken.language, query)
        hits = self._hits(crisis, rest, meaning, query, shown)
        corrections = () if only_wishes else meaning.corrections
        return Results(query, hits, total, counts, corrections, meaning.needs, wishes.wishes, shown)

    def _scored(self, matching: tantivy.Query, query: Query, limit: int) -> tuple[list[tuple[int, float]], int]:
        """The places of the best records with their scores, best first, and how many there are in all."""
        engine_query = filtered(matching, query, self._library, self._schema)
        found: Any = self._searcher.search(engine_query, limit, count=True, weight_by_field="weight")
        values = self._searcher.fast_field_values("place", [address for _score, address in found.hits])
        scores: list[float] = [score for score, _address in found.hits]
        return [(int(place or 0), score) for place, score in zip(values, scores, strict=True)], found.count

    def _counts(self, matching: tantivy.Query, query: Query, number: int) -> dict[str, int]:
        """How many of each kind match. ``number`` is how many of the query's kinds do.

        The kinds that are few are counted one by one; the services, of which there may be very many, are what is left
        of a number that the search gives without a second walk.
        """
        engine: Any = self._searcher  # Its stubs say "dict" without saying of what.
        few = structs.replace(query, kinds=frozenset(SEARCHED_KINDS) - {"service"})
        found = engine.aggregate(
            filtered(matching, few, self._library, self._schema), {"kinds": {"terms": {"field": "kind"}}}
        )
        counts: dict[str, int] = {bucket["key"]: bucket["doc_count"] for bucket in found["kinds"]["buckets"]}
        if query.kinds:
            every = structs.replace(query, kinds=frozenset())
            number = engine.search(filtered(matching, every, self._library, self._schema), 1, count=True).count
        services = number - sum(counts.values())
        return counts | {"service": services} if services else counts

    def _wishes_in(self, words: Sequence[str], query: Query) -> Found:
        """The wishes among the words typed; none where all of them together are a name or a title."""
        if query.as_typed or self._searcher.doc_freq("exact", " ".join(words)):
            return Found((), 0, len(words))
        return self._wishes.among(words, query.without)

    @cached_property
    def _wishes(self) -> Wishes:
        library = self._library
        needs = {
            " ".join(words_of(need.title)): need.id
            for language in library.languages
            for need in library.pack(language).needs
        }
        return Wishes(library.languages, library.spoken_languages, needs)

    def _spoken(self, words: Sequence[str], asked: str) -> str:
        """The language that the words are of: the one asked in, unless another of the pack knows more of them. Staff
        type what a client says.
        """
        return max((asked, *self._library.languages), key=lambda one: self._known_words(words, one))

    def _shown(self, words: Sequence[str], spoken: str, query: Query) -> str:
        """The language to show hits in: that of the words, once the finished ones say so. It does not change with each
        letter of a word.
        """
        asked = query.language
        if not query.in_words_language or spoken == asked:
            return asked
        finished = words[:-1] if query.text[-1:].isalnum() else words
        return (
            spoken if self._known_words(finished, spoken) > self._known_words(finished, self._known(asked)) else asked
        )

    def _known_words(self, words: Sequence[str], language: str) -> int:
        """How many of the words a language has."""
        interpreter = self._language(language).interpreter
        return sum(interpreter.is_of_language(word) for word in words[:MOST_WORDS])

    def _known(self, language: str) -> str:
        return language if language in self._library.languages else self._library.languages[0]

    def _language(self, language: str) -> _Language:
        """What searching in a language needs, made with its first search."""
        known = self._by_language.get(language)
        if known is None:
            others = [other for other in self._library.languages if other != language]
            store = self._library.store
            synonyms = {
                one: store.find_value(f"synonyms:{one}", Synonyms) or NO_SYNONYMS for one in (language, *others)
            }
            interpreter = Interpreter(self._vocabulary, synonyms, self._has_stem(language), self._together)
            ranker = Ranker(self._schema, self._searcher, language, self._library.languages)
            known = self._by_language[language] = _Language(interpreter, ranker)
        return known

    def _has_stem(self, language: str) -> Callable[[str], bool]:
        fields = (f"title_{language}", f"text_{language}", f"said_{language}")
        return lambda word: any(self._searcher.doc_freq(field, stem(word, language)) for field in fields)

    def _together(self, word: str, others: Sequence[str]) -> bool:
        """Whether a record speaks of a word and of one of the others, in any language."""
        from tantivy import Occur, Query

        def spoken_of(words: Sequence[str]) -> tantivy.Query:
            return Query.boolean_query(
                [(Occur.Should, Query.term_set_query(self._schema, field, list(words))) for field in ALL_WORDS]
            )

        both = Query.boolean_query([(Occur.Must, spoken_of([word])), (Occur.Must, spoken_of(others))])
        return bool(self._searcher.search(both, 1, count=False).hits)

    def _leading(self, reading: Reading) -> list[int]:
        """The places of notices whose name was typed, each with the services that do that work today."""
        typed = " ".join(reading.all_words)
        leading: list[int] = []
        for name, places in self._notices.items():
            if typed == name or (" " in name and f" {name} " in f" {typed} "):
                leading += places
        return list(dict.fromkeys(leading))

    def _hits(
        self, crisis: Sequence[int], scored: Sequence[tuple[int, float]], meaning: Meaning, query: Query, shown: str
    ) -> tuple[Hit, ...]:
        """The hits at places, in the language ``shown`` or else the pack's own: first those for danger and despair,
        then the others, best first.
        """
        places = [*crisis, *(place for place, _score in scored)][: query.limit]
        own = self._library.languages[0]
        found = self._library.store.found_texts(places, {shown, own})
        first = len(crisis)
        found = [*found[:first], *(found[first + place] for place in self._order(scored, found[first:], query))]
        markers: dict[str, Marker] = {}
        hits: list[Hit] = []
        for number, one in enumerate(found):
            written_in = shown if shown in one.texts else own
            title, body = one.texts[written_in]
            marker = markers.get(written_in)
            if marker is None:
                marker = markers[written_in] = Marker(meaning, written_in, self._language(written_in).ranker.is_rare)
            hits.append(
                Hit(one.kind, one.id, title, written_in, body, marker, one.number, one.confirmed, number < first)
            )
        return tuple(hits)

    def _order(self, scored: Sequence[tuple[int, float]], found: Sequence[FoundText], query: Query) -> list[int]:
        store, language = self._library.store, base_language(query.language)
        opened = store.open_bits(minute_of_week(self._library.moment(query.now)))
        speaking = None if query.language == self._library.languages[0] else store.bits(f"speaks:{language}")
        return in_order(
            [
                Ranked(
                    score,
                    one.kind,
                    one.rank is None or bool(opened >> one.rank & 1),
                    one.rank is None or speaking is None or bool(speaking >> one.rank & 1),
                )
                for (_place, score), one in zip(scored, found, strict=False)
            ]
        )
