"""Runs a module of the program in a subprocess: once, or as a helper that answers one request after another."""

from __future__ import annotations

import atexit
import contextlib
import os
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import IO

from guide_app.system.progress import Cancelled

NICENESS = 10
"""The niceness relative to the window (0 to 19), on Unix."""
# On Windows: no console, and a lower priority too.
_FLAGS = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
_SIZE_BYTES = 8
"""Bytes of the size that goes before each part of a message between a helper and this process."""


def start_process(module: str, *arguments: str, stdin: int, stderr: int) -> subprocess.Popen[bytes]:
    """Start ``python -m module`` with this program's packages; its output is a pipe. It may call ``lower_priority``.

    The working folder is untrusted, for example a foreign pack: Python imports nothing from it, neither by ``-m`` nor
    by an entry of PYTHONPATH that leads there (an empty one, ``.``). Raises OSError if the process cannot be started.
    """
    package = Path(__file__).resolve().parents[2]
    others = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    paths = [str(package), *(path for path in others if os.path.realpath(path) != os.getcwd())]
    return subprocess.Popen(
        [sys.executable, "-P", "-m", module, *arguments],
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=stderr,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        creationflags=_FLAGS,
    )


def lower_priority() -> None:
    """Lower the priority of this process below the window's. For processes from ``start_process``."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)


class HelperEnded(Exception):  # noqa: N818 (it may have been ended on purpose)
    """A helper ended without an answer. ``args`` are its exit code, and what it wrote to its error output."""


class Helper:
    """A module in a subprocess that answers requests (see ``answer_requests``). It runs from its first request until
    ``end``, and ends with this process.
    """

    def __init__(self, module: str, *arguments: str) -> None:
        self._command = (module, *arguments)
        self._child: subprocess.Popen[bytes] | None = None
        self._killed: list[subprocess.Popen[bytes]] = []
        """Those that were ended at once, until their pipes are closed."""
        self._lock = threading.Lock()
        _helpers.add(self)

    def start(self) -> subprocess.Popen[bytes]:
        """Start the process unless it runs. Raises OSError if it cannot be started."""
        if self._child is None:
            self._child = start_process(*self._command, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        return self._child

    def ask(self, head: bytes, body: bytes) -> tuple[bytes, bytes]:
        """Return the answer to a request; both have two parts. Callable from any thread, one after another.

        Raises Cancelled if ``abort`` ended it, HelperEnded if it ended by itself, OSError if it cannot be started.
        """
        try:
            with self._lock:
                child = self.start()
                assert child.stdin is not None
                assert child.stdout is not None
                try:
                    _write(child.stdin, head, body)
                    return _read(child.stdout), _read(child.stdout)
                except (OSError, EOFError) as error:
                    if self._child is not child:
                        raise Cancelled from error
                    self._child = None
                    raise HelperEnded(*_close(child)) from error
        finally:
            self._close_killed()

    def end(self) -> None:
        """End the process, after the request that it is answering."""
        with self._lock:
            child, self._child = self._child, None
            if child is not None:
                child.kill()
                _close(child)

    def abort(self) -> None:
        """End the process at once, and cancel what it is answering."""
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        self._killed.append(child)
        if self._lock.acquire(
            blocking=False
        ):  # Otherwise the thread that asks closes it when it has let go of the lock.
            self._lock.release()
            self._close_killed()

    def _close_killed(self) -> None:
        with contextlib.suppress(IndexError):
            while True:
                _close(self._killed.pop())


_helpers: weakref.WeakSet[Helper] = weakref.WeakSet()


@atexit.register  # A command ends with its pipes closed.
def abort_helpers() -> None:
    """End every helper of this process at once."""
    for helper in list(_helpers):
        helper.abort()


def answer_requests(answer: Callable[[bytes, bytes], tuple[bytes, bytes]]) -> None:
    """Answer requests on standard input until it is closed. For helpers."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    with contextlib.suppress(EOFError):
        while True:
            _write(target, *answer(_read(source), _read(source)))


def _write(target: IO[bytes], *parts: bytes) -> None:
    for part in parts:
        target.write(len(part).to_bytes(_SIZE_BYTES, "big"))
        target.write(part)
    target.flush()


def _read(source: IO[bytes]) -> bytes:
    """One part. The lock of Python is not held while its bytes come. Raises EOFError at the end."""
    head = source.read(_SIZE_BYTES)
    size = int.from_bytes(head, "big")
    part = source.read(size) if len(head) == _SIZE_BYTES else b""
    if len(head) < _SIZE_BYTES or len(part) < size:
        raise EOFError
    return part


def _close(child: subprocess.Popen[bytes]) -> tuple[int, bytes]:
    """Close the pipes; return exit code and last words, which are empty where that was done before."""
    assert child.stderr is not None
    if child.stderr.closed:
        return child.wait(), b""
    with contextlib.suppress(OSError):
        assert child.stdin is not None
        child.stdin.close()
    complaint = child.stderr.read()
    code = child.wait()
    for pipe in (child.stdout, child.stderr):
        assert pipe is not None
        pipe.close()
    return code, complaint
