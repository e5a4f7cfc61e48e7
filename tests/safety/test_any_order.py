"""Everything that a person can do, in any order: Hypothesis has the monkey play, and brings a failure down to the few
deeds that it needs.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions

from guide_app.library.library import Library
from tests.conftest import watch
from tests.soak.monkey import Monkey
from tests.ui.desk import Guide, open_guide, settle

DEEDS = (
    "page", "record", "search", "key", "press", "wheel", "resize", "language", "look", "size", "view", "tick", "tray",
    "choose", "large", "idle", "settings", "copy", "click", "hours", "hide_and_return",
)  # fmt: skip
HOW = settings(
    max_examples=8,
    stateful_step_count=25,
    phases=[Phase.generate, Phase.shrink],
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.too_slow],
)
"""Several short plays: a failure of a few deeds is brought down in minutes, one of fifty is not."""

Open = Callable[[], Guide]


class Play(RuleBasedStateMachine):
    """One guide, opened again, and what is done with it. A deed fails with whatever went wrong in it unseen."""

    def __init__(self, opener: Open) -> None:
        super().__init__()
        self.guide = opener()
        self.monkey = Monkey(self.guide, random.Random(0))

    @rule(name=st.sampled_from(DEEDS), seed=st.integers(0, 15))
    def do(self, name: str, seed: int) -> None:
        """Have a deed done, and everything happen that it leads to."""
        self.monkey.chance = random.Random(seed)
        with capture_exceptions() as caught:
            self.monkey.do(getattr(self.monkey, name))
            settle()
        note(self.monkey.did[-1])
        for _kind, error, _trace in caught:
            raise error
        watch.look()

    def teardown(self) -> None:
        """Close it."""
        with capture_exceptions() as caught:
            close(self.guide)
        for _kind, error, _trace in caught:
            raise error


def close(guide: Guide) -> None:
    """End a guide, whatever it has open."""
    while (modal := QApplication.activeModalWidget()) is not None:
        modal.close()
        QCoreApplication.processEvents()
    guide.interface.end()
    guide.close()
    guide.deleteLater()
    settle()


@pytest.fixture
def opener(qapp: QApplication, demo: Library, tmp_path: Path) -> Open:
    """Opens a guide that nobody has used, each time."""
    count = itertools.count()
    return lambda: open_guide(demo, tmp_path / f"config-{next(count)}")


def test_whatever_is_done_in_any_order(opener: Open) -> None:
    class Here(Play):
        def __init__(self) -> None:
            super().__init__(opener)

    run_state_machine_as_test(Here, settings=HOW)
