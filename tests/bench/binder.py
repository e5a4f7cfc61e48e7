"""The binder of 5,000 services beside the Worcester pack's, a quarter of it and Typst alone: how long, how it holds up
another thread, and how soon it stops.
"""

from __future__ import annotations

import datetime as dt
import os
import tempfile
import threading
import time
from pathlib import Path
from typing import Self

from guide_app.content.reading.loader import load_pack
from guide_app.handouts.document import GATHERING, Document
from guide_app.handouts.pages.binder import BinderOptions
from guide_app.handouts.phrases import load_phrases
from guide_app.handouts.registry import make
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.handouts.typesetting.typesetter import Typesetter
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from guide_app.system.progress import Cancelled, Progress
from tests.bench.figure import Figure
from tests.bench.large_pack import WORCESTER, write_large_pack
from tests.bench.typst_alone import typst_alone

SERVICES = 5000
ASSETS = Path(__file__).parent.parent.parent / "assets" / "handouts"
BEAT = 0.002
STOP_AT = 0.5


class Pulse:
    """A thread that wants to run every two milliseconds, as a window does; ``longest`` is what it had to wait."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _beat(self) -> None:
        last = time.perf_counter()
        while not self._done.wait(BEAT):
            now = time.perf_counter()
            self.longest = max(self.longest, now - last)
            last = now


def _print_binder(library: Library, progress: Progress) -> int:
    """Make and lay out; gives the number of pages."""
    document = _document(library, progress.part(0, GATHERING))
    return len(Renderer(ASSETS).render(document, progress=progress.part(GATHERING, 1)).pages)


def _document(library: Library, progress: Progress) -> Document:
    phrases = load_phrases(ASSETS.parent / "translations")
    return make(library, BinderOptions(), phrases, dt.date(2026, 11, 24), progress)


def _processor_time() -> float:
    """Seconds of this process and of those that it started: what else the computer does is not in it."""
    now = os.times()
    return now.user + now.system + now.children_user + now.children_system


def _alone(library: Library) -> float:
    """What Typst alone needs, in seconds of processor time."""
    document = _document(library, Progress())
    began = _processor_time()
    typst_alone(ASSETS, document)
    took = _processor_time() - began
    Typesetter(ASSETS).forget()
    return took


def _stopped_after(library: Library) -> float:
    """Seconds from the wish to stop until the work has ended."""
    wished: list[float] = []

    def progress(done: float) -> None:
        if done >= STOP_AT and not wished:
            wished.append(time.perf_counter())

    try:
        _print_binder(library, Progress(progress, lambda: bool(wished)))
    except Cancelled:
        return time.perf_counter() - wished[0]
    raise AssertionError("The binder was not stopped.")


def measure() -> list[Figure]:
    """Once each: a run takes seconds."""
    with tempfile.TemporaryDirectory() as folder:
        packs = {
            "small": WORCESTER,
            "quarter": write_large_pack(Path(folder) / "quarter-pack", SERVICES // 4),
            "large": write_large_pack(Path(folder) / "large-pack", SERVICES),
        }
        took: dict[str, float] = {}
        worked: dict[str, float] = {}
        held: dict[str, float] = {}
        stopped = alone = 0.0
        for name, pack in packs.items():
            build_library(load_pack(pack), Path(folder) / name)
            library = Library(Path(folder) / name)
            with Pulse() as pulse:
                began, worked_before = time.perf_counter(), _processor_time()
                _print_binder(library, Progress())
                took[name], held[name] = time.perf_counter() - began, pulse.longest
                worked[name] = _processor_time() - worked_before
            if name == "large":
                alone, stopped = _alone(library), _stopped_after(library)
            library.close()
    return [
        Figure(f"binder of {SERVICES:,} services", took["large"], "s", took["small"], "of Worcester", at_most=10),
        Figure("  processor time", worked["large"], "s", alone, "Typst alone", at_most_times=1.3),
        Figure("  as it grows from a quarter", worked["large"], "s", worked["quarter"] * 4, "four", at_most_times=1.15),
        Figure("another thread held up meanwhile, longest", held["large"] * 1000, "ms", at_most=16),
        Figure("until a stopped binder has ended", stopped * 1000, "ms", at_most=500),
    ]
