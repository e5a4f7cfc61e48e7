"""``python3 -m tests.search.learning``: learns the weights of danger (``library/search/crisis/weighing.py``) again from
the phrases of ``said``, and writes them to ``data/languages/danger.msgpack``.

``said`` has a file for each language, with phrases by their kind: those of danger, and those of none although they
sound so (``idiom``, ``negation``, ``information``, ``past``) or are what people ask every day (``plain``). Learned with
them are some of what people say of the pack's records (``synonyms.yaml``), as of none, and what the files of languages
list, as of danger. A line with choices, ``[he/she] is [hurt/ill]``, stands for some of the phrases that they make: each
word is said in one, with others than those beside it. What is in a set that judges the search is not learned: these
tell how well it does with what nobody foresaw.
After a change of the signs or of the phrases of danger in ``data/languages`` the weights are to be learned again. The
same phrases give the same bytes on every version of Python; phrases of the pack count among them, too.

It is a linear support vector machine, learned by dual coordinate descent (Hsieh et al., 2008, "A dual coordinate
descent method for large-scale linear SVM"): the phrases are few, and nothing but Python is needed.
"""

from __future__ import annotations

import random
import re
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise, starmap
from math import fsum
from pathlib import Path
from typing import get_args

import msgspec
from msgspec import Struct

from guide_app.content.reading.loader import load_pack
from guide_app.content.word_groups import CrisisGroup, CrisisKind
from guide_app.library.folder import languages_folder
from guide_app.library.search.crisis.finder import CrisisFinder, CrisisIndex
from guide_app.library.search.crisis.matching import marked_words
from guide_app.library.search.crisis.phrases import ALONE, compiled_crisis, crisis_words, in_full
from guide_app.library.search.crisis.weighing import HASH, NOTICED, UNIT, WEIGHT, WEIGHTS_FILE, StoredWeights, hash_of
from guide_app.library.search.terms.analysis import folded, words_of
from guide_app.library.search.terms.languages import languages
from tests.search.held_back import load_held, load_held_danger
from tests.search.judging import JUDGED, THIRD, WORCESTER, load_danger, load_judged

ROUNDS_OF_CHOICES = 3
"""How often each word of the longest choice of a line is said."""
PLAIN_OF_PACK = 6000
"""Phrases of the pack in each language that are learned as what tells of no danger."""
SAID = Path(__file__).with_name("said")
JUDGING = (*sorted(SAID.parent.glob("held_danger*.yaml")), SAID.with_name("fresh_danger.yaml"))
READ = sorted(SAID.parent.glob("held_[3-9].yaml"))
"""Sets of queries that were read."""
OF_NONE = frozenset({"idiom", "negation", "information", "past", "plain"})
DESPAIR, CHILD = "despair", "child"
OF_DESPAIR = frozenset({DESPAIR, "harm"})
"""Of someone who wants to die, and of a parent who is afraid to hurt a child: one line answers both."""
OF_CRISIS = frozenset({
    "service:emergency-911", "service:lifeline-988", "guidance:in-danger", "guidance:hurt", "guidance:strangled",
    "service:overdose-prevention-helpline", "question:choked", "guidance:after-assault-clock",
    "question:after-sexual-assault", "service:poison-control", "service:dcf-child-at-risk", "service:safelink",
    "service:national-dv-hotline", "service:ywca-central-mass-dv",
})  # fmt: skip
"""Records whose short phrases may tell of danger."""
SHORT_OF_PACK = 3
"""Words of a phrase of the pack up to which it is short: all of these are learned as what tells of no danger."""
MIN_WORDS = SHORT_OF_PACK + 1
SHORT_STEP = 2
"""Of the short phrases every second is learned."""
COST = 0.25
"""What a phrase on the wrong side costs beside large weights."""
ROUNDS = 100
MIN_COUNT = 3
"""Phrases that must have a part for it to be learned."""
MIN_WEIGHT = 7
"""Hundredths below which a weight is none."""

_CHOICE = re.compile(r"\[([^]]*)\]")


class Weights(Struct, frozen=True):
    """The weights of the features, in hundredths."""

    danger: dict[str, int] = {}
    despair: dict[str, int] = {}
    """Weights that distinguish despair from danger by others."""
    child: dict[str, int] = {}
    """Weights that distinguish a small child who is alone from all other danger."""


class SaidPhrase(Struct, frozen=True):
    """A phrase, what it tells of, and its parts."""

    ask: str
    language: str
    kind: str
    parts: Mapping[str, float]

    @property
    def danger(self) -> bool:
        """Whether it is of danger."""
        return self.kind not in OF_NONE


def load_said() -> Sequence[SaidPhrase]:
    """All phrases of ``said``, with their parts."""
    return [*starmap(_Reader(), phrases_of_said())]


def phrases_of_said() -> Sequence[tuple[str, str, str]]:
    """All phrases of ``said`` but those that are in a set that judges, with their language and their kind. Where
    marks tell, each is also read without them, as many people type.
    """
    judged = judged_phrases()
    return [
        (ask, path.stem, kind)
        for path in sorted(SAID.glob("*.yaml"))
        for kind, asks in msgspec.yaml.decode(path.read_bytes(), type=dict[str, list[str]], strict=False).items()
        for line in asks
        for said in _said_by(line)
        for ask in dict.fromkeys((said, folded(said) if languages()[path.stem].marks_tell else said))
        if ask.lower() not in judged
    ]


def judged_phrases() -> frozenset[str]:
    """The phrases of all sets that judge how danger is noticed, in small letters."""
    tables = [table for path in JUDGING for table in load_held_danger(path).values()]
    asks = (one.ask for table in tables for one in (*table.danger, *table.no_danger))
    first = (ask for table in load_danger().values() for phrases in table.values() for ask in phrases)
    return frozenset(ask.lower() for ask in (*asks, *first))


def load_plain() -> Sequence[SaidPhrase]:
    """Some of what people say of records, as many in each language, where no phrase of danger is found in it."""
    read = _Reader()
    found: list[SaidPhrase] = []
    for code, groups in load_pack(WORCESTER).synonyms.items():
        phrases = [one for group in groups for one in group.phrases_said if len(one.split()) >= MIN_WORDS]
        some = phrases[:: max(len(phrases) // PLAIN_OF_PACK, 1)]
        some += [
            one
            for group in groups
            if OF_CRISIS.isdisjoint(group.to)
            for one in group.phrases_said
            if len(one.split()) <= SHORT_OF_PACK
        ][::SHORT_STEP]
        said = (read(one, code.partition("-")[0], "plain") for one in some)
        found += (one for one in said if NOTICED not in one.parts)
    return found


def load_asked() -> Sequence[SaidPhrase]:
    """The queries of the sets that were read whose answer is no line for danger: as of none."""
    read, judged = _Reader(), judged_phrases()
    tables = [load_held(path) for path in READ] + [load_judged(path) for path in (JUDGED, THIRD)]
    return [
        read(one.ask, language, "plain")
        for table in tables
        for language, queries in table.items()
        for one in queries
        if OF_CRISIS.isdisjoint(one.want) and one.ask.lower() not in judged
    ]


def load_listed() -> Sequence[SaidPhrase]:
    """The phrases that the files of languages list, each by some of its words: what is listed is danger."""
    read = _Reader()
    return [
        read(ask, code, kind)
        for code, language in languages().items()
        for kind in get_args(CrisisKind)
        for line in in_full(getattr(language.crisis, kind), language.crisis)
        if (ask := _one_of(line))
    ]


def _one_of(line: str) -> str:
    """A phrase that a listed line stands for."""
    chooser = random.Random(line)
    parts = (chooser.choice(part.removeprefix("+").strip("/").split("/")) for part in line.removeprefix(ALONE).split())
    return " ".join(parts).replace("_", " ").replace("*", "")


def learn(said: Iterable[SaidPhrase]) -> Weights:
    """The weights that tell the phrases apart."""
    phrases = list(said)
    of_danger = [one for one in phrases if one.danger]
    return Weights(
        _weights([(one.parts, one.danger) for one in phrases]),
        _weights([(one.parts, one.kind in OF_DESPAIR) for one in of_danger]),
        _weights([(one.parts, one.kind == CHILD) for one in of_danger]),
    )


def _said_by(line: str) -> Iterable[str]:
    """The phrases that a line stands for: itself, or some of those that its choices make."""
    parts = _CHOICE.split(line)
    if len(parts) == 1:
        return [line]
    chooser = random.Random(line)
    choices = [part.split("/") if number % 2 else [part] for number, part in enumerate(parts)]
    made: list[str] = []
    for _ in range(ROUNDS_OF_CHOICES):
        for choice in choices:
            chooser.shuffle(choice)
        longest = max(map(len, choices))
        made += ("".join(choice[number % len(choice)] for choice in choices) for number in range(longest))
    return list(dict.fromkeys(" ".join(one.split()) for one in made))


class _Reader:
    """Gives the parts that the program sees of a phrase."""

    def __init__(self) -> None:
        known = languages()
        kinds = get_args(CrisisKind)
        crisis = compiled_crisis([CrisisGroup(kind=kind, services=(kind,)) for kind in kinds], known.values(), len)
        self._finder = CrisisFinder(CrisisIndex(crisis))
        self._spelt_right = {
            code: {
                *words_of(f"{language.ordinary_words} {language.stop_words}"),
                *crisis_words(language.crisis.signs.values()),
            }
            for code, language in known.items()
        }

    def __call__(self, ask: str, language: str, kind: str) -> SaidPhrase:
        words = words_of(ask)
        marked = list(marked_words(ask, words)[: len(words)])
        noticed = bool(self._finder.places(ask, words, language, False, self._spelt_right[language].__contains__))
        return SaidPhrase(ask, language, kind, self._finder.parts(words, marked, language, noticed=noticed))


def _weights(examples: Sequence[tuple[Mapping[str, float], bool]]) -> dict[str, int]:
    """The weight of each part, in hundredths."""
    often = Counter(part for parts, _fits in examples for part in parts)
    names = {part: number for number, part in enumerate(sorted(p for p, count in often.items() if count >= MIN_COUNT))}
    rows = [
        ([(names[part], counts) for part, counts in parts.items() if part in names], 1.0 if fits else -1.0)
        for parts, fits in examples
    ]
    weights = [0.0] * len(names)
    duals = [0.0] * len(rows)
    slack = 1 / (2 * COST)
    sizes = [fsum(counts * counts for _at, counts in row) + slack for row, _side in rows]
    order = list(range(len(rows)))
    shuffler = random.Random(1)
    for _ in range(ROUNDS):
        shuffler.shuffle(order)
        for number in order:
            row, side = rows[number]
            told = 0.0
            for at, counts in row:  # Not `sum`, which rounds otherwise from Python 3.12 on.
                told += weights[at] * counts
            gradient = side * told - 1 + slack * duals[number]
            dual = max(duals[number] - gradient / sizes[number], 0.0)
            step = (dual - duals[number]) * side
            if step:
                duals[number] = dual
                for at, counts in row:
                    weights[at] += step * counts
    rounded = {part: round(weights[at] * UNIT) for part, at in names.items()}
    return {part: weight for part, weight in rounded.items() if abs(weight) >= MIN_WEIGHT}


def stored_weights(weights: Weights) -> dict[str, StoredWeights]:
    """The weights by kind, as the program reads them; without the kinds that have none."""
    kinds = {"danger": weights.danger, "despair": weights.despair, "child": weights.child}
    return {kind: _stored(by_feature) for kind, by_feature in kinds.items() if by_feature}


def _stored(by_feature: Mapping[str, int]) -> StoredWeights:
    hashed = sorted((hash_of(feature), weight) for feature, weight in by_feature.items())
    steps = (one - before for before, one in pairwise((0, *(feature for feature, _ in hashed))))
    return StoredWeights(
        features=array(HASH, steps).tobytes(),
        weights=array(WEIGHT, (weight for _, weight in hashed)).tobytes(),
    )


def write(weights: Weights) -> None:
    """Write the weights."""
    (languages_folder() / WEIGHTS_FILE).write_bytes(msgspec.msgpack.encode(stored_weights(weights)))


if __name__ == "__main__":
    asked = load_asked()
    learned = learn((*load_said(), *load_plain(), *load_listed(), *asked, *asked))
    write(learned)
    print(
        f"{len(learned.danger)} weights of danger, {len(learned.despair)} of despair, {len(learned.child)} of children"
    )
