"""All services are saved from the room, for Excel, as CSV or as HSDS 3; what must not go out is refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from guide_app.exchange.exporting import ExportRefused, Format
from guide_app.library.library import Library
from guide_app.system.messages import N_
from guide_app.system.progress import Progress
from guide_app.ui.coordinator import exporting
from guide_app.ui.coordinator.exporting import ENDINGS
from guide_app.ui.shell.frame.rail import MANAGE
from tests.ui.coordinator.room import room_of
from tests.ui.desk import Guide, Hand, settle, watch_for, when_dialog_opens


def save_as(guide: Guide, hand: Hand, place: int) -> list[str]:
    """Choose a format of *More*; returns what is said from then on."""
    hand.click(guide.rail.button(MANAGE))
    settle()
    room, said = room_of(guide), list[str]()
    room.said.connect(lambda words, _undo: said.append(words))
    hand.press(room, "More")
    hand.key(Qt.Key.Key_Down, times=place)
    hand.key(Qt.Key.Key_Return)
    settle()
    return said


@pytest.mark.parametrize("form", ENDINGS)
def test_saved_file_is_the_same_as_ours(form: Format, keeping: Guide, hand: Hand, tmp_path: Path) -> None:
    asked: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        asked.append(Path(dialog.selectedFiles()[0]).name)
        dialog.setDirectory(str(tmp_path))
        settle()
        dialog.accept()

    when_dialog_opens(answer)
    said = save_as(keeping, hand, 1 + [*ENDINGS].index(form))
    watch_for(lambda: bool(asked))
    watch_for(lambda: f"Saved: {asked[0]}" in said)
    room = room_of(keeping)
    room.show_import()
    room.importing.read(tmp_path / asked[0])
    watch_for(lambda: room.importing.found is not None, 60_000)
    assert room.importing.found is not None
    assert not room.importing.found.differs


def test_refused_export_is_said_and_leaves_nothing(
    keeping: Guide, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_library: Library, _file: Path, _form: Format, _progress: Progress) -> int:
        words = N_("messages", "{name}: it names its place, which is confidential. Take it out first.")
        raise ExportRefused(words.filled(name="abbys-house"))

    monkeypatch.setattr(exporting, "export", refuse)
    monkeypatch.setattr(exporting, "ask_where_to_save", lambda *_args: tmp_path / "all.csv")
    keeping.set_language("es")
    said = save_as(keeping, hand, 2)
    watch_for(lambda: any("abbys-house" in each for each in said))
    assert any("confidencial" in each for each in said)
    assert not [*tmp_path.glob("*.csv")]
