"""The environment of a checkout, made for real from a small package: complete, interrupted, stale, damaged, twice.

Nothing is fetched: pip is pointed at a folder that holds the one package.
"""

from __future__ import annotations

import marshal
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


class Complete(Checkout):
    """A checkout set up by two starts at once, with settings of pip that are for other work."""

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
        self.outputs = sorted(process.communicate()[1] for process in both)
        self.codes = [process.returncode for process in both]
        self.surroundings = usual


@pytest.fixture(scope="module")
def complete(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Complete:
    return Complete(tmp_path_factory.mktemp("complete"), root)


@pytest.fixture
def copy(complete: Checkout, tmp_path: Path, root: Path) -> Checkout:
    """A copy of that checkout in another place."""
    copy = Checkout(tmp_path / "copy", root)
    shutil.copytree(complete.folder, copy.folder, symlinks=True, dirs_exist_ok=True)
    return copy


def test_two_starts_at_once_make_one_environment(complete: Complete) -> None:
    assert complete.codes == [0, 0]
    assert complete.outputs[1] == "The guide is being set up in another window. Waiting for it to finish.\n"
    assert complete.outputs[0].startswith("Setting up the guide.")


def test_other_settings_of_pip_are_ignored(complete: Complete) -> None:
    """Only the settings of where to fetch from count: without them, nothing would be found."""
    assert "[1/1] small_part==1.0" in complete.outputs[0]
    assert not complete.target.exists()
    assert list(complete.venv.rglob("__pycache__/small_part*"))


def test_second_start_prints_and_changes_nothing(complete: Checkout) -> None:
    before = complete.stamp.stat().st_mtime_ns
    assert complete.start() == ""
    assert complete.stamp.stat().st_mtime_ns == before
    assert not complete.unfinished.exists()


def test_check_is_quick_and_imports_little(complete: Checkout) -> None:
    code = (
        "import sys, time; sys.path.insert(0, '.'); before = set(sys.modules); began = time.perf_counter()\n"
        "from guide_app.bootstrap.stamp import is_complete\n"
        "assert is_complete('.', 'requirements.lock')\n"
        "print((time.perf_counter() - began) * 1000, *(set(sys.modules) - before))"
    )
    runs = [subprocess.check_output([BASE, "-c", code], cwd=complete.folder, text=True).split() for _ in range(5)]
    assert {"typing", "re", "pathlib", "subprocess", "hashlib", "importlib.metadata"}.isdisjoint(runs[0][1:])
    assert min(float(run[0]) for run in runs) < 15


def test_python_with_all_packages_sets_up_nothing(complete: Checkout, tmp_path: Path, root: Path) -> None:
    other = Checkout(tmp_path / "other", root)
    python = complete.venv / "bin" / "python"
    done = subprocess.run([python, "start.py"], cwd=other.folder, capture_output=True, text=True, check=True)
    assert done.stdout == f"runs in {complete.venv}\n"
    assert not other.venv.exists()


def test_moved_checkout_keeps_its_environment(copy: Checkout) -> None:
    assert copy.start() == ""


def test_process_of_a_joined_start_has_the_packages(complete: Checkout) -> None:
    script = complete.folder / "join.py"
    script.write_text(JOIN, encoding="utf-8")
    output = subprocess.check_output([BASE, script], cwd=complete.folder, text=True)
    assert output.split() == ["False", "1.0"]  # no other Python was started for the script, and one was by it


def test_new_list_is_installed_into_the_environment(copy: Checkout) -> None:
    (copy.folder / LOCK).write_text(wheel(copy.parts, "1.1"), encoding="utf-8")
    (laid_out,) = copy.venv.rglob("files.dir")
    (laid_out / "of_1_0.py").touch()
    output = copy.start()
    assert sorted(path.name for path in laid_out.glob("*.py")) == ["support.py"]
    assert "Preparing" not in output
    assert "[1/1] small_part==1.1" in output
    assert copy.start() == ""


def test_variables_of_another_python_are_ignored(copy: Checkout, tmp_path: Path) -> None:
    (tmp_path / "small_part.py").write_text("raise SystemExit('the other one was imported')", encoding="utf-8")
    copy.surroundings["PYTHONPATH"] = str(tmp_path)
    assert copy.start() == ""


@pytest.mark.skipif(os.name != "posix", reason="a process is killed as POSIX does")
def test_killed_set_up_is_made_again_by_the_next_start(checkout: Checkout) -> None:
    process = checkout.begin()
    while not checkout.venv.joinpath("pyvenv.cfg").exists():
        time.sleep(0.01)
    with process:
        process.kill()
    half = checkout.venv / "half-written"
    half.touch()
    assert "The environment of an earlier start is unfinished or damaged. Making it again." in checkout.start()
    assert not half.exists()
    assert checkout.start() == ""


def test_environment_without_its_python_is_made_again(copy: Checkout) -> None:
    python = copy.venv / "bin" / "python"
    python.unlink()
    python.symlink_to(copy.folder / "nowhere")
    assert "Making it again" in copy.start()
    assert copy.start() == ""


def test_failed_download_names_the_internet_and_the_next_start_continues(copy: Checkout) -> None:
    (copy.folder / LOCK).write_text(wheel(copy.parts, "2.0"), encoding="utf-8")
    copy.surroundings |= {"PIP_FIND_LINKS": "", "PIP_INDEX_URL": "http://127.0.0.1:9/simple"}  # nothing listens there
    del copy.surroundings["PIP_NO_INDEX"]
    output = copy.start(code=3)
    assert "needs the internet once" in output
    assert "use a download of the guide" in output
    copy.surroundings |= {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "parts"}
    assert copy.start() == "  [1/1] small_part==2.0\n  Installing the parts\n"


def test_package_with_another_hash_is_refused(copy: Checkout) -> None:
    line = wheel(copy.parts, "3.0")
    (copy.folder / LOCK).write_text(line.replace("sha256:", "sha256:0")[:-2] + "\n", encoding="utf-8")
    assert "is not the one that the guide was tested with" in copy.start(code=3)


def test_python_without_ensurepip_is_enough(checkout: Checkout) -> None:
    """As Debian's own, before python3-venv is there; with the carried pip as it was published."""
    shutil.copytree(CARRIED, checkout.folder / "guide_app" / "bootstrap", dirs_exist_ok=True)
    _hide(checkout, "ensurepip", "distutils", "pip", "setuptools")
    assert "[1/1] small_part==1.0" in checkout.start()


@pytest.mark.skipif(os.name != "posix", reason="a Python is linked as POSIX does")
def test_moved_python_works_through_a_link(checkout: Checkout, tmp_path: Path) -> None:
    """As uv's: the standard library is found from where the link leads, not from where it is."""
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
def test_incomplete_python_names_the_package_that_completes_it(checkout: Checkout, module: str) -> None:
    """As Debian's python3-minimal, or one that was built without SQLite."""
    _hide(checkout, module)
    output = checkout.start(code=3)
    assert f"comes without {module.strip('_')}." in output
    assert "sudo apt install python3" in output
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
def test_environment_that_lost_files_is_made_again(copy: Checkout, gone: str) -> None:
    (path,) = copy.venv.rglob(gone)
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
    output = copy.start()
    assert "is unfinished or damaged. Making it again." in output
    assert "small_part==1.0" in output
    assert path.exists()
    assert copy.start() == ""


def test_byte_code_that_was_cut_off_is_compiled_again_by_the_set_up(copy: Checkout) -> None:
    (code,) = (copy.folder / "guide_app" / "bootstrap" / "__pycache__").glob("libraries.*.pyc")
    code.write_bytes(code.read_bytes()[:-40])
    shutil.rmtree(copy.venv)
    copy.start()
    assert marshal.loads(code.read_bytes()[16:])


def test_disk_with_too_little_room_is_named_before_anything_is_made(checkout: Checkout) -> None:
    scarce = "import shutil\nshutil.disk_usage = lambda _: shutil._ntuple_diskusage(10**12, 10**12, 150 * 10**6)\n"
    (checkout.folder / "start.py").write_text(scarce + START, encoding="utf-8")
    output = checkout.start(code=3)
    assert "needs 700 MB of free disk" in output
    assert f"The disk with {checkout.folder} has 150 MB." in output
    assert not checkout.venv.exists()


def test_disk_that_fills_up_is_named_and_nothing_is_left(tmp_path: Path, root: Path) -> None:
    """On a real small disk: the room is checked, then another program takes it."""
    mount = ["unshare", "-rm", "sh", "-c"]
    if shutil.which("unshare") is None or subprocess.run([*mount, "mount -t tmpfs none /mnt"], check=False).returncode:
        pytest.skip("needs a mount of its own")
    checkout = Checkout(tmp_path / "a checkout", root)
    plenty = "import shutil\nshutil.disk_usage = lambda _: shutil._ntuple_diskusage(10**12, 0, 10**12)\n"
    (checkout.folder / "start.py").write_text(plenty + START, encoding="utf-8")
    steps = f"""mount -t tmpfs -o size=14m none /mnt && cp -r '{checkout.folder}' /mnt/guide && cd /mnt/guide || exit 9
head -c 3900000 /dev/zero >/mnt/filler
'{BASE}' start.py; code=$?
ls -A
exit $code"""
    done = subprocess.run(
        [*mount, steps], env=checkout.surroundings, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 3, done.stderr
    assert ".venv" not in done.stdout.splitlines()
    assert "The disk with /mnt/guide is full." in done.stderr
    assert "Traceback" not in done.stderr


def test_damaged_pip_is_not_run(checkout: Checkout) -> None:
    (carried,) = (checkout.folder / "guide_app" / "bootstrap").glob("pip-*.whl")
    carried.write_bytes(carried.read_bytes()[:-1])
    assert "missing or damaged" in checkout.start(code=3)
    carried.unlink()
    assert "missing or damaged" in checkout.start(code=3)


def test_set_up_compiles_the_program_and_the_files_of_shiboken(complete: Checkout) -> None:
    assert list((complete.folder / "guide_app" / "bootstrap" / "__pycache__").glob("messages.*.pyc"))
    assert list(complete.venv.rglob("shiboken6/files.dir/__pycache__/support.*.pyc"))


def test_folder_with_any_name_works_in_an_ascii_locale(tmp_path: Path, root: Path) -> None:
    checkout = Checkout(tmp_path / "Año 1 #2 %20 'guía'", root)
    checkout.surroundings |= {"LC_ALL": "C", "PYTHONUTF8": "0"}
    with checkout.begin() as process:
        output = process.communicate()[1]
    assert process.returncode == 0, output
    assert "[1/1] small_part==1.0" in output
    assert "Traceback" not in output


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")
def test_checkout_that_cannot_be_written_names_its_folder(checkout: Checkout) -> None:
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
    assert f"in {checkout.folder}, and cannot write to that folder" in done.stderr
    assert "Traceback" not in done.stderr
