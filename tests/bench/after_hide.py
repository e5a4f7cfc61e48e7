"""Memory after Hide, beside that of the same program at its start: every page was seen, words were searched for, and
every kind of handout was made.

Counted are the pages that the processes asked for, not those of files, once what runs in the background has ended.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.bench.figure import Figure

ROOT = Path(__file__).resolve().parent.parent.parent
MORE_MIB = 40


def measure() -> list[Figure]:
    """Both, in one run. Only Linux tells."""
    if not sys.platform.startswith("linux"):
        return []
    said = subprocess.check_output([sys.executable, "-m", "tests.bench.worked"], cwd=ROOT, text=True)
    fresh, used, after = json.loads(said.splitlines()[-1])
    return [
        Figure("memory at the start", fresh, "MiB"),
        Figure("memory after work, with the process that typesets", used, "MiB"),
        Figure("memory after Hide, beyond the start", after - fresh, "MiB", at_most=MORE_MIB),
    ]
