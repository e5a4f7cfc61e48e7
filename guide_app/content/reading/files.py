"""The files of a pack: which ones it has, and their bytes, read without trusting the folder.

A pack may come from anyone. A link that leads out of the folder, a device, a pipe or a file past the bounds is refused
before a byte of it is read.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from guide_app.content.problems import FileRefused, PackRefused, Problem, Problems
from guide_app.system.progress import UNWATCHED, Progress

LINES = ".jsonl"
"""How the names of files end that hold one record a line, as JSON."""
MAX_FILE_BYTES = 8 * 1024 * 1024
MAX_PACK_BYTES = 32 * 1024 * 1024
MAX_LINES_BYTES = 1024 * 1024 * 1024
"""Of all files of JSON lines together, which hold lists of any length and are read line by line."""
MAX_FILES = 500
"""A pack has a dozen files and as many again for each language."""


def read_pack_files(folder: Path, problems: Problems) -> dict[str, bytes]:
    """The files of a pack, by name relative to ``folder`` (``es/services.yaml``), in the order of the names.

    They are YAML and JSON lines. A file that cannot be read is noted in ``problems`` and left out. Raises
    ``PackRefused`` if the folder itself cannot be read.
    """
    return dict(_pack_files(folder, problems))


def _pack_files(folder: Path, problems: Problems) -> Iterator[tuple[str, bytes]]:
    root = _real_folder(folder)
    read = 0
    left = {False: MAX_PACK_BYTES, True: MAX_LINES_BYTES}
    for name in _names(root):
        lines = is_lines(name)
        try:
            data = _read_inside(root, name, left[True] if lines else MAX_FILE_BYTES)
            left[lines] -= len(data)
            if left[lines] < 0:
                most = MAX_LINES_BYTES if lines else MAX_PACK_BYTES
                raise FileRefused(name, 1, f"the pack is larger than {most >> 20} MiB with this file")
        except FileRefused as refused:
            problems.keep(refused.problem)
            if min(left.values()) < 0 or read >= MAX_FILES:
                return
        else:
            read += 1
            yield name, data


def is_lines(name: str) -> bool:
    """Whether a file of a pack holds JSON lines."""
    return name.lower().endswith(LINES)


def digest_of(folder: Path, progress: Progress = UNWATCHED) -> str:
    """The SHA-256 (hex) of the names and bytes of a pack's files. Parses nothing, and holds one file at a time.

    Raises:
        Cancelled: ``progress`` said so.
        PackRefused: a file cannot be read.

    """
    problems = Problems()
    digest = hashlib.sha256()
    for name, data in _pack_files(folder, problems):
        progress.check()
        _add(digest.update, name, data)
    problems.refuse_if_any()
    return digest.hexdigest()


def digest_of_files(files: dict[str, bytes]) -> str:
    """The digest of files that have been read; see ``digest_of``."""
    digest = hashlib.sha256()
    for name, data in sorted(files.items()):
        _add(digest.update, name, data)
    return digest.hexdigest()


def _add(update: Callable[[bytes], None], name: str, data: bytes) -> None:
    update(f"{len(name.encode())} {name} {len(data)}\n".encode())
    update(data)


def _real_folder(folder: Path) -> Path:
    try:
        root = folder.resolve(strict=True)
    except (OSError, RuntimeError, ValueError) as error:
        raise PackRefused((Problem(str(folder), 1, "there is no such folder; name the folder of a pack"),)) from error
    if not root.is_dir():
        raise PackRefused((Problem(str(folder), 1, "is not a folder; name the folder of a pack"),))
    return root


def _names(root: Path) -> list[str]:
    """The files of the folder that are of a pack, and those of the folders in it (the languages), one level deep."""
    names: list[str] = []
    for entry in _entries(root, root):
        if entry.name.startswith("."):
            continue
        if _is_of_pack(entry.name):
            names.append(entry.name)
        elif os.path.isdir(entry):  # Unlike the entry's own is_dir, it takes a link that leads back to itself.
            names += [f"{entry.name}/{inner.name}" for inner in _entries(root, Path(entry)) if _is_of_pack(inner.name)]
        if len(names) > MAX_FILES:
            raise PackRefused((Problem(_shown(entry.name), 1, f"the folder has more than {MAX_FILES} files"),))
    for name in names:
        if not name.isprintable():
            raise PackRefused((Problem(_shown(name), 1, "has a character in its name that cannot be seen; rename it"),))
    return sorted(names)


def _shown(name: str) -> str:
    """A name as it may stand in a message: it could have line ends, codes for a terminal, or bytes that are no text."""
    return name if name.isprintable() else name.encode("unicode_escape").decode()


def _entries(root: Path, folder: Path) -> Iterator[os.DirEntry[str]]:
    if not folder.resolve().is_relative_to(root):
        raise PackRefused(
            (Problem(_shown(folder.name), 1, "is a link that leads out of the pack; put the files in the pack"),)
        )
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except OSError as error:
        text = f"the folder cannot be read ({error.strerror}); check its permissions"
        raise PackRefused((Problem(_shown(folder.name), 1, text),)) from error


def _is_of_pack(name: str) -> bool:
    return not name.startswith(".") and name.lower().endswith((".yaml", ".yml", LINES))


def _read_inside(root: Path, name: str, most: int) -> bytes:
    """The bytes of one file; ``FileRefused`` if it is not a plain file of bounded size inside the pack."""
    try:
        real = (root / name).resolve(strict=True)
        if not real.is_relative_to(root):
            raise FileRefused(name, 1, "is a link that leads out of the pack; put the file itself in the pack")
        # Looked at before it is opened: opening a device or a pipe can act or wait.
        if not stat.S_ISREG(real.stat().st_mode):
            raise FileRefused(name, 1, "is not a plain file (a device, pipe or folder); expected one")
        flags = os.O_RDONLY
        for flag in ("O_NONBLOCK", "O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):
            flags |= getattr(os, flag, 0)
        with open(os.open(real, flags), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise FileRefused(name, 1, "is not a plain file (a device, pipe or folder); expected one")
            # The size first: reading to a bound of a gibibyte would set that much memory aside.
            data = file.read(min(most, os.fstat(file.fileno()).st_size) + 1)
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "a link that leads back to itself"
        raise FileRefused(name, 1, f"cannot be read ({reason}); check the file and its permissions") from error
    if len(data) > most:
        raise FileRefused(name, 1, f"is larger than {most >> 20} MiB; a pack file is smaller")
    return data
