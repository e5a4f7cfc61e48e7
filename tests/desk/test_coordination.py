"""Whoever keeps the directory notes calls: what was right, what was corrected, and what no longer works."""

from __future__ import annotations

import datetime as dt
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from guide_app.content.overlay import Change
from guide_app.content.pack import PackContent
from guide_app.content.reading.loader import load_pack
from guide_app.content.records import Phone, Service
from guide_app.desk.coordination import Answers, Coordination, Refused, changes_of, checked
from guide_app.desk.editions import Kept
from guide_app.handouts.pages.call_round import RoundSheet, call_round
from guide_app.library.assurance import carried
from guide_app.library.building.builder import build_library
from guide_app.library.call_round import Task, tasks
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.decision import Decision
from guide_app.library.decision.engine import decide
from guide_app.library.eligibility import ADULT, Person
from guide_app.library.library import NO_NUMBER, Library
from guide_app.library.situation import Situation
from tests.packs import DEMO

TODAY = dt.date(2026, 12, 1)


@pytest.fixture
def room(tmp_path: Path) -> Coordination:
    return Coordination(Kept(DEMO, tmp_path / "journal.jsonl"), "AN")


@contextmanager
def compiled(room: Coordination, folder: Path) -> Generator[tuple[PackContent, Library]]:
    """The library of the pack with what the room has noted."""
    content = load_pack(DEMO, TODAY, changes=room.journal.pending)
    build_library(content, folder)
    library = Library(folder)
    yield content, library
    library.close()


def call(room: Coordination, content: PackContent, answers: Answers, phone: str = "safelink") -> list[Change]:
    """Note a call to a number, after the pack's checks."""
    number, service = content.records["phone"][phone], content.records["service"][phone]
    assert isinstance(number, Phone)
    assert isinstance(service, Service)
    wanted = changes_of(answers, number, service, room.about("called", answers.note), TODAY)
    found = checked(DEMO, wanted, room.journal.pending)
    changes = [change for change in found if isinstance(change, Change)]
    if len(changes) == len(found):
        room.note_call(answers, number, changes)
    return changes


def task_of(library: Library, room: Coordination, phone: str) -> Task:
    return next(task for task in tasks(library, TODAY, room.journal.calls()) if task.phone.id == phone)


def plan(library: Library) -> Decision:
    """The plan for an adult who left a violent partner."""
    situation = Situation(person=Person(age=ADULT), fleeing=True)
    return decide(library, Ask(needs=frozenset({"shelter"}), situation=situation))


def test_round_begins_with_numbers_that_people_carry(demo: Library) -> None:
    found = tasks(demo, TODAY)
    assert [task.carried for task in found] == sorted((task.carried for task in found), reverse=True)
    assert {task.phone.id for task in found if task.carried} <= carried(demo).numbers
    assert not {task.phone.number for task in found} & {"911", "988"}


def test_number_that_was_right_reads_called_and_leaves_the_round(
    room: Coordination, demo_content: PackContent, tmp_path: Path
) -> None:
    call(room, demo_content, Answers(outcome="answered", right=("number", "languages")))
    with compiled(room, tmp_path / "library") as (content, library):
        phone, service = content.records["phone"]["safelink"], content.records["service"]["safelink"]
        assert isinstance(phone, Phone)
        assert (phone.called, phone.assured_date, getattr(service, "assured_date", None)) == (True, TODAY, TODAY)
        assert "safelink" in carried(library).called
        assert not task_of(library, room, "safelink").due
    room.undo()
    assert room.journal.pending == []
    assert room.journal.calls() == {}
    room.redo()
    assert room.journal.calls()["safelink"].outcome == "answered"


def test_dead_number_leaves_plans_sentences_and_paper(
    room: Coordination, demo_content: PackContent, tmp_path: Path, demo: Library
) -> None:
    assert "safelink" in {entry.service for entry in plan(demo).calls}
    call(room, demo_content, Answers(outcome="disconnected"))
    with compiled(room, tmp_path / "library") as (content, library):
        phone = content.records["phone"]["safelink"]
        assert isinstance(phone, Phone)
        assert (phone.fault, phone.print, phone.called) == ("disconnected", False, False)
        decision = plan(library)
        assert "877-785-2020" not in repr(decision)
        left_out = {each.service: [note.id for note in each.notes] for each in decision.left_out}
        assert left_out.get("safelink") == ["number-dead"]
        assert library.number("safelink") == NO_NUMBER
        service = library.get(Service, "safelink", "en")
        assert service is not None
        main = library.main_phone(service.record)
        assert main is None or main.id != "safelink"
        assert "safelink" not in carried(library).numbers


def test_nobody_answered_is_tried_again_on_a_later_day(room: Coordination, demo_content: PackContent) -> None:
    assert call(room, demo_content, Answers(outcome="no-answer", again=dt.date(2026, 12, 4))) == []
    library_call = room.journal.calls()["safelink"]
    assert (library_call.again, library_call.who) == (dt.date(2026, 12, 4), "AN")


@pytest.mark.parametrize("day", [TODAY, dt.date(2026, 12, 4)])
def test_number_to_try_again_waits_for_its_day(
    room: Coordination, demo_content: PackContent, demo: Library, day: dt.date
) -> None:
    call(room, demo_content, Answers(outcome="no-answer", again=dt.date(2026, 12, 4)))
    found = next(task for task in tasks(demo, day, room.journal.calls()) if task.phone.id == "safelink")
    assert found.due == (day >= dt.date(2026, 12, 4))


@pytest.mark.parametrize(
    ("corrected", "field"),
    [({"number": "877-785-202"}, "number"), ({"cost_option": "Call 508-555-0134 at 5:00."}, "cost_option")],
)
def test_correction_that_the_pack_refuses_is_refused_at_its_field(
    room: Coordination, demo_content: PackContent, corrected: dict[str, object], field: str
) -> None:
    phone, service = demo_content.records["phone"]["safelink"], demo_content.records["service"]["safelink"]
    assert isinstance(phone, Phone)
    assert isinstance(service, Service)
    answers = Answers(outcome="answered", corrected=corrected)
    found = checked(DEMO, changes_of(answers, phone, service, room.about("called"), TODAY))
    assert isinstance(found[0], Refused)
    assert {each.field for each in found if isinstance(each, Refused)} == {field}


@pytest.mark.parametrize(
    ("day", "told"), [(TODAY, "Nov 27, 2026."), (dt.date(2028, 1, 3), "Nov 27, 2026, 13 months old.")]
)
def test_sheet_of_a_round_says_how_old_its_edition_is(demo_content: PackContent, day: dt.date, told: str) -> None:
    sheet = call_round((), demo_content.pack, day).data
    assert isinstance(sheet, RoundSheet)
    assert sheet.date.endswith(f"Edition of {told}")


def test_sheet_of_a_round_names_languages_and_days(demo: Library) -> None:
    sheet = call_round(tasks(demo, TODAY, {}), demo.pack("en"), TODAY).data
    assert isinstance(sheet, RoundSheet)
    spoken = {fact.text for each in sheet.calls for fact in each.facts if fact.label == "Speaks"}
    assert "English, Spanish" in spoken
    assert not [each.state for each in sheet.calls if "2026-" in each.state]


def test_corrected_number_is_shown_and_not_yet_called(
    room: Coordination, demo_content: PackContent, tmp_path: Path
) -> None:
    hours = [{"byday": ["MO", "TU"], "opens_at": "09:00", "closes_at": "17:00"}]
    call(room, demo_content, Answers(outcome="answered", corrected={"number": "413-555-0188", "schedules": hours}))
    with compiled(room, tmp_path / "library") as (content, library):
        phone = content.records["phone"]["safelink"]
        assert isinstance(phone, Phone)
        assert (phone.number, phone.called, phone.schedules[0].opens_at) == ("413-555-0188", False, "09:00")
        assert library.number("safelink") == "413-555-0188"
        assert task_of(library, room, "safelink").due
