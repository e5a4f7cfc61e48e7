"""Whatever a person does, in whatever order, three Shifts hide it and the word brings back a guide as at its start.

Hypothesis plays: where something fails, it finds the few deeds that are enough.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from pytestqt.exceptions import capture_exceptions

from guide_app.library.library import Library
from tests.soak.monkey import DEEDS, Monkey
from tests.ui.desk import Guide, open_guide, settle

EXAMPLES, STEPS = 8, 15


@pytest.fixture
def desks(worcester: Library, tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Iterator[list[Guide]]:
    """The guides that were opened."""
    opened: list[Guide] = []
    yield opened
    for guide in opened:
        guide.close()
        guide.deleteLater()
    settle()


def test_any_deeds(desks: list[Guide], worcester: Library, tmp_path_factory: pytest.TempPathFactory) -> None:
    class AtOneDesk(RuleBasedStateMachine):
        """One guide, freshly opened, and one person."""

        def __init__(self) -> None:
            super().__init__()
            self.guide = open_guide(worcester, tmp_path_factory.mktemp("desk"))
            desks.append(self.guide)
            self.monkey = Monkey(self.guide, random.Random(0))

        @rule(deed=st.sampled_from(DEEDS), chance=st.randoms(use_true_random=False))
        def do(self, deed: str, chance: random.Random) -> None:
            with capture_exceptions() as caught:
                self.monkey.do(deed, chance)
                settle()
            assert caught == []

        @rule()
        def hide(self) -> None:
            with capture_exceptions() as caught:
                self.monkey.hide_and_return()
                settle()
            assert caught == []
            assert self.guide.session.ticked == ()
            assert self.guide.navigation.here == "home"

        @invariant()
        def it_can_be_hidden(self) -> None:
            assert self.guide.isVisible()
            assert not self.guide.hiding.hidden

        def teardown(self) -> None:
            self.hide()
            self.guide.close()

    run_state_machine_as_test(
        AtOneDesk,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
