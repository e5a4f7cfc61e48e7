"""A decorator for event filters: ignores events of an object that the garbage collector has already cleared."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject

Filter = TypeVar("Filter", bound=QObject)


def while_whole(override: Callable[[Filter, QObject, QEvent], bool]) -> Callable[[Filter, QObject, QEvent], bool]:
    """An ``eventFilter`` that lets everything pass once its object has no attributes left.

    The collector clears a Python object in a reference cycle before Qt deletes the C++ object, which Qt goes on calling
    until then.
    """

    @wraps(override)
    def filtered(self: Filter, watched: QObject, event: QEvent) -> bool:
        return bool(vars(self)) and override(self, watched, event)

    return filtered
