"""See the package."""

from __future__ import annotations

import sys

from guide_app.bootstrap.enter import enter

if __name__ == "__main__":
    enter("requirements-tests.lock", ["-m", "tests.faults", *sys.argv[1:]])
    from tests.faults.trials import main

    sys.exit(main(sys.argv[1:]))
