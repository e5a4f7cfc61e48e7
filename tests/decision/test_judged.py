"""The judged table: who a good desk calls, situation by situation."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from guide_app.content.records import Service
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.engine import decide
from guide_app.library.library import Library
from tests.decision.situations import situation_of

MIN_SITUATIONS = 120


class Judged(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"what": "is"}):
    """One situation; see the head of ``judged.yaml``."""

    what: str
    need: str = "shelter"
    who: dict[str, Any]
    at: str
    """On the pack's wall clock."""
    order: tuple[str, ...] | None = None
    maybe: tuple[str, ...] | None = None
    first: tuple[str, ...] = ()
    call: tuple[str, ...] = ()
    three: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

    @property
    def ask(self) -> Ask:
        """The ask of the situation."""
        needs = frozenset((self.need,)) if self.need else frozenset[str]()
        return Ask(needs=needs, situation=situation_of(**self.who), at=datetime.fromisoformat(self.at))

    @property
    def never_named(self) -> set[str]:
        """The services that may be nowhere."""
        return {key for name in self.never for key in TABLE.groups.get(name, (name,))}


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``judged.yaml``."""

    groups: dict[str, tuple[str, ...]]
    situations: tuple[Judged, ...]


TABLE = msgspec.yaml.decode((Path(__file__).parent / "judged.yaml").read_bytes(), type=Table, strict=False)


def misses(library: Library, judged: Judged) -> list[str]:
    """The parts of a situation's judgment that do not hold."""
    decision = decide(library, judged.ask)
    order = [entry.service for entry in decision.ordered]
    calls = [entry.service for entry in decision.calls]
    maybe = [entry.service for entry in decision.maybe]
    found = [f"{key} is a call" for key in (*order, *maybe) if key in judged.never_named]
    if judged.order is not None and order != [*judged.order]:
        found.append(f"the order is {order}")
    if judged.maybe is not None and maybe != [*judged.maybe]:
        found.append(f"under a condition: {maybe}")
    found += [f"{key} is not among the first three" for key in judged.three if key not in {*order[:3], *calls[:3]}]
    found += [f"{key} is no call" for key in judged.has if key not in order]
    if judged.first and order[:1] not in [[key] for key in judged.first]:
        found.append(f"{order[:1]} is first")
    if judged.call and calls[:1] not in [[key] for key in judged.call]:
        found.append(f"{calls[:1]} is called first")
    return found


@pytest.mark.parametrize("judged", TABLE.situations, ids=lambda judged: judged.what)
def test_judged_person_gets_the_right_calls(worcester: Library, judged: Judged) -> None:
    assert misses(worcester, judged) == []


def test_minor_has_one_right_answer() -> None:
    minors = [judged for judged in TABLE.situations if judged.ask.situation.person.minor]
    assert len(minors) > 40
    assert [judged.what for judged in minors if judged.order is None or judged.maybe is None] == []


def test_table_is_wide_enough(worcester: Library) -> None:
    assert len({judged.what for judged in TABLE.situations}) == len(TABLE.situations) >= MIN_SITUATIONS
    known = set(worcester.ids(Service))
    named = {key for one in TABLE.situations for key in (*one.first, *one.call, *one.three, *one.has)}
    named |= {key for one in TABLE.situations for key in (*(one.order or ()), *(one.maybe or ()))}
    named |= {key for group in TABLE.groups.values() for key in group}
    named |= {key for one in TABLE.situations for key in one.never if key not in TABLE.groups}
    assert named <= known
