"""Words of a pack's English texts that have a plainer or a kinder form, after the style of the project.

Every pattern is certain: it has no hit on a text that was judged good. What needs an eye is not here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ANYONE = (
    (r"\banew\b|\bonce more\b", "again"),
    (r"\bin vain\b", "without result"),
    (r"\bof the kind\b", "like this"),
    (r"\bstands?\b(?! (?:by|for|up)\b)", "is"),
    (r"\bsays? of\b", "says about"),
    (r"\btells whom\b", "says who"),
    (r"\b(?:un)?tick(?:s|ed)?\b", "check a box"),
    (r"\bwhom\b", "who"),
    (r"\btill\b", "until"),
    (r"\bneed not\b", "do not have to"),
    (r"\byou need no\b", "you do not need"),
    (r"\b(?:it|this|that) is no (?!longer\b|more\b)\w+", "is not a"),
    (r"\bno (?:page|record|source) (?:here )?says\b", "we do not know"),
    (r"\b(?:was|were) not found\b", "we could not find"),
    (r"\bby interpreter\b", "with an interpreter"),
    (r"\bagainst (?:hiv|pregnancy)\b", "to prevent"),
    (r"\bbest (?:early|today)\b", "sooner is better"),
    (r"\b(?:with|to) all\.", "everyone"),
    (r"\bgo along\b", "go with them"),
    (r"\bhangs? on\b", "depends on"),
    (r"\bcannot be written\b", "cannot write to"),
    (r"\blistings?\b", "service"),
    (r"\b(?:don|can|won|isn|aren)['’]t\b", "do not, cannot, will not"),
    ("\u2014", "a comma or a colon"),
)
_CLIENT = (
    (
        r"\b(?:uses?|used|sells?|sold) (?:him|her|them|you|a (?:child|minor)) (?:for|to)\b",
        "makes them have sex or work",
    ),
    (r"\bused for sex\b", "made to have sex"),
    (r"\b(?:is|are|being) sold\b", "is being trafficked"),
)
"""For texts that the person reads: nobody is a thing that is used or sold."""


def _joined(rows: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    return re.compile("|".join(f"({pattern})" for pattern, _ in rows), re.IGNORECASE), tuple(say for _, say in rows)


_FOR_STAFF = _joined(_ANYONE)
_FOR_CLIENT = _joined(_ANYONE + _CLIENT)


def better_words(text: str, for_staff: bool) -> Iterator[tuple[str, str]]:
    """Each form in an English text that has a better one, and what to say instead.

    >>> list(better_words("Ask whom they take.", True))
    [('whom', 'who')]
    """
    pattern, instead = _FOR_STAFF if for_staff else _FOR_CLIENT
    for hit in pattern.finditer(text):
        assert hit.lastindex is not None
        yield hit.group(), instead[hit.lastindex - 1]
