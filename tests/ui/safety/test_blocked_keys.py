"""Keys that X11 sends to a window below a dialog that opens, or to one that is gone: which are passed on, as what."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from guide_app.ui.safety import blocked_keys
from guide_app.ui.safety.blocked_keys import BlockedKeys
from tests.ui.desk import watch_for

PRESS, RELEASE, BUTTON = 2, 3, 4
SENT = 0x80
LEFT_SHIFT, RIGHT_SHIFT, A = 50, 62, 38
"""Keycodes of X."""
BLOCKED, UNBLOCKED = QEvent.Type.WindowBlocked, QEvent.Type.WindowUnblocked


class Application:
    """Stands in the place of the application, and notes when it is listened to."""

    def __init__(self) -> None:
        self.there = True
        self.told: list[str] = []

    def instance(self) -> Application | None:
        return self if self.there else None

    def installNativeEventFilter(self, _filter: BlockedKeys) -> None:
        self.told.append("listen")

    def removeNativeEventFilter(self, _filter: BlockedKeys) -> None:
        self.told.append("stop")


class Keys:
    """The filter, what it passed on, and two windows."""

    def __init__(self) -> None:
        self.passed: list[tuple[QEvent.Type, int, int]] = []
        self.first, self.second = QWindow(), QWindow()
        self.filter = BlockedKeys(self._take, self.first)
        for window in (self.first, self.second):
            window.create()
            window.show()

    def come(self, kind: int, key: int, window: QWindow | int, system: bytes = b"xcb_generic_event_t") -> object:
        """An event of X, as Qt gives it to the filter; what the filter answers."""
        number = window if isinstance(window, int) else int(window.winId())
        event = struct.pack("=BBHIII", kind, key, 1, 2, 3, number).ljust(36, b"\0")
        held = ctypes.create_string_buffer(event)
        return self.filter.nativeEventFilter(system, ctypes.addressof(held))

    def _take(self, event: QKeyEvent) -> None:
        assert (event.nativeVirtualKey(), event.nativeModifiers()) == (0, 0)
        self.passed.append((event.type(), event.key(), event.nativeScanCode()))


@pytest.fixture
def application(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Application:
    application = Application()
    monkeypatch.setattr(blocked_keys, "QCoreApplication", application)
    return application


@pytest.fixture
def keys(application: Application) -> Iterator[Keys]:
    keys = Keys()
    yield keys
    for window in (keys.first, keys.second):
        window.destroy()


def test_it_listens_while_any_window_is_blocked_and_for_a_moment_after(keys: Keys, application: Application) -> None:
    keys.filter.follow(keys.first, UNBLOCKED)
    assert application.told == []
    for window, kind, told in (
        (keys.first, BLOCKED, ["listen"]),
        (keys.first, BLOCKED, ["listen"]),
        (keys.second, BLOCKED, ["listen"]),
        (keys.first, UNBLOCKED, ["listen"]),
        (keys.second, UNBLOCKED, ["listen"]),
        (keys.second, UNBLOCKED, ["listen"]),
        (keys.second, BLOCKED, ["listen"]),
        (keys.second, UNBLOCKED, ["listen"]),
    ):
        keys.filter.follow(window, kind)
        assert application.told == told
    watch_for(lambda: application.told == ["listen", "stop"])
    keys.filter.follow(keys.second, BLOCKED)
    assert application.told == ["listen", "stop", "listen"]


def test_keys_of_a_dialog_that_is_gone_are_passed_on_once(keys: Keys) -> None:
    """They were on their way when it closed: Qt finds no window for them, or one that nobody sees."""
    keys.filter.follow(keys.first, BLOCKED)
    keys.filter.follow(keys.first, UNBLOCKED)
    gone = 0x7FFFFFF0
    keys.come(PRESS, LEFT_SHIFT, gone)
    assert keys.passed == [(QEvent.Type.KeyPress, Qt.Key.Key_Shift, LEFT_SHIFT)]
    told = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier, LEFT_SHIFT, 0, 0)
    told.setTimestamp(2)
    assert keys.filter.took(told)
    told.setTimestamp(3)
    assert not keys.filter.took(told)


def test_after_the_application_there_is_nothing_to_listen_to(keys: Keys, application: Application) -> None:
    application.there = False
    keys.filter.follow(keys.first, BLOCKED)
    assert application.told == []
    keys.come(PRESS, LEFT_SHIFT, keys.first)
    assert keys.passed == []


def test_keys_of_blocked_windows_are_passed_on(keys: Keys) -> None:
    keys.filter.follow(keys.first, BLOCKED)
    pressed, released = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    for kind, key, told in (
        (PRESS, LEFT_SHIFT, (pressed, Qt.Key.Key_Shift, LEFT_SHIFT)),
        (RELEASE, LEFT_SHIFT, (released, Qt.Key.Key_Shift, LEFT_SHIFT)),
        (PRESS | SENT, RIGHT_SHIFT, (pressed, Qt.Key.Key_Shift, RIGHT_SHIFT)),
        (RELEASE | SENT, RIGHT_SHIFT, (released, Qt.Key.Key_Shift, RIGHT_SHIFT)),
        (PRESS, A, (pressed, Qt.Key.Key_unknown, A)),
    ):
        assert keys.come(kind, key, keys.first) == (False, 0), "Qt goes on with it"
        assert keys.passed.pop() == told
    assert keys.passed == []


def test_nothing_else_is_passed_on(keys: Keys) -> None:
    keys.filter.follow(keys.first, BLOCKED)
    for kind in (PRESS, RELEASE):
        keys.come(kind, LEFT_SHIFT, keys.second)
    keys.come(BUTTON, 1, keys.first)
    keys.come(BUTTON, 1, keys.second)
    assert keys.come(PRESS, LEFT_SHIFT, keys.first, b"another system's") == (False, 0)
    keys.filter.follow(keys.first, UNBLOCKED)
    keys.come(PRESS, LEFT_SHIFT, keys.first)
    assert keys.passed == []
