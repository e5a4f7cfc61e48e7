"""This desk: a place in the window, whose settings hold from *Save* on and for the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit

from guide_app.desk import staff_code
from guide_app.desk.preferences import PreferenceStore
from guide_app.ui.settings.page import SettingsPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, seen, settle, texts, watch_for
from tests.ui.seeing import cut_off, overlapping, small_targets, too_wide, without_name

WORD = "lantern"


def opened(guide: Guide, hand: Hand) -> SettingsPage:
    """The page, as its button in the rail opens it."""
    hand.press(guide.rail, "This desk")
    return guide.at("desk", SettingsPage)


def typed(hand: Hand, box: QLineEdit, words: str) -> None:
    """Type words in the place of what stands in a box."""
    box.setFocus(Qt.FocusReason.TabFocusReason)
    box.selectAll()
    hand.write(words)


def test_it_is_a_place_of_the_window(guide: Guide, hand: Hand) -> None:
    page = opened(guide, hand)
    assert page.isVisible()
    marked = guide.rail.marked
    assert marked is not None
    assert marked.accessibleName() == "This desk"
    assert not seen(guide, QDialog)
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.navigation.here == "get-help"


def test_what_is_saved_holds_now_and_at_the_next_start(guide: Guide, hand: Hand, tmp_path: Path) -> None:
    page = opened(guide, hand)
    assert not button_named(page, "Save").isEnabled()
    typed(hand, page.fields.word, WORD.upper())
    typed(hand, page.fields.code, "open sesame")
    hand.press(page, "Save")
    watch_for(lambda: guide.toasts.words == "Saved for this desk")
    assert page.fields.word.text() == WORD
    assert page.fields.code.text() == ""
    assert guide.exit_keys.return_word == WORD
    store = PreferenceStore(guide.workspace.context.kept)
    assert store.load().return_word == WORD
    assert staff_code.matches("open sesame", store.load_kiosk().staff_code)


@pytest.mark.parametrize(("word", "code", "told"), [("12", "", "4 to 20 letters"), (WORD, "short", "at least 6")])
@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((640, 480), 200)])
def test_what_is_refused_is_in_sight_together_with_why(
    open_window: Opener, hand: Hand, size: tuple[int, int], percent: int, word: str, code: str, told: str
) -> None:
    guide = open_window(size=size)
    guide.set_text_size(percent)
    settle()
    guide.navigation.show("desk")
    page = guide.at("desk", SettingsPage)
    typed(hand, page.fields.word, word)
    if code:
        typed(hand, page.fields.code, code)
    hand.key(Qt.Key.Key_Return)
    settle()
    assert told in page.fields.refusal.text()
    wrong = page.fields.code if code else page.fields.word
    assert guide.focusWidget() is wrong
    for part in (page.fields.refusal, wrong):
        assert part.visibleRegion().boundingRect() == part.rect()
    assert guide.preferences.return_word == "guide"


def test_what_was_not_saved_is_forgotten(guide: Guide, hand: Hand) -> None:
    page = opened(guide, hand)
    typed(hand, page.fields.code, "half typed")
    hand.press(page, "Put back")
    assert page.fields.code.text() == ""
    typed(hand, page.fields.code, "half typed")
    hand.press(guide.rail, "Home")
    assert page.fields.code.text() == ""
    assert guide.preferences.return_word == "guide"


def test_a_folder_that_cannot_be_written_is_told(guide: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PreferenceStore, "save", lambda *_: False)
    page = opened(guide, hand)
    typed(hand, page.fields.word, WORD)
    hand.key(Qt.Key.Key_Return)
    settle()
    assert any("could not be kept" in text for text in texts(guide))
    assert guide.exit_keys.return_word == WORD


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((1024, 600), 200), ((640, 480), 200)])
def test_it_finds_room(open_window: Opener, size: tuple[int, int], percent: int) -> None:
    guide = open_window(size=size)
    guide.set_text_size(percent)
    guide.navigation.show("desk")
    settle()
    page = guide.at("desk", SettingsPage)
    assert [*cut_off(page), *overlapping(page), *too_wide(page), *small_targets(page), *without_name(page)] == []
