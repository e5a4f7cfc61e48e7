"""Each download: its name, and how it comes from the folders."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from assets.installers import archives, debian_package, fetch, linux_folder, setup_program, windows_folder
from assets.installers.contents import NAME, edition_date, guide_version
from assets.installers.fetch import BuildError

DOWNLOADS = ("linux", "deb", "windows", "portable")
MAX_DOWNLOAD, MAX_LINUX, MAX_WINDOWS = 50_000_000, 198_000_000, 178_000_000
"""Bytes of any download, and of the program in the folders that come of it, without the directory."""
MAX_DIRECTORY = 10_600_000
"""Bytes of the editions in a folder."""
NEARLY = 0.97
"""The share of a limit from which a build warns."""
TOOLS = {
    "strip": "binutils",
    "patchelf": "patchelf",
    "icupkg": "icu-devtools",
    "dpkg-deb": "dpkg",
    "makensis": "nsis",
    "osslsigncode": "osslsigncode",
}


@dataclass
class Folders:
    """The folders that downloads are made of, in ``output/folders``, each with the list of what was left out of it."""

    output: Path
    cache: Path
    newer: bool = False

    def __post_init__(self) -> None:
        self.cache.mkdir(parents=True, exist_ok=True)

    @cached_property
    def linux(self) -> Path:
        """For Linux."""
        return self._linux("linux", "python3.11")

    @cached_property
    def linux_portable(self) -> Path:
        """For Linux on a stick. Systems let only files that end so be started from a FAT stick."""
        folder = self._linux("linux-portable", "python3.11.exe", b"")
        (folder / "install.sh").unlink()
        return folder

    @cached_property
    def windows(self) -> Path:
        """For Windows."""
        return self._windows("windows")

    @cached_property
    def windows_portable(self) -> Path:
        """For Windows on a stick."""
        return self._windows("windows-portable", b"")

    def _linux(self, name: str, python: str, portable: bytes | None = None) -> Path:
        place = self._place(name)
        return self._finish(place, linux_folder.build(place, self.cache, self.newer, python), MAX_LINUX, portable)

    def _windows(self, name: str, portable: bytes | None = None) -> Path:
        place = self._place(name)
        return self._finish(place, windows_folder.build(place, self.cache, self.newer), MAX_WINDOWS, portable)

    def _place(self, name: str) -> Path:
        return self.output / "folders" / name / f"{NAME}-{guide_version()}"

    def _finish(self, place: Path, left_out: list[str], limit: int, portable: bytes | None) -> Path:
        if portable is not None:
            (place / "portable").write_bytes(portable)
        (place.parent / "left-out.txt").write_text("".join(f"{name}\n" for name in left_out), encoding="utf-8")
        (editions,) = place.rglob("guide_app/editions")
        directory = archives.size(editions)
        _hold(f"the program in {place}", archives.size(place) - directory, limit)
        _hold(f"the directory in {place}", directory, MAX_DIRECTORY)
        return place


def _hold(what: str, size: int, limit: int) -> None:
    """Refuse what is larger than its limit, and warn where little is left."""
    if size > limit:
        raise BuildError(f"{what} has {size:,} bytes; {limit:,} at most: contents.toml")
    if size > NEARLY * limit:
        sys.stderr.write(f"{what} has {size / limit:.1%} of its {limit:,} bytes.\n")


def build(wanted: Iterable[str], folders: Folders) -> Iterator[tuple[Path, str]]:
    """Builds downloads into the folder of the output, each named by the version of the program and the date of the
    directory in it, and yields each file with what it unpacks to.
    """
    made = {
        "linux": [("{name}-{version}-{date}-linux.tar.xz", "linux", archives.write_tar_xz)],
        "deb": [("{name}_{debian}_amd64.deb", "linux", debian_package.build)],
        "windows": [("{name}-{version}-{date}-windows-setup.exe", "windows", setup_program.build)],
        "portable": [
            ("{name}-{version}-{date}-windows-portable.exe", "windows_portable", setup_program.build_portable),
            ("{name}-{version}-{date}-linux-portable.tar.xz", "linux_portable", archives.write_tar_xz),
        ],
    }
    for pattern, kind, make in (each for what in wanted for each in made[what]):
        source: Path = getattr(folders, kind)
        path = folders.output / pattern.format(
            name=NAME, version=guide_version(), date=edition_date(source), debian=debian_package.version(source)
        )
        make(source, path)
        if path.stat().st_size > MAX_DOWNLOAD:
            raise BuildError(f"{path} has {path.stat().st_size:,} bytes; {MAX_DOWNLOAD:,} at most")
        yield path, f"unpacks to {archives.size(source) / 1e6:.0f} MB, SHA-256 {fetch.sha256(path)}"
    _write_build_info(folders.output)


def _write_build_info(output: Path) -> None:
    """What a build rests on beside the locks: with the same versions of these, it gives the same bytes."""
    tools = {
        tool: fetch.run("dpkg-query", "--show", "--showformat=${Package} ${Version}", package)
        for tool, package in TOOLS.items()
        if shutil.which(tool)
    }
    files = {
        path.name: fetch.sha256(path)
        for path in sorted(output.iterdir())
        if path.is_file() and path.name != "build-info.json"
    }
    text = json.dumps({"tools": tools, "sha256": files}, indent=1) + "\n"
    (output / "build-info.json").write_text(text, encoding="utf-8")
