"""For pytest: the module that ``GUIDE_MUTANT`` names (``guide_app.desk.code_tries:17``) is loaded with that fault."""

from __future__ import annotations

import os
import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType

from tests.mutants.faults import with_fault

_NAME, _, _NUMBER = os.environ.get("GUIDE_MUTANT", "").partition(":")


class _Loader(SourceFileLoader):
    def get_code(self, fullname: str) -> CodeType:
        return compile(with_fault(self.get_source(fullname) or "", int(_NUMBER)), self.path, "exec")


class _Finder(MetaPathFinder):
    def find_spec(self, fullname: str, path: object, target: object = None) -> ModuleSpec | None:
        if fullname != _NAME:
            return None
        spec = PathFinder.find_spec(fullname, path)  # pyright: ignore[reportArgumentType] - as it was given
        assert spec is not None
        assert spec.origin is not None
        spec.loader = _Loader(fullname, spec.origin)
        return spec


if _NAME:
    sys.meta_path.insert(0, _Finder())
