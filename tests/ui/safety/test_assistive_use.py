"""What assistive technology does counts as use, though no key or mouse event tells of it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit

from guide_app.ui.safety import guard as guards
from guide_app.ui.safety.assistive_use import AssistiveUse
from guide_app.ui.safety.idle import Idle
from tests.ui.desk import settle
from tests.ui.hearing import listen
from tests.ui.safety.conftest import Bare


class Used:
    """A window with a box and a line, and how often its use was noticed."""

    def __init__(self, bare: Bare) -> None:
        self.box, self.line = QCheckBox("Box", bare), QLineEdit(bare)
        for part in (self.box, self.line):
            part.show()
        self.watch = AssistiveUse(bare)
        self.count = 0
        self.watch.used.connect(self._noticed)

    def _noticed(self) -> None:
        self.count += 1


@pytest.fixture
def used(bare: Bare) -> Used:
    return Used(bare)


def test_toggle_text_and_focus_count_while_a_screen_reader_is_there(
    used: Used, monkeypatch: pytest.MonkeyPatch
) -> None:
    listen(monkeypatch)
    used.watch.look()
    used.watch.look()
    assert used.count == 0, "nothing was done"
    for do in (used.box.toggle, lambda: used.line.setText("word"), used.line.setFocus):
        before = used.count
        do()
        settle()
        used.watch.look()
        assert used.count == before + 1


def test_desk_with_a_screen_reader_leaves_time_to_read(used: Used, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[bool] = []
    used.watch.turned.connect(told.append)
    used.watch.look()
    assert told == []
    listen(monkeypatch)
    used.watch.look()
    used.watch.look()
    assert told == [True]


def test_nothing_counts_where_there_is_none(used: Used) -> None:
    used.watch.look()
    used.box.toggle()
    used.watch.look()
    assert used.count == 0


def test_what_forgetting_changes_is_no_use(used: Used, monkeypatch: pytest.MonkeyPatch) -> None:
    listen(monkeypatch)
    used.watch.look()
    used.box.toggle()
    used.watch.begin_again()
    used.watch.look()
    assert used.count == 0


def test_reading_for_five_minutes_forgets_nothing(bare: Bare) -> None:
    now = 0.0
    idle = Idle(3, bare, lambda: now)
    ended: list[bool] = []
    idle.expired.connect(lambda: ended.append(True))
    idle.set_least(guards.READING_S)
    idle.touch()
    now = 300.0
    idle.look()
    assert ended == []
    now = guards.READING_S + 1
    idle.look()
    assert ended == [True]
