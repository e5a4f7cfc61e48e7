"""For pytest: the module that ``GUIDE_MUTANT`` names (``guide_app.desk.code_tries:17``) is loaded with that fault, in
the programs that the tests start too.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any

from tests.mutants.faults import with_fault

VARIABLE = "GUIDE_MUTANT"
_MUTANT = os.environ.get(VARIABLE, "")
_NAME, _, _NUMBER = _MUTANT.partition(":")
_STARTED = Path(__file__).parent / "started"
"""Holds a ``sitecustomize``, which Python imports at every start."""


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


class _Started(subprocess.Popen[Any]):
    """A program that a test starts, most often with an environment of its own."""

    def __init__(self, *command: Any, env: Any = None, **how: Any) -> None:
        variables = {**(os.environ if env is None else env), VARIABLE: _MUTANT, "PYTHONPATH": str(_STARTED)}
        super().__init__(*command, env=variables, **how)


if _NAME:
    sys.meta_path.insert(0, _Finder())
    subprocess.Popen = _Started  # The class that ``subprocess.run`` uses.
