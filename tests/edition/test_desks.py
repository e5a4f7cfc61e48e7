"""Desks that are often away all end on the newest edition. The whole simulation is ``tests/edition/desks.py``."""

from __future__ import annotations

import random
from pathlib import Path

from tests.edition.desks import simulate


def test_every_desk_ends_on_the_newest_edition_though_a_key_was_replaced(tmp_path: Path) -> None:
    outcome = simulate(6, 8, tmp_path, random.Random(11))
    assert outcome.newest == 6
    assert outcome.taken >= 6
    assert outcome.refused > 6
