"""A screen reader of the tests' own: it hears what the guide itself says, and which row of a list it tells of."""

from __future__ import annotations

from typing import ClassVar

import pytest
from PySide6 import QtGui
from PySide6.QtGui import QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QListView

from tests.ui.desk import settle


class Hearing(QtGui.QAccessible):
    """Stands in the place of ``QAccessible``: what Qt itself tells does not come by here."""

    said: ClassVar[list[str]]
    rows: ClassVar[list[int]]

    @staticmethod
    def isActive() -> bool:
        return True

    @staticmethod
    def updateAccessibility(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            Hearing.said.append(event.message())
        elif event.type() == QtGui.QAccessible.Event.Focus:
            Hearing.rows.append(event.child())


def listen(patch: pytest.MonkeyPatch) -> type[Hearing]:
    """Hear from now on, until the test ends."""
    Hearing.said, Hearing.rows = [], []
    patch.setattr(QtGui, "QAccessible", Hearing)
    return Hearing


def press_row(view: QListView, row: int) -> None:
    """Press a row as assistive technology does."""
    found = QtGui.QAccessible.queryAccessibleInterface(view)
    assert found is not None
    found.child(row).actionInterface().doAction("Toggle")
    settle()
