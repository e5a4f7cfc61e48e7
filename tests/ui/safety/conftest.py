"""A window with nothing in it but a page, for what the rooms of safety do in any window."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from guide_app.ui.kit.overlays.stage import Stage
from guide_app.ui.kit.theme import Theme
from tests.ui.desk import settle

TITLE = "Resource Guide"
CODE = "123456"
_SALT = bytes(16)
_DIGEST = hashlib.scrypt(CODE.encode(), salt=_SALT, n=2, r=8, p=1, dklen=32)
CODE_HASH = "$".join(("scrypt", "2", "8", "1", *(base64.b64encode(each).decode() for each in (_SALT, _DIGEST))))
"""Of the staff code, at the least cost, so that a try takes no time."""


class Bare(QMainWindow):
    """The window, its layers, and the page in front, which holds one button."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.layers = Stage(theme)
        self.page = QWidget()
        self.button = QPushButton("Behind")
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button)
        self.layers.addWidget(self.page)
        self.setCentralWidget(self.layers)
        self.setWindowTitle(TITLE)
        self.resize(900, 600)
        self.raised = 0

    def raise_(self) -> None:
        """Counts: without a window system nothing else shows which window is in front."""
        self.raised += 1
        super().raise_()


@pytest.fixture
def bare(qapp: QApplication, root: Path) -> Iterator[Bare]:
    """The window, shown."""
    theme = Theme(root / "assets", "light", 100)
    theme.apply()
    QApplication.setApplicationDisplayName(TITLE)
    window = Bare(theme)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    yield window
    window.close()
    window.deleteLater()
    settle()
