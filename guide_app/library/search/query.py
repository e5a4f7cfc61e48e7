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
from collections.abc import Collection, Sequence
from datetime import datetime

from msgspec import Struct, structs

from guide_app.content.record import Kind
from guide_app.library.search.terms.analysis import is_stop_word, words_of
from guide_app.library.search.terms.phone_digits import numbers_in_query
from guide_app.library.services import NO_FILTER, ServiceFilter

MAX_CHARACTERS = 400
"""Of what is typed; the rest of a longer text is not looked at."""
MAX_WORDS = 16
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
    """Which services count. Records of other kinds are not filtered by it. A service that does not take its person is
    found only by name."""
    limit: int = 30
    """How many hits at most."""
    open_on: tuple[tuple[int, int], ...] = ()
    """Stretches of the week, in minutes from Monday 00:00, in one of which a service must be open, or of unknown
    hours."""
    now: datetime | None = None
    """The moment for ``filter.open_now``; the present unless given."""
    as_typed: bool = False
    """Look for the words as they are typed: correct nothing, and take no word for a wish."""
    in_words_language: bool = False
    """Show what is found in the language of the words, where that is another one of the pack."""
    without: frozenset[str] = frozenset()
    """The keys of constraints (``constraints.py``) that the words are not meant as."""


class Reading(Struct, frozen=True):
    """What was typed, taken apart."""

    all_words: tuple[str, ...]
    """Every folded word, in order."""
    said: tuple[str, ...]
    """The same without the figures of an age: people say other figures."""
    words: tuple[str, ...]
    """Those to look for, each once: without the ones that say little, unless there are no others."""
    unfinished: bool
    """The last word may be the beginning of a longer one: nothing follows it."""
    ends_in_word: bool
    """Nothing follows the last of all words: it may go on."""
    numbers: tuple[tuple[str, ...], ...]
    """Phone numbers or their beginnings, each in the forms to try."""


def words_typed(text: str, language: str = "en") -> list[str]:
    """The folded words of what was typed, as far as it is looked at. Initials with dots are one word, unless that says
    little ("U.S.").
    """

    def as_one_word(initials: re.Match[str]) -> str:
        word = initials[0].replace(".", "")
        return initials[0] if is_stop_word(word.lower(), language) else f"{word} "

    return words_of(_INITIALS.sub(as_one_word, text[:MAX_CHARACTERS]))


def read(query: Query, words: Sequence[str] | None = None, left_out: Collection[int] = ()) -> Reading:
    """Take apart what was typed. ``words`` are the folded words to read, where they are not simply those typed: without
    constraints, with what was written short in full. ``left_out`` are the places of words that are not looked for.
    """
    text = query.text[:MAX_CHARACTERS]
    typed = words_typed(text, query.language)
    words = typed if words is None else words
    kept = [word for place, word in enumerate(words) if place not in left_out]
    telling = list(dict.fromkeys([word for word in kept if not is_stop_word(word, query.language)] or kept))
    ends_in_word = bool(words) and text[-1:].isalnum() and words[-1:] == typed[-1:]
    return Reading(
        all_words=tuple(words),
        said=tuple(kept),
        words=tuple(telling[:MAX_WORDS]),
        unfinished=ends_in_word and bool(telling) and telling[-1] == words[-1] and len(telling) <= MAX_WORDS,
        ends_in_word=ends_in_word,
        numbers=tuple(numbers_in_query(text)),
    )


def with_words(reading: Reading, more: Sequence[str]) -> Reading:
    """A reading with further words to look for."""
    new = [word for word in more if word not in reading.words]
    if not new:
        return reading
    words = (*reading.words, *new)[-MAX_WORDS:]
    return structs.replace(reading, said=(*reading.said, *new), words=words, unfinished=False)
