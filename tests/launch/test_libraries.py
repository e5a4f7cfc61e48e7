"""Libraries that Qt needs and the system lacks: seen, fetched beside the environment, loaded before Qt."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide_app.bootstrap import libraries as fetching
from guide_app.launch import libraries
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="libraries of the system, as Debian packages them")

APT = """#!/bin/sh
echo "$(basename "$0") $*" >> "$FAKE/log"
own=; case "$*" in *Dir::State::Lists*) own=1;; esac
while [ "$1" = -o ]; do shift 2; done
case "$(basename "$0") $1" in
  "apt-get update") [ -e "$FAKE/mirror" ] || exit 100;;
  "apt-cache pkgnames") if [ -n "$own" ]; then cat "$FAKE/mirror"; else cat "$FAKE/lists"; fi;;
  "apt-get download") shift; for name; do [ "$name" != liblost1 ] || exit 100; echo > "${name}_1_all.deb"; done;;
  "dpkg-deb -x") mkdir -p "$3/usr/lib/here"; touch "$3/usr/lib/here/$(basename "$2" _1_all.deb)";;
esac
"""
"""Stands for apt-get, apt-cache and dpkg-deb: a package brings one file of its own name."""


class Debian:
    """A system that has these tools, and a checkout."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        tools = folder / "tools"
        tools.mkdir()
        for name in ("apt-get", "apt-cache", "dpkg-deb"):
            (tools / name).write_text(APT, encoding="utf-8")
            (tools / name).chmod(0o755)
        monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
        monkeypatch.setenv("FAKE", str(folder))
        self.lists = folder / "lists"
        self.lists.write_text("libone1\nlibtwo2t64\nliblost1\n", encoding="utf-8")
        self.mirror = folder / "mirror"
        self.log = folder / "log"
        self.root = folder / "a checkout"
        self.environment = self.root / ".venv"
        self.environment.mkdir(parents=True)
        self.fetched = self.environment / "libraries"

    def fetch(self, *rounds: set[str]) -> bool:
        """Fetches what is lacking in one round after the other."""
        left = [*rounds, set[str]()]
        return fetching.fetch(str(self.root), str(self.fetched), lambda _folder: left.pop(0) if left else set())

    def has(self) -> set[str]:
        """What was fetched."""
        return {path.name for path in self.fetched.rglob("*") if path.is_file()}


@pytest.fixture
def debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Debian:
    return Debian(tmp_path, monkeypatch)


def test_what_is_lacking_is_fetched_with_what_that_needs(debian: Debian, capfd: pytest.CaptureFixture[str]) -> None:
    assert debian.fetch({"libone1"}, {"libtwo2"})
    assert debian.has() == {"libone1", "libtwo2t64"}
    assert os.listdir(debian.environment) == ["libraries"]
    assert "Fetching libtwo2t64" in capfd.readouterr().err
    assert "update" not in debian.log.read_text(encoding="utf-8")


def test_where_the_system_has_no_lists_of_packages_new_ones_are_asked_for(debian: Debian) -> None:
    debian.lists.write_text("", encoding="utf-8")
    debian.mirror.write_text("libone1\n", encoding="utf-8")
    assert debian.fetch({"libone1"}, {"libone1"})  # what is lacking is asked again with the new lists
    assert debian.has() == {"libone1"}
    assert os.listdir(debian.environment) == ["libraries"]


@pytest.mark.parametrize("lacking", ["libunknown1", "liblost1"])
def test_what_cannot_be_had_leaves_nothing_behind(debian: Debian, lacking: str) -> None:
    assert not debian.fetch({"libone1"}, {lacking}, {"libone1"}, {lacking})
    assert os.listdir(debian.environment) == []


def test_a_system_with_other_tools_is_left_alone(debian: Debian, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(debian.root))
    assert not debian.fetch({"libone1"})
    assert os.listdir(debian.environment) == []


def test_what_was_fetched_is_loaded_and_the_systems_own_goes_first(tmp_path: Path) -> None:
    needed = {name: path for name, path in libraries.needed_libraries().items() if path}
    own = next(path for name, path in needed.items() if name.startswith("libxcb-util"))
    folder = tmp_path / "usr" / "lib" / "here"
    folder.mkdir(parents=True)
    shutil.copy(own, folder / "libonly-here.so.1")
    shutil.copy(own, folder / os.path.basename(own))
    names = [os.path.basename(own), "libonly-here.so.1", "libnowhere.so.1"]
    (tmp_path / "order").write_text("".join(f"usr/lib/here/{name}\n" for name in names), encoding="utf-8")
    code = (
        "import sys; from guide_app.launch import libraries\n"
        f"libraries.FETCHED, libraries.ORDER = {str(tmp_path)!r}, {str(tmp_path / 'order')!r}\n"
        "libraries.load_fetched()\n"
        "maps = [line.rstrip().split(maxsplit=5)[-1] for line in open('/proc/self/maps', encoding='utf-8')]\n"
        "print({path for path in maps if 'libxcb-util' in path or 'only-here' in path})"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert eval(said.stdout) == {os.path.realpath(own), str(folder / "libonly-here.so.1")}


def test_the_order_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that needs another is after it, however they are found."""
    monkeypatch.setattr(libraries, "FETCHED", str(tmp_path))
    monkeypatch.setattr(libraries, "ORDER", str(tmp_path / "order"))
    folder = tmp_path / "lib" / "here"
    folder.mkdir(parents=True)
    needed = {name: path for name, path in libraries.needed_libraries().items() if path}
    copied = {name: str(folder / name) for name in needed if name.startswith("libxcb-")}
    for name, path in copied.items():
        shutil.copy(needed[name] or "", path)
    monkeypatch.setattr(libraries, "needed_libraries", lambda _folder=None: copied)
    libraries.write_order()
    order = (tmp_path / "order").read_text(encoding="utf-8").split()
    assert sorted(order) == sorted(f"lib/here/{name}" for name in copied)


def test_files_that_the_system_has_are_not_taken_from_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, nowhere = tmp_path / "there.conf", tmp_path / "nowhere.conf"
    here.touch()
    for path in (here, nowhere):
        fetched = Path(f"{tmp_path}/fetched{path}")
        fetched.parent.mkdir(parents=True, exist_ok=True)
        fetched.touch()
    files = {"HERE": (str(here), "", ""), "NOWHERE": (str(nowhere), "", "")}
    monkeypatch.setattr(libraries, "FILES", files)
    assert libraries.fetched_files(f"{tmp_path}/fetched") == {"NOWHERE": f"{tmp_path}/fetched{nowhere}"}


def test_nothing_is_missing_where_the_suite_runs() -> None:
    assert libraries.missing_libraries() == []


def test_every_library_that_is_needed_here_has_its_package() -> None:
    """Those of the C library and of the compiler's are on every system; those in the wheels come with them."""
    everywhere = ("libc.", "libm.", "libdl.", "librt.", "libpthread.", "libstdc++.", "libgcc_s.", "libresolv.")
    unknown = [
        name
        for name, path in libraries.needed_libraries().items()
        if path and "PySide6" not in path and not name.startswith(everywhere) and name not in libraries.SYSTEM_PACKAGES
    ]
    assert unknown == []
