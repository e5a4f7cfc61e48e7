"""Records chosen for a handout: many of them stay quick to change, and the keyboard finds its way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.exceptions import capture_exceptions

from guide_app.library.search.searcher import Searcher
from guide_app.library.services import ServiceFilter, Services
from guide_app.ui.kit.focus import after_in_chain, takes_tab
from guide_app.ui.printing.form.record_row import RecordRow
from guide_app.ui.printing.form.records_field import RecordsField
from guide_app.ui.printing.page import PrintPage
from tests.ui.desk import Guide, Hand, bring_to_sight, seen, settle, texts, watch_for
from tests.ui.printing.print_page import field, opened, ready, show


@pytest.fixture
def services(guide: Guide) -> RecordsField:
    """Every service of the pack, chosen for a list."""
    chosen = Services(guide.library).find(ServiceFilter()).ids()
    return field(show(opened(guide), "directory-sheet", services=chosen), "services", RecordsField)


def rows(services: RecordsField) -> dict[str, RecordRow]:
    """The rows that are seen, from the top, by the id of their record."""
    found = sorted(seen(services, RecordRow), key=lambda row: row.y())
    return {row.record_id: row for row in found}


def stops(services: RecordsField) -> list[tuple[str, str]]:
    """Where Tab stops within the field, from its first row to the box to find more."""
    part: QWidget | None = services
    found: list[tuple[str, str]] = []
    while (part := after_in_chain(part)) is not None and part is not services.box_to_find:
        if takes_tab(part) and part.isVisible() and part.isEnabled() and services.isAncestorOf(part):
            found.append((part.property("record"), part.property("action")))
    return found


def in_order(services: RecordsField) -> list[tuple[str, str]]:
    """The stops as they are on the screen."""
    last = len(services.shown) - 1
    return [
        (record_id, action)
        for place, record_id in enumerate(services.shown)
        for action in ("up", "down", "remove")
        if not (action == "up" and place == 0) and not (action == "down" and place == last)
    ]


def test_rows_that_stay_are_kept(services: RecordsField) -> None:
    """Each new row is dressed again: with all of the directory chosen, a change took a quarter of a second."""
    before = rows(services)
    taken, moved = services.shown[30], services.shown[40]
    services.take_off(taken)
    services.move_record(moved, -1)
    settle()
    after = rows(services)
    assert tuple(after) == services.shown
    assert all(after[each] is before[each] for each in after)
    services.add_record(taken)
    settle()
    assert list(rows(services)) == [*after, taken]


def test_tab_goes_from_row_to_row_whatever_was_moved(services: RecordsField) -> None:
    assert stops(services) == in_order(services)
    first, *others = services.shown
    services.move_record(others[3], -1)
    services.move_record(first, 1)
    services.take_off(others[10])
    services.add_record(others[10])
    settle()
    assert list(rows(services)) == list(services.shown)
    assert stops(services) == in_order(services)


def test_several_are_taken_off_by_one_key(services: RecordsField, hand: Hand) -> None:
    """The row that moves up takes the focus, with the same button; after the last one, the row above."""
    start = services.shown
    rows(services)[start[2]].buttons["remove"].setFocus()
    hand.key(Qt.Key.Key_Space)
    hand.key(Qt.Key.Key_Space)
    assert services.shown == start[:2] + start[4:]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert (focused.property("record"), focused.property("action")) == (start[4], "remove")
    rows(services)[start[-1]].buttons["remove"].setFocus()
    hand.key(Qt.Key.Key_Space)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.property("record") == start[-2]


def test_names_follow_the_guides_language(guide: Guide, services: RecordsField) -> None:
    page = ready(guide.at("print", PrintPage))
    page.set_language("es")
    row = rows(services)["emergency-911"]
    assert next(each.text() for each in seen(row, QLabel)) == "Emergencia"
    assert all("Emergencia" in each.accessibleName() for each in seen(row, QPushButton))


def test_one_alone_is_not_moved(guide: Guide) -> None:
    page = show(opened(guide), "directory-sheet", services=("centro", "emergency-911"))
    services = field(page, "services", RecordsField)
    services.take_off("centro")
    settle()
    assert [each.property("action") for each in seen(services, QPushButton)] == ["remove"]
    services.add_record("centro")
    settle()
    assert len(seen(services, QPushButton)) == 6


def test_a_fault_of_the_box_to_find_is_told(guide: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    services = field(show(opened(guide), "directory-sheet"), "services", RecordsField)

    def fails(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Searcher, "search", fails)
    bring_to_sight(services.box_to_find)
    hand.click(services.box_to_find)
    settle()
    with capture_exceptions() as told:
        hand.write("s")
        watch_for(lambda: bool(told))
    assert [each[0] for each in told] == [ZeroDivisionError]


def test_where_nothing_is_proposed_nothing_is_left_out(guide: Guide) -> None:
    page = opened(guide)
    page.show_kind("guidance-sheet")
    settle()
    assert len(seen(page.maker.form, RecordsField)) == 2
    assert "Add them" not in texts(page.maker.form)


def test_another_is_found_only_where_there_is_one(guide: Guide) -> None:
    page = opened(guide)
    page.show_kind("first-call-sheet")
    settle()
    service = field(page, "service", RecordsField)
    assert service.box_to_find.placeholderText() == "Find a service to add"
    service.add_record("safelink")
    assert service.box_to_find.placeholderText() == "Find another"
