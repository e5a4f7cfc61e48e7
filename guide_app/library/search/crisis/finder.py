"""Words of danger and despair in what was typed: the line that the pack puts above everything else.

This is a rule, not a weight: no score, no filter and no kind comes before it. The words stand in the files of languages
(``data/languages``) by what has happened (``danger``, ``overdose``, ``poison``, ``body``, ``despair``); a pack says
which services each needs, and may add words of its own. Phrases are looked for in every language, whichever is asked
in; a small misspelling of one of their words counts as the word.

How a phrase is written: ``phrases.py``.

What takes a phrase back:

* **Idioms**: what they match is left out ("shoot me an email", "este trabajo me mata", "suicide prevention training").
* **Negators**, so many words before the phrase or within it ("nobody locked me up"), unless they stand in one of
  ``keeps`` ("not sure if he will kill me"), or in the phrase itself ("not breathing").
* **The past** ("he beat me years ago") near a phrase, unless something of ``now`` is said too ("and now he found me").
* **What is only spoken of** ("a class on kidnapping") near a phrase.

None of these reaches over a turn ("but", "and now"): "he used to hit me but now he is outside with a bat".

Of several groups that fit, the first of the pack's leads: one line, the right one. Where its phrase is mostly words of
another that leads elsewhere, the other is what was said: "will kill" in "will kill herself". The other services of the
groups that fit are found among the rest.

Beside the phrases, what was typed is weighed as a whole (``weighing.py``): that raises a line where no phrase is found,
and takes back one that words around it make unlikely.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from guide_app.library.search.crisis.matching import NO_GUARD, Guard, Matcher, Said, clause_ends, marked_words
from guide_app.library.search.crisis.phrases import Crisis
from guide_app.library.search.crisis.signs import Signs
from guide_app.library.search.crisis.weighing import (
    MIN_NOTICED,
    MIN_UNNOTICED,
    MIN_WORDS,
    MIN_WORDS_TO_DOUBT,
    parts_of,
    weighed,
)
from guide_app.library.search.terms.misspelling import MIN_MISSPELT, Speller

MAX_WORDS = 80
"""Words of a query that are looked at, the first ones."""
MIN_UNFINISHED = 3
"""Letters from which an unfinished last word counts as the word that it begins."""
MIN_TORN = 8
"""Letters from which two words are read as one."""
MIN_AFTER_PREFIX = 3
"""Letters that are left of a word without what is written together with it."""


class CrisisFinder:
    """Looks for the phrases of all languages at once."""

    def __init__(self, crisis: Crisis) -> None:
        self._groups = crisis.lines
        self._guards = {code: Guard(guard) for code, guard in crisis.guards.items()}
        self._prefixes = crisis.prefixes
        self.leads = frozenset(group.places[0] for group in crisis.lines)
        """The places of the services that lead in a crisis."""
        self._signs, self._weights = Signs(crisis.signs), crisis.weights
        self._places_of = {group.kind: group.places for group in reversed(crisis.lines) if group.kind}
        self._idioms = Matcher([phrase for guard in crisis.guards.values() for phrase in guard.idioms])
        self._phrases = Matcher([phrase for group in crisis.lines for phrase in group.phrases])
        self._group_of = [number for number, group in enumerate(crisis.lines) for _ in group.phrases]
        self._speller = Speller(
            word
            for group in crisis.lines
            if group.misspelt
            for phrase in group.phrases
            for slot in phrase.slots
            for word in slot
        )

    def places(
        self, text: str, words: Sequence[str], language: str, unfinished: bool, is_known: Callable[[str], bool]
    ) -> tuple[int, ...]:
        """The places of the services for these folded words, the one that leads first; none when nobody is in danger.

        ``text`` is what was typed, for its marks; ``language`` the one it is in, whose negations count ("no" is "he" in
        Vietnamese), and those of the phrase's own, as a few words do not tell their language surely. ``unfinished``:
        the last word may be the beginning of a longer one.
        ``is_known`` says which words are spelt right and so mean themselves.
        """
        looked_at = list(words[:MAX_WORDS])
        marked = marked_words(text, looked_at)
        meant = [{word, *self._without_prefix(word)} for word in looked_at]
        for at, word in enumerate(looked_at):
            if unfinished and at == len(words) - 1 and len(word) >= MIN_UNFINISHED:
                begins = not self._phrases.has(word) and not is_known(word)
                meant[at] |= self._phrases.words_from(word) if begins else set()
            # What only begins like a word of danger ("hiting" like "hit*") may be another of them, misspelt.
            known = self._phrases.has_whole(word) or (not self._phrases.has(word) and is_known(word))
            if len(word) >= MIN_MISSPELT and not known:
                meant[at] |= self._speller.near(word)
        # Two words that were meant as one ("over dosed"): long ones only, others arise by chance.
        for at in range(len(looked_at) - 1):
            torn = looked_at[at] + looked_at[at + 1]
            if len(torn) >= MIN_TORN and self._phrases.has(torn):
                meant[at].add(torn)
        said = Said(meant, marked)
        figures = {at for match in self._idioms.matches(said) for at in range(match[0], match[-1] + 1)}
        matches: dict[int, list[tuple[int, ...]]] = {}
        ends = clause_ends(text, looked_at)

        @cache
        def takes_back(code: str) -> Callable[[Sequence[int]], bool]:
            return self._guards.get(code, NO_GUARD).among(said, looked_at, ends)

        for number, match in self._phrases.numbered(said, figures):
            group = self._group_of[number]
            codes = {language, self._groups[group].language}
            if not any(takes_back(code)(match) for code in codes):
                matches.setdefault(group, []).append(match)
        groups = (one for one, found in sorted(matches.items()) if not self._is_said_otherwise(one, found, matches))
        return tuple(dict.fromkeys(place for group in groups for place in self._groups[group].places))

    def _is_said_otherwise(
        self, group: int, found: Sequence[Sequence[int]], matches: Mapping[int, Sequence[Sequence[int]]]
    ) -> bool:
        """Whether each match of a group is mostly words of a later one that leads to another service."""
        leads = self._groups[group].places[0]
        others = [
            match
            for other, every in matches.items()
            if other > group and self._groups[other].places[0] != leads
            for match in every
        ]
        return bool(others) and all(any(_mostly_in(match, other) for other in others) for match in found)

    def weighed(self, text: str, words: Sequence[str], places: tuple[int, ...], language: str) -> tuple[int, ...]:
        """The places of the services that the phrases called for, or what the words as a whole do. ``words`` are the
        folded ones of ``text``.
        """
        if not self._weights.danger or len(words) < (MIN_WORDS_TO_DOUBT if places else MIN_WORDS):
            return places
        looked_at = list(words[:MAX_WORDS])
        marked = list(marked_words(text, looked_at)[: len(looked_at)])
        said = Said([{word} for word in looked_at], marked)
        turn = max((match[-1] for match in self._guards.get(language, NO_GUARD).turns(said)), default=-1) + 1
        tales = [self.parts(looked_at[at:], marked[at:], language, noticed=bool(places)) for at in {0, turn}]
        weight = max(weighed(parts, self._weights.danger) for parts in tales)
        if places:
            return places if weight > MIN_NOTICED else ()
        if weight <= MIN_UNNOTICED or self.sounds_like_crisis(text, words):
            return ()
        is_despair = max(weighed(parts, self._weights.despair) for parts in tales) > 0
        return self._places_of.get("despair" if is_despair else "danger", ())

    def parts(self, words: Sequence[str], marked: Sequence[str], language: str, *, noticed: bool) -> dict[str, float]:
        """The parts of a query that are weighed. ``noticed``: a phrase of danger was found in it."""
        written = marked if self._signs.marks_tell(language) and marked != words else ()
        return parts_of(words, written, self._signs.among(words, marked, language), noticed=noticed)

    def sounds_like_crisis(self, text: str, words: Sequence[str]) -> bool:
        """Whether folded words hold an idiom of danger: what is meant is then another thing."""
        looked_at = list(words[:MAX_WORDS])
        said = Said([{word} for word in looked_at], marked_words(text, looked_at))
        return any(True for _ in self._idioms.matches(said))

    def _without_prefix(self, word: str) -> Iterable[str]:
        return (
            word.removeprefix(prefix)
            for prefix in self._prefixes
            if word.startswith(prefix) and len(word) >= len(prefix) + MIN_AFTER_PREFIX
        )


def _mostly_in(match: Sequence[int], other: Sequence[int]) -> bool:
    """Whether more than half of the words of a match are words of another that is longer."""
    return 2 * len(set(match) & set(other)) > len(match) and len(other) > len(match)
