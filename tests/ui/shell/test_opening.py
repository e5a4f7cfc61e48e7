"""A library that takes long to build: the window says so, lives on, and can stop it; whoever must hide can."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar
from pytestqt.exceptions import capture_exceptions
from shiboken6 import isValid

from guide_app.desk.preferences import PreferenceStore
from guide_app.edition.current import Opened
from guide_app.library.library import Library
from guide_app.system.disk_waits import DISK, SLOW_S
from guide_app.ui.shell import opening_page
from guide_app.ui.shell.frame.rail import HOME
from guide_app.ui.shell.library_opening import LibraryOpening
from guide_app.ui.shell.opening_page import OpeningPage
from tests.system.test_disk_waits import Clock
from tests.ui.desk import Guide, Hand, button_named, make_guide, opening_of, seen, settle, texts, watch_for
from tests.ui.shell.held_build import HeldBuild

Start = Callable[[LibraryOpening], Guide]


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Shows the guide; what takes long is said at once."""
    monkeypatch.setattr(opening_page, "SHOW_AFTER_MS", 0)
    started: list[Guide] = []

    def show(opening: LibraryOpening) -> Guide:
        guide = make_guide(opening, PreferenceStore(tmp_path))
        started.append(guide)
        guide.show()
        guide.activateWindow()
        assert QTest.qWaitForWindowActive(guide)
        return guide

    yield show
    for guide in started:
        if isValid(guide):
            guide.close()
            guide.deleteLater()
    settle()


@pytest.fixture
def build(demo: Library) -> HeldBuild:
    """A library that is half built."""
    return HeldBuild(demo)


def building(start: Start, build: HeldBuild) -> Guide:
    """The guide while it says that it is built."""
    guide = start(build.opening())
    watch_for(lambda: bool(seen(guide, OpeningPage)))
    return guide


def test_a_page_says_how_far_it_is_and_goes_away(start: Start, build: HeldBuild) -> None:
    guide = building(start, build)
    (bar,) = seen(guide, QProgressBar)
    watch_for(lambda: bar.value() == bar.maximum() // 2)
    build.let_go.set()
    watch_for(lambda: guide.ready)
    assert guide.navigation.here == HOME
    assert guide.navigation.page(HOME).isVisible()
    assert not seen(guide, OpeningPage)
    assert guide.focusWidget() is guide.top_bar.box


def test_large_edition_is_compared_while_the_window_is_open(start: Start, build: HeldBuild) -> None:
    guide = start(LibraryOpening(lambda: None, build, compiles=lambda: False))
    watch_for(lambda: bool(seen(guide, OpeningPage)))
    assert "Checking the directory…" in texts(guide)
    assert not guide.ready
    build.let_go.set()
    watch_for(lambda: guide.ready)
    assert not seen(guide, OpeningPage)


def test_a_page_that_was_asked_for_meanwhile_opens(start: Start, build: HeldBuild, hand: Hand) -> None:
    guide = building(start, build)
    hand.key(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    build.let_go.set()
    watch_for(lambda: guide.ready)
    assert guide.navigation.here == "signs"
    assert guide.navigation.page("signs").isVisible()
    assert guide.rail.marked is guide.rail.button("signs")


def test_nothing_is_said_of_what_takes_no_time(start: Start, build: HeldBuild, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening_page, "SHOW_AFTER_MS", 60_000)
    build.let_go.set()
    guide = start(build.opening())
    watch_for(lambda: guide.ready)
    assert guide.navigation.page(HOME).isVisible()
    assert not guide.findChildren(OpeningPage)


def test_a_library_that_is_there_is_opened_without_a_thread(start: Start, demo: Library) -> None:
    guide = start(opening_of(demo))
    watch_for(lambda: guide.ready)
    assert "_OpeningThread" not in [type(each).__name__ for each in guide.findChildren(QThread)]


def test_stop_ends_it_and_says_so(start: Start, build: HeldBuild) -> None:
    guide = building(start, build)
    assert build.running.wait(20)
    button_named(guide, "Stop").click()
    watch_for(lambda: any("was stopped" in text for text in texts(guide)))
    assert not guide.ready


def test_what_nobody_foresaw_is_told_in_the_place_of_the_guide(start: Start) -> None:
    def fails(*_: object) -> Opened:
        raise ZeroDivisionError("within")

    with capture_exceptions() as told:
        guide = start(LibraryOpening(lambda: None, fails))
        watch_for(lambda: any("Something went wrong" in text for text in texts(guide)))
    assert [each[0] for each in told] == [ZeroDivisionError]


def test_a_thread_without_memory_to_begin_says_so(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guide_app.ui.shell.library_opening._OpeningThread.run", lambda _: None)
    guide = start(LibraryOpening(lambda: None, lambda _: Opened(None)))
    watch_for(lambda: any("does not have enough free memory" in text for text in texts(guide)))


def test_closing_the_window_ends_it(start: Start, build: HeldBuild) -> None:
    guide = building(start, build)
    assert guide.close()
    assert not [each for each in guide.findChildren(QThread) if each.isRunning()]
    settle()
    assert not guide.ready


def test_the_window_can_be_hidden_meanwhile(start: Start, build: HeldBuild, hand: Hand) -> None:
    guide = building(start, build)
    guide.top_bar.hide_button.click()
    build.let_go.set()
    watch_for(lambda: guide.ready)
    assert guide.hiding.hidden
    assert guide.layers.currentWidget() is guide.hiding.prepare()
    hand.write("guide")
    assert not guide.hiding.hidden
    assert guide.navigation.here == HOME


def test_what_was_typed_before_hiding_is_forgotten_though_nothing_was_searched_yet(
    start: Start, build: HeldBuild, hand: Hand
) -> None:
    guide = start(build.opening())
    guide.top_bar.box.begin()
    hand.write("passport")
    assert guide.top_bar.box.text() == "passport"
    guide.top_bar.hide_button.click()
    build.let_go.set()
    watch_for(lambda: guide.ready)
    assert guide.top_bar.box.text() == ""
    assert guide.navigation.here == HOME


def test_what_was_typed_meanwhile_is_searched_then(start: Start, build: HeldBuild, hand: Hand) -> None:
    guide = start(build.opening())
    guide.top_bar.box.begin()
    hand.write("passport")
    build.let_go.set()
    watch_for(lambda: guide.ready and guide.navigation.here == "results")


def test_a_guide_that_cannot_open_stays_hidden_and_hides(start: Start, build: HeldBuild, hand: Hand) -> None:
    guide = building(start, build)
    stop = button_named(guide, "Stop")
    guide.top_bar.hide_button.click()
    stop.click()
    watch_for(lambda: guide.layers.count() > 2)
    for _ in range(2):
        assert guide.hiding.hidden
        assert guide.layers.currentWidget() is guide.hiding.prepare()
        hand.write("guide")
        assert any("was stopped" in text for text in texts(guide))
        hand.shift(3)


def test_the_keyboard_stays_where_it_is(start: Start, build: HeldBuild, hand: Hand) -> None:
    guide = building(start, build)
    assert guide.focusWidget() is guide.top_bar.box
    stop = button_named(guide, "Stop")
    for _ in range(20):
        if guide.focusWidget() is not stop:
            hand.key(Qt.Key.Key_Tab)
    assert guide.focusWidget() is stop, "Tab comes to it"
    build.let_go.set()
    watch_for(lambda: guide.ready)
    assert guide.focusWidget() is not None


def test_a_slow_disk_is_named_while_the_guide_waits_for_it(
    start: Start, build: HeldBuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    monkeypatch.setattr(DISK, "_clock", clock)
    guide = building(start, build)
    with DISK.waiting(Path("/mnt/edition.json")):
        clock.now += SLOW_S
        watch_for(lambda: any("This disk answers slowly" in text for text in texts(guide)))
