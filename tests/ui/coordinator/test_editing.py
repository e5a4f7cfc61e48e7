"""A service is edited in a form that its declaration makes: checked at the field, kept through a kill, taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea

from guide_app.content.overlay import WHOLE, Change, Journal
from guide_app.content.records import Organization, Phone, Service
from guide_app.edition.current import Sources
from guide_app.library.library import Library
from guide_app.library.naming import RecordNames
from guide_app.ui.coordinator.form.boxes import HoursBox, PartsBox, SeveralBox
from guide_app.ui.coordinator.form.declared import ELSEWHERE, declared
from guide_app.ui.coordinator.form.record_form import RecordForm
from guide_app.ui.coordinator.history import past_words
from guide_app.ui.kit.overlays.overlay import Popup
from guide_app.ui.shell.frame.rail import MANAGE
from tests.ui.coordinator.room import room_of, wait_until_used
from tests.ui.desk import Guide, Hand, seen, settle, texts, watch_for

PHONE, SERVICE = "phone:safelink", "service:safelink"


@pytest.fixture
def journal(sources: Sources) -> Path:
    assert sources.journal is not None
    return sources.journal


def open_form(guide: Guide, hand: Hand) -> RecordForm:
    """The form of SafeLink, by keys."""
    hand.click(guide.rail.button(MANAGE))
    settle()
    room = room_of(guide)
    room.show_services()
    hand.write("877-785-2020")
    hand.key(Qt.Key.Key_Return)
    settle()
    assert room.form.isVisible()
    assert not seen(guide, Popup), "the key that opens the form presses nothing in it"
    return room.form


def write(form: RecordForm, hand: Hand, record: str, field: str, text: str) -> None:
    """Type in the place of what a field says."""
    made = form.fields[record, field]
    made.box.setFocus(Qt.FocusReason.TabFocusReason)
    hand.ctrl(Qt.Key.Key_A)
    hand.write(text)


def test_history_of_a_field_names_its_records_also_those_that_are_gone(
    keeping: Guide, hand: Hand, journal: Path
) -> None:
    line = {"id": "old-line", "number": "508-555-0142", "label": "Office", "modes": ["voice"]}
    book = {"id": "book-2026", "publisher": "Elm County", "title": "Blue book", "url": "file:book"}
    Journal(journal).add([Change(record="phone:old-line", field=WHOLE, before=line)])
    Journal(journal).add([Change(record="source:book-2026", field=WHOLE, before=book)])
    past = {
        "phones": ["safelink", "old-line"],
        "sources": ["massachusetts-legislature-119-51a", "book-2026"],
        "organization_id": "smoc",
        "say": "Call {phone:old-line} or {phone:safelink}.",
    }
    Journal(journal).add(Change(record=SERVICE, field=field, before=value, who="BN") for field, value in past.items())
    said = " ".join(
        line for field in past for line in past_words(Journal(journal), RecordNames(keeping.library), SERVICE, field)
    )
    assert "877-785-2020 · 508-555-0142 →" in said
    assert "· Blue book →" in said
    assert "South Middlesex Opportunity Council →" in said
    assert "Call 508-555-0142 or 877-785-2020. →" in said


def test_every_field_is_in_the_form_or_said_to_be_elsewhere() -> None:
    for record_type in (Service, Phone, Organization):
        shown = {field.name.partition("/")[0] for field in declared(record_type)}
        assert shown | {*ELSEWHERE} >= {*record_type.__struct_fields__}


def test_search_that_finds_nothing_says_so_and_is_typed_over(keeping: Guide, hand: Hand) -> None:
    keeping.navigation.show(MANAGE)
    room = room_of(keeping)
    room.show_services()
    hand.write("dismasdismas")
    settle()
    assert "No service has this name or number." in texts(room.services)
    room.show_worklist()
    room.show_services()
    hand.write("877-785-2020")
    settle()
    assert room.services.model.rowCount() == 1
    assert "No service has this name or number." not in texts(room.services)


def test_opened_form_changes_nothing(keeping: Guide, hand: Hand, demo: Library) -> None:
    form = open_form(keeping, hand)
    for found in demo.all(Service, "en"):
        form.show_record(found.record)
        assert form.draft.is_empty, found.record.id
        assert form.changes() == []


def test_hours_and_notes_are_typed_saved_and_taken_back(keeping: Guide, journal: Path, hand: Hand) -> None:
    form = open_form(keeping, hand)
    write(form, hand, PHONE, "schedules", "Mon-Fri 9-5")
    form.fields[SERVICE, "eligibility/walk_in"].box.setFocus(Qt.FocusReason.TabFocusReason)
    form.fields[SERVICE, "eligibility/walk_in"].set_text("True")
    form.save()
    assert not journal.exists(), "how it is known is asked first"
    form.known.how.set_value("called")
    form.save()
    watch_for(journal.exists)
    wait_until_used(keeping, journal)
    phone = keeping.library.get(Phone, "safelink", "en")
    service = keeping.library.get(Service, "safelink", "en")
    assert phone is not None
    assert service is not None
    assert [each.opens_at for each in phone.record.schedules] == ["09:00"]
    assert service.record.eligibility.walk_in is True
    (edit,) = Journal(journal).edits
    assert {change.who for change in edit.changes} == {"AN"}
    hand.press(room_of(keeping), "Undo")
    wait_until_used(keeping, journal)
    assert Journal(journal).pending == []


def test_what_is_asked_before_saving_comes_into_sight(keeping: Guide, journal: Path, hand: Hand) -> None:
    form = open_form(keeping, hand)
    write(form, hand, PHONE, "schedules", "Mon-Fri 9-5")
    hand.ctrl(Qt.Key.Key_Return)
    settle()
    assert "Choose how you know it." in texts(form)
    asked = form.known.how.tab_stop()
    assert asked.hasFocus()
    assert form.area.viewport().rect().contains(asked.mapTo(form.area.viewport(), asked.rect().center()))


def test_heading_has_room_at_the_largest_text(keeping: Guide, hand: Hand) -> None:
    keeping.resize(1024, 600)
    open_form(keeping, hand)
    keeping.set_language("es")
    keeping.set_text_size(300)
    room = room_of(keeping)
    room.show_services()
    settle()
    (heading,) = [each for each in seen(room, QLabel) if each.property("textRole") == "heading"]
    assert heading.text() == "Cambiar un servicio"
    assert heading.mapTo(room, heading.rect().topRight()).x() <= room.width()


def test_round_has_room_for_its_buttons_in_large_text(keeping: Guide, hand: Hand) -> None:
    keeping.resize(1280, 760)
    hand.click(keeping.rail.button(MANAGE))
    keeping.set_language("es")
    keeping.set_text_size(225)
    settle()
    press = room_of(keeping).worklist.print_button
    card = press.parentWidget()
    assert card is not None
    assert card.rect().contains(press.geometry())


def test_only_the_form_scrolls(keeping: Guide, hand: Hand) -> None:
    keeping.resize(1280, 728)
    open_form(keeping, hand)
    bars = [each.verticalScrollBar() for each in seen(room_of(keeping), QScrollArea)]
    assert sum(bar.maximum() > 0 for bar in bars) == 1


def test_what_the_pack_refuses_is_said_at_its_field(keeping: Guide, journal: Path, hand: Hand) -> None:
    form = open_form(keeping, hand)
    write(form, hand, PHONE, "number", "508-755-90")
    form.known.how.set_value("called")
    form.save()
    watch_for(lambda: any("not a number" in words for words in texts(form.fields[PHONE, "number"])))
    assert not journal.exists()


def test_rules_of_the_pack_are_said_while_typing_and_go_with_the_mistake(keeping: Guide, hand: Hand) -> None:
    form = open_form(keeping, hand)
    field = form.fields[SERVICE, "cost_option"]
    write(form, hand, SERVICE, "cost_option", "Call 508-555-0134 first.")
    watch_for(lambda: any("508-555-0134" in words for words in texts(field)[1:]))
    write(form, hand, SERVICE, "cost_option", "Free.")
    settle()
    assert not [words for words in texts(field)[1:] if "508-555-0134" in words]
    write(form, hand, PHONE, "schedules", "Mon-Fri 9-whenever")
    assert any("9-whenever" in words for words in texts(form.fields[PHONE, "schedules"]))


def test_service_is_added_with_its_number_place_and_week_and_taken_back(
    keeping: Guide, journal: Path, hand: Hand
) -> None:
    hand.click(keeping.rail.button(MANAGE))
    settle()
    room = room_of(keeping)
    room.show_services()
    hand.click(room.services.add)
    settle()
    form, new, phone = room.form, "service:new", "phone:new-1"
    form.save()
    assert any("cannot be empty" in words for words in texts(form.fields[new, "name"]))
    write(form, hand, new, "name", "River Pantry")
    write(form, hand, "organization:new", "name", "River Church")
    write(form, hand, new, "description", "Food once a week.")
    write(form, hand, new, "service_area", "Worcester")
    needs = form.fields[new, "needs"].box
    assert isinstance(needs, SeveralBox)
    needs.button.chosen.emit(keeping.library.pack("en").needs[-1].id)
    write(form, hand, phone, "number", "508-555-0178")
    write(form, hand, phone, "label", "Front desk")
    places = form.fields[new, "locations"].box
    assert isinstance(places, PartsBox)
    hand.click(places.add)
    write_into_place(form, hand, new, {"address/address_1": "1 Main Street", "address/city": "Worcester"})
    hours = form.fields[new, "schedules"].box
    assert isinstance(hours, HoursBox)
    hours.grid.days[0].setFocus()
    hand.write("10-2, 4-6")
    hand.key(Qt.Key.Key_Tab)
    hand.click(hours.grid.spread)
    assert hours.text == "Mon-Fri 10:00 am-2:00 pm; Mon-Fri 4:00 pm-6:00 pm"
    form.known.how.set_value("told")
    form.known.source.setText("Their director")
    form.save()
    watch_for(journal.exists)
    wait_until_used(keeping, journal)
    found = keeping.library.get(Service, "river-pantry", "en")
    assert found is not None
    assert [place.address.city for place in found.record.locations if place.address] == ["Worcester"]
    assert len(found.record.schedules) == 2
    number = keeping.library.main_phone(found.record)
    assert number is not None
    assert (number.number, number.print, number.called) == ("508-555-0178", False, False)
    hand.press(room, "Undo")
    wait_until_used(keeping, journal)
    assert Journal(journal).pending == []
    assert keeping.library.get(Service, "river-pantry", "en") is None


def write_into_place(form: RecordForm, hand: Hand, record: str, words: dict[str, str]) -> None:
    box = form.fields[record, "locations"].box
    assert isinstance(box, PartsBox)
    for name, text in words.items():
        box.parts[0][name].setFocus(Qt.FocusReason.TabFocusReason)
        hand.write(text)


def test_number_is_taken_off_another_added_and_its_field_says_what_it_was(
    keeping: Guide, journal: Path, hand: Hand
) -> None:
    form = open_form(keeping, hand)
    write(form, hand, SERVICE, "cost_option", "Free for everyone.")
    hand.press(form, "Add a number")
    assert form.fields[SERVICE, "cost_option"].text == "Free for everyone.", "what was typed stays"
    hand.write("508-555-0178")
    write(form, hand, "phone:new-1", "label", "Front desk")
    form.take_off(PHONE)
    assert (PHONE, "number") not in form.fields
    form.known.how.set_value("called")
    form.save()
    watch_for(journal.exists)
    wait_until_used(keeping, journal)
    found = keeping.library.get(Service, "safelink", "en")
    assert found is not None
    numbers = [each.record.number for each in keeping.library.many(Phone, found.record.phones, "en")]
    assert "508-555-0178" in numbers
    assert "877-785-2020" not in numbers
    room_of(keeping).services.opened.emit(found.record)
    form.area.ensureWidgetVisible(form.fields[SERVICE, "cost_option"])
    settle()
    hand.press(form.fields[SERVICE, "cost_option"], "Changed 1 time")
    (popup,) = seen(keeping, Popup)
    assert any("Free for everyone." in words and "AN" in words for words in texts(popup))


def test_what_was_typed_survives_a_kill_until_it_is_saved_or_left(keeping: Guide, journal: Path, hand: Hand) -> None:
    form = open_form(keeping, hand)
    write(form, hand, SERVICE, "cost_option", "Free for everyone.")
    draft = journal.with_suffix(".draft.json")
    watch_for(draft.exists)
    assert json.loads(draft.read_text("utf-8"))["service"] == "safelink"
    service = form.service
    assert service is not None
    form.show_record(service)  # As after a kill: nothing of it is in memory.
    room = room_of(keeping)
    room.services.opened.emit(service)
    assert form.fields[SERVICE, "cost_option"].text == "Free for everyone."
    assert any("→ Free for everyone." in words for words in texts(form)), "it is not told what is unsaved"
    form.left.emit()
    assert not draft.exists()
