"""The phrasebook: an inverted index of the phrases that people say for records. ``closest.py`` and ``likeliest.py``
compare a query with it.

Phrases are many: as a list of strings and lists of numbers they took 300,000 objects, whose memory the program could
not return to the system after Hide. So stems, phrases and groups are numbers, stored in a few arrays.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, pairwise, repeat
from math import log

from msgspec import Struct

from guide_app.library.search.terms.analysis import stop_words
from guide_app.library.search.terms.synonyms import Wording

SMALL_WORD = 0.3
"""The weight of a stop word relative to an equally rare content word."""
MAX_RECORDS_OF_WORD = 400
"""Maximum records of a word that tells something about them."""
_KINDS = {"B": 1 << 8, "H": 1 << 16, "I": 1 << 32}
"""The kinds of the arrays, with the number that is too large. Every computer that the guide runs on has its lowest byte
first.
"""
_TENTHS = 10

Said = Mapping[str, float]
"""The stems that may match one typed word in the phrases, with their weights (1: the word itself)."""


class StoredPhrasebook(Struct, frozen=True):
    """The phrases of one language as stored in a library. Each ``bytes`` is an array of numbers (``numbers``)."""

    stems: tuple[str, ...] = ()
    """All stems, including stop words, in order: a stem's number is its place."""
    small: bytes = b""
    """The stop words among the stems."""
    often: bytes = b""
    """How many phrases contain each stem."""
    phrases_with: bytes = b""
    """The phrases that contain each stem, stem by stem: how far each is from the one before, or from 0."""
    records_with: bytes = b""
    """The number of records whose phrases contain each stem."""
    words: bytes = b""
    """The stems of each phrase, phrase by phrase."""
    lengths: bytes = b""
    """The number of words of each phrase."""
    telling: bytes = b""
    """The number of content words of each phrase."""
    weights: bytes = b""
    """The total weight of each phrase, in tenths."""
    groups: bytes = b""
    """The number of phrases of each group."""
    places: list[list[int]] = []
    """The places of each group's records."""
    records: int = 1


class Phrasebook:
    """Reads the phrases of one language."""

    def __init__(self, stored: StoredPhrasebook) -> None:
        self._number = {stem: number for number, stem in enumerate(stored.stems)}
        self._small = frozenset(numbers(stored.small))
        self._often, self._records_with = numbers(stored.often), numbers(stored.records_with)
        self._phrases_with = numbers(stored.phrases_with)
        self._first = array("I", accumulate(self._often, initial=0))
        self._words = numbers(stored.words)
        self._bytes = stored.words[1:]
        self._starts = array("I", accumulate(numbers(stored.lengths), initial=0))
        self.telling = numbers(stored.telling)
        """The number of content words of each phrase."""
        self.weights = array("f", (tenths / _TENTHS for tenths in numbers(stored.weights)))
        """The total weight of each phrase."""
        counted = enumerate(numbers(stored.groups))
        self._groups = array("I", chain.from_iterable(repeat(group, count) for group, count in counted))
        self._places = stored.places
        self._records = stored.records

    def __len__(self) -> int:
        return len(self._groups)

    def __contains__(self, stem: str) -> bool:
        return stem in self._number

    def is_small(self, stem: str) -> bool:
        """Whether it is the stem of a stop word."""
        return self._number.get(stem) in self._small

    def often(self, stem: str) -> int:
        """How many phrases contain a stem."""
        number = self._number.get(stem)
        return 0 if number is None else self._often[number]

    def phrases_with(self, stem: str) -> list[int]:
        """The phrases that contain a stem, in order."""
        number = self._number.get(stem)
        if number is None:
            return []
        return list(accumulate(self._phrases_with[self._first[number] : self._first[number + 1]]))

    def phrases_with_pair(self, one: str, other: str) -> list[int]:
        """The phrases that contain two stems side by side, in this order."""
        if one not in self or other not in self:
            return []
        pair = array(self._words.typecode, (self._number[one], self._number[other])).tobytes()
        return [phrase for phrase in self.phrases_with(min(one, other, key=self.often)) if self._has(phrase, pair)]

    def _has(self, phrase: int, pair: bytes) -> bool:
        size = self._words.itemsize
        at, end = self._starts[phrase] * size, self._starts[phrase + 1] * size
        while (at := self._bytes.find(pair, at, end)) >= 0:
            if at % size == 0:
                return True
            at += 1
        return False

    def number_within(self, phrase: int, stems: Iterable[str]) -> int:
        """How many of some stems a phrase contains."""
        words = self._words[self._starts[phrase] : self._starts[phrase + 1]]
        return sum(self._number[stem] in words for stem in stems)

    def places_of(self, phrase: int) -> Sequence[int]:
        """The places of the records of a phrase."""
        return self._places[self._groups[phrase]]

    def weight_of(self, stem: str) -> float:
        """The weight of a stem that occurs in a phrase."""
        number = self._number[stem]
        return _weight(
            self._often[number], len(self), self._records_with[number], self._records, small=number in self._small
        )

    def records_of(self, phrases: Iterable[int]) -> dict[int, int]:
        """The places of the records of some phrases, with the number of their phrases; empty if there are too many to
        distinguish.
        """
        often: dict[int, int] = {}
        for phrase in phrases:
            for place in self._places[self._groups[phrase]]:
                often[place] = often.get(place, 0) + 1
                if len(often) > MAX_RECORDS_OF_WORD:
                    return {}
        return often

    def lengths(self) -> dict[int, float]:
        """The number of content words in each record's phrases, relative to the mean."""
        lengths: dict[int, int] = {}
        for group, telling in zip(self._groups, self.telling, strict=True):
            for place in self._places[group]:
                lengths[place] = lengths.get(place, 0) + telling
        mean = max(sum(lengths.values()) / max(len(lengths), 1), 1.0)
        return {place: length / mean for place, length in lengths.items()}


def phrasebook(wording: Wording, places: Mapping[str, int]) -> StoredPhrasebook:
    """Compile the phrases of the groups with records. ``places`` is by ``kind:id``."""
    # One list of all words: lists by phrase, hundreds of thousands in all, would take most of the time.
    said: list[str] = []
    lengths: list[int] = []
    counts: list[int] = []
    of_groups: list[list[int]] = []
    for group, phrases, _ in wording.groups:
        found = [places[record] for record in group.to if record in places]
        if found:
            said += chain.from_iterable(phrases)
            lengths += map(len, phrases)
            counts.append(len(phrases))
            of_groups.append(found)
    keys = list(map(wording.keys.__getitem__, said))
    stems = tuple(sorted(set(keys)))
    number = {stem: place for place, stem in enumerate(stems)}
    words = list(map(number.__getitem__, keys))
    small_said = map(wording.keys.__getitem__, wording.said & stop_words(wording.language))
    small = frozenset(number[stem] for stem in small_said if stem in number)
    phrases_with = _inverted(words, lengths)
    places_of = [of_groups[group] for group, count in enumerate(counts) for _ in range(count)]
    records_with = [
        len(set(chain.from_iterable(map(places_of.__getitem__, phrases_with[stem])))) for stem in range(len(stems))
    ]
    records = max(len(set(chain.from_iterable(of_groups))), 1)
    weights, telling = [0.0] * len(lengths), [0] * len(lengths)
    for stem in range(len(stems)):
        of_stem, is_small = phrases_with[stem], stem in small
        weight = _weight(len(of_stem), len(lengths), records_with[stem], records, small=is_small)
        for phrase in of_stem:
            weights[phrase] += weight
            telling[phrase] += not is_small
    return StoredPhrasebook(
        stems,
        _stored(sorted(small)),
        _stored(len(phrases_with[stem]) for stem in range(len(stems))),
        _stored(chain.from_iterable(_steps(phrases_with[stem]) for stem in range(len(stems)))),
        _stored(records_with),
        _stored(words),
        _stored(lengths),
        _stored(telling),
        _stored(round(weight * _TENTHS) for weight in weights),
        _stored(counts),
        of_groups,
        records,
    )


def numbers(stored: bytes) -> array[int]:
    """The numbers of a stored array."""
    return array(chr(stored[0]), stored[1:]) if stored else array("B")


def _stored(numbers: Iterable[int]) -> bytes:
    """An array of the smallest kind that holds the numbers, behind the letter of its kind."""
    found = list(numbers)
    kind = next(kind for kind, too_large in _KINDS.items() if max(found, default=0) < too_large)
    return kind.encode() + array(kind, found).tobytes()


def _steps(of_stem: Sequence[int]) -> Iterator[int]:
    return (one - before for before, one in pairwise((0, *of_stem)))


def _weight(often: int, phrases: int, records_with: int, records: int, *, small: bool) -> float:
    """The weight of a stem in ``often`` of the phrases, said of some of the records."""
    weight = (log(1 + phrases / often) + log(1 + records / records_with)) / 2
    return SMALL_WORD * weight if small else weight


def _inverted(words: Sequence[int], lengths: Iterable[int]) -> Mapping[int, Sequence[int]]:
    """The phrases with each stem, in order."""
    phrases_with: defaultdict[int, list[int]] = defaultdict(list)
    ends = accumulate(lengths)
    start = 0
    for phrase, end in enumerate(ends):
        for stem in dict.fromkeys(words[start:end]):
            phrases_with[stem].append(phrase)
        start = end
    return phrases_with
