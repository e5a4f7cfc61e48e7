"""Kept out of screenshots and recordings, where the system can be asked for it and a person has chosen that."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from shiboken6 import isValid

from guide_app.desk.preferences import PreferenceStore
from guide_app.ui.safety import screen_capture
from guide_app.ui.settings.page import SettingsPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, settle, texts, watch_for
from tests.ui.seeing import cut_off, overlapping, small_targets, too_wide, without_name

REFUSED = "Screenshots and recordings still show the guide. Windows refused to leave it out."


@pytest.fixture
def at_home() -> bool:
    """The choice is on a page of its own."""
    return True


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, bool]]:
    """A system that can: what it was asked for, the window and whether to keep it out."""
    told: list[tuple[int, bool]] = []

    def exclude(window: int, excluded: bool) -> bool:
        told.append((window, excluded))
        return True

    monkeypatch.setattr(screen_capture, "can_exclude", lambda: True)
    monkeypatch.setattr(screen_capture, "exclude", exclude)
    return told


def settings(guide: Guide) -> SettingsPage:
    guide.navigation.show("desk")
    settle()
    return guide.at("desk", SettingsPage)


def test_nothing_is_asked_unbidden(asked: list[tuple[int, bool]], guide: Guide) -> None:
    settings(guide)
    assert asked == []


def test_it_is_chosen_by_keyboard_holds_at_once_and_from_the_first_picture_of_the_next_start(
    asked: list[tuple[int, bool]], open_window: Opener, hand: Hand
) -> None:
    guide = open_window()
    page = settings(guide)
    page.fields.capture.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Space)
    watch_for(lambda: guide.toasts.words == "Saved for this desk")
    assert asked == [(guide.internalWinId(), True)]
    assert PreferenceStore(guide.workspace.context.kept).load().excluded_from_capture
    guide.close()
    asked.clear()
    again = open_window()
    assert (again.internalWinId(), True) in asked
    asked.clear()
    page = settings(again)
    page.fields.capture.click()
    watch_for(lambda: again.toasts.words == "Saved for this desk")
    assert asked == [(again.internalWinId(), False)]


def test_a_window_that_gets_another_handle_is_kept_out_too(
    asked: list[tuple[int, bool]], guide: Guide, hand: Hand
) -> None:
    page = settings(guide)
    page.fields.capture.click()
    asked.clear()
    guide.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
    guide.show()
    settle()
    assert asked
    assert set(asked) == {(guide.internalWinId(), True)}


def test_a_system_that_refuses_is_told_now_and_at_the_next_start(
    asked: list[tuple[int, bool]], open_window: Opener, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen_capture, "exclude", lambda window, excluded: False)
    guide = open_window()
    page = settings(guide)
    page.fields.capture.click()
    settle()
    assert REFUSED in texts(guide)
    guide.close()
    again = open_window()
    assert REFUSED in texts(again)
    page = settings(again)
    page.fields.capture.click()
    settle()
    again.close()
    assert REFUSED not in texts(open_window())


def test_a_window_that_is_destroyed_is_asked_for_no_more(asked: list[tuple[int, bool]], qapp: QApplication) -> None:
    window = QMainWindow()
    screen_capture.CaptureExclusion(window, True)
    window.show()
    settle()
    assert set(asked) == {(window.internalWinId(), True)}
    asked.clear()
    window.deleteLater()
    settle()
    assert not isValid(window)
    assert asked == []


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((1024, 600), 200), ((640, 480), 200)])
def test_the_choice_finds_room(
    asked: list[tuple[int, bool]], open_window: Opener, size: tuple[int, int], percent: int
) -> None:
    guide = open_window(size=size)
    guide.set_text_size(percent)
    page = settings(guide)
    assert page.fields.capture.isVisible()
    assert [*cut_off(page), *overlapping(page), *too_wide(page), *small_targets(page), *without_name(page)] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows can be asked")
def test_it_is_not_offered_where_it_would_not_hold(guide: Guide) -> None:
    page = settings(guide)
    assert not page.fields.capture.isVisible()
    assert not screen_capture.exclude(guide.internalWinId(), True)
    kept_on_a_stick = screen_capture.CaptureExclusion(guide, True)
    guide.hide()
    guide.show()
    settle()
    assert not kept_on_a_stick.refused
