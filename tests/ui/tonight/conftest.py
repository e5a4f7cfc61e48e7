"""A bed tonight, as its tests begin."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from guide_app.ui.tonight.page import TonightPage
from tests.ui.conftest import Opener
from tests.ui.desk import Hand, StillClock, seen
from tests.ui.tonight.at_night import NIGHT


@pytest.fixture
def at_home() -> bool:
    """Each test begins with another page than the list of services."""
    return True


@pytest.fixture
def page(open_window: Opener) -> TonightPage:
    """The page at night, reached through its door on Home."""
    guide = open_window(at_home=True, clock=StillClock(NIGHT))
    door = next(each for each in seen(guide, QPushButton) if each.accessibleName() == "A bed tonight")
    Hand().click(door)
    assert guide.navigation.here == "tonight"
    return guide.at("tonight", TonightPage)
