"""The preview of the Print page: from the click on an option to the repainted sheet, beside an empty repaint.

Measured in the real window, in a process of its own, over the Worcester pack, with the event loop running: the longest
time that the window did not answer is what a person feels.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.bench.figure import Figure

ROOT = Path(__file__).resolve().parent.parent.parent
CHANGES = 60


def measure() -> list[Figure]:
    """First picture, pictures after a change of option, and how long the window was blocked meanwhile."""
    said = subprocess.check_output([sys.executable, "-m", "tests.bench.previewed", str(CHANGES)], cwd=ROOT, text=True)
    found = json.loads(said.splitlines()[-1])
    return [
        Figure("first picture of a sheet of cards", found["first"], "ms", at_most=400),
        Figure("a card repainted after a change, p95", found["p95"], "ms", found["empty"], "a repaint", at_most=33),
        Figure("any kind repainted after a change, p95", found["any"], "ms", at_most=33),
        Figure("  of them, whole pages never laid out before, p50", found["new"], "ms"),
        Figure("  and their p95", found["new_p95"], "ms"),
        Figure("the window blocked by a change, longest", found["blocked"], "ms", at_most=16),
    ]
