"""A crash leaves no copy of the memory: as the system itself tells it, of the program and of what it starts."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ROOT

TOLD = """
import ctypes, resource, subprocess, sys
from guide_app.system.memory import forbid_dumps

forbid_dumps()
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))  # PR_GET_DUMPABLE
child = "import resource; print(resource.getrlimit(resource.RLIMIT_CORE)[0], open('/proc/self/coredump_filter').read())"
subprocess.run([sys.executable, "-c", child], check=True)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be asked")
def test_nothing_of_the_memory_would_be_dumped() -> None:
    command = [sys.executable, "-u", "-c", TOLD]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "0", "00000000"]
