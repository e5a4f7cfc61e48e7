"""Roots of words in a language with inner inflection (Arabic), where a stemmer does not suffice."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

MIN_LEFT = 3
"""Minimum letters of a word after stripping."""


class Roots(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Root inflection (Arabic), in which words keep their consonants: affixes in the order of stripping."""

    article: str
    """The article, and small words before it: "and the", "with the"."""
    after: str
    """Suffixes: possessor, object, number."""
    before: str
    """Prefixes of subject and tense, and other small words."""
    within: str
    """Letters after the first of a root that derive another verb from it."""
    weak: str
    """Weak letters, which vary between forms."""


def root_of(roots: Roots) -> Callable[[str], str]:
    """A function that gives the root of a folded word."""
    article, before = (
        re.compile(rf"\A(?:{_any_of(text)})(?=.{{{MIN_LEFT}}})") for text in (roots.article, roots.before)
    )
    after = re.compile(rf"(?<=.{{{MIN_LEFT}}})(?:{_any_of(roots.after)})\Z")
    weak = str.maketrans("", "", "".join(roots.weak.split()))
    within = frozenset(roots.within.split())

    def find(word: str) -> str:
        word = before.sub("", after.sub("", article.sub("", word)))
        if len(word) > MIN_LEFT and word[1] in within:
            word = word[0] + word[2:]
        plain = word.translate(weak)
        return plain if len(plain) >= MIN_LEFT else word

    return find


def _any_of(text: str) -> str:
    """A pattern of the words in a text, the longest first."""
    return "|".join(map(re.escape, sorted(text.split(), key=lambda one: (-len(one), one))))
