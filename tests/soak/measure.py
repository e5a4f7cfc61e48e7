"""What must not grow while the monkey plays, measured each time the guide is as at its start."""

from __future__ import annotations

import ctypes
import gc
import sys
from pathlib import Path
from statistics import median
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.waiting import wait

MOST_GROWTH_MIB = 10.0
SETTLE_MS = 250


class Sample(NamedTuple):
    """One look."""

    seconds: float
    mib: float
    windows: int
    widgets: int


def sample(seconds: float) -> Sample:
    """Look now, after what works in the background has ended and everything that is to be freed was freed."""
    for _ in range(SETTLE_MS // 10):
        wait(10)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return Sample(seconds, memory_mib(), len(QApplication.topLevelWidgets()), len(QApplication.allWidgets()))


def memory_mib() -> float:
    """The memory that this process asked for, what the allocator keeps for later given back first.

    On Linux, pages of files are left out: those of the libraries turn from shared to private, and back, as other
    programs that use the same files end and start.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).malloc_trim(0)
        lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
        own = sum(int(line.split()[1]) for line in lines if line.startswith(("Anonymous:", "Swap:")))
        return own / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def growth(samples: list[Sample]) -> tuple[list[str], str]:
    """What grew that must not, and a line that tells the figures."""
    part = max(len(samples) // 4, 1)
    first, last = samples[:part], samples[-part:]
    more = median(one.mib for one in last) - median(one.mib for one in first)
    windows = max(one.windows for one in last) - max(one.windows for one in first)
    widgets = median(one.widgets for one in last) - median(one.widgets for one in first)
    told = (
        f"{first[0].mib:.0f} MiB after warming up, {more:+.1f} at the end; windows {windows:+}; widgets {widgets:+.0f}"
    )
    wrong: list[str] = []
    if more > MOST_GROWTH_MIB:
        wrong.append(f"memory grew by {more:.1f} MiB")
    if windows > 0:
        wrong.append(f"{windows} windows more than before")
    if widgets > max(20, 0.02 * first[0].widgets):
        wrong.append(f"{widgets:.0f} widgets more than before")
    return wrong, told
