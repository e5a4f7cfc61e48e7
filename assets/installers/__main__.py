"""Builds the downloads: ``python3 -m assets.installers linux|deb|windows|portable|all|lock [--output dist]``."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from assets.installers import downloads, fetch

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "resource-guide-installers"


def main() -> int:
    """Runs the command and returns its exit code: 0 built, 1 cannot be built here, with the reason."""
    parser = argparse.ArgumentParser(prog="python3 -m assets.installers", description=__doc__)
    parser.add_argument("what", nargs="+", choices=[*downloads.DOWNLOADS, "all", "lock"], help="what to build; lock takes Debian's newest into debian.lock")
    parser.add_argument("--output", type=Path, default=Path("dist"), metavar="FOLDER", help="where to (dist)")
    parser.add_argument("--cache", type=Path, default=CACHE, metavar="FOLDER", help="where what was fetched is kept")
    parser.add_argument("--newer", action="store_true", help="where Debian has replaced a locked version, take its newest: for a check, not for a release")
    given = parser.parse_args()
    os.umask(0o022)
    begun = time.monotonic()
    try:
        if "lock" in given.what:
            fetch.write_debian_lock(given.cache)
        wanted = [name for name in downloads.DOWNLOADS if name in given.what or "all" in given.what]
        for path, told in downloads.build(wanted, given.output.absolute(), given.cache.absolute(), given.newer):
            print(f"{path.stat().st_size / 1e6:6.1f} MB  {path.name}  ({told}; {time.monotonic() - begun:.0f} s)", flush=True)
    except fetch.BuildError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
