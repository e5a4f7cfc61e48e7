"""Starting the guide, or an empty window, as a process of its own and timing it from outside."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

BASE = getattr(sys, "_base_executable", sys.executable)
OPENED = Path(__file__).with_name("opened.py")
MAIN = OPENED.parent.parent.parent / "main.py"


def build_library() -> None:
    """Have the library of the Worcester pack at home, as from the second start on."""
    subprocess.run([BASE, str(MAIN), "search", "help"], stdout=subprocess.DEVNULL, check=True)


def downloaded() -> Path | None:
    """The Python of the Linux folder, where ``python3 -m assets.installers folder --output dist`` has made one."""
    return next(MAIN.parent.glob("dist/folders/linux/*/bin/python3.*"), None)


def open_once(kind: str, linger: float = 0.0, *arguments: str, python: Path | None = None) -> tuple[float, float]:
    """Seconds from the start of the process to the first paint, and MiB of memory after ``linger`` seconds more.

    ``arguments`` are given to the guide, which starts as a person starts it: the system's Python checks the environment
    and goes over to the other one. The empty window has no such step, but is shown by
    the same Python: what that one does by itself when it starts is in both. Compiled modules are kept, as on any desk.
    ``python`` is that of a downloaded folder, which has all in it.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if kind == "empty" and python is None:
        environment["PYTHONPATH"] = sysconfig.get_path("purelib")
    began = time.perf_counter()
    command = [str(python or BASE), str(OPENED), kind, str(linger), *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        painted = time.perf_counter() - began
        rest = process.stdout.read()
    if said != "painted\n":
        raise RuntimeError(f"the window of the {kind} was not painted: {said}{rest}")
    return painted, float(rest)
