"""Whether Sticky Keys are on, asked of a real X server."""

from __future__ import annotations

import ctypes

import pytest

from guide_app.system.sticky_keys import CORE_KEYBOARD, STICKY_KEYS, sticky_keys_on
from tests.safety.screen import screen


def test_sticky_keys_are_seen_when_they_are_turned_on(monkeypatch: pytest.MonkeyPatch) -> None:
    with screen() as display:
        monkeypatch.setenv("DISPLAY", display)
        assert not sticky_keys_on()
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        opened = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
        try:
            x11.XkbChangeEnabledControls(opened, CORE_KEYBOARD, STICKY_KEYS, STICKY_KEYS)
            x11.XSync(opened, 0)
            assert sticky_keys_on()
        finally:
            x11.XCloseDisplay(opened)


def test_sticky_keys_are_off_where_the_system_does_not_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    assert not sticky_keys_on()
    monkeypatch.setenv("DISPLAY", ":no-such-screen")
    assert not sticky_keys_on()
