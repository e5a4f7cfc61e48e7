"""The languages of queries, each a file in ``data/languages``: a new language is a new file.

A language needs no records in a pack: its words then find records by the pack's synonyms in that language
(``LL/synonyms.yaml``) and by the small English dictionary in the language file.

Lists separate words with blanks and phrases with commas; diacritics and case do not matter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar, cast

import msgspec
from msgspec import Struct

from guide_app.library.folder import languages_folder
from guide_app.library.search.terms.roots import Roots

_Made = TypeVar("_Made", bound=Callable[..., object])
_LET_GO: list[Callable[[], None]] = []
MAX_FILE_BYTES = 1 << 20
"""Maximum bytes of a language file, many times the actual size."""


class AgeWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The expressions for ages and families."""

    after: str
    """Phrases after a number that make it an age: ``years old``."""
    attached: str = ""
    """What makes a number an age where no blank is between them: ``16f``."""
    before: str
    """Phrases before a number that make it an age: ``i am``."""
    unit: str
    """Words after a number that make it something else: ``hours``."""
    not_before: str = ""
    """Words before a number of years that make it a duration: ``for``."""
    months: str = ""
    """Words after a number that make it the age of a baby after a word of ``own_child``: ``months``."""
    own_child: str = ""
    """Words before the age of a child that comes along: ``my``."""
    kids: str = ""
    """Words after a number of children."""
    family: str = ""
    """Phrases before the size of a family: ``family of``."""
    girl: str = ""
    boy: str = ""
    """Words after an age that state the gender."""
    years: str = ""
    """Words after a number that make it an age only where a query begins with it: ``16 years``."""
    person: str = ""
    """Further words for a person before an age: ``kid 12``."""
    parent: str = ""
    """Words by which a small child is with somebody: ``mother``."""
    almost: str = ""
    """Phrases before an age that is still to come: ``almost``."""
    soon: str = ""
    """Phrases after the age of 18 by which it is still to come: ``this year``."""
    next: str = ""
    """Phrases that say so after it, and before it where a query begins with them: ``next month``."""
    below: str = ""
    """Phrases before an age that is not reached: ``not yet``."""
    between: str = ""
    """Words that may be between such a phrase and the age, beside those of ``before``."""
    between_next: str = ""
    """Further ones that may be between a phrase of ``next`` and the age: ``ela``."""
    numbers: dict[str, int] = {}
    """Numbers in words."""
    joined: str = ""
    """Words between tens and ones: ``treinta y cinco``."""
    after_tens: dict[str, int] = {}
    """Ones that mean something else elsewhere."""


class CrisisWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The phrases of danger and despair for ``crisis/finder.py``."""

    classes: dict[str, str] = {}
    """Named word classes: ``{hitting}`` in a phrase matches any word of the class."""
    danger: tuple[str, ...] = ()
    overdose: tuple[str, ...] = ()
    poison: tuple[str, ...] = ()
    """Pills and wounds of someone who wants to die: a medical emergency first."""
    body: tuple[str, ...] = ()
    despair: tuple[str, ...] = ()
    """Of someone who wants to die, and of a parent who is afraid to hurt a child."""
    child: tuple[str, ...] = ()
    """A small child who is alone."""
    idioms: tuple[str, ...] = ()
    """Phrases that only sound like danger: the finder ignores their words."""
    past: tuple[str, ...] = ()
    """Phrases for the distant past: ``when i was a child``."""
    general: tuple[str, ...] = ()
    """Phrases for general talk about danger: ``class on``, ``statistics``."""
    now: tuple[str, ...] = ()
    """Phrases that override ``past``: ``again``."""
    turns: tuple[str, ...] = ()
    """Phrases that start a new statement: ``but``, ``and now``."""
    negators: dict[int, str] = {}
    """Negators by their reach in words before a phrase: single words, or two joined by ``_``."""
    keeps: tuple[str, ...] = ()
    """Negations that cancel nothing: ``not sure``."""
    signs: dict[str, str] = {}
    """Words by sign name, such as a weapon, a call for help or the distant past (``crisis/signs.py``): ``*`` at the end
    of a word matches any ending, ``_`` joins adjacent words."""


class Language(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, eq=False):
    """The content of a language file. Compared by identity, so that what is compiled from it can be cached."""

    code: str
    """The base code: ``pt`` for ``pt-BR``."""
    name: str
    """Its own name."""
    stemmer: str | None = None
    """Its stemmer in Tantivy. Without one, search uses whole words and prefixes."""
    letters: str = ""
    """Letters that identify the language among those with a file."""
    marks_tell: bool = False
    """Whether diacritics distinguish words (Vietnamese): for crisis phrases only."""
    prefixes: str = ""
    """Prefixes written together with the next word (Arabic "and", "the"): crisis phrases match without them."""
    stop_words: str
    """Stop words: search ignores them if other words are left."""
    negations: str
    """Negations. In the phrasebook they are all equal: ``never paid`` is ``not paid``."""
    ordinary_words: str
    """Correctly spelt words, even if no record of a pack contains them."""
    short_forms: dict[str, str] = {}
    """Abbreviations and their expansions."""
    as_written: str = ""
    """Phrases in which a word is not an abbreviation: ``u visa``."""
    apart: dict[str, str] = {}
    """Words that share their stem with words of another meaning, and the key to use instead."""
    alike: dict[str, str] = {}
    """An everyday word and its regional synonyms, which are equal in the phrasebook."""
    roots: Roots | None = None
    """Root inflection, for a language in which the forms of a word do not share a stem."""
    language_names: dict[str, str] = {}
    """Names of each language, by code."""
    before_language: str = ""
    after_language: str = ""
    polite: str = ""
    """Words at the end without meaning."""
    not_before_free: str = ""
    """Words before "free" that give it another meaning: ``drug free``."""
    constraints: dict[str, str] = {}
    """Phrases for constraints on a service, by key (``constraints.py``)."""
    people: dict[str, str] = {}
    """Phrases for facts of a person, in the syntax of ``people.py``."""
    ages: AgeWords | None = None
    days: dict[str, str] = {}
    """Phrases for each weekday, by its two letters in HSDS."""
    times: dict[str, str] = {}
    """Phrases for parts of a day, by hours: ``21:00-24:00``."""
    before_day: str = ""
    """Words before a day without further meaning: ``open on``."""
    weekend: str = ""
    english: dict[str, str] = {}
    """The dictionary: English words, and the phrases that mean them."""
    crisis: CrisisWords = CrisisWords()


def kept_of_languages(make: _Made) -> _Made:
    """Caches what is made of the language files alone, until ``let_languages_go``."""
    made = cache(make)
    _LET_GO.append(made.cache_clear)
    return cast("_Made", made)


def let_languages_go() -> None:
    """Clear what is kept of the language files, some 6 MiB: the next search reads them again in a tenth of a second."""
    for let_go in _LET_GO:
        let_go()


@kept_of_languages
def languages() -> Mapping[str, Language]:
    """The shipped languages by code; English first, as the first pack's.

    Raises:
        ValueError: a file is invalid; the message names it.

    """
    files = sorted(languages_folder().glob("*.yaml"), key=lambda path: (path.stem != "en", path.stem))
    return {language.code: language for language in map(read_language, files)}


def read_language(path: Path) -> Language:
    """The language of one file.

    Raises:
        ValueError: it is invalid.

    """
    import yaml

    data = path.read_bytes()
    if len(data) > MAX_FILE_BYTES:
        raise ValueError(f"{path.name}: larger than {MAX_FILE_BYTES >> 20} MiB")
    try:
        # The base loader reads every scalar as text ("no" is a word here) and constructs nothing.
        language = msgspec.convert(yaml.load(data, yaml.CBaseLoader), Language, strict=False)  # noqa: S506 - see above
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise ValueError(f"{path.name}: {error}") from error
    if language.code != path.stem:
        raise ValueError(f"{path.name}: its code is '{language.code}', not '{path.stem}'")
    return language


def phrases_of(text: str) -> list[str]:
    """The phrases of a comma-separated list."""
    return [phrase for part in text.split(",") if (phrase := part.strip())]


def language_of(code: str) -> Language | None:
    """The language of a code such as ``pt-BR``, if there is a file for it."""
    return languages().get(code.partition("-")[0])
