"""The environment of a checkout, made for real from a small package: whole, interrupted, stale, broken, twice at once.

Nothing is fetched: pip is pointed at a folder that holds the one package.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from tests.bootstrap.checkout import BASE, LOCK, START, Checkout, wheel
from tests.bootstrap.compiled_pip import CARRIED

JOIN = """import os, subprocess, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from guide_app.bootstrap.enter import enter
enter("requirements.lock", [os.path.abspath(__file__)], join=True)
import small_part
print(os.path.samefile(sys.prefix, ".venv"))
print(subprocess.check_output([sys.executable, "-c", "import small_part; print(small_part.version)"], text=True))
"""
FOR_OTHER_WORK = """[global]
no-index = true
constraint = nowhere
quiet = 3
[install]
find-links =
    nowhere
    parts
target = {away}
prefix = {away}
root = {away}
dry-run = true
no-compile = true
"""
"""What a file of pip may say."""


@pytest.fixture
def checkout(tmp_path: Path, root: Path) -> Checkout:
    return Checkout(tmp_path / "a checkout", root)


class Standing(Checkout):
    """One whose environment was made by two starts at once, where pip is set up for other work."""

    def __init__(self, folder: Path, root: Path) -> None:
        super().__init__(folder / "a checkout", root)
        self.target = folder / "target"
        usual = self.surroundings
        file = folder / "pip.conf"
        file.write_text(FOR_OTHER_WORK.format(away=self.target), encoding="utf-8")
        self.surroundings = {
            **{name: value for name, value in usual.items() if name not in ("PIP_NO_INDEX", "PIP_FIND_LINKS")},
            "PIP_CONFIG_FILE": str(file),
            "PIP_DRY_RUN": "1",
            "PIP_TARGET": str(self.target),
            "PIP_CONSTRAINT": str(folder / "nowhere"),
            "PIP_QUIET": "3",
        }
        both = [self.begin(), self.begin()]
        self.said = sorted(process.communicate()[1] for process in both)
        self.codes = [process.returncode for process in both]
        self.surroundings = usual


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Standing:
    return Standing(tmp_path_factory.mktemp("standing"), root)


@pytest.fixture
def copy(standing: Checkout, tmp_path: Path, root: Path) -> Checkout:
    """That one, carried to another place as a whole."""
    copy = Checkout(tmp_path / "copy", root)
    shutil.copytree(standing.folder, copy.folder, symlinks=True, dirs_exist_ok=True)
    return copy


def test_two_starts_at_once_make_one_environment(standing: Standing) -> None:
    assert standing.codes == [0, 0]
    assert standing.said[0] == "Another start is preparing the guide. Waiting for it.\n"
    assert standing.said[1].startswith("Preparing the guide.")


def test_settings_of_pip_for_other_work_do_not_get_in(standing: Standing) -> None:
    """Of variables and files only where to fetch from counts: without it, nothing would be found."""
    assert "[1/1] small_part==1.0" in standing.said[1]
    assert not standing.target.exists()
    assert list(standing.venv.rglob("__pycache__/small_part*"))


def test_the_second_start_says_and_does_nothing(standing: Checkout) -> None:
    before = standing.stamp.stat().st_mtime_ns
    assert standing.start() == ""
    assert standing.stamp.stat().st_mtime_ns == before
    assert not standing.unfinished.exists()


def test_the_check_alone_is_quick_and_imports_little(standing: Checkout) -> None:
    code = (
        "import sys, time; sys.path.insert(0, '.'); before = set(sys.modules); began = time.perf_counter()\n"
        "from guide_app.bootstrap.stamp import stands\n"
        "assert stands('.', 'requirements.lock')\n"
        "print((time.perf_counter() - began) * 1000, *(set(sys.modules) - before))"
    )
    runs = [subprocess.check_output([BASE, "-c", code], cwd=standing.folder, text=True).split() for _ in range(5)]
    assert {"typing", "re", "pathlib", "subprocess", "hashlib", "importlib.metadata"}.isdisjoint(runs[0][1:])
    assert min(float(run[0]) for run in runs) < 15


def test_nothing_is_set_up_where_everything_is(standing: Checkout, tmp_path: Path, root: Path) -> None:
    other = Checkout(tmp_path / "other", root)
    python = standing.venv / "bin" / "python"
    done = subprocess.run([python, "start.py"], cwd=other.folder, capture_output=True, text=True, check=True)
    assert done.stdout == f"runs in {standing.venv}\n"
    assert not other.venv.exists()


def test_it_stands_where_it_was_carried_to(copy: Checkout) -> None:
    assert copy.start() == ""


def test_what_a_joined_start_starts_has_the_packages_too(standing: Checkout) -> None:
    script = standing.folder / "join.py"
    script.write_text(JOIN, encoding="utf-8")
    said = subprocess.check_output([BASE, script], cwd=standing.folder, text=True)
    assert said.split() == ["False", "1.0"]  # no other Python was started for the script, and one was by it


def test_a_new_list_is_installed_into_what_stands(copy: Checkout) -> None:
    (copy.folder / LOCK).write_text(wheel(copy.parts, "1.1"), encoding="utf-8")
    (laid_out,) = copy.venv.rglob("files.dir")
    (laid_out / "of_1_0.py").touch()
    said = copy.start()
    assert sorted(path.name for path in laid_out.glob("*.py")) == ["support.py"]
    assert "Preparing" not in said
    assert "[1/1] small_part==1.1" in said
    assert copy.start() == ""


def test_variables_of_another_python_do_not_get_in(copy: Checkout, tmp_path: Path) -> None:
    (tmp_path / "small_part.py").write_text("raise SystemExit('another one was taken')", encoding="utf-8")
    copy.surroundings["PYTHONPATH"] = str(tmp_path)
    assert copy.start() == ""


@pytest.mark.skipif(os.name != "posix", reason="a process is killed as POSIX does")
def test_a_set_up_that_was_killed_is_made_anew_by_the_next(checkout: Checkout) -> None:
    process = checkout.begin()
    while not checkout.venv.joinpath("pyvenv.cfg").exists():
        time.sleep(0.01)
    with process:
        process.kill()
    half = checkout.venv / "half-written"
    half.touch()
    assert "The environment of an earlier start is unfinished or broken. Making it anew." in checkout.start()
    assert not half.exists()
    assert checkout.start() == ""


def test_an_environment_whose_python_is_gone_is_made_anew(copy: Checkout) -> None:
    python = copy.venv / "bin" / "python"
    python.unlink()
    python.symlink_to(copy.folder / "nowhere")
    assert "Making it anew" in copy.start()
    assert copy.start() == ""


def test_what_cannot_be_fetched_is_said_in_clear_words(copy: Checkout) -> None:
    (copy.folder / LOCK).write_text(wheel(copy.parts, "2.0"), encoding="utf-8")
    copy.surroundings |= {"PIP_FIND_LINKS": "", "PIP_INDEX_URL": "http://127.0.0.1:9/simple"}  # nothing listens there
    del copy.surroundings["PIP_NO_INDEX"]
    said = copy.start(code=3)
    assert "needs the internet once" in said
    assert "pip download" in said
    copy.surroundings |= {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "parts"}
    assert copy.start() == "  [1/1] small_part==2.0\n  Putting the parts in place\n"


def test_another_file_than_the_tested_one_is_refused(copy: Checkout) -> None:
    line = wheel(copy.parts, "3.0")
    (copy.folder / LOCK).write_text(line.replace("sha256:", "sha256:0")[:-2] + "\n", encoding="utf-8")
    assert "is not the one that the guide was tested with" in copy.start(code=3)


def test_a_python_without_ensurepip_is_enough(checkout: Checkout) -> None:
    """As Debian's own, before python3-venv is there; with the carried pip as it was published."""
    shutil.copytree(CARRIED, checkout.folder / "guide_app" / "bootstrap", dirs_exist_ok=True)
    _hide(checkout, "ensurepip", "distutils", "pip", "setuptools")
    assert "[1/1] small_part==1.0" in checkout.start()


@pytest.mark.skipif(os.name != "posix", reason="a Python is linked as POSIX does")
def test_a_python_that_was_moved_is_started_through_a_link(checkout: Checkout, tmp_path: Path) -> None:
    """As uv's: the standard library is found from where the link leads, not from where it stands."""
    python, link = tmp_path / "moved" / "bin" / Path(BASE).resolve().name, tmp_path / "links" / "python3"
    for folder in (python.parent, link.parent):
        folder.mkdir(parents=True)
    shutil.copy(Path(BASE).resolve(), python)
    python.parent.with_name("lib").symlink_to(Path(os.__file__).parents[1])
    link.symlink_to(python)
    checkout.python = str(link)
    checkout.start()
    started = [checkout.venv / "bin" / "python", "-c", "import sys; print(sys.base_prefix)"]
    assert subprocess.check_output(started, text=True) == f"{python.parents[1]}\n"


@pytest.mark.parametrize("module", ["venv", "shutil", "_sqlite3"])
def test_a_python_that_is_not_whole_is_told_which_package_brings_it(checkout: Checkout, module: str) -> None:
    """As Debian's python3-minimal, or one that was built without SQLite."""
    _hide(checkout, module)
    said = checkout.start(code=3)
    assert f"comes without {module.strip('_')}." in said
    assert "sudo apt install python3" in said
    assert not checkout.venv.exists()


def _hide(checkout: Checkout, *modules: str) -> None:
    """Makes the start find none of ``modules``."""
    hide = f"""import importlib.util, sys
for name in {modules!r}: sys.modules[name] = None
find = importlib.util.find_spec
importlib.util.find_spec = lambda name, *rest: None if name in {modules!r} else find(name, *rest)
"""
    (checkout.folder / "start.py").write_text(hide + START, encoding="utf-8")


@pytest.mark.parametrize("gone", ["small_part.py", "small_part-1.0.dist-info"])
def test_what_vanished_is_put_in_place_again(copy: Checkout, gone: str) -> None:
    (path,) = copy.venv.rglob(gone)
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
    said = copy.start()
    assert "small_part==1.0" in said
    assert "Preparing" not in said
    assert path.exists()
    assert copy.start() == ""


def test_a_carried_pip_that_is_damaged_is_not_run(checkout: Checkout) -> None:
    (carried,) = (checkout.folder / "guide_app" / "bootstrap").glob("pip-*.whl")
    carried.write_bytes(carried.read_bytes()[:-1])
    assert "missing or damaged" in checkout.start(code=3)
    carried.unlink()
    assert "missing or damaged" in checkout.start(code=3)


def test_the_program_and_what_shiboken_carries_are_compiled_once_for_all(standing: Checkout) -> None:
    assert list((standing.folder / "guide_app" / "bootstrap" / "__pycache__").glob("messages.*.pyc"))
    assert list(standing.venv.rglob("shiboken6/files.dir/__pycache__/support.*.pyc"))


def test_a_place_with_any_name_where_all_is_ascii(tmp_path: Path, root: Path) -> None:
    checkout = Checkout(tmp_path / "Año 1 #2 %20 'guía'", root)
    checkout.surroundings |= {"LC_ALL": "C", "PYTHONUTF8": "0"}
    with checkout.begin() as process:
        said = process.communicate()[1]
    assert process.returncode == 0, said
    assert "[1/1] small_part==1.0" in said
    assert "Traceback" not in said


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")
def test_a_checkout_that_cannot_be_written(checkout: Checkout) -> None:
    os.chmod(checkout.folder, 0o555)
    command = [BASE, "start.py"]
    if os.geteuid() == 0:  # root may write everywhere: be nobody
        for folder in (checkout.folder.parent, *checkout.folder.parents):
            if folder.stat().st_uid == 0 and "pytest" in str(folder):
                os.chmod(folder, 0o755)
        command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *command]
    done = subprocess.run(command, cwd=checkout.folder, capture_output=True, text=True, check=False)
    os.chmod(checkout.folder, 0o755)
    assert done.returncode == 3
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
