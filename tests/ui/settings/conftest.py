"""The page of settings, as its tests begin."""

from __future__ import annotations

import pytest


@pytest.fixture
def at_home() -> bool:
    """Each test begins with another page than the list of services."""
    return True
