"""Compiles the phrases of danger and despair from the language files (``data/languages``) and the pack, for storing in
a library.

The syntax: ``/`` separates alternatives, ``_`` joins adjacent words, ``*`` at the end of a word matches any ending,
``+`` before a part requires it directly after the previous one, ``{person}`` matches any word of a class in the
language file. Up to three other words may come between (``will kill me`` matches "he will surely try to kill me").
A line that begins with ``=`` matches only where nothing else is said but small words and calls for help: ``=gas leak``.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from itertools import chain, product
from typing import get_args

from msgspec import Struct

from guide_app.content.word_groups import CrisisGroup, CrisisKind
from guide_app.library.search.crisis.signs import LanguageSigns, compiled_signs
from guide_app.library.search.crisis.weighing import StoredWeights
from guide_app.library.search.terms.analysis import folded, words_of, words_of_folded
from guide_app.library.search.terms.languages import CrisisWords, Language

MAX_VARIANTS = 64
"""Maximum phrases that one line expands to, by its alternatives of several words."""

ALONE = "="
"""The start of a line for a query that says nothing else."""
CALLS = "alarm"
"""The sign of the calls for help."""

_NUMBER = "I"
"""The kind of the arrays of phrases. Every computer that the guide runs on has its lowest byte first."""
_CLASS = re.compile(r"\{([a-z]+)\}")
_ALTERNATIVES = re.compile(r"[^\W_]+\*?(?:/[^\W_]+\*?)*")


Slot = tuple[str, ...]
"""The folded alternatives of one word of a phrase; ``kill*`` matches every word with that prefix."""


class Phrase(Struct, frozen=True, gc=False):
    """One phrase."""

    words: bytes
    """Its slots, as an array: twice the number in ``Crisis.slots``, and one more if it must directly follow the
    previous one. There are so many phrases that tuples of numbers would take several MiB.
    """
    marks: tuple[str, ...] = ()
    """The words with diacritics, in a language where they distinguish words."""
    alone: bool = False
    """Whether nothing else may be said beside it but small words (``Crisis.small``)."""

    @property
    def slots(self) -> Sequence[int]:
        """The numbers of its slots in ``Crisis.slots``."""
        return [word >> 1 for word in array(_NUMBER, self.words)]

    def is_beside(self, slot: int) -> bool:
        """Whether a slot must directly follow the previous one."""
        return bool(array(_NUMBER, self.words)[slot] & 1)


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

    slots: tuple[Slot, ...] = ()
    """The slots of all phrases, each once: many phrases share one, such as that of a class."""
    lines: tuple[CrisisLines, ...] = ()
    """In the order of the pack's groups."""
    guards: dict[str, CrisisGuard] = {}
    """By the code of the language."""
    prefixes: tuple[str, ...] = ()
    """Prefixes that are written together with a word, the longest first."""
    signs: dict[str, LanguageSigns] = {}
    """By the code of the language."""
    small: dict[str, tuple[str, ...]] = {}
    """The folded words that may be beside a phrase that is said alone, by the code of the language."""
    weights: dict[str, StoredWeights] = {}
    """By kind."""


def compiled_crisis(
    groups: Iterable[CrisisGroup],
    languages: Iterable[Language],
    place_of: Callable[[str], int],
    weights: Mapping[str, StoredWeights] | None = None,
) -> Crisis:
    """The pack's groups with the phrases of all languages, compiled. ``place_of`` gives a service's place."""
    known = tuple(languages)
    numbered = _Numbered()
    lines: list[CrisisLines] = []
    for group in groups:
        places = tuple(dict.fromkeys(place_of(service) for service in group.services))
        if group.say:
            lines.append(CrisisLines(numbered.phrases(_phrases(group.say, {}, marks=False)), places))
        for language in known if group.kind else ():
            phrases = numbered.phrases(_phrases_of(language, group.kind or ""))
            misspelt = not language.marks_tell
            lines.append(CrisisLines(phrases, places, misspelt=misspelt, language=language.code, kind=group.kind))
    guards = {language.code: _guard(language, numbered) for language in known}
    prefixes = {prefix for language in known for prefix in words_of(language.prefixes)}
    signs = {language.code: compiled_signs(language) for language in known if language.crisis.signs}
    longest_first = tuple(sorted(prefixes, key=lambda prefix: (-len(prefix), prefix)))
    small = {language.code: _small(language) for language in known}
    return Crisis(numbered.slots(), tuple(lines), guards, longest_first, signs, small, dict(weights or {}))


def crisis_words(say: Iterable[str]) -> set[str]:
    """Every folded word and prefix in phrases."""
    written = set(" ".join(say).replace("/", " ").replace("_", " ").replace("*", " ").split())
    return set(words_of(" ".join(written)))


def said_in_crisis(words: CrisisWords) -> Iterable[str]:
    """The phrases of a language for every crisis, including idioms, without their classes, and these once each.

    Raises:
        KeyError: there is no such class.

    """
    said = (*(say for kind in get_args(CrisisKind) for say in getattr(words, kind)), *words.idioms)
    named = dict.fromkeys(name for line in said for name in _CLASS.findall(line))
    return (*(_CLASS.sub(" ", line) for line in said), *(words.classes[name] for name in named))


def in_full(say: Iterable[str], words: CrisisWords) -> Iterable[str]:
    """Phrases with each class name replaced by its words.

    Raises:
        KeyError: there is no such class.

    """
    return (_with_classes(line, words.classes) for line in say)


def _with_classes(line: str, classes: Mapping[str, str]) -> str:
    return _CLASS.sub(lambda name: "/".join(classes[name[1]].split()), line)


class _Written(Struct, frozen=True, gc=False):
    """A phrase with the words of its slots."""

    slots: tuple[Slot, ...]
    beside: tuple[bool, ...]
    marks: tuple[str, ...]
    alone: bool


class _Numbered:
    """Numbers the slots of phrases in the order of their first use."""

    def __init__(self) -> None:
        self._numbers: dict[Slot, int] = {}

    def phrases(self, written: Iterable[_Written]) -> tuple[Phrase, ...]:
        """Phrases with numbers in place of their slots."""
        return tuple(Phrase(self._words(one), one.marks, one.alone) for one in written)

    def _words(self, written: _Written) -> bytes:
        numbers = self._numbers
        slots = zip(written.slots, written.beside, strict=True)
        return array(
            _NUMBER, [numbers.setdefault(slot, len(numbers)) << 1 | beside for slot, beside in slots]
        ).tobytes()

    def slots(self) -> tuple[Slot, ...]:
        """The slots by number."""
        return tuple(self._numbers)


# What is compiled from a language file alone is cached: it is the same for every pack.
@cache
def _phrases_of(language: Language, name: str) -> tuple[_Written, ...]:
    """The phrases of a kind of crisis, or those that cancel a match."""
    say: tuple[str, ...] = getattr(language.crisis, name)
    return _phrases(say, language.crisis.classes, marks=language.marks_tell)


def _small(language: Language) -> tuple[str, ...]:
    """The words that may be beside a phrase that is said alone: small ones, and calls for help of one word."""
    calls = (one.rstrip("*") for one in language.crisis.signs.get(CALLS, "").split() if "_" not in one)
    return tuple(sorted({*words_of(f"{language.stop_words} {' '.join(calls)}")}))


def _guard(language: Language, numbered: _Numbered) -> CrisisGuard:
    words = language.crisis
    negators = {
        " ".join(words_of(one)): reach for reach, text in sorted(words.negators.items()) for one in text.split()
    }
    names = ("idioms", "keeps", "past", "general", "now", "turns")
    lists = {name: numbered.phrases(_phrases_of(language, name)) for name in names}
    return CrisisGuard(negators=negators, **lists)


def _phrases(say: Iterable[str], classes: Mapping[str, str], *, marks: bool) -> tuple[_Written, ...]:
    lines = "\n".join(" ".join(line.split()) for line in say)
    if not marks:
        lines, classes = folded(lines), {name: folded(words) for name, words in classes.items()}
    # Many phrases share the same parts, such as those of a class.
    choices_of = cache(partial(_choices, classes=classes, marks=marks))
    return tuple(phrase for line in lines.split("\n") for phrase in _variants(line, choices_of, marks=marks))


def _variants(line: str, choices_of: Callable[[str], list[list[_Choice]]], *, marks: bool) -> Iterable[_Written]:
    """The phrases that a line expands to, with a slot for each word of an alternative of several words."""
    alone = line.startswith(ALONE)
    for number, chosen in enumerate(product(*map(choices_of, line.removeprefix(ALONE).split()))):
        if number == MAX_VARIANTS:
            raise ValueError(f"'{line}' stands for more than {MAX_VARIANTS} phrases")
        slots = list(chain.from_iterable(chosen))
        if slots:
            words, beside, written = zip(*slots, strict=True)
            yield _Written(words, beside, written if marks else (), alone)


_Choice = tuple[Slot, bool, str]
"""A slot, whether it follows directly, and its word as written."""


def _choices(part: str, classes: Mapping[str, str], *, marks: bool) -> list[list[_Choice]]:
    """The ways to say one part of a line: all alternatives of one word, and each of several words."""
    if not marks and _ALTERNATIVES.fullmatch(part):  # As most are.
        return [[(tuple(part.split("/")), False, part)]]
    beside, part = part.startswith("+"), _with_classes(part.removeprefix("+"), classes)
    alternatives = part.split("/")
    ways = [[part]]
    if "_" in part or not all(alternatives):
        single = "/".join(either for either in alternatives if either and "_" not in either)
        ways = [*([[single]] if single else []), *(one.split("_") for one in alternatives if "_" in one)]
    return [
        [
            (slot, place > 0 or beside, word.lower())
            for place, word in enumerate(words)
            if (slot := _slot(folded(word) if marks else word))
        ]
        for words in ways
    ]


def _slot(words: str) -> tuple[str, ...]:
    if _ALTERNATIVES.fullmatch(words):
        return tuple(words.split("/"))
    return tuple(
        f"{word}{'*' if either.endswith('*') else ''}"
        for either in words.split("/")
        for word in words_of_folded(either)
    )
