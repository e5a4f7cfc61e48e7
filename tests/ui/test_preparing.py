"""A library that takes long to build: the window says so, lives on, and can stop it; whoever must hide can."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar, QWidget

from guide_app.desk import paths
from guide_app.desk.preferences import PreferenceStore
from guide_app.desk.session import Session
from guide_app.library.cache.open import OpenedLibrary
from guide_app.library.library import Library
from guide_app.system.messages import Message
from guide_app.ui.kit.theme import Theme
from guide_app.ui.shell.desktop import MainWindow
from guide_app.ui.shell.opening_page import PreparingPage
from tests.ui.desk import button_named, seen, settle, texts


class SlowStart:
    """A window whose library is built for as long as a test wants."""

    def __init__(self, library: Library, folder: Path) -> None:
        self.library = library
        self.steps: list[int] = []
        store = PreferenceStore(folder)
        theme = Theme(paths.assets_folder(), "light", 100)
        self.window = MainWindow(
            theme, Session(), store, store.load(), (paths.data_folder(), paths.assets_folder()), self.open
        )
        self.seconds = 0.8

    def open(self) -> OpenedLibrary:
        """What building does: tells and asks now and then."""
        began = time.monotonic()
        while (passed := time.monotonic() - began) < self.seconds:
            self.window.preparing.progress(round(passed * 1000), round(self.seconds * 1000))
            if self.window.preparing.cancelled():
                return OpenedLibrary(None, Message("Preparing the guide was stopped. Start it again to go on."))
            self.steps.append(1)
            time.sleep(0.005)
        return OpenedLibrary(self.library)


@pytest.fixture
def slow(qapp: QApplication, worcester: Library, tmp_path: Path) -> SlowStart:
    """A slow start, not shown yet."""
    return SlowStart(worcester, tmp_path)


def at(seconds: float, action: Callable[[], object]) -> None:
    """Do something while the library is built."""
    QTimer.singleShot(round(seconds * 1000), action)


def close(slow: SlowStart) -> None:
    """Let the window go."""
    slow.window.close()
    slow.window.deleteLater()
    settle()


def test_a_page_says_how_far_it_is_and_goes_away(slow: SlowStart) -> None:
    shown: list[tuple[bool, int]] = []
    pages: list[PreparingPage] = []

    def look() -> None:
        pages[:] = seen(slow.window, PreparingPage)
        bars = seen(slow.window, QProgressBar)
        shown.append((bool(pages), bars[0].value() if bars else -1))

    slow.seconds = 1.2
    at(0.3, look)
    at(0.9, look)
    slow.window.show()
    QTest.qWait(100)
    settle()
    assert shown[0] == (False, -1), "nothing is said in the first half second"
    assert shown[1][0]
    assert 500 < shown[1][1] < 1200
    assert slow.window.navigation.here == "get-help"
    assert not seen(slow.window, PreparingPage)
    close(slow)


def test_stop_ends_it_and_says_so(slow: SlowStart) -> None:
    slow.seconds = 30
    at(0.9, lambda: button_named(slow.window, "Stop").click())
    slow.window.show()
    QTest.qWait(100)
    settle()
    assert any("was stopped" in text for text in texts(slow.window))
    close(slow)


def test_closing_the_window_ends_it(slow: SlowStart) -> None:
    slow.seconds = 30
    at(0.7, slow.window.close)
    slow.window.show()
    QTest.qWait(100)
    assert not slow.window.isVisible()
    assert not slow.window.ready
    slow.window.deleteLater()
    settle()


def test_the_window_can_be_hidden_meanwhile(slow: SlowStart) -> None:
    at(0.6, lambda: slow.window.top_bar.hide_button.click())
    slow.window.show()
    QTest.qWait(100)
    settle()
    assert slow.window.ready
    assert slow.window.hiding.hidden
    for letter in "guide":
        QTest.keyClick(slow.window.windowHandle(), Qt.Key(ord(letter.upper())))
    settle()
    assert not slow.window.hiding.hidden
    assert slow.window.navigation.here == "get-help"
    close(slow)


def test_what_was_typed_before_hiding_is_forgotten_though_nothing_was_searched_yet(slow: SlowStart) -> None:
    at(0.3, lambda: QTest.keyClicks(slow.window.top_bar.box, "passport"))
    at(0.6, lambda: slow.window.top_bar.hide_button.click())
    slow.window.show()
    QTest.qWait(300)
    settle()
    assert slow.window.hiding.hidden
    assert slow.window.top_bar.text() == ""
    assert slow.window.navigation.here == "get-help"
    close(slow)


def test_a_guide_that_cannot_open_stays_hidden_and_hides(slow: SlowStart) -> None:
    slow.seconds = 30
    at(0.6, lambda: slow.window.top_bar.hide_button.click())
    at(0.9, lambda: slow.window.preparing.stop())
    slow.window.show()
    QTest.qWait(100)
    settle()
    window = slow.window.windowHandle()
    for _ in range(2):
        assert slow.window.hiding.hidden
        assert slow.window.layers.currentWidget() is slow.window.hiding.prepare()
        for letter in "guide":
            QTest.keyClick(window, Qt.Key(ord(letter.upper())))
        settle()
        assert any("was stopped" in text for text in texts(slow.window))
        for _ in range(3):
            QTest.keyClick(window, Qt.Key.Key_Shift)
    close(slow)


def test_a_window_that_waited_behind_others_gives_the_keyboard_back(slow: SlowStart) -> None:
    other = QWidget()

    def leave() -> None:
        other.show()
        other.activateWindow()

    at(0.1, leave)
    slow.window.show()
    QTest.qWait(100)
    settle()
    assert slow.window.focusWidget() is slow.window.top_bar.box
    other.deleteLater()
    close(slow)
