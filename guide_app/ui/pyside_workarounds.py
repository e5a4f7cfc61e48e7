"""What PySide does that must be undone before the window is made; each goes when its fault is mended."""

from __future__ import annotations

import builtins
import sys
from functools import partial
from importlib import import_module, reload
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from guide_app.ui.qt_enums import make_enums_fast

SIGNATURES = "shibokensupport.signature."
"""The part of Qt for Python that describes functions."""
MAPPING = ModuleType(SIGNATURES + "mapping")
"""In the place of one of its modules; never thrown away, for libshiboken keeps it without counting the reference."""
SINGLETONS = (None, True, False, NotImplemented, Ellipsis)
ADDED_REFERENCES = sys.maxsize // 4
"""References added to each: half a quintillion, on a computer of 64 bits."""


class _LateSignatures:
    """Finds, in the place of what describes the functions of Qt, a part that brings it when one is described."""

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        return ModuleSpec(name, self) if name == SIGNATURES + "loader" else None  # pyright: ignore[reportArgumentType] (all that Python asks of a loader)

    def create_module(self, _spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Give what Qt for Python looks for by its name, there and, before it words an error, in the second module."""
        sys.modules[MAPPING.__name__] = MAPPING
        setattr(MAPPING, "update_mapping", partial(_described, "mapping", "update_mapping"))  # noqa: B010 (no attribute of any module)
        for name in ("pyside_type_init", "create_signature", "seterror_argument", "make_helptext"):
            setattr(module, name, partial(_described, "loader", name))
        for name in ("finish_import", "feature_import", "feature_imported", "post_init"):
            setattr(module, name, _nothing)


def _nothing(*_: object) -> None:
    """No module of Qt is mended after its import, and none has another spelling."""


def _described(module: str, function: str, *given: object) -> Any:
    if SIGNATURES + "parser" not in sys.modules:
        reload(MAPPING)
        del sys.modules[SIGNATURES + "loader"]
        import_module(SIGNATURES + "loader")
    return getattr(sys.modules[SIGNATURES + module], function)(*given)


def import_core() -> None:
    """Import Qt's core without what describes its functions and words a wrong call: a tenth of a start.

    WORKAROUND (no report found) (in PySide 6.12): all of it comes with the core: the maker of stub files with a parser
    of options and a log, ``inspect``, and patterns that take long to compile. Where it is not laid out as files
    (``SBK_EMBED``), it comes all the same.

    WORKAROUND https://bugreports.qt.io/browse/PYSIDE-2029 (until it looks without reading): then the source of every
    module that is imported later is read, to see whether it uses the optional spellings of ``from __feature__ import
    …``. None of this program or of its libraries does.
    """
    make_enums_fast()
    finder = _LateSignatures()
    sys.meta_path.insert(0, finder)
    try:
        import_module("PySide6.QtCore")
    finally:
        sys.meta_path.remove(finder)
        builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def find_plugins() -> None:
    """Tell Qt where its plugins are, where that is not what it reads.

    WORKAROUND (no report found) (in PySide 6.12): it gives Qt its folder as a line of a file of settings, where a comma
    divides, and a semicolon ends a value. In a folder with one in its name no window opened.
    """
    from PySide6 import __path__ as places

    if any(sign in places[0] for sign in ',;"'):
        from PySide6.QtCore import QCoreApplication

        for folder in ("Qt/plugins", "plugins"):
            QCoreApplication.addLibraryPath(f"{places[0]}/{folder}")


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
