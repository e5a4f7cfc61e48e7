"""Query expansion: turns the words of a query into concepts, each with the alternatives by which a record may express
it.

"boss took my pasport" becomes two concepts: *boss* (also: employer, the pack's synonyms) and *passport* (corrected).
Phrases with synonyms in the pack ("nowhere to sleep") are additional concepts. In a language without records in the
pack, its dictionary translates the words into English.
``ranking.py`` has the weight of each kind of alternative.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from guide_app.library.search.phrasebook import Said
from guide_app.library.search.query import MAX_WORDS, Reading
from guide_app.library.search.terms.analysis import is_stop_word, sound_of, stem
from guide_app.library.search.terms.synonyms import Synonyms, phrase_key, word_key
from guide_app.library.search.vocabulary import FEW_LETTERS, MIN_PART, Vocabulary

Way = Literal["typed", "continued", "corrected", "synonym", "translated"]

MAX_ALTERNATIVES = 64
"""Maximum alternatives of one concept."""
MAX_SAID = 40
"""Maximum words to compare with the phrasebook, including small ones."""
MAX_PHRASES = 24
"""Maximum concepts of several words."""
SAID_WAYS: dict[Way, float] = {"typed": 1.0, "corrected": 1.0, "continued": 0.7, "translated": 0.95, "synonym": 0.7}
"""The weight of each kind of alternative relative to the typed word, in the phrasebook."""


class Alternative(Struct, frozen=True):
    """One expression of a concept."""

    words: tuple[str, ...]
    """Folded words, all of which must match."""
    way: Way
    in_names: bool = False
    """Matches only names and titles: with so few letters typed, texts are not meaningful."""


class Concept(Struct, frozen=True):
    """A part of a query."""

    alternatives: tuple[Alternative, ...]
    needs: tuple[str, ...] = ()
    """The needs of the pack that its words name."""


class Correction(Struct, frozen=True):
    """The typed words and their replacement."""

    typed: str
    used: str


class Meaning(Struct, frozen=True):
    """The interpretation of a query."""

    words: tuple[Concept, ...]
    """One concept per understood word."""
    phrases: tuple[Concept, ...]
    """Concepts of several words."""
    corrections: tuple[Correction, ...]
    in_order: tuple[str, ...]
    """The understood words, corrected, in query order, for proximity."""
    said: tuple[Said, ...] = ()
    """The stems of every word, including small ones, for the phrasebook."""
    said_in_english: tuple[Said, ...] = ()
    """The same translated by the dictionary into English."""

    @property
    def needs(self) -> tuple[str, ...]:
        """The needs in the query: those of phrases, or else of single words."""
        by_phrases = dict.fromkeys(need for concept in self.phrases for need in concept.needs)
        return tuple(by_phrases or dict.fromkeys(need for concept in self.words for need in concept.needs))


def runs(words: Sequence[str], longest: int, *, skipping: bool) -> Iterator[Sequence[str]]:
    """Every n-gram of two to ``longest`` words and, with ``skipping``, also those with one inner word left out: "not
    been fully paid" gives "not paid".

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
    """Interprets readings, for one language.

    ``synonyms`` are those of the language; ``spelt`` are the correctly spelt stems by language, that of the query
    first. ``together`` tests whether a record contains a word and one of several others. ``own_words``: the pack has no
    records in the language, so corrections must be words of the language.
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
        """The interpretation of a reading. With ``as_typed`` it corrects nothing."""
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
        """Whether a word belongs to the language: an ordinary word, or one of the pack's synonyms."""
        return self._stem(word) in self._spelt[self._language]

    def spelt_right(self, word: str, *, unfinished: bool = False) -> bool:
        """Whether a word, or with ``unfinished`` a prefix, is in the library, the pack's synonyms or a language."""
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
        """The alternatives of one word without correction."""
        continued = self._vocabulary.continued(typed) if unfinished else ()
        few = len(typed) <= FEW_LETTERS
        found = [Alternative((word,), "continued", few) for word in continued]
        return [Alternative((typed,), "typed"), *found] if self._known(typed) else found

    def _corrected(self, typed: str, unfinished: bool, reading: Reading) -> list[Alternative]:
        """The correction of a word, if it is misspelt and a correction helps.

        A correctly spelt word stays, even if no record has it. So does one whose stem a record has, unless it sounds
        like a word with another stem ("kito" is not "kit" but "quitó"). If the query has other words, a record must
        contain the correction and one of them, or the correction must be in the synonyms; else it is probably a name.
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
        """The pairs of adjacent words that form one word of the library ("hot line", "sobre dosis"). A short stop word
        is not part of another word.
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
        """The stems of the query, with a word typed as two in place of its halves."""
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
        """The concepts of phrases with synonyms, among the words without stop words or among all."""
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
        """The stems of a word's alternatives, with their weights, for the phrasebook."""
        said: dict[str, float] = {}
        for one in alternatives:
            if one.way != "translated" and len(one.words) == 1:
                said.setdefault(word_key(one.words[0], self._language), SAID_WAYS[one.way])
        return said

    def _in_english(self, words: Sequence[str]) -> Iterator[Said]:
        """The words in English, by the longest matching phrases of the dictionary; unknown words stay."""
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
            # Each word of an English phrase is an entry; alternative translations share an entry.
            longest = max(map(len, also))
            for place in range(longest):
                yield {word_key(one[place], "en"): SAID_WAYS["translated"] for one in also if len(one) > place}
            at += length

    def _need(self, group: int) -> tuple[str, ...]:
        need = self._synonyms.needs[group]
        return () if need is None else (need,)

    def _stem(self, word: str) -> str:
        return stem(word, self._language)
