"""The search, as its tests begin."""

from __future__ import annotations

import pytest


@pytest.fixture
def at_home() -> bool:
    """The box is on every page."""
    return True
