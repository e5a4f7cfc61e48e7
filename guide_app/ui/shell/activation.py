"""Brings the window to the front when the guide is started a second time."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt
from PySide6.QtWidgets import QMainWindow

from guide_app.desk.single_instance import ACTIVATION


class Activation(QObject):
    """Watches for the note that a second start leaves (``desk/one_window.py``)."""

    def __init__(self, window: QMainWindow, note: Path) -> None:
        super().__init__(window)
        self._window, self._note = window, note
        self._watcher = QFileSystemWatcher(self)
        if note.parent.is_dir() and self._watcher.addPath(str(note.parent)):
            self._watcher.directoryChanged.connect(self._look)
            self._look()

    def _look(self) -> None:
        try:
            leave = self._note.read_text(encoding="utf-8")
            self._note.unlink()
        except (OSError, ValueError):
            return
        if leave:
            os.environ[ACTIVATION] = leave
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()
