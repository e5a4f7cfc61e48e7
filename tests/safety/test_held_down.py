"""What is held down when somebody hides: its release reaches nothing behind the cover, and nothing stays pressed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton

from guide_app.ui.printing.output import actions
from tests.safety.hiding_states import print_page, three_shifts
from tests.ui.desk import Guide, Hand, settle


def held(guide: Guide, button: QAbstractButton) -> None:
    """Press the mouse on a button, hide, and let go."""
    window, place = guide.windowHandle(), button.mapTo(guide, button.rect().center())
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert button.isDown()
    three_shifts()
    settle()
    assert guide.hiding.hidden
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    settle()


def test_a_button_under_the_mouse_does_nothing_when_let_go(
    guide: Guide, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(actions, "ask_where_to_save", lambda *_: asked.append("save"))
    held(guide, print_page(guide).maker.left.save_button)
    assert asked == []
    guide.hiding.show_again()
    settle()
    assert [each for each in guide.findChildren(QPushButton) if each.isDown()] == []


def test_the_rail_under_the_mouse_shows_no_other_page(guide: Guide) -> None:
    held(guide, guide.rail.button("signs"))
    guide.hiding.show_again()
    settle()
    assert guide.navigation.here == "home"


def test_the_look_under_the_mouse_opens_nothing_over_the_cover(guide: Guide) -> None:
    held(guide, guide.top_bar.look)
    assert not [each for each in guide.findChildren(QAbstractButton) if each.isDown()]


def test_a_space_that_is_let_go_over_the_cover_presses_nothing(guide: Guide, hand: Hand) -> None:
    button = guide.rail.button("signs")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyPress(guide.windowHandle(), Qt.Key.Key_Space)
    three_shifts()
    settle()
    assert guide.hiding.hidden
    QTest.keyRelease(guide.windowHandle(), Qt.Key.Key_Space)
    settle()
    guide.hiding.show_again()
    settle()
    assert guide.navigation.here == "home"
    assert not button.isDown()


def test_undo_after_the_return_brings_nothing_back(guide: Guide, hand: Hand) -> None:
    guide.session.add_to_tray("safelink")
    guide.toasts.say("Taken off", lambda: guide.session.add_to_tray("community-legal-aid"))
    three_shifts()
    settle()
    hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    guide.hiding.show_again()
    settle()
    hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert guide.session.tray == ()
