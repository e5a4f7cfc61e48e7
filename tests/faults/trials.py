"""Each kind of trial by its name, and doing one or many."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
import traceback
from pathlib import Path

from tests.faults import hostile
from tests.faults.coordinating import editing, publishing, taking
from tests.faults.damage import damaged
from tests.faults.kills import KINDS, Trial
from tests.faults.packs import pack

ALL: dict[str, Trial] = {
    **KINDS, "editing": editing, "publishing": publishing, "taking": taking, "damage": damaged, "packs": pack,
    "hostile-editions": hostile.edition, "hostile-tables": hostile.table,
}  # fmt: skip


def main(arguments: list[str]) -> int:
    """Run the trials; 1 when a promise did not hold."""
    options = argparse.ArgumentParser(prog="python3 -m tests.faults")
    options.add_argument("kinds", nargs="*", metavar="KIND", help=", ".join(ALL))
    options.add_argument("--times", type=int, default=1_000)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args(arguments)
    failed = 0
    for kind in given.kinds or ALL:
        started = time.monotonic()
        broken = sum(not tried(ALL[kind], given.seed * 1_000_003 + number, kind) for number in range(given.times))
        failed += broken
        print(f"{kind:12} {given.times} times, {broken} did not hold, {time.monotonic() - started:.0f} s", flush=True)
    return min(failed, 1)


def tried(trial: Trial, seed: int, name: str, where: Path | None = None) -> bool:
    """Do one trial in a folder of its own (below ``where``); whether it held. Tells the seed of one that did not."""
    # A thread of the search engine may look at its folder again while that is cleared away.
    with tempfile.TemporaryDirectory(prefix="guide-fault-", dir=where, ignore_cleanup_errors=True) as folder:
        try:
            trial(random.Random(seed), Path(folder))
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            print(f"{name}, seed {seed}:", file=sys.stderr)
            traceback.print_exc()
            return False
    return True
