"""Compiles the phrases of danger and despair from the language files (``data/languages``) and the pack, for storing in
a library.

The syntax: ``/`` separates alternatives, ``_`` joins adjacent words, ``*`` at the end of a word matches any ending,
``+`` before a part requires it directly after the previous one, ``{person}`` matches any word of a class in the
language file. Up to three other words may come between (``will kill me`` matches "he will surely try to kill me").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import product

from msgspec import Struct

from guide_app.content.word_groups import CrisisGroup, CrisisKind
from guide_app.library.search.crisis.signs import LanguageSigns, compiled_signs
from guide_app.library.search.crisis.weighing import NO_WEIGHTS, Weights
from guide_app.library.search.terms.analysis import folded, words_of, words_of_folded
from guide_app.library.search.terms.languages import CrisisWords, Language

MAX_VARIANTS = 64
"""Maximum phrases that one line expands to, by its alternatives of several words."""

_CLASS = re.compile(r"\{([a-z]+)\}")


class Phrase(Struct, frozen=True):
    """One phrase. Each slot has its folded alternatives; ``kill*`` matches every word with that prefix."""

    slots: tuple[tuple[str, ...], ...]
    beside: tuple[bool, ...]
    """For each slot, whether it must directly follow the previous one."""
    marks: tuple[str, ...] = ()
    """The words with diacritics, in a language where they distinguish words."""


class CrisisLines(Struct, frozen=True):
    """One group of phrases."""

    phrases: tuple[Phrase, ...]
    places: tuple[int, ...]
    """The places of its services, the leading one first."""
    misspelt: bool = True
    """Whether a misspelt word matches."""
    language: str = ""
    """The language code; empty for the pack's own phrases."""
    kind: CrisisKind | None = None
    """The kind of crisis, for phrases of the language files."""


class CrisisGuard(Struct, frozen=True):
    """The cancelling phrases of one language."""

    idioms: tuple[Phrase, ...] = ()
    negators: dict[str, int] = {}
    keeps: tuple[Phrase, ...] = ()
    past: tuple[Phrase, ...] = ()
    general: tuple[Phrase, ...] = ()
    now: tuple[Phrase, ...] = ()
    turns: tuple[Phrase, ...] = ()


class Crisis(Struct, frozen=True):
    """The compiled phrases and weights, as stored."""

    lines: tuple[CrisisLines, ...] = ()
    """In the order of the pack's groups."""
    guards: dict[str, CrisisGuard] = {}
    """By the code of the language."""
    prefixes: tuple[str, ...] = ()
    """Prefixes that are written together with a word, the longest first."""
    signs: dict[str, LanguageSigns] = {}
    """By the code of the language."""
    weights: Weights = NO_WEIGHTS


def compiled_crisis(
    groups: Iterable[CrisisGroup],
    languages: Iterable[Language],
    place_of: Callable[[str], int],
    weights: Weights = NO_WEIGHTS,
) -> Crisis:
    """The pack's groups with the phrases of all languages, compiled. ``place_of`` gives a service's place."""
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
            lines.append(CrisisLines(phrases, places, misspelt=not marks, language=language.code, kind=group.kind))
    guards = {language.code: _guard(language.crisis, marks=language.marks_tell) for language in known}
    prefixes = {prefix for language in known for prefix in words_of(language.prefixes)}
    signs = {language.code: compiled_signs(language) for language in known if language.crisis.signs}
    longest_first = tuple(sorted(prefixes, key=lambda prefix: (-len(prefix), prefix)))
    return Crisis(tuple(lines), guards, longest_first, signs, weights)


def crisis_words(say: Iterable[str]) -> set[str]:
    """Every folded word and prefix in phrases."""
    return set(words_of(" ".join(say).replace("/", " ").replace("_", " ").replace("*", " ")))


def said_in_crisis(words: CrisisWords) -> Iterable[str]:
    """The phrases of a language for every crisis, including idioms, without their classes, and these once each.

    Raises:
        KeyError: there is no such class.

    """
    said = (*words.danger, *words.overdose, *words.poison, *words.body, *words.despair, *words.idioms)
    named = dict.fromkeys(name for line in said for name in _CLASS.findall(line))
    return (*(_CLASS.sub(" ", line) for line in said), *(words.classes[name] for name in named))


def in_full(say: Iterable[str], words: CrisisWords) -> Iterable[str]:
    """Phrases with each class name replaced by its words.

    Raises:
        KeyError: there is no such class.

    """
    classes = {name: "/".join(text.split()) for name, text in words.classes.items()}
    return (_CLASS.sub(lambda name: classes[name[1]], line) for line in say)


def _guard(words: CrisisWords, *, marks: bool) -> CrisisGuard:
    negators = {
        " ".join(words_of(one)): reach for reach, text in sorted(words.negators.items()) for one in text.split()
    }
    idioms, keeps, past, general, now, turns = (
        _phrases(in_full(say, words), marks=marks)
        for say in (words.idioms, words.keeps, words.past, words.general, words.now, words.turns)
    )
    return CrisisGuard(idioms, negators, keeps, past, general, now, turns)


def _phrases(say: Iterable[str], *, marks: bool = False) -> tuple[Phrase, ...]:
    return tuple(phrase for line in say for phrase in _variants(line, marks))


def _variants(line: str, marks: bool) -> Iterable[Phrase]:
    """The phrases that a line expands to, with a slot for each word of an alternative of several words."""
    choices: list[list[tuple[str, ...]]] = []
    parts = (line if marks else folded(line)).split()
    for part in (part.removeprefix("+") for part in parts):
        alternatives = part.split("/")
        if "_" not in part and "" not in alternatives:
            choices.append([(part,)])
            continue
        single = "/".join(either for either in alternatives if either and "_" not in either)
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
                slot = _slot(word)
                if slot:
                    slots.append(slot)
                    beside.append(place > 0 or part.startswith("+"))
                    written.append(word.lower())
        if slots:
            yield Phrase(tuple(slots), tuple(beside), tuple(written) if marks else ())


@lru_cache(maxsize=4096)  # Many phrases share the same words, such as those of a class.
def _slot(words: str) -> tuple[str, ...]:
    """The folded alternatives of one slot, each with its ``*``."""
    return tuple(
        f"{word}{'*' if either.endswith('*') else ''}"
        for either in folded(words).split("/")
        for word in words_of_folded(either)
    )
