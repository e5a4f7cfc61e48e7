"""What each start pays to know that the environment stands, beside a Python that does nothing."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path
from statistics import median

from tests.bench.figure import Figure
from tests.bench.process import BASE

RUNS = 15
ROOT = Path(__file__).resolve().parent.parent.parent
CHECK = (
    "from guide_app.start.environment import stands; stands('.', 'requirements-tests.lock') or exit('does not stand')"
)


def _milliseconds(code: str) -> float:
    began = time.perf_counter()
    subprocess.run([BASE, "-c", code], cwd=ROOT, check=True)
    return (time.perf_counter() - began) * 1000


def measure() -> list[Figure]:
    """The check by itself, as a difference of whole processes that take turns."""
    checked: list[float] = []
    nothing: list[float] = []
    for _ in range(RUNS):
        checked.append(_milliseconds(CHECK))
        nothing.append(_milliseconds("pass"))
    cost = max(median(checked) - median(nothing), 0.0)
    return [
        Figure("the check of the environment", cost, "ms", median(nothing), "a Python that does nothing", at_most=15)
    ]
