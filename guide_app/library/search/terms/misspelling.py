"""Words that are one typo away, or sound alike: of a fixed list, wholly or by their beginning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from guide_app.library.search.terms.analysis import sound_of

MIN_MISSPELT = 4
"""Letters from which a misspelt word is compared."""
MIN_SOUND = 4
"""Letters from which a word is compared by its sound."""


class Speller:
    """Finds words that are one typo away or sound alike, wholly or by their beginning."""

    def __init__(self, words: Iterable[str]) -> None:
        every = set(words)
        self._whole = {word for word in every if not word.endswith("*")}
        self._begun = {word.rstrip("*") for word in every if word.endswith("*")}
        self._lengths = sorted({len(word) for word in self._begun})
        # A person types one letter more: all words but the last come again.
        self.near = lru_cache(maxsize=1024)(self._find_near)

    def _find_near(self, word: str) -> frozenset[str]:
        """The words that a misspelt one may be."""
        sound = sound_of(word)
        near: set[str] = set(self._by_sound.get(sound, ()))
        near.update(
            meant
            for length in self._lengths
            for meant in self._by_sound.get(sound[:length], ())
            if meant in self._begun
        )
        for length in (len(word), *(length + more for length in self._lengths for more in (-1, 0, 1))):
            start = word[:length]
            candidates = {meant for form in (start, *_without_one(start)) for meant in self._by_form.get(form, ())}
            whole = length == len(word)
            near.update(meant for meant in candidates if (whole or meant in self._begun) and _one_typo(start, meant))
        return frozenset(near)

    @cached_property
    def _by_form(self) -> Mapping[str, list[str]]:
        """Words by each of the forms that they have with one letter left out."""
        forms: dict[str, list[str]] = {}
        for word in (*self._whole, *self._begun):
            if len(word) >= MIN_MISSPELT:
                for form in (word, *_without_one(word)):
                    forms.setdefault(form, []).append(word)
        return forms

    @cached_property
    def _by_sound(self) -> Mapping[str, list[str]]:
        sounds: dict[str, list[str]] = {}
        for word in (*self._whole, *self._begun):
            if len(word) >= MIN_SOUND:
                sounds.setdefault(sound_of(word), []).append(word)
        return sounds


def _without_one(word: str) -> Iterable[str]:
    return (word[:place] + word[place + 1 :] for place in range(len(word)))


def _one_typo(one: str, other: str) -> bool:
    """Whether one letter more, less or other, or two swapped, makes the one the other."""
    short, long = sorted((one, other), key=len)
    start = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    rest_of_short, rest_of_long = short[start:], long[start:]
    if len(long) - len(short) > 1:
        return False
    if len(short) < len(long):
        return rest_of_long[1:] == rest_of_short
    swapped = rest_of_short[:2][::-1] + rest_of_short[2:]
    return rest_of_short[1:] == rest_of_long[1:] or swapped == rest_of_long
