"""What desks have reported: listed in the room from the folder that is watched, taken or left as one list."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from guide_app.content.overlay import Journal
from guide_app.content.records import Service
from guide_app.edition.current import Sources
from guide_app.exchange.handed_over import report_table
from guide_app.ui.coordinator.worklist import REPORTED
from tests.ui.coordinator.room import room_of, wait_until_used
from tests.ui.desk import Guide, Hand, button_named, settle, texts, watch_for


@pytest.fixture
def share(tmp_path: Path, keeping: Guide) -> Path:
    """The folder that desks save their reports into, with two about the same service, and a file of others."""
    folder = tmp_path / "share"
    folder.mkdir()
    found = keeping.library.get(Service, "safelink", "en")
    assert found is not None
    first = report_table(found.record, {"phone": "877-785-2021"}, "=They said so on the phone.")
    (folder / "report-safelink.csv").write_bytes(first)
    (folder / "report-safelink (1).csv").write_bytes(report_table(found.record, {"cost_option": "Free."}, ""))
    (folder / "budget.csv").write_text("id,amount\nsafelink,12\n", "utf-8")
    (folder / "broken.csv").write_bytes(b"\xff\xfe\x00report,id\n")
    editions = keeping.workspace.context.editions
    assert editions is not None
    editions.watched = lambda: folder
    return folder


def opened(guide: Guide, hand: Hand) -> None:
    """The list of reports, by keys."""
    guide.navigation.show("manage")
    settle()
    room = room_of(guide)
    room.show_worklist()
    room.worklist.filter.set_value(REPORTED)
    room.worklist.filter.chosen.emit(REPORTED)
    settle()


def test_reports_of_desks_are_one_list_to_take_or_leave(
    keeping: Guide, sources: Sources, share: Path, hand: Hand
) -> None:
    journal, before = sources.journal, sorted((path.name, path.read_bytes()) for path in share.iterdir())
    assert journal is not None
    opened(keeping, hand)
    room = room_of(keeping)
    assert "Reported by desks 2" in [each.text() for each in room.worklist.filter.beside.buttons()]
    room.worklist.list.setCurrentIndex(room.worklist.model.index(0, 0))
    room.worklist.list.setFocus()
    hand.key(Qt.Key.Key_Return)
    watch_for(lambda: room.importing.found is not None)
    settle()
    view = room.importing
    assert view.found is not None
    assert [item.service for item in view.found.items] == ["safelink", "safelink"]
    warned = [str(words) for item in view.found.items for words in item.warnings]
    assert "A desk says: =They said so on the phone." in warned
    hand.click(button_named(view, "All of these"))
    hand.click(view.differences.take_in)
    watch_for(lambda: bool(Journal(journal).edits))
    wait_until_used(keeping, journal)
    assert {change.how for change in Journal(journal).edits[-1].changes} == {"report"}
    assert room.worklist.isVisible()
    assert room.worklist.model.rowCount() == 0
    assert any("No report waits" in said for said in texts(room.worklist))
    assert sorted((path.name, path.read_bytes()) for path in share.iterdir()) == before, "the folder belongs to others"
