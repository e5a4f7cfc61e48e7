"""Files of a package that are gone, cut off or changed: noticed where something fails, and put in place again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide_app.bootstrap.damage import broken_byte_code, damaged_packages
from guide_app.bootstrap.stamp import FAILED, packages_folder
from guide_app.desk.command_line import FAILED_TO_START
from tests.bootstrap.checkout import BASE, LOCK, Checkout
from tests.bootstrap.compiled_pip import carry_compiled_pip
from tests.conftest import ROOT

PROGRAM = """import os, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from guide_app.bootstrap.enter import enter
enter("requirements.lock", [os.path.abspath(__file__), *sys.argv[1:]], look="look" in sys.argv)
from guide_app.launch.entry import main
sys.exit(main())
"""
COMMANDS = """import os, signal
from importlib import import_module
import small_pack
inner = os.path.join(os.path.dirname(small_pack.__file__), "inner.py")
def main(given):
    for word in given:
        if word == "import": print(import_module("small_pack.inner").version)
        if word == "crash": os.kill(os.getpid(), signal.SIGBUS)
        if word == "spoil": os.remove(inner)
        if word == "own": import_module("guide_app.nowhere")
    return 0
"""
"""Stands for the guide's commands, in the real entry."""


class Program(Checkout):
    """One whose commands need the file ``inner``."""

    def __init__(self, folder: Path, root: Path) -> None:
        super().__init__(folder, root)
        for name in ("launch", "desk/__init__.py", "desk/command_line.py"):
            source, place = root / "guide_app" / name, folder / "guide_app" / name
            place.parent.mkdir(exist_ok=True)
            (shutil.copytree if source.is_dir() else shutil.copy)(source, place)
        (folder / "guide_app" / "cli").mkdir()
        (folder / "guide_app" / "cli" / "__init__.py").write_text(COMMANDS, encoding="utf-8")
        (folder / "start.py").write_text(PROGRAM, encoding="utf-8")

    @property
    def inner(self) -> Path:
        return Path(packages_folder(str(self.venv))) / "small_pack" / "inner.py"

    def run(self, *words: str) -> tuple[int, str, str]:
        """What a start with these commands ends with, and says."""
        done = subprocess.run(
            [BASE, "start.py", *words],
            cwd=self.folder, env=self.surroundings, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Program:
    program = Program(tmp_path_factory.mktemp("made") / "checkout", root)
    assert program.run("nothing")[0] == 0
    return program


@pytest.fixture
def program(made: Program, tmp_path: Path, root: Path) -> Program:
    program = Program(tmp_path / "copy", root)
    shutil.copytree(made.folder, program.folder, symlinks=True, dirs_exist_ok=True)
    return program


REPAIRED = (
    "Files of small-part are missing or damaged. Putting them in place again.\n"
    "  [1/1] small_part==1.0\n  Putting the parts in place\n"
)


@pytest.mark.parametrize("damage", ["gone", "emptied", "changed"])
def test_a_file_within_a_package_is_put_back_and_the_command_carried_out(program: Program, damage: str) -> None:
    whole = program.inner.read_bytes()
    shutil.rmtree(program.inner.parent / "__pycache__")
    if damage == "gone":
        program.inner.unlink()
    else:
        program.inner.write_bytes(b"" if damage == "emptied" else bytes(len(whole)))
    assert program.run("import") == (0, "1.0\n", REPAIRED)
    assert program.inner.read_bytes() == whole
    assert program.run("import") == (0, "1.0\n", "")
    assert not damaged_packages(str(program.venv))


def test_what_a_repair_cannot_fetch_leaves_the_rest_as_it_was(program: Program) -> None:
    program.inner.unlink()
    program.surroundings |= {
        "PIP_FIND_LINKS": "",
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
    }  # nothing listens there
    del program.surroundings["PIP_NO_INDEX"]
    code, _, said = program.run("import")
    assert code == FAILED_TO_START
    assert "small-part: small_pack/inner.py" in said
    assert "Nothing was changed" in said
    assert "The first start" not in said
    assert "Traceback" not in said
    assert program.run("a command that needs none of it") == (0, "", "")


def test_what_is_damaged_again_is_told_and_not_repaired_for_ever(program: Program) -> None:
    code, _, said = program.run("spoil", "import")
    assert code == FAILED_TO_START
    assert said.startswith(REPAIRED)
    assert "They were put in place a moment ago." in said
    assert "Traceback" not in said


def test_a_bug_is_none_of_the_environment(program: Program) -> None:
    code, _, said = program.run("own")
    assert code == 1
    assert said.endswith("ModuleNotFoundError: No module named 'guide_app.nowhere'\n")
    assert "Putting" not in said


@pytest.mark.skipif(sys.platform == "win32", reason="a library that was cut off is refused there")
def test_after_a_crash_the_next_start_looks(program: Program) -> None:
    """As of a library that was cut off, which no code of ours survives."""
    assert program.run("spoil", "crash")[0] == -7
    assert program.run("import") == (0, "1.0\n", REPAIRED)
    assert program.run("crash")[0] == -7  # with nothing damaged
    assert program.run("import") == (0, "1.0\n", "")
    assert (program.venv / FAILED).read_bytes() == b""


def test_the_suite_looks_at_each_start(program: Program) -> None:
    program.inner.unlink()
    assert program.run("look") == (0, "", REPAIRED)


def test_byte_code_that_cannot_be_read_is_made_anew(program: Program) -> None:
    (code,) = (program.inner.parent / "__pycache__").glob("__init__.*.pyc")
    code.write_bytes(code.read_bytes()[:-4])
    assert broken_byte_code(packages_folder(str(program.venv))) == [str(code)]
    assert program.run("import") == (0, "1.0\n", "")
    assert not broken_byte_code(packages_folder(str(program.venv)))


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide itself with the packages that it has here: linked, as they are large. They are not to be written to."""
    if sys.platform != "linux" or not (ROOT / ".venv" / f"guide-{LOCK}").exists():
        pytest.skip("needs cp -l, and an environment that the guide made")
    folder = tmp_path_factory.mktemp("linked")
    for name in ("main.py", LOCK, "guide_app"):
        subprocess.run(["cp", "-rp", ROOT / name, folder], check=True)  # Its byte code stays valid.
    carry_compiled_pip(folder / "guide_app" / "bootstrap")
    for name in ("assets", "data"):
        (folder / name).symlink_to(ROOT / name)
    subprocess.run(["cp", "-al", ROOT / ".venv", folder], check=True)
    (folder / ".venv" / FAILED).unlink(missing_ok=True)
    return folder


@pytest.mark.parametrize(
    ("gone", "words"),
    [("msgspec/_core.*.so", ("--help",)), ("PySide6/Qt/plugins/platforms/libqoffscreen.so", ())],
)
def test_the_guide_tells_what_of_it_is_gone_where_nothing_can_be_fetched(
    linked: Path, gone: str, words: tuple[str, ...]
) -> None:
    (path,) = Path(packages_folder(str(linked / ".venv"))).glob(gone)
    away = path.rename(linked / path.name)
    done = subprocess.run(
        [BASE, "main.py", *words],
        cwd=linked, env={**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": ""},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    away.rename(path)
    assert done.returncode == FAILED_TO_START, done.stderr
    assert path.name in done.stderr
    assert "Traceback" not in done.stderr
