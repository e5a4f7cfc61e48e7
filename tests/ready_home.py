"""A home in which the library of the bundled pack stands ready, for programs whose building of it is not tested."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

from guide_app.desk.paths import bundled_pack
from guide_app.library.cache.kept import library_folder
from guide_app.library.cache.pack_stamp import look_at, write_stamp
from guide_app.library.folder import LOCK, MANIFEST


def make_ready_home(home: Path, built: Path) -> Path:
    """Put the library in ``built`` into a new home, as the program would have built it there.

    The files are hard links: the program replaces a library and never writes into one. A test that damages the files of
    a library copies it.
    """
    cache = home / "cache"
    digest = json.loads((built / MANIFEST).read_bytes())["digest"]
    shutil.copytree(built, library_folder(cache, digest), ignore=shutil.ignore_patterns(LOCK), copy_function=os.link)
    write_stamp(cache, bundled_pack(), look_at(bundled_pack()), digest)
    return home
