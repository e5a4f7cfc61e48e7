"""Situations that were held back: written from the facts before the rules of tonight, by someone else."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from guide_app.library.decision.ask import Ask
from guide_app.library.decision.engine import decide
from guide_app.library.library import Library
from tests.decision.situations import situation_of

MIN_SITUATIONS = 40
GENDERS = {"female": "woman", "male": "man"}


class Held(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One situation; see the head of ``held.yaml``."""

    id: str
    who: dict[str, Any]
    at: str
    first: tuple[str, ...]
    in_three: tuple[str, ...]
    never: tuple[str, ...]


HELD = msgspec.yaml.decode((Path(__file__).parent / "held.yaml").read_bytes(), type=tuple[Held, ...], strict=False)


def misses(library: Library, held: Held) -> list[str]:
    """The parts of a situation's judgment that do not hold."""
    who = {key: GENDERS.get(value, value) if key == "gender" else value for key, value in held.who.items()}
    at = datetime.fromisoformat(held.at)
    decision = decide(library, Ask(needs=frozenset(("shelter",)), situation=situation_of(**who), at=at))
    order = [entry.service for entry in decision.ordered]
    calls = [entry.service for entry in decision.calls]
    found = [f"{key} is a call" for key in order if key in held.never]
    if not {*order[:1], *calls[:1]} & set(held.first):
        found.append(f"{order[:1]} is first")
    if not {*order[:3], *calls[:3]} & set(held.in_three):
        found.append(f"{order[:3]} are the first three")
    return found


@pytest.mark.parametrize("held", HELD, ids=lambda held: held.id)
def test_the_right_help_first(worcester: Library, held: Held) -> None:
    assert misses(worcester, held) == []


def test_the_table_is_wide_enough() -> None:
    assert len({held.id for held in HELD}) == len(HELD) >= MIN_SITUATIONS
