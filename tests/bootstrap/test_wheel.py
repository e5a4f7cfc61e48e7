"""The wheel, built and installed without a network: pack and assets travel in it, and it works from any folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from typing import TYPE_CHECKING

import pytest

from guide_app import __version__
from tests.bootstrap.compiled_pip import PIP, compiled_pip

if TYPE_CHECKING:
    from pathlib import Path

SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def _run(*command: str | os.PathLike[str], cwd: Path) -> str:
    # What the set-up reads for the person is not for this: nothing may be fetched.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def pip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What Python runs as pip."""
    carried = tmp_path_factory.mktemp("pip") / PIP.name
    carried.write_bytes(compiled_pip())
    return carried / "pip"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, root: Path, pip: Path) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--no-build-isolation", "--no-deps", "--no-index", "--disable-pip-version-check", "-q")
    _run(sys.executable, pip, "wheel", *options, "--wheel-dir", folder, root, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory, wheel: Path, pip: Path) -> Path:
    """Where the ``guide`` command is, in a new environment that has the wheel and borrows the packages it needs."""
    folder = tmp_path_factory.mktemp("installed") / "environment"
    _run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder.parent)
    python = folder / SCRIPTS / "python"
    place = _run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'), end='')", cwd=folder)
    with open(os.path.join(place, "borrowed.pth"), "w", encoding="utf-8") as file:
        file.write(sysconfig.get_path("purelib") + "\n")
    options = ("--no-deps", "--no-index", "--disable-pip-version-check", "-q")
    _run(sys.executable, pip, "--python", python, "install", *options, wheel, cwd=folder)
    return folder / SCRIPTS


def test_what_travels_in_the_wheel(wheel: Path, root: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("data", "assets"):
        files = {
            f"guide_app/{path.relative_to(root).as_posix()}"
            for path in (root / folder).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert files
        assert files <= names
    assert [name for name in names if name.startswith(f"resource_guide-{__version__}.dist-info/licenses/")]
    assert not [name for name in names if not name.startswith(("guide_app/", "resource_guide-"))]
    assert not [name for name in names if name.startswith("guide_app/bootstrap/")]


def test_the_command_works_from_another_folder(scripts: Path, tmp_path: Path) -> None:
    assert __version__ in _run(scripts / "guide", "--version", cwd=tmp_path)
    assert __version__ in _run(scripts / "python", "-m", "guide_app", "--version", cwd=tmp_path)
    assert _run(scripts / "guide", "search", "shelter", cwd=tmp_path).strip()
    assert list(tmp_path.iterdir()) == []
