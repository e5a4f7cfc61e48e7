"""The page of signs, in front."""

from __future__ import annotations

import pytest

from guide_app.ui.signs.page import SignsPage
from tests.ui.desk import Guide, settle


@pytest.fixture
def page(guide: Guide) -> SignsPage:
    """The page, in front."""
    guide.navigation.show("signs")
    settle()
    return guide.at("signs", SignsPage)


@pytest.fixture
def at_home() -> bool:
    """Each test begins with another page than the list of services."""
    return True
