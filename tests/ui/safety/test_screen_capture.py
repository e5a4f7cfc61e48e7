"""What the system is asked, so that it leaves the window out of captures."""

from __future__ import annotations

import ctypes
import platform
import sys
from collections.abc import Iterator
from ctypes import wintypes

import pytest
from PySide6.QtCore import QEvent, Qt

from guide_app.ui.safety import screen_capture
from guide_app.ui.safety.screen_capture import CaptureExclusion, can_exclude, exclude
from tests.ui.desk import settle
from tests.ui.safety.conftest import Bare


class Affinity:
    """Stands in the place of Windows' ``SetWindowDisplayAffinity``."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []
        self.granted = 1

    def __call__(self, window: int, affinity: int) -> int:
        self.asked.append((window, affinity))
        return self.granted


class Attributes:
    """Stands in the place of Windows' ``DwmSetWindowAttribute``: of each window, attributes with their values."""

    def __init__(self) -> None:
        self.set: list[tuple[int, int, int]] = []

    def __call__(self, window: int, attribute: int, value: ctypes.Array[ctypes.c_char], size: int) -> int:
        assert size == ctypes.sizeof(wintypes.BOOL)
        self.set.append((window, attribute, int.from_bytes(ctypes.string_at(value, size), sys.byteorder)))
        return -1  # It refuses, and nobody asks.


class Windows:
    """Stands in the place of its libraries ``user32`` and ``dwmapi``."""

    def __init__(self) -> None:
        self.SetWindowDisplayAffinity = Affinity()
        self.DwmSetWindowAttribute = Attributes()


def test_windows_is_asked_by_its_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of ``winuser.h`` and ``dwmapi.h``."""
    library = Windows()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "WinDLL", {"user32": library, "dwmapi": library}.__getitem__, raising=False)
    assert can_exclude() is True
    assert exclude(7, True) is True
    assert exclude(7, False) is True
    assert library.SetWindowDisplayAffinity.asked == [(7, 0x11), (7, 0)]
    assert library.DwmSetWindowAttribute.set == [(7, 7, 1), (7, 11, 1), (7, 7, 0), (7, 11, 0)]
    library.SetWindowDisplayAffinity.granted = 0
    assert exclude(7, True) is False


@pytest.mark.parametrize(("version", "can"), [("14.7.1", True), ("15.0", False), ("26.1", False), ("", False)])
def test_macos_can_up_to_version_14(monkeypatch: pytest.MonkeyPatch, version: str, can: bool) -> None:
    asked: list[tuple[int, int]] = []
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(platform, "mac_ver", lambda: (version, ("", "", ""), ""))
    monkeypatch.setattr(screen_capture, "_set_sharing", lambda view, kind: asked.append((view, kind)) is None)
    assert can_exclude() is can
    assert exclude(7, True) is can
    assert exclude(7, False) is can
    assert asked == ([(7, 0), (7, 1)] if can else [])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows can")
def test_a_system_that_cannot_does_nothing_and_refuses_nothing(bare: Bare) -> None:
    assert not can_exclude()
    assert exclude(int(bare.winId()), True) is False
    exclusion = CaptureExclusion(bare, False)
    exclusion.choose(True)
    assert not exclusion.refused


@pytest.mark.parametrize("done", [True, False])
def test_a_refusal_is_that_of_a_system_that_can_and_was_asked_to_leave_it_out(
    bare: Bare, monkeypatch: pytest.MonkeyPatch, done: bool
) -> None:
    monkeypatch.setattr(screen_capture, "can_exclude", lambda: True)
    monkeypatch.setattr(screen_capture, "exclude", lambda _window, _excluded: done)
    exclusion = CaptureExclusion(bare, False)
    assert not exclusion.refused, "nothing was asked yet"
    exclusion.choose(True)
    assert exclusion.refused is not done
    exclusion.choose(False)
    assert not exclusion.refused, "to be seen again is no refusal"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, bool]]:
    """What the system was asked for: the handle of the window, and whether to leave it out."""
    asked: list[tuple[int, bool]] = []
    monkeypatch.setattr(screen_capture, "exclude", lambda window, excluded: asked.append((window, excluded)))
    return asked


@pytest.fixture
def unshown(bare: Bare) -> Iterator[Bare]:
    """A window that has no handle yet."""
    window = Bare(bare.theme)
    yield window
    window.close()
    window.deleteLater()
    settle()


def test_it_is_asked_when_the_choice_changes_alone(bare: Bare, asked: list[tuple[int, bool]]) -> None:
    exclusion = CaptureExclusion(bare, False)
    for choice in (False, True, True, False, False):
        exclusion.choose(choice)
    assert [excluded for _, excluded in asked] == [True, False]


@pytest.mark.parametrize("from_the_start", [True, False])
def test_it_is_asked_for_each_new_handle_and_for_nothing_else(
    unshown: Bare, asked: list[tuple[int, bool]], from_the_start: bool
) -> None:
    exclusion = CaptureExclusion(unshown, from_the_start)
    if not from_the_start:
        exclusion.choose(True)
    assert asked == [], "there is nothing yet to leave out"
    unshown.show()
    settle()
    assert set(asked) == {(unshown.internalWinId(), True)}
    asked.clear()
    unshown.setWindowTitle("Another")
    unshown.resize(700, 500)
    settle()
    assert asked == []
    unshown.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
    unshown.show()
    settle()
    assert set(asked) == {(unshown.internalWinId(), True)}
    assert not exclusion.eventFilter(unshown, QEvent(QEvent.Type.Show)), "the window gets its events too"


def test_a_window_that_may_be_captured_is_never_asked_for(unshown: Bare, asked: list[tuple[int, bool]]) -> None:
    CaptureExclusion(unshown, False)
    unshown.show()
    settle()
    assert asked == []
