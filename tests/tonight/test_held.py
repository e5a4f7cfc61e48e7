"""Situations that were held back: written from the facts before the rules of tonight, by someone else."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from guide_app.library.library import Library
from guide_app.library.tonight.planner import tonight
from tests.tonight.situations import situation_of

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
    """What of a situation's judgement does not hold. A number in a step to do first counts as a call."""
    who = {key: GENDERS.get(value, value) if key == "gender" else value for key, value in held.who.items()}
    plan = tonight(library, situation_of(**who), datetime.fromisoformat(held.at))
    calls = [call.service for call in plan.calls]
    steps = [service for step in plan.first for service in step.services]
    found = [f"{key} is in the order" for key in plan.order if key in held.never]
    if not {*plan.order[:1], *calls[:1]} & set(held.first):
        found.append(f"{plan.order[:1]} is first, {calls[:1]} is called first")
    if not {*steps, *plan.order[:3], *calls[:3]} & set(held.in_three):
        found.append(f"{plan.order[:3]} are the first three")
    return found


@pytest.mark.parametrize("held", HELD, ids=lambda held: held.id)
def test_the_right_help_first(worcester: Library, held: Held) -> None:
    assert misses(worcester, held) == []


def test_the_table_is_wide_enough() -> None:
    assert len({held.id for held in HELD}) == len(HELD) >= MIN_SITUATIONS
