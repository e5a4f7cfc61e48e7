"""``python3 -m tests.bench [SUBJECT]…``: prints each figure beside its baseline. Ends with 1 if one is missed.

With ``--against REV``, beside that of another commit (see ``against.py``); ``--pairs N`` says how often both are
measured.
"""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import sys
import tempfile
from typing import TYPE_CHECKING

from tests.bench.against import PAIRS, compare
from tests.environment import enter_tests

if TYPE_CHECKING:
    from tests.bench.figure import Figure


def subjects() -> list[str]:
    """The modules of this folder that measure something."""
    names = [module.name for module in pkgutil.iter_modules([os.path.dirname(os.path.abspath(__file__))])]
    return [name for name in names if hasattr(importlib.import_module(f"tests.bench.{name}"), "measure")]


def main(arguments: list[str]) -> int:
    """Measures the chosen subjects, or all, in a home that is thrown away."""
    parser = argparse.ArgumentParser(prog="python3 -m tests.bench")
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT")
    parser.add_argument("--against", metavar="REV", help="a commit to compare with, pair by pair")
    parser.add_argument("--pairs", type=int, default=PAIRS, help="how often both are measured")
    options = parser.parse_args(arguments)
    chosen: list[str] = options.subjects
    unknown = set(chosen) - set(subjects())
    if unknown:
        print(f"No such subject: {', '.join(sorted(unknown))}. There are: {', '.join(subjects())}", file=sys.stderr)
        return 2
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if options.against:
        return compare(options.against, chosen or subjects(), max(options.pairs, 1))
    missed = 0
    with tempfile.TemporaryDirectory(prefix="guide-bench-") as home:
        os.environ["RESOURCE_GUIDE_HOME"] = home
        for name in chosen or subjects():
            figures: list[Figure] = importlib.import_module(f"tests.bench.{name}").measure()
            for figure in figures:
                print(f"{name}: {figure.line()}", flush=True)
                missed += figure.reached is False
    return 1 if missed else 0


if __name__ == "__main__":
    enter_tests(["-m", "tests.bench", *sys.argv[1:]])
    sys.exit(main(sys.argv[1:]))
