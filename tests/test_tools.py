"""What a system lacks for a test is said by name, with the line that brings it, and counted; in CI it fails."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

NEED_TOOLS = "tests/safety/test_faults.py"


def _suite(tools: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Tests that need Xvfb and faketime, where there are no programs but those in ``tools``."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "CI"))}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", NEED_TOOLS, "-k", "clock_that_is_wrong or unplugged"],
        cwd=ROOT,
        env=environment | {"PATH": str(tools)} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_is_skipped_is_named_counted_and_has_a_remedy(tmp_path: Path) -> None:
    done = _suite(tmp_path)
    assert done.returncode == pytest.ExitCode.OK, done.stdout
    assert "2 skipped: needs faketime: sudo apt install faketime\n" in done.stdout
    assert "1 skipped: needs Xvfb: sudo apt install xvfb\n" in done.stdout
    assert f"    {NEED_TOOLS}::test_a_clock_that_is_wrong[@1970-01-01 00:00:30]\n" in done.stdout


def test_in_ci_nothing_is_skipped(tmp_path: Path) -> None:
    done = _suite(tmp_path, CI="true")
    assert done.returncode == pytest.ExitCode.TESTS_FAILED
    assert "needs Xvfb: sudo apt install xvfb" in done.stdout
    assert "3 failed" in done.stdout
