"""A library that is being built until the test lets it be opened."""

from __future__ import annotations

import threading

from guide_app.edition.current import Opened
from guide_app.library.library import Library
from guide_app.system.messages import Message
from guide_app.system.progress import Progress
from guide_app.ui.shell.library_opening import LibraryOpening

STOPPED = "Setup was stopped. Start the guide again to continue."


class HeldBuild:
    """Is half done, and goes on when ``let_go`` is set. ``running`` tells that it has begun."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.running, self.let_go = threading.Event(), threading.Event()

    def opening(self, existing: Library | None = None) -> LibraryOpening:
        """Opens ``existing`` the first time, where there is one, and builds from then on."""
        found = [None if existing is None else Opened(existing)]
        return LibraryOpening(lambda: found.pop() if found else None, self)

    def __call__(self, progress: Progress) -> Opened:
        progress.report(0.5)
        self.running.set()
        while not self.let_go.wait(0.002):
            if progress.cancelled:
                return Opened(None, Message(STOPPED))
        return Opened(self._library)
