"""Preloads pages: loading a hundred modules and creating a page of a hundred widgets when it is first shown would block
key events for that time.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from PySide6.QtCore import QObject, QTimer, SignalInstance

from guide_app import handouts
from guide_app.library.folder import LibraryDamaged
from guide_app.ui import bilingual, help, printing, questions, search, settings, signs, tonight  # noqa: A004 (a room)
from guide_app.ui.common.navigation import Navigation
from guide_app.ui.common.page import PageContext
from guide_app.ui.kit.slices import Slices

AHEAD_MS = 2_000
"""Delay after the start, so that preloading does not slow down a person in a hurry."""
ANSWER_MS = 150
"""Time after an input in which no module is loaded: the window answers it."""
QUIET_MS = 700
"""Time without input before a page is created, which blocks the window for several repaints."""


class PagesAhead(QObject):
    """Imports the modules of pages and reads their files one by one, some time after its creation and not while an
    input is answered; then creates the pages, one at a time, while there is no input. ``touched`` follows each input
    event.
    """

    def __init__(self, navigation: Navigation, context: PageContext, touched: SignalInstance, parent: QObject) -> None:
        super().__init__(parent)
        self._navigation, self._context = navigation, context
        self._slices = Slices[Callable[[], object]](_load, self)
        self._slices.done.connect(self._loaded)
        self._stands = self._ended = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._make_next)
        navigation.made_anew.connect(self._loaded)
        touched.connect(self._wait)
        self._begun = QTimer(self)
        self._begun.setSingleShot(True)
        self._begun.timeout.connect(self._begin)
        self._begun.start(AHEAD_MS)

    @property
    def working(self) -> bool:
        """Whether preloading is not finished."""
        return not self._stands

    def stop(self) -> None:
        """Stop preloading: the window is closing."""
        self._ended = True
        self._slices.stop()
        self._begun.stop()
        self._quiet.stop()
        self._stands = True

    def _begin(self) -> None:
        self._slices.begin(chain(_modules(), self._files()))

    def _loaded(self) -> None:
        if not self._ended:
            self._stands = False
            self._quiet.start(QUIET_MS)

    def _wait(self) -> None:
        self._slices.wait(ANSWER_MS)
        if self._quiet.isActive():
            self._quiet.start(QUIET_MS)

    def _make_next(self) -> None:
        unmade = self._navigation.unmade()
        if unmade:
            try:
                self._navigation.make_ahead(unmade[0])
            except LibraryDamaged:  # The error is shown when the page is opened.
                unmade.clear()
        self._stands = len(unmade) < 2
        if not self._stands:
            self._quiet.start(0)

    def _files(self) -> Iterator[Callable[[], object]]:
        from guide_app.handouts.parts.tonight_words import load_tonight_words
        from guide_app.handouts.phrases import load_phrases
        from guide_app.handouts.stock.card_stock import load_stocks

        yield partial(load_phrases, self._context.assets / "handouts" / "phrases.yaml")
        yield partial(load_tonight_words, self._context.assets / "handouts" / "tonight.yaml")
        yield partial(load_stocks, self._context.data / "card_stock.yaml")


def _modules() -> Iterator[Callable[[], object]]:
    for name in ("yaml", "markdown_it"):  # Imported by the readers of files and of prose on first use.
        yield partial(importlib.import_module, name)
    for place in (handouts, search, tonight, signs, questions, help, settings, bilingual, printing):
        for module in pkgutil.walk_packages(place.__path__, f"{place.__name__}."):
            yield partial(importlib.import_module, module.name)


def _load(load: Callable[[], object]) -> None:
    load()
