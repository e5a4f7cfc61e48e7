"""Fetching libraries that a Debian or Ubuntu lacks, as any user: they are unpacked into a folder, nothing is installed.

``apt-get`` fetches from where this computer's own packages come from, and checks it as it checks those. Only the
standard library is used.
"""

from __future__ import annotations

import glob
import os
import shutil
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

from guide_app.bootstrap.install import Progress, one_at_a_time

if TYPE_CHECKING:
    from collections.abc import Callable

RENAMED = "t64"
"""What Debian 13 and Ubuntu 24.04 put behind the names of some packages, for their 64-bit time."""


def fetch(root: str, folder: str, lacking: Callable[[str], set[str]]) -> bool:
    """Fetches and unpacks packages to ``folder`` until none is lacking. False where that cannot be.

    ``lacking`` is asked with a folder: which packages are needed beside what lies there. Raises SetupError where the
    checkout ``root`` cannot be written.
    """
    if not all(shutil.which(tool) for tool in ("apt-get", "apt-cache", "dpkg-deb")):
        return False
    new = folder + ".new"
    progress = Progress(sys.stderr)
    with one_at_a_time(root, progress), tempfile.TemporaryDirectory(prefix="guide-apt-") as own:
        try:
            shutil.rmtree(new, ignore_errors=True)
            os.mkdir(new)
            progress.note("The window needs libraries that this system lacks. They are kept in the guide's folder.")
            if not any(_fill(new, lacking, lists, progress) for lists in ([], _own_lists(own))):
                return False
            shutil.rmtree(folder, ignore_errors=True)
            os.rename(new, folder)
        except OSError:
            return False
        finally:
            progress.close()
            shutil.rmtree(new, ignore_errors=True)
    return True


def _own_lists(folder: str) -> list[str]:
    """Options that have apt keep its lists of packages in ``folder``, where it may write them."""
    options = ["Debug::NoLocking=1", "Acquire::Languages=none"]
    for name, place in (("Dir::State::Lists", "lists"), ("Dir::Cache", "cache")):
        os.makedirs(os.path.join(folder, place, "partial"))
        options.append(f"{name}={os.path.join(folder, place)}")
    return [word for option in options for word in ("-o", option)]


def _fill(folder: str, lacking: Callable[[str], set[str]], lists: list[str], progress: Progress) -> bool:
    """Whether all was fetched by the lists of packages that the system has, or by new ones where ``lists`` says so."""
    if lists:
        progress.step("Asking which packages there are")
        if _run(["apt-get", *lists, "update"]) is None:
            return False
    known = set((_run(["apt-cache", *lists, "pkgnames"]) or "").split())
    tried: set[str] = set()
    while wanted := lacking(folder):
        names = {name if name in known else name + RENAMED for name in wanted}
        if not names <= known or not names.isdisjoint(tried):
            return False  # Unknown, or not what was looked for.
        tried |= names
        progress.step(f"Fetching {', '.join(sorted(names))}")
        if _run(["apt-get", *lists, "download", *sorted(names)], folder) is None:
            return False
        for file in glob.glob(os.path.join(glob.escape(folder), "*.deb")):
            if _run(["dpkg-deb", "-x", file, folder]) is None:
                return False
            os.remove(file)
    return True


def _run(command: list[str], folder: str | None = None) -> str | None:
    """What a program prints; None where it failed."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.stdout if done.returncode == 0 else None
