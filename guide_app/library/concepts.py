"""What a query means: its words turned into concepts, each with every way in which a record may speak of it.

"boss took my pasport" becomes two concepts: *boss* (also: employer, the pack's synonyms) and *passport* (corrected).
Phrases that the pack has synonyms for ("nowhere to sleep") are concepts of their own beside their words.
How much each way counts is in ``ranking.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from guide_app.library.analysis import is_stop_word, stem
from guide_app.library.query import MOST_WORDS, Reading
from guide_app.library.synonyms import Synonyms
from guide_app.library.vocabulary import Vocabulary

Way = Literal["typed", "continued", "corrected", "synonym"]


class Alternative(Struct, frozen=True):
    """One way to speak of a concept."""

    words: tuple[str, ...]
    """Folded words that must all be there."""
    way: Way


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

    @property
    def needs(self) -> tuple[str, ...]:
        """The needs that the query names."""
        return tuple(dict.fromkeys(need for concept in (*self.phrases, *self.words) for need in concept.needs))


class Interpreter:
    """Turns readings into meanings, for one language."""

    def __init__(
        self, vocabulary: Vocabulary, synonyms: Synonyms, language: str, has_stem: Callable[[str], bool]
    ) -> None:
        self._vocabulary = vocabulary
        self._synonyms = synonyms
        self._language = language
        self._has_stem = has_stem

    def meaning(self, reading: Reading, *, as_typed: bool = False) -> Meaning:
        """What was meant. With ``as_typed`` nothing is corrected."""
        concepts: list[Concept] = []
        corrections: list[Correction] = []
        in_order: list[str] = []
        for place, typed in enumerate(reading.words):
            unfinished = reading.unfinished and place == len(reading.words) - 1
            alternatives = self._alternatives(typed, unfinished, as_typed)
            if alternatives and alternatives[0].way == "corrected":
                corrections.append(Correction(typed, " ".join(alternatives[0].words)))
            used = alternatives[0].words if alternatives else (typed,)
            in_order += used
            alternatives += self._synonyms_of(used)
            needs = self._needs_of(used)
            if alternatives or needs:
                concepts.append(Concept(tuple(alternatives), needs))
        return Meaning(tuple(concepts), tuple(self._phrases(in_order, reading)), tuple(corrections), tuple(in_order))

    def _alternatives(self, typed: str, unfinished: bool, as_typed: bool) -> list[Alternative]:
        """The ways to read one word as it stands, or as it may have been meant."""
        continued = self._vocabulary.continued(typed) if unfinished else ()
        found = [Alternative((word,), "continued") for word in continued]
        if self._known(typed):
            return [Alternative((typed,), "typed"), *found]
        if found or as_typed or self._stem(typed) in self._synonyms.said:
            return found
        parts = self._vocabulary.split(typed)
        if parts is not None:
            return [Alternative(parts, "corrected")]
        meant = self._vocabulary.corrected(typed, unfinished)
        return [Alternative((word,), "corrected") for word in meant if not is_stop_word(word, self._language)]

    def _known(self, word: str) -> bool:
        return self._vocabulary.knows(word) or self._has_stem(word) or self._stem(word) in self._synonyms.phrases

    def _phrases(self, words: Sequence[str], reading: Reading) -> Iterator[Concept]:
        for first, second in pairwise(reading.words):
            if self._vocabulary.knows(first + second):
                yield Concept((Alternative((first + second,), "typed"),))
        seen: set[int] = set()
        for some in (words, reading.all_words[:MOST_WORDS]):
            stems = [self._stem(word) for word in some]
            for start in range(len(stems)):
                for end in range(start + 2, min(start + self._synonyms.longest, len(stems)) + 1):
                    seen.update(self._synonyms.phrases.get(" ".join(stems[start:end]), ()))
        for group in sorted(seen):
            yield Concept(tuple(self._also(group)), self._need(group))

    def _synonyms_of(self, words: Sequence[str]) -> list[Alternative]:
        groups = self._synonyms.phrases.get(" ".join(map(self._stem, words)), ())
        return [alternative for group in groups for alternative in self._also(group)]

    def _needs_of(self, words: Sequence[str]) -> tuple[str, ...]:
        groups = self._synonyms.phrases.get(" ".join(map(self._stem, words)), ())
        return tuple(dict.fromkeys(need for group in groups for need in self._need(group)))

    def _also(self, group: int) -> Iterator[Alternative]:
        return (Alternative(phrase, "synonym") for phrase in self._synonyms.also[group])

    def _need(self, group: int) -> tuple[str, ...]:
        need = self._synonyms.needs[group]
        return () if need is None else (need,)

    def _stem(self, word: str) -> str:
        return stem(word, self._language)
