"""What a run prints while it goes on."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

CONFTEST = """import pytest
from tests import reporting
reporting.EVERY_S = 0
@pytest.hookimpl(trylast=True)
def pytest_configure(config):
    config.pluginmanager.register(reporting.AsTheyCome(config.pluginmanager.get_plugin("terminalreporter")))
"""
TESTS = """def test_first(): assert "red" == "blue"
def test_second(): print("nothing")
"""


def test_failure_is_printed_before_the_next_test_ends(tmp_path: Path, root: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (tmp_path / "test_two.py").write_text(TESTS, encoding="utf-8")
    command = [
        sys.executable,
        "-c",
        f"import sys; sys.path.insert(0, {str(root)!r}); import pytest; pytest.main(['-q'])",
    ]
    output = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False).stdout
    steps = [output.index(text) for text in ("test_two.py::test_first (call)", "assert 'red' == 'blue'", "2 tests in")]
    assert steps == sorted(steps)
    assert "1 failed\n" in output[steps[1] :]
    assert steps[-1] < output.index("= FAILURES =")
