"""Where the marker of a portable guide is looked for: beside a checkout, in a download's folder, nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide_app.desk import portable


@pytest.fixture(autouse=True)
def _looked_for_anew() -> Iterator[None]:
    portable.marker.cache_clear()
    yield
    portable.marker.cache_clear()


@pytest.mark.parametrize("name", ["portable", "portable.txt"])
@pytest.mark.parametrize("download", [True, False])
def test_the_marker_puts_all_that_is_kept_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, download: bool
) -> None:
    monkeypatch.setattr(portable, "_PACKAGE", tmp_path / ("elsewhere" if download else ".") / "guide_app")
    monkeypatch.setattr(sys, "prefix", str(tmp_path if download else tmp_path / "elsewhere"))
    monkeypatch.setattr(sys, "frozen", download, raising=False)
    (tmp_path / "main.py").touch()
    assert portable.marker() is portable.kept_folder() is None
    portable.marker.cache_clear()
    (tmp_path / name).touch()
    assert portable.marker() == tmp_path / name
    assert portable.kept_folder() == tmp_path / "guide-data"


def test_an_installed_guide_has_no_place_for_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portable, "_PACKAGE", tmp_path / "guide_app")
    (tmp_path / "portable").touch()
    assert portable.marker() is portable.kept_folder() is None
