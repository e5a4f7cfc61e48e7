"""What a pack says of itself is edited in the room: who is responsible for it, and handouts to throw away."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from guide_app.content.editing import write_into
from guide_app.content.overlay import Journal
from guide_app.content.pack import unit_digest
from guide_app.content.reading.loader import load_pack
from guide_app.content.records import Phone
from guide_app.edition.current import Sources
from guide_app.library.naming import RecordNames
from guide_app.ui.coordinator.form.record_form import RecordForm
from guide_app.ui.coordinator.head import PACK
from guide_app.ui.coordinator.wording import change_words
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.shell.frame.rail import HOME, MANAGE
from tests.ui.coordinator.room import room_of, wait_until_used
from tests.ui.desk import Guide, Hand, seen, settle, texts, watch_for

PUBLISHER, SPANISH = "publisher:new", "es/publisher:new"
PAPER, PAPER_IN_SPANISH = "withdrawal:new-1", "es/withdrawal:new-1"


@pytest.fixture
def journal(sources: Sources) -> Path:
    assert sources.journal is not None
    return sources.journal


@pytest.fixture
def form(keeping: Guide, hand: Hand) -> RecordForm:
    """The form, by *More*."""
    hand.click(keeping.rail.button(MANAGE))
    settle()
    room = room_of(keeping)
    hand.press(room, "More")
    hand.key(Qt.Key.Key_Return)
    settle()
    assert room.pack_form.isVisible()
    return room.pack_form


def write(form: RecordForm, hand: Hand, record: str, words: dict[str, str]) -> None:
    for name, text in words.items():
        form.fields[record, name].box.setFocus(Qt.FocusReason.TabFocusReason)
        hand.ctrl(Qt.Key.Key_A)
        hand.write(text)


def save(guide: Guide, form: RecordForm, journal: Path, edits: int) -> None:
    form.save()
    watch_for(lambda: journal.exists() and len(Journal(journal).edits) == edits, 60_000)
    wait_until_used(guide, journal)


def fill_in_publisher(form: RecordForm, hand: Hand) -> None:
    words = {
        "name": "Elm County Coordinators",
        "contact": "Call 508-799-1000.",
        "corrections": "Call 508-799-1000.",
        "limits": "No emergency service.",
    }
    write(form, hand, PUBLISHER, words)
    write(form, hand, SPANISH, {"corrections": "Llame al 508-799-1000.", "limits": "No es de emergencia."})


def withdraw(form: RecordForm, hand: Hand) -> None:
    hand.press(form, "Withdraw a handout")
    (choice,) = [each for each in seen(form, ChoiceBox) if each.accessibleName().startswith("Kind of handout")]
    hand.pick(choice, "Poster")
    write(form, hand, PAPER, {"editions": "Nov 24, 2026", "why": "One number on it is wrong."})


def test_publisher_is_typed_in_two_languages_and_written_into_the_pack(
    keeping: Guide, form: RecordForm, journal: Path, sources: Sources, hand: Hand
) -> None:
    assert "How do you know?" not in texts(form), "it writes about itself"
    fill_in_publisher(form, hand)
    save(keeping, form, journal, 1)
    (publisher,) = keeping.library.pack("en").publisher
    (spanish,) = keeping.library.pack("es").publisher
    assert (publisher.contact, spanish.limits) == ("Call {phone:publisher}.", "No es de emergencia.")
    assert spanish.corrections == "Llame al {phone:publisher}."
    assert keeping.library.number("publisher") == "508-799-1000"
    phone = keeping.library.get(Phone, "publisher", "en")
    assert phone is not None
    assert not phone.record.called, "nobody has called it"
    (edit,) = Journal(journal).edits
    assert {(change.who, change.how, change.source) for change in edit.changes} == {("AN", "told", "")}
    assert sources.pack is not None
    before = (sources.pack / "pack.yaml").read_text()
    write_into(sources.pack, Journal(journal).pending)
    after = (sources.pack / "pack.yaml").read_text()
    kept = [line for line in before.splitlines() if line]
    assert [line for line in after.splitlines() if line in kept] == kept, "its comments and all else stay"
    content = load_pack(sources.pack)
    unit = content.translations["es"]["publisher", "publisher"]
    assert (unit.of, unit.review, unit.stale) == (unit_digest(publisher), "draft", False)


def test_tab_goes_through_the_whole_form_to_save_and_past_it(form: RecordForm) -> None:
    form.take_keyboard()
    met: list[str] = []
    while "Save" not in met:
        focused, window = form.window().focusWidget(), form.window()
        assert form.isAncestorOf(focused), f"{met} and then out of the form"
        met.append(focused.text().strip() if isinstance(focused, QAbstractButton) else focused.accessibleName())
        window.focusNextPrevChild(True)
    assert len(met) == 8
    assert met[0] == "Name"
    assert met[6:] == ["Withdraw a handout", "Save"]


def test_empty_publisher_keeps_no_handout_from_being_withdrawn_and_home_says_so(
    keeping: Guide, form: RecordForm, journal: Path, hand: Hand
) -> None:
    withdraw(form, hand)
    assert form.fields[PAPER_IN_SPANISH, "what"].text == "Cartel"
    save(keeping, form, journal, 1)
    told = "Throw away: Poster, edition of Nov 24, 2026."
    keeping.navigation.show(HOME)
    watch_for(lambda: any(told in text for text in texts(keeping)))
    keeping.navigation.show(MANAGE)
    room = room_of(keeping)
    (withdrawn,) = keeping.library.pack("en").withdrawn
    assert RecordNames(keeping.library)(f"withdrawal:{withdrawn.id}") == "Poster"
    hand.press(room, "Undo")
    wait_until_used(keeping, journal)
    assert not keeping.library.pack("en").withdrawn
    hand.press(room, "Redo")
    wait_until_used(keeping, journal)
    assert keeping.library.pack("en").withdrawn == (withdrawn,)


def test_handout_withdrawn_again_on_the_same_day_has_another_id(
    keeping: Guide, form: RecordForm, journal: Path, sources: Sources, hand: Hand
) -> None:
    withdraw(form, hand)
    save(keeping, form, journal, 1)
    (first,) = keeping.library.pack("en").withdrawn
    assert sources.pack is not None
    with (sources.pack / "pack.yaml").open("a", encoding="utf-8") as about:
        about.write("serial: 1\n")  # As publishing writes it.
    hand.press(room_of(keeping), "Undo")
    wait_until_used(keeping, journal)
    watch_for(lambda: keeping.library.pack("en").serial == 1, 60_000)
    room_of(keeping).do_more(PACK)
    withdraw(form, hand)
    save(keeping, form, journal, 3)
    (again,) = keeping.library.pack("en").withdrawn
    assert (again.what, again.editions) == (first.what, first.editions)
    assert again.id != first.id, "so that Home says it where the first was read"


def test_published_withdrawal_is_taken_back_with_its_translation(
    keeping: Guide, form: RecordForm, journal: Path, sources: Sources, hand: Hand
) -> None:
    withdraw(form, hand)
    save(keeping, form, journal, 1)
    room = room_of(keeping)
    room.do_more(PACK)
    hand.press(form, "Take this back: Poster")
    save(keeping, form, journal, 2)
    assert not keeping.library.pack("en").withdrawn
    assert Journal(journal).pending == []
    assert sources.pack is not None
    assert not write_into(sources.pack, Journal(journal).pending).files


def test_what_was_typed_for_the_pack_survives_a_kill(keeping: Guide, form: RecordForm, hand: Hand) -> None:
    withdraw(form, hand)
    room = room_of(keeping)
    room.start()  # As Hide and a kill leave it: what was typed is on the disk.
    room.do_more(PACK)
    assert form.fields[PAPER, "why"].text == "One number on it is wrong."
    assert form.fields[PAPER, "editions"].text == "Nov 24, 2026"


def test_wrong_date_and_a_number_nobody_knows_are_refused_at_their_fields(
    keeping: Guide, form: RecordForm, journal: Path, hand: Hand
) -> None:
    withdraw(form, hand)
    write(form, hand, PAPER, {"editions": "last week"})
    assert any(text.startswith("“last week” is not a date.") for text in texts(form))
    write(form, hand, PAPER, {"editions": "2026-11-24", "why": "508-799-1000 is wrong."})
    form.save()
    watch_for(lambda: any("508-799-1000" in text for text in texts(form) if text != "508-799-1000 is wrong."))
    assert not journal.exists()


def test_history_says_what_came_by_its_name(keeping: Guide, form: RecordForm, journal: Path, hand: Hand) -> None:
    fill_in_publisher(form, hand)
    withdraw(form, hand)
    save(keeping, form, journal, 1)
    words = {change_words(change).partition(" al ")[0] for change in Journal(journal).pending}
    assert {"Added: Elm County Coordinators", "Added: Poster", "Added: Español: Llame"} <= words
