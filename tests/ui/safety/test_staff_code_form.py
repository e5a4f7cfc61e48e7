"""The form for the staff code, by itself: what is typed, what is said, and the wait."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from guide_app.desk.code_tries import FIRST_WAIT_S, CodeTries
from guide_app.desk.preferences import UnwrittenStore
from guide_app.ui.safety.staff_code_form import StaffCodeForm
from tests.ui.desk import button_named, seen, settle, watch_for
from tests.ui.hearing import listen
from tests.ui.safety.conftest import CODE, CODE_HASH, Bare
from tests.ui.seeing import cut_off


class Asked:
    """The form over a page, and how it ended."""

    def __init__(self, bare: Bare, folder: Path) -> None:
        self.now = 1_800_000_000.0
        self.bare = bare
        self.tries = CodeTries(UnwrittenStore(folder), CODE_HASH, now=lambda: self.now)
        self.ends: list[str] = []
        self.form = self.open()

    def open(self) -> StaffCodeForm:
        """Ask, as whoever needs the code does."""
        form = StaffCodeForm(self.bare.page, self.tries, "Leave")
        form.panel.accepted.connect(lambda: self.ends.append("accepted"))
        form.panel.refused.connect(lambda: self.ends.append("refused"))
        form.panel.open()
        settle()
        return form

    def type(self, text: str) -> None:
        """Type a code, and Enter."""
        QTest.keyClicks(self.form.code, text)
        QTest.keyClick(self.form.code, Qt.Key.Key_Return)
        settle()

    def lock(self) -> None:
        """Guess until nothing more is taken."""
        for _ in range(3):
            self.type("wrong one")


@pytest.fixture
def asked(bare: Bare, tmp_path: Path) -> Iterator[Asked]:
    asked = Asked(bare, tmp_path)
    yield asked
    asked.form.panel.close_now()


def test_it_is_a_field_that_nobody_can_read_and_two_buttons(asked: Asked) -> None:
    form = asked.form
    assert form.panel.front.isVisible()
    assert form.code.hasFocus()
    assert form.code.echoMode() == QLineEdit.EchoMode.Password
    assert form.code.accessibleName() == "Staff code"
    assert form.code.isEnabled()
    assert form.go_on.isEnabled()
    assert form.said.text() == ""
    (caption,) = [each for each in seen(form, QLabel) if each.text() == "Staff code"]
    assert caption.buddy() is form.code
    assert caption.palette().windowText() == form.panel.theme.color("muted")
    assert caption.geometry().bottom() < form.code.geometry().top()
    assert form.code.font().pointSizeF() == form.panel.theme.font("body").pointSizeF()
    assert cut_off(form.panel) == []
    button_named(form.panel, "Leave")
    QTest.keyClicks(form.code, "x" * 300)
    assert len(form.code.text()) == 200, "no code is as long"


def test_the_code_is_taken_by_key_or_button(asked: Asked) -> None:
    asked.type(CODE)
    assert asked.ends == ["accepted"]
    asked.form = asked.open()
    QTest.keyClicks(asked.form.code, CODE)
    asked.form.go_on.click()
    assert asked.ends == ["accepted", "accepted"]


def test_cancel_takes_nothing_and_leaves_nothing_typed(asked: Asked) -> None:
    QTest.keyClicks(asked.form.code, "half a co")
    field = asked.form.code
    button_named(asked.form.panel, "Cancel").click()
    assert field.text() == ""
    assert asked.ends == ["refused"]


def test_a_wrong_code_is_said_and_gone(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    hearing = listen(monkeypatch)
    QTest.keyClicks(asked.form.code, "wrong one")
    asked.form.go_on.setFocus()
    asked.form.go_on.click()
    assert asked.ends == []
    assert asked.form.code.text() == ""
    assert asked.form.code.hasFocus()
    assert asked.form.said.text() == "That is not the staff code."
    assert hearing.said == ["That is not the staff code."]


def test_the_wait_is_told_in_minutes_and_ends_by_itself(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    hearing = listen(monkeypatch)
    (timer,) = asked.form.findChildren(QTimer)
    assert timer.interval() == 1_000
    assert not timer.isActive()
    timer.setInterval(5)
    asked.lock()
    assert "Try again in 1 minute" in asked.form.said.text()
    assert not asked.form.code.isEnabled()
    assert not asked.form.go_on.isEnabled()
    asked.now += FIRST_WAIT_S
    watch_for(asked.form.code.isEnabled)
    assert asked.form.go_on.isEnabled()
    assert asked.form.said.text() == ""
    assert not timer.isActive()
    assert asked.form.code.hasFocus()
    assert hearing.said[-1] == "You can type the code again."
    asked.type("wrong one")
    asked.now += 2 * FIRST_WAIT_S
    watch_for(asked.form.code.isEnabled)
    asked.type("wrong one")
    assert "Try again in 2 minute" in asked.form.said.text()
    asked.now += 59
    asked.form.panel.close_now()
    asked.form = asked.open()
    assert "Try again in 2 minute" in asked.form.said.text(), "61 seconds, also in a form that is opened anew"
    assert not asked.form.code.isEnabled()
    asked.now += 1
    asked.form.panel.close_now()
    asked.form = asked.open()
    assert "Try again in 1 minute" in asked.form.said.text()
