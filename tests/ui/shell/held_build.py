"""A library that is being built until the test lets it be opened."""

from __future__ import annotations

import threading

from guide_app.library.cache.open import OpenedLibrary
from guide_app.library.library import Library
from guide_app.system.messages import Message
from guide_app.system.progress import Progress
from guide_app.ui.shell.library_opening import LibraryOpening

STOPPED = "Preparing the guide was stopped. Start it again to go on."


class HeldBuild:
    """Is half done, and goes on when ``let_go`` is set. ``running`` tells that it has begun."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.running, self.let_go = threading.Event(), threading.Event()

    def opening(self, existing: Library | None = None) -> LibraryOpening:
        """Opens ``existing`` the first time, where there is one, and builds from then on."""
        found = [None if existing is None else OpenedLibrary(existing)]
        return LibraryOpening(lambda: found.pop() if found else None, self, lambda _library, _progress: True)

    def __call__(self, progress: Progress) -> OpenedLibrary:
        progress.report(0.5)
        self.running.set()
        while not self.let_go.wait(0.002):
            if progress.cancelled:
                return OpenedLibrary(None, Message(STOPPED))
        return OpenedLibrary(self._library)
