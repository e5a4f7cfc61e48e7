"""Every control does the same by mouse, by key and by assistive technology."""

from __future__ import annotations

import os

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog

from tests.access.states import EVERY, KEPT, SAMPLE, STATES, State
from tests.access.walker import differences, refuse
from tests.ui.desk import Guide


@pytest.mark.parametrize(
    "state", (*STATES, *KEPT) if os.environ.get(EVERY) else SAMPLE, ids=lambda state: state.__name__.replace("_", "-")
)
def test_each_way_of_pressing_has_the_same_outcome(
    request: pytest.FixtureRequest, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in (QDialog, QPrintDialog):
        monkeypatch.setattr(kind, "exec", refuse)
    guide: Guide = request.getfixturevalue("keeping" if state in KEPT else "guide")
    assert differences(guide, state) == []
