"""Byte code in the place of sources: the same bytes in every build, valid whatever a file's time says.

    python3 byte_code.py FOLDER [LEVEL [PART…]]

It is run by the interpreter that the byte code is for. LEVEL 2 leaves out docstrings and assertions, as python.org does
in its library for Windows. With PARTs, only of these folders in FOLDER.
"""

import py_compile
import sys
from collections.abc import Sequence
from pathlib import Path


def compile_folder(folder: Path, level: int = 0, parts: Sequence[str] = (".",)) -> None:
    """Puts ``name.pyc`` in the place of each ``name.py`` in parts of a folder. Reports of faults name them as in it."""
    for source in sorted(source for part in parts for source in (folder / part).rglob("*.py")):
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
    compile_folder(Path(sys.argv[1]), int((sys.argv[2:] or ["0"])[0]), sys.argv[3:] or ["."])
