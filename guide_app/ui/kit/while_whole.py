"""For event filters: nothing is done for an object that the garbage collector has taken apart."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject

Filter = TypeVar("Filter", bound=QObject)


def while_whole(override: Callable[[Filter, QObject, QEvent], bool]) -> Callable[[Filter, QObject, QEvent], bool]:
    """An ``eventFilter`` that lets everything pass once its object has no attributes left.

    An object in a ring of references is emptied by the collector before Qt deletes what stands behind it, and Qt goes
    on calling it until then.
    """

    @wraps(override)
    def filtered(self: Filter, watched: QObject, event: QEvent) -> bool:
        return bool(vars(self)) and override(self, watched, event)

    return filtered
