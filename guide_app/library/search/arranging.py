"""Turns the engine's results into ordered hits: by eligibility, opening state, and kinds at the top of the list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.records import Guidance, Question, Service
from guide_app.library.eligibility import TEENAGER, Fit, Person, fit
from guide_app.library.library import Library
from guide_app.library.search.hits import Hit
from guide_app.library.search.interpretation import Meaning
from guide_app.library.search.query import Query
from guide_app.library.search.ranking import Ranked, in_order
from guide_app.library.search.snippets import Marker
from guide_app.library.search.terms.analysis import words_of
from guide_app.library.store import FoundText

_PHONE = re.compile(r"\{phone:([a-z0-9-]+)\}")


class _Found(Struct):
    """One found record before it becomes a hit."""

    place: int
    score: float
    text: FoundText
    fit: Fit | None = None
    also: tuple[str, str] | None = None
    """Kind and id of a record on the same subject that this one stands for."""


class Arranger:
    """Makes the hits of a search. ``is_rare`` gives, for a language, a test for words of low document frequency."""

    def __init__(self, library: Library, is_rare: Callable[[str], Callable[[str], bool]]) -> None:
        self._library = library
        self._is_rare = is_rare

    def hits(
        self,
        query: Query,
        meaning: Meaning,
        crisis: Sequence[int],
        scored: Sequence[tuple[int, float]],
        named: Collection[int],
        shown: str,
        aside: Collection[int] = (),
        lines: Collection[int] = (),
    ) -> tuple[Hit, ...]:
        """The hits in the language ``shown`` or else the pack's own: the crisis line, then the others, best first, then
        the named services that do not take the person. ``crisis`` are the places of the services for a crisis, its line
        first; ``named`` those of records that the query names; ``aside`` those of crisis lines if the query only sounds
        like a crisis. In despair ``lines`` are the places of the services for any crisis: other services are left out,
        and pages that do not give the number of this one.
        """
        lead, person = crisis[:1], query.filter.person
        rest = [one for one in scored if one[0] not in lead]
        places = [*lead, *(place for place, _score in rest)]
        left_out_for = replace(person, age=TEENAGER) if query.young else person
        unfit = [place for place in named if place not in places] if left_out_for else []
        texts = self._library.store.found_texts([*places, *unfit], {shown, self._library.languages[0]})
        scores = [*(0.0 for _ in lead), *(score for _place, score in rest), *(0.0 for _ in unfit)]
        found = [_Found(*one) for one in zip([*places, *unfit], scores, texts, strict=True)]
        for asked, of_person in ((found[: len(places)], person), (found[len(places) :], left_out_for)):
            for one in asked if of_person else ():
                one.fit = self._fit(one.text, of_person)
        first, others = found[: len(lead)], found[len(lead) : len(places)]
        last = [one for one in found[len(places) :] if self._is_asked_for(one, query)]
        others = [others[place] for place in self._order(others, named, meaning, aside)]
        if lines:
            others = self._of_despair(first, others, crisis, lines, named)
        if not query.kinds:
            others = self._folded(others)
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
        moment = (self._library.moment(query.now), self._library.zone, self._library.holidays)
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
                    text.confirmed and text.number not in self._library.outdated,
                    number < crisis,
                    one.place in named,
                    one.fit,
                    text.data,
                    store.hours_of(text),
                    moment,
                    one.also,
                )
            )
        return tuple(hits)

    @cached_property
    def _pairs(self) -> Mapping[tuple[str, str], tuple[str, str]]:
        """Guidance and the question on the same subject, each by the other's kind and id."""
        guidance = (one.record for one in self._library.all(Guidance, self._library.languages[0]))
        pairs = {("guidance", one.id): ("question", one.same_as) for one in guidance if one.same_as is not None}
        return pairs | {question: one for one, question in pairs.items()}

    def _folded(self, found: Sequence[_Found]) -> list[_Found]:
        """One result for guidance and a question on the same subject: the better one, which names the other."""
        kept: dict[tuple[str, str], _Found] = {}
        for one in found:
            key = one.text.kind, one.text.id
            pair = self._pairs.get(key)
            if pair in kept:
                kept[pair].also = key
            else:
                kept[key] = one
        return list(kept.values())

    def _of_despair(
        self,
        lead: Sequence[_Found],
        found: Sequence[_Found],
        crisis: Sequence[int],
        lines: Collection[int],
        named: Collection[int],
    ) -> list[_Found]:
        """Those that help in despair, and the best service of all: the words may tell a reason. A line for another
        crisis is not the first of them.
        """
        store, own = self._library.store, [one for one in (*lead, *found) if one.place in crisis]
        mains = [store.decode(one.text.data, Service).phones[:1] for one in own if one.text.kind == "service"]
        pages = {page for main in mains for phone in main for page in self._pages_with[phone]}
        told = {one.place for one in found if (one.text.kind, one.text.id) in pages}
        best = {one.place for one in found[:1] if one.text.kind == "service"}
        helps = [one for one in found if one.place in {*told, *lines, *named, *best}]
        first = next((one for one in helps if one.place in told or one.place in crisis[1:]), None)
        return helps if first is None else [first, *(one for one in helps if one is not first)]

    @cached_property
    def _pages_with(self) -> Mapping[str, Collection[tuple[str, str]]]:
        """Kind and id of the guidance and questions that give a number, by the id of its phone."""
        own, pages = self._library.languages[0], defaultdict[str, set[tuple[str, str]]](set)
        for record_type in (Guidance, Question):
            for one in self._library.all(record_type, own):
                for phone in _PHONE.findall(msgspec.json.encode(one.record).decode()):
                    pages[phone].add((record_type.kind, one.record.id))
        return pages

    def _is_asked_for(self, found: _Found, query: Query) -> bool:
        """Whether a service that does not take the person was typed by its name. "Women's shelter" is what somebody
        looks for, although it is a name too.
        """
        if found.fit is None or found.fit.verdict != "not":
            return False
        service = self._library.store.decode(found.text.data, Service)
        is_rare = self._is_rare(self._library.languages[0])
        typed = f" {' '.join(words_of(query.text))} "
        names = {name: words_of(name) for name in (service.name, service.card_name, *service.alternate_names) if name}
        return not any(f" {' '.join(words)} " in typed for words in names.values()) or any(
            f" {' '.join(words)} " in typed and (name == service.name or any(map(is_rare, words)))
            for name, words in names.items()
        )

    def _fit(self, text: FoundText, person: Person) -> Fit | None:
        """The fit of a service for a person; None for other kinds."""
        if text.kind != "service":
            return None
        return fit(self._library.store.decode(text.data, Service), person)

    def _order(
        self,
        found: Sequence[_Found],
        named: Collection[int],
        meaning: Meaning,
        aside: Collection[int],
    ) -> list[int]:
        tips = 0 if self._library.needs_that_mean("reports") & set(meaning.needs) else self._library.store.bits("tips")

        def gives_tips(one: _Found) -> bool:
            is_line = one.text.rank is not None and bool(tips >> one.text.rank & 1)
            return (is_line or one.place in aside) and one.place not in named

        return in_order(
            [Ranked(one.score, one.text.kind == "service", _takes(one.fit), gives_tips(one)) for one in found]
        )


def _takes(found: Fit | None) -> bool:
    """Whether a service states that it takes the person."""
    return found is not None and found.verdict == "takes" and bool(found.reasons or found.unstated)
