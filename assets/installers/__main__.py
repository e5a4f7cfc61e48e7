"""Builds the downloads: ``python3 -m assets.installers all [--output dist]``."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from assets.installers import downloads, fetch
from assets.installers.contents import ROOT

CACHE = ROOT / "build" / "installers"


def main() -> int:
    """Runs the command and returns its exit code: 0 built, 1 cannot be built here, with the reason."""
    parser = argparse.ArgumentParser(prog="python3 -m assets.installers", description=__doc__)
    parser.add_argument(
        "what",
        nargs="+",
        choices=[*downloads.DOWNLOADS, "all", "folder", "lock"],
        help="what to build; folder: the Linux folder alone, not packed; lock: take Debian's newest into debian.lock",
    )
    parser.add_argument("--output", type=Path, default=Path("dist"), metavar="FOLDER", help="where to (dist)")
    parser.add_argument("--cache", type=Path, default=CACHE, metavar="FOLDER", help="where what was fetched is kept")
    parser.add_argument(
        "--newer",
        action="store_true",
        help="where Debian has replaced a locked version, take its newest: for a check, not for a release",
    )
    given = parser.parse_args()
    os.umask(0o022)
    begun = time.monotonic()
    try:
        folders = downloads.Folders(given.output.absolute(), given.cache.absolute(), given.newer)
        if "lock" in given.what:
            fetch.write_debian_lock(folders.cache)
        if "folder" in given.what:
            print(folders.linux)
        wanted = [name for name in downloads.DOWNLOADS if name in given.what or "all" in given.what]
        for path, told in downloads.build(wanted, folders) if wanted else ():
            print(
                f"{path.stat().st_size / 1e6:6.1f} MB  {path.name}  ({told}; {time.monotonic() - begun:.0f} s)",
                flush=True,
            )
    except fetch.BuildError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
