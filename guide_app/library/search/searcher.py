"""Search: from a query to hits with snippets. Runs on one worker thread; see ``Searcher.search``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from msgspec import Struct, structs

from guide_app.library.folder import INDEX, WORDS, LibraryDamaged
from guide_app.library.library import Library
from guide_app.library.search.arranging import Arranger
from guide_app.library.search.closest import FAR, Closest, ClosestPhrases
from guide_app.library.search.constraints import Constraints, Found
from guide_app.library.search.crisis.finder import CrisisFinder, CrisisIndex
from guide_app.library.search.crisis.phrases import Crisis
from guide_app.library.search.filters import surest
from guide_app.library.search.hits import Hit, Results
from guide_app.library.search.index import ALL_WORDS, open_index, open_words
from guide_app.library.search.interpretation import Correction, Interpreter, Meaning
from guide_app.library.search.matches import Matches
from guide_app.library.search.names import Names
from guide_app.library.search.people import words_for_age
from guide_app.library.search.phrasebook import Phrasebook, StoredPhrasebook
from guide_app.library.search.query import Query, Reading, read, with_words, words_typed
from guide_app.library.search.ranking import Ranker
from guide_app.library.search.terms.ages import YOUNG
from guide_app.library.search.terms.analysis import is_stop_word, stem, words_of
from guide_app.library.search.terms.languages import languages
from guide_app.library.search.terms.spoken import SpokenLanguage
from guide_app.library.search.terms.synonyms import NO_SYNONYMS, Synonyms, word_key
from guide_app.library.search.vocabulary import Vocabulary
from guide_app.library.services import base_language
from guide_app.system.progress import UNWATCHED, Progress

if TYPE_CHECKING:
    import tantivy

    from guide_app.library.store import Store

DICTIONARY = "en"
"""The target language of the dictionaries."""
MAX_NAMED = 8
"""Maximum records named in a query."""
MAX_IN_CRISIS = 6
"""Results beside the line for danger or despair."""
SAID_SO = 0.8
"""The similarity to a phrase that decides the language of an ambiguous query."""
OTHER_LANGUAGE = 0.8
"""The weight of the closest phrase in another possible language; its other phrases do not count."""


class _Language(Struct):
    """The interpreter and ranker of one language."""

    interpreter: Interpreter
    ranker: Ranker


class Searcher:
    """Searches one library."""

    def __init__(self, library: Library) -> None:
        """Open the index of a library.

        Raises:
            LibraryDamaged: its index cannot be read.

        """
        self._library = library
        try:
            index = open_index(library.folder / INDEX, library.languages)
            words = open_words(library.folder / WORDS)
            self._vocabulary, self._names = Vocabulary(words), Names(words)
        except (ValueError, OSError) as error:
            raise LibraryDamaged(f"{library.folder}: {error}") from error
        self._schema = index.schema
        self._searcher = index.searcher()
        self._matches = Matches(library, self._schema, self._searcher)
        self._by_language: dict[str, _Language] = {}
        self._own = {base_language(language): language for language in library.languages}
        codes = tuple(dict.fromkeys((*self._own, *languages())))
        store = library.store
        self._spelt = {code: store.find_value(f"spelt:{code}", frozenset[str]) or frozenset() for code in codes}
        self._closest = cache(self._closest_phrases)
        self._spoken = SpokenLanguage(self._spelt, codes, lambda word: self._searcher.doc_freq("name", word) > 0)
        self._codes = codes
        self._arranger = Arranger(library, lambda language: self._language(base_language(language)).ranker.is_rare)
        self._crisis = CrisisFinder(store.derived(_crisis_index))
        self._notices = library.store.value("notices", dict[str, list[int]])

    def reads(self, library: Library) -> bool:
        """Whether it searches the files that ``library`` reads now."""
        return self._library.store is library.store

    def search(self, query: Query, progress: Progress = UNWATCHED) -> Results:
        """The results of a query.

        Checks ``progress`` between the steps, so that a newer query does not wait for an old one.

        Raises:
            Cancelled: ``progress`` said so.
            LibraryDamaged: the library is no longer readable.

        """
        try:
            return self._search(query, progress)
        except BaseException as error:
            if type(error).__name__ == "PanicException":  # Of the engine, whose files have changed under it.
                raise LibraryDamaged(f"{self._library.folder}: {error}") from None
            raise

    def _search(self, query: Query, progress: Progress) -> Results:
        typed = words_typed(query.text, query.language)
        spoken, *near = self._spoken.likely(query.text, typed, base_language(query.language))
        words = typed if query.as_typed else self._spoken.in_full(typed, spoken)
        words, respelt = self._with_names(words, spoken, query)
        constraints = self._constraints_in(words, [spoken, *near], query)
        query = constraints.applied_to(query)
        reading, only = self._read(query, words, spoken, constraints)
        if not reading.words and not reading.numbers and not only:
            return Results(query)
        language = self._language(spoken)
        crisis = self._crisis_in(query, typed, words, spoken)
        meaning = language.interpreter.meaning(reading, as_typed=query.as_typed)
        progress.check()
        leading = self._leading(reading)
        if not only and not crisis and not leading and self._knows_none(reading, meaning, [spoken, *near]):
            return Results(query, constraints=constraints.constraints, spoken=spoken, unknown=True)
        matching = language.ranker.query(
            meaning,
            reading,
            leading,
            closest=self._said_in_any(meaning, reading, [spoken, *near]),
            beside=crisis[1:],
            wished=constraints.choose_services and not only,
            surest=surest(query, self._library),
            every_service=only,
        )
        scored: list[tuple[int, float]] = []
        counts: Mapping[str, int] = {}
        lead = crisis[:1]
        asked, few = query, bool(lead) and not query.as_typed
        if few:  # Those of one kind are chosen among the few of all kinds.
            query = structs.replace(query, kinds=frozenset())
        if matching is not None:
            scored, number = self._matches.helpful(matching, query, every=only)
            progress.check()
            if query.young and not self._matches.leave_out_beds(matching, query, scored):
                query, asked = (structs.replace(one, young=False) for one in (query, asked))
                constraints = constraints.without(YOUNG)
            counts = self._matches.counts(matching, query, scored, number, every=only)
            progress.check()
        total = sum(count for kind, count in counts.items() if not asked.kinds or kind in asked.kinds)
        total += sum(place not in {each for each, _score in scored} for place in lead)
        shown = self._shown(query, typed, spoken)
        named = [*leading, *self._named(reading)]
        only_sounds_so = not lead and self._crisis.sounds_like_crisis(query.text, typed)
        aside = self._crisis.leads if only_sounds_so else frozenset[int]()
        lines = self._crisis.lines if few and self._crisis.is_despair(lead) else frozenset[int]()
        hits = self._arranger.hits(query, meaning, crisis, scored, named, shown, aside, lines)
        if few:
            hits, counts = _few(hits, asked)
            total = max(total, len(hits))
        corrections = () if only else (*respelt, *meaning.corrections)
        found = hits, total, counts, corrections, meaning.needs, constraints.constraints
        return Results(asked, *found, language=shown, spoken=spoken)

    def _read(self, query: Query, words: Sequence[str], spoken: str, found: Found) -> tuple[Reading, bool]:
        """The words to search for, and whether the query has only constraints."""
        asked = structs.replace(query, language=spoken)
        figures = {place - found.first for place in found.figures}
        reading = read(asked, words[found.first : found.last], figures)
        if found.figures:  # Records call "17yo" a teen, and "84" an older person.
            reading = with_words(reading, words_for_age(found.person, spoken))
        only = bool(found.constraints) and all(is_stop_word(word, spoken) for word in reading.words)
        only = only and not reading.numbers
        if only:  # The words may be meant literally too, as in "under 18".
            reading = read(asked, [] if found.ask_for_services else words)
        return reading, only

    def _with_names(self, words: list[str], spoken: str, query: Query) -> tuple[list[str], tuple[Correction, ...]]:
        """The words with a corrected name of several words, and the correction."""
        if query.as_typed:
            return words, ()
        spelt_right, begins = self._language(spoken).interpreter.spelt_right, query.text[-1:].isalnum()
        last = words[-1] if words and begins else None
        found = self._names.respelt(words, lambda word: not spelt_right(word, unfinished=word == last))
        if found is None:
            return words, ()
        correction = Correction(" ".join(words[found.first : found.last]), " ".join(found.words))
        return [*words[: found.first], *found.words, *words[found.last :]], (correction,)

    def _crisis_in(self, query: Query, typed: Sequence[str], words: Sequence[str], spoken: str) -> tuple[int, ...]:
        """The services for a crisis, the leading one first, by the words as typed and with abbreviations expanded."""
        unfinished = query.text[-1:].isalnum()
        is_known = self._language(spoken).interpreter.spelt_right
        places = self._crisis.places(query.text, typed, spoken, unfinished, is_known)
        if words != typed:
            in_full = self._crisis.places(query.text, words, spoken, unfinished, is_known)
            places = tuple(dict.fromkeys((*in_full, *places)))
        return self._crisis.weighed(query.text, typed, places, spoken)

    def _knows_none(self, reading: Reading, meaning: Meaning, likely: Sequence[str]) -> bool:
        """Whether neither a record nor what people say of one has any of the telling words: the small ones alone would
        find what somebody said with the same "my" and "in".
        """
        if meaning.words or meaning.phrases or meaning.needs or reading.numbers:
            return False
        return not any(self._closest(code).has(word_key(word, code)) for code in likely for word in reading.words)

    def _closest_phrases(self, code: str) -> ClosestPhrases:
        stored = self._library.store.find_value(f"phrases:{code}", StoredPhrasebook)
        return ClosestPhrases(Phrasebook(stored or StoredPhrasebook()))

    def _said_in_any(self, meaning: Meaning, reading: Reading, likely: Sequence[str]) -> Mapping[int, Closest]:
        """The phrasebook matches in the likeliest language of the query and, without a close match there, in the other
        possible ones.
        """
        found = dict(self._said_closest(meaning, likely[0]))
        for code in likely[1:]:
            if any(close.closeness >= SAID_SO for close in found.values()):
                break
            read_so = self._language(code).interpreter.meaning(reading, as_typed=True)
            for place, close in self._said_closest(read_so, code).items():
                closeness = OTHER_LANGUAGE * close.closeness
                own = found.get(place, FAR)
                if own.closeness < closeness:
                    found[place] = Closest(closeness, close.whole, own.covered, own.likely)
        return found

    def _said_closest(self, meaning: Meaning, spoken: str) -> Mapping[int, Closest]:
        """The phrasebook matches in a language and, through its dictionary, in English."""
        found = self._closest(spoken).find(meaning.said)
        if spoken in self._own:
            return found
        english = self._closest(DICTIONARY).find(meaning.said_in_english)
        for place, close in english.items():
            own = found.get(place, close)
            nearer = close if own.closeness < close.closeness else own
            found[place] = structs.replace(nearer, likely=max(own.likely, close.likely))
        return found

    def _constraints_in(self, words: Sequence[str], likely: Sequence[str], query: Query) -> Found:
        """The constraints among the words; none if all of them together are a name or a title. Words as typed are
        searched for, all of them, but who may be under 18 stays so.
        """
        if self._searcher.doc_freq("exact", " ".join(words)):
            return Found((), 0, len(words), adult=query.adult)
        found = self._constraints.among(words, likely, query.text, query.without, adult=query.adult)
        return found.of_youth(len(words)) if query.as_typed else found

    @cached_property
    def _constraints(self) -> Constraints:
        library = self._library
        needs = {
            " ".join(words_of(need.title)): need.id
            for language in library.languages
            for need in library.pack(language).needs
        }
        return Constraints(library.languages, library.spoken_languages, needs, self._is_word)

    def _is_word(self, word: str) -> bool:
        """Whether a folded word is spelt right in any language."""
        return any(self._spoken.knows(word, code) for code in self._codes)

    def _shown(self, query: Query, typed: Sequence[str], spoken: str) -> str:
        """The language to show hits in: the detected one, if the pack has records in it and the finished words agree,
        so that it does not change with each letter.
        """
        asked = query.language
        if not query.in_words_language or spoken == base_language(asked) or spoken not in self._own:
            return asked
        unfinished = query.text[-1:].isalnum()
        finished = self._spoken.of(
            query.text.rpartition(" ")[0] if unfinished else query.text,
            typed[:-1] if unfinished else typed,
            base_language(asked),
        )
        return self._own[spoken] if finished == spoken else asked

    def _language(self, code: str) -> _Language:
        """The interpreter and ranker of a language, created on its first search."""
        known = self._by_language.get(code)
        if known is None:
            others = [other for other in self._codes if other != code]
            synonyms = self._library.store.find_value(f"synonyms:{code}", Synonyms) or NO_SYNONYMS
            spelt = {one: self._spelt[one] for one in (code, *others)}
            own = self._own.get(code)
            written_in = own or self._library.languages[0]
            interpreter = Interpreter(
                self._vocabulary,
                synonyms,
                spelt,
                self._has_stem(code, written_in),
                self._together,
                own_words=own is None,
            )
            ranker = Ranker(self._schema, self._searcher, written_in, self._library.languages)
            known = self._by_language[code] = _Language(interpreter, ranker)
        return known

    def _has_stem(self, code: str, written_in: str) -> Callable[[str], bool]:
        fields = (f"title_{written_in}", f"text_{written_in}")

        def has(word: str) -> bool:
            in_records = any(self._searcher.doc_freq(field, stem(word, written_in)) for field in fields)
            return in_records or self._closest(code).has(word_key(word, code))

        return has

    def _together(self, word: str, others: Sequence[str]) -> bool:
        """Whether a record contains a word and one of the others, in any language."""
        from tantivy import Occur, Query

        def spoken_of(words: Sequence[str]) -> tantivy.Query:
            return Query.boolean_query(
                [(Occur.Should, Query.term_set_query(self._schema, field, list(words))) for field in ALL_WORDS]
            )

        both = Query.boolean_query([(Occur.Must, spoken_of([word])), (Occur.Must, spoken_of(others))])
        return bool(self._searcher.search(both, 1, count=False).hits)

    def _leading(self, reading: Reading) -> list[int]:
        """The places of notices named in the query, each with those of the services that do that work today."""
        typed = " ".join(reading.all_words)
        leading: list[int] = []
        for name, places in self._notices.items():
            # The first comparison is false for nearly all names, and the cheapest.
            if name in typed and (typed == name or (" " in name and f" {name} " in f" {typed} ")):
                leading += places
        return list(dict.fromkeys(leading))

    def _named(self, reading: Reading) -> list[int]:
        """The places of the records whose names or numbers are in the query."""
        from tantivy import Occur, Query

        ordinary = self._language(base_language(self._library.languages[0])).interpreter.is_of_language
        # "Detox" is a need, although it is a name too.
        terms = [term for term in self._language_of_names.names_in(reading) if " " in term[1] or not ordinary(term[1])]
        terms += [("number", digits) for forms in reading.numbers for digits in forms]
        if not terms:
            return []
        named = Query.boolean_query([(Occur.Should, Query.term_query(self._schema, *term)) for term in terms])
        found: Any = self._searcher.search(named, MAX_NAMED, count=False)
        values = self._searcher.fast_field_values("place", [address for _score, address in found.hits])
        return [int(place) for place in values if place is not None]

    @property
    def _language_of_names(self) -> Ranker:
        return self._language(base_language(self._library.languages[0])).ranker


def _few(hits: tuple[Hit, ...], query: Query) -> tuple[tuple[Hit, ...], Mapping[str, int]]:
    """The hits of the wanted kinds among those shown in a crisis, and how many there are of each kind."""
    shown = hits[: sum(hit.crisis for hit in hits) + MAX_IN_CRISIS]
    counts = Counter(hit.kind for hit in shown if not hit.crisis)
    return tuple(hit for hit in shown if hit.crisis or not query.kinds or hit.kind in query.kinds), counts


def _crisis_index(store: Store) -> CrisisIndex:
    return CrisisIndex(store.value("crisis", Crisis))
