"""Garbage is collected on the window's thread alone, between two of its events."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_INTERVAL_MS = 250


class GarbageCollection(QObject):
    """Takes over from Python's own, which collects in whichever thread makes the next object.

    While Qt deletes widgets it lets other threads run; one of them that collected garbage then would walk through
    objects that are half gone, and the program would crash.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.freeze()  # What the start has made stays: looks for garbage pass it over.
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_INTERVAL_MS)
        self._timer.timeout.connect(collect_where_due)
        self._timer.start()


def collect_where_due() -> None:
    """Collect the oldest generation that has grown past Python's own threshold."""
    for generation, (count, threshold) in reversed(
        list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
    ):
        if threshold and count > threshold:
            gc.collect(generation)
            return
