"""Recognizes what a query says of the person who needs help: age, gender, children, and what happened to them.

``17yo``, ``sophomore``, ``15/f``, ``almost 18``, ``little girl``, ``kicked out``: one grammar for each language, in its
file (``people`` and ``ages`` in ``data/languages``). Facts of the person order the services and exclude those that do
not take the person (``eligibility.py``); what happened decides who is called first. The words stay in the query; only
the figures of an age are not searched for. What may mean somebody under 18 does so until an age from 18 is typed or
chosen, and a bare number from 13 to 17 is an age unless a unit follows: to treat an adult as a child is safer than the
reverse. Words that only hint at it (a school, a curfew, parents, a son or daughter: ``young`` and ``kin``) tell no age,
but beds for adults are left out, unless an adult speaks for themselves and has the children or works in the school
(``grown``).

The phrases separate words with blanks: ``/`` separates alternatives, ``_`` joins the words of one,
``*`` at the end of a word matches any ending, and ``..`` stands for up to three other words.

>>> who = People(("en",))
>>> [one.key for one in who.among("16 year old girl needs a bed".split(), "")]
['age:16', 'gender:woman']
>>> [one.key for one in who.among("works 16 hours a day".split(), "")]
[]
>>> [one.key for one in who.among("shelter for me and my 3 year old".split(), "")]
['children']
>>> [one.key for one in who.among("my daughter needs a bed".split(), "")]
['young']
>>> [one.key for one in who.among("me and my daughter need a bed".split(), "")]
['children']
>>> [one.key for one in who.among("sophomore got kicked out".split(), "")]
['under-18', 'put-out']
>>> [one.key for one in who.among("will be 18 in two weeks".split(), "")]
['age:17']
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, product

from guide_app.library.eligibility import ADULT, ADULT_AGE, TEENAGER, AgeRange, Gender, Person
from guide_app.library.eligibility import CHILD as SMALL_CHILD
from guide_app.library.search.terms.ages import (
    AGE,
    CHILD,
    CHILD_AGE,
    CHILDREN,
    GENDER,
    OVER_18,
    PREGNANT,
    TRANS,
    UNDER_18,
    YOUNG,
    Mention,
    Typed,
    ages_of,
)
from guide_app.library.search.terms.analysis import folded, words_of
from guide_app.library.search.terms.languages import kept_of_languages, language_of, languages, phrases_of
from guide_app.library.search.terms.misspelling import Speller

YOUTH = frozenset({UNDER_18, CHILD, YOUNG})
"""What words that hint at youth say."""

OLDER_FROM = 60
"""Minimum age for the state's help for older people."""
MAX_GAP = 3
"""Words that ``..`` stands for."""
GAP = ".."
MIN_BEGINNING = 2
"""Letters by which beginnings of words are looked up."""
MIN_TELLING = 5
"""Letters of a word that hints at youth in a query of another language, and of one that may be misspelt."""
MIN_WITHOUT_PREFIX = 3
"""Letters of a word after "and" or "the" written together with it."""

FACTS = (
    "put-out", "ran-away", "harmed", "alone", "lost", "fleeing", "trafficked", "sibling", "partner", "pet",
    "wheelchair", "veteran", "no-papers", "turned-away", "boss-housing",
)  # fmt: skip
"""What may be said beside age and body, as ``people`` in the language files names it."""
_LOOKS_YOUNG = "looks-young"
"""Older by their own word, and young by their looks."""
_PAST = "past"
"""Young once: a word that hints at youth then says nothing of today."""
_KIN = "kin"
"""A child of somebody's, who needs the help."""
_GROWN = "grown"
"""An adult who speaks for themselves, although children or a school are in the words."""
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
    "child": CHILD,
    "adult": OVER_18,
    "looks-young": _LOOKS_YOUNG,
    "past": _PAST,
    "young": YOUNG,
    "kin": _KIN,
    "grown": _GROWN,
    **{fact: fact for fact in FACTS},
}


def is_of_person(key: str) -> bool:
    """Whether a constraint's key is a fact of a person."""
    return key in (TRANS, PREGNANT, CHILDREN, UNDER_18, CHILD, YOUNG, OVER_18) or key.startswith((AGE, GENDER))


def person_of(keys: Collection[str]) -> Person:
    """The person with the facts of the constraints."""
    ages = sorted(int(key.removeprefix(AGE)) for key in keys if key.startswith(AGE))
    said = {CHILD: SMALL_CHILD, UNDER_18: TEENAGER, OVER_18: ADULT}
    age = AgeRange.of(ages[0]) if ages else next((range_ for key, range_ in said.items() if key in keys), None)
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
    child = person.age is not None and person.age.oldest < CHILD_AGE
    young = "child" if child else "teenager" if person.minor else ""
    called = young or ("older" if older else CHILDREN if person.with_children else "")
    phrases = phrases_of(known.people.get(called, "")) if known else ()
    first = (part.partition("/")[0] for part in next(iter(phrases), "").split())
    return tuple(words_of(" ".join(first)))


class People:
    """Finds what a query says of a person, by the grammars of several languages at once. In other languages, only by
    phrases of several words and by long words that hint at youth: a short one may be another word there. ``knows``
    says which words are spelt right in any language.
    """

    def __init__(self, languages_of_query: Sequence[str], knows: Callable[[str], bool] = bool) -> None:
        own = dict.fromkeys(code for code in languages_of_query if language_of(code) is not None)
        others = [code for code in languages() if code not in own]
        self._phrases = list(map(_phrases_of, own))
        self._of_others = [_phrases_of(code).in_other_languages for code in others]
        self._knows = knows
        self._ages = [ages for code in own if (ages := ages_of(code)) is not None]
        self._units = frozenset(word for ages in self._ages for word in ages.own_units)
        self._parents = frozenset(word for ages in self._ages for word in ages.parents)

    def among(self, words: Sequence[str], text: str, without: Collection[str] = ()) -> list[Mention]:
        """The facts in folded words, each key once. ``text`` is the query as typed: ``$16`` is not an age. ``without``
        are keys to ignore.
        """
        said = list(self._of_phrases(words))
        with_somebody = not any(one.key in ("alone", "lost") for one in said)
        if with_somebody and not self._parents.isdisjoint(words):
            said = [Mention(CHILDREN, one.words) if one.key == CHILD else one for one in said]
        found: dict[str, Mention] = {}
        facts = {one.key for one in said}
        typed = Typed(words, text, self._units, with_somebody, "sibling" in facts, "put-out" in facts)
        for mention in (*self._of_ages(typed), *said):
            if mention.key not in without:
                found.setdefault(mention.key, mention)
        return [one for one in _settled(found).values() if one.key not in without]

    def _of_ages(self, typed: Typed) -> Iterator[Mention]:
        for ages in self._ages:
            found = list(ages.among(typed))
            if found:
                yield from found
                return

    def _of_phrases(self, words: Sequence[str]) -> Iterator[Mention]:
        for phrases in self._phrases:
            yield from _mentions(words, phrases.among(phrases.as_written(words, self._knows)))
        for phrases in self._of_others:
            yield from _mentions(words, phrases.among(words))


def _mentions(words: Sequence[str], found: Iterable[tuple[str, int, int]]) -> Iterator[Mention]:
    """What phrases at positions say, except a hint at youth that goes on from words of an adult: "my babys father put
    me out".
    """
    every = list(found)
    grown = [(start, end) for key, start, end in every if key == _GROWN]
    for key, start, end in every:
        if key not in YOUTH or not any(first <= start < last < end for first, last in grown):
            yield Mention(key, " ".join(words[start:end]))


def _settled(found: dict[str, Mention]) -> dict[str, Mention]:
    """The facts without those that others outweigh: a stated age goes before a hint, looks before a stated age."""
    looks, past = found.pop(_LOOKS_YOUNG, None), found.pop(_PAST, None)
    kin, grown, young = found.pop(_KIN, None), found.pop(_GROWN, None), found.pop(YOUNG, None)
    young = kin or (young if CHILDREN not in found else None)
    if young is not None and grown is None and found.keys().isdisjoint(YOUTH):
        found[YOUNG] = Mention(YOUNG, young.words)
    ages = {key: int(key.removeprefix(AGE)) for key in found if key.startswith(AGE)}
    if looks is not None and not any(age < ADULT_AGE for age in ages.values()):
        for key in (OVER_18, *ages):
            found.pop(key, None)
        if CHILD not in found:
            found.setdefault(UNDER_18, Mention(UNDER_18, looks.words))
        return found
    if UNDER_18 in found and OVER_18 in found and found[OVER_18].words in found[UNDER_18].words:
        del found[OVER_18]  # "Not an adult".
    if ages or past is not None or OVER_18 in found:
        for key in YOUTH:
            found.pop(key, None)
    if ages:
        found.pop(OVER_18, None)
    if CHILD in found:
        found.pop(UNDER_18, None)
    return found


class _Phrases:
    """Phrases of one language with their keys, by the first word."""

    def __init__(self, phrases: Iterable[tuple[tuple[frozenset[str], ...], str]], prefixes: Iterable[str] = ()) -> None:
        """``prefixes`` are written together with the next word."""
        every = list(phrases)
        self._prefixes = sorted(prefixes, key=len, reverse=True)
        self._by_word: dict[str, list[tuple[tuple[frozenset[str], ...], str]]] = {}
        self._by_beginning: dict[str, list[tuple[tuple[frozenset[str], ...], str]]] = {}
        for parts, key in every:
            for word in parts[0]:
                begun = self._by_beginning if word[-1] == "*" else self._by_word
                begun.setdefault(word[:MIN_BEGINNING] if word[-1] == "*" else word, []).append((parts, key))
        self._every = every

    @cached_property
    def in_other_languages(self) -> _Phrases:
        """The same without single words, except long ones that hint at youth."""
        return _Phrases(
            (parts, key)
            for parts, key in self._every
            if (key in YOUTH and all(len(word) >= MIN_TELLING for word in parts[0])) or len(parts) > 1
        )

    def as_written(self, words: Sequence[str], knows: Callable[[str], bool]) -> list[str]:
        """Folded words as the phrases have them: without prefixes, and those that hint at youth spelt right."""
        return [word if word in self._words else self._written(word, knows) for word in words]

    def _written(self, word: str, knows: Callable[[str], bool]) -> str:
        for prefix in self._prefixes:
            rest = word.removeprefix(prefix)
            if rest != word and len(rest) >= MIN_WITHOUT_PREFIX and rest in self._words:
                return rest
        if len(word) < MIN_TELLING or knows(word) or any(word.startswith(one) for one in self._begun):
            return word
        return min(self._of_youth.near(word), default=word)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for parts, _key in self._every for part in parts for word in part)

    @cached_property
    def _begun(self) -> frozenset[str]:
        return frozenset(word[:-1] for word in self._words if word[-1] == "*")

    @cached_property
    def _of_youth(self) -> Speller:
        """The words that hint at youth by themselves."""
        alone = (parts[0] for parts, key in self._every if len(parts) == 1 and key in YOUTH)
        return Speller(word for part in alone for word in part if len(word) >= MIN_TELLING)

    def among(self, words: Sequence[str]) -> Iterator[tuple[str, int, int]]:
        """The keys of the phrases in folded words, with the positions of their first word and after their last."""
        for start, word in enumerate(words):
            for parts, key in (*self._by_word.get(word, ()), *self._by_beginning.get(word[:MIN_BEGINNING], ())):
                end = _end_of(parts, words, start)
                if end is not None:
                    yield key, start, end


_GAP = frozenset({GAP})


def _end_of(parts: Sequence[frozenset[str]], words: Sequence[str], at: int) -> int | None:
    """The position after a phrase that starts at a word; None if it does not."""
    for number, part in enumerate(parts):
        if part == _GAP:
            rest = parts[number + 1 :]
            ends = (_end_of(rest, words, at + skipped) for skipped in range(MAX_GAP + 1))
            return next((end for end in ends if end is not None), None)
        if at >= len(words) or not _fits(words[at], part):
            return None
        at += 1
    return at


def _fits(word: str, part: frozenset[str]) -> bool:
    return word in part or any(one[-1] == "*" and word.startswith(one[:-1]) for one in part)


@kept_of_languages
def _phrases_of(code: str) -> _Phrases:
    language = languages()[code]
    return _Phrases(
        (
            (parts, key)
            for name, phrases in language.people.items()
            if (key := _KEY_OF_PHRASES.get(name))
            for phrase in phrases_of(phrases)
            for parts in _variants(folded(phrase).split())
        ),
        words_of(language.prefixes),
    )


def _variants(written: Sequence[str]) -> Iterable[tuple[frozenset[str], ...]]:
    """The phrases that a line stands for: one with all alternatives of one word, and one for each of several words."""
    return (tuple(chain.from_iterable(chosen)) for chosen in product(*map(_ways, written)))


def _ways(part: str) -> list[tuple[frozenset[str], ...]]:
    alternatives = part.split("/")
    single = frozenset(each for each in alternatives if "_" not in each)
    joined = [tuple(frozenset((word,)) for word in each.split("_")) for each in alternatives if "_" in each]
    return [(single,), *joined] if single else joined
