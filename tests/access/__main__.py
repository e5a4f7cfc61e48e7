"""``python3 -m tests.access [PYTEST'S WORDS]``: every control of every state, some ten minutes of the processor."""

import os
import subprocess
import sys

from tests.access.states import EVERY

if __name__ == "__main__":
    command = [sys.executable, "-m", "tests", "tests/access/test_every_control.py", *sys.argv[1:]]
    sys.exit(subprocess.run(command, env=os.environ | {EVERY: "1"}, check=False).returncode)
