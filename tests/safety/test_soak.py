"""The monkey plays for a while, its way through the whole program before; ``python3 -m tests.soak``: half an hour."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

STEPS = 400
"""With as many, memory is looked at ten times."""


def test_a_short_soak(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.soak", "--steps", str(STEPS), "--seed", "3"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr[-6_000:]}"
    assert "MiB after warming up" in done.stdout, "it was too short to judge memory"
