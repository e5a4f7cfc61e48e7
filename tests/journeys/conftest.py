"""The guide at a desk, as for the tests of the window, and a hand that counts."""

from __future__ import annotations

import pytest

from tests.journeys.counting import CountingHand
from tests.ui.conftest import (  # noqa: F401 (fixtures, found here by their names)
    guide,
    hand,
    open_window,
    printed,
    qapp_cls,
    typeset_once,
)
from tests.ui.desk import Guide, settle

SIZES = [(1280, 800, 100), (1024, 600, 100), (1024, 600, 200)]
"""Width, height and percent of text."""


@pytest.fixture
def counting() -> CountingHand:
    """A hand whose presses are counted."""
    return CountingHand()


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}-{size[2]}")
def sized(guide: Guide, request: pytest.FixtureRequest) -> Guide:  # noqa: F811 (the fixture above)
    """The guide at each size of window and text that it must work at, at Home."""
    width, height, percent = request.param
    guide.resize(width, height)
    guide.set_text_size(percent)
    guide.navigation.show("home")
    settle()
    return guide


@pytest.fixture
def at_home() -> bool:
    """A journey begins where the desk does."""
    return True
