"""What PySide does that must be undone before the window is made; each goes when its fault is mended."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from importlib.machinery import ModuleSpec
from typing import TYPE_CHECKING, Any

from guide_app.ui.qt_enums import make_enums_fast

if TYPE_CHECKING:
    from types import ModuleType

SINGLETONS = (None, True, False, NotImplemented, Ellipsis)
ADDED_REFERENCES = sys.maxsize // 4
"""References added to each: half a quintillion, on a computer of 64 bits."""


class _NoStubMaker:
    """Finds an empty module in the place of Qt for Python's maker of stub files."""

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        return ModuleSpec(name, self) if name == "shibokensupport.signature.lib.pyi_generator" else None  # pyright: ignore[reportArgumentType] (all that Python asks of a loader)

    def create_module(self, _spec: ModuleSpec) -> None:
        return None

    def exec_module(self, _module: ModuleType) -> None:
        pass


def import_core() -> None:
    """Import Qt's core without what only they need who develop with Qt for Python, some tenth of a start.

    WORKAROUND (no report found) (in PySide 6.12): with its core comes the maker of its stub files, which compiles large
    patterns and brings a parser of options and a log, and which no program calls.
    """
    make_enums_fast()
    finder = _NoStubMaker()
    sys.meta_path.insert(0, finder)
    try:
        import_module("PySide6.QtCore")
    finally:
        sys.meta_path.remove(finder)
    _spare_sources()


def _spare_sources() -> None:
    """Keep Qt for Python from reading the source of every module that is imported after it, some tenth of a start.

    WORKAROUND https://bugreports.qt.io/browse/PYSIDE-2029 (until it looks without reading): it looks whether a module
    uses the optional spellings of ``from __feature__ import …``. None of this program or of its libraries does. Where
    Qt for Python keeps that look elsewhere, it goes on reading.
    """
    with suppress(ImportError, AttributeError):
        feature: Any = import_module("shibokensupport.feature")
        assert feature._mod_uses_pyside
        feature._mod_uses_pyside = _uses_no_features


def _uses_no_features(_module: object) -> bool:
    return False


def keep_singletons() -> None:
    """Keep ``None``, ``True`` and their kin alive under Python 3.11.

    WORKAROUND (no report found) (until Python 3.12): PySide6 6.12 hands them out uncounted, as may be done from Python
    3.12 on, where they live for ever. Python 3.11 counts: each call of Qt that gives nothing back takes one reference
    away, and after some thousand calls the process is aborted ("none_dealloc: deallocating None"). So they are given
    more references than could ever be taken away. The desktop asks for it right after the first picture, which takes
    a few hundred calls.
    """
    if sys.version_info >= (3, 12):
        return
    import ctypes

    for one in SINGLETONS:
        # The count of references is the first field of every object of CPython.
        count = ctypes.c_ssize_t.from_address(id(one))
        if count.value < ADDED_REFERENCES:
            count.value += ADDED_REFERENCES
