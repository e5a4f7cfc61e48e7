"""Damage to editions, and what comes of it: ``python3 -m tests.edition.trials EDITION_FOLDER``.

By hand, before a release, with an edition of 10 MiB and a large one (``tests.bench.large_pack`` writes packs of any
size): 1,000 bits are flipped and 100 installations killed. It ends with 1 if a wrong byte was overlooked, or if half an
edition was found.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from guide_app.edition.check import check, read_sealed
from guide_app.edition.compile import write_file
from guide_app.edition.format import ENVELOPE, EditionRefused
from guide_app.edition.installed import editions_in

INSTALL = (
    "import sys; from pathlib import Path; from guide_app.edition.installed import install; "
    "print(flush=True); install(Path(sys.argv[1]), Path(sys.argv[2]))"
)


def flip(path: Path, chance: random.Random) -> tuple[int, int]:
    """Flip one bit of a file; returns the place of its byte, and the byte that was there."""
    at, bit = chance.randrange(path.stat().st_size), 1 << chance.randrange(8)
    with path.open("r+b") as file:
        file.seek(at)
        (was,) = file.read(1)
        file.seek(at)
        file.write(bytes([was ^ bit]))
    return at, was


def flips(edition: Path, scratch: Path, times: int, chance: random.Random) -> int:
    """Flip one bit of one file at a time, a third of them in the envelope; returns how many were overlooked."""
    copy = Path(shutil.copytree(edition, scratch / edition.name))
    files = [path for path in sorted(copy.rglob("*")) if path.is_file() and path.stat().st_size]
    overlooked = 0
    for _ in range(times):
        path = chance.choice([copy / ENVELOPE, *chance.choices(files, [each.stat().st_size for each in files], k=2)])
        at, was = flip(path, chance)
        try:
            check(copy)
        except EditionRefused:
            pass
        else:
            overlooked += 1
            print(f"overlooked: {path.name}, byte {at}", flush=True)
        with path.open("r+b") as file:
            file.seek(at)
            file.write(bytes([was]))
    check(copy)
    return overlooked


def time_to_install(file: Path, folder: Path) -> float:
    """Seconds that an installation takes here and now."""
    return _installed(file, folder, None)


def kill_while_installing(file: Path, folder: Path, after: float) -> bool:
    """Kill an installation after so many seconds. Whether an edition is there, and then it is whole."""
    _installed(file, folder, after)
    found = editions_in(folder)
    for each in found:
        assert (each / ENVELOPE).exists()
        check(each)
    return bool(found)


def _installed(file: Path, folder: Path, killed_after: float | None) -> float:
    command = [sys.executable, "-c", INSTALL, str(file), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()  # It has imported everything.
        began = time.monotonic()
        if killed_after is not None:
            time.sleep(killed_after)
            process.kill()
        process.wait()
        return time.monotonic() - began


def main(arguments: list[str]) -> int:
    """Flip and kill, and count what came of it."""
    options = argparse.ArgumentParser(prog="python3 -m tests.edition.trials")
    options.add_argument("edition", type=Path)
    options.add_argument("--flips", type=int, default=1_000)
    options.add_argument("--kills", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args(arguments)
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory(prefix="guide-trials-") as name:
        scratch = Path(name)
        overlooked = flips(given.edition, scratch / "flips", given.flips, chance)
        print(f"{given.flips} flips: {overlooked} overlooked", flush=True)
        file = scratch / "trial.edition"
        write_file(given.edition, read_sealed(given.edition), file)
        most = 1.2 * time_to_install(file, scratch / "whole")
        whole = sum(
            kill_while_installing(file, scratch / f"kill-{number}", chance.uniform(0, most))
            for number in range(given.kills)
        )
        print(f"{given.kills} kills: {whole} times an edition was there, each whole")
    return min(overlooked, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
