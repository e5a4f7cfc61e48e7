"""A home in which editions are compiled already, for programs whose compiling is not tested."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from zlib import crc32

from guide_app.content.pack import PackContent
from guide_app.edition.compile import seal_built

ReadyHome = Callable[[Path], Path]
"""Makes a folder such a home, and returns it. See ``conftest.py``."""


def make_ready_home(home: Path, libraries: Mapping[Path, tuple[Path, PackContent]]) -> Path:
    """Put an edition of each pack into a home, as the program would have compiled it there.

    The files are hard links: the program never writes into one. A test that damages a file copies it.
    """
    for pack, (built, content) in libraries.items():
        for name in ("own", f"{crc32(os.fsencode(pack)):08x}"):
            place = home / "cache" / "editions" / name
            folder = place / "unnamed"
            shutil.copytree(built, folder, ignore=shutil.ignore_patterns(".*"), copy_function=os.link)
            folder.rename(place / seal_built(content, folder).folder_name)
    return home
