"""Downloads system libraries that Debian or Ubuntu lacks, without root: into a folder, installing nothing.

``apt-get`` downloads from this computer's own package sources and verifies the signatures as usual. Uses the standard
library only.
"""

from __future__ import annotations

import glob
import os
import shutil
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

from guide_app.bootstrap.install import one_at_a_time
from guide_app.bootstrap.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

RENAMED = "t64"
"""The suffix of some package names since Debian 13 and Ubuntu 24.04, from their change to 64-bit ``time_t``."""


def fetch(root: str, folder: str, lacking: Callable[[str], set[str]]) -> bool:
    """Download and unpack packages into ``folder`` until none is missing. Returns False where that is not possible.

    ``lacking`` takes a folder and gives the packages that are needed in addition to its content. Raises SetupError if
    the checkout ``root`` is not writable.
    """
    if not all(shutil.which(tool) for tool in ("apt-get", "apt-cache", "dpkg-deb")):
        return False
    new = folder + ".new"
    progress = Progress(sys.stderr)
    with one_at_a_time(root, progress), tempfile.TemporaryDirectory(prefix="guide-apt-") as own:
        try:
            shutil.rmtree(new, ignore_errors=True)
            os.mkdir(new)
            progress.note(
                "The window needs libraries that are not on this computer. They will be stored in the guide's folder."
            )
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
    """Options that make apt keep its package lists in ``folder``, which is writable."""
    options = ["Debug::NoLocking=1", "Acquire::Languages=none"]
    for name, place in (("Dir::State::Lists", "lists"), ("Dir::Cache", "cache")):
        os.makedirs(os.path.join(folder, place, "partial"))
        options.append(f"{name}={os.path.join(folder, place)}")
    return [word for option in options for word in ("-o", option)]


def _fill(folder: str, lacking: Callable[[str], set[str]], lists: list[str], progress: Progress) -> bool:
    """Whether every package was downloaded, by the system's package lists or, with ``lists``, by updated ones."""
    if lists:
        progress.step("Looking up packages")
        if _run(["apt-get", *lists, "update"]) is None:
            return False
    known = set((_run(["apt-cache", *lists, "pkgnames"]) or "").split())
    tried: set[str] = set()
    while wanted := lacking(folder):
        names = {name if name in known else name + RENAMED for name in wanted}
        if not names <= known or not names.isdisjoint(tried):
            return False  # Unknown, or already tried without success.
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
    """The output of a program; None if it failed."""
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
