"""Where the editions of this desk are, and what a window does with them."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager, closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from msgspec import Struct

from guide_app.desk import paths
from guide_app.edition.check import AT_ONCE
from guide_app.edition.current import Found, Sources, found_on, is_outdated, open_newest

if TYPE_CHECKING:
    from guide_app.content.overlay import Change
    from guide_app.edition.keys import Trust
    from guide_app.edition.news import News, Watch
    from guide_app.edition.publish import Draft
    from guide_app.system.progress import Progress


def sources(pack: Path | None = None) -> Sources:
    """The editions of a pack that somebody named or, without one, of the desk's own directory."""
    named, own = pack is not None, paths.bundled_pack()
    if pack is None and own.is_dir():
        pack = own
    here = paths.cache_folder() / "editions"
    made: tuple[Path, ...] = ()
    journal = None
    if pack is not None:
        pack = pack.absolute()
        # The desk's own by a name of its own: a stick has another path on each computer.
        name = "own" if pack == own else f"{crc32(os.fsencode(pack)):08x}"
        made = (here / name,)
        journal = paths.config_folder() / "changes" / f"{name}.jsonl"
        in_checkout = paths.checkout_editions()
        if in_checkout is not None and pack == own:
            made = (in_checkout, *made)
    return Sources(
        pack=pack,
        made=made,
        arrived=None if named else paths.editions_folder(),
        shipped=None if named else paths.shipped_editions(),
        copies=here / "copies",
        floors=paths.config_folder() / "editions.json",
        keys=paths.assets_folder() / "trust",
        journal=journal,
    )


def emergency_lines(pack: Path | None, language: str) -> list[tuple[str, str]]:
    """The titles and numbers of the emergency strip while the pack is being compiled: those of the pack with what
    somebody has changed on this desk, or those of the last good edition where the pack has none that can be read.
    """
    from guide_app.content.overlay import pending_of
    from guide_app.content.problems import PackRefused
    from guide_app.content.reading import emergency_lines

    found = sources(pack)
    changes: list[Change] = []
    with suppress(OSError, PackRefused):  # Compiling says what is wrong with the journal.
        changes = pending_of(found.journal)
    lines = [] if found.pack is None else emergency_lines.emergency_lines(found.pack, language, changes)
    return lines or _last_lines(found, language)


def _last_lines(sources: Sources, language: str) -> list[tuple[str, str]]:
    """The lines of the last good edition, if it is small enough to be compared at once."""
    with suppress(OSError):
        opened = open_newest(sources, most=AT_ONCE, outdated=True)
        if opened is not None and (library := opened.library) is not None:
            with closing(library):
                known = library.languages
                lines = library.pack(language if language in known else known[0]).emergency
                return [(each.title, library.number(each.phone)) for each in lines]
    return []


class Kept(Struct, frozen=True):
    """The pack that this desk keeps, and its journal."""

    pack: Path
    journal: Path


class DeskEditions:
    """What a window asks of the editions on this desk. All but ``earlier`` imports what a start does without."""

    def __init__(self, sources: Sources, watched: Callable[[], Path | None] = lambda: None) -> None:
        self._sources = sources
        self.watched = watched
        """The folder that this desk watches now."""
        self.current: Found | None = None
        """The edition in use."""
        self._watch: Watch | None = None

    def newer(self, opened: Found) -> News | None:
        """What is newer than an edition. Takes a moment: call it in a thread."""
        from guide_app.edition.news import Watch

        self._watch = self._watch or Watch(self._sources)
        return self._watch.look(opened, self.watched())

    def examine(self, file: Path) -> News:
        """What a file has, or why it is refused. Takes a moment: call it in a thread."""
        from guide_app.edition.news import examined

        return examined(file, self._sources)

    def accept(self, news: News) -> None:
        """Put an edition in its place, so that it is opened next.

        Raises:
            EditionRefused: it cannot be written.

        """
        from guide_app.edition.take import accept

        if news.offer is not None:
            accept(news.offer, self._sources)

    def earlier(self) -> Found | None:
        """The edition before the one in use that is still on this desk."""
        now = self.current
        if now is None:
            return None
        serial = now.sealed.envelope.serial
        found = found_on(self._sources)
        return next((each for each in found if each.sealed.envelope.serial < serial and not each.made_here), None)

    @property
    def kept(self) -> Kept | None:
        """The pack that may be changed from this desk; None where there are only editions."""
        pack, journal = self._sources.pack, self._sources.journal
        return None if pack is None or journal is None else Kept(pack, journal)

    def is_changed(self, opened: Found) -> bool:
        """Whether the pack or its journal has changed since an edition was made of it here."""
        return is_outdated(opened, self._sources)

    def place_to_publish(self) -> Path | None:
        """The folder for the next edition, where it is clear: the drive or watched folder with the newest edition of
        this pack, else the watched one, else the only drive without a key.
        """
        from guide_app.edition import drives
        from guide_app.edition.publish import last_published

        found, watched = drives.drives(), self.watched()
        kept = [watched] if watched is not None and watched.is_dir() else []
        if self.current is not None:
            pack = self.current.sealed.envelope.pack
            last = [(each[1].serial, place) for place in (*found, *kept) if (each := last_published(place, pack))]
            if last:
                return max(last)[1]
        free = [each for each in found if not drives.keys_on(each)]
        return kept[0] if kept else free[0] if len(free) == 1 else None

    def drafted(self, folder: Path, progress: Progress) -> AbstractContextManager[Draft]:
        """Compile the pack for publication, see ``edition/publish.py``. Takes seconds: enter it in a thread."""
        from guide_app.edition.publish import drafted
        from guide_app.system.clock import local_today

        kept = self.kept
        assert kept is not None  # Only then is it offered.
        return drafted(kept.pack, folder, local_today(), progress, kept.journal)

    def publish(self, draft: Draft, folder: Path, key: tuple[str, str, str] | None, note: str) -> Path:
        """Sign a draft with a key (its text, passphrase and change), or not, and write its file; see there."""
        from guide_app.edition.publish import SigningKey, publish

        return publish(draft, folder, None if key is None else SigningKey(*key), note=note, trust=self.trust())

    @property
    def copies(self) -> Path:
        """Where an edition is copied to if its own folder cannot be written."""
        return self._sources.copies

    def trust(self) -> Trust:
        """Whose signature counts on this desk."""
        from guide_app.edition.take import trusted

        return trusted(self._sources)
