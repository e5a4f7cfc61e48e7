"""See the package."""

from __future__ import annotations

import sys

from tests.environment import enter_tests

if __name__ == "__main__":
    enter_tests(["-m", "tests.faults", *sys.argv[1:]])
    from tests.faults.trials import main

    sys.exit(main(sys.argv[1:]))
