"""The preview of the Print page: from the press on an option to the repainted sheet, beside an empty repaint.

Measured in the real window, in a process of its own, over the Worcester pack, with the event loop running, the mouse
and the keyboard: the pointer or the keyboard is on an option for a fifth of a second before it is changed. The longest
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
        Figure("  with nothing made ahead, whole pages never laid out before, p50", found["unforeseen"], "ms"),
        Figure("  and their p95", found["unforeseen_p95"], "ms"),
        Figure("the window blocked by a change, longest", found["blocked"], "ms", at_most=16),
    ]
