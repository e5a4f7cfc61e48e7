"""Workarounds for PySide that must run before the window is created; each is removed when its bug is fixed."""

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
"""The package of Qt for Python that describes function signatures."""
MAPPING = ModuleType(SIGNATURES + "mapping")
"""Replaces one of the package's modules; never deleted, as libshiboken keeps it without a counted reference."""
SINGLETONS = (None, True, False, NotImplemented, Ellipsis)
ADDED_REFERENCES = sys.maxsize // 4
"""References added to each singleton: about 2**61 on a 64-bit computer."""


class _LateSignatures:
    """An import finder: replaces the loader of signatures with a stub, which loads the real one on first use."""

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        return ModuleSpec(name, self) if name == SIGNATURES + "loader" else None  # pyright: ignore[reportArgumentType] (all that Python asks of a loader)

    def create_module(self, _spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Define the functions that Qt for Python looks up in the loader, and the one in the mapping that it calls
        before it words an error.
        """
        sys.modules[MAPPING.__name__] = MAPPING
        setattr(MAPPING, "update_mapping", partial(_described, "mapping", "update_mapping"))  # noqa: B010 (no attribute of any module)
        for name in ("pyside_type_init", "create_signature", "seterror_argument", "make_helptext"):
            setattr(module, name, partial(_described, "loader", name))
        for name in ("finish_import", "feature_import", "feature_imported", "post_init"):
            setattr(module, name, _nothing)


def _nothing(*_: object) -> None:
    """Do nothing after the import of a Qt module: none needs a patch, and none uses ``__feature__``."""


def _described(module: str, function: str, *given: object) -> Any:
    if SIGNATURES + "parser" not in sys.modules:
        reload(MAPPING)
        del sys.modules[SIGNATURES + "loader"]
        import_module(SIGNATURES + "loader")
    return getattr(sys.modules[SIGNATURES + module], function)(*given)


def import_core() -> None:
    """Import QtCore without the signature package, which describes functions and words the errors of wrong calls: a
    tenth of the start time.

    WORKAROUND (no report found) (in PySide 6.12): QtCore imports the whole package: the generator of stub files with an
    option parser and logging, ``inspect``, and regular expressions that take long to compile. Where the package is
    embedded instead of stored as files (``SBK_EMBED``), it is imported all the same.

    WORKAROUND https://bugreports.qt.io/browse/PYSIDE-2029 (until it looks without reading): PySide's import hook reads
    the source of every module imported later, to see whether it contains ``from __feature__ import …``. No module of
    this program or of its libraries does. Measured in https://github.com/napari/napari/issues/8584 too.
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
    """Add Qt's plugin folders where Qt would misread their path.

    WORKAROUND (no report found) (in PySide 6.12): PySide passes its folder to Qt as a line of a settings file, where a
    comma separates values and a semicolon ends them. With one of these in the folder's name no window opened.
    """
    from PySide6 import __path__ as places

    if any(sign in places[0] for sign in ',;"'):
        from PySide6.QtCore import QCoreApplication

        for folder in ("Qt/plugins", "plugins"):
            QCoreApplication.addLibraryPath(f"{places[0]}/{folder}")


def keep_singletons() -> None:
    """Keep ``None``, ``True`` and the other singletons alive under Python 3.11.

    WORKAROUND (no report found) (until Python 3.12): PySide6 6.12 returns them without counting a reference, which is
    correct from Python 3.12 on, where they are immortal. In Python 3.11 each call of Qt that returns nothing removes
    one reference, and after some thousand calls the process aborts ("none_dealloc: deallocating None"). So add more
    references than could ever be removed. The desktop calls this right after the first paint, which takes a few hundred
    calls.
    """
    if sys.version_info >= (3, 12):
        return
    import ctypes

    for one in SINGLETONS:
        # The reference count is the first field of every CPython object.
        count = ctypes.c_ssize_t.from_address(id(one))
        if count.value < ADDED_REFERENCES:
            count.value += ADDED_REFERENCES
