"""The languages that people type in, each a file of ``data/languages``: a further language is a further file.

A language needs no records of its own: where a pack has none in it, its words lead to the pack's records by the
pack's synonyms in that language (``LL/synonyms.yaml``) and by the file's own small dictionary of English.

Lists of words are written with blanks between, lists of phrases with commas; marks and capitals do not matter.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from guide_app.library.folder import languages_folder
from guide_app.library.search.terms.roots import Roots

MAX_FILE_BYTES = 1 << 20
"""Bytes of a language's file, many times what one has."""


class AgeWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How ages and families are told."""

    after: str
    """Phrases behind a number that make it an age: ``years old``."""
    before: str
    """Phrases before one: ``i am``. Without a unit behind it, a number of a teenager's years is then an age."""
    unit: str
    """Words behind a number that make it something else: ``hours``."""
    not_before: str = ""
    """Words before a number of years that make it a time: ``for``."""
    months: str = ""
    """Words behind a number that make it the age of a baby, before "old" or among one's own: ``months``."""
    own_child: str = ""
    """Words before the age of a child that somebody brings along: ``my``."""
    kids: str = ""
    """Words behind a number of children."""
    family: str = ""
    """Phrases before the number of a family: ``family of``."""
    girl: str = ""
    boy: str = ""
    """Words behind an age that tell the gender."""
    numbers: dict[str, int] = {}
    """Numbers in words."""


class CrisisWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of someone in danger or in despair, as ``crisis/finder.py`` reads them."""

    classes: dict[str, str] = {}
    """Words that stand for one another, by a name: ``{hitting}`` in a phrase means either of them."""
    danger: tuple[str, ...] = ()
    overdose: tuple[str, ...] = ()
    poison: tuple[str, ...] = ()
    """Pills and wounds of someone who wants to die: a body in danger first."""
    body: tuple[str, ...] = ()
    despair: tuple[str, ...] = ()
    idioms: tuple[str, ...] = ()
    """What sounds like danger and is none: its words are left out."""
    past: tuple[str, ...] = ()
    """Long ago: ``when i was a child``."""
    general: tuple[str, ...] = ()
    """What only speaks of danger: ``class on``, ``statistics``."""
    now: tuple[str, ...] = ()
    """What tells that it is not past, though something of ``past`` stands there: ``again``."""
    turns: tuple[str, ...] = ()
    """Words behind which something else is told: ``but``, ``and now``."""
    negators: dict[int, str] = {}
    """Words that take danger back, by how many words before it they may stand: single ones, or two
    joined by ``_``."""
    keeps: tuple[str, ...] = ()
    """Negations that take nothing back: ``not sure``."""
    signs: dict[str, str] = {}
    """Words by what they tell of, such as a weapon, help that is called for or a time long ago (``crisis/signs.py``):
    ``*`` at the end of one any ending, ``_`` that words stand side by side."""


class Language(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a language's file says."""

    code: str
    """The base code: ``pt`` for ``pt-BR``."""
    name: str
    """In the language itself."""
    stemmer: str | None = None
    """Its stemmer in Tantivy. Without one, whole words and their beginnings are looked for."""
    letters: str = ""
    """Letters that tell the language, among those that have files."""
    marks_tell: bool = False
    """A word typed with marks means only itself (Vietnamese): in words of danger, and nowhere else."""
    prefixes: str = ""
    """What is written together with the word behind it (Arabic "and", "the"): words of danger count without it."""
    stop_words: str
    """What people type around the words that matter: not looked for when others are left."""
    negations: str
    """Words that turn a meaning round. Between what people say they are all one: ``never paid`` is ``not paid``."""
    ordinary_words: str
    """Words that are spelt right, even where no record of a pack has them."""
    short_forms: dict[str, str] = {}
    """What is written short, and the words behind it."""
    as_written: str = ""
    """Phrases in which such a word is none: ``u visa``."""
    apart: dict[str, str] = {}
    """Words that share their stem with others of another meaning, and what they are known by."""
    alike: dict[str, str] = {}
    """An everyday word, and those that mean the same in other places: between what people say they are all one."""
    roots: Roots | None = None
    """How words are bent within, where a stem is not what their forms share."""
    language_names: dict[str, str] = {}
    """Phrases for each language by its code."""
    before_language: str = ""
    after_language: str = ""
    polite: str = ""
    """Words at the end that say nothing."""
    not_before_free: str = ""
    """Words before "free" that give it another meaning: ``drug free``."""
    constraints: dict[str, str] = {}
    """Phrases for what a service must be, by the key of the constraint (``constraints.py``)."""
    people: dict[str, str] = {}
    """Phrases for who it is (``people.py``)."""
    ages: AgeWords | None = None
    days: dict[str, str] = {}
    """Phrases for each weekday, by HSDS's two letters."""
    times: dict[str, str] = {}
    """Phrases for parts of a day, by their hours: ``21:00-24:00``."""
    before_day: str = ""
    """Words around a day that say no more: ``open on``."""
    weekend: str = ""
    english: dict[str, str] = {}
    """English words, and the phrases that mean them."""
    crisis: CrisisWords = CrisisWords()


@cache
def languages() -> Mapping[str, Language]:
    """The languages that come with the program, by code; English first, as the first pack's.

    Raises:
        ValueError: a file is not what it should be; the message names it.

    """
    files = sorted(languages_folder().glob("*.yaml"), key=lambda path: (path.stem != "en", path.stem))
    return {language.code: language for language in map(read_language, files)}


def read_language(path: Path) -> Language:
    """The language of one file.

    Raises:
        ValueError: it is not what it should be.

    """
    import yaml

    data = path.read_bytes()
    if len(data) > MAX_FILE_BYTES:
        raise ValueError(f"{path.name}: larger than {MAX_FILE_BYTES >> 20} MiB")
    try:
        # Every scalar is a text ("no" is a word here), and constructs nothing.
        language = msgspec.convert(yaml.load(data, yaml.CBaseLoader), Language, strict=False)  # noqa: S506 - see above
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise ValueError(f"{path.name}: {error}") from error
    if language.code != path.stem:
        raise ValueError(f"{path.name}: its code is '{language.code}', not '{path.stem}'")
    return language


def phrases_of(text: str) -> list[str]:
    """The phrases of a list with commas between."""
    return [phrase for part in text.split(",") if (phrase := part.strip())]


def language_of(code: str) -> Language | None:
    """The language of a code such as ``pt-BR``, if there is a file for it."""
    return languages().get(code.partition("-")[0])
