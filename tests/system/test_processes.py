"""A process of the program: what it can import, and that it gives way to the window."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from guide_app.system.processes import start_process

PROBE = """
import os, sys
from guide_app.system.processes import lower_priority
before = os.nice(0) if hasattr(os, "nice") else 0
lower_priority()
after = os.nice(0) if hasattr(os, "nice") else 0
print(sys.argv[1], after - before, __file__, sep="|")
"""


@pytest.mark.parametrize("hostile", ["", ".", "{pack}"])
def test_it_imports_the_program_and_what_was_installed_and_nothing_of_the_folder_that_it_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hostile: str
) -> None:
    installed, pack = tmp_path / "installed", tmp_path / "pack"
    for folder, text in ((installed, PROBE), (pack, "print('of the pack')")):
        folder.mkdir()
        (folder / "probe.py").write_text(text, encoding="utf-8")
    (pack / "guide_app").mkdir()
    (pack / "guide_app" / "__init__.py").write_text("print('of the pack')", encoding="utf-8")
    monkeypatch.chdir(pack)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((hostile.format(pack=pack), str(installed))))
    with start_process("probe", "word", stdin=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        said, complaint = process.communicate()
    word, nicer, file = said.decode().strip().split("|")
    assert (word, Path(file).resolve()) == ("word", (installed / "probe.py").resolve()), complaint
    assert int(nicer) == (10 if hasattr(os, "nice") else 0)
