"""What is done before a page is first seen: at that moment the window would hear no key while a hundred modules are
loaded and a page of a hundred parts is made.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer, SignalInstance

from guide_app import handouts
from guide_app.library.folder import LibraryDamaged
from guide_app.ui import bilingual, help, printing, questions, search, settings, signs, tonight  # noqa: A004 (a room)
from guide_app.ui.common.navigation import Navigation
from guide_app.ui.common.page import PageContext
from guide_app.ui.kit.slices import Slices

AHEAD_MS = 2_000
"""Who opens the guide in a hurry is not to wait for what is done ahead."""
QUIET_MS = 700
"""For so long nobody has touched the guide when a page is made: it takes some repaints at one go."""


class PagesAhead(QObject):
    """Loads what pages are made of, a module or a file at a time, a moment after it was made; then makes the pages, one
    at a time, while nobody touches the guide. ``touched`` follows each key and button that is pressed.
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
        """Whether something is still to be done."""
        return not self._stands

    def stop(self) -> None:
        """Do nothing more: the window is closing."""
        self._ended = True
        self._slices.begin(())
        self._begun.stop()
        self._quiet.stop()
        self._stands = True

    def _begin(self) -> None:
        self._slices.begin((*_modules(), *self._files()))

    def _loaded(self) -> None:
        if not self._ended:
            self._stands = False
            self._quiet.start(QUIET_MS)

    def _wait(self) -> None:
        if self._quiet.isActive():
            self._quiet.start(QUIET_MS)

    def _make_next(self) -> None:
        unmade = self._navigation.unmade()
        if unmade:
            try:
                self._navigation.make_ahead(unmade[0])
            except LibraryDamaged:  # Whoever goes there is told so.
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
    for name in ("yaml", "markdown_it"):  # The readers of files and of prose load these when they are first asked.
        yield partial(importlib.import_module, name)
    for place in (handouts, search, tonight, signs, questions, help, settings, bilingual, printing):
        for module in pkgutil.walk_packages(place.__path__, f"{place.__name__}."):
            yield partial(importlib.import_module, module.name)


def _load(load: Callable[[], object]) -> None:
    load()
