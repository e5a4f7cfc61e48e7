"""Presses of Shift and the return word, key by key, as Qt tells of them to the filter on a window."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from guide_app.ui.safety import exit_keys
from guide_app.ui.safety.exit_keys import NEVER, ExitKeys, before_press
from tests.ui.desk import settle, watch_for
from tests.ui.safety.conftest import Bare
from tests.waiting import wait

_Kind, _Key, _NONE = QEvent.Type, Qt.Key, Qt.KeyboardModifier.NoModifier
PRESS, RELEASE, SHORTCUT = _Kind.KeyPress, _Kind.KeyRelease, _Kind.ShortcutOverride
SHIFT = _Key.Key_Shift


class Typed:
    """The watch over a window, and what it told."""

    def __init__(self, bare: Bare) -> None:
        handle = bare.windowHandle()
        assert handle is not None
        self.window = handle
        self.now = 0
        """The time that the next events carry, in milliseconds."""
        self.keys = ExitKeys("guide", bare)
        self.counts: list[int] = []
        self.told: list[str] = []
        self.touches: list[QEvent.Type] = []
        self.keys.counted.connect(self.counts.append)
        self.keys.hide_asked.connect(lambda: self.told.append("hide"))
        self.keys.return_asked.connect(lambda: self.told.append("return"))
        self.keys.touched.connect(lambda event: self.touches.append(event.type()))

    def come(self, event: QEvent) -> bool:
        """An event of the window; whether the page must not get it."""
        return self.keys.eventFilter(self.window, event)

    def key(self, kind: QEvent.Type, key: Qt.Key, text: str = "", code: int = 0, repeated: bool = False) -> bool:
        """One event of a key, with its scan code where the system tells it."""
        event = QKeyEvent(kind, key, _NONE, code, 0, 0, text, repeated)
        event.setTimestamp(self.now)
        return self.come(event)

    def shift(self, times: int = 1) -> None:
        """Press Shift by itself."""
        for _ in range(times):
            assert not self.key(PRESS, SHIFT)
            assert not self.key(RELEASE, SHIFT)

    def write(self, text: str) -> list[bool]:
        """Type letters; which presses the page must not get."""
        kept = []
        for letter in text:
            key = _Key(ord(letter.upper()))
            kept.append(self.key(PRESS, key, letter))
            assert not self.key(RELEASE, key, letter)
        return kept

    def new_counts(self) -> list[int]:
        """The counts since the last look."""
        counts = list(self.counts)
        self.counts.clear()
        return counts


@pytest.fixture
def typed(bare: Bare) -> Typed:
    return Typed(bare)


def mouse(kind: QEvent.Type) -> QMouseEvent:
    place, button = QPointF(5, 5), Qt.MouseButton.LeftButton
    return QMouseEvent(kind, place, place, button, button, _NONE)


def test_the_third_shift_hides_and_the_fourth_is_a_first(typed: Typed) -> None:
    typed.shift(2)
    assert typed.told == []
    typed.shift()
    assert typed.told == ["hide"]
    assert typed.new_counts() == [1, 2, 3, 0]
    typed.shift()
    assert typed.new_counts() == [1]


def test_a_shift_counts_when_it_goes_down_and_up_alone(typed: Typed) -> None:
    typed.key(RELEASE, SHIFT)
    assert typed.new_counts() == [], "it went down elsewhere"
    typed.key(PRESS, SHIFT)
    typed.write("a")
    typed.key(RELEASE, SHIFT)
    assert typed.new_counts() == []
    typed.shift()
    typed.key(RELEASE, SHIFT)
    assert typed.new_counts() == [1], "once"
    typed.key(PRESS, SHIFT, repeated=True)
    typed.key(RELEASE, SHIFT, repeated=True)
    assert typed.new_counts() == [], "held down, it is no press"


@pytest.mark.parametrize(
    "event",
    [
        QKeyEvent(PRESS, _Key.Key_Tab, _NONE), QKeyEvent(SHORTCUT, _Key.Key_F6, _NONE),
        mouse(_Kind.MouseButtonPress), QEvent(_Kind.TouchBegin),
    ],
)  # fmt: skip
def test_another_key_the_mouse_or_a_finger_begins_again(typed: Typed, event: QEvent) -> None:
    typed.shift(2)
    assert not typed.come(event)
    assert typed.new_counts() == [1, 2, 0]
    assert not typed.come(event)
    assert typed.new_counts() == [], "there is nothing to begin anew"
    typed.shift(3)
    assert typed.told == ["hide"]


@pytest.mark.parametrize(
    "event",
    [
        QKeyEvent(SHORTCUT, SHIFT, _NONE), QKeyEvent(PRESS, _Key.Key_A, _NONE, 0, 0, 0, "a", True),
        mouse(_Kind.MouseMove), mouse(_Kind.MouseButtonRelease), QEvent(_Kind.Wheel), QEvent(_Kind.TouchEnd),
        QEvent(_Kind.Paint),
    ],
)  # fmt: skip
def test_what_else_happens_takes_no_shift_away(typed: Typed, event: QEvent) -> None:
    typed.shift(2)
    assert not typed.come(event)
    typed.shift()
    assert typed.told == ["hide"]


def test_pause_between_two_presses_starts_the_count_again(typed: Typed) -> None:
    typed.shift(2)
    typed.now = exit_keys.PAUSE_MS + 1
    typed.shift()
    assert typed.new_counts() == [1, 2, 1]
    assert typed.told == []


def test_presses_that_waited_to_be_handled_count(typed: Typed) -> None:
    """The program was stopped for seconds: the timer has ended, and the presses come now."""
    pause = next(timer for timer in typed.keys.findChildren(QTimer) if timer.interval() == exit_keys.PAUSE_MS)
    typed.shift(2)
    assert pause.isActive()
    pause.setInterval(1)
    watch_for(lambda: typed.counts == [1, 2, 0])
    assert not pause.isActive()
    typed.now = 300
    typed.shift()
    assert typed.told == ["hide"]
    typed.write("a")
    assert not pause.isActive(), "it would take a Shift away that is held down"


def test_third_shift_that_is_held_down_hides(typed: Typed) -> None:
    typed.shift(2)
    typed.key(PRESS, SHIFT)
    assert typed.told == []
    watch_for(lambda: typed.told == ["hide"])
    typed.key(RELEASE, SHIFT)
    assert typed.new_counts() == [1, 2, 3, 0]


def test_third_shift_that_makes_a_capital_does_not_hide(typed: Typed) -> None:
    typed.shift(2)
    typed.key(PRESS, SHIFT)
    typed.write("A")
    wait(exit_keys.HELD_MS + 100)
    typed.key(RELEASE, SHIFT)
    assert typed.told == []


def test_guessing_the_return_word_takes_longer_and_longer(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    typed.keys.covering = True
    for seconds in (1, 2, 4):
        typed.write("z" * exit_keys.WRONG_LETTERS)
        now += seconds - 0.1
        typed.write("guide")
        assert typed.told == [], f"within {seconds} s"
        now += 0.1
    typed.write("guide")
    assert typed.told == ["return"]
    typed.write("z" * exit_keys.WRONG_LETTERS)
    now += 1
    typed.write("guide")
    assert typed.told == ["return", "return"], "the word ends the waits"


def test_numbers_typed_into_the_converter_are_no_guesses(typed: Typed) -> None:
    typed.keys.covering = True
    for _ in range(60):
        typed.key(PRESS, _Key.Key_7, "7")
        typed.key(RELEASE, _Key.Key_7, "7")
    typed.write("guide")
    assert typed.told == ["return"]


@pytest.mark.parametrize("times", [4, 5, 6])
def test_more_than_three_presses_hide(typed: Typed, times: int) -> None:
    typed.shift(times)
    assert typed.told[0] == "hide"


@pytest.mark.parametrize("on", [True, False])
def test_f12_hides_only_where_sticky_keys_are_on(typed: Typed, monkeypatch: pytest.MonkeyPatch, on: bool) -> None:
    monkeypatch.setattr(exit_keys, "sticky_keys_on", lambda: on)
    assert typed.key(PRESS, _Key.Key_F12) == on
    assert typed.told == (["hide"] if on else [])


@pytest.mark.parametrize("code", [0, 26])
@pytest.mark.parametrize("down", [PRESS, SHORTCUT])
def test_a_key_that_is_let_go_late_takes_no_shift_away(typed: Typed, code: int, down: QEvent.Type) -> None:
    typed.key(down, _Key.Key_E, "e", code)
    typed.key(PRESS, SHIFT)
    typed.key(RELEASE, _Key.Key_E, "E", code)
    typed.key(RELEASE, SHIFT)
    assert typed.new_counts() == [1]


def test_press_and_release_of_a_key_are_known_by_its_place(typed: Typed) -> None:
    """On a keyboard that has another letter there while Shift is down."""
    typed.key(PRESS, _Key.Key_1, "1", 10)
    typed.key(PRESS, SHIFT)
    typed.key(RELEASE, _Key.Key_Exclam, "!", 10)
    typed.key(RELEASE, SHIFT)
    assert typed.new_counts() == [1]


@pytest.mark.parametrize("before", ["", "e"])
def test_a_release_whose_press_an_input_method_took_takes_the_shift_too(typed: Typed, before: str) -> None:
    typed.write(before)
    typed.key(PRESS, SHIFT)
    typed.key(RELEASE, _Key.Key_E, "e")
    typed.key(RELEASE, SHIFT)
    assert typed.new_counts() == []


@pytest.mark.parametrize("code", [0, 26])
def test_a_key_that_is_held_is_not_taken_for_another_that_is_let_go(typed: Typed, code: int) -> None:
    typed.key(PRESS, _Key.Key_A, "a", code and 38)
    typed.key(PRESS, SHIFT)
    typed.key(RELEASE, _Key.Key_E, "e", code)
    typed.key(RELEASE, SHIFT)
    assert typed.new_counts() == []


def test_the_return_word_counts_while_the_cover_is_there(typed: Typed) -> None:
    assert not typed.keys.covering
    assert not any(typed.write("guide"))
    assert typed.told == []
    typed.keys.covering = True
    assert typed.keys.covering
    assert typed.told == [], "what was typed before is no part of it"
    assert typed.write("a GuiDE") == [False] * 6 + [True], "the page that comes back does not get its last letter"
    assert typed.told == ["return"]
    assert not any(typed.write("guid"))
    typed.keys.covering = True
    assert not any(typed.write("e"))
    assert typed.told == ["return"]


def test_touches_are_told(typed: Typed) -> None:
    """All that a person does; nothing that the program does by itself."""
    touches = [
        PRESS, RELEASE, SHORTCUT, _Kind.MouseButtonPress, _Kind.MouseMove, _Kind.Wheel, _Kind.TouchBegin,
        _Kind.TouchUpdate, _Kind.TabletPress, _Kind.TabletMove, _Kind.NativeGesture,
    ]  # fmt: skip
    for kind in (*touches, _Kind.Paint, _Kind.UpdateRequest, _Kind.MouseButtonRelease, _Kind.FocusIn):
        is_key = kind in (PRESS, RELEASE, SHORTCUT)
        typed.come(QKeyEvent(kind, _Key.Key_A, _NONE) if is_key else QEvent(kind))
    assert typed.touches == touches


@pytest.fixture
def started(typed: Typed, qapp: QApplication) -> Iterator[Typed]:
    """Watching every window of the program."""
    distance = QApplication.startDragDistance()
    QApplication.setStartDragDistance(10)
    typed.keys.start(qapp)
    yield typed
    QApplication.setStartDragDistance(distance)


def _shift(window: QWindow | None) -> None:
    assert window is not None
    QTest.keyPress(window, SHIFT)
    QTest.keyRelease(window, SHIFT)
    settle()


def test_every_window_is_watched_that_is_there_or_comes(started: Typed, bare: Bare) -> None:
    assert QApplication.startDragDistance() == NEVER
    _shift(bare.windowHandle())
    other = QWidget()
    other.show()
    other.activateWindow()
    watch_for(other.isActiveWindow)
    _shift(other.windowHandle())
    assert started.new_counts() == [1, 2], "once each"
    other.close()


@pytest.mark.parametrize("kind", [RELEASE, _Kind.MouseButtonRelease, _Kind.TouchEnd])
def test_a_window_that_takes_no_keyboard_is_found_after_what_opened_it(started: Typed, kind: QEvent.Type) -> None:
    menu = QWidget(None, Qt.WindowType.ToolTip)
    menu.show()
    settle()
    _shift(menu.windowHandle())
    assert started.new_counts() == []
    started.come(QKeyEvent(kind, _Key.Key_Menu, _NONE) if kind == RELEASE else QEvent(kind))
    settle()
    _shift(menu.windowHandle())
    assert started.new_counts() == [1]
    menu.close()


def test_the_keys_of_a_blocked_window_are_followed(bare: Bare, monkeypatch: pytest.MonkeyPatch) -> None:
    followed: list[tuple[QWindow, QEvent.Type]] = []

    class Followed:
        def __init__(self, _take: object, _parent: object) -> None: ...

        def follow(self, window: QWindow, kind: QEvent.Type) -> None:
            followed.append((window, kind))

    monkeypatch.setattr(exit_keys, "BlockedKeys", Followed)
    typed = Typed(bare)
    typed.window.installEventFilter(typed.keys)
    dialog = QDialog(bare)
    dialog.setModal(True)
    dialog.show()
    settle()
    assert followed == [(typed.window, _Kind.WindowBlocked)]
    dialog.close()
    settle()
    assert followed[1:] == [(typed.window, _Kind.WindowUnblocked)]


def test_only_a_press_within_a_menu_has_the_usual_distance_to_a_drag(bare: Bare) -> None:
    distance = QApplication.startDragDistance()
    menu = QMenu(bare)
    menu.addAction("One")
    try:
        before_press(mouse(_Kind.MouseButtonPress))
        assert QApplication.startDragDistance() == NEVER
        menu.popup(bare.pos())
        before_press(mouse(_Kind.MouseMove))
        assert QApplication.startDragDistance() == NEVER
        before_press(mouse(_Kind.MouseButtonPress))
        assert QApplication.startDragDistance() == 10
    finally:
        menu.close()
        QApplication.setStartDragDistance(distance)
