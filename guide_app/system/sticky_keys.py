"""Whether the system's Sticky Keys are on. Five presses of Shift turn them on, and Shift then no longer acts alone."""

from __future__ import annotations

import ctypes
import os
import sys

_SPI_GETSTICKYKEYS, _SKF_STICKYKEYSON = 0x003A, 0x1
"""From Windows' ``winuser.h``."""
CORE_KEYBOARD, _ALL_CONTROLS, STICKY_KEYS = 0x0100, 0xF8001FFF, 1 << 3
"""From X11's ``XKB.h``."""


class _StickyKeys(ctypes.Structure):
    """``STICKYKEYS``."""

    _fields_ = (("size", ctypes.c_uint), ("flags", ctypes.c_uint))


class _Controls(ctypes.Structure):
    """The beginning of ``XkbControlsRec``."""

    _fields_ = (("mouse_keys", ctypes.c_ubyte * 4), ("modifiers", ctypes.c_ubyte * 8), ("enabled", ctypes.c_uint))


class _Keyboard(ctypes.Structure):
    """The beginning of ``XkbDescRec``."""

    _fields_ = (("display", ctypes.c_void_p), ("rest", ctypes.c_ubyte * 8), ("controls", ctypes.POINTER(_Controls)))


def sticky_keys_on() -> bool:
    """Whether they are on; False where the system does not say (Wayland, macOS)."""
    if sys.platform == "win32":
        state = _StickyKeys(ctypes.sizeof(_StickyKeys), 0)
        ask = ctypes.windll.user32.SystemParametersInfoW
        return bool(ask(_SPI_GETSTICKYKEYS, state.size, ctypes.byref(state), 0) and state.flags & _SKF_STICKYKEYSON)
    display = os.environ.get("DISPLAY")
    return bool(display) and _on_x11(display)


def _on_x11(name: str) -> bool:
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return False
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XkbAllocKeyboard.restype = ctypes.POINTER(_Keyboard)
    display = ctypes.c_void_p(x11.XOpenDisplay(name.encode()))
    if not display:
        return False
    try:
        keyboard = x11.XkbAllocKeyboard()
        if not keyboard or x11.XkbGetControls(display, ctypes.c_ulong(_ALL_CONTROLS), keyboard):
            return False
        controls = keyboard.contents.controls
        found = bool(controls) and bool(controls.contents.enabled & STICKY_KEYS)
        x11.XkbFreeKeyboard(keyboard, 0, 1)
        return found
    finally:
        x11.XCloseDisplay(display)
