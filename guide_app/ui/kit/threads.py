"""Starting a thread where the system may allow no more: Qt only prints a line, and what waits would wait for ever."""

from __future__ import annotations

from PySide6.QtCore import QThread

starting: set[QThread] = set()
"""The guide's own threads that are being started: where one cannot, whoever starts it says so."""


def start_thread(thread: QThread) -> RuntimeError | None:
    """Start a thread. Returns the error, worded as Python words it, if the system allows no more."""
    starting.add(thread)
    thread.start()
    starting.discard(thread)
    if thread.isRunning() or thread.isFinished():
        return None
    return RuntimeError("can't start new thread")
