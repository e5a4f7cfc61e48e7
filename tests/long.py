"""What takes long by nature, one after another: ``python3 -m tests.long``. Run it before an issue is closed.

=======================  =============================================================  =============
``tests.type_check``     types of the whole program                                      1 minute
``tests.soak``           random use of the window; memory and windows must not grow      30 minutes
``tests.faults``         1,000 kills, damaged libraries and packs of each kind           an hour
``tests.edition.desks``  1,000 desks and 50 editions, a stolen key in the middle         an hour
``tests.fuzz``           each reader of strangers' files, with atheris                   1 minute each
=======================  =============================================================  =============

Each is a command of its own too. Prints a line for each that failed, and ends with 1 where one did.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile

from tests.environment import enter_tests

FUZZ_SECONDS = 60


def commands(folder: str) -> list[list[str]]:
    """The arguments of each command; ``folder`` is for what a fuzzer finds."""
    from tests.fuzz.targets import TARGETS

    fuzzed = [["tests.fuzz", target, str(FUZZ_SECONDS), folder] for target in TARGETS]
    return [["tests.type_check"], ["tests.soak"], ["tests.faults"], ["tests.edition.desks"], *fuzzed]


def main() -> int:
    """Run them all."""
    with tempfile.TemporaryDirectory(prefix="guide-fuzz-") as folder:
        failed = [
            command
            for command in commands(folder)
            if subprocess.run([sys.executable, "-m", *command], check=False).returncode != 0
        ]
    for command in failed:
        print(f"failed: python3 -m {' '.join(command)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    enter_tests(["-m", "tests.long", *sys.argv[1:]])
    sys.exit(main())
