"""Imports the modules of pages, and reads their files, before they are wanted: a press on a page would wait for them.

Pages themselves are made when they are wanted: making them all took two thirds of the processor time of a start, and
20 MiB. ``tests/bench/after_start.py`` measures both, and what a press on a page costs.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain

from PySide6.QtCore import QObject, QTimer, SignalInstance

from guide_app.ui.common.page import PageContext
from guide_app.ui.kit.slices import Slices

AHEAD_MS = 1_500
"""Delay after the start, so that importing does not slow down a person in a hurry."""
PRINTING_MS = 5_000
"""Delay of what is for printing, which is as much as all the rest: who prints has looked something up before."""
ANSWER_MS = 150
"""Time after an input in which no module is imported: the window answers it."""
ROOMS = ("directory", "search", "tonight", "signs", "questions", "help", "settings", "bilingual")
FIRST = tuple(f"guide_app.ui.{room}" for room in ROOMS)
PRINTING = ("markdown_it", "yaml", "guide_app.handouts", "guide_app.ui.printing")


class LoadingAhead(QObject):
    """Loads one module or file after another, some time after its creation, and pauses after each ``touched``: an
    input.
    """

    def __init__(self, context: PageContext, touched: SignalInstance, parent: QObject) -> None:
        super().__init__(parent)
        self._slices = Slices[Callable[[], object]](_load, self)
        self._slices.done.connect(self._begin_next)
        later = chain(_modules_of(PRINTING), _files(context))
        self._left = [(AHEAD_MS, _modules_of(FIRST)), (PRINTING_MS - AHEAD_MS, later)]
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.timeout.connect(self._begin)
        touched.connect(self._pause)
        self._begin_next()

    @property
    def working(self) -> bool:
        """Whether something is left to load."""
        return bool(self._left) or self._slices.working

    def stop(self) -> None:
        """Load no more: the window is closing."""
        self._left = []
        self._delay.stop()
        self._slices.stop()

    def _begin_next(self) -> None:
        if self._left:
            self._delay.start(self._left[0][0])

    def _begin(self) -> None:
        _, loads = self._left.pop(0)
        self._slices.begin(loads)

    def _pause(self) -> None:
        self._slices.wait(ANSWER_MS)


def _load(load: Callable[[], object]) -> None:
    load()


def _modules_of(packages: Iterable[str]) -> Iterator[Callable[[], object]]:
    """Imports each package, and all modules in those of the guide."""
    for name in packages:
        yield partial(importlib.import_module, name)
        if name.startswith("guide_app."):
            for module in pkgutil.walk_packages(importlib.import_module(name).__path__, f"{name}."):
                yield partial(importlib.import_module, module.name)


def _files(context: PageContext) -> Iterator[Callable[[], object]]:
    from guide_app.handouts.phrases import load_phrases
    from guide_app.handouts.stock.card_stock import load_stocks

    yield partial(load_phrases, context.assets / "translations")
    yield partial(load_stocks, context.data / "card_stock.yaml")
