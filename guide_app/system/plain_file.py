"""Reads a small untrusted file of this computer: refuses a pipe, a device or a huge file before reading a byte."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from guide_app.system.disk_waits import DISK

MAX_BYTES = 4 << 20


def read_plain_file(path: Path) -> bytes:
    """The bytes of a regular file of at most ``MAX_BYTES``.

    Raises:
        OSError: it cannot be read, is no regular file, or is larger.

    """
    flags = os.O_RDONLY
    for flag in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):  # Opening a pipe without O_NONBLOCK waits for a writer.
        flags |= getattr(os, flag, 0)
    if not stat.S_ISREG(path.stat().st_mode):  # Check before opening: opening a device can have an effect.
        raise OSError(f"{path} is not a plain file")
    with DISK.waiting(path), open(os.open(path, flags), "rb") as file:
        state = os.fstat(file.fileno())
        if not stat.S_ISREG(state.st_mode) or state.st_size > MAX_BYTES:
            raise OSError(f"{path} is not a plain file, or larger than {MAX_BYTES >> 20} MiB")
        return file.read(MAX_BYTES)
