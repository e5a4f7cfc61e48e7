"""Python's singletons outlive what PySide6 6.12 takes from them under Python 3.11."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CALLS = """
import sys
import guide_app.ui
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(200_000):
    thing.setObjectName("x")
    thing.signalsBlocked()
    thing == 1
for one in (None, True, False, NotImplemented):
    assert sys.getrefcount(one) > 1_000_000, one
"""


def test_any_number_of_calls_leaves_none_alive(root: Path) -> None:
    command = [sys.executable, "-c", CALLS]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
