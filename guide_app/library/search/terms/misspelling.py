"""Fuzzy matching of a word against a fixed list of words and prefixes: edit distance one, or the same phonetic key."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cached_property

from guide_app.library.search.terms.analysis import sound_of

MIN_MISSPELT = 4
"""Minimum letters for a match by edit distance."""
MIN_SOUND = 4
"""Minimum letters for a match by phonetic key."""


class Speller:
    """Finds words and prefixes that are one edit away or sound alike."""

    def __init__(self, words: Iterable[str]) -> None:
        every = set(words)
        self._whole = {word for word in every if not word.endswith("*")}
        self._begun = {word.rstrip("*") for word in every if word.endswith("*")}
        self._lengths = sorted({len(word) for word in self._begun})
        self._typed_lengths = sorted({length + more for length in self._lengths for more in (-1, 0, 1)})
        """The lengths of prefixes with one letter too few, or too many."""

    def near(self, word: str) -> frozenset[str]:
        """The possible corrections of a word; nothing of it is kept."""
        sound = sound_of(word)
        near = set(self._by_sound.get(sound, "").split())
        near.update(
            meant
            for length in self._lengths
            for meant in self._by_sound.get(sound[:length], "").split()
            if meant in self._begun
        )
        by_form = self._by_form
        for length in (len(word), *self._typed_lengths[: bisect_left(self._typed_lengths, len(word))]):
            start = word[:length]
            forms = [by_form[form] for form in (start, *_without_one(start)) if form in by_form]
            candidates = set(" ".join(forms).split())
            whole = length == len(word)
            near.update(meant for meant in candidates if (whole or meant in self._begun) and _one_typo(start, meant))
        return frozenset(near)

    # The words of a form are one text: tens of thousands of lists would be made, looked through for garbage and freed.
    @cached_property
    def _by_form(self) -> Mapping[str, str]:
        """The deletion index: words by each form with one letter deleted."""
        forms: dict[str, str] = {}
        for word in (*self._whole, *self._begun):
            if len(word) >= MIN_MISSPELT:
                for form in (word, *_without_one(word)):
                    forms[form] = f"{forms[form]} {word}" if form in forms else word
        return forms

    @cached_property
    def _by_sound(self) -> Mapping[str, str]:
        sounds: dict[str, str] = {}
        words = [word for word in (*self._whole, *self._begun) if len(word) >= MIN_SOUND]
        spoken = sound_of("\n".join(words)).split("\n") if words else []
        for word, sound in zip(words, spoken, strict=True):
            sounds[sound] = f"{sounds[sound]} {word}" if sound in sounds else word
        return sounds


def _without_one(word: str) -> Iterable[str]:
    return [word[:place] + word[place + 1 :] for place in range(len(word))]


def _one_typo(one: str, other: str) -> bool:
    """Whether two words differ by one insertion, deletion, substitution or transposition."""
    short, long = sorted((one, other), key=len)
    start = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    rest_of_short, rest_of_long = short[start:], long[start:]
    if len(long) - len(short) > 1:
        return False
    if len(short) < len(long):
        return rest_of_long[1:] == rest_of_short
    swapped = rest_of_short[:2][::-1] + rest_of_short[2:]
    return rest_of_short[1:] == rest_of_long[1:] or swapped == rest_of_long
