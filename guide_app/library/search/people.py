"""Recognizes facts of a person in a query: age, gender, trans, pregnant, with children, a minor.

``17yo``, ``15 años``, ``family of 4``, ``for a man``: these facts order the services and exclude those that do not take
the person (``eligibility.py``). The words stay in the query; only the figures of an age are not searched for. A bare
number from 13 to 17 counts as an age unless a unit follows: to treat an adult as a child is safer than the reverse.

>>> who = People(("en",))
>>> [one.key for one in who.among("16 year old girl needs a bed".split(), "")]
['age:16', 'gender:woman']
>>> [one.key for one in who.among("works 16 hours a day".split(), "")]
[]
>>> [one.key for one in who.among("shelter for me and my 3 year old".split(), "")]
['children']
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from guide_app.library.eligibility import ADULT_AGE, TEENAGER, AgeRange, Gender, Person
from guide_app.library.search.terms.analysis import words_of
from guide_app.library.search.terms.languages import AgeWords, language_of, phrases_of

AGE, GENDER, TRANS, PREGNANT, CHILDREN, UNDER_18 = "age:", "gender:", "trans", "pregnant", "children", "under-18"

COMES_ALONE_FROM = 12
"""Minimum age of a person who asks for help; a younger child is with somebody."""
BARE_AGES = range(13, ADULT_AGE)
"""The ages that a bare number may mean."""
OLDER_FROM = 60
"""Minimum age for the state's help for older people."""
MAX_AGE_TYPED = 110
MAX_CHILDREN = 12
LOOK_BACK = 2
"""Words before an age to search for "my" or "with", and after it for a word for boy or girl."""
PARENTS = 2
"""Members of a family who are not children."""

_KEY_OF_PHRASES = {
    "man": f"{GENDER}man",
    "boy": f"{GENDER}man",
    "woman": f"{GENDER}woman",
    "girl": f"{GENDER}woman",
    "trans": TRANS,
    "pregnant": PREGNANT,
    "children": CHILDREN,
    "teenager": UNDER_18,
    "minor": UNDER_18,
}
_NUMBER_AND_UNIT = re.compile(r"([0-9]{1,3})([^\W\d_]+)")


class Mention(Struct, frozen=True):
    """One fact of a person: a constraint's key, the words, and the positions of figures to leave out of the search."""

    key: str
    words: str
    figures: tuple[int, ...] = ()


def is_of_person(key: str) -> bool:
    """Whether a constraint's key is a fact of a person."""
    return key in (TRANS, PREGNANT, CHILDREN, UNDER_18) or key.startswith((AGE, GENDER))


def person_of(keys: Collection[str]) -> Person:
    """The person with the facts of the constraints."""
    ages = sorted(int(key.removeprefix(AGE)) for key in keys if key.startswith(AGE))
    age = AgeRange.of(ages[0]) if ages else TEENAGER if UNDER_18 in keys else None
    genders: set[Gender] = {"man" if key.endswith(":man") else "woman" for key in keys if key.startswith(GENDER)}
    return Person(
        age=age,
        gender=genders.pop() if len(genders) == 1 else None,
        trans=True if TRANS in keys else None,
        pregnant=True if PREGNANT in keys else None,
        with_children=1 if CHILDREN in keys else None,
    )


def words_for_age(person: Person, language: str) -> tuple[str, ...]:
    """The search words for an age that was typed as a figure: for a minor, an older person, or one's own children.
    Empty for others, and if the language file has no words for it.
    """
    known = language_of(language)
    older = person.age is not None and person.age.youngest >= OLDER_FROM
    called = "teenager" if person.minor else "older" if older else CHILDREN if person.with_children else ""
    phrases = phrases_of(known.people.get(called, "")) if known else ()
    return tuple(words_of(next(iter(phrases), "")))


class People:
    """Finds facts of a person, in several languages at once."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._phrases: dict[tuple[str, ...], str] = {}
        self._ages: list[_Ages] = []
        for code in languages:
            language = language_of(code)
            if language is None:
                continue
            for name, phrases in language.people.items():
                if key := _KEY_OF_PHRASES.get(name):
                    self._phrases.update((tuple(words_of(phrase)), key) for phrase in phrases_of(phrases))
            if language.ages is not None:
                self._ages.append(_Ages(language.ages))
        units = frozenset(word for ages in self._ages for word in ages.units)
        for ages in self._ages:
            ages.units = units
        self._longest = max(map(len, self._phrases), default=0)

    def among(self, words: Sequence[str], text: str, without: Collection[str] = ()) -> list[Mention]:
        """The facts in folded words, each key once. ``text`` is the query as typed: ``$16`` is not an age. ``without``
        are keys to ignore.
        """
        found: dict[str, Mention] = {}
        for mention in (*self._of_ages(words, text), *self._of_phrases(words)):
            if mention.key not in without:
                found.setdefault(mention.key, mention)
        if any(key.startswith(AGE) for key in found):
            found.pop(UNDER_18, None)
        return list(found.values())

    def _of_ages(self, words: Sequence[str], text: str) -> Iterator[Mention]:
        for ages in self._ages:
            found = list(ages.among(words, text))
            if found:
                yield from found
                return

    def _of_phrases(self, words: Sequence[str]) -> Iterator[Mention]:
        for start in range(len(words)):
            for end in range(start + 1, min(start + self._longest, len(words)) + 1):
                key = self._phrases.get(tuple(words[start:end]))
                if key is not None:
                    yield Mention(key, " ".join(words[start:end]))


class _Ages:
    """Finds ages and family sizes, in one language."""

    def __init__(self, words: AgeWords) -> None:
        self._after = [tuple(words_of(phrase)) for phrase in phrases_of(words.after)]
        self._before = [tuple(words_of(phrase)) for phrase in phrases_of(words.before)]
        self._family = [tuple(words_of(phrase)) for phrase in phrases_of(words.family)]
        self._numbers = {" ".join(words_of(text)): number for text, number in words.numbers.items()}
        self._glued = {"".join(phrase) for phrase in self._after} | set(words_of(words.attached))
        named = (words.unit, words.not_before, words.months, words.own_child, words.kids, words.girl, words.boy)
        unit, not_before, months, own_child, kids, girl, boy = (frozenset(words_of(text)) for text in named)
        self._not_before, self._months = not_before, months
        self._own_units = self.units = unit
        """Words after a number by which it is not an age: in this language, and in any of them."""
        self._own_child, self._kids, self._girl, self._boy = own_child, kids, girl, boy

    def among(self, words: Sequence[str], text: str) -> Iterator[Mention]:
        at = 0
        while at < len(words):
            number, end, glued = self._number(words, at)
            if number is None:
                at += 1
                continue
            if self._counts_own_children(words, number, at, end):
                behind = self._behind_their_ages(words, end + 1)
                yield Mention(CHILDREN, " ".join(words[at : end + 1]), (*range(at, end), *range(end + 1, behind)))
                at = behind
                continue
            yield from self._mentions(words, text, number, at, end, glued)
            at = end

    def _number(self, words: Sequence[str], at: int) -> tuple[int | None, int, bool]:
        """The number at a position (None without one), its end, and whether its unit is attached."""
        word = words[at]
        if word.isdecimal() and len(word) <= len("100"):
            return int(word), at + 1, False
        both = _NUMBER_AND_UNIT.fullmatch(word)
        if both and both[2] in self._glued:
            return int(both[1]), at + 1, True
        for length in (2, 1):
            number = self._numbers.get(" ".join(words[at : at + length]))
            if number is not None:
                return number, at + length, False
        return None, at + 1, False

    def _counts_own_children(self, words: Sequence[str], number: int, at: int, end: int) -> bool:
        """Whether a number counts somebody's own children: "my 2 boys"."""
        following = words[end] if end < len(words) else ""
        children = following in self._kids or following.removesuffix("s") in self._girl | self._boy
        return children and number <= MAX_CHILDREN and at > 0 and words[at - 1] in self._own_child

    def _behind_their_ages(self, words: Sequence[str], at: int) -> int:
        """The position after the ages of such children: "12 and 15"."""
        while at < len(words):
            joined = words[at - 1].isdecimal() or (words[at],) in self._before
            if words[at].isdecimal():
                at += 1
            elif joined and at + 1 < len(words) and words[at + 1].isdecimal():
                at += 2
            else:
                break
        return at

    def _mentions(
        self, words: Sequence[str], text: str, number: int, at: int, end: int, glued: bool
    ) -> Iterator[Mention]:
        following = words[end] if end < len(words) else ""
        said = " ".join(words[at : end + 1])
        if self._ends_with(words, at, self._family):
            if PARENTS < number <= MAX_CHILDREN or (number == PARENTS and following in self._kids):
                yield Mention(CHILDREN, " ".join(words[max(0, at - 1) : end]))
            return
        if following in self._kids and 1 <= number <= MAX_CHILDREN:
            yield Mention(CHILDREN, said)
            return
        if following in self._months:
            if set(words[max(0, at - LOOK_BACK) : at]) & self._own_child:
                yield Mention(CHILDREN, said)
            return
        unit = 0 if glued else self._unit_after(words, end)
        if not (glued or unit) and not self._is_bare_age(words, text, number, at, following):
            return
        if (at and words[at - 1] in self._not_before) or number > MAX_AGE_TYPED:
            return
        before = words[max(0, at - LOOK_BACK) : at]
        brought = bool(before) and before[-1] in self._own_child and len(before) > 1 and before[0] in self._own_child
        if number < COMES_ALONE_FROM or (brought and number < ADULT_AGE):
            # "Year old" fits children and others: search for the other words only.
            yield Mention(CHILDREN, " ".join(words[at : end + unit]), tuple(range(at, end + unit)))
            return
        figures = tuple(range(at, end + unit))
        yield Mention(f"{AGE}{number}", " ".join(words[at : end + unit]), figures)
        behind = {*words[end + unit : end + unit + LOOK_BACK], *(word[-1] for word in words[at:end] if glued)}
        for gender, known in (("woman", self._girl), ("man", self._boy)):
            if told := behind & known:
                yield Mention(f"{GENDER}{gender}", next(iter(told)))
                return

    def _unit_after(self, words: Sequence[str], end: int) -> int:
        """The number of words after a number that make it an age."""
        fitting = [phrase for phrase in self._after if tuple(words[end : end + len(phrase)]) == phrase]
        return max(map(len, fitting), default=0)

    def _is_bare_age(self, words: Sequence[str], text: str, number: int, at: int, following: str) -> bool:
        told = self._ends_with(words, at, self._before) and COMES_ALONE_FROM <= number <= MAX_AGE_TYPED
        if not told and number not in BARE_AGES:
            return False
        ended = re.search(rf"\b{number}\s?[,;]", text) is not None  # "16, a bed" is not "16 a week".
        # After "tenho" the units of other languages are none: the Portuguese "e" goes on in the sentence.
        units = self._own_units if told else self.units
        if (following in units and not ended) or following.isdecimal() or (at and words[at - 1].isdecimal()):
            return False
        return re.search(rf"[$#€]\s?{number}\b|\b{number}\s?[%$:/.-]", text) is None

    def _ends_with(self, words: Sequence[str], at: int, phrases: Sequence[tuple[str, ...]]) -> bool:
        return any(phrase == tuple(words[max(0, at - len(phrase)) : at]) for phrase in phrases)
