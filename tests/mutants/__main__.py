"""Which faults of a module its tests miss: ``python3 -m tests.mutants MODULE.py TEST…``, by hand, a module at a time,
on a system that forks.

``TEST…`` is given to pytest. Prints each fault that no test has told, and the share that was told; ends with 1 below
nine of ten.
"""

from __future__ import annotations

import importlib
import os
import signal
import subprocess
import sys
import tempfile
import time
import warnings
from contextlib import suppress
from pathlib import Path

import pytest

from tests.mutants.faults import places

WANTED = 0.9
TIMES, AND_S = 3, 10
"""With a fault the tests may take so many times as long as without, and some seconds, before it counts as told."""
AHEAD = "pytest.PytestAssertRewriteWarning"
"""What pytest says of its plug-ins that were imported before."""
OURS = ("guide_app", "tests", "__main__")


def _run(tests: list[str], mutant: str, loaded: Path, at_most_s: float = 0) -> int:
    """What pytest ends with, in a process of its own, which leaves in ``loaded`` what it has imported."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status)
    os.environ["GUIDE_MUTANT"] = mutant
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    signal.alarm(round(at_most_s))  # 0 is for ever.
    options = ["-q", "-x", "-p", "tests.mutants.plugin", "-p", "no:cacheprovider", "-W", f"ignore::{AHEAD}"]
    code = pytest.main([*options, *tests])
    loaded.write_text("\n".join(sys.modules), encoding="utf-8")
    os._exit(code)


def _import_ahead(names: list[str]) -> None:
    """What the processes would each import, but for the guide and its tests: in these the fault is."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in names:
            if name.partition(".")[0] not in OURS and not name.startswith(("_pytest", "pytest")):
                with suppress(Exception):
                    importlib.import_module(name)


def _build_ahead(folder: Path) -> None:
    """The libraries that most tests open (``tests/conftest.py``)."""
    for pack in ("demo", "worcester"):
        build = f"import sys, pathlib; from tests import packs; packs.build_{pack}(pathlib.Path(sys.argv[1]))"
        subprocess.run([sys.executable, "-c", build, str(folder / pack)], check=True)
        os.environ[f"GUIDE_{pack.upper()}"] = str(folder / pack)


def main(file: str, tests: list[str]) -> int:
    """Try every fault."""
    module = ".".join(Path(file).with_suffix("").parts)
    with tempfile.TemporaryDirectory(prefix="guide-mutants-") as folder:
        loaded = Path(folder) / "loaded"
        _build_ahead(Path(folder))
        started = 0.0
        for _ in range(2):
            started = time.monotonic()
            if code := _run(tests, "", loaded):
                sys.exit(f"The tests fail without a fault, or there are none: pytest ends with {code}.")
            _import_ahead(loaded.read_text(encoding="utf-8").splitlines())
        at_most = TIMES * (time.monotonic() - started) + AND_S
        faults = list(places(Path(file).read_text("utf-8")))
        told = 0
        for number, fault in enumerate(faults):
            if _run(tests, f"{module}:{number}", loaded, at_most):
                told += 1
            else:
                print(f"missed: {file}: {fault}", flush=True)
    print(f"{file}: {told} of {len(faults)} faults told, {told / max(len(faults), 1):.0%}")
    return 0 if told >= WANTED * len(faults) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
