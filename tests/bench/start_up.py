"""From the start of the process to the first painted window, beside an empty window of Qt's."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from tests.bench.figure import Figure
from tests.bench.process import build_library, downloaded, open_once

RUNS = 15


def measure() -> list[Figure]:
    """From a checkout, and from the Linux folder where one was made."""
    build_library()
    figures = [_figure("start to first painted window", "guide", None, at_most_times=1.45)]
    folder = downloaded()
    if folder is not None:
        figures.append(_figure("the same of the Linux folder", "folder", folder, at_most_times=1.3))
    return figures


def _figure(subject: str, kind: str, python: Path | None, at_most_times: float) -> Figure:
    """Medians of runs that take turns, after a first one of each that warms the disk."""
    open_once(kind, python=python)
    open_once("empty", python=python)
    guide: list[float] = []
    empty: list[float] = []
    for _ in range(RUNS):
        guide.append(open_once(kind, python=python)[0] * 1000)
        empty.append(open_once("empty", python=python)[0] * 1000)
    return Figure(
        subject, median(guide), "ms", median(empty), "an empty PySide6 main window", at_most_times=at_most_times
    )
