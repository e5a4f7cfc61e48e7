"""A large pack is built in a process of its own: it tells how far it is, can be stopped, and leaves nothing behind."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from guide_app.content.problems import PackRefused
from guide_app.library.cache import subprocess_build as apart
from guide_app.library.cache.open import open_library
from guide_app.library.cache.pack_stamp import SeenFile
from guide_app.library.cache.subprocess_build import build_in_subprocess, is_large
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.services import Services
from guide_app.system.progress import UNWATCHED, Cancelled, Progress
from tests.bench.large_pack import write_large_pack


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack with some thousand services in JSON lines. Not to be changed."""
    return write_large_pack(tmp_path_factory.mktemp("large") / "pack", 1_500)


def test_what_is_large_is_told_from_sizes() -> None:
    assert is_large((SeenFile("services.jsonl", apart.MIN_LARGE, 0, 0, 0),))
    assert not is_large((SeenFile("services.yaml", apart.MIN_LARGE - 1, 0, 0, 0),))


def test_it_is_built_apart_opened_and_searched(large: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "MIN_LARGE", 1)
    told: list[float] = []
    opened = open_library(large, tmp_path, Progress(told.append, lambda: False))
    assert opened.problem is None
    library = opened.library
    assert library is not None
    assert len(Services(library).find()) > 1_500
    assert Searcher(library).search(Query("shelter in Lowell")).hits
    assert told == sorted(told)
    assert told[-1] == 1
    assert len(told) > 5
    library.close()
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(("building-", "aside-"))]


def test_stopping_ends_it_at_once_and_leaves_nothing(large: Path, tmp_path: Path) -> None:
    progress: list[float] = []
    began = time.monotonic()
    with pytest.raises(Cancelled):
        build_in_subprocess(large, tmp_path, Progress(progress.append, lambda: bool(progress)))
    assert time.monotonic() - began < 10
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(("building-", "library-"))]


def test_a_refused_pack_is_told_line_by_line(large: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    write_large_pack(broken, 3)
    with (broken / "services.jsonl").open("ab") as file:
        file.write(b"{}\n")
    with pytest.raises(PackRefused) as refused:
        build_in_subprocess(broken, tmp_path / "cache", UNWATCHED)
    assert refused.value.problems[0].file == "services.jsonl"
    assert refused.value.problems[0].line == 4


def test_a_cache_that_cannot_be_written_is_told(large: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("not a folder")
    assert build_in_subprocess(large, tmp_path / "cache", UNWATCHED) is None
