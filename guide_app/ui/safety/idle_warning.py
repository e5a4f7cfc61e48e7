"""The warning before the session is forgotten: over the active window, removed by any input."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Block
from guide_app.ui.kit.theme import Theme
from guide_app.ui.kit.while_whole import while_whole

SIDE = 12
"""Minimum distance in pixels between the band and the sides of its window."""
SAID_AT = {20, 10, 5}
"""Seconds left at which a screen reader announces them."""


class IdleWarning(QWidget):
    """A band centered in ``over``, which is the window or a part of it; as wide as its text, and ``down`` pixels from
    the top, so that it leaves the button that hides uncovered.
    """

    def __init__(self, theme: Theme, window: QWidget, over: QWidget, down: int) -> None:
        super().__init__(window)
        self._window, self.over, self._down = window, over, down
        block = Block(theme, "caution")
        self._words = block.add("", "strong")
        self.go_on = button(theme, self.tr("Go on"), "inside")
        self._before: QWidget | None = None
        """The widget that had the focus before."""
        block_row = block.layout()
        assert block_row is not None
        block_row.addWidget(self.go_on)
        row = new_row(self, margins=(SIDE, 2, SIDE, 2))
        row.addWidget(block)
        over.installEventFilter(self)

    def text(self) -> str:
        """The text of the warning."""
        return self._words.text()

    def show_seconds(self, left: int) -> None:
        """Show the remaining time."""
        self._words.setText(
            self.tr(
                "Nobody is using this. In %n second(s), this screen will be cleared. Press any key to go on.",
                "",
                left,
            )
        )
        first = not self.isVisible()
        self._place()
        self.show()
        self.raise_()
        if first:
            self._before = self._window.focusWidget()
            self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        if left in SAID_AT:
            announce(self, self._words.text(), urgent=True)

    def withdraw(self) -> None:
        """Take it away. The key that did so presses nothing: the focus returns only after it."""
        if self.go_on.hasFocus():
            self.go_on.clearFocus()
            QTimer.singleShot(0, self._window, partial(_return_focus, self._window, self._before))
        self.hide()
        self.deleteLater()

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return False

    def _place(self) -> None:
        metrics = self._words.fontMetrics()
        said = metrics.boundingRect(self.over.rect(), Qt.TextFlag.TextWordWrap, self._words.text()).width()
        around = self.sizeHint().width() - self._words.sizeHint().width()
        least = self.go_on.sizeHint().width() + around
        width = min(self.over.width(), max(said + around, least))
        start = self.over.mapTo(self._window, QPoint((self.over.width() - width) // 2, self._down))
        self.setGeometry(start.x(), start.y(), width, self.heightForWidth(width))


def _return_focus(window: QWidget, before: QWidget | None) -> None:
    if before is not None and isValid(before) and before.isVisible() and window.focusWidget() is None:
        before.setFocus(Qt.FocusReason.OtherFocusReason)
