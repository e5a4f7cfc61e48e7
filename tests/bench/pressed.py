"""The program for ``after_start.py``: ``python pressed.py`` opens the guide and prints one JSON object of figures.

Four seconds after the first paint it tells what was spent since and its memory. Then it shows every page for the first
time, as a press does.
"""

from __future__ import annotations

import json
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))

from tests.bench.opened import proportional_memory

SECONDS = 4
PRESS_AT_S = 9
"""Seconds after the first paint: who opens the guide reads before they press a second time."""


def _watch() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    from guide_app.ui.shell.workspace import Workspace

    figures: dict[str, object] = {}

    class Witness(QObject):
        painted = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not self.painted:
                self.painted = True
                self.began = time.process_time()
                QTimer.singleShot(SECONDS * 1000, self.note)
                QTimer.singleShot(PRESS_AT_S * 1000, self.press)
            return False

        def note(self) -> None:
            figures.update(ms=(time.process_time() - self.began) * 1000, mib=proportional_memory())

        def press(self) -> None:
            (workspace,) = main_window().findChildren(Workspace)
            took: dict[str, float] = {}
            for name in workspace.navigation.unmade():
                began = time.thread_time()  # Of the window alone: the Print page typesets on another thread.
                workspace.navigation.show(name)
                for _ in range(3):  # It is laid out and painted.
                    QCoreApplication.processEvents()
                took[name] = (time.thread_time() - began) * 1000
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            print(json.dumps(figures | {"presses": took}), flush=True)
            os._exit(0)

    def main_window() -> QMainWindow:
        (window,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow)]
        return window

    real = QApplication.exec
    witness = Witness()

    def exec_watched(*_: object) -> int:
        main_window().installEventFilter(witness)
        return real()

    QApplication.exec = exec_watched  # the bench looks in from outside


class _BeforeItsWindow:
    """Takes its place when the guide comes to import its window: until then the start is the guide's own."""

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> None:
        if name == "guide_app.ui.app":
            sys.meta_path.remove(self)
            _watch()


if __name__ == "__main__":
    from guide_app.bootstrap.enter import enter

    enter("requirements-tests.lock", [os.path.abspath(__file__)], join=True)
    sys.meta_path.insert(0, _BeforeItsWindow())
    from guide_app.launch import entry

    sys.exit(entry.main([]))
