"""Importing quickly what the window is made of."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from typing import Any


def spare_sources() -> None:
    """Keep Qt for Python from reading the source of every module that is imported after it, some tenth of a start.

    It looks whether a module uses the optional spellings of ``from __feature__ import …``. None of this program or of
    its libraries does. Where Qt for Python keeps that look elsewhere, it goes on reading.
    """
    with suppress(ImportError, AttributeError):
        import_module("PySide6.QtCore")
        feature: Any = import_module("shibokensupport.feature")
        assert feature._mod_uses_pyside
        feature._mod_uses_pyside = _uses_no_features


def _uses_no_features(_module: object) -> bool:
    return False
