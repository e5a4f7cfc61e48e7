"""A query as a value, and its tokenization.

The typed text never reaches a query parser: this module splits it into folded words and numbers, so that no
punctuation and no word (``AND``, ``24/7``, ``C++``, ``"quotes"``, ``¿?``) is an operator.

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
"""Maximum characters of a query; the rest is ignored."""
MAX_WORDS = 16
"""Maximum words to search for."""


_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")


class Query(Struct, frozen=True):
    """A search request."""

    text: str
    language: str = "en"
    """The requested language, for query and hits. Search also finds records of other languages."""
    kinds: frozenset[Kind] = frozenset()
    """The wanted kinds; empty for all."""
    filter: ServiceFilter = NO_FILTER
    """The filter for services; it does not apply to other kinds. A service that does not take the filter's person is
    found only by name."""
    limit: int = 30
    """Maximum hits."""
    open_on: tuple[tuple[int, int], ...] = ()
    """Intervals of the week in minutes from Monday 00:00. A service must be open in one of them, or its hours be
    unknown."""
    now: datetime | None = None
    """The moment for ``filter.open_now``; the default is the present."""
    as_typed: bool = False
    """Search for the words as typed, without corrections and constraints."""
    to_choose_from: bool = False
    """A list to choose from: it has every match, also where matches stop helping who asks for help."""
    in_words_language: bool = False
    """Show hits in the detected language of the query, if it is another one of the pack."""
    without: frozenset[str] = frozenset()
    """The keys of constraints (``constraints.py``) to ignore."""
    adult: bool = False
    """The person is 18 or older, as somebody chose: no word that hints at youth counts."""
    young: bool = False
    """Whether words hint at youth and leave the age open: beds for adults are left out until it is chosen."""
    facts: frozenset[str] = frozenset()
    """What else the words say of the person (``people.FACTS``): it decides who is called, and filters nothing."""


class Reading(Struct, frozen=True):
    """A tokenized query."""

    all_words: tuple[str, ...]
    """Every folded word, in order."""
    said: tuple[str, ...]
    """The same without the figures of an age, which differ in the phrasebook."""
    words: tuple[str, ...]
    """The distinct words to search for, without stop words unless there are no others."""
    unfinished: bool
    """Whether the last word to search for may be a prefix: nothing follows it."""
    ends_in_word: bool
    """Whether the last of all words may be a prefix: nothing follows it."""
    numbers: tuple[tuple[str, ...], ...]
    """Phone numbers or their prefixes, each in the forms to try."""


def words_typed(text: str, language: str = "en") -> list[str]:
    """The folded words of the first ``MAX_CHARACTERS``. Initials with dots are one word, unless that is a stop word
    ("U.S.").
    """

    def as_one_word(initials: re.Match[str]) -> str:
        word = initials[0].replace(".", "")
        return initials[0] if is_stop_word(word.lower(), language) else f"{word} "

    return words_of(_INITIALS.sub(as_one_word, text[:MAX_CHARACTERS]))


def read(query: Query, words: Sequence[str] | None = None, left_out: Collection[int] = ()) -> Reading:
    """Tokenize a query. ``words`` are the folded words if they differ from those typed: without constraints, with
    abbreviations expanded. ``left_out`` are the positions of words to skip.
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
    """A reading with further words to search for."""
    new = [word for word in more if word not in reading.words]
    if not new:
        return reading
    words = (*reading.words, *new)[-MAX_WORDS:]
    return structs.replace(reading, said=(*reading.said, *new), words=words, unfinished=False)
