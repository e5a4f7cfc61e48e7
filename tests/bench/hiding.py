"""From the third Shift to the painted cover, in every state that pictures are taken of, and the longest times in which
the window hears nothing on the way there.

Measured in the real window, in a process of its own, over the Worcester pack.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.bench.figure import Figure

ROOT = Path(__file__).resolve().parent.parent.parent
AT_ONCE_MS = 100
NAMED = 8
"""States named with how long the window was busy on the way to them: the longest."""


def measure() -> list[Figure]:
    """The slowest cover, and the longest times on the way."""
    said = subprocess.check_output([sys.executable, "-m", "tests.bench.hidden"], cwd=ROOT, text=True)
    found: list[dict[str, float | str]] = sorted(json.loads(said.splitlines()[-1]), key=lambda each: each["covered"])
    slow = found[-1]
    busiest = sorted(found, key=lambda each: each["busy"])[-NAMED:]
    return [
        Figure(
            f"covered, the slowest of {len(found)} ({slow['name']})", float(slow["covered"]), "ms", at_most=AT_ONCE_MS
        ),
        *(Figure(f"deaf on the way to {each['name']}", float(each["busy"]), "ms") for each in reversed(busiest)),
    ]
