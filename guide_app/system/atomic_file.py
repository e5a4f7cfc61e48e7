"""Atomic writes of files: a killed program leaves the old or the new content, never half."""

from __future__ import annotations

import errno
import os
import stat
import time
from contextlib import suppress
from pathlib import Path

from guide_app.system.disk_waits import DISK

LEFT_OVER_AFTER_S = 60.0
"""Age in seconds from which a temporary file counts as left over by a killed process and is removed."""


def write_atomically(path: Path, data: bytes, *, mode: int = 0o666) -> None:
    """Replace the content of ``path`` with ``data``. A reader sees the old content or the new, never half.

    The data goes to an unnamed file first, where the system can do that (``O_TMPFILE``); elsewhere (Windows, FAT,
    network folders) to a hidden file beside the target.

    Raises:
        OSError: it cannot be written; the old content is unchanged.

    """
    with DISK.waiting(path):
        _write(Path(os.path.realpath(path)), data, mode)


def _write(path: Path, data: bytes, mode: int) -> None:
    _refuse_what_is_no_file(path)
    _remove_left_overs(path)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        if not _write_nameless(path, part, data, mode):
            _write_part(part, data, mode)
        if part.exists():
            os.replace(part, path)
    except BaseException as error:
        part.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename == str(part):
            error.filename = str(path)  # Report the path that the caller named; the temporary one is gone.
        raise


def _refuse_what_is_no_file(path: Path) -> None:
    """Raise OSError for a folder, device or pipe: replacing one would remove it for every other program."""
    with suppress(FileNotFoundError):
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise IsADirectoryError(errno.EISDIR, "is a folder; name a file", str(path))
        if not stat.S_ISREG(kind):
            raise OSError(errno.EINVAL, "is not a plain file; name another", str(path))


def _write_nameless(path: Path, part: Path, data: bytes, mode: int) -> bool:
    """Write an unnamed file and link it at the end. Returns False if the system cannot do that."""
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None:
        return False
    try:
        handle = os.open(path.parent, flag | os.O_WRONLY | os.O_CLOEXEC, mode)
    except OSError as error:
        if error.errno in (errno.EOPNOTSUPP, errno.EISDIR, errno.EINVAL):
            return False
        raise
    with open(handle, "wb") as file:
        _fill(file.fileno(), data)
        try:
            _name(file.fileno(), path)
        except FileExistsError:
            part.unlink(missing_ok=True)
            _name(file.fileno(), part)
        except FileNotFoundError:
            return False  # No /proc here.
    return True


def _name(handle: int, path: Path) -> None:
    # Python follows the link only if src_dir_fd is given; the system ignores it for an absolute path.
    os.link(f"/proc/self/fd/{handle}", path, src_dir_fd=handle, follow_symlinks=True)


def _write_part(part: Path, data: bytes, mode: int) -> None:
    part.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    with open(os.open(part, flags, mode), "wb") as file:
        _fill(file.fileno(), data)


def _fill(handle: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]
    os.fsync(handle)


def _remove_left_overs(path: Path) -> None:
    for old in path.parent.glob(f".{_literal(path.name)}.*.part"):
        with suppress(OSError):
            if time.time() - old.stat().st_mtime > LEFT_OVER_AFTER_S:
                old.unlink()


def _literal(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)
