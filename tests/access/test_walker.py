"""The walker takes what runs by itself for no outcome of a press."""

from __future__ import annotations

from tests.access.states import workshop
from tests.access.walker import open_state, outcome
from tests.ui.desk import Guide
from tests.waiting import wait


def test_the_clocks_of_a_workshop_are_no_outcome(guide: Guide) -> None:
    open_state(guide, workshop)
    before = outcome(guide)
    wait(1_500)
    assert outcome(guide) == before
