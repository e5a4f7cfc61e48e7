"""Compiles a pack in a process of its own, for the window. See ``compile.py``."""

from __future__ import annotations

import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO

import msgspec

from guide_app.content.problems import PackRefused
from guide_app.edition.compile import Line
from guide_app.system.lacking import NUMBERS
from guide_app.system.processes import start_process
from guide_app.system.progress import Progress

POLL_INTERVAL_S = 0.03
"""Seconds between two checks for cancellation."""
_KILLED = {-9, -6}
"""What a process returns that the system has killed, or that ended itself as it got no memory (SIGKILL, SIGABRT)."""
TERMINATE_TIMEOUT_S = 3.0
"""Seconds for the process to clean up before it is killed."""


def compile_in_subprocess(pack: Path, folder: Path, progress: Progress, journal: Path | None = None) -> Path:
    """Compile a pack, with the changes of a journal, to an edition in ``folder``; returns the edition's own folder.

    Raises:
        Cancelled: ``progress`` said so.
        PackRefused: the pack has errors.
        OSError: the folder cannot be written, the computer lacks something (its number says what), or the process ended
            without a word. The system ends one where memory is short.

    """
    last = Line()
    with _child(pack, folder, *(() if journal is None else (journal,))) as (child, lines):
        while True:
            progress.check()
            try:
                line = lines.get(timeout=POLL_INTERVAL_S)
            except Empty:
                continue
            if line is None:
                break
            last = msgspec.json.decode(line, type=Line)
            if last.done:
                progress.report(last.done)
    if last.refused:
        raise PackRefused(last.refused)
    if not last.edition:
        if last.number:
            raise OSError(last.number, last.failed)
        if child.returncode in _KILLED:
            raise OSError(NUMBERS["memory"], "the system ended the process that compiles the pack")
        raise OSError(last.failed or "the process that compiles the pack has ended")
    return Path(last.edition)


@contextmanager
def _child(*paths: Path) -> Generator[tuple[subprocess.Popen[bytes], Queue[bytes | None]]]:
    """Run the process; yields it and a queue of its output lines, None at the end. Leaving the context ends it."""
    child = start_process(
        "guide_app.edition.compile",
        *map(str, paths),
        stdin=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert child.stdout is not None
    lines: Queue[bytes | None] = Queue()
    reader = Thread(target=_read, args=(child.stdout, lines), daemon=True)
    reader.start()
    try:
        yield child, lines
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
