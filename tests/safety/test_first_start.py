"""Hiding is offered for practice once; in a practice the word to come back is told and nothing is lost; and a new start
brings nobody past the cover.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from guide_app.desk.preferences import PreferenceStore
from guide_app.ui.help.page import HelpPage
from guide_app.ui.shell.practice_offer import PracticeOffer
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, texts


def words_of(guide: Guide) -> list[str]:
    """What the window says."""
    return [each.text() for kind in (QLabel, QPushButton) for each in seen(guide, kind)]


def test_practice_is_offered_at_the_first_start_and_never_again(open_window: Opener, hand: Hand) -> None:
    guide = open_window(at_home=True, first_start=True)
    (offer,) = seen(guide, PracticeOffer)
    assert guide.focusWidget() is guide.top_bar.box, "it is in nobody's way"
    hand.press(offer, "Not now")
    assert not seen(guide, PracticeOffer)
    assert guide.focusWidget() is guide.top_bar.box
    guide.close()
    assert not seen(open_window(at_home=True, first_start=True), PracticeOffer)


def test_it_is_offered_above_home_alone(open_window: Opener, hand: Hand) -> None:
    guide = open_window(at_home=True, first_start=True)
    hand.ctrl(Qt.Key.Key_3)
    assert not seen(guide, PracticeOffer), "work needs the room"
    hand.ctrl(Qt.Key.Key_1)
    assert seen(guide, PracticeOffer)


def test_it_is_not_offered_again_though_the_program_was_killed(open_window: Opener, tmp_path: Path) -> None:
    assert seen(open_window(at_home=True, first_start=True), PracticeOffer)
    assert PreferenceStore(tmp_path / "config").load_window().practice_offered
    assert not seen(open_window(at_home=True, first_start=True), PracticeOffer)


def test_the_word_to_come_back_is_learned_and_nothing_is_lost(open_window: Opener, hand: Hand) -> None:
    guide = open_window(at_home=True, first_start=True)
    guide.session.add_to_tray("safelink")
    (offer,) = seen(guide, PracticeOffer)
    hand.press(offer, "Practice now")
    assert not seen(guide, PracticeOffer)
    assert guide.navigation.here == "help"
    hand.shift(2)
    settle()
    assert "2 of 3" in texts(guide.at("help", HelpPage))
    hand.shift()
    settle()
    assert guide.hiding.hidden
    assert guide.windowTitle() == "Unit converter"
    assert "Practice: type the word “guide” to come back." in texts(guide.hiding.prepare())
    hand.write("guide")
    assert not guide.hiding.hidden
    assert guide.windowTitle() == "Resource Guide"
    assert guide.navigation.here == "help"
    assert any("Well done" in each for each in texts(guide.at("help", HelpPage)))
    assert guide.session.tray == ("safelink",)
    hand.shift(3)
    settle()
    assert guide.hiding.hidden
    assert not [each for each in texts(guide.hiding.prepare()) if "guide" in each], "now in earnest"
    assert guide.session.tray == ()


def test_hiding_takes_the_offer_away(open_window: Opener, hand: Hand) -> None:
    guide = open_window(at_home=True, first_start=True)
    hand.shift(3)
    hand.write("guide")
    assert not seen(guide, PracticeOffer)


def test_a_guide_that_ended_hidden_begins_hidden(open_window: Opener, hand: Hand) -> None:
    guide = open_window(at_home=True)
    hand.shift(3)
    settle()
    guide.close()
    again = open_window(at_home=True, first_start=True)
    assert again.hiding.hidden
    assert again.windowTitle() == "Unit converter"
    assert QGuiApplication.applicationDisplayName() == "Unit converter"
    assert not again.guide_layer.isVisible()
    assert not [each for each in words_of(again) if "Guide" in each or "help" in each.lower()]
    for key in (Qt.Key.Key_K, Qt.Key.Key_1, Qt.Key.Key_2):
        hand.ctrl(key)
    hand.key(Qt.Key.Key_F1)
    hand.key(Qt.Key.Key_Escape)
    assert again.hiding.hidden
    hand.write("guide")
    assert not again.hiding.hidden
    assert again.windowTitle() == "Resource Guide"
    assert again.navigation.here == "home"
    assert again.focusWidget() is again.top_bar.box


def test_a_guide_that_was_killed_while_hidden_begins_hidden(open_window: Opener, hand: Hand, tmp_path: Path) -> None:
    guide = open_window(at_home=True)
    hand.shift(3)
    settle()
    assert PreferenceStore(tmp_path / "config").load_window().covered, "before anything else ends it"
    hand.write("guide")
    settle()
    assert not PreferenceStore(tmp_path / "config").load_window().covered
    guide.close()
    assert not open_window(at_home=True).hiding.hidden


def test_a_practice_is_no_hiding(open_window: Opener, hand: Hand, tmp_path: Path) -> None:
    guide = open_window(at_home=True)
    guide.workspace.practice_hiding()
    hand.shift(3)
    settle()
    assert guide.hiding.hidden
    guide.close()
    assert not PreferenceStore(tmp_path / "config").load_window().covered
    assert not open_window(at_home=True).hiding.hidden
