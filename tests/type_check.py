"""Checks types with pyright: ``python3 -m tests.type_check [PATH…]``. Fetches it first, with Node: 250 MB."""

from __future__ import annotations

import os
import sys

from tests.environment import enter_tests, fetch_tools

if __name__ == "__main__":
    enter_tests(["-m", "tests.type_check", *sys.argv[1:]])
    fetch_tools()
    # In megabytes: with Node's own 16, a sixth of the time goes into looking for garbage.
    os.environ["NODE_OPTIONS"] = "--max-semi-space-size=64"
    os.execv(sys.executable, [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, *sys.argv[1:]])
