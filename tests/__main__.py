"""``python3 -m tests``: the same set-up as the guide's own, with the tools, and then the whole suite.

What is given is handed to pytest: ``python3 -m tests tests/content -k phones``. Without it all is run, by three
workers: on two cores, while tests wait, for a paint or a program, another has something to do.

``python3 -m tests --quick`` is for between two edits: without what takes long (see ``quick.py``), under a minute on two
idle cores. CI runs it on a second Python.
"""

import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
os.chdir(ROOT)
sys.path.insert(0, ROOT)

import main  # noqa: E402, F401 (it says so when this Python is too old)

if __name__ == "__main__":
    from tests.environment import enter_tests, run_pytest

    enter_tests(["-m", "tests"] + sys.argv[1:])
    quick = ["-m", "not slow"] if "--quick" in sys.argv else []
    given = [word for word in sys.argv[1:] if word != "--quick"]
    sys.exit(run_pytest(quick + (given or ["-n", "3", "--dist", "loadgroup", "--durations", "10"])))
