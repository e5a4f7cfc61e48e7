"""Excludes the window from screen captures (screenshots, recordings, shared screens), and from the small pictures by
which a person chooses a window.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMainWindow
from shiboken6 import isValid

from guide_app.ui.kit.while_whole import while_whole

_SHOWN, _EXCLUDED = 0x00, 0x11
"""``WDA_NONE`` and ``WDA_EXCLUDEFROMCAPTURE`` of Windows' ``winuser.h``. Before version 2004 of Windows 10 the latter
shows a black window.
"""
_ICON_ALONE, _NO_PEEK = 7, 11
"""``DWMWA_FORCE_ICONIC_REPRESENTATION`` and ``DWMWA_DISALLOW_PEEK`` of Windows' ``dwmapi.h``: the taskbar and Alt+Tab
show the icon of a window that provides no other picture, and pointing at it shows no large one
(https://learn.microsoft.com/windows/win32/api/dwmapi/ne-dwmapi-dwmwindowattribute). ``WDA_EXCLUDEFROMCAPTURE`` is
about captures, and promises nothing of these live pictures.
"""


_SHARED, _NOT_SHARED = 1, 0
"""``NSWindowSharingReadOnly`` and ``NSWindowSharingNone`` of AppKit's ``NSWindow.SharingType``."""
_CAPTURED_ANYWAY = 15
"""The version of macOS from which on a window is captured whatever its sharing type."""


def can_exclude() -> bool:
    """Whether this system can exclude a window. macOS captures it anyway from version 15 on; X11 and Wayland have no
    such request.
    """
    if sys.platform == "darwin":
        import platform

        return int(platform.mac_ver()[0].partition(".")[0] or _CAPTURED_ANYWAY) < _CAPTURED_ANYWAY
    return sys.platform == "win32"


def exclude(window: int, excluded: bool) -> bool:
    """Exclude a top-level window of this process, given by its handle, or include it again; return whether captures
    leave it out. A system without small pictures has nothing to refuse.
    """
    if sys.platform == "darwin":
        return can_exclude() and _set_sharing(window, _NOT_SHARED if excluded else _SHARED)
    if sys.platform != "win32":
        return False
    import ctypes
    from ctypes import wintypes

    ask = ctypes.WinDLL("user32").SetWindowDisplayAffinity
    ask.argtypes, ask.restype = (wintypes.HWND, wintypes.DWORD), wintypes.BOOL
    set_attribute = ctypes.WinDLL("dwmapi").DwmSetWindowAttribute
    set_attribute.argtypes = (wintypes.HWND, wintypes.DWORD, wintypes.LPCVOID, wintypes.DWORD)
    value = wintypes.BOOL(excluded)
    for attribute in (_ICON_ALONE, _NO_PEEK):
        set_attribute(window, attribute, ctypes.byref(value), ctypes.sizeof(value))
    return bool(ask(window, _EXCLUDED if excluded else _SHOWN))


def _set_sharing(view: int, kind: int) -> bool:
    """Set the sharing type of the window of an ``NSView``, which is what Qt has as the handle of a window on macOS
    (https://developer.apple.com/documentation/appkit/nswindow/sharingtype-swift.property); return whether it has it.
    """
    import ctypes

    objc = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
    name = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_char_p)(("sel_registerName", objc))
    pointer, number = ctypes.c_void_p, ctypes.c_ulong
    window = ctypes.CFUNCTYPE(pointer, pointer, pointer)(("objc_msgSend", objc))(view, name(b"window"))
    if not window:
        return False
    ctypes.CFUNCTYPE(None, pointer, pointer, number)(("objc_msgSend", objc))(window, name(b"setSharingType:"), kind)
    now = ctypes.CFUNCTYPE(number, pointer, pointer)(("objc_msgSend", objc))(window, name(b"sharingType"))
    return now == kind


class CaptureExclusion(QObject):
    """Excludes the window where a person has chosen that; again for each new handle of the window."""

    def __init__(self, window: QMainWindow, excluded: bool) -> None:
        super().__init__(window)
        self._window, self._excluded = window, excluded
        self.refused = False
        """Whether the system was asked to exclude the window, and did not."""
        if excluded:
            window.installEventFilter(self)

    def choose(self, excluded: bool) -> None:
        """Exclude the window from now on, or no longer."""
        if excluded != self._excluded:
            self._excluded = excluded
            self._window.installEventFilter(self)
            self._ask()

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.WinIdChange):
            self._ask()
        return False

    def _ask(self) -> None:
        # A window loses its handle while it is destroyed, when no method of it can be called any more.
        if isValid(self._window) and self._window.internalWinId():
            done = exclude(self._window.internalWinId(), self._excluded)
            self.refused = self._excluded and can_exclude() and not done
