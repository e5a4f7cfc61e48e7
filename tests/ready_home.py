"""A home in which libraries stand ready, for programs whose building of them is not tested."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from guide_app.library.cache.kept import library_folder
from guide_app.library.cache.pack_stamp import look_at, write_stamp
from guide_app.library.folder import LOCK, MANIFEST

ReadyHome = Callable[[Path], Path]
"""Makes a folder such a home, and returns it. See ``conftest.py``."""


def make_ready_home(home: Path, libraries: Mapping[Path, Path]) -> Path:
    """Put the library of each pack into a home, as the program would have built it there.

    The files are hard links: the program replaces a library and never writes into one. A test that damages the files of
    a library copies it.
    """
    cache = home / "cache"
    for pack, built in libraries.items():
        digest = json.loads((built / MANIFEST).read_bytes())["digest"]
        folder = library_folder(cache, digest)
        shutil.copytree(built, folder, ignore=shutil.ignore_patterns(LOCK), copy_function=os.link)
        write_stamp(cache, pack, look_at(pack), digest)
    return home
