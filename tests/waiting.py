"""Waits of the tests, in an event loop as the program's own, in which other threads go on.

``QTest.qWait`` keeps Python's lock while it sleeps: what is made in the background stood nearly still meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer

STEP_MS = 5
"""Between two looks whether something holds."""


def wait(milliseconds: int) -> None:
    """Let time pass, and everything happen that is due in it."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait_until(condition: Callable[[], bool], milliseconds: int = 20_000) -> None:
    """Wait until something holds, and fail when it does not. Looks are counted, and no clock asked: on a busy machine
    they come late.
    """
    for _ in range(milliseconds // STEP_MS):
        if condition():
            return
        wait(STEP_MS)
    assert condition(), f"waited {milliseconds} ms in vain"
