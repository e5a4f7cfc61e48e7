"""Words of danger and despair in what was typed: the line that the pack puts above everything else.

This is a rule, not a weight: no score, no filter and no kind comes before it. The words stand in the files of languages
(``data/languages``) by what has happened (``danger``, ``overdose``, ``poison``, ``body``, ``despair``); a pack says
which services each needs, and may add words of its own. Phrases are looked for in every language, whichever is asked
in; a small misspelling of one of their words counts as the word.

How a phrase is written: ``/`` between words means either, ``_`` that they stand side by side, ``*`` at the end of one
any ending, ``+`` before a part that it stands right behind the one before, ``{person}`` any word of a class of the
language's file; up to three other words may stand between (``will kill me`` is in "he will surely try to kill me").

What takes a phrase back:

* **Idioms**: what they match is left out ("shoot me an email", "este trabajo me mata", "suicide prevention training").
* **Negators**, so many words before the phrase or within it ("nobody locked me up"), unless they stand in one of
  ``keeps`` ("not sure if he will kill me"), or in the phrase itself ("not breathing").
* **The past** ("he beat me years ago") near a phrase, unless something of ``now`` is said too ("and now he found me").
* **What is only spoken of** ("a class on kidnapping") near a phrase.

Of several groups that fit, the first of the pack's leads: one line, the right one. The other services of the groups
that fit are found among the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import product

from msgspec import Struct

from guide_app.content.word_groups import CrisisGroup
from guide_app.library.search.analysis import folded, sound_of, words_of
from guide_app.library.search.languages import CrisisWords, Language

MAX_BETWEEN = 3
"""Other words that may stand between two words of a phrase."""
MAX_WORDS = 80
"""Words of a query that are looked at, the first ones."""
MIN_UNFINISHED = 3
"""Letters from which an unfinished last word counts as the word that it begins."""
MIN_MISSPELT = 4
"""Letters from which a misspelt word is compared."""
MIN_TORN = 8
"""Letters from which two words are read as one."""
MIN_SOUND = 4
"""Letters from which a word is compared by its sound."""
MIN_AFTER_PREFIX = 3
"""Letters that are left of a word without what is written together with it."""
MAX_AWAY_OF_PAST = 6
"""Words between a phrase and what tells that it is long ago."""
BEFORE_IS_NOW = 2
"""Words before a phrase among which one of ``now`` tells that it is not."""
MAX_AWAY_OF_GENERAL = 4
"""Words between a phrase and what tells that it is only spoken of."""
CLAUSE_ENDS = frozenset(",.;:!?،؛؟")
MAX_VARIANTS = 64
"""Phrases that one line of a file stands for, by its parts of several words."""


_CLASS = re.compile(r"\{([a-z]+)\}")


class Phrase(Struct, frozen=True):
    """For each place the words that fit there, folded; ``kill*`` fits every word that begins so."""

    slots: tuple[tuple[str, ...], ...]
    beside: tuple[bool, ...]
    """For each place, whether it stands right behind the one before."""
    marks: tuple[str, ...] = ()
    """The words as they are written, where a word with marks means only itself."""


class CrisisLines(Struct, frozen=True):
    """One group of phrases."""

    phrases: tuple[Phrase, ...]
    places: tuple[int, ...]
    """The services for it, the one that leads first."""
    misspelt: bool = True
    """Whether a word that is nearly one of these counts."""


class CrisisGuard(Struct, frozen=True):
    """What takes phrases back, in one language."""

    idioms: tuple[Phrase, ...] = ()
    negators: dict[str, int] = {}
    keeps: tuple[Phrase, ...] = ()
    past: tuple[Phrase, ...] = ()
    general: tuple[Phrase, ...] = ()
    now: tuple[Phrase, ...] = ()


class Crisis(Struct, frozen=True):
    """The words of danger and despair, as they are stored."""

    lines: tuple[CrisisLines, ...] = ()
    """In the order of the pack's groups."""
    guards: dict[str, CrisisGuard] = {}
    """By the code of the language."""
    prefixes: tuple[str, ...] = ()
    """What may be written together with a word, the longest first."""


def compiled_crisis(
    groups: Iterable[CrisisGroup], languages: Iterable[Language], place_of: Callable[[str], int]
) -> Crisis:
    """The pack's groups with the words of all languages, ready to be stored. ``place_of`` gives a service's place."""
    known = tuple(languages)
    lines: list[CrisisLines] = []
    for group in groups:
        places = tuple(dict.fromkeys(place_of(service) for service in group.services))
        if group.say:
            lines.append(CrisisLines(_phrases(group.say), places))
        for language in known if group.kind else ():
            say: tuple[str, ...] = getattr(language.crisis, group.kind or "")
            marks = language.marks_tell
            phrases = _phrases(in_full(say, language.crisis), marks=marks)
            lines.append(CrisisLines(phrases, places, misspelt=not marks))
    guards = {language.code: _guard(language.crisis, marks=language.marks_tell) for language in known}
    prefixes = {prefix for language in known for prefix in words_of(language.prefixes)}
    return Crisis(tuple(lines), guards, tuple(sorted(prefixes, key=lambda prefix: (-len(prefix), prefix))))


def crisis_words(say: Iterable[str]) -> set[str]:
    """Every word that stands whole in phrases, and every beginning, folded."""
    return set(words_of(" ".join(say).replace("/", " ").replace("_", " ").replace("*", " ")))


def said_in_crisis(words: CrisisWords) -> Iterable[str]:
    """The phrases of a language for every crisis, idioms too."""
    said = (*words.danger, *words.overdose, *words.poison, *words.body, *words.despair, *words.idioms)
    return in_full(said, words)


def in_full(say: Iterable[str], words: CrisisWords) -> Iterable[str]:
    """Phrases with the words of a class in place of its name.

    Raises:
        KeyError: there is no such class.

    """
    classes = {name: "/".join(text.split()) for name, text in words.classes.items()}
    return (_CLASS.sub(lambda name: classes[name[1]], line) for line in say)


class CrisisFinder:
    """Looks for the phrases of all languages at once."""

    def __init__(self, crisis: Crisis) -> None:
        self._groups = crisis.lines
        self._guards = {code: _Guard(guard) for code, guard in crisis.guards.items()}
        self._prefixes = crisis.prefixes
        self._idioms = _Matcher([phrase for guard in crisis.guards.values() for phrase in guard.idioms])
        self._phrases = _Matcher([phrase for group in crisis.lines for phrase in group.phrases])
        self._group_of = [number for number, group in enumerate(crisis.lines) for _ in group.phrases]
        self._speller = _Speller(
            word
            for group in crisis.lines
            if group.misspelt
            for phrase in group.phrases
            for slot in phrase.slots
            for word in slot
        )

    def places(
        self, text: str, words: Sequence[str], language: str, unfinished: bool, is_known: Callable[[str], bool]
    ) -> tuple[int, ...]:
        """The places of the services for these folded words, the one that leads first; none when nobody is in danger.

        ``text`` is what was typed, for its marks; ``language`` the one it is in, whose negations count: "no" is "he" in
        Vietnamese. ``unfinished``: the last word may be the beginning of a longer one.
        ``is_known`` says which words are spelt right and so mean themselves.
        """
        looked_at = list(words[:MAX_WORDS])
        marked = _marked_words(text, looked_at)
        meant = [{word, *self._without_prefix(word)} for word in looked_at]
        for at, word in enumerate(looked_at):
            if unfinished and at == len(words) - 1 and len(word) >= MIN_UNFINISHED:
                begins = not self._phrases.has(word) and not is_known(word)
                meant[at] |= self._phrases.words_from(word) if begins else set()
            # What only begins like a word of danger ("hiting" like "hit*") may be another of them, misspelt.
            known = self._phrases.has_whole(word) or (not self._phrases.has(word) and is_known(word))
            if len(word) >= MIN_MISSPELT and not known:
                meant[at] |= self._speller.near(word)
        # Two words that were meant as one ("over dosed"): long ones only, others arise by chance.
        for at in range(len(looked_at) - 1):
            torn = looked_at[at] + looked_at[at + 1]
            if len(torn) >= MIN_TORN and self._phrases.has(torn):
                meant[at].add(torn)
        said = _Said(meant, marked)
        figures = {at for match in self._idioms.matches(said) for at in range(match[0], match[-1] + 1)}
        groups: set[int] = set()
        takes_back = self._guards.get(language, _NO_GUARD).among(said, looked_at, _clause_ends(text, looked_at))
        for number, match in self._phrases.numbered(said, figures):
            if self._group_of[number] not in groups and not takes_back(match):
                groups.add(self._group_of[number])
        return tuple(dict.fromkeys(place for group in sorted(groups) for place in self._groups[group].places))

    def _without_prefix(self, word: str) -> Iterable[str]:
        return (
            word.removeprefix(prefix)
            for prefix in self._prefixes
            if word.startswith(prefix) and len(word) >= len(prefix) + MIN_AFTER_PREFIX
        )


class _Said(Struct):
    """The words of a query: for each what it may be meant as, and how it was written."""

    meant: list[set[str]]
    marked: Sequence[str]


class _Matcher:
    """Finds the phrases of a list in words."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._phrases = tuple(phrases)
        self._whole: dict[str, list[tuple[int, int]]] = {}
        """For each word the phrases and the places in them where it stands."""
        self._begun: dict[str, list[tuple[int, int]]] = {}
        for number, phrase in enumerate(self._phrases):
            for slot, words in enumerate(phrase.slots):
                for word in words:
                    known = self._begun if word.endswith("*") else self._whole
                    known.setdefault(word.rstrip("*"), []).append((number, slot))
        self._lengths = sorted({len(word) for word in self._begun})

    def has_whole(self, word: str) -> bool:
        """Whether a word stands in a phrase as it is."""
        return word in self._whole

    def has(self, word: str) -> bool:
        """Whether a word stands in a phrase, or begins as one of them does."""
        return word in self._whole or any(word[:length] in self._begun for length in self._lengths)

    def words_from(self, beginning: str) -> set[str]:
        """The words of phrases that begin so."""
        return {word for word in self._whole if word.startswith(beginning)}

    def matches(self, said: _Said) -> Iterable[tuple[int, ...]]:
        """The places of the words of each phrase that is there."""
        return (match for _number, match in self.numbered(said))

    def numbered(self, said: _Said, without: Iterable[int] = ()) -> Iterable[tuple[int, tuple[int, ...]]]:
        """The same with the phrases' numbers. Words at the places ``without`` are none."""
        left_out = set(without)
        found: dict[int, dict[int, list[int]]] = {}
        for at, words in enumerate(said.meant):
            if at in left_out:
                continue
            for word in words:
                for number, slot in self._slots(word):
                    if self._fits_marks(self._phrases[number], slot, word, said.marked[at]):
                        found.setdefault(number, {}).setdefault(slot, []).append(at)
        for number in sorted(found):
            phrase = self._phrases[number]
            if len(found[number]) == len(phrase.slots):
                yield from ((number, match) for match in _in_order(phrase, found[number]))

    def _slots(self, word: str) -> Iterable[tuple[int, int]]:
        yield from self._whole.get(word, ())
        for length in self._lengths:
            if length <= len(word):
                yield from self._begun.get(word[:length], ())

    @staticmethod
    def _fits_marks(phrase: Phrase, slot: int, word: str, written: str) -> bool:
        """A word that was written with marks fits only itself, where marks tell."""
        if not phrase.marks or written == folded(written):
            return True
        return written in phrase.marks[slot].split("/")


class _Speller:
    """Finds words that are one typo away or sound alike, wholly or by their beginning."""

    def __init__(self, words: Iterable[str]) -> None:
        every = set(words)
        self._whole = {word for word in every if not word.endswith("*")}
        self._begun = {word.rstrip("*") for word in every if word.endswith("*")}
        self._lengths = sorted({len(word) for word in self._begun})
        # A person types one letter more: all words but the last come again.
        self.near = lru_cache(maxsize=1024)(self._find_near)

    def _find_near(self, word: str) -> frozenset[str]:
        """The words that a misspelt one may be."""
        sound = sound_of(word)
        near: set[str] = set(self._by_sound.get(sound, ()))
        near.update(
            meant
            for length in self._lengths
            for meant in self._by_sound.get(sound[:length], ())
            if meant in self._begun
        )
        for length in (len(word), *(length + more for length in self._lengths for more in (-1, 0, 1))):
            start = word[:length]
            candidates = {meant for form in (start, *_without_one(start)) for meant in self._by_form.get(form, ())}
            whole = length == len(word)
            near.update(meant for meant in candidates if (whole or meant in self._begun) and _one_typo(start, meant))
        return frozenset(near)

    @cached_property
    def _by_form(self) -> Mapping[str, list[str]]:
        """Words by each of the forms that they have with one letter left out."""
        forms: dict[str, list[str]] = {}
        for word in (*self._whole, *self._begun):
            if len(word) >= MIN_MISSPELT:
                for form in (word, *_without_one(word)):
                    forms.setdefault(form, []).append(word)
        return forms

    @cached_property
    def _by_sound(self) -> Mapping[str, list[str]]:
        sounds: dict[str, list[str]] = {}
        for word in (*self._whole, *self._begun):
            if len(word) >= MIN_SOUND:
                sounds.setdefault(sound_of(word), []).append(word)
        return sounds


def _in_order(phrase: Phrase, slots: Mapping[int, Sequence[int]]) -> Iterable[tuple[int, ...]]:
    """The places where all words of a phrase stand in order, near enough; for each last word the nearest others."""
    ends = {at: (at,) for at in slots[0]}
    for slot in range(1, len(phrase.slots)):
        reach = 1 if phrase.beside[slot] else MAX_BETWEEN + 1
        before = ends
        ends = {}
        for at in slots[slot]:
            nearest = next((at - step for step in range(1, reach + 1) if at - step in before), None)
            if nearest is not None:
                ends[at] = (*before[nearest], at)
        if not ends:
            return ()
    return ends.values()


class _Guard:
    """What takes phrases back, in one language."""

    def __init__(self, guard: CrisisGuard) -> None:
        self._negators = guard.negators
        self._keeps, self._past = _Matcher(guard.keeps), _Matcher(guard.past)
        self._general, self._now = _Matcher(guard.general), _Matcher(guard.now)

    def among(self, said: _Said, words: Sequence[str], ends: frozenset[int]) -> Callable[[Sequence[int]], bool]:
        """Tells whether something in a query takes back a phrase that matches at some places. ``ends`` are places
        behind whose word a clause ends: no negation reaches further.
        """
        kept = {at for match in self._keeps.matches(said) for at in match}
        reaches = [
            (at, reach)
            for at, word in enumerate(words)
            if at not in kept
            and (reach := max(self._negators.get(word, 0), self._negators.get(" ".join(words[at : at + 2]), 0)))
        ]
        past, general = list(self._past.matches(said)), list(self._general.matches(said))
        now = {at for one in self._now.matches(said) for at in one} if past else set[int]()

        def is_near(match: Sequence[int], others: Sequence[Sequence[int]], away: int) -> bool:
            return any(match[0] - away - 1 <= one[-1] and one[0] <= match[-1] + away + 1 for one in others)

        def takes_back(match: Sequence[int]) -> bool:
            first, last = match[0], match[-1]
            for at, reach in reaches:
                if at not in match and first - reach <= at < last and ends.isdisjoint(range(at, first)):
                    return True
            if is_near(match, general, MAX_AWAY_OF_GENERAL):
                return True
            # "He beat me, but now he is gone": what is now stands before danger, in it or right behind it.
            is_now = not now.isdisjoint(range(first - BEFORE_IS_NOW, last + 2))
            return not is_now and is_near(match, past, MAX_AWAY_OF_PAST)

        return takes_back


_NO_GUARD = _Guard(CrisisGuard())


def _guard(words: CrisisWords, *, marks: bool) -> CrisisGuard:
    negators = {
        " ".join(words_of(one)): reach for reach, text in sorted(words.negators.items()) for one in text.split()
    }
    idioms, keeps, past, general, now = (
        _phrases(in_full(say, words), marks=marks)
        for say in (words.idioms, words.keeps, words.past, words.general, words.now)
    )
    return CrisisGuard(idioms, negators, keeps, past, general, now)


def _phrases(say: Iterable[str], *, marks: bool = False) -> tuple[Phrase, ...]:
    return tuple(phrase for line in say for phrase in _variants(line, marks))


def _variants(line: str, marks: bool) -> Iterable[Phrase]:
    """The phrases that a line stands for: parts of several words are parts of their own."""
    choices: list[list[tuple[str, ...]]] = []
    parts = line.split()
    for part in (part.removeprefix("+") for part in parts):
        alternatives = [either for either in part.split("/") if either]
        single = "/".join(either for either in alternatives if "_" not in either)
        choices.append(
            [*([(single,)] if single else []), *(tuple(one.split("_")) for one in alternatives if "_" in one)]
        )
    for number, chosen in enumerate(product(*choices)):
        if number == MAX_VARIANTS:
            raise ValueError(f"'{line}' stands for more than {MAX_VARIANTS} phrases")
        slots: list[tuple[str, ...]] = []
        beside: list[bool] = []
        written: list[str] = []
        for part, words in zip(parts, chosen, strict=True):
            for place, word in enumerate(words):
                slot = tuple(
                    f"{one}{'*' if either.endswith('*') else ''}"
                    for either in word.split("/")
                    for one in words_of(folded(either))
                )
                if slot:
                    slots.append(slot)
                    beside.append(place > 0 or part.startswith("+"))
                    written.append(word.lower())
        if slots:
            yield Phrase(tuple(slots), tuple(beside), tuple(written) if marks else ())


def _clause_ends(text: str, words: Sequence[str]) -> frozenset[int]:
    """The places of words with a mark behind that ends a clause, where these can be told."""
    written = text.split()
    if [words_of(word) for word in written[: len(words)]] != [[word] for word in words]:
        return frozenset()
    return frozenset(place for place, word in enumerate(written[: len(words)]) if word[-1] in CLAUSE_ENDS)


def _marked_words(text: str, words: Sequence[str]) -> Sequence[str]:
    """The words as they were written, where they can be told apart alike; else folded."""
    from unicodedata import normalize

    written = normalize("NFC", text).lower().split()
    stripped = [word.strip(".,;:!?¿¡\"'()[]…-") for word in written]
    kept = [word for word in stripped if word]
    return kept if len(kept) >= len(words) and [folded(word) for word in kept[: len(words)]] == words else words


def _without_one(word: str) -> Iterable[str]:
    return (word[:place] + word[place + 1 :] for place in range(len(word)))


def _one_typo(one: str, other: str) -> bool:
    """Whether one letter more, less or other, or two swapped, makes the one the other."""
    short, long = sorted((one, other), key=len)
    start = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    rest_of_short, rest_of_long = short[start:], long[start:]
    if len(long) - len(short) > 1:
        return False
    if len(short) < len(long):
        return rest_of_long[1:] == rest_of_short
    swapped = rest_of_short[:2][::-1] + rest_of_short[2:]
    return rest_of_short[1:] == rest_of_long[1:] or swapped == rest_of_long
