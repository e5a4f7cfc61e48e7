"""From a key to the painted results, beside a repaint of the same page.

Measured in the real window, in a process of its own, over the Worcester pack, at a steady hand's pace.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.bench.figure import Figure

ROOT = Path(__file__).resolve().parent.parent.parent
LIMITS = {"p50": 2.0, "p95": 3.0}
"""How many repaints of the same page each may take."""


def measure() -> list[Figure]:
    """The judged queries of the tests, typed key by key."""
    said = subprocess.check_output([sys.executable, "-m", "tests.bench.typed"], cwd=ROOT, text=True)
    found = json.loads(said.splitlines()[-1])
    name = f"a key of {found['keys']} to its painted results"
    return [
        Figure(f"{name}, {part}", found[part], "ms", found["repaint"], "a repaint", at_most_times=limit)
        for part, limit in LIMITS.items()
    ]
