"""Roots of words in a language with inner inflection (Arabic), where a stemmer does not suffice."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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
    article, after, before = (_longest_first(text) for text in (roots.article, roots.after, roots.before))
    weak = str.maketrans("", "", "".join(roots.weak.split()))
    within = frozenset(roots.within.split())

    def find(word: str) -> str:
        word = _without(word, article, str.startswith, str.removeprefix)
        word = _without(word, after, str.endswith, str.removesuffix)
        word = _without(word, before, str.startswith, str.removeprefix)
        if len(word) > MIN_LEFT and word[1] in within:
            word = word[0] + word[2:]
        plain = word.translate(weak)
        return plain if len(plain) >= MIN_LEFT else word

    return find


def _without(
    word: str, parts: Sequence[str], has: Callable[[str, str], bool], remove: Callable[[str, str], str]
) -> str:
    """The word without the first matching affix that leaves ``MIN_LEFT`` letters."""
    found = (part for part in parts if has(word, part) and len(word) >= len(part) + MIN_LEFT)
    part = next(found, None)
    return word if part is None else remove(word, part)


def _longest_first(text: str) -> list[str]:
    return sorted(text.split(), key=lambda one: (-len(one), one))
