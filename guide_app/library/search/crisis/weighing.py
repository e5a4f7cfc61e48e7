"""How much what was typed sounds like danger, beside the phrases of danger: what no list foresees is weighed.

Each part of a query has a weight, and their sum decides: its words, two side by side, pieces of four letters (a word
that is bent or misspelt shares most of them), its signs (``signs.py``), two of these together and one behind another,
and whether a phrase of danger was found. So "he is whaling on her in the hallway" is danger although no list has
"whaling": somebody, a person, a place, now; and "my car died on me" is none.

The weights were learned, once, from some forty thousand phrases in six languages that were written for it and say
whether each is danger (``tests/search/said``, ``tests/search/learning.py``). They stand in
``data/languages/danger.json.gz`` and are the same wherever the program runs; nothing is learned from what people type.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations, pairwise

import msgspec
from msgspec import Struct

from guide_app.library.folder import languages_folder

WEIGHTS_FILE = "danger.json.gz"
MIN_WORDS = 4
"""Words from which a query is weighed: fewer say too little."""
MIN_WORDS_TO_DOUBT = 6
"""Words from which a phrase of danger among them may be taken back: of fewer it is most."""
MIN_NOTICED = -0.4
"""The sum above which a query with a phrase of danger stays danger: to miss it is worse than to raise it in vain."""
MIN_UNNOTICED = 0.3
"""The sum above which one without such a phrase is danger: what is raised in vain makes people ignore the line."""
UNIT = 100
"""A weight of one, as it is stored."""
PIECE = 4
MAX_BETWEEN_SIGNS = 4
BIAS = ""
"""The part that every query has."""
NOTICED = "="
"""The part of a query in which a phrase of danger was found."""
OF_PIECE, OF_PAIR, OF_ORDER = 0.5, 0.5, 0.3
"""What a part of these counts; each other part counts one."""


class Weights(Struct, frozen=True):
    """The weights of the parts of a query, in hundredths."""

    danger: dict[str, int] = {}
    despair: dict[str, int] = {}
    """Of what is danger, how much it is despair rather than danger from others."""


NO_WEIGHTS = Weights()


@cache
def learned_weights() -> Weights:
    """The weights that come with the program.

    Raises:
        ValueError: the file is not what it should be.

    """
    path = languages_folder() / WEIGHTS_FILE
    if not path.exists():
        return NO_WEIGHTS
    try:
        return msgspec.json.decode(gzip.decompress(path.read_bytes()), type=Weights)
    except (msgspec.MsgspecError, OSError, EOFError, zlib.error) as error:
        raise ValueError(f"{path.name}: {error}") from error


def parts_of(words: Sequence[str], marked: Sequence[str], signs: Sequence[str], *, noticed: bool) -> dict[str, float]:
    """The parts of a query, each with what it counts. ``words`` are folded, ``marked`` the same as they were written
    where marks tell, else none.
    """
    parts = {BIAS: 1.0, **dict.fromkeys(words, 1.0), **{f"{one} {other}": 1.0 for one, other in pairwise(words)}}
    parts |= {f"'{word}": 1.0 for word in marked}
    parts |= {f"'{one} {other}": 1.0 for one, other in pairwise(marked)}
    for word in words:
        bounded = f"<{word}>"
        for at in range(len(bounded) - PIECE + 1):
            parts[f"#{bounded[at : at + PIECE]}"] = OF_PIECE
    known = sorted(set(signs))
    parts |= {f"!{sign}": 1.0 for sign in known}
    parts |= {f"!{one}!{other}": OF_PAIR for one, other in combinations(known, 2)}
    for at, sign in enumerate(signs):
        for behind in signs[at + 1 : at + 1 + MAX_BETWEEN_SIGNS]:
            parts[f"!{sign}>{behind}"] = OF_ORDER
    if noticed:
        parts[NOTICED] = 1.0
    return parts


def weighed(parts: Mapping[str, float], weights: Mapping[str, int]) -> float:
    """The sum of the weights of parts: above zero it is more likely than not."""
    return sum(counts * weights.get(part, 0) for part, counts in parts.items()) / UNIT
