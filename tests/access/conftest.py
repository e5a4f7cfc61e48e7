"""The guide at a desk, as for the tests of the window."""

from __future__ import annotations

from tests.ui.conftest import (  # noqa: F401 (fixtures, found here by their names)
    at_home,
    guide,
    hand,
    open_window,
    qapp_cls,
)
from tests.ui.coordinator.conftest import keeping, sources  # noqa: F401 (fixtures, found here by their names)
