"""The Linux folder, built from the locks and used as a person uses it. It takes minutes and fetches its parts."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import PySide6
import pytest

from assets.installers import archives, downloads
from assets.installers.contents import edition_date, kept
from guide_app import __version__
from guide_app.handouts.registry import HANDOUTS
from tests import tools
from tests.conftest import ROOT
from tests.packs import DEMO
from tests.screens.states import STATES
from tests.screens.take import WITHOUT_LIBRARY
from tests.ui.test_qt_enums import COMPARED

CHOSEN = {
    "guidance-sheet": ("--guidance", "in-danger"),
    "first-call-sheet": ("--service", "national-human-trafficking-hotline"),
    "sheet": ("--sheet", "safety-plan"),
}
"""What a handout is about, where it has to be said."""
TOLD = {"sheet": "How to use it:", "rights-card": "No lawyer has read this card yet"}
"""How that begins which is told of a handout beside making it."""
SMOKE = ROOT / "tests/installers/smoke.py"
EVERY_STATE = ROOT / "tests/installers/every_state.py"
AS_TEST = """
import runpy, sys
import PySide6
PySide6.__path__.append(sys.argv[1])  # QtTest is the hand of the tests, and no part of a download.
sys.argv = sys.argv[2:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder. ``build/installers`` keeps what was fetched."""
    tools.require("strip", "patchelf", "icupkg", "strace", "Xvfb")
    output = tmp_path_factory.mktemp("downloads")
    done = subprocess.run(
        [sys.executable, "-m", "assets.installers", "folder", "--newer", "--output", output],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.strip())


@pytest.fixture(scope="module")
def screen() -> Generator[str]:
    """A screen that no one sees."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=(write,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(timeout=20)


def environment(home: Path, **more: str) -> dict[str, str]:
    """That of a plain desktop, whatever the suite runs in."""
    return {"HOME": str(home), "PATH": "/usr/bin:/bin", "LC_ALL": "C", **more}


def start(folder: Path, home: Path, *arguments: str | Path, given: str = "") -> str:
    """A command of the folder's guide; gives what it printed."""
    done = subprocess.run(
        [folder / "resource-guide", *arguments],
        env=environment(home), cwd=home, input=given, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    told = any(name in arguments and done.stderr.startswith(words) for name, words in TOLD.items())
    assert (done.returncode, "" if told else done.stderr) == (0, ""), arguments
    return done.stdout


@pytest.fixture(scope="module")
def home(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the guide has built its library, which takes longer than most commands."""
    home = tmp_path_factory.mktemp("home")
    assert "508-" in start(folder, home, "search", "bed")
    return home


def test_it_is_small_and_whole(folder: Path) -> None:
    (editions,) = folder.rglob("guide_app/editions")
    assert archives.size(folder) - archives.size(editions) <= downloads.MAX_LINUX
    assert (folder / "VERSION").read_text(encoding="utf-8") == f"{__version__}\n"
    bill = json.loads((folder / f"resource-guide-{__version__}.cdx.json").read_text(encoding="utf-8"))
    locked = re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)
    assert {*locked, ("pack-worcester", edition_date(folder))} <= {
        (each["name"], each["version"]) for each in bill["components"]
    }
    for each in bill["components"]:
        said = each["licenses"][0]["license"]
        assert said.get("id") or said["name"], each["name"]
        if said.get("name", "").startswith("see "):
            assert (folder / said["name"].removeprefix("see ")).is_file()
    assert not [path for path in folder.rglob("*") if path.is_symlink()]  # A stick has none.
    assert not list(folder.rglob("*.py"))


def test_every_module_of_the_guide_is_loaded(folder: Path, tmp_path: Path) -> None:
    code = """
import importlib, pkgutil, guide_app
names = [each.name for each in pkgutil.walk_packages(guide_app.__path__, "guide_app.")]
for name in names: importlib.import_module(name)
print(len(names))
"""
    done = subprocess.run(
        [folder / "bin/python3.11", "-c", code], env=environment(tmp_path), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    modules = [path for path in (ROOT / "guide_app").rglob("*.py") if "bootstrap" not in path.parts]
    assert int(done.stdout) >= len(modules) - 20  # A package counts once, here by its __init__.


def test_its_commands_do_all_that_they_do(folder: Path, home: Path, tmp_path: Path) -> None:
    assert start(folder, home, "--version") == f"Resource Guide {__version__}\n"
    assert "508-" in start(folder, home, "search", "place", "to", "sleep")
    start(folder, home, "search", "jefe", "quito", "pasaporte", "--language", "es")
    start(folder, home, "show", "pathways-for-change")
    start(folder, home, "kiosk-code", given="correct horse\ncorrect horse\n")
    assert not list(folder.rglob("services.yaml"))
    told = json.loads(start(folder, home, "edition", "--json"))
    assert told["made_here"] is False
    start(folder, home, "check", DEMO)
    start(folder, home, "--pack", DEMO, "search", "bed")
    for name in HANDOUTS:
        start(folder, home, "handout", name, *CHOSEN.get(name, ()), "--output", tmp_path / f"{name}.pdf")
        assert (tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF")


@pytest.fixture(scope="module")
def missed(folder: Path, home: Path, screen: str) -> set[str]:
    """What a person's use of the window asked for of the folder's packages, and did not find. The library is built:
    under a trace that takes long.
    """
    trace, card = home / "trace", home / "card.pdf"
    done = subprocess.run(
        ["strace", "-f", "-qq", "-s", "4096", "-e", "trace=%file", "-o", trace, folder / "bin/python3.11", "-c",
         AS_TEST, PySide6.__path__[0], SMOKE, folder / "lib/start.pyc", card],
        env=environment(home, DISPLAY=screen, PYTHONNOUSERSITE="1"), cwd=home,
        capture_output=True, text=True, check=False, timeout=240,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert card.read_bytes().startswith(b"%PDF")
    text = trace.read_text(encoding="utf-8", errors="replace")
    packages = re.escape(str(folder / "lib/python3.11/dist-packages"))
    return {os.path.normpath(path) for path in re.findall(rf'"{packages}/([^"]+)"[^\n]*= -1 ENOENT', text)}


def test_nothing_that_was_left_out_is_asked_for(folder: Path, missed: set[str]) -> None:
    left_out = set((folder.parent / "left-out.txt").read_text(encoding="utf-8").split("\n")) - {""}
    assert len(left_out) > 1000
    assert missed & left_out == set()


def test_its_enums_are_what_its_python_makes(folder: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [folder / "bin/python3.11", "-c", COMPARED],
        env=environment(tmp_path), cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_every_state_of_the_window_opens(folder: Path, home: Path, screen: str, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    (edition,) = next((folder / "lib").rglob("guide_app/editions")).iterdir()
    done = subprocess.run(
        [folder / "bin/python3.11", EVERY_STATE, PySide6.__path__[0], edition, pictures],
        env=environment(tmp_path, DISPLAY=screen, PYTHONNOUSERSITE="1", LC_ALL="C.UTF-8"), cwd=tmp_path,
        capture_output=True, text=True, check=False, timeout=400,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert {path.name.split(".")[0] for path in pictures.iterdir()} == {*STATES, *WITHOUT_LIBRARY}


def test_what_is_left_out_is_missed(folder: Path, tmp_path: Path) -> None:
    """The check sees: without a plugin that a window needs, the window says what it lacks."""
    code = "from PySide6.QtQuick import QQuickView"
    done = subprocess.run(
        [folder / "bin/python3.11", "-c", code], env=environment(tmp_path), capture_output=True, text=True, check=False
    )
    assert "No module named 'PySide6.QtQuick'" in done.stderr
    assert not kept("PySide6/QtQuick.abi3.so")
    assert kept("PySide6/Qt/plugins/platforms/libqxcb.so")


def test_it_runs_where_nothing_can_be_written_and_keeps_all_beside_a_marker(folder: Path, tmp_path: Path) -> None:
    moved = tmp_path / "a stick ñ #1"
    shutil.copytree(folder, moved)
    (moved / "portable").touch()
    home = tmp_path / "home"
    home.mkdir()
    start(moved, home, "search", "bed")
    assert list(home.iterdir()) == []
    again = tmp_path / "another"
    moved.rename(again)
    start(again, home, "search", "bed")
    assert list(home.iterdir()) == []


def test_it_is_installed_for_one_person_brought_up_to_date_and_removed(folder: Path, tmp_path: Path) -> None:
    def run(*arguments: str, source: Path = folder) -> str:
        done = subprocess.run(
            ["sh", source / "install.sh", *arguments],
            env=environment(home),
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    home = tmp_path / "a home ñ"
    home.mkdir()
    run()
    place = home / ".local/share/resource-guide"
    command = home / ".local/bin/resource-guide"
    (place / "lib/of-an-older-version.pyc").touch()
    told = subprocess.run([command, "search", "bed"], env=environment(home), capture_output=True, text=True, check=True)
    assert told.stdout
    entry = (home / ".local/share/applications/resource-guide.desktop").read_text(encoding="utf-8")
    assert f'\nExec="{place}/resource-guide" %f\n' in entry
    kept = home / ".cache/resource-guide/kept"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.touch()
    run()
    assert not (place / "lib/of-an-older-version.pyc").exists()
    assert kept.exists()
    run("--remove")
    assert not place.exists()
    assert not command.exists()
    assert not (home / ".local/share/applications/resource-guide.desktop").exists()
    assert kept.exists()
    run()
    run("--remove", "--settings")
    assert not (home / ".cache/resource-guide").exists()
    left = [path for path in home.rglob("*") if path.is_file() and "mime" not in path.parts]
    assert [path for path in left if "resource-guide" in path.name] == []


def test_an_archive_is_the_same_bytes_each_time(folder: Path, tmp_path: Path) -> None:
    digests: list[str] = []
    for name in ("one", "two"):
        copy = tmp_path / name / "resource-guide"
        copy.mkdir(parents=True)
        names = sorted((folder / "share").iterdir(), reverse=name == "two")
        for source in names:
            shutil.copyfile(source, copy / source.name)
        archive = tmp_path / f"{name}.tar.xz"
        archives.write_tar_xz(copy, archive)
        digests.append(hashlib.sha256(archive.read_bytes()).hexdigest())
    assert digests[0] == digests[1]
