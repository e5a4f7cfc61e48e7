"""What is said when a page could not be made: a fault of ours, or files that are gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from guide_app.desk import faults
from guide_app.handouts.typesetting import renderer
from guide_app.ui.kit.parts import Note
from guide_app.ui.printing.fit_note import RING, FitNote
from tests.ui.desk import Guide, seen, texts, watch_for
from tests.ui.printing.print_page import opened, show, told


def said(guide: Guide) -> str:
    note = FitNote(guide.theme, lambda _problem: [])
    note.setParent(guide)
    note.show_failure(FileNotFoundError(2, "No such file", "wallet-card.typ"))
    note.show()
    found = " ".join(texts(note))
    note.deleteLater()
    return found


def test_words_begin_at_the_edge_beside_their_sign(guide: Guide) -> None:
    note = FitNote(guide.theme, lambda _problem: [])
    note.setParent(guide)
    note.show_message("Short", "caution")
    note.show()
    (words,) = [each for each in seen(note, QLabel) if each.text() == "Short"]
    assert words.heightForWidth(500) <= words.fontMetrics().height() + 2 * RING + 1
    note.deleteLater()


def test_files_that_are_gone_are_no_fault_of_the_program(
    guide: Guide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "The page could not be prepared because of an error in the guide:" in said(guide)
    monkeypatch.setattr(faults, "assets_folder", lambda: tmp_path / "pulled-out")
    assert "The page could not be prepared because of an error in the guide:" not in said(guide)
    assert "The guide's files are missing." in said(guide)


def test_too_little_memory_is_no_fault_of_the_program(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(guide)
    monkeypatch.setattr(renderer, "memory_left", lambda: 1)
    page.show_kind("poster")
    watch_for(lambda: "This computer does not have enough free memory to lay out a page." in told(page))
    assert "fault" not in told(page)
    assert not page.maker.left.print_button.isEnabled()
    monkeypatch.undo()
    assert show(page, "poster").maker.left.print_button.isEnabled()


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("guidance-sheet", "Nothing is chosen. Choose a situation or a question."),
        ("first-call-sheet", "Choose a service for the first call."),
    ],
)
def test_that_something_is_still_to_be_chosen_is_no_fault(guide: Guide, kind: str, words: str) -> None:
    page = opened(guide)
    page.show_kind(kind)
    watch_for(lambda: told(page) == words)
    assert [each.property("tone") for each in seen(page.maker.fit, Note)] == ["plain"]
    assert not page.maker.left.print_button.isEnabled()
