"""What a query means: its words turned into concepts, each with every way in which a record may speak of it.

"boss took my pasport" becomes two concepts: *boss* (also: employer, the pack's synonyms) and *passport* (corrected).
Phrases that the pack has synonyms for ("nowhere to sleep") are concepts of their own beside their words. In a language
that the pack has no records in, the words of its dictionary stand for English ones.
How much each way counts is in ``ranking.py``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from guide_app.library.search.closest import Said
from guide_app.library.search.query import MAX_WORDS, Reading
from guide_app.library.search.terms.analysis import is_stop_word, sound_of, stem
from guide_app.library.search.terms.synonyms import Synonyms, phrase_key, word_key
from guide_app.library.search.vocabulary import FEW_LETTERS, MIN_PART, Vocabulary

Way = Literal["typed", "continued", "corrected", "synonym", "translated"]

MAX_ALTERNATIVES = 64
"""Ways to speak of one concept, the first ones."""
MAX_SAID = 40
"""Words that are compared with what people say of records, small ones counted."""
MAX_PHRASES = 24
"""Concepts of several words, the first ones."""
SAID_WAYS: dict[Way, float] = {"typed": 1.0, "corrected": 1.0, "continued": 0.7, "translated": 0.95, "synonym": 0.7}
"""How well a word of each way stands for the one typed, in what people say of records."""


class Alternative(Struct, frozen=True):
    """One way to speak of a concept."""

    words: tuple[str, ...]
    """Folded words that must all be there."""
    way: Way
    in_names: bool = False
    """Only in names and titles: so few letters were typed that texts say nothing."""


class Concept(Struct, frozen=True):
    """A part of a query."""

    alternatives: tuple[Alternative, ...]
    needs: tuple[str, ...] = ()
    """Needs of the pack that the words name."""


class Correction(Struct, frozen=True):
    """What was typed and what was looked for instead."""

    typed: str
    used: str


class Meaning(Struct, frozen=True):
    """What a query means."""

    words: tuple[Concept, ...]
    """A concept for each word that was understood."""
    phrases: tuple[Concept, ...]
    """Concepts of several words together."""
    corrections: tuple[Correction, ...]
    in_order: tuple[str, ...]
    """The words that were understood, corrected, in the order typed: nearness counts."""
    said: tuple[Said, ...] = ()
    """Every word, small ones too, as what people say of records may have it."""
    said_in_english: tuple[Said, ...] = ()
    """The same by the dictionary of English."""

    @property
    def needs(self) -> tuple[str, ...]:
        """The needs that the query names: by several words together, or else by single ones."""
        by_phrases = dict.fromkeys(need for concept in self.phrases for need in concept.needs)
        return tuple(by_phrases or dict.fromkeys(need for concept in self.words for need in concept.needs))


def runs(words: Sequence[str], longest: int, *, skipping: bool) -> Iterator[Sequence[str]]:
    """Every run of two to ``longest`` words, and with ``skipping`` also those with one word within left out: "not been
    fully paid" holds "not paid".

    >>> [" ".join(run) for run in runs(["not", "fully", "paid"], 2, skipping=True)]
    ['not fully', 'not paid', 'fully paid']
    """
    for start in range(len(words)):
        for end in range(start + 2, min(start + longest + skipping, len(words)) + 1):
            run = words[start:end]
            if len(run) <= longest:
                yield run
            if skipping:
                yield from ([*run[:gap], *run[gap + 1 :]] for gap in range(1, len(run) - 1))


class Interpreter:
    """Turns readings into meanings, for one language.

    ``synonyms`` are those of the language; ``spelt`` are the stems that are spelt right in every language, the one of
    the words first. ``together`` tells whether a record speaks
    of a word and of one of several others. ``own_words``: the pack has no records in the language, so only its own
    words correct one.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        synonyms: Synonyms,
        spelt: Mapping[str, frozenset[str]],
        has_stem: Callable[[str], bool],
        together: Callable[[str, Sequence[str]], bool],
        *,
        own_words: bool = False,
    ) -> None:
        self._vocabulary = vocabulary
        self._own_words = own_words
        self._language = next(iter(spelt))
        self._synonyms = synonyms
        self._spelt = spelt
        self._has_stem = has_stem
        self._together = together
        self._known = lru_cache(maxsize=2048)(self._is_known)

    def meaning(self, reading: Reading, *, as_typed: bool = False) -> Meaning:
        """What was meant. With ``as_typed`` nothing is corrected."""
        concepts: list[Concept] = []
        corrections: list[Correction] = []
        in_order: list[str] = []
        ways: dict[str, Said] = {}
        torn = self._torn(reading.said)
        parts = {part for pair in torn for part in pair}
        for place, typed in enumerate(reading.words):
            unfinished = reading.unfinished and place == len(reading.words) - 1
            alternatives = self._as_they_stand(typed, unfinished)
            if not as_typed and typed not in parts and (not alternatives or not self._vocabulary.knows(typed)):
                alternatives = self._corrected(typed, unfinished, reading) or alternatives
            if alternatives and alternatives[0].way == "corrected":
                corrections.append(Correction(typed, " ".join(alternatives[0].words)))
            used = alternatives[0].words if alternatives else (typed,)
            in_order += used
            alternatives = list(dict.fromkeys([*alternatives, *self._synonyms_of(used)]))[:MAX_ALTERNATIVES]
            ways[typed] = self._said(alternatives)
            needs = self._needs_of(used)
            if alternatives or needs:
                concepts.append(Concept(tuple(alternatives), needs))
        used_for = {one.typed: one.used for one in corrections}
        said = " ".join(used_for.get(word, word) for word in reading.said).split()
        phrases = [self._whole((one + two,)) for one, two in torn]
        phrases += self._phrases(in_order, said)
        every = [ways.get(word) or {word_key(word, self._language): 1.0} for word in reading.said[:MAX_SAID]]
        every = self._joined(every, reading.said[:MAX_SAID], torn)
        return Meaning(
            tuple(concepts),
            tuple(phrases[:MAX_PHRASES]),
            tuple(corrections),
            tuple(in_order),
            tuple(every),
            tuple(self._in_english(said[:MAX_SAID])),
        )

    def is_of_language(self, word: str) -> bool:
        """Whether a word is one of the language: ordinary, or one of the pack's synonyms."""
        return self._stem(word) in self._spelt[self._language]

    def spelt_right(self, word: str, *, unfinished: bool = False) -> bool:
        """Whether a word is one of the library, of the pack's synonyms or of a language, or begins one."""
        if self._vocabulary.knows(word):
            return True
        if any(stem(word, language) in spelt for language, spelt in self._spelt.items()):
            return True
        if not unfinished:
            return False
        following = self._spelt_in_order[bisect_left(self._spelt_in_order, word) :][:1]
        return any(known.startswith(word) for known in following)

    @cached_property
    def _spelt_in_order(self) -> list[str]:
        return sorted({word for spelt in self._spelt.values() for word in spelt})

    def _as_they_stand(self, typed: str, unfinished: bool) -> list[Alternative]:
        """The ways to read one word without correcting it."""
        continued = self._vocabulary.continued(typed) if unfinished else ()
        few = len(typed) <= FEW_LETTERS
        found = [Alternative((word,), "continued", few) for word in continued]
        return [Alternative((typed,), "typed"), *found] if self._known(typed) else found

    def _corrected(self, typed: str, unfinished: bool, reading: Reading) -> list[Alternative]:
        """What a word may have been meant as, where it is misspelt and correcting it helps.

        A word that is spelt right stays, even where no record has it; one whose stem a record has, unless it sounds
        like a word of another stem ("kito" is no "kit" but "quitó"). Beside other words a correction must lead to a
        record that speaks of one of them too, or be a word of the synonyms; else it is more likely a name.
        """
        if self.spelt_right(typed, unfinished=unfinished):
            return []
        others = [word for word in reading.words if word != typed and self._known(word)]
        found: Sequence[str] = self._vocabulary.corrected(typed, unfinished)
        if self._known(typed) or (unfinished and self._vocabulary.continued(typed)):
            own, sound = self._stem(typed), sound_of(typed)
            found = [meant for meant in found if self._stem(meant) != own and sound_of(meant) == sound]
        for meant in sorted(found, key=lambda word: not self.is_of_language(word)):
            if " " in meant:
                return [Alternative(tuple(meant.split()), "corrected")]
            if is_stop_word(meant, self._language) or (self._own_words and not self.is_of_language(meant)):
                continue
            if not others or self.is_of_language(meant) or self._together(meant, others):
                return [Alternative((meant,), "corrected")]
        return []

    def _whole(self, words: tuple[str, ...]) -> Concept:
        return Concept((Alternative(words, "typed"), *self._synonyms_of(words)), self._needs_of(words))

    def _torn(self, words: Sequence[str]) -> list[tuple[str, str]]:
        """The words of the library that were typed as two ("hot line", "sobre dosis"). A short word that says little is
        no part of another.
        """
        return [
            (one, two)
            for one, two in pairwise(words[:MAX_WORDS])
            if self._vocabulary.knows(one + two)
            and all(len(part) >= MIN_PART or not is_stop_word(part, self._language) for part in (one, two))
        ]

    def _joined(
        self, every: Sequence[Mapping[str, float]], said: Sequence[str], torn: Collection[tuple[str, str]]
    ) -> list[Mapping[str, float]]:
        """What was said, with a word that was typed as two in the place of both halves."""
        joined: list[Mapping[str, float]] = []
        place = 0
        while place < len(every):
            pair = said[place], said[place + 1] if place + 1 < len(said) else ""
            if pair in torn:
                joined.append({word_key("".join(pair), self._language): 1.0})
                place += 2
            else:
                joined.append(every[place])
                place += 1
        return joined

    def _is_known(self, word: str) -> bool:
        return self._vocabulary.knows(word) or self._has_stem(word) or self._is_said(word)

    def _phrases(self, telling: Sequence[str], every: Sequence[str]) -> Iterator[Concept]:
        """What the pack's synonyms know by several words together, among those that tell something or among all."""
        seen: set[int] = set()
        for some, skipping in ((telling, True), (every[:MAX_WORDS], False)):
            keys = [phrase_key([word], self._language) for word in some]
            for run in runs(keys, self._synonyms.longest, skipping=skipping):
                seen.update(self._synonyms.phrases.get(" ".join(run), ()))
        for group in sorted(seen):
            yield Concept(tuple(self._also(group)), self._need(group))

    def _synonyms_of(self, words: Sequence[str]) -> list[Alternative]:
        groups = self._synonyms.phrases.get(phrase_key(words, self._language), ())
        return [alternative for group in groups for alternative in self._also(group)]

    def _needs_of(self, words: Sequence[str]) -> tuple[str, ...]:
        groups = self._synonyms.phrases.get(phrase_key(words, self._language), ())
        return tuple(dict.fromkeys(need for group in groups for need in self._need(group)))

    def _is_said(self, word: str) -> bool:
        return phrase_key((word,), self._language) in self._synonyms.phrases

    def _also(self, group: int) -> Iterator[Alternative]:
        way: Way = "translated" if group >= self._synonyms.english_from else "synonym"
        return (Alternative(phrase, way) for phrase in self._synonyms.also[group])

    def _said(self, alternatives: Sequence[Alternative]) -> Said:
        """What a word may be in what people say of records: each as a stem."""
        said: dict[str, float] = {}
        for one in alternatives:
            if one.way != "translated" and len(one.words) == 1:
                said.setdefault(word_key(one.words[0], self._language), SAID_WAYS[one.way])
        return said

    def _in_english(self, words: Sequence[str]) -> Iterator[Said]:
        """The words in English, the longest phrases of the dictionary first; a word that it does not have stays."""
        synonyms, keys = self._synonyms, [word_key(word, self._language) for word in words]
        at = 0
        while at < len(keys):
            for length in range(min(synonyms.longest, len(keys) - at), 0, -1):
                groups = synonyms.phrases.get(" ".join(keys[at : at + length]), ())
                also = [phrase for group in groups if group >= synonyms.english_from for phrase in synonyms.also[group]]
                if also:
                    break
            else:
                if not is_stop_word(words[at], self._language):
                    yield {word_key(words[at], "en"): 1.0}
                at += 1
                continue
            # Of several words in English each is one; of several meanings each may be meant.
            longest = max(map(len, also))
            for place in range(longest):
                yield {word_key(one[place], "en"): SAID_WAYS["translated"] for one in also if len(one) > place}
            at += length

    def _need(self, group: int) -> tuple[str, ...]:
        need = self._synonyms.needs[group]
        return () if need is None else (need,)

    def _stem(self, word: str) -> str:
        return stem(word, self._language)
