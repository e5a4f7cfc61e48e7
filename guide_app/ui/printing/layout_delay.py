"""The short time in which a change is laid out: where words wrap, heights follow widths in several turns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

LAID_OUT_MS = 50


class LayoutDelay(QTimer):
    """Once started, calls ``then`` when the change just made has been laid out. A further change starts it again."""

    def __init__(self, parent: QObject, then: Callable[[], None]) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(LAID_OUT_MS)
        self.timeout.connect(then)
