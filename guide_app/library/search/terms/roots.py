"""What the forms of a word share in a language that bends words within (Arabic): more than a stem tells."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

MIN_LEFT = 3
"""Letters that are left of a word without what is taken off."""


class Roots(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How words are bent that keep their consonants (Arabic): lists of what is written together with a word, in the
    order in which it is taken off.
    """

    article: str
    """The article, and small words before it: "and the", "with the"."""
    after: str
    """Endings: whose it is, to whom it is done, how many."""
    before: str
    """What tells who does something, and that it goes on or will be; other small words."""
    within: str
    """Letters behind the first one of a root that make another verb of it."""
    weak: str
    """Letters that come and go with the form."""


def root_of(roots: Roots) -> Callable[[str], str]:
    """Gives the root of a folded word."""
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
    """A word without the first of the parts that it has and that leave enough of it."""
    found = (part for part in parts if has(word, part) and len(word) >= len(part) + MIN_LEFT)
    part = next(found, None)
    return word if part is None else remove(word, part)


def _longest_first(text: str) -> list[str]:
    return sorted(text.split(), key=lambda one: (-len(one), one))
