"""The drives that can be taken out of this computer, and the key for signing on one of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from guide_app.edition.keys import RELEASE_KEY


def drives() -> list[Path]:
    """The folders of USB drives and the like that are in this computer now, as far as the system tells."""
    return sorted(_found())


def _found() -> Iterator[Path]:
    if sys.platform == "win32":
        from ctypes import windll

        removable = 2
        letters = (Path(f"{letter}:\\") for letter in "DEFGHIJKLMNOPQRSTUVWXYZ")
        yield from (each for each in letters if windll.kernel32.GetDriveTypeW(str(each)) == removable)
        return
    places = [Path("/Volumes")]
    if sys.platform != "darwin":
        media = [Path("/media"), Path("/run/media")]
        places = [*media, *(folder for each in media for folder in _folders(each))]
    for place in places:
        yield from (each for each in _folders(place) if not each.is_symlink() and os.path.ismount(each))


def _folders(place: Path) -> list[Path]:
    with suppress(OSError):
        return [each for each in place.iterdir() if each.is_dir()]
    return []


def keys_on(drive: Path) -> list[Path]:
    """The keys for signing on a drive: at its top, or in a folder there."""
    with suppress(OSError):
        return [*drive.glob(RELEASE_KEY), *drive.glob(f"*/{RELEASE_KEY}")]
    return []


def key_on_a_drive() -> Path | None:
    """The key for signing, if there is one on the drives, and only one."""
    found = [key for drive in drives() for key in keys_on(drive)]
    return found[0] if len(found) == 1 else None
