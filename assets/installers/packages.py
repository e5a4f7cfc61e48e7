"""The packages of a download and the guide itself, put into one folder as they are when they are installed."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path, PurePosixPath

from assets.installers.contents import ROOT, fits, kept, release_time
from guide_app.edition.compile import compile_pack

METADATA = ("METADATA", "entry_points.txt")
"""Of a package's own records, what a program may ask for; the licences are laid elsewhere."""
EXPLAINED = ("guide_app", "markdown_it", "phonenumbers", "platformdirs", "segno")
"""Packages with long docstrings, which no part of a download reads: their byte code is without."""


def unpack_wheels(wheels: list[Path], folder: Path) -> list[str]:
    """Unpacks what travels of each wheel, and returns what stays behind."""
    pruned: list[str] = []
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            for name in sorted(archive.namelist()):
                path = PurePosixPath(name)
                travels = path.name in METADATA if path.parts[0].endswith(".dist-info") else kept(name)
                if not travels:
                    pruned.append(name)
                elif not name.endswith("/"):
                    place = folder / name
                    place.parent.mkdir(parents=True, exist_ok=True)
                    place.write_bytes(archive.read(name))
    return pruned


STAYS = [
    "*__pycache__*",
    "guide_app/bootstrap/*",
    "data/worcester/*",
    "data/README.md",
    "assets/pictures/*",
    "assets/installers/*",
]
"""Of the checkout's own folders: set-up, the sources of the pack, the pictures of README, and this."""


def copy_guide(folder: Path) -> None:
    """Copies the program and its assets, and compiles the pack to the edition that travels in its place."""
    for name in ("guide_app", "data", "assets"):
        for source in sorted((ROOT / name).rglob("*")):
            relative = source.relative_to(ROOT).as_posix()
            if source.is_file() and not fits(relative, STAYS):
                place = folder / (relative if name == "guide_app" else f"guide_app/{relative}")
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, place)
    os.environ["SOURCE_DATE_EPOCH"] = str(release_time())  # Two builds are the same bytes.
    compile_pack(ROOT / "data" / "worcester", folder / "guide_app" / "editions")
