"""``python3 -m tests``: the same set-up as the guide's own, with the tests' packages, and then the whole suite.

Other arguments go to pytest: ``python3 -m tests tests/content -k phones``. Without them three workers run the suite: on
two cores, while one waits for a paint or a program, another has something to do. A failure is printed when it comes.

``python3 -m tests --quick`` is for between two edits: without what takes long (see ``quick.py``), under 45 seconds on
two idle cores. CI runs it on a second Python.

What takes long by nature is not in the suite: types, the soak, a thousand kills, fuzzing (``python3 -m tests.long``).
It fetches its own tools, 330 MB. Run it before an issue is closed.
"""

import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
os.chdir(ROOT)
sys.path.insert(0, ROOT)

import main  # noqa: E402, F401 (it says so when this Python is too old)

if __name__ == "__main__":
    from tests.environment import enter_tests

    enter_tests(["-m", "tests"] + sys.argv[1:])
    quick = ["-m", "not slow"] if "--quick" in sys.argv else []
    given = [word for word in sys.argv[1:] if word != "--quick"]
    import pytest  # now that it is there

    sys.exit(pytest.main(quick + (given or ["-n", "3", "--dist", "loadgroup", "--durations", "10"])))
