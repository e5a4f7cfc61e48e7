"""A press, a tick, a filter, a change of page and of slide to their last picture, beside a repaint of the same page.

Measured in the real window, in a process of its own, over the Worcester pack.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.bench.figure import Figure

ROOT = Path(__file__).resolve().parent.parent.parent
LIMITS = {"press": 2.0, "page": 3.0, "slide": 2.0}
"""How many repaints of the same page each may take, both at the 95th of a hundred."""


def measure() -> list[Figure]:
    """One figure for each place."""
    said = subprocess.check_output([sys.executable, "-m", "tests.bench.felt"], cwd=ROOT, text=True)
    return [
        Figure(
            f"{found['name']}, p95",
            found["p95"],
            "ms",
            found["repaint"],
            "a repaint, p95",
            at_most_times=LIMITS[found["sort"]],
        )
        for found in json.loads(said.splitlines()[-1])
    ]
