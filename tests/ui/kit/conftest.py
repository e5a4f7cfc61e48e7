"""The parts of the kit, as their tests begin."""

from __future__ import annotations

import pytest


@pytest.fixture
def at_home() -> bool:
    """Each is looked at by itself, or on a page that the test goes to."""
    return True
