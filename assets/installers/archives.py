"""Archives that are the same bytes whenever and wherever they are made."""

from __future__ import annotations

import lzma
import os
import tarfile
from pathlib import Path

from assets.installers.contents import release_time

PACKED = ({"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "lc": 4})
"""How a folder is packed: most of it is machine code of one processor. Four bits of the byte before (``lc``), where
three are usual, pack it 1.1 % more tightly.
"""


def write_tar_xz(folder: Path, archive: Path) -> None:
    """Packs a folder, under its own name."""

    def plain(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.uid = info.gid = 0
        info.uname = info.gname = "root"
        info.mtime = release_time()
        return info

    with (
        lzma.open(archive, "wb", filters=PACKED) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as tar,
    ):
        for path in [folder, *sorted(folder.rglob("*"), key=_among_its_like)]:
            tar.add(path, path.relative_to(folder.parent).as_posix(), recursive=False, filter=plain)


def _among_its_like(path: Path) -> tuple[bool, bool, str, str]:
    """The sort key of a path in an archive: folders first, then files of one kind together, which packs more tightly.
    Machine code is last: between two files with the same bytes it would be more than a packer looks back.
    """
    return path.is_file(), ".so" in path.suffixes, path.suffix, path.as_posix()


def set_times(folder: Path) -> None:
    """Gives every file and folder the time of the release, for tools that keep it."""
    for path in [folder, *folder.rglob("*")]:
        os.utime(path, (release_time(), release_time()), follow_symlinks=False)


def size(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file())
