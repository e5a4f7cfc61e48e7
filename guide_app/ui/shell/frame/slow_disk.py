"""Says which disk answers slowly: one sentence for all that reads and writes, while it waits or right after."""

from __future__ import annotations

import weakref
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from guide_app.system.disk_waits import DiskWaits

LOOK_MS = 1_000
"""Between two looks while something waits."""


class SlowDisk(QObject):
    """``told`` carries the sentence, for staff, who can wait or move the guide: not while ``silent``, as for a client.
    Nothing wakes the program while nobody waits.
    """

    told = Signal(str)
    _began = Signal()

    def __init__(self, waits: DiskWaits, parent: QObject, silent: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._waits, self._silent = waits, silent
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self._look)
        self._began.connect(self._begin, Qt.ConnectionType.QueuedConnection)  # From the thread that waits.
        of_window = weakref.ref(self)

        def began() -> None:
            told = of_window()
            if told is not None and isValid(told):
                told._began.emit()

        waits.began = began

    def _begin(self) -> None:
        if not self._looks.isActive():
            self._looks.start()

    def _look(self) -> None:
        waits = self._waits.any
        folder = self._waits.slow_folder()
        if folder is not None and not self._silent():
            words = self.tr("This disk answers slowly: %1. The guide waits for it.")
            self.told.emit(words.replace("%1", str(folder)))
        if not waits:
            self._looks.stop()
