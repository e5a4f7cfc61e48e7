"""Which faults of a module its tests miss: ``python3 -m tests.mutants MODULE.py TEST…``, by hand, a module at a time.

``TEST…`` is given to pytest. Prints each fault that no test has told, and the share that was told; ends with 1 below
nine of ten.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.mutants.faults import places

WANTED = 0.9
TIMEOUT_S = 300
NOTHING_RUN = 5
"""pytest's code for that."""


def _passes(tests: list[str], mutant: str) -> bool:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "tests.mutants.plugin", "-p", "no:cacheprovider"]
    try:
        done = subprocess.run(
            [*command, *tests],
            env={**os.environ, "GUIDE_MUTANT": mutant},
            capture_output=True,
            check=False,
            timeout=TIMEOUT_S,
        )
    except subprocess.TimeoutExpired:
        return False
    if done.returncode == NOTHING_RUN:
        sys.exit(f"No test was run: {' '.join(tests)}")
    return done.returncode == 0


def main(file: str, tests: list[str]) -> int:
    """Try every fault."""
    module = ".".join(Path(file).with_suffix("").parts)
    if not _passes(tests, ""):
        sys.exit("The tests fail without a fault.")
    faults = list(places(Path(file).read_text("utf-8")))
    missed = [fault for number, fault in enumerate(faults) if _passes(tests, f"{module}:{number}")]
    for fault in missed:
        print(f"missed: {file}: {fault}")
    told = len(faults) - len(missed)
    print(f"{file}: {told} of {len(faults)} faults told, {told / max(len(faults), 1):.0%}")
    return 0 if told >= WANTED * len(faults) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
