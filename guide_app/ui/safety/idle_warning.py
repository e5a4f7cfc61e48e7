"""The warning before the session is forgotten: over the active window, removed by any input."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide_app.ui.kit.accessibility import announce
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
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._window, self.over, self._down = window, over, down
        block = Block(theme, "caution")
        self._words = block.add("", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 2, SIDE, 2)
        row.addWidget(block)
        over.installEventFilter(self)

    def text(self) -> str:
        """The text of the warning."""
        return self._words.text()

    def show_seconds(self, left: int) -> None:
        """Show the remaining time."""
        self._words.setText(
            self.tr(
                "Nobody is using this. In %n second(s), what was done here is forgotten. Press any key to go on.",
                "",
                left,
            )
        )
        self._place()
        self.show()
        self.raise_()
        if left in SAID_AT:
            announce(self, self._words.text())

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return False

    def _place(self) -> None:
        metrics = self._words.fontMetrics()
        said = metrics.boundingRect(self.over.rect(), Qt.TextFlag.TextWordWrap, self._words.text()).width()
        around = self.sizeHint().width() - self._words.sizeHint().width()
        width = min(self.over.width(), said + around)
        start = self.over.mapTo(self._window, QPoint((self.over.width() - width) // 2, self._down))
        self.setGeometry(start.x(), start.y(), width, self.heightForWidth(width))
