"""What is done about a part that cannot be loaded: in a download, in the open window, in a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guide_app.bootstrap import enter
from guide_app.bootstrap.stamp import FAILED
from guide_app.desk import faults
from guide_app.handouts.typesetting.subprocess_typeset import Request, typeset_in_subprocess
from guide_app.launch import damage
from guide_app.system.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

GONE = ModuleNotFoundError("No module named 'segno.encoder'", name="segno.encoder")


def test_a_download_cannot_repair_itself_and_says_what_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(damage, "is_checkout", lambda: False)
    said = damage.explain(GONE)
    assert said is not None
    assert "segno.encoder" in said
    assert damage.ROOT in said
    assert "unpack or install it" in said
    assert damage.explain(KeyError("x")) is None


def test_what_the_window_could_not_load_is_looked_into_by_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(damage, "ROOT", str(tmp_path))
    monkeypatch.setattr(enter, "entered", ["main.py"])
    monkeypatch.setattr(faults, "failed_imports", [])
    damage.note_failed_imports()
    assert not (tmp_path / ".venv" / FAILED).exists()
    assert faults.message(GONE)
    damage.note_failed_imports()
    assert (tmp_path / ".venv" / FAILED).read_bytes()


def test_what_a_process_of_its_own_cannot_load_is_told_as_what_this_one_cannot(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "typst.py").write_text("raise ImportError('_typst.abi3.so: file too short')", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    request = Request(str(root / "assets" / "handouts"), "cards.typ", b"{}")
    with pytest.raises(ImportError, match="file too short"):
        typeset_in_subprocess(request, Progress(), 1.0)
