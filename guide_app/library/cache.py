"""From a pack folder to an open library: the one built before when nothing changed, a new one when something did.

A start costs a look at the pack's files, no reading of them. Whatever goes wrong with the cache costs time, never the
start; whatever goes wrong with the pack is said, while the last good library stays in use.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from guide_app.library.folder_lock import FolderLock, is_in_use
from guide_app.library.layout import FORMAT, LibraryDamaged
from guide_app.library.reader import Library
from guide_app.library.stamps import SeenFile, look_at, read_stamp, stamped_digests, write_stamp

KEPT = 3
"""Packs whose library is kept, those built last."""
LEFT_OVER_S = 3600.0
"""Age in seconds from which a folder that a program began to build and nobody holds is removed."""


class OpenedLibrary(Struct, frozen=True):
    """A library ready for use, and what the person must be told about the pack."""

    library: Library | None
    """None only when the pack was refused and there is no earlier library of it."""
    problem: str | None = None
    """Why the pack as it is now is not in use, in sentences with file and line; None when all is well."""


class LibraryUnavailable(Exception):  # noqa: N818 - a state of the computer
    """No library could be written anywhere on this computer; the message says what to do."""


def open_library(
    pack_folder: Path,
    cache_folder: Path,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> OpenedLibrary:
    """Open the library of a pack, building it first where needed.

    Raises:
        BuildCancelled: ``cancelled`` said so.
        LibraryUnavailable: neither the cache folder nor a temporary one can be written.

    """
    pack_folder = pack_folder.absolute()
    seen = look_at(pack_folder)
    stamp = read_stamp(cache_folder, pack_folder)
    if stamp is not None and stamp.still_holds(seen):
        library = _opened(_folder(cache_folder, stamp.digest))
        if library is not None:
            return OpenedLibrary(library)
    building = _Building(pack_folder, cache_folder, seen, progress, cancelled)
    from guide_app.content.problems import PackRefused

    try:
        return OpenedLibrary(building.library())
    except PackRefused as refused:
        earlier = _opened(_folder(cache_folder, stamp.digest)) if stamp is not None and stamp.format == FORMAT else None
        return OpenedLibrary(earlier, _told(refused, pack_folder, earlier))


class _Building:
    """Finds the library of a pack by its content, or builds it."""

    def __init__(
        self,
        pack_folder: Path,
        cache_folder: Path,
        seen: tuple[SeenFile, ...],
        progress: Callable[[int, int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._pack_folder = pack_folder
        self._cache_folder = cache_folder
        self._seen = seen
        self._progress = progress
        self._cancelled = cancelled

    def library(self) -> Library:
        """The library of the pack as it is now. Raises PackRefused."""
        from guide_app.content.load import digest_of, load_pack

        library = _opened(_folder(self._cache_folder, digest_of(self._pack_folder)))
        if library is None:
            from guide_app.library.build import build_library

            content = load_pack(self._pack_folder)
            library = self._built(
                lambda folder: build_library(content, folder, progress=self._progress, cancelled=self._cancelled),
                content.digest,
            )
        with suppress(OSError):
            write_stamp(self._cache_folder, self._pack_folder, self._seen, library.digest)
        with suppress(OSError):
            prune(self._cache_folder, library.digest)
        return library

    def _built(self, build: Callable[[Path], None], digest: str) -> Library:
        """A library built in the cache folder, or in a temporary one when that cannot be."""
        folder = _folder(self._cache_folder, digest)
        try:
            found = _opened(folder)
            if found is not None:
                return found
            _set_aside(folder)
            with suppress(FileExistsError):  # Another program was quicker; its library is as good.
                build(folder)
            library = _opened(folder)
            if library is not None:
                return library
        except (OSError, UnicodeError):  # The engine takes no path whose bytes are no text.
            pass
        try:
            temporary = Path(tempfile.mkdtemp(prefix="resource-guide-"))
            atexit.register(shutil.rmtree, temporary, ignore_errors=True)
            build(temporary / folder.name)
            return Library(temporary / folder.name)
        except OSError as error:
            raise LibraryUnavailable(
                f"The guide cannot write its library: {self._cache_folder} and the folder for temporary files "
                f"({tempfile.gettempdir()}) refuse it ({error}). Make room or allow writing in one of them."
            ) from error


def prune(cache_folder: Path, keep: str) -> None:
    """Remove libraries that no recent stamp names and no program holds, and what interrupted builds left behind.

    Raises:
        OSError: the cache folder cannot be read.

    """
    kept = {_folder(cache_folder, digest).name for digest in (keep, *stamped_digests(cache_folder, KEPT))}
    for folder in cache_folder.iterdir():
        left_over = folder.name.startswith(("building-", "aside-"))
        if not folder.is_dir() or folder.name in kept or not (left_over or folder.name.startswith("library-")):
            continue
        if left_over and time.time() - folder.stat().st_mtime < LEFT_OVER_S:
            continue
        if not is_in_use(folder):
            _set_aside(folder)


def _folder(cache_folder: Path, digest: str) -> Path:
    return cache_folder / f"library-{digest[:20]}-{FORMAT}"


def _opened(folder: Path) -> Library | None:
    """The library in a folder, held so that no other program removes it; None when there is none or it is damaged."""
    if not folder.is_dir():
        return None
    lock = FolderLock(folder)
    try:
        return Library(folder, lock)
    except LibraryDamaged:
        lock.release()
        return None


def _set_aside(folder: Path) -> None:
    """Remove a folder: by one rename first, so that nobody opens half of it.

    Raises:
        OSError: it cannot be moved; on Windows, because a program has it open.

    """
    if not folder.exists():
        return
    aside = Path(tempfile.mkdtemp(prefix="aside-", dir=folder.parent))
    folder.rename(aside / folder.name)
    shutil.rmtree(aside, ignore_errors=True)


def _told(refused: Exception, pack_folder: Path, earlier: Library | None) -> str:
    if earlier is None:
        return f"The pack in {pack_folder} cannot be used:\n{refused}"
    kept = f"the guide shows its last good edition, {earlier.edition}"
    return f"The pack in {pack_folder} cannot be used; {kept}.\n{refused}"
