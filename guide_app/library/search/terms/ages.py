"""Recognizes ages, and the children that somebody has with them, among the words of a query (see ``people.py``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from guide_app.library.eligibility import ADULT_AGE, CHILD_AGE
from guide_app.library.search.terms.analysis import words_of
from guide_app.library.search.terms.languages import AgeWords, kept_of_languages, languages, phrases_of

AGE, GENDER, TRANS, PREGNANT, CHILDREN = "age:", "gender:", "trans", "pregnant", "children"
UNDER_18, CHILD, OVER_18 = "under-18", "child", "adult"
YOUNG = "young"
"""Words that hint at youth and leave the age open."""

BARE_AGES = range(CHILD_AGE, ADULT_AGE)
"""The ages that a bare number may mean."""
YOUNG_ADULTS = range(ADULT_AGE, 25)
"""The ages that a bare number may mean at the start of a query, if somebody was put out of home."""
_NEAR_18 = range(CHILD_AGE, 22)
"""The ages that may be still to come without a word for years."""
BESIDE_A_PERSON_FROM = 4
"""Minimum age of a bare number beside a word for a person: "boy 12"."""
MAX_AGE_TYPED = 110
MAX_CHILDREN = 12
LOOK_BACK = 2
"""Words before an age to search for "my" or "with", and after it for a word for boy or girl."""
PARENTS = 2
"""Members of a family who are not children."""
FIRST_OF_TWO_FIGURES = 10
_LETTER_AND_NUMBER = re.compile(r"([^\W\d_])([0-9]{2})")
_NUMBER_AND_UNIT = re.compile(r"([0-9]{1,3})([^\W\d_]+)")
MAX_BETWEEN = 3
"""Words between "almost" and an age, and between "next month" and one."""


class Mention(Struct, frozen=True):
    """One fact of a person: its key, the words, and the positions of figures to leave out of the search."""

    key: str
    words: str
    figures: tuple[int, ...] = ()


class Typed(Struct, frozen=True):
    """A query in which ages are found."""

    words: Sequence[str]
    """Folded."""
    text: str
    """As typed."""
    units: frozenset[str]
    """Words after a number by which it is no age, of all languages that the query may be in."""
    with_somebody: bool
    """Whether no word says that a child is alone."""
    sibling: bool = False
    """Whether a sister or brother is with them."""
    put_out: bool = False
    """Whether somebody was put out of home: then "18" at the start is an age, too."""


def _is_tens(number: int | None) -> bool:
    return number is not None and number > FIRST_OF_TWO_FIGURES and number % FIRST_OF_TWO_FIGURES == 0


@kept_of_languages
def ages_of(code: str) -> Ages | None:
    """The ages of a language with a file; None if that has no words for them."""
    ages = languages()[code].ages
    return None if ages is None else Ages(ages)


class Ages:
    """Finds ages and family sizes, in one language."""

    def __init__(self, words: AgeWords) -> None:
        lists = (words.after, words.before, words.family, words.almost, words.below, words.soon, words.next)
        self._after, self._before, self._family, self._almost, self._below, self._soon, self._next = (
            [tuple(words_of(phrase)) for phrase in phrases_of(text)] for text in lists
        )
        self._numbers = {" ".join(words_of(text)): number for text, number in words.numbers.items()}
        self._glued = {"".join(phrase) for phrase in self._after} | set(words_of(words.attached))
        self._after_tens = {" ".join(words_of(text)): number for text, number in words.after_tens.items()}
        self._joined = frozenset(words_of(words.joined))
        units = [unit for unit in self._glued if len(unit) > 1]
        self._in_one = {f"{said}{unit}": number for said, number in self._numbers.items() for unit in units}
        """Numbers and their unit in one word: ``kenzan``."""
        named = (words.unit, words.not_before, words.months, words.own_child, words.kids, words.girl, words.boy)
        unit, not_before, months, own_child, kids, girl, boy = (frozenset(words_of(text)) for text in named)
        self._not_before, self._months = not_before, months
        self.own_units = unit
        """Words after a number by which it is not an age."""
        self._own_child, self._kids, self._girl, self._boy = own_child, kids, girl, boy
        self._years = frozenset(words_of(words.years))
        self._person = girl | boy | frozenset(words_of(words.person))
        self.parents = own_child | frozenset(words_of(words.parent))
        """Words by which a small child is with somebody."""
        self._between = {word for phrase in self._before for word in phrase} | set(words_of(words.between))
        self._between_next = self._between | set(words_of(words.between_next))

    def among(self, typed: Typed) -> Iterator[Mention]:
        """The ages and children."""
        words, at = typed.words, 0
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
            children = self._children(words, number, at, end)
            if children is None:
                yield from self._age(typed, number, at, end, glued)
            elif children:
                yield Mention(CHILDREN, children)
            at = end

    def _number(self, words: Sequence[str], at: int) -> tuple[int | None, int, bool]:
        """The number at a position (None without one), its end, and whether its unit is attached."""
        word = words[at]
        if word.isdecimal() and len(word) <= len("100"):
            return int(word), at + 1, False
        letter = _LETTER_AND_NUMBER.fullmatch(word)
        if letter and letter[1] in self._girl | self._boy:
            return int(letter[2]), at + 1, True
        both = _NUMBER_AND_UNIT.fullmatch(word)
        if both and both[2] in self._glued:
            return int(both[1]), at + 1, True
        if word in self._in_one:
            return self._in_one[word], at + 1, True
        number, end = self._in_words(words, at)
        if number is not None:  # "Twenty five", "treinta y cinco", and in Arabic "five and thirty".
            behind = end + (words[end : end + 1] != [] and words[end] in self._joined)
            more, last = self._in_words(words, behind, self._after_tens)
            tens, ones = (number, more) if _is_tens(number) else (more, number)
            if more is not None and _is_tens(tens) and ones is not None and 0 < ones < FIRST_OF_TWO_FIGURES:
                return number + more, last, False
        return number, end, False

    def _in_words(self, words: Sequence[str], at: int, further: Mapping[str, int] = {}) -> tuple[int | None, int]:
        """The number in words at a position (None without one), and its end."""
        for length in (2, 1):
            said = " ".join(words[at : at + length])
            number = self._numbers.get(said, further.get(said))
            if number is not None:
                return number, at + length
        return None, at + 1

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

    def _children(self, words: Sequence[str], number: int, at: int, end: int) -> str | None:
        """The words by which a number counts a family, children or the months of a baby; empty if those tell nothing,
        and None if it counts something else.
        """
        following = words[end] if end < len(words) else ""
        said = " ".join(words[at : end + 1])
        if self._ends_with(words, at, self._family):
            told = PARENTS < number <= MAX_CHILDREN or (number == PARENTS and following in self._kids)
            return " ".join(words[max(0, at - 1) : end]) if told else ""
        if following in self._kids and 1 <= number <= MAX_CHILDREN:
            return said
        if following in self._months and not self._comes_soon(words, number, at, end):
            return said if set(words[max(0, at - LOOK_BACK) : at]) & self._own_child else ""
        return None

    def _age(self, typed: Typed, number: int, at: int, end: int, glued: bool) -> Iterator[Mention]:
        """The age that a number is, with the gender beside it."""
        words = typed.words
        unit = 0 if glued else self._longest_after(words, end, self._after)
        soon = (number in _NEAR_18 or bool(unit)) and (
            self._is_before(words, at, self._almost) or self._comes_soon(words, number, at, end + unit)
        )
        below = self._is_before(words, at, self._below)
        told = glued or unit or soon or (below and number in (ADULT_AGE, CHILD_AGE))
        if not told and not self._is_bare_age(typed, number, at, end):
            return
        if (at and words[at - 1] in self._not_before) or number > MAX_AGE_TYPED:
            return
        words_of_age, figures = " ".join(words[at : end + unit]), tuple(range(at, end + unit))
        if below:
            if number <= ADULT_AGE:
                yield Mention(UNDER_18 if number > CHILD_AGE else CHILD, words_of_age, figures)
            return
        number -= soon
        if self._comes_along(typed, number, at):
            # "Year old" fits children and others: search for the other words only.
            yield Mention(CHILDREN, words_of_age, figures)
            return
        yield Mention(f"{AGE}{number}", words_of_age, figures)
        beside = {
            *words[end + unit : end + unit + LOOK_BACK],
            *words[max(0, at - 1) : at],
            *(letter for word in words[at:end] if glued for letter in (word[0], word[-1])),
        }
        for gender, known in (("woman", self._girl), ("man", self._boy)):
            if told_by := beside & known:
                yield Mention(f"{GENDER}{gender}", min(told_by))
                return

    def _comes_along(self, typed: Typed, number: int, at: int) -> bool:
        """Whether an age is that of somebody's child, who is with them."""
        before = typed.words[max(0, at - LOOK_BACK) : at]
        owned = bool(before) and before[-1] in self._own_child
        if typed.sibling and not (owned and number < CHILD_AGE):
            return False  # "With my 16 year old sister", "my little brother and me, im 9".
        brought = owned and len(before) > 1 and before[0] in self._own_child
        small = number < CHILD_AGE - 1 and typed.with_somebody and not self.parents.isdisjoint(typed.words)
        return small or (brought and number < ADULT_AGE)

    @staticmethod
    def _longest_after(words: Sequence[str], end: int, phrases: Sequence[tuple[str, ...]]) -> int:
        """The number of words of the longest of the phrases after a number."""
        return max((len(phrase) for phrase in phrases if tuple(words[end : end + len(phrase)]) == phrase), default=0)

    def _comes_soon(self, words: Sequence[str], number: int, at: int, end: int) -> bool:
        """Whether an age is still to come: "18 next month", "next month she is 18". In "evicted next week, I am 18" the
        week says when something else happens.
        """
        if number != ADULT_AGE:
            return False
        begun = self._longest_after(words, 0, self._next)
        opens = 0 < begun <= at <= begun + MAX_BETWEEN and self._between_next.issuperset(words[begun:at])
        return opens or self._longest_after(words, end, (*self._soon, *self._next)) > 0

    def _is_before(self, words: Sequence[str], at: int, phrases: Sequence[tuple[str, ...]]) -> bool:
        """Whether one of the phrases is before a number, perhaps with "I am" between them."""
        for end in range(at, max(0, at - MAX_BETWEEN) - 1, -1):
            if self._ends_with(words, end, phrases):
                return True
            if end == 0 or words[end - 1] not in self._between:
                return False
        return False

    def _is_bare_age(self, typed: Typed, number: int, at: int, end: int) -> bool:
        """Whether a number without a word for years is an age."""
        words, text = typed.words, typed.text
        before, following = words[at - 1] if at else "", words[end] if end < len(words) else ""
        least = BESIDE_A_PERSON_FROM if len(before) > 1 else CHILD_AGE - 1  # "M 5" may be anything.
        beside = number >= least and (before in self._person or following in self._girl | self._boy)
        # "Tiene dos" goes on with what somebody has two of.
        old = number >= CHILD_AGE - 1 or not following or not typed.with_somebody
        told = beside or (self._ends_with(words, at, self._before) and old and number <= MAX_AGE_TYPED)
        letter = re.search(rf"\b{number}\s?/\s?([^\W\d_])\b", text.casefold())
        if letter and letter[1] in self._girl | self._boy and number >= BESIDE_A_PERSON_FROM:  # "15/f"
            return True
        if not told and number not in BARE_AGES and not (typed.put_out and at == 0 and number in YOUNG_ADULTS):
            return False
        ended = re.search(rf"\b{number}\s?[,;)]", text) is not None  # "16, a bed" is not "16 a week".
        ended = ended or (at == 0 and following in self._years)
        # After "tenho" the units of other languages are none: the Portuguese "e" goes on in the sentence.
        units = self.own_units if told else typed.units
        if (following in units and not ended) or following.isdecimal() or before.isdecimal():
            return False
        if re.search(rf"\b{number}\s?/\s?[^\W\d_]{{1,2}}\b", text):  # "15/f"
            return True
        return re.search(rf"[$#€]\s?{number}\b|\b{number}\s?[%$:/.-]\S", text) is None

    def _ends_with(self, words: Sequence[str], at: int, phrases: Sequence[tuple[str, ...]]) -> bool:
        return any(phrase == tuple(words[max(0, at - len(phrase)) : at]) for phrase in phrases)
