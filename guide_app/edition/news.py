"""Looks whether a newer edition than the one in use is there: installed by another window or command, in a folder that
this desk watches, or to be made of a pack that has changed.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from guide_app.edition.current import Found, Sources, is_outdated, newer_than
from guide_app.edition.format import EditionRefused
from guide_app.edition.take import Offer, examine, waiting
from guide_app.library.differences import Differences, differences
from guide_app.library.folder import LibraryDamaged


class News(Struct, frozen=True):
    """A newer edition, or why one in the watched folder was not taken."""

    edition: Found | None = None
    """None where it is still to be made of the pack."""
    differences: Differences | None = None
    """None where that is not known yet."""
    offer: Offer | None = None
    """What must be accepted before it is used."""
    refused: EditionRefused | None = None
    file: Path | None = None
    """The file that it came from."""


class Watch:
    """Looks for news of one desk. Each refused file is told about once, until it changes."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._refused: set[tuple[Path, int, int]] = set()

    def look(self, opened: Found, folder: Path | None) -> News | None:
        """What is newer than ``opened``; ``folder`` is the one that this desk watches. Takes a moment: use a thread."""
        found = newer_than(opened, self._sources)
        if found is not None:
            with suppress(LibraryDamaged):
                return News(found, differences(opened.folder, found.folder))
        refused: News | None = None
        for file in () if folder is None else waiting(folder, opened, self._sources):
            news = self._examined(file)
            if news is not None and news.refused is None:
                return news
            refused = refused or news
        return refused or (News() if is_outdated(opened, self._sources) else None)

    def _examined(self, file: Path) -> News | None:
        with suppress(OSError):
            state = file.stat()
            key = (file, state.st_mtime_ns, state.st_size)
            if key in self._refused:
                return None
            news = examined(file, self._sources)
            if news.refused is not None:
                self._refused.add(key)
            return news
        return None


def examined(file: Path, sources: Sources) -> News:
    """What a file has, or why it is refused."""
    try:
        offer = examine(file, sources)
    except EditionRefused as refused:
        return News(refused=refused, file=file)
    return News(offer.staged, offer.differences, offer, file=file)
