"""The folders of editions on a desk: which there are, installing one whole or not at all, removing old ones.

An edition is written into a folder of its own beside the others, compared, flushed and renamed into its place. Nothing
that may be open is ever written to, renamed or locked: it does not matter what a window or a command reads meanwhile.
"""

from __future__ import annotations

import atexit
import os
import re
import shutil
import time
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import msgspec

from guide_app.edition.check import check, compare, read_sealed
from guide_app.edition.format import (
    ENVELOPE,
    SIGNATURE,
    EditionRefused,
    Part,
    Sealed,
    TakingHindered,
    no_edition,
    part_blocks,
    read_header,
)
from guide_app.system.atomic_file import write_atomically
from guide_app.system.disk_waits import DISK, open_to_read
from guide_app.system.messages import N_
from guide_app.system.plain_file import read_plain_file
from guide_app.system.progress import UNWATCHED, Progress

KEPT = 3
"""Editions that stay in a folder, the newest first."""
MAKING = ".making-"
LEFT_OVER_AFTER_S = 3600.0
"""Age in seconds from which an unfinished folder counts as left over by a killed process."""
SPARE_BYTES = 16 << 20
"""Bytes that must stay free on the disk."""
_NAME = re.compile(r"([0-9]{8})-[0-9a-f]{12}")


def editions_in(folder: Path) -> list[Path]:
    """The editions in a folder, the highest serial first and, among equal ones, the one made last."""
    try:
        found = [path for path in folder.iterdir() if _NAME.fullmatch(path.name)]
    except OSError:
        return []
    return sorted(found, key=lambda path: (path.name[:8], _made(path), path.name), reverse=True)


def _made(folder: Path) -> int:
    """When an edition was put in its place; 0 where it has no envelope."""
    try:
        return (folder / ENVELOPE).stat().st_mtime_ns
    except OSError:
        return 0


def install(file: Path, folder: Path, floor: int = 0, progress: Progress = UNWATCHED) -> Path:
    """Unpack an edition's file into its own folder in ``folder``, which is returned.

    ``floor`` is the lowest serial that this desk still takes. Nobody's signature is looked at: see ``take.py``.
    Raises as ``unpack``.
    """
    with opened_file(file) as stream:
        return unpack(read_header(stream), stream, folder, floor, progress)


def opened_file(file: Path) -> BinaryIO:
    """Open an edition's file. Raises EditionRefused if it is something else, such as a pipe, which would wait."""
    if not file.exists():
        words = N_("messages", "There is no such file any more. Is the USB drive still in? Nothing was changed.")
        raise TakingHindered(words)
    if not file.is_file():
        raise no_edition()
    return open_to_read(file)


def unpack(sealed: Sealed, stream: BinaryIO, folder: Path, floor: int = 0, progress: Progress = UNWATCHED) -> Path:
    """Unpack the parts of an edition, at which ``stream`` is, into its own folder in ``folder``, which is returned.
    Holds at most 64 MiB in memory.

    Raises:
        Cancelled: ``progress`` said so.
        EditionRefused: the file is damaged, older than the floor, or larger than the disk.
        OSError: a file cannot be read or written.

    """
    if sealed.envelope.serial < floor:
        raise EditionRefused(
            N_("messages", "This directory is older than the one that this computer has used. Get a newer one.")
        )
    _need_room(folder, sealed.envelope.size)
    return _write(sealed, folder, part_blocks(sealed, stream), progress)


def _need_room(folder: Path, size: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(folder).free < size + SPARE_BYTES:
        raise TakingHindered(
            N_("messages", "The disk is full: this directory needs {size} MB. Make room, and try again.").filled(
                size=-(-(size + SPARE_BYTES) // 1_000_000)
            )
        )


def copy_edition(edition: Path, folder: Path, progress: Progress = UNWATCHED) -> Path:
    """Copy an edition from a place that cannot be written, where the search engine cannot open it, into ``folder``.

    Raises:
        Cancelled: ``progress`` said so.
        EditionRefused: it is damaged.
        OSError: a file cannot be read or written.

    """
    sealed = read_sealed(edition)
    parts = ((part, _blocks(edition / part.name)) for part in sealed.envelope.parts)
    return _write(sealed, folder, parts, progress)


def _blocks(path: Path) -> Iterator[bytes]:
    with open_to_read(path) as file:
        while block := file.read(1 << 20):
            yield block


def _write(sealed: Sealed, folder: Path, parts: Iterable[tuple[Part, Iterator[bytes]]], progress: Progress) -> Path:
    target = folder / sealed.folder_name
    if is_whole(target):
        return target
    size = sealed.envelope.size
    with making(folder) as unfinished:
        done = 0
        for part, blocks in parts:
            path = unfinished / part.name
            path.parent.mkdir(exist_ok=True)
            with path.open("xb") as written:
                for block in blocks:
                    progress.report(done / size)
                    written.write(block)
                    done += len(block)
                with DISK.waiting(path):
                    written.flush()
                    os.fsync(written.fileno())
        seal(sealed, unfinished)
        compare(unfinished, sealed)  # What the disk gave back is what was meant.
        put_in_place(unfinished, target)
    return target


def temporary_folder() -> Path:
    """A folder for this process alone, removed at its end, where no other can be written.

    Raises:
        OSError: not even that.

    """
    from tempfile import mkdtemp  # Not at each start.

    folder = Path(mkdtemp(prefix="resource-guide-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@contextmanager
def making(folder: Path) -> Generator[Path]:
    """A new folder in ``folder`` to make an edition in. It is removed at the end unless it was put in its place.

    Raises:
        OSError: it cannot be made.

    """
    from tempfile import mkdtemp  # Not at each start.

    folder.mkdir(parents=True, exist_ok=True)
    unfinished = Path(mkdtemp(prefix=MAKING, dir=folder))
    try:
        yield unfinished
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def seal(sealed: Sealed, folder: Path) -> None:
    """Write the envelope and the signature of a folder whose parts are complete."""
    for name, data in ((SIGNATURE, sealed.signature), (ENVELOPE, sealed.data)):
        if data:
            write_atomically(folder / name, data)


def put_in_place(unfinished: Path, target: Path) -> None:
    """Rename a complete folder to its place, unless another process has put the same edition there meanwhile. A damaged
    one makes room.

    Raises:
        OSError: it cannot be renamed.

    """
    unfinished.chmod(0o755)
    try:
        unfinished.rename(target)
    except OSError:
        if is_whole(target):
            return
        shutil.rmtree(target, ignore_errors=True)
        unfinished.rename(target)


def is_whole(folder: Path) -> bool:
    """Whether a folder has an edition, and every byte of it is as it was made."""
    try:
        check(folder)
    except EditionRefused:
        return False
    return True


def remove_old(folder: Path) -> None:
    """Remove all but the newest editions of a folder, and what killed processes left. Failing to is no error: what is
    open cannot be removed on Windows.
    """
    for path in editions_in(folder)[KEPT:]:
        shutil.rmtree(path, ignore_errors=True)
    for path in folder.glob(f"{MAKING}*"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > LEFT_OVER_AFTER_S:
                shutil.rmtree(path, ignore_errors=True)


def floors(file: Path) -> dict[str, int]:
    """By pack: the highest serial that this desk ever opened, from the file in which it is kept."""
    try:
        return msgspec.json.decode(read_plain_file(file), type=dict[str, int])
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return {}


def raise_floor(file: Path, pack: str, serial: int) -> None:
    """Keep the serial of an edition that was opened, if it is higher than any before. Ignores a folder that cannot be
    written: the editions there are a floor too.
    """
    if serial > floors(file).get(pack, 0):
        with suppress(OSError):
            set_floor(file, pack, serial)


def set_floor(file: Path, pack: str, serial: int) -> None:
    """Keep a serial as the lowest that this desk still takes. Raises OSError if it cannot be written."""
    file.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(file, msgspec.json.encode(floors(file) | {pack: serial}))
