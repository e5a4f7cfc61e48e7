"""What each start pays to know that the environment is complete, beside a Python that does nothing."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path
from statistics import median

from tests.bench.figure import Figure
from tests.bench.process import BASE

RUNS = 15
ROOT = Path(__file__).resolve().parent.parent.parent
CHECK = """
import sys, time
sys.path.insert(0, ".")
began = time.perf_counter()
from guide_app.bootstrap.stamp import is_complete
assert is_complete(".", "requirements-tests.lock")
print((time.perf_counter() - began) * 1000)
"""


def _nothing() -> float:
    began = time.perf_counter()
    subprocess.run([BASE, "-c", "pass"], cwd=ROOT, check=True)
    return (time.perf_counter() - began) * 1000


def measure() -> list[Figure]:
    """Medians of new processes that take turns; the check with the imports it needs."""
    checked: list[float] = []
    nothing: list[float] = []
    for _ in range(RUNS):
        checked.append(float(subprocess.check_output([BASE, "-c", CHECK], cwd=ROOT, text=True)))
        nothing.append(_nothing())
    return [Figure("the check of the environment", median(checked), "ms", median(nothing), "a bare Python", at_most=15)]
