"""A hand that counts what a person does: the number of steps of a journey is held."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.desk import Guide, Hand, settle


class CountingHand(Hand):
    """Counts a click, or a key with what is held with it. Words typed count as one."""

    presses = 0

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.presses += 1
        super().click(widget, at)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
        self.presses += times
        super().key(key, modifier, times)

    def write(self, text: str) -> None:
        self.presses += 1
        super().write(text)

    def move(self, key: Qt.Key, times: int = 1) -> None:
        """Bring the keyboard to something: not a step, no more than moving the mouse is one."""
        super().key(key, times=times)

    def hide(self) -> None:
        """Shift three times: one gesture, one step."""
        self.presses += 1
        self.shift(3)
        settle()

    def corner(self, window: QWidget) -> None:
        """The corner that only staff know of, pressed three times: one gesture, one step."""
        self.presses += 1
        handle = window.windowHandle()
        assert handle is not None
        for _ in range(3):
            QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(8, 8))
        settle()


def bring(guide: Guide, hand: CountingHand, widget: QWidget, most: int = 60) -> None:
    """Bring the keyboard to a widget with Tab."""
    for _ in range(most):
        if guide.focusWidget() is widget:
            return
        hand.move(Qt.Key.Key_Tab)
    raise AssertionError(f"{widget} cannot be reached with Tab")
