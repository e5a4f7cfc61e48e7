"""Where things are, in a checkout and installed, and where they are written."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide_app.desk import paths

ROOT = Path(__file__).resolve().parent.parent.parent


def test_what_came_with_the_program_is_found_in_a_checkout() -> None:
    assert paths.data_folder() == ROOT / "data"
    assert (paths.assets_folder() / "handouts").is_dir()
    assert (paths.bundled_pack() / "pack.yaml").is_file()


def test_what_came_with_the_program_is_found_inside_an_installed_package(tmp_path: Path) -> None:
    for name in ("guide_app", "data", "assets"):
        inside = "guide_app" if name == "guide_app" else f"guide_app/{name}"
        shutil.copytree(ROOT / name, tmp_path / inside, ignore=shutil.ignore_patterns("__pycache__"))
    code = "from guide_app.desk import paths; print(paths.bundled_pack()); print(paths.assets_folder())"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    inside = tmp_path / "guide_app"
    assert done.stdout.split() == [str(inside / "data" / "worcester"), str(inside / "assets")]


def test_one_folder_for_everything_that_is_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    assert paths.config_folder() == tmp_path / "home" / "config"
    assert paths.cache_folder() == tmp_path / "home" / "cache"
    assert not (tmp_path / "home").exists()


def test_each_systems_own_folders_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE, raising=False)
    assert paths.NAME in paths.config_folder().parts
    assert paths.NAME in str(paths.cache_folder())
    assert paths.config_folder() != paths.cache_folder()
