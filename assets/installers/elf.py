"""Programs and libraries of Linux: what they link, and making them smaller."""

from __future__ import annotations

import re
from pathlib import Path

from assets.installers.fetch import BuildError, run


def is_elf(path: Path) -> bool:
    """Whether a file is a program or a library."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def needed(path: Path) -> list[str]:
    """The libraries that a program or a library links."""
    return re.findall(r"\(NEEDED\).*\[(.+)\]", run("readelf", "--dynamic", "--wide", path))


def soname(path: Path) -> str:
    """The name by which others link a library."""
    found = re.search(r"\(SONAME\).*\[(.+)\]", run("readelf", "--dynamic", "--wide", path))
    return found[1] if found else path.name


def strip(path: Path) -> None:
    """Take away what only a debugger reads."""
    run("strip", "--strip-unneeded", path)


def look_beside(path: Path, folder: str) -> None:
    """Let a program find its libraries in ``folder``, which is relative to it, and theirs too."""
    # Not RUNPATH: the libraries of the interpreter's modules are looked up by the program's path.
    run("patchelf", "--force-rpath", "--set-rpath", f"$ORIGIN/{folder}", path)


def data_of(path: Path, symbol: str) -> bytes:
    """The bytes that a library holds under a symbol."""
    found = re.search(
        rf"([0-9a-f]+)\s+(\w+)\s+OBJECT\s.*\b{symbol}$", run("readelf", "--syms", "--wide", path), re.MULTILINE
    )
    if found is None:
        raise BuildError(f"{path.name} has no {symbol}")
    address, size = int(found[1], 16), int(found[2], 0)
    for row in run("readelf", "--sections", "--wide", path).splitlines():
        section = re.search(r"\] \S+\s+\S+\s+([0-9a-f]+) ([0-9a-f]+) ([0-9a-f]+)", row)
        if section is None:
            continue
        start, offset, length = (int(group, 16) for group in section.groups())
        if start and start <= address < start + length:
            return path.read_bytes()[offset + address - start :][:size]
    raise BuildError(f"{path.name}: {symbol} lies in no section")
