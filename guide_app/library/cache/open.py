"""Opens the library of a pack folder: the cached one if the pack is unchanged, else a new one.

A start calls ``stat`` on the pack's files and reads none of them. A fault of the cache costs time but never fails the
start; a fault of the pack is reported, and the last good library stays in use.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from guide_app.library.cache.kept import opened
from guide_app.library.cache.pack_stamp import look_at, read_stamp
from guide_app.library.folder import FORMAT, MANIFEST
from guide_app.library.library import Library
from guide_app.system.messages import N_, Message
from guide_app.system.progress import UNWATCHED, Cancelled, Progress

if TYPE_CHECKING:
    from guide_app.content.problems import PackRefused


class OpenedLibrary(Struct, frozen=True):
    """A library ready for use, and a message for the person about the pack."""

    library: Library | None
    """None only if the pack was refused and has no earlier library."""
    problem: Message | None = None
    """Why the current pack is not in use, with file and line; None without a problem."""


def open_library(pack_folder: Path, cache_folder: Path, progress: Progress = UNWATCHED) -> OpenedLibrary:
    """Open the library of a pack, building it first if needed. After a cancel the last good one stays in use.

    Raises:
        LibraryUnavailable: neither the cache folder nor a temporary one can be written.

    """
    existing = open_existing(pack_folder, cache_folder)
    if existing is not None:
        return existing
    pack_folder = pack_folder.absolute()
    seen = look_at(pack_folder)
    stamp = read_stamp(cache_folder, pack_folder)
    # Imported here: needed only for a rebuild.
    from guide_app.content.problems import PackRefused
    from guide_app.library.cache.rebuild import Rebuild

    try:
        return OpenedLibrary(Rebuild(pack_folder, cache_folder, seen, progress).library())
    except (PackRefused, Cancelled) as reason:
        earlier = None
        if stamp is not None and stamp.format == FORMAT:
            earlier = opened(cache_folder, stamp.digest)
        stopped = isinstance(reason, Cancelled)
        return OpenedLibrary(earlier, _stopped(earlier) if stopped else _refused(reason, pack_folder, earlier))


def open_existing(pack_folder: Path, cache_folder: Path) -> OpenedLibrary | None:
    """Open the cached library of a pack if the files' ``stat`` matches its stamp; None if it must be built."""
    pack_folder = pack_folder.absolute()
    stamp = read_stamp(cache_folder, pack_folder)
    if stamp is None or not stamp.still_holds(look_at(pack_folder)):
        return None
    library = opened(cache_folder, stamp.digest)
    return None if library is None else OpenedLibrary(library)


def distrust(library: Library) -> None:
    """Mark a damaged library for a rebuild at the next opening, even if its folder looks complete."""
    with suppress(OSError):
        (library.folder / MANIFEST).unlink()


def _stopped(earlier: Library | None) -> Message:
    if earlier is None:
        return N_("messages", "Preparing the guide was stopped. Start it again to go on.")
    return N_("messages", "Preparing the new edition was stopped; the guide shows the one of {edition}.").filled(
        edition=earlier.edition
    )


def _refused(refused: PackRefused, pack_folder: Path, earlier: Library | None) -> Message:
    """The message for a refused pack. Its errors are in English with file and line, for the authors of the pack."""
    folder, errors = str(pack_folder), str(refused)
    if earlier is None:
        return N_("messages", "The pack in {folder} cannot be used:\n{errors}").filled(folder=folder, errors=errors)
    return N_(
        "messages",
        "The pack in {folder} cannot be used; the guide shows its last good edition, {edition}.\n{errors}",
    ).filled(folder=folder, edition=earlier.edition, errors=errors)
