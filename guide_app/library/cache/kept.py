"""The libraries in the cache folder: their paths, and opening an existing one."""

from __future__ import annotations

import os
from pathlib import Path

from guide_app.library.folder import FORMAT, LOCK, LibraryDamaged
from guide_app.library.library import Library
from guide_app.system.locks import FileLock


def library_folder(cache_folder: Path, digest: str) -> Path:
    """The folder for the library of a pack with this digest."""
    return cache_folder / f"library-{digest[:20]}-{FORMAT}"


def opened(cache_folder: Path, digest: str) -> Library | None:
    """The library of a pack with this digest, with a lock so that no other program removes it. None if it is missing or
    damaged, or on a read-only disk: the search engine creates a lock file beside its index even to read it.
    """
    folder = library_folder(cache_folder, digest)
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        return None
    lock = FileLock(folder / LOCK, shared=True)
    if lock.refused:
        return None
    try:
        library = Library(folder, lock)
    except LibraryDamaged:
        lock.release()
        return None
    if library.digest != digest:  # The manifest has no checksum of its own.
        library.close()
        return None
    return library
