"""From a pack folder to an open library: the one built before when nothing changed, a new one when something did.

A start stats the pack's files and reads none of them. A fault of the cache costs time, never the start; a fault of the
pack is reported, and the last good library stays in use.
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
    """A library ready for use, and what the person must be told about the pack."""

    library: Library | None
    """None only when the pack was refused and there is no earlier library of it."""
    problem: Message | None = None
    """Why the pack as it is now is not in use, with file and line; None when all is well."""


def open_library(pack_folder: Path, cache_folder: Path, progress: Progress = UNWATCHED) -> OpenedLibrary:
    """Open the library of a pack, building it first where needed. When it is stopped, the last good one stays in use.

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
    """Open the library of a pack that was built before, after a look at the pack's files; None where there is something
    to build.
    """
    pack_folder = pack_folder.absolute()
    stamp = read_stamp(cache_folder, pack_folder)
    if stamp is None or not stamp.still_holds(look_at(pack_folder)):
        return None
    library = opened(cache_folder, stamp.digest)
    return None if library is None else OpenedLibrary(library)


def distrust(library: Library) -> None:
    """Have a damaged library rebuilt at the next opening, even if its folder looks whole."""
    with suppress(OSError):
        (library.folder / MANIFEST).unlink()


def _stopped(earlier: Library | None) -> Message:
    if earlier is None:
        return N_("messages", "Preparing the guide was stopped. Start it again to go on.")
    return N_("messages", "Preparing the new edition was stopped; the guide shows the one of {edition}.").filled(
        edition=earlier.edition
    )


def _refused(refused: PackRefused, pack_folder: Path, earlier: Library | None) -> Message:
    """The errors of a pack are for its authors, who read them in English with file and line."""
    folder, errors = str(pack_folder), str(refused)
    if earlier is None:
        return N_("messages", "The pack in {folder} cannot be used:\n{errors}").filled(folder=folder, errors=errors)
    return N_(
        "messages",
        "The pack in {folder} cannot be used; the guide shows its last good edition, {edition}.\n{errors}",
    ).filled(folder=folder, edition=earlier.edition, errors=errors)
