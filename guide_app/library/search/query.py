"""A query as a value, and the reading of what was typed.

What is typed never reaches a query parser: it is taken apart into folded words and numbers here, so that no
punctuation and no word (``AND``, ``24/7``, ``C++``, ``"quotes"``, ``¿?``) has a meaning of its own.

>>> read(Query("El jefe me quitó el pasaporte", language="es")).words
('jefe', 'quito', 'pasaporte')
>>> read(Query("who pays?")).words  # "who" is left out where other words are left
('pays',)
>>> read(Query("¿Quién?", language="es")).words
('quien',)
>>> read(Query("+1 (888) 373-7888")).numbers
(('8883737888',),)
>>> read(Query("C++ AND 24/7")).words
('c', '24', '7')
>>> read(Query("the Y.W.C.A. of Worcester")).words
('ywca', 'worcester')
>>> read(Query("Abby's hou")).unfinished, read(Query("Abby's house ")).unfinished
(True, False)
"""

from __future__ import annotations

import re
from datetime import datetime

from msgspec import Struct

from guide_app.content.record import Kind
from guide_app.library.search.analysis import STOP_WORDS, is_stop_word, words_of
from guide_app.library.search.phone_digits import numbers_in_query
from guide_app.library.services import NO_FILTER, ServiceFilter

MOST_CHARACTERS = 400
"""Of what is typed; the rest of a longer text is not looked at."""
MOST_WORDS = 16
"""Words that are looked for, the first ones."""


_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")


class Query(Struct, frozen=True):
    """What to look for."""

    text: str
    language: str = "en"
    """The language asked in. Records of other languages are found too."""
    kinds: frozenset[Kind] = frozenset()
    """The kinds wanted; empty for all."""
    filter: ServiceFilter = NO_FILTER
    """Which services count. Records of other kinds are not filtered by it."""
    limit: int = 30
    """How many hits at most."""
    now: datetime | None = None
    """The moment for ``filter.open_now``; the present unless given."""
    for_client: bool = False
    """Leave out what is written for staff."""
    as_typed: bool = False
    """Look for the words as they are typed: correct nothing, and take no word for a wish."""
    in_words_language: bool = False
    """Show what is found in the language of the words, where that is another one of the pack."""
    without: frozenset[str] = frozenset()
    """The keys of wishes (``wishes.py``) that the words are not meant as."""


class Reading(Struct, frozen=True):
    """What was typed, taken apart."""

    all_words: tuple[str, ...]
    """Every folded word, in order."""
    words: tuple[str, ...]
    """Those to look for, each once: without the ones that say little, unless there are no others."""
    unfinished: bool
    """The last word may be the beginning of a longer one: nothing follows it."""
    ends_in_word: bool
    """Nothing follows the last of all words: it may go on."""
    numbers: tuple[tuple[str, ...], ...]
    """Phone numbers or their beginnings, each in the forms to try."""


def words_typed(text: str) -> list[str]:
    """The folded words of what was typed, as far as it is looked at. Initials with dots are one word, unless that says
    little ("U.S.").
    """
    return words_of(_INITIALS.sub(_as_one_word, text[:MOST_CHARACTERS]))


def _as_one_word(initials: re.Match[str]) -> str:
    word = initials[0].replace(".", "")
    return initials[0] if any(word.lower() in small for small in STOP_WORDS.values()) else f"{word} "


def read(query: Query, first: int = 0, last: int | None = None) -> Reading:
    """Take apart what was typed. Only the words from ``first`` up to ``last`` are read; the others were wishes."""
    text = query.text[:MOST_CHARACTERS]
    typed = words_typed(text)
    words = typed[first:last]
    telling = list(dict.fromkeys([word for word in words if not is_stop_word(word, query.language)] or words))
    ends_in_word = bool(words) and text[-1:].isalnum() and last in (None, len(typed))
    return Reading(
        all_words=tuple(words),
        words=tuple(telling[:MOST_WORDS]),
        unfinished=ends_in_word and bool(telling) and telling[-1] == words[-1] and len(telling) <= MOST_WORDS,
        ends_in_word=ends_in_word,
        numbers=tuple(numbers_in_query(text)),
    )
