"""One reading of the Worcester pack for all that judges it, as a desk asks one all day long."""

from __future__ import annotations

import pytest

from guide_app.library.library import Library
from guide_app.library.search.searcher import Searcher


@pytest.fixture(scope="session")
def searcher(worcester: Library) -> Searcher:
    """Searches the Worcester pack."""
    return Searcher(worcester)
