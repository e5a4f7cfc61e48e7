"""A linear classifier that scores how much a query sounds like danger, for wordings that no phrase list has.

Each feature of a query has a weight, and their sum decides: words, character 4-grams (an inflected or misspelt word
shares most of them), signs (``signs.py``), unordered and ordered pairs of signs, how short the query is, and whether a
phrase of danger matched. So "he is whaling on her in the hallway" is danger although no list has "whaling": somebody, a
person, a place, now; and "my car died on me" is not.

``tests/search/learning.py`` trained the weights once on some eighty thousand labelled phrases in six languages,
written for this purpose (``tests/search/said``). They are in ``data/languages/danger.msgpack``, identical on every
computer; the program learns nothing from what people type.
"""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate, combinations

import msgspec
from msgspec import Struct

from guide_app.library.folder import languages_folder

WEIGHTS_FILE = "danger.msgpack"
MIN_NOTICED = -0.32
"""The threshold with a matching phrase. It is low, because a missed crisis is worse than a false alarm. With -0.1 no
line came up for a stabbed person of 16.
"""
MIN_UNNOTICED = -0.04
"""The threshold without a matching phrase. It is higher, because false alarms make people ignore the line. On the sets
that were read, the least at which no ordinary question that is judged has a line of danger above its answer.
"""
IDIOM_COST = 0.95
"""Added to that threshold if the query has an idiom, which a clear account of danger may have beside it."""
MIN_KIND = {"despair": 0.4, "child": 1.2}
"""The thresholds for another line than that of danger, which is right in doubt."""
UNIT = 100
"""The stored value of a weight of one."""
PIECE = 4
MAX_BETWEEN_SIGNS = 4
BIAS = ""
"""The bias: a feature of every query."""
NOTICED = "="
"""The feature of a query with a matching phrase of danger."""
SHORT = "^"
"""The start of the feature of a query with few words, up to ``MAX_SHORT``."""
MAX_SHORT = 3
OF_PIECE, OF_PAIR, OF_ORDER = 0.5, 0.5, 0.3
"""The values of these features; the value of every other one is 1."""


HASH, WEIGHT = "I", "h"
"""The kinds of the arrays. Every computer that the guide runs on has its lowest byte first."""


class StoredWeights(Struct, frozen=True, gc=False):
    """The weights of one kind (danger itself; what tells despair, or a small child alone, from other danger) as stored
    in the file and in each library: of the same bytes a download packs one copy. As strings, the features took 6 MiB of
    small objects, which the program could not return to the system after Hide.
    """

    features: bytes = b""
    """The hashes of the features, in order, each by how far it is from the one before; an array. Steps pack into half
    the bytes of an edition that hashes would take.
    """
    weights: bytes = b""
    """The weight of each, in hundredths; an array."""


class KindWeights:
    """Reads the weights of one kind."""

    def __init__(self, stored: StoredWeights) -> None:
        self._features = array(HASH, accumulate(array(HASH, stored.features)))
        self._weights = array(WEIGHT, stored.weights)

    def get(self, feature: str, default: int) -> int:
        """The weight of a feature, or ``default`` where it has none."""
        hashed = hash_of(feature)
        at = bisect_left(self._features, hashed)
        return self._weights[at] if at < len(self._features) and self._features[at] == hashed else default


def hash_of(feature: str) -> int:
    """The number that stands for a feature, of 32 bits."""
    return zlib.crc32(feature.encode())


@cache
def learned_weights() -> dict[str, StoredWeights]:
    """The shipped weights by kind.

    Raises:
        ValueError: the file is invalid.

    """
    path = languages_folder() / WEIGHTS_FILE
    if not path.exists():
        return {}
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=dict[str, StoredWeights])
    except (msgspec.MsgspecError, OSError) as error:
        raise ValueError(f"{path.name}: {error}") from error


def parts_of(words: Sequence[str], marked: Sequence[str], signs: Sequence[str], *, noticed: bool) -> dict[str, float]:
    """The features of a query with their values. ``words`` are folded; ``marked`` are the same with diacritics where
    these distinguish words, else empty.
    """
    parts = {BIAS: 1.0, **dict.fromkeys(words, 1.0), **{f"'{word}": 1.0 for word in marked}}
    if len(words) <= MAX_SHORT:
        parts[f"{SHORT}{len(words)}"] = 1.0
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


def weighed(parts: Mapping[str, float], weights: Mapping[str, int] | KindWeights) -> float:
    """The score, the weighted sum of the features: above zero means more likely than not."""
    return sum(counts * weights.get(part, 0) for part, counts in parts.items()) / UNIT
