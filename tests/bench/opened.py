"""What the bench starts: opens the guide as ``main.py`` does, or an empty window, and tells when it is painted.

``python opened.py empty|guide|folder [SECONDS [ARGUMENT…]]`` prints ``painted`` right after the first paint; after
SECONDS it prints its own proportional memory in MiB (Linux) and ends. ``folder`` is the guide of a download.
"""

from __future__ import annotations

import os
import sys

# Comes with the tests' tools alone, and what finds it loads it: whoever uses the guide does not have it.
sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # so Python is told that there is none

if sys.argv[1:2] != ["folder"]:  # That one its own Python finds.
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))


def proportional_memory() -> float:
    """MiB of this process, shared pages counted by their share. -1 where the system does not tell."""
    try:
        with open("/proc/self/smaps_rollup", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024
    except OSError:
        return -1.0


def _tell_when_painted(linger: float) -> None:
    """From the moment the event loop runs: waits for the paint of the main window, tells, lingers, ends."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Witness(QObject):
        told = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not self.told:
                self.told = True
                QTimer.singleShot(0, self.tell)  # after the paint has gone out
            return False

        def tell(self) -> None:
            print("painted", flush=True)
            QTimer.singleShot(int(linger * 1000), self.end)

        def end(self) -> None:
            print(f"{proportional_memory():.1f}", flush=True)
            sys.stdout.flush()
            os._exit(0)

    real = QApplication.exec
    witness = Witness()

    def exec_watched(*_: object) -> int:
        (window,) = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMainWindow)]
        window.installEventFilter(witness)
        return real()

    QApplication.exec = exec_watched  # the bench looks in from outside


class _BeforeItsWindow:
    """Takes its place when the guide comes to import its window: until then the start is the guide's own."""

    def __init__(self, linger: float) -> None:
        self._linger = linger

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> None:
        if name == "guide_app.ui.app":
            sys.meta_path.remove(self)
            _tell_when_painted(self._linger)


def _empty() -> int:
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1100, 720)
    window.show()
    return application.exec()


def main(kind: str, linger: float, arguments: list[str]) -> int:
    """Opens the window of that kind; the guide is given the arguments."""
    if kind == "guide":
        from guide_app.bootstrap.enter import enter

        enter("requirements-tests.lock", [os.path.abspath(__file__), *sys.argv[1:]], join=True)
    if kind == "empty":
        _tell_when_painted(linger)
        return _empty()
    sys.meta_path.insert(0, _BeforeItsWindow(linger))
    from guide_app.launch import entry

    return entry.main(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 0.0, sys.argv[3:]))
