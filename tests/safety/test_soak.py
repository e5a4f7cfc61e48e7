"""The monkey plays for a minute, its way through the whole program with it; ``python3 -m tests.soak``: half an hour."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

SECONDS = 60
TOUR_SECONDS = 30
"""About what the monkey's way once through the whole program takes, before memory is judged."""


def test_a_short_soak(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.soak", "--minutes", str((SECONDS - TOUR_SECONDS) / 60), "--seed", "3"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=5 * SECONDS
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr[-6_000:]}"
    assert "MiB after warming up" in done.stdout, "it was too short to judge memory"
