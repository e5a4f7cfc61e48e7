"""The weights of danger are what the phrases of ``said`` teach, and these are no phrases of a set that judges."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from guide_app.library.search.crisis.weighing import KindWeights, learned_weights, weighed
from guide_app.library.search.terms.languages import languages
from tests.search.held_back import load_held_danger
from tests.search.learning import (
    CHILD,
    OF_DESPAIR,
    OF_NONE,
    SAID,
    SaidPhrase,
    judged_phrases,
    learn,
    load_said,
    phrases_of_said,
)

MIN_PHRASES = 250
"""Of danger and of none, in each language."""
MIN_TOLD = 0.94
"""Of all phrases, by the weights as they are kept: those of the rarest parts and the smallest are left out."""


def test_what_is_learned_tells_phrases_apart() -> None:
    said = [
        SaidPhrase(ask, "en", kind, {"": 1.0, **dict.fromkeys(ask.split(), 1.0)})
        for ask, kind in (
            ("he hits her", "attack"),
            ("she hits him", "attack"),
            ("they hits us", "attack"),
            ("she wants death", "despair"),
            ("he wants death", "despair"),
            ("they wants death", "despair"),
            ("he wants food", "plain"),
            ("she wants food", "plain"),
            ("they wants food", "plain"),
        )
    ]
    weights = learn(said)
    for one in said:
        assert (weighed(one.parts, weights.danger) > 0) == one.danger, one.ask
        if one.danger:
            assert (weighed(one.parts, weights.despair) > 0) == (one.kind == "despair"), one.ask
    assert learn(said) == weights


def test_the_weights_were_learned_from_the_phrases() -> None:
    """Fails when phrases, signs or lists of danger were changed and nothing was learned again."""
    danger, said = KindWeights(learned_weights()["danger"]), load_said()
    told = sum((weighed(one.parts, danger) > 0) == one.danger for one in said)
    assert told >= MIN_TOLD * len(said), told / len(said)
    assert {one.language for one in said} == set(languages())
    for language in languages():
        for danger in (True, False):
            assert sum(one.danger is danger for one in said if one.language == language) >= MIN_PHRASES


def test_what_judges_is_not_learned() -> None:
    judged = judged_phrases()
    assert {one.ask.lower() for table in load_held_danger().values() for one in table.danger} <= judged
    assert not {ask.lower() for ask, _language, _kind in phrases_of_said()} & judged


@pytest.mark.parametrize("path", sorted(SAID.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_kind_is_in_each_language(path: Path) -> None:
    kinds = set(msgspec.yaml.decode(path.read_bytes(), type=dict[str, list[str]], strict=False))
    dangers = {"attack", "body", "overdose", "poison", "weapon", "held", "taken", "found"}
    assert kinds == dangers | OF_DESPAIR | {CHILD} | OF_NONE
