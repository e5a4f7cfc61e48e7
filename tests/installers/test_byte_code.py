"""The byte code of the downloads is the same wherever they are built."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = Path(__file__).parents[2] / "assets" / "installers" / "byte_code.py"


def test_the_name_of_the_folder_does_not_get_in(tmp_path: Path) -> None:
    """Python keeps one object for "é", and marks in byte code whether others hold it."""
    made: list[bytes] = []
    for folder in (tmp_path / "plain", tmp_path / "é"):
        (folder / "part").mkdir(parents=True)
        (folder / "part" / "names.py").write_text('eacute = "é"\n', encoding="utf-8")
        subprocess.run([sys.executable, "-I", "-S", "-B", PROGRAM, folder, "2"], check=True)
        assert not list(folder.rglob("*.py"))
        made.append((folder / "part" / "names.pyc").read_bytes())
    assert made[0] == made[1]
