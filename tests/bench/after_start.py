"""What the guide does in the four seconds after its first paint, and what a press on a page costs that is not made yet.

All in processor time, the least of some runs: what else the computer does only adds.
"""

from __future__ import annotations

import json
import subprocess

from tests.bench.figure import Figure
from tests.bench.process import BASE, OPENED, build_library

RUNS = 5


def measure() -> list[Figure]:
    """The least of some starts each. A page's press is the least of its presses; the 95th percentile is over pages."""
    build_library()
    runs = [
        json.loads(subprocess.check_output([BASE, str(OPENED.with_name("pressed.py"))], text=True)) for _ in range(RUNS)
    ]
    least = sorted(min(run["presses"][page] for run in runs) for page in runs[0]["presses"])
    slowest = max(runs[0]["presses"], key=lambda page: min(run["presses"][page] for run in runs))
    return [
        Figure(
            "processor time in the four seconds after the first paint",
            min(run["ms"] for run in runs),
            "ms",
            at_most=250,
        ),
        Figure("proportional memory then", min(run["mib"] for run in runs), "MiB", at_most=75),
        Figure("median press to a new page", least[len(least) // 2], "ms"),
        Figure(f"slowest press to a new page ({slowest})", least[-1], "ms", at_most=50),
    ]
