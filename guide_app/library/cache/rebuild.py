"""Rebuilds a missing, outdated or damaged library: finds it by the pack's digest or builds it, writes its stamp, and
removes unused libraries.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from guide_app.content.reading.files import digest_of
from guide_app.content.reading.loader import load_pack
from guide_app.library.building.builder import build_library
from guide_app.library.cache.kept import library_folder, opened
from guide_app.library.cache.pack_stamp import SeenFile, stamped_digests, write_stamp
from guide_app.library.cache.subprocess_build import build_in_subprocess, is_large
from guide_app.library.folder import LOCK, LibraryUnavailable
from guide_app.library.library import Library
from guide_app.system.locks import unused
from guide_app.system.messages import N_
from guide_app.system.progress import Progress

MAX_KEPT = 3
"""Libraries to keep, the latest first."""
LOADING = 0.6
"""The share of the time for reading and checking a pack; the rest is building."""
LEFT_OVER_AFTER_S = 3600.0
"""Age in seconds from which an unfinished folder counts as left over by a killed process."""


class Rebuild:
    """One pack and one cache folder."""

    def __init__(
        self,
        pack_folder: Path,
        cache_folder: Path,
        seen: tuple[SeenFile, ...],
        progress: Progress,
    ) -> None:
        self._pack_folder = pack_folder
        self._cache_folder = cache_folder
        self._seen = seen
        self._progress = progress

    def library(self) -> Library:
        """The library of the current pack.

        Raises:
            PackRefused: the pack cannot be used.
            Cancelled, LibraryUnavailable: see ``open_library``.

        """
        library = self._from_subprocess() if is_large(self._seen) else None
        if library is None:
            library = opened(self._cache_folder, digest_of(self._pack_folder)) or self._built(*self._loaded())
        with suppress(OSError):
            write_stamp(self._cache_folder, self._pack_folder, self._seen, library.digest)
        with suppress(OSError):
            prune(self._cache_folder, library.digest)
        return library

    def build_in_cache(self) -> str:
        """Ensure that the library is in the cache folder; returns the pack's digest.

        Raises:
            PackRefused, Cancelled: as above.
            OSError: the cache folder cannot be written.

        """
        digest = digest_of(self._pack_folder)
        library = opened(self._cache_folder, digest)
        if library is None:
            build, digest = self._loaded()
            library = self._in_cache(build, digest)
        if library is None:
            raise OSError(f"{self._cache_folder}: no library can be made there")
        library.close()
        return digest

    def _from_subprocess(self) -> Library | None:
        digest = build_in_subprocess(self._pack_folder, self._cache_folder, self._progress)
        return opened(self._cache_folder, digest) if digest else None

    def _loaded(self) -> tuple[Callable[[Path], None], str]:
        """Read the pack; returns a function that builds its library, and the pack's digest."""
        content = load_pack(self._pack_folder, progress=self._progress.part(0, LOADING))

        def build(folder: Path) -> None:
            build_library(content, folder, self._progress.part(LOADING, 1))

        return build, content.digest

    def _in_cache(self, build: Callable[[Path], None], digest: str) -> Library | None:
        """The library in the cache folder, built unless another program has built it first.

        Raises:
            OSError: the cache folder cannot be written.

        """
        library = opened(self._cache_folder, digest)
        if library is None:
            folder = library_folder(self._cache_folder, digest)
            _remove(folder)
            with suppress(FileExistsError):  # Another program built the same.
                build(folder)
            library = opened(self._cache_folder, digest)
        return library

    def _built(self, build: Callable[[Path], None], digest: str) -> Library:
        """A library built in the cache folder, or in a temporary one if that fails."""
        try:
            library = self._in_cache(build, digest)
            if library is not None:
                return library
        except OSError:
            pass  # Try the folder for temporary files, which reports its own error.
        folder = library_folder(self._cache_folder, digest)
        try:
            temporary = Path(tempfile.mkdtemp(prefix="resource-guide-"))
            atexit.register(shutil.rmtree, temporary, ignore_errors=True)
            build(temporary / folder.name)
            return Library(temporary / folder.name)
        except OSError as error:
            raise LibraryUnavailable(
                N_(
                    "messages",
                    "The guide cannot write its library: {folder} and the folder for temporary files refuse it "
                    "({reason}). Make room or allow writing in one of them.",
                ).filled(folder=str(self._cache_folder), reason=str(error))
            ) from error


def prune(cache_folder: Path, keep: str) -> None:
    """Remove libraries that no recent stamp names and no program has locked, and the rests of interrupted builds.

    Raises:
        OSError: the cache folder cannot be read.

    """
    kept = {library_folder(cache_folder, digest).name for digest in (keep, *stamped_digests(cache_folder, MAX_KEPT))}
    for folder in cache_folder.iterdir():
        left_over = folder.name.startswith(("building-", "aside-"))
        if folder.name in kept or not folder.is_dir() or not (left_over or folder.name.startswith("library-")):
            continue
        if left_over and time.time() - folder.stat().st_mtime < LEFT_OVER_AFTER_S:
            continue
        with unused(folder / LOCK) as nobody_else:
            if nobody_else:
                _remove(folder)


def _remove(folder: Path) -> None:
    """Remove a folder, after an atomic rename so that no program opens half of it.

    Raises:
        OSError: it cannot be renamed; on Windows, because a program has it open.

    """
    if not folder.exists():
        return
    aside = Path(tempfile.mkdtemp(prefix="aside-", dir=folder.parent))
    try:
        folder.rename(aside / folder.name)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
