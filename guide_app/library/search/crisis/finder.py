"""Detects danger and despair in a query and gives the crisis lines to show above all results.

This is a rule, not a weight: it overrides every score, filter and kind. The language files (``data/languages``) list
the phrases by kind of crisis (``danger``, ``overdose``, ``poison``, ``body``, ``despair``); a pack assigns services to
each kind and may add phrases. The finder matches the phrases of every language, whatever the query's language, and
accepts a small misspelling of a word.

The syntax of phrases: ``phrases.py``.

These cancel a match:

* **Idioms**: words that they match do not count ("shoot me an email", "este trabajo me mata", "suicide prevention
training").
* **Negators**, up to their reach before the phrase or within it ("nobody locked me up"), unless they are part of a
``keeps`` phrase ("not sure if he will kill me") or of the phrase itself ("not breathing").
* **The past** ("he beat me years ago") near a phrase, unless a ``now`` phrase is there too ("and now he found me").
* **General talk** ("a class on kidnapping") near a phrase.

None of these reaches across a turn ("but", "and now"): "he used to hit me but now he is outside with a bat".

Of several matching groups the first in the pack leads, to show one line. If most words of its match belong to a longer
match of a later group with another line, the later group wins: "will kill" in "will kill herself". The other services
of the matching groups appear among the results.

In addition to the phrases a linear classifier scores the whole query (``weighing.py``): it adds a line where no phrase
matches, and cancels one that the context makes unlikely.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

from guide_app.library.search.crisis.matching import NO_GUARD, Forms, Guard, Matcher, clause_ends, marked_words
from guide_app.library.search.crisis.phrases import Crisis
from guide_app.library.search.crisis.signs import Signs
from guide_app.library.search.crisis.weighing import (
    IDIOM_COST,
    MAX_SHORT,
    MIN_KIND,
    MIN_NOTICED,
    MIN_UNNOTICED,
    KindWeights,
    parts_of,
    weighed,
)
from guide_app.library.search.terms.misspelling import MIN_MISSPELT, Speller

MAX_WORDS = 80
"""Words of a query to examine, from the first."""
MIN_UNFINISHED = 3
"""Minimum letters of an unfinished last word to complete it."""
MIN_TORN = 8
"""Minimum letters of two words to join them into one."""
MIN_AFTER_PREFIX = 3
"""Minimum letters of a word after removal of a prefix."""


class CrisisIndex:
    """The phrases of all languages, indexed. It holds nothing of a query: all searches of a library share one."""

    def __init__(self, crisis: Crisis) -> None:
        self.groups = crisis.lines
        self.guards = {code: Guard(guard, crisis.slots) for code, guard in crisis.guards.items()}
        self.prefixes = tuple(crisis.prefixes)
        self.signs = Signs(crisis.signs)
        self.weights = {kind: KindWeights(stored) for kind, stored in crisis.weights.items()}
        self.places_of = {group.kind: group.places for group in reversed(crisis.lines) if group.kind}
        self.idioms = Matcher([phrase for guard in crisis.guards.values() for phrase in guard.idioms], crisis.slots)
        self.phrases = Matcher([phrase for group in crisis.lines for phrase in group.phrases], crisis.slots)
        self.forms = Forms(self.phrases.forms)
        guarding = (guard.forms for guard in self.guards.values())
        self.every_form = Forms(frozenset(self.phrases.forms).union(self.idioms.forms, *guarding))
        self.group_of = [number for number, group in enumerate(crisis.lines) for _ in group.phrases]
        self.alone = [phrase.alone for group in crisis.lines for phrase in group.phrases]
        self.small = {code: frozenset(words) for code, words in crisis.small.items()}
        misspelt = {
            slot for group in crisis.lines if group.misspelt for phrase in group.phrases for slot in phrase.slots
        }
        self.speller = Speller(chain.from_iterable(map(crisis.slots.__getitem__, misspelt)))


class CrisisFinder:
    """Matches the phrases of all languages at once. It remembers words of queries; drop it to forget them."""

    def __init__(self, index: CrisisIndex) -> None:
        self._index = index
        self.leads = frozenset(group.places[0] for group in index.groups)
        """The places of the services that lead a group."""
        self.lines = frozenset(place for group in index.groups for place in group.places)
        """The places of the services of all groups."""
        # With each typed letter all words but the last are the same.
        self._near = lru_cache(maxsize=1024)(index.speller.near)

    def places(
        self, text: str, words: Sequence[str], language: str, unfinished: bool, is_known: Callable[[str], bool]
    ) -> tuple[int, ...]:
        """The places of the services for these folded words, the leading one first; empty without a crisis.

        ``text`` is the query as typed, for its diacritics. The negators of ``language`` count ("no" is "he" in
        Vietnamese) and those of the phrase's language, because a few words do not identify their language reliably.
        ``unfinished``: the last word may be a prefix of a longer one. ``is_known`` tells correctly spelt words, which
        stay as they are.
        """
        looked_at = list(words[:MAX_WORDS])
        marked = marked_words(text, looked_at)
        meant = [{word, *self._without_prefix(word)} for word in looked_at]
        for at, word in enumerate(looked_at):
            if unfinished and at == len(words) - 1 and len(word) >= MIN_UNFINISHED:
                begins = not self._index.forms.has(word) and not is_known(word)
                meant[at] |= self._index.forms.words_from(word) if begins else set()
            # A word that only matches a prefix pattern ("hiting" with "hit*") may be another word, misspelt.
            known = self._index.forms.has_whole(word) or (not self._index.forms.has(word) and is_known(word))
            if len(word) >= MIN_MISSPELT and not known:
                meant[at] |= self._near(word)
        # Two words meant as one ("over dosed"): only long ones, because short ones arise by chance.
        for at in range(len(looked_at) - 1):
            torn = looked_at[at] + looked_at[at + 1]
            if len(torn) >= MIN_TORN and self._index.forms.has(torn):
                meant[at].add(torn)
        said = self._index.every_form.said(meant, marked)
        figures = {at for match in self._index.idioms.matches(said) for at in range(match[0], match[-1] + 1)}
        matches: dict[int, list[tuple[int, ...]]] = {}
        ends = clause_ends(text, looked_at)

        @cache
        def takes_back(code: str) -> Callable[[Sequence[int]], bool]:
            return self._index.guards.get(code, NO_GUARD).among(said, looked_at, ends)

        for number, match in self._index.phrases.numbered(said, figures):
            group = self._index.group_of[number]
            codes = {language, self._index.groups[group].language}
            if self._index.alone[number] and not self._is_all(match, looked_at, codes):
                continue
            if not any(takes_back(code)(match) for code in codes):
                matches.setdefault(group, []).append(match)
        groups = (one for one, found in sorted(matches.items()) if not self._is_said_otherwise(one, found, matches))
        return tuple(dict.fromkeys(place for group in groups for place in self._index.groups[group].places))

    def _is_all(self, match: Sequence[int], words: Sequence[str], codes: Iterable[str]) -> bool:
        """Whether only small words of one of the languages are beside a match."""
        others = {word for at, word in enumerate(words) if at not in match}
        return any(others <= self._index.small.get(code, frozenset()) for code in codes)

    def _is_said_otherwise(
        self, group: int, found: Sequence[Sequence[int]], matches: Mapping[int, Sequence[Sequence[int]]]
    ) -> bool:
        """Whether each match of a group mostly overlaps a match of a later group that leads to another service."""
        leads = self._index.groups[group].places[0]
        others = [
            match
            for other, every in matches.items()
            if other > group and self._index.groups[other].places[0] != leads
            for match in every
        ]
        return bool(others) and all(any(_mostly_in(match, other) for other in others) for match in found)

    def weighed(self, text: str, words: Sequence[str], places: tuple[int, ...], language: str) -> tuple[int, ...]:
        """Confirm or cancel the ``places`` from the phrases, or add a line, by the score of the whole query. ``words``
        are the folded words of ``text``.
        """
        if "danger" not in self._index.weights or len(words) <= (MAX_SHORT if places else 1):
            return places  # A listed phrase is most of so short a query, and another word alone tells too little.
        looked_at = list(words[:MAX_WORDS])
        marked = list(marked_words(text, looked_at)[: len(looked_at)])
        said = self._index.every_form.said([{word} for word in looked_at], marked)
        turn = max((match[-1] for match in self._index.guards.get(language, NO_GUARD).turns(said)), default=-1) + 1
        # From the turn's last word, too: in "and now he has a gun" the now tells as much.
        begins = {0, max(turn - 1, 0), turn}
        tales = [self.parts(looked_at[at:], marked[at:], language, noticed=bool(places)) for at in begins]
        weight = max(weighed(parts, self._index.weights["danger"]) for parts in tales)
        if places:
            return places if weight > MIN_NOTICED else ()
        if weight <= MIN_UNNOTICED + IDIOM_COST * self.sounds_like_crisis(text, words):
            return ()
        others = {kind: self._index.weights[kind] for kind in ("child", "despair") if kind in self._index.weights}
        told = {kind: max(weighed(parts, weights) for parts in tales) for kind, weights in others.items()}
        kind = max(told, key=told.__getitem__, default="danger")
        sure = kind in told and told[kind] > MIN_KIND[kind]
        return self._index.places_of.get(kind if sure else "danger", ())

    def parts(self, words: Sequence[str], marked: Sequence[str], language: str, *, noticed: bool) -> dict[str, float]:
        """The features of a query. ``noticed``: a phrase of danger matched."""
        written = marked if self._index.signs.marks_tell(language) and marked != words else ()
        return parts_of(words, written, self._index.signs.among(words, marked, language), noticed=noticed)

    def is_despair(self, lead: Sequence[int]) -> bool:
        """Whether a leading line is the one for despair, whose words are in many records that help nobody then."""
        return bool(lead) and lead[0] in self._index.places_of.get("despair", ())[:1]

    def sounds_like_crisis(self, text: str, words: Sequence[str]) -> bool:
        """Whether folded words contain an idiom that only sounds like danger."""
        looked_at = list(words[:MAX_WORDS])
        said = self._index.every_form.said([{word} for word in looked_at], marked_words(text, looked_at))
        return any(True for _ in self._index.idioms.matches(said))

    def _without_prefix(self, word: str) -> Iterable[str]:
        if not word.startswith(self._index.prefixes):
            return ()
        return (
            word.removeprefix(prefix)
            for prefix in self._index.prefixes
            if word.startswith(prefix) and len(word) >= len(prefix) + MIN_AFTER_PREFIX
        )


def _mostly_in(match: Sequence[int], other: Sequence[int]) -> bool:
    """Whether more than half of the words of a match belong to a longer one."""
    return 2 * len(set(match) & set(other)) > len(match) and len(other) > len(match)
