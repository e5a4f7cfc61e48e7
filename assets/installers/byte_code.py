"""Byte code in the place of sources: the same bytes in every build, valid whatever a file's time says.

    python3 byte_code.py FOLDER [LEVEL [PART…]]

It is run by the interpreter that the byte code is for. LEVEL 2 leaves out docstrings and assertions, as python.org does
in its library for Windows. With PARTs, only of these folders in FOLDER.
"""

import os
import py_compile
import sys
from collections.abc import Sequence
from pathlib import Path


def compile_here(level: int = 0, parts: Sequence[str] = (".",)) -> None:
    """Puts ``name.pyc`` in the place of each ``name.py`` in parts of the current folder.

    All paths are relative: byte code marks the constants that others hold too, as a folder called "é" holds its name.
    """
    for source in sorted(source for part in parts for source in Path(part).rglob("*.py")):
        py_compile.compile(
            str(source),
            cfile=f"{source}c",
            dfile=source.as_posix(),
            doraise=True,
            optimize=level,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        source.unlink()


if __name__ == "__main__":
    os.chdir(sys.argv[1])
    compile_here(int((sys.argv[2:] or ["0"])[0]), sys.argv[3:] or ["."])
