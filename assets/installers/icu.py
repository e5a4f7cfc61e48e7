"""The data of Unicode's library (ICU), which Qt's wheel brings whole: 32 MB, of which the guide reads 7."""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path

from assets.installers import elf
from assets.installers.contents import CONTENTS
from assets.installers.fetch import BuildError, run


def shrink(library: Path) -> None:
    """Puts a library with the data that ``contents.toml`` keeps in the place of ``library``."""
    number = library.name.rpartition(".")[2]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        data = folder / f"icudt{number}l.dat"
        data.write_bytes(elf.data_of(library, f"icudt{number}_dat"))
        (folder / "out").mkdir()
        small = folder / "out" / data.name
        _remove(data, small)
        source = folder / "data.s"
        name = f"icudt{number}_dat"
        source.write_text(
            f'.section .rodata\n.globl {name}\n.type {name},@object\n.balign 16\n{name}:\n.incbin "{small}"\n'
            f'.size {name}, .-{name}\n.section .note.GNU-stack,"",@progbits\n'
        )
        run("as", "-o", folder / "data.o", source)
        run(
            "ld",
            "-shared",
            "-soname",
            library.name,
            "-z",
            "noexecstack",
            "--build-id=none",
            "-o",
            library,
            folder / "data.o",
        )
        elf.strip(library)


def _remove(data: Path, small: Path) -> None:
    keep = re.compile(CONTENTS["icu"]["keep"])
    gone = [item for item in run("icupkg", "-l", data).split() if not keep.match(item)]
    names = data.with_name("gone.txt")
    while True:
        names.write_text("".join(f"{item}\n" for item in gone))
        done = subprocess.run(["icupkg", "-r", names, data, small], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return
        # What is kept may rest on what is not: that stays too.
        asked = set(re.findall(r"depends on missing item (\S+)", done.stdout + done.stderr)) & set(gone)
        if not asked:
            raise BuildError(f"icupkg: {done.stderr}")
        gone = [item for item in gone if item not in asked]
