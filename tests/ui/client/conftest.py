"""The client's room, as its tests begin."""

from __future__ import annotations

import pytest

from tests.ui.desk import Guide, settle


@pytest.fixture
def at_home() -> bool:
    """Each test begins with another page than the list of services."""
    return True


@pytest.fixture
def client(guide: Guide) -> Guide:
    """The guide with a client at it."""
    guide.set_client(True)
    settle()
    return guide
