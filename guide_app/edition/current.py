"""The edition in use: finds the newest good one on this desk, opens it, and sees when a newer one has come."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from guide_app.content.overlay import digest_with, pending_of
from guide_app.content.problems import PackRefused
from guide_app.content.reading.files import digest_of
from guide_app.edition.check import check, read_sealed
from guide_app.edition.format import CHANGE, EditionRefused, Sealed
from guide_app.edition.installed import copy_edition, editions_in, raise_floor, remove_old, temporary_folder
from guide_app.library.folder import INDEX, LibraryDamaged, languages_digest
from guide_app.library.library import Library
from guide_app.system.messages import N_, Message
from guide_app.system.progress import UNWATCHED, Progress


class Sources(Struct, frozen=True):
    """Where this desk has its editions."""

    pack: Path | None
    """The pack to compile; None where this desk has no pack, only editions."""
    made: tuple[Path, ...]
    """The folders with editions that were compiled here from that pack. A new one goes into the first that takes it."""
    arrived: Path | None
    """The folder with editions that came from elsewhere and were installed; None to use nothing but the pack."""
    shipped: Path | None
    """The folder with the editions that came with the program."""
    copies: Path
    """Where an edition is copied to if its own folder cannot be written: the search engine needs a lock there."""
    floors: Path
    """The file with the highest serial that was opened, by pack."""
    keys: Path
    """The folder with the public keys that came with the program."""
    journal: Path | None = None
    """The file with the coordinator's changes to the pack; it need not exist. None: the pack as it is."""

    @property
    def kept_change(self) -> Path:
        """The file with a change of the release key that this desk took."""
        return self.floors.with_name(CHANGE)


class Found(Struct, frozen=True):
    """One edition on this desk."""

    folder: Path
    sealed: Sealed
    made_here: bool


class Opened(Struct, frozen=True):
    """An edition ready for use, and a message for the person about it."""

    library: Library | None
    """None if there is nothing to open; ``problem`` then says why."""
    problem: Message | None = None
    edition: Found | None = None
    """What was opened; None in tests, which open folders."""


def found_on(sources: Sources, *, outdated: bool = False) -> list[Found]:
    """The editions that may be opened, the best first: the highest serial and, among equal ones, what was made here.

    One that was made here counts only while its pack is as it was then, unless ``outdated``.
    """
    source = _source_of(sources)
    here = [
        Found(folder, sealed, made_here=True)
        for folder, sealed in _sealed_in(sources.made)
        if outdated or (sealed.envelope.source, sealed.envelope.languages) == (source, languages_digest())
    ]
    if sources.pack is not None and not here and not outdated:
        return []  # It must be compiled before anybody can tell which is newest.
    came = [Found(folder, sealed, made_here=False) for folder, sealed in _sealed_in(_folder_of(sources.shipped))]
    own = {each.sealed.envelope.pack for each in (*here, *came)}
    arrived = [
        Found(folder, sealed, made_here=False)
        for folder, sealed in _sealed_in(_folder_of(sources.arrived))
        if not own or sealed.envelope.pack in own
    ]
    return sorted([*here, *arrived, *came], key=lambda each: each.sealed.envelope.serial, reverse=True)


def _folder_of(place: Path | None) -> tuple[Path, ...]:
    return () if place is None else (place,)


def _source_of(sources: Sources) -> str | None:
    if sources.pack is None:
        return None
    with suppress(PackRefused):
        return digest_with(digest_of(sources.pack), pending_of(sources.journal))
    return None


def _sealed_in(places: Iterable[Path]) -> Iterator[tuple[Path, Sealed]]:
    for place in places:
        for folder in editions_in(place):
            with suppress(EditionRefused):  # Damaged, or for another version of the program.
                yield folder, read_sealed(folder)


def open_newest(
    sources: Sources, progress: Progress = UNWATCHED, *, most: int | None = None, outdated: bool = False
) -> Opened | None:
    """Open the best edition whose every byte is as it was made. None if there is none, or the pack must be compiled
    first, or the best one has more than ``most`` bytes or must be copied first.

    Raises:
        Cancelled: ``progress`` said so.
        OSError: it must be copied, and no folder can be written.

    """
    damaged: Found | None = None
    for found in found_on(sources, outdated=outdated):
        if most is not None and (found.sealed.envelope.size > most or not _is_ready(found.folder, sources.copies)):
            return None
        try:
            library = open_edition(found.folder, sources.copies, progress)
        except (EditionRefused, LibraryDamaged):
            damaged = damaged or found
            if found.made_here and not outdated:
                return None  # It is compiled again.
            continue
        envelope = found.sealed.envelope
        if not found.made_here:
            raise_floor(sources.floors, envelope.pack, envelope.serial)
        return Opened(library, damaged and _instead_of(damaged, found), found)
    return None


def open_edition(folder: Path, copies: Path, progress: Progress = UNWATCHED) -> Library:
    """Open the edition in a folder after every byte of it was compared.

    Raises:
        Cancelled: ``progress`` said so.
        EditionRefused, LibraryDamaged: it cannot be used.
        OSError: it must be copied, and cannot be.

    """
    if not _can_be_locked(folder):
        copy = copies / folder.name
        with suppress(EditionRefused):
            check(copy, progress)
            return Library(copy)
        try:
            folder = copy_edition(folder, copies, progress)
            remove_old(copies)
        except OSError:
            folder = copy_edition(folder, temporary_folder(), progress)
    check(folder, progress)
    return Library(folder)


def _is_ready(folder: Path, copies: Path) -> bool:
    return _can_be_locked(folder) or (copies / folder.name).exists()


def _can_be_locked(folder: Path) -> bool:
    """Whether the search engine can make its lock beside the index."""
    return os.access(folder / INDEX, os.W_OK)


def newer_than(opened: Found, sources: Sources) -> Found | None:
    """An edition that has arrived since ``opened`` was opened, with a higher serial; None if there is none.

    Reads names and envelopes alone, so it can be asked every minute.
    """
    serial, pack = opened.sealed.envelope.serial, opened.sealed.envelope.pack
    for folder, sealed in _sealed_in(_folder_of(sources.arrived)):
        if sealed.envelope.serial <= serial:
            return None
        if sealed.envelope.pack == pack:
            return Found(folder, sealed, made_here=False)
    return None


def is_outdated(opened: Found, sources: Sources) -> bool:
    """Whether the pack of an edition that was made here has changed since, or cannot be read at the moment."""
    return opened.made_here and _source_of(sources) != opened.sealed.envelope.source


def _instead_of(damaged: Found, found: Found) -> Message:
    return N_(
        "messages", "The directory of {damaged} is damaged on this computer. This is the one of {edition}."
    ).filled(damaged=damaged.sealed.envelope.date, edition=found.sealed.envelope.date)
