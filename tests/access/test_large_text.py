"""Text at 300 %: in every state of the window nothing is cut off, and what does not fit is scrolled to."""

from __future__ import annotations

import os

import pytest

from tests.access.states import EVERY, HEARD, STATES, State
from tests.ui.desk import Guide, settle
from tests.ui.seeing import cut_off, overlapping, small_targets

SIZE = (1280, 720)


@pytest.mark.parametrize("state", STATES if os.environ.get(EVERY) else HEARD, ids=lambda state: state.__name__)
def test_nothing_is_cut_off_at_300_percent(guide: Guide, state: State) -> None:
    guide.resize(*SIZE)
    guide.set_text_size(300)
    state(guide)
    settle()
    assert (guide.width(), guide.height()) == SIZE, "the window is stretched by what is in it"
    assert [*cut_off(guide), *overlapping(guide), *small_targets(guide)] == []
