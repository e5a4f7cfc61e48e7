"""Stamps: size, times and inode of a pack's files at the time of the library build. With them a start detects changes
without reading the files. A tool that resets the modification time (``touch -d``, an archive with fixed times) still
changes the inode or its change time.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from zlib import crc32

import msgspec
from msgspec import Struct

from guide_app.library.folder import FORMAT, NOT_WHAT_WAS_WRITTEN
from guide_app.system.atomic_file import write_atomically
from guide_app.system.plain_file import read_plain_file

SETTLED_NS = 2_000_000_000
"""A file modified less than this before its stamp may have changed again within the clock's resolution: read it."""


TICK_NS = 100_000_000
"""The same for the inode's change time, which has a finer resolution."""


class SeenFile(Struct, frozen=True, array_like=True):
    """Size, times and inode of one file of the pack."""

    name: str
    size: int
    modified_ns: int
    changed_ns: int
    """The inode's change time, which no program can set; on Windows, the creation time."""
    inode: int


class Stamp(Struct, frozen=True):
    """The last library built from one pack folder, and the state of its files."""

    format: int
    pack_folder: str
    files: tuple[SeenFile, ...]
    at_ns: int
    digest: str

    def still_holds(self, seen: tuple[SeenFile, ...]) -> bool:
        """Whether the pack is certainly unchanged."""
        settled = all(
            file.modified_ns + SETTLED_NS < self.at_ns and file.changed_ns + TICK_NS < self.at_ns for file in self.files
        )
        return self.format == FORMAT and self.files == seen and settled


def look_at(pack_folder: Path) -> tuple[SeenFile, ...]:
    """The ``stat`` values of a pack's files, without reading them. Empty if the folder cannot be listed."""
    try:
        return tuple(sorted(_seen(pack_folder, "", 1), key=lambda file: file.name))
    except OSError:
        return ()


def read_stamp(cache_folder: Path, pack_folder: Path) -> Stamp | None:
    """The stamp of a pack folder, if there is one."""
    try:
        stamp = msgspec.json.decode(read_plain_file(_path(cache_folder, pack_folder)), type=Stamp)
    except (OSError, *NOT_WHAT_WAS_WRITTEN):
        return None
    return stamp if stamp.pack_folder == _name(pack_folder) else None


def write_stamp(cache_folder: Path, pack_folder: Path, files: tuple[SeenFile, ...], digest: str) -> None:
    """Record the source of a library. ``files`` is the state of the pack before it was read.

    Raises:
        OSError: the cache folder cannot be written.

    """
    path = _path(cache_folder, pack_folder)
    stamp = Stamp(FORMAT, _name(pack_folder), files, time.time_ns(), digest)
    write_atomically(path, msgspec.json.encode(stamp))


def forget_stamp(cache_folder: Path, pack_folder: Path) -> None:
    """Delete the stamp, so that the next opening reads the pack. Ignores errors."""
    with suppress(OSError):
        _path(cache_folder, pack_folder).unlink()


def stamped_digests(cache_folder: Path, newest: int) -> set[str]:
    """The digests in the newest stamps."""
    paths = sorted(cache_folder.glob("*.stamp.json"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    digests: set[str] = set()
    for path in paths[:newest]:
        try:
            digests.add(msgspec.json.decode(read_plain_file(path), type=Stamp).digest)
        except (OSError, *NOT_WHAT_WAS_WRITTEN):
            continue
    return digests


def _name(folder: Path) -> str:
    """A path as text, even if its bytes are not valid UTF-8."""
    return os.fsencode(folder).decode("utf-8", "backslashreplace")


def _path(cache_folder: Path, pack_folder: Path) -> Path:
    return cache_folder / f"{crc32(os.fsencode(pack_folder)):08x}.stamp.json"


def _seen(folder: Path, prefix: str, deeper: int) -> list[SeenFile]:
    found: list[SeenFile] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir():
                found += _seen(Path(entry.path), f"{entry.name}/", deeper - 1) if deeper else []
            elif entry.name.lower().endswith((".yaml", ".yml", ".jsonl")):
                state = os.stat(entry.path)  # On Windows an entry's own stat has no inode.
                name = prefix + _name(Path(entry.name))
                found.append(SeenFile(name, state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino))
    return found
