"""What the Print page is made of is loaded ahead, a module at a time: at its first sight the window would hear no key
while a hundred of them are loaded.
"""

from __future__ import annotations

import importlib
import pkgutil

from PySide6.QtCore import QObject, QTimer

from guide_app import handouts
from guide_app.ui import printing
from guide_app.ui.kit.slices import Slices

DELAY_MS = 2_000
"""Who opens the guide in a hurry is not to wait for it."""


class PagesAhead(QObject):
    """Loads them, once, a moment after it was made."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._slices = Slices[str](importlib.import_module, self)
        QTimer.singleShot(DELAY_MS, self, self._begin)

    def _begin(self) -> None:
        self._slices.begin(
            module.name
            for place in (handouts, printing)
            for module in pkgutil.walk_packages(place.__path__, f"{place.__name__}.")
        )
