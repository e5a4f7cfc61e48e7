"""Asks each object of the window, at every line of its constructor, what Qt may ask it then."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from PySide6.QtCore import QChildEvent, QDynamicPropertyChangeEvent, QEvent, QObject
from PySide6.QtWidgets import QLayout, QWidget
from shiboken6 import isValid

from guide_app import ui

_PLACE = str(Path(ui.__file__).parent)
_KIND = QEvent.Type
_CHANGES = (_KIND.FontChange, _KIND.StyleChange, _KIND.PaletteChange, _KIND.EnabledChange, _KIND.LayoutDirectionChange)
_EARLY = ("event", "changeEvent", "childEvent", "viewportEvent")
"""The handlers that Qt calls before an object is shown."""


class Asked:
    """``failed`` tells what an object could not answer. ``shown`` tells which handlers of what is shown were called in
    a constructor, where nothing of their object is sure to be there.
    """

    def __init__(self) -> None:
        self.constructors: set[str] = set()
        self.failed: Counter[str] = Counter()
        self.shown: set[str] = set()
        self._asking = False

    def trace(self, frame: FrameType, event: str, arg: object) -> Any:
        """Follow the constructors of the window: for ``sys.settrace``."""
        code = frame.f_code
        if self._asking or not code.co_filename.startswith(_PLACE):
            return None
        if code.co_name == "__init__":
            return self._line
        if code.co_name.endswith("Event") and code.co_name not in _EARLY and _built(frame):
            self.shown.add(code.co_qualname)
        return None

    def _line(self, frame: FrameType, event: str, arg: object) -> Any:
        made = frame.f_locals.get("self")
        if not self._asking and event in ("line", "return") and isinstance(made, QObject) and isValid(made):
            self.constructors.add(frame.f_code.co_qualname)
            self._asking = True
            for name, *arguments in _questions(made):
                if hasattr(type(made), name):
                    self._ask(made, name, arguments)
            self._asking = False
        return self._line

    def _ask(self, made: QObject, name: str, arguments: list[Any]) -> None:
        try:
            getattr(made, name)(*arguments)
        except Exception as error:  # noqa: BLE001 - whatever it is, Qt would have met it
            self.failed[f"{type(made).__name__}.{name}: {error}"] += 1


def _built(frame: FrameType) -> bool:
    """Whether the object of a method is still in its constructor."""
    built = frame.f_locals.get("self")
    caller = frame.f_back
    while caller is not None:
        if caller.f_code.co_name == "__init__" and caller.f_locals.get("self") is built:
            return True
        caller = caller.f_back
    return False


def _questions(made: QObject) -> Iterator[tuple[Any, ...]]:
    """Names of methods with arguments: changes that reach an object as soon as Qt's part of it exists, and sizes."""
    if isinstance(made, QWidget):
        for kind in _CHANGES:
            yield "changeEvent", QEvent(kind)
            yield "event", QEvent(kind)
        yield "event", QEvent(_KIND.LayoutRequest)
        yield "event", QChildEvent(_KIND.ChildAdded, made)
        yield "event", QDynamicPropertyChangeEvent(b"any")
        yield from (("sizeHint",), ("minimumSizeHint",), ("hasHeightForWidth",), ("heightForWidth", 300))
        yield "viewportEvent", QEvent(_KIND.ToolTipChange)
    if isinstance(made, QLayout):
        yield from (("invalidate",), ("count",), ("itemAt", 0), ("takeAt", 999))
        if made.parentWidget() is not None:
            yield from (("sizeHint",), ("minimumSize",), ("hasHeightForWidth",), ("heightForWidth", 300))


@contextmanager
def asked_while_built() -> Iterator[Asked]:
    """Ask whatever is made meanwhile."""
    asked, before = Asked(), sys.gettrace()
    sys.settrace(asked.trace)
    yield asked
    sys.settrace(before)
