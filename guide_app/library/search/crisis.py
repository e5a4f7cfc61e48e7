"""Words of danger and despair in what was typed: the services that the pack puts above everything else.

This is a rule, not a weight: no score, no filter and no kind comes before it. Phrases are looked for in every language
of the pack, whichever is asked in; a small misspelling of one of their words counts as the word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from msgspec import Struct

from guide_app.content.word_groups import CrisisGroup
from guide_app.library.search.analysis import folded, sound_of, words_of

MOST_BETWEEN = 2
"""Other words that may stand between two words of a phrase."""
MOST_WORDS = 80
"""Words of a query that are looked at, the first ones."""
SHORTEST_UNFINISHED = 3
"""Letters from which an unfinished last word counts as the word that it begins."""
SHORTEST_MISSPELT = 3
"""Letters from which a misspelt word is compared."""
SHORTEST_TORN = 8
"""Letters from which two words are read as one."""
SHORTEST_SOUND = 4
"""Letters from which a word is compared by its sound."""

Phrase = tuple[tuple[str, ...], ...]
"""For each place the words that fit there, folded; ``kill*`` fits every word that begins so."""


class CrisisLines(Struct, frozen=True):
    """One group of phrases."""

    phrases: tuple[Phrase, ...]
    places: tuple[int, ...]
    """The services to put first."""


def compiled_crisis(groups: Iterable[CrisisGroup], place_of: Callable[[str], int]) -> tuple[CrisisLines, ...]:
    """The groups of a language, ready to be stored. ``place_of`` gives a service's place."""
    return tuple(
        CrisisLines(
            tuple(phrase for say in group.say if (phrase := _phrase(say))),
            tuple(dict.fromkeys(place_of(service) for service in group.services)),
        )
        for group in groups
    )


def crisis_words(groups: Iterable[CrisisLines]) -> set[str]:
    """Every word that stands whole in a phrase, and every beginning."""
    return {word.rstrip("*") for group in groups for phrase in group.phrases for slot in phrase for word in slot}


class CrisisFinder:
    """Looks for the phrases of all languages at once."""

    def __init__(self, groups: Sequence[CrisisLines]) -> None:
        self._groups = groups
        self._phrases: list[tuple[int, int]] = []
        """For each phrase its group and its length."""
        self._whole: dict[str, list[tuple[int, int]]] = {}
        """For each word the phrases and the places in them where it stands."""
        self._begun: dict[str, list[tuple[int, int]]] = {}
        for number, group in enumerate(groups):
            for phrase in group.phrases:
                for slot, words in enumerate(phrase):
                    for word in words:
                        known = self._begun if word.endswith("*") else self._whole
                        known.setdefault(word.rstrip("*"), []).append((len(self._phrases), slot))
                self._phrases.append((number, len(phrase)))
        self._lengths = sorted({len(word) for word in self._begun})
        # A person types one letter more: all words but the last come again.
        self._near = lru_cache(maxsize=1024)(self._find_near)

    def places(self, words: Sequence[str], unfinished: bool, is_known: Callable[[str], bool]) -> tuple[int, ...]:
        """The places of the services to put first for these folded words, in order; none when nobody is in danger.

        ``unfinished``: the last word may be the beginning of a longer one. ``is_known`` says which words are spelt
        right and so mean themselves.
        """
        found: dict[int, dict[int, list[int]]] = {}
        looked_at = words[:MOST_WORDS]
        for at, word in enumerate(looked_at):
            last = unfinished and at == len(words) - 1
            slots = [*self._slots(word, last, is_known), *self._torn("".join(looked_at[at : at + 2]))]
            for phrase, slot in slots:
                found.setdefault(phrase, {}).setdefault(slot, []).append(at)
        groups = {self._phrases[phrase][0] for phrase, slots in found.items() if self._fits(phrase, slots)}
        return tuple(dict.fromkeys(place for group in sorted(groups) for place in self._groups[group].places))

    def _slots(self, word: str, last: bool, is_known: Callable[[str], bool]) -> Iterable[tuple[int, int]]:
        slots = list(self._meant_by(word))
        if not slots and last and len(word) >= SHORTEST_UNFINISHED:
            slots = [slot for whole, found in self._whole.items() if whole.startswith(word) for slot in found]
        # What only begins like a word of danger ("hiting" like "hit*") may be another of them, misspelt.
        begun_only = bool(slots) and word not in self._whole
        if len(word) >= SHORTEST_MISSPELT and (begun_only or (not slots and not is_known(word))):
            slots += [slot for meant in self._near(word) for slot in self._meant_by(meant)]
        return slots

    def _torn(self, word: str) -> Iterable[tuple[int, int]]:
        """What two words mean that were meant as one ("over dosed"): long ones only, others arise by chance."""
        return self._meant_by(word) if len(word) >= SHORTEST_TORN else ()

    def _meant_by(self, word: str) -> Iterable[tuple[int, int]]:
        yield from self._whole.get(word, ())
        for length in self._lengths:
            yield from self._begun.get(word[:length], ())

    def _find_near(self, word: str) -> frozenset[str]:
        """The words of the phrases that are one typo away or sound alike, wholly or by their beginning."""
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
            if len(word) >= SHORTEST_MISSPELT:
                for form in (word, *_without_one(word)):
                    forms.setdefault(form, []).append(word)
        return forms

    @cached_property
    def _by_sound(self) -> Mapping[str, list[str]]:
        sounds: dict[str, list[str]] = {}
        for word in (*self._whole, *self._begun):
            if len(word) >= SHORTEST_SOUND:
                sounds.setdefault(sound_of(word), []).append(word)
        return sounds

    def _fits(self, phrase: int, slots: Mapping[int, Sequence[int]]) -> bool:
        """Whether all words of a phrase stand there in order, near enough."""
        length = self._phrases[phrase][1]
        if len(slots) < length:
            return False
        ends = set(slots[0])
        for slot in range(1, length):
            ends = {at for at in slots[slot] if any(at - step in ends for step in range(1, MOST_BETWEEN + 2))}
            if not ends:
                return False
        return True


def _phrase(say: str) -> Phrase:
    slots: list[tuple[str, ...]] = []
    for part in say.split():
        words: list[str] = []
        for either in part.split("/"):
            ending = "*" if either.endswith("*") else ""
            words += (f"{word}{ending}" for word in words_of(folded(either)))
        if words:
            slots.append(tuple(words))
    return tuple(slots)


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
