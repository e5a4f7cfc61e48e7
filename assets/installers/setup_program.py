"""Programs for Windows that unpack the folder: an installer, and a folder for a stick. By NSIS, which runs on Linux."""

from __future__ import annotations

import tempfile
from pathlib import Path

from assets.installers import archives
from assets.installers.contents import HERE, guide_version, release_time
from assets.installers.fetch import run


def build(folder: Path, program: Path) -> None:
    """Makes the installer ``program`` of the Windows folder."""
    with tempfile.TemporaryDirectory() as scratch:
        lists = Path(scratch) / "files.nsh"
        lists.write_text("".join(f"{line}\n" for line in _removal(folder)), encoding="utf-8")
        _make("setup.nsi", folder, program, LISTS=str(lists), SIZE_KB=str(archives.size(folder) // 1024))


def build_portable(folder: Path, program: Path) -> None:
    """Makes a program that unpacks the portable Windows folder where a person says."""
    _make("starter.nsi", folder, folder / "Resource Guide.exe")
    _make("portable.nsi", folder, program)


def _removal(folder: Path) -> list[str]:
    """Lines for the uninstaller: each file of the folder, then each folder, the innermost first."""
    paths = sorted(folder.rglob("*"), reverse=True)
    names = {path: str(path.relative_to(folder)).replace("/", "\\").replace("$", "$$") for path in paths}
    files = [f'Delete "$INSTDIR\\{names[path]}"' for path in paths if path.is_file()]
    return files + [f'RMDir "$INSTDIR\\{names[path]}"' for path in paths if path.is_dir()]


def _make(script: str, folder: Path, program: Path, **values: str) -> None:
    archives.set_times(folder)
    given = {"VERSION": guide_version(), "FOLDER": str(folder), "OUT": str(program), **values}
    defines = [f"-D{name}={value}" for name, value in given.items()]
    run("makensis", "-V2", "-WX", *defines, HERE / "windows" / script, SOURCE_DATE_EPOCH=str(release_time()))
