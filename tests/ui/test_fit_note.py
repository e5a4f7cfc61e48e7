"""What is said when a page could not be made: a fault of ours, or files that are gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide_app.desk import faults
from guide_app.ui.widgets.fit_note import FitNote
from tests.ui.desk import Guide, texts


def said(guide: Guide) -> str:
    note = FitNote(guide.theme, lambda _problem: [])
    note.setParent(guide)
    note.show_failure(FileNotFoundError(2, "No such file", "words.yaml"))
    note.show()
    found = " ".join(texts(note))
    note.deleteLater()
    return found


def test_files_that_are_gone_are_no_fault_of_the_program(
    guide: Guide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "fault of the program" in said(guide)
    monkeypatch.setattr(faults, "assets_folder", lambda: tmp_path / "pulled-out")
    assert "fault of the program" not in said(guide)
    assert "files are gone" in said(guide)
