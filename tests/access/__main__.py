"""``python3 -m tests.access [PYTEST'S WORDS]``: every control of every state, some half an hour of the processor."""

import os
import subprocess
import sys

from tests.access.states import EVERY

if __name__ == "__main__":
    longest = ("-o", "faulthandler_timeout=3600")  # Of one state: a form to print has 60 controls, each printed anew.
    command = [sys.executable, "-m", "tests", "tests/access/test_every_control.py", *longest, *sys.argv[1:]]
    sys.exit(subprocess.run(command, env=os.environ | {EVERY: "1"}, check=False).returncode)
