"""Recognizes constraints in a query, as opposed to its topic: a spoken language, open now or on Sunday night, free,
day and night, under 18, a need by its title; and facts of the person (``people.py``).

"lawyer spanish open now" searches for *lawyer* among the services that speak Spanish and are open. Constraints on the
service are at the ends of a query and are not searched for; facts of a person may be anywhere and are. The results show
each constraint; the person can remove it, and its words are then searched for like any others. Phrases of every
language with a file count, whatever the query's language, because people mix them.

>>> constraints = Constraints(("en", "es"), frozenset({"es", "pt"}), {"legal help": "legal"})
>>> found = constraints.among("lawyer who speaks spanish open now".split(), "en")
>>> [(one.key, one.words) for one in found.constraints], found.first, found.last
([('open-now', 'open now'), ('speaks:es', 'who speaks spanish')], 0, 1)
>>> constraints.among("spanish speaking free lawyer".split(), "en").first
3
>>> constraints.among("set free".split(), "en").constraints
()
>>> constraints.among("food pantry open on sunday night".split(), "en").constraints[0].key
'open-on:SU:21:00-24:00'
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence

from msgspec import Struct, structs

from guide_app.library.eligibility import Person
from guide_app.library.hours import DAY, WEEKDAYS
from guide_app.library.search.people import FACTS, OVER_18, YOUNG, YOUTH, People, person_of
from guide_app.library.search.query import Query
from guide_app.library.search.terms.analysis import words_of
from guide_app.library.search.terms.languages import Language, languages, phrases_of
from guide_app.library.services import base_language

OPEN_NOW, FREE, ALWAYS, SPEAKS, NEED, OPEN_ON = "open-now", "free", "always", "speaks:", "need:", "open-on:"
WEEKEND = "WEEKEND"

_HOUR = re.compile(r"([0-9]{1,2})(am|pm)")


class Constraint(Struct, frozen=True):
    """One constraint, as ``open-now``, ``free``, ``always``, ``under-18``, ``speaks:es``, ``need:legal``,
    ``open-on:SU:21:00-24:00``, ``age:16``, ``young``, ``gender:man``, ``trans``, ``pregnant``, ``children``.
    """

    key: str
    words: str
    """The folded words of the query."""


class Found(Struct, frozen=True):
    """The constraints of a query, and its remaining words: from ``first`` up to ``last``, without ``figures``, the
    positions of figures that are ages.
    """

    constraints: tuple[Constraint, ...]
    first: int
    last: int
    figures: frozenset[int] = frozenset()
    facts: frozenset[str] = frozenset()
    """What else the words say of the person and of what happened (``people.FACTS``). It filters nothing."""
    adult: bool = False
    """The person is 18 or older, as somebody chose."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the constraints."""
        return tuple(one.key for one in self.constraints)

    @property
    def ask_for_services(self) -> bool:
        """Whether the constraints alone ask for services: by a need or by opening hours. "Free" and "under 18" alone
        may be meant as words.
        """
        return any(key in (OPEN_NOW, ALWAYS) or key.startswith((NEED, OPEN_ON)) for key in self.keys)

    @property
    def choose_services(self) -> bool:
        """Whether any constraint is on the service, and not only on the person."""
        return any(key in (OPEN_NOW, FREE, ALWAYS) or key.startswith((SPEAKS, NEED, OPEN_ON)) for key in self.keys)

    @property
    def person(self) -> Person:
        """The facts of the person."""
        return person_of((*self.keys, OVER_18) if self.adult else self.keys)

    def without(self, key: str) -> Found:
        """The same without a constraint."""
        return structs.replace(self, constraints=tuple(one for one in self.constraints if one.key != key))

    def of_youth(self, words: int) -> Found:
        """Only who may be under 18, and all the words, of that number."""
        youth = [one for one in self.constraints if one.key in YOUTH or person_of([one.key]).minor]
        return Found(tuple(youth), 0, words, adult=self.adult)

    def applied_to(self, query: Query) -> Query:
        """The query with the constraints added."""
        keys, wanted = self.keys, query.filter
        of = {
            start: {key.removeprefix(start) for key in keys if key.startswith(start)}
            for start in (NEED, SPEAKS, OPEN_ON)
        }
        return structs.replace(
            query,
            filter=structs.replace(
                wanted,
                needs=wanted.needs | of[NEED],
                languages=wanted.languages | of[SPEAKS],
                open_now=wanted.open_now or OPEN_NOW in keys,
                free=wanted.free or FREE in keys,
                always=wanted.always or ALWAYS in keys,
                person=self.person or wanted.person,
            ),
            young=query.young or (YOUNG in keys and not query.to_choose_from),
            open_on=tuple(sorted(map(minutes_of_week, of[OPEN_ON]))) or query.open_on,
            facts=query.facts | self.facts,
        )


class Constraints:
    """Finds constraints, for one pack: ``own`` are its languages, ``spoken`` those that its services speak, ``needs``
    the ids of its needs by folded title; ``knows`` says which words are spelt right in any language.
    """

    def __init__(
        self,
        own: Sequence[str],
        spoken: Collection[str],
        needs: Mapping[str, str],
        knows: Callable[[str], bool] = bool,
    ) -> None:
        codes = {base_language(code) for code in spoken} - {base_language(own[0])}
        self._own = tuple(map(base_language, own))
        self._phrases: dict[tuple[str, ...], str] = {}
        self._before_language, self._after_language = set[str](), set[str]()
        self._before_day, self._polite, self._not_before_free = set[str](), set[str](), set[str]()
        for language in languages().values():
            self._learn(language, codes)
        self._longest = max(map(len, self._phrases))
        self._needs = needs
        self._knows = knows
        self._people: dict[tuple[str, ...], People] = {}

    def among(
        self,
        words: Sequence[str],
        likely: str | Sequence[str],
        text: str = "",
        without: Collection[str] = (),
        *,
        adult: bool = False,
    ) -> Found:
        """The constraints in folded words, ignoring the keys ``without``. ``likely`` are the languages that the words
        may be in, ``text`` is the typed query; ``adult``: no word that hints at youth counts.
        """
        without = {*without, *YOUTH} if adult else without
        first, last, found = self._at_ends(words, without)
        codes = (likely,) if isinstance(likely, str) else tuple(likely)
        mentions = self._people_in(codes).among(words[first:last], text, without)
        figures = frozenset(first + place for mention in mentions for place in mention.figures)
        known = {one.key for one in found}
        of_person = [one for one in mentions if one.key not in FACTS]
        found += [Constraint(one.key, one.words) for one in of_person if one.key not in known]
        facts = frozenset(one.key for one in mentions if one.key in FACTS)
        return Found(tuple(found), first, last, figures, facts, adult)

    def _at_ends(self, words: Sequence[str], without: Collection[str]) -> tuple[int, int, list[Constraint]]:
        first, last = 0, len(words)
        while first < last and words[last - 1] in self._polite:
            last -= 1
        found: list[Constraint] = []
        while first < last:
            ends = (self._at_end(words, first, last), self._at_start(words, first, last))
            one = next((one for one in ends if one is not None and one[0] not in without), None)
            if one is None:
                break
            key, start, end = one
            found.append(Constraint(key, " ".join(words[start:end])))
            first, last = (end, last) if start == first else (first, start)
        need = self._needs.get(" ".join(words[first:last])) if found else None
        if need is not None and NEED + need not in without:
            found.append(Constraint(NEED + need, " ".join(words[first:last])))
            first = last
        return first, last, found

    def _people_in(self, likely: tuple[str, ...]) -> People:
        people = self._people.get(likely)
        if people is None:
            people = self._people[likely] = People((*map(base_language, likely), *self._own), self._knows)
        return people

    def _learn(self, language: Language, codes: Collection[str]) -> None:
        def know(key: str, phrases: str) -> None:
            self._phrases.update((tuple(words_of(phrase)), key) for phrase in phrases_of(phrases))

        for key, phrases in language.constraints.items():
            know(key, phrases)
        for code, names in language.language_names.items():
            if code in codes:
                know(SPEAKS + code, names)
        times = [(hours, phrase) for hours, phrases in language.times.items() for phrase in phrases_of(phrases)]
        for day, phrases in (*language.days.items(), (WEEKEND, language.weekend)):
            know(f"{OPEN_ON}{day}", phrases)
            for hours, time in times:
                know(f"{OPEN_ON}{day}:{hours}", ",".join(f"{phrase} {time}" for phrase in phrases_of(phrases)))
        self._before_language.update(words_of(language.before_language))
        self._after_language.update(words_of(language.after_language))
        self._before_day.update(words_of(language.before_day))
        self._polite.update(words_of(language.polite))
        self._not_before_free.update(words_of(language.not_before_free))

    def _at_end(self, words: Sequence[str], first: int, last: int) -> tuple[str, int, int] | None:
        hour = _HOUR.fullmatch(words[last - 1]) if last - first > 1 else None
        end = last - (hour is not None)
        for length in range(min(self._longest, end - first), 0, -1):
            start = end - length
            key = self._phrases.get(tuple(words[start:end]))
            if key is None or (key == FREE and start > first and words[start - 1] in self._not_before_free):
                continue
            if hour is not None and (not key.startswith(OPEN_ON) or key.count(":") > 1):
                continue
            while key.startswith(SPEAKS) and start > first and words[start - 1] in self._before_language:
                start -= 1
            while key.startswith(OPEN_ON) and start > first and words[start - 1] in self._before_day:
                start -= 1
            return f"{key}:{_hours_from(hour)}" if hour else key, start, last
        return None

    def _at_start(self, words: Sequence[str], first: int, last: int) -> tuple[str, int, int] | None:
        start = first
        while start < last and words[start] in self._before_language:
            start += 1
        for begin in dict.fromkeys((first, start)):
            for length in range(min(self._longest, last - begin), 0, -1):
                end = begin + length
                key = self._phrases.get(tuple(words[begin:end]))
                if key is None or (begin > first and not key.startswith(SPEAKS)):
                    continue
                while key.startswith(SPEAKS) and end < last and words[end] in self._after_language:
                    end += 1
                return key, first, end
        return None


def minutes_of_week(day_and_hours: str) -> tuple[int, int]:
    """The interval of the week, in minutes from Monday 00:00.

    >>> minutes_of_week("TU:21:00-24:00")
    (2700, 2880)
    """
    day, _, hours = day_and_hours.partition(":")
    first = WEEKDAYS.index("SA" if day == WEEKEND else day) * DAY
    if not hours:
        return first, first + (2 * DAY if day == WEEKEND else DAY)
    begin, end = (int(time[:2]) * 60 + int(time[3:]) for time in hours.split("-"))
    return first + begin, first + end


def _hours_from(hour: re.Match[str]) -> str:
    """An hour and the following quarter, in 24-hour time."""
    of_day = int(hour[1]) % 12 + (12 if hour[2] == "pm" else 0)
    return f"{of_day:02}:00-{of_day:02}:15"
