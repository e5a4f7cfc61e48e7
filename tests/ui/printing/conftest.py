"""The Print page as most of its tests begin."""

from __future__ import annotations

import pytest

from guide_app.ui.printing.page import PrintPage
from tests.ui.desk import Guide
from tests.ui.printing.print_page import opened


@pytest.fixture
def page(guide: Guide) -> PrintPage:
    """The page with its first sheet."""
    return opened(guide)


@pytest.fixture
def at_home() -> bool:
    """Each test begins with another page than the list of services."""
    return True
