"""The phrasebook as stored: an inverted index of the phrases that people say for records. ``closest.py`` and
``likeliest.py`` compare a query with it.

Phrases are many: as a list of strings and lists of numbers they took 300,000 objects, whose memory the program could
not return to the system after Hide. So their texts are one text, and their numbers are arrays, stored as bytes.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, chain
from math import log

from msgspec import Struct, structs

from guide_app.library.search.terms.analysis import stop_words
from guide_app.library.search.terms.synonyms import Wording

SMALL_WORD = 0.3
"""The weight of a stop word relative to an equally rare content word."""
MAX_RECORDS_OF_WORD = 400
"""Maximum records of a word that tells something about them."""
_END = "\n"
"""Stands after the last word of a phrase."""
_NUMBER, _WEIGHT = "I", "d"
"""The kinds of the arrays. Every computer that the guide runs on has its lowest byte first."""
_SIZE = array(_NUMBER).itemsize

Said = Mapping[str, float]
"""The stems that may match one typed word in the phrases, with their weights (1: the word itself)."""


class Phrasebook(Struct, frozen=True):
    """The stored inverted index of one language's phrases; phrases and groups are numbers."""

    stems: dict[str, bytes] = {}
    """The phrases that contain a stem, including stop words, in order; as an array of numbers."""
    phrases: str = ""
    """The stems of each phrase in order, with spaces around them, and ``_END`` after each phrase."""
    starts: bytes = b""
    """Where each phrase starts in ``phrases``, and the end of all; as an array of numbers."""
    records_with: dict[str, int] = {}
    """The number of records whose phrases contain a stem."""
    records: int = 1
    small: frozenset[str] = frozenset()
    """The stems of stop words."""
    weights: bytes = b""
    """The total weight of each phrase; as an array of weights."""
    telling: bytes = b""
    """The number of content words of each phrase; as an array of numbers."""
    groups: bytes = b""
    """The group of each phrase; as an array of numbers."""
    places: list[list[int]] = []
    """The places of each group's records."""

    def __len__(self) -> int:
        return len(self.groups) // _SIZE

    def phrases_with(self, word: str) -> Sequence[int]:
        """The phrases that contain a stem."""
        return numbers(self.stems.get(word, b""))

    def weights_of(self) -> Sequence[float]:
        """The total weight of each phrase."""
        return array(_WEIGHT, self.weights)

    def has(self, phrase: int, word: str) -> bool:
        """Whether a phrase contains a stem."""
        phrases = self.phrases_with(word)
        place = bisect_left(phrases, phrase)
        return place < len(phrases) and phrases[place] == phrase

    def phrases_with_pair(self, one: str, other: str) -> list[int]:
        """The phrases that contain two stems side by side, in this order."""
        pair, starts = f" {one} {other} ", numbers(self.starts)
        fewer = min(self.phrases_with(one), self.phrases_with(other), key=len)
        return [phrase for phrase in fewer if self.phrases.find(pair, starts[phrase], starts[phrase + 1]) >= 0]

    def weight_of(self, word: str) -> float:
        """The weight of a stem that occurs in a phrase."""
        in_phrases = log(1 + len(self) * _SIZE / len(self.stems[word]))
        of_records = log(1 + self.records / self.records_with[word])
        weight = (in_phrases + of_records) / 2
        return SMALL_WORD * weight if word in self.small else weight

    def records_of(self, phrases: Iterable[int]) -> dict[int, int]:
        """The places of the records of some phrases, with the number of their phrases; empty if there are too many to
        distinguish.
        """
        often: dict[int, int] = {}
        groups = numbers(self.groups)
        for phrase in phrases:
            for place in self.places[groups[phrase]]:
                often[place] = often.get(place, 0) + 1
                if len(often) > MAX_RECORDS_OF_WORD:
                    return {}
        return often

    def lengths(self) -> dict[int, float]:
        """The number of content words in each record's phrases, relative to the mean."""
        lengths: dict[int, int] = {}
        for group, telling in zip(numbers(self.groups), numbers(self.telling), strict=True):
            for place in self.places[group]:
                lengths[place] = lengths.get(place, 0) + telling
        mean = max(sum(lengths.values()) / max(len(lengths), 1), 1.0)
        return {place: length / mean for place, length in lengths.items()}


def numbers(stored: bytes) -> Sequence[int]:
    """The numbers of a stored array."""
    return array(_NUMBER, stored)


def phrasebook(wording: Wording, places: Mapping[str, int]) -> Phrasebook:
    """Compile the phrases of the groups with records. ``places`` is by ``kind:id``."""
    # One list of all words: lists by phrase, hundreds of thousands in all, would take most of the time.
    words: list[str] = []
    of_phrases: list[int] = []
    of_groups: list[list[int]] = []
    for group, said, _ in wording.groups:
        found = [places[record] for record in group.to if record in places]
        if not found:
            continue
        for phrase in said:
            words += phrase
            words.append(_END)
        of_phrases += [len(of_groups)] * len(said)
        of_groups.append(found)
    stems = list(map({**wording.keys, _END: _END}.__getitem__, words))
    phrases = f" {' '.join(stems)} ".split(_END)[:-1]
    phrases_with = _inverted(stems)
    small_said = map(wording.keys.__getitem__, wording.said & stop_words(wording.language))
    small = frozenset(stem for stem in small_said if stem in phrases_with)
    places_of = [of_groups[group] for group in of_phrases]
    records_with = {
        stem: len(set(chain.from_iterable(map(places_of.__getitem__, of_stem))))
        for stem, of_stem in phrases_with.items()
    }
    book = Phrasebook(
        {stem: _stored(of_stem) for stem, of_stem in phrases_with.items()},
        "".join(f"{phrase}{_END}" for phrase in phrases),
        _stored(accumulate((len(phrase) + 1 for phrase in phrases), initial=0)),
        records_with,
        max(len(set(chain.from_iterable(of_groups))), 1),
        small,
        groups=_stored(of_phrases),
        places=of_groups,
    )
    weights, telling = [0.0] * len(phrases), [0] * len(phrases)
    for stem, of_stem in phrases_with.items():
        weight, tells = book.weight_of(stem), stem not in small
        for number in of_stem:
            weights[number] += weight
            telling[number] += tells
    rounded = array(_WEIGHT, (round(weight, 4) for weight in weights))
    return structs.replace(book, weights=rounded.tobytes(), telling=_stored(telling))


def _stored(numbers: Iterable[int]) -> bytes:
    return array(_NUMBER, numbers).tobytes()


def _inverted(stems: Iterable[str]) -> dict[str, list[int]]:
    """The numbers of the phrases with each stem, in order."""
    phrases_with: defaultdict[str, list[int]] = defaultdict(list)
    number = 0
    for stem in stems:
        if stem == _END:
            number += 1
            continue
        numbers = phrases_with[stem]
        if not numbers or numbers[-1] != number:
            numbers.append(number)
    return phrases_with
