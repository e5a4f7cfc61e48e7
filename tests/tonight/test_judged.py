"""The judged table: what a good desk does for a bed tonight, situation by situation."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from guide_app.content.records import Service
from guide_app.library.library import Library
from guide_app.library.tonight.planner import tonight
from tests.tonight.situations import situation_of

MIN_SITUATIONS = 80


class Judged(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"what": "is"}):
    """One situation; see the head of ``judged.yaml``."""

    what: str
    who: dict[str, Any]
    at: str
    """On the pack's wall clock."""
    first: tuple[str, ...] = ()
    call: tuple[str, ...] = ()
    three: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``judged.yaml``."""

    groups: dict[str, tuple[str, ...]]
    situations: tuple[Judged, ...]


TABLE = msgspec.yaml.decode((Path(__file__).parent / "judged.yaml").read_bytes(), type=Table, strict=False)


def misses(library: Library, judged: Judged) -> list[str]:
    """What of a situation's judgement does not hold."""
    plan = tonight(library, situation_of(**judged.who), datetime.fromisoformat(judged.at))
    calls = [call.service for call in plan.calls]
    never = {key for name in judged.never for key in TABLE.groups.get(name, (name,))}
    found = [f"{key} is in the order" for key in plan.order if key in never]
    steps = {service for step in plan.first for service in step.services}
    found += [f"{key} is not among the first three calls" for key in judged.three if key not in {*steps, *calls[:3]}]
    found += [f"{key} is not in the order" for key in judged.has if key not in plan.order]
    if judged.first and plan.order[:1] not in [(key,) for key in judged.first]:
        found.append(f"{plan.order[:1]} is first")
    if judged.call and calls[:1] not in [[key] for key in judged.call]:
        found.append(f"{calls[:1]} is called first")
    return found


@pytest.mark.parametrize("judged", TABLE.situations, ids=lambda judged: judged.what)
def test_the_right_help_first(worcester: Library, judged: Judged) -> None:
    assert misses(worcester, judged) == []


def test_the_table_is_wide_enough(worcester: Library) -> None:
    assert len({judged.what for judged in TABLE.situations}) == len(TABLE.situations) >= MIN_SITUATIONS
    known = set(worcester.ids(Service))
    named = {key for one in TABLE.situations for key in (*one.first, *one.call, *one.three, *one.has)}
    named |= {key for group in TABLE.groups.values() for key in group}
    named |= {key for one in TABLE.situations for key in one.never if key not in TABLE.groups}
    assert named <= known
