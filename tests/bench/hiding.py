"""From the third Shift to the painted cover, while another program takes a core: in every state that pictures are taken
of, after another look, text size or language, and 10 to 800 ms after every kind of button was pressed; and the longest
times in which the window hears nothing on the way there.

Measured in the real window, in a process of its own, over the Worcester pack. A repaint of the page is the measure that
is the same on a slow computer and a busy one.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypedDict

from tests.bench.figure import Figure

ROOT = Path(__file__).resolve().parent.parent.parent
AT_ONCE_MS = 100
"""Of the program's own processor time: what other programs take is not the guide's to save."""
NAMED = 8
"""Trials named: the slowest, and those that held the window longest."""
SHARES = {"half of them": 0.5, "95 of 100": 0.95, "99 of 100": 0.99, "the slowest": 1.0}


class Trial(TypedDict):
    """See ``hidden.py``."""

    name: str
    covered: float | None
    worked: float
    busy: float
    repaint: float


def measure() -> list[Figure]:
    """Shares of all trials, and the slowest."""
    with subprocess.Popen([sys.executable, "-c", "while True: pass"]) as other:
        try:
            said = subprocess.check_output([sys.executable, "-m", "tests.bench.hidden"], cwd=ROOT, text=True)
        finally:
            other.kill()
    trials: list[Trial] = [json.loads(line) for line in said.splitlines()]
    hidden = [each for each in trials if each["covered"] is not None]
    return [
        Figure(f"lost, of {len(trials)}", float(len(trials) - len(hidden)), "", at_most=0),
        *_shares(hidden, "own time to the cover", "ms", lambda each: each["worked"], AT_ONCE_MS),
        *_shares(hidden, "own time to the cover, in repaints", "", lambda each: each["worked"] / each["repaint"]),
        *_shares(hidden, "by the clock", "ms", lambda each: each["covered"] or 0.0),
        *_most(hidden, "own time to the cover", "ms", lambda each: each["worked"]),
        *_most(hidden, "held at one go on the way", "ms", lambda each: each["busy"]),
    ]


def _shares(
    trials: list[Trial], what: str, unit: str, of: Callable[[Trial], float], at_most: float | None = None
) -> list[Figure]:
    values = sorted(map(of, trials))
    return [
        Figure(f"{what}, {words}", values[int(share * (len(values) - 1))], unit, at_most=at_most)
        for words, share in SHARES.items()
    ]


def _most(trials: list[Trial], what: str, unit: str, of: Callable[[Trial], float]) -> list[Figure]:
    return [Figure(f"{what}: {each['name']}", of(each), unit) for each in sorted(trials, key=of, reverse=True)[:NAMED]]
