"""Search: from what is typed to hits that say why they were found. Runs on one worker thread; see
``Searcher.search``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct, structs

from guide_app.content.records import Kind
from guide_app.library.analysis import stem
from guide_app.library.concepts import Correction, Interpreter, Meaning
from guide_app.library.filtering import filtered
from guide_app.library.index import open_index, open_words
from guide_app.library.layout import INDEX, WORDS, LibraryDamaged
from guide_app.library.query import Query, Reading, read
from guide_app.library.ranking import Ranker
from guide_app.library.reader import Library
from guide_app.library.snippets import Marker, Parts
from guide_app.library.vocabulary import Vocabulary

if TYPE_CHECKING:
    import tantivy


class Hit(Struct, frozen=True):
    """One record that was found."""

    kind: Kind
    id: str
    title: str
    title_parts: Parts
    """The title in pieces, with whether each matched."""
    snippet: Parts
    """The best passage in pieces, with whether each matched."""
    language: str
    """The language that title and snippet are in."""
    phone: str | None = None
    """A service's main number."""
    phone_confirmed: bool = False
    """Whether that number may go on paper. Wherever one that may not is shown, "unconfirmed" stands beside it."""


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


class Overtaken(Exception):  # noqa: N818 - nothing went wrong
    """Another query has taken this one's place."""


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
        self._notices = library.store.notice_names()

    def search(self, query: Query, overtaken: Callable[[], bool] | None = None) -> Results:
        """What the library holds for a query.

        ``overtaken`` is asked between the steps, so that a newer query does not wait for an old one.

        Raises:
            Overtaken: ``overtaken`` said so.
            LibraryDamaged: the library cannot be read any more.

        """
        reading = read(query)
        if not reading.words and not reading.numbers:
            return Results(query)
        language = self._language(self._known(query.language))
        meaning = language.interpreter.meaning(reading, as_typed=query.as_typed)
        _stop_if(overtaken)
        matching = language.ranker.query(meaning, reading, self._leading(reading))
        if matching is None:
            return Results(query)
        engine_query = filtered(matching, query, self._library, self._schema)
        found = self._searcher.search(engine_query, query.limit, count=False, weight_by_field="weight")
        _stop_if(overtaken)
        every_kind = structs.replace(query, kinds=frozenset()) if query.kinds else query
        counts = self._counts(filtered(matching, every_kind, self._library, self._schema))
        total = sum(count for kind, count in counts.items() if not query.kinds or kind in query.kinds)
        _stop_if(overtaken)
        places = self._searcher.fast_field_values("place", [address for _score, address in found.hits])
        hits = self._hits([int(place or 0) for place in places], meaning, query.language)
        return Results(query, hits, total, counts, meaning.corrections, meaning.needs)

    def _known(self, language: str) -> str:
        return language if language in self._library.languages else self._library.languages[0]

    def _language(self, language: str) -> _Language:
        """What searching in a language needs, made with its first search."""
        known = self._by_language.get(language)
        if known is None:
            interpreter = Interpreter(
                self._vocabulary, self._library.store.synonyms(language), language, self._has_stem(language)
            )
            ranker = Ranker(self._schema, self._searcher, language, self._library.languages)
            known = self._by_language[language] = _Language(interpreter, ranker)
        return known

    def _has_stem(self, language: str) -> Callable[[str], bool]:
        fields = (f"title_{language}", f"text_{language}")
        return lambda word: any(self._searcher.doc_freq(field, stem(word, language)) for field in fields)

    def _leading(self, reading: Reading) -> list[int]:
        """The places of notices whose name was typed, each with the services that do that work today."""
        typed = " ".join(reading.all_words)
        leading: list[int] = []
        for name, places in self._notices.items():
            if typed == name or (" " in name and f" {name} " in f" {typed} "):
                leading += places
        return list(dict.fromkeys(leading))

    def _counts(self, engine_query: tantivy.Query) -> dict[str, int]:
        engine: Any = self._searcher  # Its stubs say "dict" without saying of what.
        found = engine.aggregate(engine_query, {"kinds": {"terms": {"field": "kind"}}})
        return {bucket["key"]: bucket["doc_count"] for bucket in found["kinds"]["buckets"]}

    def _hits(self, places: Sequence[int], meaning: Meaning, language: str) -> tuple[Hit, ...]:
        """The hits at places, in their order, in the language asked in or else the pack's own."""
        markers: dict[str, Marker] = {}
        hits: list[Hit] = []
        for place in places:
            found = self._library.store.found_text(place)
            written_in = language if language in found.texts else self._library.languages[0]
            title, body = found.texts[written_in]
            marker = markers.get(written_in) or markers.setdefault(written_in, Marker(meaning, written_in))
            parts, snippet = marker.marked(title), marker.snippet(body)
            hits.append(Hit(found.kind, found.id, title, parts, snippet, written_in, found.number, found.confirmed))
        return tuple(hits)


def _stop_if(overtaken: Callable[[], bool] | None) -> None:
    if overtaken is not None and overtaken():
        raise Overtaken
