"""Each download: its name, and how it comes from the folders."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from assets.installers import archives, debian_package, fetch, linux_folder, setup_program, windows_folder
from assets.installers.contents import NAME, guide_version
from assets.installers.fetch import BuildError

DOWNLOADS = ("linux", "deb", "windows", "portable")
MAX_DOWNLOAD, MAX_LINUX, MAX_WINDOWS = 60_000_000, 190_000_000, 160_000_000
"""Bytes of any download, and of the folders that come of it."""
TOOLS = {
    "strip": "binutils", "patchelf": "patchelf", "icupkg": "icu-devtools", "dpkg-deb": "dpkg", "makensis": "nsis", "osslsigncode": "osslsigncode",
}  # fmt: skip


def build(wanted: list[str], output: Path, cache: Path, newer: bool = False) -> Iterator[tuple[Path, str]]:
    """Builds downloads into ``output`` and yields each file with what it unpacks to.

    The folders that they were made of stay in ``output/folders``, with the list of what was left out of each.
    """
    output.mkdir(parents=True, exist_ok=True)
    cache.mkdir(parents=True, exist_ok=True)
    folders = output / "folders"
    version = guide_version()
    made: list[Path] = []

    def folder(system: str, portable: bool = False) -> Path:
        place = folders / (f"{system}-portable" if portable else system) / f"{NAME}-{version}"
        if place in made:
            return place
        if system == "linux":
            # Systems let only files that end so be started from a FAT stick.
            pruned = linux_folder.build(place, cache, newer, python="python3.11.exe" if portable else "python3.11")
        else:
            pruned = windows_folder.build(place, cache)
        if portable:
            (place / "portable").write_bytes(b"")
            (place / "install.sh").unlink(missing_ok=True)
        (place.parent / "left-out.txt").write_text("".join(f"{name}\n" for name in pruned), encoding="utf-8")
        limit = MAX_LINUX if system == "linux" else MAX_WINDOWS
        if archives.size(place) > limit:
            raise BuildError(f"{place} has {archives.size(place):,} bytes; {limit:,} at most: contents.toml")
        made.append(place)
        return place

    def done(path: Path, source: Path) -> tuple[Path, str]:
        if path.stat().st_size > MAX_DOWNLOAD:
            raise BuildError(f"{path} has {path.stat().st_size:,} bytes; {MAX_DOWNLOAD:,} at most")
        return path, f"unpacks to {archives.size(source) / 1e6:.0f} MB, SHA-256 {fetch.sha256(path)}"

    if "linux" in wanted:
        path = output / f"{NAME}-{version}-linux-x86_64.tar.xz"
        archives.write_tar_xz(folder("linux"), path)
        yield done(path, folder("linux"))
    if "deb" in wanted:
        path = output / f"{NAME}_{version}_amd64.deb"
        debian_package.build(folder("linux"), path)
        yield done(path, folder("linux"))
    if "windows" in wanted:
        path = output / f"{NAME}-{version}-windows-setup.exe"
        setup_program.build(folder("windows"), path)
        yield done(path, folder("windows"))
    if "portable" in wanted:
        path = output / f"{NAME}-{version}-windows-portable.exe"
        setup_program.build_portable(folder("windows", portable=True), path)
        yield done(path, folder("windows", portable=True))
        path = output / f"{NAME}-{version}-linux-portable.tar.xz"
        archives.write_tar_xz(folder("linux", portable=True), path)
        yield done(path, folder("linux", portable=True))
    _write_build_info(output)


def _write_build_info(output: Path) -> None:
    """What a build rests on beside the locks: with the same versions of these, it gives the same bytes."""
    tools = {tool: fetch.run("dpkg-query", "--show", "--showformat=${Package} ${Version}", package) for tool, package in TOOLS.items() if shutil.which(tool)}
    files = {path.name: fetch.sha256(path) for path in sorted(output.iterdir()) if path.is_file() and path.name != "build-info.json"}
    text = json.dumps({"tools": tools, "sha256": files}, indent=1) + "\n"
    (output / "build-info.json").write_text(text, encoding="utf-8")
