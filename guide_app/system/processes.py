"""Runs a module of the program in a subprocess with a lower priority than the window's."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

NICENESS = 10
"""The niceness relative to the window (0 to 19), on Unix."""
# On Windows: no console, and a lower priority too.
_FLAGS = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)


def start_process(module: str, *arguments: str, stdin: int, stderr: int) -> subprocess.Popen[bytes]:
    """Start ``python -m module`` with this program's packages; its output is a pipe. It calls ``lower_priority``.

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
