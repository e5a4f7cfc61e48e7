"""Proportional memory with the pack open, a second after the first paint, beside an empty window of Qt's."""

from __future__ import annotations

import sys
from statistics import median

from tests.bench.figure import Figure
from tests.bench.process import build_library, open_once

RUNS = 5


def measure() -> list[Figure]:
    """Medians of runs that take turns. Only Linux tells."""
    if not sys.platform.startswith("linux"):
        return []
    build_library()
    open_once("guide")
    guide: list[float] = []
    empty: list[float] = []
    for _ in range(RUNS):
        guide.append(open_once("guide", linger=1.0)[1])
        empty.append(open_once("empty", linger=1.0)[1])
    return [
        Figure("proportional memory", median(guide), "MiB", median(empty), "an empty PySide6 main window", at_most=75)
    ]
