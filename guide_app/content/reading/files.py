"""Lists and reads the files of a pack without trusting the folder.

A pack may come from anyone. The reader refuses a symbolic link out of the folder, a device, a pipe or a file beyond the
size bounds before it reads a byte.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from guide_app.content.problems import FileRefused, PackRefused, Problem, Problems

LINES = ".jsonl"
"""The extension of files with one JSON record per line."""
MAX_FILE_BYTES = 8 * 1024 * 1024
MAX_PACK_BYTES = 32 * 1024 * 1024
MAX_LINES_BYTES = 192 * 1024 * 1024
"""Maximum size of all JSON lines files together, which are never held whole. 100,000 services, half of them translated,
have 125 MiB."""
MAX_LINE_BYTES = 200_000
"""Maximum size of one record in JSON lines."""
LONG_LINE = f"is longer than {MAX_LINE_BYTES:,} bytes; a line holds one record"
BLOCK = MAX_LINE_BYTES
"""Bytes of a JSON lines file to hold at once."""
MAX_FILES = 500
"""Maximum files of a pack. A pack has a dozen, and as many again for each language."""


class LinesFile:
    """A JSON lines file of a pack, read block by block: it may be larger than the memory for a pack."""

    def __init__(self, root: Path, name: str, size: int) -> None:
        self._root = root
        self._name = name
        self._size = size
        self._digest = ""

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[bytes]:
        """Its blocks, up to the size that it had at first. Raises ``FileRefused`` if it cannot be read."""
        digest, left = hashlib.sha256(), self._size
        with _opened_inside(self._root, self._name) as file:
            while left and (block := file.read(min(BLOCK, left))):
                digest.update(block)
                left -= len(block)
                yield block
        self._digest = digest.hexdigest()

    def digest(self) -> str:
        """The SHA-256 (hex) of the bytes that were read last. Reads the file if nothing has read it to its end."""
        if not self._digest:
            for _ in self:
                pass
        return self._digest


PackFiles = dict[str, bytes | LinesFile]


def read_pack_files(folder: Path, problems: Problems) -> PackFiles:
    """The files of a pack, by name relative to ``folder`` (``es/services.yaml``), in the order of the names.

    They are YAML and JSON lines. An unreadable file is left out and noted in ``problems``. Raises ``PackRefused`` if
    the folder itself is unreadable.
    """
    return dict(_pack_files(folder, problems))


def _pack_files(folder: Path, problems: Problems) -> Iterator[tuple[str, bytes | LinesFile]]:
    root = _real_folder(folder)
    read = 0
    left = {False: MAX_PACK_BYTES, True: MAX_LINES_BYTES}
    for name in _names(root):
        lines = is_lines(name)
        try:
            data = _lines_inside(root, name) if lines else _read_inside(root, name)
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
    """Whether a file of a pack is JSON lines."""
    return name.lower().endswith(LINES)


def digest_of(folder: Path) -> str:
    """The SHA-256 (hex) of the names and digests of a pack's files. Parses nothing, and holds one file at a time.

    Raises PackRefused if a file cannot be read.
    """
    problems = Problems()
    digest = hashlib.sha256()
    for name, data in _pack_files(folder, problems):
        try:
            digest.update(_line_of(name, data))
        except FileRefused as refused:
            problems.keep(refused.problem)
    problems.refuse_if_any()
    return digest.hexdigest()


def digest_of_files(files: Mapping[str, bytes | LinesFile]) -> str:
    """The digest of files that have been read; see ``digest_of``."""
    digest = hashlib.sha256()
    for name, data in sorted(files.items()):
        digest.update(_line_of(name, data))
    return digest.hexdigest()


def _line_of(name: str, data: bytes | LinesFile) -> bytes:
    own = data.digest() if isinstance(data, LinesFile) else hashlib.sha256(data).hexdigest()
    return f"{len(name.encode())} {name} {own}\n".encode()


def _real_folder(folder: Path) -> Path:
    try:
        root = folder.resolve(strict=True)
    except (OSError, RuntimeError, ValueError) as error:
        raise PackRefused((Problem(str(folder), 1, "there is no such folder; name the folder of a pack"),)) from error
    if not root.is_dir():
        raise PackRefused((Problem(str(folder), 1, "is not a folder; name the folder of a pack"),))
    return root


def _names(root: Path) -> list[str]:
    """The pack files in the folder and in its subfolders (the languages), one level deep."""
    names: list[str] = []
    for entry in _entries(root, root):
        if entry.name.startswith("."):
            continue
        if _is_of_pack(entry.name):
            names.append(entry.name)
        elif os.path.isdir(entry):  # Unlike the entry's own is_dir, it does not raise for a link to itself.
            names += [f"{entry.name}/{inner.name}" for inner in _entries(root, Path(entry)) if _is_of_pack(inner.name)]
        if len(names) > MAX_FILES:
            raise PackRefused((Problem(_shown(entry.name), 1, f"the folder has more than {MAX_FILES} files"),))
    for name in names:
        if not name.isprintable():
            raise PackRefused((Problem(_shown(name), 1, "has an invisible character in its name; rename it"),))
    return sorted(names)


def _shown(name: str) -> str:
    """A name escaped for a message: it could contain line ends, terminal codes or invalid bytes."""
    return name if name.isprintable() else name.encode("unicode_escape").decode()


def _entries(root: Path, folder: Path) -> Iterator[os.DirEntry[str]]:
    if not folder.resolve().is_relative_to(root):
        raise PackRefused(
            (Problem(_shown(folder.name), 1, "is a link to outside the pack; put the files in the pack"),)
        )
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except OSError as error:
        text = f"the folder cannot be read ({error.strerror}); check its permissions"
        raise PackRefused((Problem(_shown(folder.name), 1, text),)) from error


def _is_of_pack(name: str) -> bool:
    return not name.startswith(".") and name.lower().endswith((".yaml", ".yml", LINES))


def _lines_inside(root: Path, name: str) -> LinesFile:
    with _opened_inside(root, name) as file:
        return LinesFile(root, name, os.fstat(file.fileno()).st_size)


def _read_inside(root: Path, name: str) -> bytes:
    """The bytes of one file. Raises ``FileRefused`` unless it is of bounded size."""
    with _opened_inside(root, name) as file:
        # Take the size first: a read with a bound would allocate that much memory.
        data = file.read(min(MAX_FILE_BYTES, os.fstat(file.fileno()).st_size) + 1)
    if len(data) > MAX_FILE_BYTES:
        raise FileRefused(name, 1, f"is larger than {MAX_FILE_BYTES >> 20} MiB; a pack file is smaller")
    return data


@contextmanager
def _opened_inside(root: Path, name: str) -> Generator[BinaryIO]:
    """One open file. Raises ``FileRefused`` unless it is a regular file inside the pack that can be read."""
    try:
        real = (root / name).resolve(strict=True)
        if not real.is_relative_to(root):
            raise FileRefused(name, 1, "is a link to outside the pack; put the file itself in the pack")
        # Check before opening: opening a device or a pipe can have an effect or block.
        if not stat.S_ISREG(real.stat().st_mode):
            raise FileRefused(name, 1, "is not a plain file (a device, pipe or folder); expected one")
        flags = os.O_RDONLY
        for flag in ("O_NONBLOCK", "O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):
            flags |= getattr(os, flag, 0)
        with open(os.open(real, flags), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise FileRefused(name, 1, "is not a plain file (a device, pipe or folder); expected one")
            yield file
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "a link that leads back to itself"
        raise FileRefused(name, 1, f"cannot be read ({reason}); check the file and its permissions") from error
