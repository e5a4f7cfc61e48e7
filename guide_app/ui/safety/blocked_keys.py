"""Shifts that are pressed in the moment in which a dialog of the system opens.

Until the window system has given the keyboard to the dialog, keys go to the window below, and Qt drops what comes to a
window that a modal one blocks: a filter of the window never sees it. Under X11 these keys are read here, before Qt
sorts them. Elsewhere (Wayland, Windows, macOS) Qt shows no application such events, and they stay lost.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow

_KEY_PRESS, _KEY_RELEASE = 2, 3
_SENT = 0x80
"""The bit of a response type that tells that another program made the event."""
_SHIFTS = (50, 62)
"""The keycodes of the two Shift keys: those of the Linux kernel, moved by the eight that X keeps for itself."""


class _KeyEvent(ctypes.Structure):
    """``xcb_key_press_event_t``, and that of a release."""

    _fields_ = (
        ("response_type", ctypes.c_uint8), ("detail", ctypes.c_uint8), ("sequence", ctypes.c_uint16),
        ("time", ctypes.c_uint32), ("root", ctypes.c_uint32), ("event", ctypes.c_uint32),
    )  # fmt: skip


class BlockedKeys(QAbstractNativeEventFilter):
    """Hands the keys of blocked windows to ``take``, as Qt would have. It listens while there is one."""

    def __init__(self, take: Callable[[QKeyEvent], object]) -> None:
        super().__init__()
        self._take = take
        self._blocked: set[int] = set()

    def follow(self, window: QWindow, kind: QEvent.Type) -> None:
        """A window was blocked, or is free again."""
        application = QCoreApplication.instance()
        if application is None:
            return
        listened = bool(self._blocked)
        if kind == QEvent.Type.WindowBlocked:
            self._blocked.add(int(window.winId()))
        else:
            self._blocked.discard(int(window.winId()))
        if self._blocked and not listened:
            application.installNativeEventFilter(self)
        elif listened and not self._blocked:
            application.removeNativeEventFilter(self)

    def nativeEventFilter(self, event_type: QByteArray | bytes | bytearray | memoryview, message: Any) -> object:
        if event_type == b"xcb_generic_event_t":
            event = _KeyEvent.from_address(int(message))
            kind = event.response_type & ~_SENT
            if kind in (_KEY_PRESS, _KEY_RELEASE) and event.event in self._blocked:
                self._take(_as_qt_tells(event))
        return False, 0


def _as_qt_tells(event: _KeyEvent) -> QKeyEvent:
    """Of other keys than Shift it is only known which key of the keyboard it is."""
    kind = QEvent.Type.KeyPress if event.response_type & ~_SENT == _KEY_PRESS else QEvent.Type.KeyRelease
    key = Qt.Key.Key_Shift if event.detail in _SHIFTS else Qt.Key.Key_unknown
    return QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, event.detail, 0, 0)
