"""Byte code in the place of sources: the same bytes in every build, valid whatever a file's time says.

    python3 byte_code.py FOLDER [LEVEL]

It is run by the interpreter that the byte code is for. LEVEL 2 leaves out docstrings and assertions, as python.org does
in its library for Windows.
"""

import py_compile
import sys
from pathlib import Path


def compile_folder(folder: Path, level: int = 0) -> None:
    """Puts ``name.pyc`` in the place of each ``name.py`` in a folder and the folders in it."""
    for source in sorted(folder.rglob("*.py")):
        py_compile.compile(
            str(source),
            cfile=str(source) + "c",
            dfile=source.relative_to(folder).as_posix(),
            doraise=True,
            optimize=level,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        source.unlink()


if __name__ == "__main__":
    compile_folder(Path(sys.argv[1]), *map(int, sys.argv[2:]))
