"""``python3 -m tests``: the same set-up as the guide's own, with the tools, and then the whole suite.

What is given is handed to pytest: ``python3 -m tests tests/content -k phones``. Without it all is run, by three
workers: on two cores, while tests wait, for a paint or a program, another has something to do.
"""

import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
os.chdir(ROOT)
sys.path.insert(0, ROOT)

import main  # noqa: E402, F401 (it says so when this Python is too old)


def _provide_libraries():  # type: () -> None
    """Has Qt's libraries of the system found by this process and by all that tests start; fetches what is missing."""
    from guide_app.launch import libraries

    missing = libraries.missing_libraries()
    if not missing:
        return
    if libraries.FETCHED in os.environ.get("LD_LIBRARY_PATH", "") or not libraries.fetch_missing():
        sys.exit(libraries.how_to_install(missing))
    os.environ.update(libraries.fetched_files(), LD_LIBRARY_PATH=libraries.library_path(libraries.FETCHED))
    os.execv(sys.executable, [sys.executable, "-m", "tests"] + sys.argv[1:])  # noqa: S606 (no shell is meant)


if __name__ == "__main__":
    from guide_app.bootstrap.enter import enter

    enter("requirements-tests.lock", ["-m", "tests"] + sys.argv[1:])
    _provide_libraries()
    import pytest

    sys.exit(pytest.main(sys.argv[1:] or ["-n", "3", "--dist", "loadgroup"]))
