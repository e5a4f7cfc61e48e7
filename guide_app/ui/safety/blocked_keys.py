"""Presses of Shift at the moment in which a system dialog opens or closes.

Until the window system has moved the focus to the dialog, key events go to the window below, and Qt drops events of a
window blocked by a modal one: no event filter on the window sees them. Those that still went to the dialog when it
closed are dropped too, as its window is gone. Under X11 this native event filter reads them before Qt sorts them.
Elsewhere (Wayland, Windows, macOS) Qt passes no such events to the application, and they are lost.
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

_KEY_PRESS, _KEY_RELEASE = 2, 3
_SENT = 0x80
"""The bit of a response type that marks an event sent by another program."""
_SHIFTS = (50, 62)
"""The keycodes of the two Shift keys: those of the Linux kernel plus 8, as X reserves the first eight."""

AFTER_MS = 2_000
"""How long after the last dialog its own keys may arrive."""
_REMEMBERED = 64


class _KeyEvent(ctypes.Structure):
    """``xcb_key_press_event_t``, which is also the layout of a release."""

    _fields_ = (
        ("response_type", ctypes.c_uint8), ("detail", ctypes.c_uint8), ("sequence", ctypes.c_uint16),
        ("time", ctypes.c_uint32), ("root", ctypes.c_uint32), ("event", ctypes.c_uint32),
    )  # fmt: skip


class BlockedKeys(QAbstractNativeEventFilter):
    """Passes key events of blocked windows, and of windows that are gone, to ``take``, as Qt would have. It is
    installed while a window is blocked, and for a moment after.
    """

    def __init__(self, take: Callable[[QKeyEvent], object], parent: QObject) -> None:
        super().__init__()
        self._take = take
        self._blocked: set[int] = set()
        self._listening = False
        self._taken: deque[tuple[int, int, int]] = deque(maxlen=_REMEMBERED)
        self._end = QTimer(parent)  # Else a thread that collects garbage might end it.
        self._end.setSingleShot(True)
        self._end.setInterval(AFTER_MS)
        self._end.timeout.connect(self._stop)

    def follow(self, window: QWindow, kind: QEvent.Type) -> None:
        """Record that a window was blocked or unblocked."""
        application = QCoreApplication.instance()
        if application is None:
            return
        if kind == QEvent.Type.WindowBlocked:
            self._blocked.add(int(window.winId()))
        else:
            self._blocked.discard(int(window.winId()))
        if self._blocked:
            self._end.stop()
            if not self._listening:
                self._listening = True
                application.installNativeEventFilter(self)
        elif self._listening:
            self._end.start()

    def took(self, event: QKeyEvent) -> bool:
        """Whether a key event that Qt tells of was passed on already: a window that is gone may still get it."""
        return _mark(event) in self._taken

    def nativeEventFilter(self, event_type: QByteArray | bytes | bytearray | memoryview, message: Any) -> object:
        if event_type == b"xcb_generic_event_t":
            event = _KeyEvent.from_address(int(message))
            kind = event.response_type & ~_SENT
            if kind in (_KEY_PRESS, _KEY_RELEASE) and (event.event in self._blocked or not _is_seen(event.event)):
                told = _as_qt_tells(event)
                self._taken.append(_mark(told))
                self._take(told)
        return False, 0

    def _stop(self) -> None:
        application = QCoreApplication.instance()
        if application is not None and not self._blocked:
            self._listening = False
            self._taken.clear()
            application.removeNativeEventFilter(self)


def _is_seen(window: int) -> bool:
    """Whether a window of the program with this number is shown, so that Qt gives it its keys."""
    return any(int(each.winId()) == window for each in QGuiApplication.topLevelWindows() if each.isVisible())


def _mark(event: QKeyEvent) -> tuple[int, int, int]:
    return event.type().value, event.nativeScanCode(), event.timestamp()


def _as_qt_tells(event: _KeyEvent) -> QKeyEvent:
    """Convert an X event. Keys other than Shift are only known by their keycode."""
    kind = QEvent.Type.KeyPress if event.response_type & ~_SENT == _KEY_PRESS else QEvent.Type.KeyRelease
    key = Qt.Key.Key_Shift if event.detail in _SHIFTS else Qt.Key.Key_unknown
    told = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, event.detail, 0, 0)
    told.setTimestamp(event.time)
    return told
