"""From the start of the process to the first painted window, beside an empty window of Qt's."""

from __future__ import annotations

from statistics import median

from tests.bench.figure import Figure
from tests.bench.process import build_library, open_once

RUNS = 15


def measure() -> list[Figure]:
    """Medians of runs that take turns, after a first one of each that warms the disk."""
    build_library()
    open_once("guide")
    open_once("empty")
    guide: list[float] = []
    empty: list[float] = []
    for _ in range(RUNS):
        guide.append(open_once("guide")[0] * 1000)
        empty.append(open_once("empty")[0] * 1000)
    return [
        Figure(
            "start to first painted window",
            median(guide),
            "ms",
            median(empty),
            "an empty PySide6 main window",
            at_most_times=1.6,
        )
    ]
