"""``python3 -m tests.search.learning``: learns the weights of danger (``library/search/crisis/weighing.py``) anew from
the phrases of ``said``, and writes them to ``data/languages/danger.json``.

``said`` has a file for each language, with phrases by their kind: those of danger, and those of none although they sound
so (``idiom``, ``negation``, ``information``, ``past``) or are what people ask every day (``plain``). None of them stands
in a set that judges the search, so that these tell how well it does with what nobody foresaw. After a change of the
signs or of the phrases of danger in ``data/languages`` the weights are to be learned anew.

It is a linear support vector machine, learned by dual coordinate descent (Hsieh et al., 2008, "A dual coordinate descent
method for large-scale linear SVM"): the phrases are few, and nothing but Python is needed.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from guide_app.content.word_groups import CrisisGroup
from guide_app.library.folder import languages_folder
from guide_app.library.search.crisis.finder import CrisisFinder
from guide_app.library.search.crisis.matching import marked_words
from guide_app.library.search.crisis.phrases import compiled_crisis, crisis_words
from guide_app.library.search.crisis.signs import Signs
from guide_app.library.search.crisis.weighing import UNIT, WEIGHTS_FILE, Weights, parts_of
from guide_app.library.search.terms.analysis import words_of
from guide_app.library.search.terms.languages import Language, languages

SAID = Path(__file__).with_name("said")
OF_NONE = frozenset({"idiom", "negation", "information", "past", "plain"})
DESPAIR = "despair"
COST = 0.1
"""What a phrase on the wrong side costs beside large weights."""
ROUNDS = 60
LEAST_OFTEN = 2
"""Phrases that must have a part for it to be learned."""
LEAST_WEIGHT = 2
"""Hundredths below which a weight is none."""


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
    """All phrases, each with the parts that the program sees of it."""
    known = languages()
    groups = [CrisisGroup(kind=kind, services=(kind,)) for kind in ("danger", "overdose", "poison", "body", DESPAIR)]
    crisis = compiled_crisis(groups, known.values(), len)
    finder, signs = CrisisFinder(crisis), Signs(crisis.signs)
    return [
        _phrase(ask, known[path.stem], kind, finder, signs)
        for path in sorted(SAID.glob("*.yaml"))
        for kind, asks in msgspec.yaml.decode(path.read_bytes(), type=dict[str, list[str]], strict=False).items()
        for ask in asks
    ]


def learn(said: Iterable[SaidPhrase]) -> Weights:
    """The weights that tell the phrases apart."""
    phrases = list(said)
    of_danger = [one for one in phrases if one.danger]
    return Weights(
        _weights([(one.parts, one.danger) for one in phrases]),
        _weights([(one.parts, one.kind == DESPAIR) for one in of_danger]),
    )


def _phrase(ask: str, language: Language, kind: str, finder: CrisisFinder, signs: Signs) -> SaidPhrase:
    words = words_of(ask)
    marked = list(marked_words(ask, words)[: len(words)])
    spelt_right = set(words_of(f"{language.ordinary_words} {language.stop_words}"))
    spelt_right |= crisis_words(language.crisis.signs.values())
    noticed = bool(finder.places(ask, words, language.code, False, spelt_right.__contains__))
    return SaidPhrase(ask, language.code, kind, parts_of(words, marked, signs.among(words, marked), noticed=noticed))


def _weights(examples: Sequence[tuple[Mapping[str, float], bool]]) -> dict[str, int]:
    """The weight of each part, in hundredths."""
    often = Counter(part for parts, _fits in examples for part in parts)
    names = {part: number for number, part in enumerate(sorted(p for p, count in often.items() if count >= LEAST_OFTEN))}
    rows = [
        ([(names[part], counts) for part, counts in parts.items() if part in names], 1.0 if fits else -1.0)
        for parts, fits in examples
    ]
    weights = [0.0] * len(names)
    duals = [0.0] * len(rows)
    slack = 1 / (2 * COST)
    sizes = [sum(counts * counts for _at, counts in row) + slack for row, _side in rows]
    order = list(range(len(rows)))
    shuffler = random.Random(1)  # noqa: S311 - an order, no secret
    for _ in range(ROUNDS):
        shuffler.shuffle(order)
        for number in order:
            row, side = rows[number]
            gradient = side * sum(weights[at] * counts for at, counts in row) - 1 + slack * duals[number]
            dual = max(duals[number] - gradient / sizes[number], 0.0)
            step = (dual - duals[number]) * side
            if step:
                duals[number] = dual
                for at, counts in row:
                    weights[at] += step * counts
    rounded = {part: round(weights[at] * UNIT) for part, at in names.items()}
    return {part: weight for part, weight in rounded.items() if abs(weight) >= LEAST_WEIGHT}


def write(weights: Weights) -> None:
    """Write the weights, a part a line."""
    encoded = msgspec.json.format(msgspec.json.encode(weights, order="sorted"), indent=0)
    (languages_folder() / WEIGHTS_FILE).write_bytes(encoded + b"\n")


if __name__ == "__main__":
    learned = learn(load_said())
    write(learned)
    print(f"{len(learned.danger)} weights of danger, {len(learned.despair)} of despair")
