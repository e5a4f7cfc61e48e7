"""Commands as tests run them: in this process, or in one of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from guide_app.desk.paths import HOME_VARIABLE
from tests.packs import DEMO

ROOT = Path(__file__).resolve().parent.parent.parent
Run = Callable[..., tuple[int, str, str]]
"""Runs a command in this process: exit code, output, errors."""


def started(home: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Runs a command as its own process, on the demo pack."""
    command = [sys.executable, "-m", "guide_app", "--pack", str(DEMO), *arguments]
    whole = {**os.environ, HOME_VARIABLE: str(home), **environment}
    return subprocess.run(command, cwd=ROOT, env=whole, capture_output=True, check=False)
