"""A working folder that holds modules, a pack from elsewhere for example, has none of them run: by no command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.ready_home import ReadyHome
from tests.small_pack import write_small_pack

TRAPS = ("json", "signal", "typing", "gc", "msgspec", "sqlite3", "guide_app/__init__", "__future__")
SPRUNG = "sprung"
A_LINE = '{"id": "county", "publisher": "The county", "url": "https://example.org", "read_date": "2026-11-24"}\n'


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with modules that leave a trace when they run, and with two packs, one of them in JSON lines. Not to be
    changed.
    """
    folder = tmp_path_factory.mktemp("hostile")
    write_small_pack(folder / "small")
    large = write_small_pack(folder / "large")
    (large / "sources.jsonl").write_text(A_LINE, encoding="utf-8")
    for name in TRAPS:
        for place in (folder / "small", folder / "large"):
            trap = place / f"{name}.py"
            trap.parent.mkdir(exist_ok=True)
            trap.write_text(f"open({str(folder / SPRUNG)!r}, 'a').write({name!r})\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("pack", "words"),
    [
        ("small", "--version"),
        ("large", "--pack . search night"),
        ("small", "--pack . show night-line"),
        ("small", "check ."),
        ("small", "handout --list"),
        ("small", "handout wallet-card --output OUT/cards.pdf"),
        ("small", "handout binder --output OUT/binder.pdf"),
    ],
)
@pytest.mark.parametrize("way", ["main.py", "guide_app"])
def test_no_module_of_the_working_folder_runs(
    hostile: Path, ready_home: ReadyHome, tmp_path: Path, pack: str, words: str, way: str
) -> None:
    start = [sys.executable, str(ROOT / "main.py")] if way == "main.py" else [sys.executable, "-P", "-m", "guide_app"]
    paths = os.pathsep.join(["" if way == "main.py" else str(ROOT), "", "."])
    home = ready_home(tmp_path / "home")  # Packs of the folder are built.
    done = subprocess.run(
        [*start, *words.replace("OUT", str(tmp_path)).split()],
        cwd=hostile / pack,
        env={**os.environ, "PYTHONPATH": paths, "RESOURCE_GUIDE_HOME": str(home)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    sprung = hostile / SPRUNG
    assert not sprung.exists(), sprung.read_text(encoding="utf-8")
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode in (0, 1), done.stderr
    assert done.stdout or "There is no record" in done.stderr
