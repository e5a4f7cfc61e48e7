"""Builds the library of a large pack in a subprocess: the window stays responsive, and the memory for a hundred
thousand records is freed with the process.

``python -m guide_app.library.cache.build_worker PACK CACHE`` writes JSON lines to its standard output: progress, and
finally the result.
"""

from __future__ import annotations

import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO

import msgspec
from msgspec import Struct

from guide_app.content.problems import PackRefused, Problem
from guide_app.library.cache.pack_stamp import SeenFile
from guide_app.system.processes import start_process
from guide_app.system.progress import Progress

MIN_LARGE = 8 << 20
"""Bytes of a pack's files from which to use a subprocess; a smaller pack builds in half a second."""
POLL_INTERVAL_S = 0.03
"""Seconds between two checks for cancellation."""
TERMINATE_TIMEOUT_S = 3.0
"""Seconds for the process to clean up before it is killed."""


class WorkerLine(Struct, frozen=True, omit_defaults=True):
    """One line of the process's output."""

    done: float = 0.0
    """The completed share."""
    digest: str = ""
    """The pack's digest, once the library is complete."""
    refused: tuple[Problem, ...] = ()


def is_large(seen: tuple[SeenFile, ...]) -> bool:
    """Whether to build a pack of these files in a subprocess."""
    return sum(file.size for file in seen) >= MIN_LARGE


def build_in_subprocess(pack_folder: Path, cache_folder: Path, progress: Progress) -> str | None:
    """Build in a subprocess; returns the digest of the finished library, or None on failure.

    Raises:
        PackRefused: the pack cannot be used.
        Cancelled: ``progress`` said so.

    """
    last = WorkerLine()
    with _child(pack_folder, cache_folder) as lines:
        while True:
            progress.check()
            try:
                line = lines.get(timeout=POLL_INTERVAL_S)
            except Empty:
                continue
            if line is None:
                break
            last = msgspec.json.decode(line, type=WorkerLine)
            if last.done:
                progress.report(last.done)
    if last.refused:
        raise PackRefused(last.refused)
    return last.digest or None


@contextmanager
def _child(pack_folder: Path, cache_folder: Path) -> Generator[Queue[bytes | None]]:
    """Run the process; yields a queue of its output lines, None at the end. Leaving the context ends the process."""
    child = start_process(
        "guide_app.library.cache.build_worker",
        str(pack_folder),
        str(cache_folder),
        stdin=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert child.stdout is not None
    lines: Queue[bytes | None] = Queue()
    reader = Thread(target=_read, args=(child.stdout, lines), daemon=True)
    reader.start()
    try:
        yield lines
    finally:
        if child.poll() is None:
            child.terminate()
        try:
            child.wait(TERMINATE_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        reader.join()
        child.stdout.close()


def _read(output: IO[bytes], lines: Queue[bytes | None]) -> None:
    for line in output:
        lines.put(line)
    lines.put(None)
