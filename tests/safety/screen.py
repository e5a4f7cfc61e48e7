"""A screen that no one sees (Xvfb), for what only a real window system shows."""

from __future__ import annotations

import contextlib
import ctypes
import os
import subprocess
from collections.abc import Iterator

from tests import tools


@contextlib.contextmanager
def screen() -> Iterator[str]:
    """Start one; gives what ``DISPLAY`` must hold. Skips the test where there is none."""
    tools.require("Xvfb")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with open(read, encoding="ascii") as told:
                number = told.readline().strip()
            assert number, "Xvfb did not start"
            yield f":{number}"
        finally:
            server.kill()


class Attributes(ctypes.Structure):
    """What X tells of a window (XWindowAttributes), as far as it is needed."""

    _fields_ = (
        ("place", ctypes.c_int * 6), ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong), ("kinds", ctypes.c_int * 4),
        ("planes", ctypes.c_ulong * 2), ("under", ctypes.c_int), ("colormap", ctypes.c_ulong),
        ("installed", ctypes.c_int), ("map_state", ctypes.c_int), ("rest", ctypes.c_byte * 256),
    )  # fmt: skip


VIEWABLE = 2


def window_titles(display: str) -> set[str]:
    """The titles of all windows that are on a screen, as a window list shows them."""
    return _texts(display, "_NET_WM_NAME", seen=True)


def window_names(display: str) -> set[str]:
    """Titles and classes of all windows of a screen, also of those that nobody sees."""
    return {text for name in ("_NET_WM_NAME", "WM_CLASS") for text in _texts(display, name, seen=False)}


def _texts(display: str, of: str, *, seen: bool) -> set[str]:
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    opened = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    assert opened, f"{display} cannot be opened"
    try:
        x11.XDefaultRootWindow.restype = ctypes.c_ulong
        x11.XInternAtom.restype = ctypes.c_ulong
        name = x11.XInternAtom(opened, of.encode(), 0)
        windows = _windows(x11, opened, x11.XDefaultRootWindow(opened))
        return {_text(x11, opened, each, name) for each in windows if not seen or _is_seen(x11, opened, each)} - {""}
    finally:
        x11.XCloseDisplay(opened)


def _windows(x11: ctypes.CDLL, display: ctypes.c_void_p, parent: int) -> Iterator[int]:
    root, above, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
    children = ctypes.POINTER(ctypes.c_ulong)()
    arguments = (ctypes.byref(root), ctypes.byref(above), ctypes.byref(children), ctypes.byref(count))
    if x11.XQueryTree(display, ctypes.c_ulong(parent), *arguments):
        inside = [children[place] for place in range(count.value)]
        if count.value:
            x11.XFree(children)
        for child in inside:
            yield child
            yield from _windows(x11, display, child)


def _is_seen(x11: ctypes.CDLL, display: ctypes.c_void_p, window: int) -> bool:
    found = Attributes()
    x11.XGetWindowAttributes(display, ctypes.c_ulong(window), ctypes.byref(found))
    return found.map_state == VIEWABLE


def _text(x11: ctypes.CDLL, display: ctypes.c_void_p, window: int, name: int) -> str:
    kind, form, items, left = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong()
    data = ctypes.POINTER(ctypes.c_char)()
    x11.XGetWindowProperty(
        display, ctypes.c_ulong(window), ctypes.c_ulong(name), ctypes.c_long(0), ctypes.c_long(256), 0,
        ctypes.c_ulong(0), ctypes.byref(kind), ctypes.byref(form), ctypes.byref(items), ctypes.byref(left),
        ctypes.byref(data),
    )  # fmt: skip
    text = data[: items.value] if items.value else b""
    if data:
        x11.XFree(data)
    return bytes(text).decode("utf-8", "replace")
