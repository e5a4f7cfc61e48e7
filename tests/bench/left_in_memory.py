"""Copies of a searched word in the program's own memory, while its results are shown and after Hide.

What Python and Qt have freed is not erased: what is written over after Hide is what was free by then.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.bench.figure import Figure

ROOT = Path(__file__).resolve().parent.parent.parent


def measure() -> list[Figure]:
    """Both. Only Linux tells."""
    if not sys.platform.startswith("linux"):
        return []
    said = subprocess.check_output([sys.executable, "-m", "tests.bench.remembered"], cwd=ROOT, text=True)
    before, after = json.loads(said.splitlines()[-1])
    return [
        Figure("copies of a searched word", float(before), ""),
        Figure("the same after Hide", float(after), ""),
    ]
