"""Turns the engine's results into ordered hits: by eligibility, opening state, and kinds at the top of the list."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from msgspec import Struct

from guide_app.content.records import Service
from guide_app.library.eligibility import Fit, Person, Verdict, fit
from guide_app.library.hours import minute_of_week
from guide_app.library.library import Library
from guide_app.library.search.hits import Hit
from guide_app.library.search.interpretation import Meaning
from guide_app.library.search.query import Query
from guide_app.library.search.ranking import Ranked, in_order
from guide_app.library.search.snippets import Marker
from guide_app.library.services import base_language
from guide_app.library.store import FoundText

TIPS_NEED = "reporting"
"""The need for reporting to the police."""


class _Found(Struct):
    """One found record before it becomes a hit."""

    place: int
    score: float
    text: FoundText
    fit: Fit | None = None


class Arranger:
    """Makes the hits of a search. ``is_rare`` gives, for a language, a test for words of low document frequency."""

    def __init__(self, library: Library, is_rare: Callable[[str], Callable[[str], bool]]) -> None:
        self._library = library
        self._is_rare = is_rare

    def hits(
        self,
        query: Query,
        meaning: Meaning,
        lead: Sequence[int],
        scored: Sequence[tuple[int, float]],
        named: Collection[int],
        shown: str,
        aside: Collection[int] = (),
    ) -> tuple[Hit, ...]:
        """The hits in the language ``shown`` or else the pack's own: the crisis line, then the others, best first, then
        the named services that do not take the person. ``named`` are the places of records that the query names;
        ``aside`` those of crisis lines if the query only sounds like a crisis.
        """
        person = query.filter.person
        rest = [one for one in scored if one[0] not in lead]
        places = [*lead, *(place for place, _score in rest)]
        unfit = [place for place in named if place not in places] if person else []
        texts = self._library.store.found_texts([*places, *unfit], {shown, self._library.languages[0]})
        scores = [*(0.0 for _ in lead), *(score for _place, score in rest), *(0.0 for _ in unfit)]
        found = [_Found(*one) for one in zip([*places, *unfit], scores, texts, strict=True)]
        if person:
            for one in found:
                one.fit = self._fit(one.text, person)
        first, others = found[: len(lead)], found[len(lead) : len(places)]
        last = [one for one in found[len(places) :] if one.fit is not None and one.fit.verdict == "not"]
        others = [others[place] for place in self._order(others, query, named, meaning, aside)]
        room = max(query.limit - len(first) - len(last), 0)
        arranged = [*first, *others[:room], *last][: query.limit]
        return self._as_hits(arranged, len(first), named, meaning, query, shown)

    def _as_hits(
        self,
        found: Sequence[_Found],
        crisis: int,
        named: Collection[int],
        meaning: Meaning,
        query: Query,
        shown: str,
    ) -> tuple[Hit, ...]:
        own, store = self._library.languages[0], self._library.store
        moment = (self._library.moment(query.now), self._library.zone)
        markers: dict[str, Marker] = {}
        hits: list[Hit] = []
        for number, one in enumerate(found):
            text = one.text
            written_in = shown if shown in text.texts else own
            title, body = text.texts[written_in]
            marker = markers.get(written_in)
            if marker is None:
                marker = markers[written_in] = Marker(meaning, written_in, self._is_rare(written_in))
            hits.append(
                Hit(
                    text.kind,
                    text.id,
                    title,
                    written_in,
                    body,
                    marker,
                    text.number,
                    text.confirmed,
                    number < crisis,
                    one.place in named,
                    one.fit,
                    text.data,
                    store.hours_of(text),
                    moment,
                )
            )
        return tuple(hits)

    def _fit(self, text: FoundText, person: Person) -> Fit | None:
        """The fit of a service for a person; None for other kinds."""
        if text.kind != "service":
            return None
        return fit(self._library.store.decode(text.data, Service), person)

    def _order(
        self,
        found: Sequence[_Found],
        query: Query,
        named: Collection[int],
        meaning: Meaning,
        aside: Collection[int],
    ) -> list[int]:
        store, language = self._library.store, base_language(query.language)
        opened = store.open_bits(minute_of_week(self._library.moment(query.now)))
        speaking = None if query.language == self._library.languages[0] else store.bits(f"speaks:{language}")
        tips = 0 if TIPS_NEED in meaning.needs else store.bits("tips")

        def has(bits: int | None, one: _Found) -> bool:
            """Whether a service is in a bitset; True without one, and for other kinds."""
            return one.text.rank is None or bits is None or bool(bits >> one.text.rank & 1)

        return in_order(
            [
                Ranked(
                    one.score,
                    one.text.kind,
                    has(opened, one),
                    has(speaking, one),
                    _stated(one.fit),
                    one.text.rank is not None and (has(tips, one) or one.place in aside) and one.place not in named,
                )
                for one in found
            ],
            by_one_word=len(meaning.in_order) == 1,
        )


def _stated(found: Fit | None) -> Verdict | None:
    """The verdict on a person, or None if the service states nothing relevant."""
    return None if found is None or (not found.reasons and not found.unstated) else found.verdict
