"""The system or a terminal ends the guide in its very first start, while a thread builds the library: it ends as it was
told to, never by a fault, and the next start finds all it needs.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

LONG_BUILD = """
import signal, sys, time
from pathlib import Path
from guide_app.launch import entry
from guide_app.ui import app

signal.signal(signal.SIGINT, signal.default_int_handler)  # Who starts the tests in the background has it ignored.

def open_edition(sources, progress):
    Path(sys.argv[1]).touch()
    while True:
        progress.report(0.1)
        sum(range(10_000))

app._open_at_once = lambda sources: None
app.open_edition = open_edition
sys.exit(entry.main([]))
"""
"""The program itself, with a pack that takes for ever."""


def _ended(command: list[str], root: Path, home: Path, told: signal.Signals, when: Path | float) -> tuple[int, str]:
    environment = {**os.environ, "RESOURCE_GUIDE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    environment["PYTHONFAULTHANDLER"] = "1"
    with subprocess.Popen(
        command, cwd=root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as program:
        try:
            if isinstance(when, Path):
                late = time.monotonic() + 60
                while not when.exists():
                    assert time.monotonic() < late, "the building does not begin"
                    time.sleep(0.02)
            else:
                time.sleep(when)
            program.send_signal(told)
            _, said = program.communicate(timeout=60)
        finally:
            program.kill()
    return program.returncode, said


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals on Windows")
@pytest.mark.parametrize(("told", "code"), [(signal.SIGTERM, -signal.SIGTERM), (signal.SIGINT, 130)])
def test_while_the_library_is_built(root: Path, tmp_path: Path, told: signal.Signals, code: int) -> None:
    begun = tmp_path / "begun"
    command = [sys.executable, "-c", LONG_BUILD, str(begun)]
    returned, said = _ended(command, root, tmp_path, told, begun)
    assert returned == code, said
    assert "Fatal" not in said
    assert "QThread" not in said


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals on Windows")
@pytest.mark.parametrize("seconds", [0.4, 1.2, 2.5])
def test_at_any_moment_of_the_first_start(root: Path, tmp_path: Path, seconds: float) -> None:
    returned, said = _ended([sys.executable, "main.py"], root, tmp_path, signal.SIGTERM, seconds)
    assert returned == -signal.SIGTERM, said
    assert "Fatal" not in said
