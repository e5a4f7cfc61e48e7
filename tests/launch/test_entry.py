"""Which part of the guide is asked for, and what an old Python is told."""

from __future__ import annotations

import ast
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from guide_app.desk.command_line import FAILED_TO_START
from guide_app.launch import entry

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--pack", "folder"], True),
        (["--pack=folder"], True),
        (["--pack"], False),
        (["--version"], False),
        (["search", "bed"], False),
        (["--pack", "folder", "search", "bed"], False),
        (["nonsense"], False),
    ],
)
def test_the_window_opens_when_no_command_is_given(arguments: list[str], window: bool) -> None:
    assert entry.wants_window(arguments) is window


@pytest.mark.parametrize("name", ["main.py", "tests/__main__.py"])
def test_an_old_python_can_read_the_way_in(root: Path, name: str) -> None:
    source = (root / name).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))
    assert 'f"' not in source  # Python 2.7 reads it too, and is told the same


def test_an_old_python_is_told_what_is_needed(root: Path) -> None:
    code = "import sys; sys.version_info = (3, 8, 18); exec(compile(open('main.py').read(), 'main.py', 'exec'))"
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "needs Python 3.11 or newer. This is Python 3.8" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        ImportError("tantivy.so: failed to map segment from shared object", name="tantivy", path="/tantivy.so"),
        ImportError("libdl.so.2: cannot open shared object file: Cannot allocate memory", name="tantivy"),
    ],
)
@pytest.mark.parametrize("sentence_fits", [True, False])
def test_little_memory_is_never_a_damaged_file(
    error: BaseException, sentence_fits: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: list[str]) -> int:
        raise error

    def fail_again(_: BaseException) -> str:
        raise MemoryError

    monkeypatch.setattr("guide_app.cli.main", fail)
    if not sentence_fits:
        monkeypatch.setattr(entry, "_explain", fail_again)
    assert entry.main(["search", "bed"]) == FAILED_TO_START
    said = "This computer does not have enough free memory. Close other programs and try again.\n"
    assert capsys.readouterr().err == said
