"""A call round by keys, in the window as it is: what is called, what is dead, and what stays until it is published."""

from __future__ import annotations

import datetime as dt
import errno
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton

from guide_app.content.overlay import Journal
from guide_app.content.reading.files import digest_of
from guide_app.content.records import Phone
from guide_app.desk.coordination import HOURS
from guide_app.edition.current import Sources
from guide_app.library.call_round import Task
from guide_app.ui.coordinator.page import CoordinatorPage
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.shell.frame.rail import MANAGE
from tests.ui.coordinator.room import room_of, wait_until_used
from tests.ui.desk import Guide, Hand, button_named, seen, settle, texts, watch_for
from tests.ui.seeing import cut_off

ROUND = 20
LONGEST_S = 1.0
"""Seconds from saving a call to the next number, on a busy computer."""


@pytest.fixture
def journal(sources: Sources) -> Path:
    assert sources.journal is not None
    return sources.journal


def open_room(guide: Guide, hand: Hand) -> None:
    hand.click(guide.rail.button(MANAGE))
    settle()
    room_of(guide).take_keyboard()


def first_call(guide: Guide, hand: Hand) -> tuple[CoordinatorPage, Task]:
    """The room at the first number to call."""
    open_room(guide, hand)
    room = room_of(guide)
    hand.key(Qt.Key.Key_Return)
    assert room.call.task is not None
    return room, room.call.task


def phone(guide: Guide, key: str) -> Phone:
    found = guide.library.get(Phone, key, "en")
    assert found is not None
    return found.record


def test_round_of_twenty_by_keys(keeping: Guide, sources: Sources, journal: Path, hand: Hand) -> None:
    assert sources.pack is not None
    before = digest_of(sources.pack)
    open_room(keeping, hand)
    room = room_of(keeping)
    due = len(room.worklist.due)
    wanted = min(ROUND, due)
    hand.key(Qt.Key.Key_Space)
    called: list[str] = []
    longest = 0.0
    for number in range(wanted):
        task = room.call.task
        assert task is not None
        called.append(task.phone.id)
        hand.write("rnwd"[number % 4])
        if number % 4 == 0:
            hand.key(Qt.Key.Key_Return)  # All of it was right, so that Save is next.
        else:
            hand.ctrl(Qt.Key.Key_Return)
        begun = time.monotonic()
        watch_for(lambda task=task: room.call.task is not task or not room.call.isVisible())
        longest = max(longest, time.monotonic() - begun)
    assert len(set(called)) == wanted
    assert longest < LONGEST_S
    wait_until_used(keeping, journal)
    outcomes = Journal(journal).calls()
    for place, key in enumerate(called):
        expected = ("answered", "no-answer", "wrong", "disconnected")[place % 4]
        assert outcomes[key].outcome == expected
        shown = phone(keeping, key)
        assert shown.called == (expected == "answered")
        assert (shown.fault is not None) == (expected in ("wrong", "disconnected"))
    assert digest_of(sources.pack) == before, "the files of the pack change when an edition is published"


def test_dead_number_is_off_the_card_and_says_so_and_comes_back(keeping: Guide, journal: Path, hand: Hand) -> None:
    open_room(keeping, hand)
    room = room_of(keeping)
    task = next(task for task in room.worklist.shown() if task.phone.id == "safelink")
    room.worklist.opened.emit(task)
    hand.write("d")
    hand.ctrl(Qt.Key.Key_Return)
    wait_until_used(keeping, journal)
    keeping.navigation.open_record("service", "safelink")
    settle()
    said = "\n".join(texts(keeping.help.detail))
    assert "It was disconnected on" in said
    keeping.navigation.show(MANAGE)
    settle()
    room.take_keyboard()
    hand.ctrl(Qt.Key.Key_Z)
    wait_until_used(keeping, journal)
    assert (phone(keeping, "safelink").fault, phone(keeping, "safelink").print) == (None, True)


def test_keys_take_back_one_edit_after_another_and_do_them_again(keeping: Guide, journal: Path, hand: Hand) -> None:
    open_room(keeping, hand)
    hand.key(Qt.Key.Key_Return)
    room = room_of(keeping)
    for left in (1, 2):
        hand.write("d")
        hand.ctrl(Qt.Key.Key_Return)
        watch_for(lambda left=left: len(Journal(journal).edits) == left)
    first, second = (edit.id for edit in Journal(journal).edits)
    hand.ctrl(Qt.Key.Key_Z)
    hand.ctrl(Qt.Key.Key_Z)
    assert [edit.undoes for edit in Journal(journal).edits[2:]] == [second, first]
    hand.ctrl(Qt.Key.Key_Z)
    assert len(Journal(journal).edits) == 4
    for undone in (4, 3):
        hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        assert Journal(journal).edits[-1].undoes == undone
    keeping.navigation.show("home")
    hand.ctrl(Qt.Key.Key_Z)
    assert len(Journal(journal).edits) == 6, "a page that shows no edits undid one"
    assert not room.isVisible()


def test_what_was_typed_wrong_is_refused_at_its_line_and_right_is_taken(
    keeping: Guide, journal: Path, hand: Hand
) -> None:
    open_room(keeping, hand)
    room = room_of(keeping)
    task = next(task for task in room.worklist.shown() if task.phone.id == "safelink")
    room.worklist.opened.emit(task)
    hand.write("a")
    hand.key(Qt.Key.Key_Tab, times=5)  # The other outcomes are one press each.
    row = room.call.rows["number"]
    row.answer.tab_stop().setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Right)
    row.typed.setFocus(Qt.FocusReason.TabFocusReason)
    hand.write("877-785-202")
    hand.ctrl(Qt.Key.Key_Return)
    watch_for(lambda: any("cannot be dialed" in said or "not a number" in said for said in texts(row)))
    assert room.call.task is task
    row.typed.selectAll()
    hand.write("413-555-0188")
    hand.ctrl(Qt.Key.Key_Return)
    watch_for(lambda: room.call.task is not task)
    wait_until_used(keeping, journal)
    assert phone(keeping, "safelink").number == "413-555-0188"
    room.show_history()
    settle()
    edit = room.history.chosen
    assert edit is not None
    assert {change.after for change in edit.changes} >= {"413-555-0188"}
    newest = room.history.model.index(0, 0).data(Qt.ItemDataRole.DisplayRole)
    assert newest == f"{task.service.name} 413-555-0188"


def test_correction_of_a_number_takes_seven_keys(keeping: Guide, journal: Path, hand: Hand) -> None:
    room, task = first_call(keeping, hand)
    hand.write("a")
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Tab)
    hand.write("413-555-0188")
    hand.ctrl(Qt.Key.Key_Return)
    watch_for(lambda: room.call.task is not task)
    wait_until_used(keeping, journal)
    assert phone(keeping, task.phone.id).number == "413-555-0188"
    changes = Journal(journal).pending
    assert any((each.before, each.after) == (task.phone.number, "413-555-0188") for each in changes)


def test_correction_of_a_number_takes_five_presses_of_the_mouse(keeping: Guide, journal: Path, hand: Hand) -> None:
    open_room(keeping, hand)
    room = room_of(keeping)
    hand.click(room.worklist.go_on)
    task = room.call.task
    assert task is not None
    hand.click(button_named(room.call, "Somebody answered"))
    hand.click(next(each for each in room.call.rows["number"].answer.buttons() if each.text() == "Wrong"))
    hand.write("413-555-0188")
    hand.click(next(each for each in seen(room.call, QPushButton) if each.text().strip().startswith("Save, next")))
    watch_for(lambda: room.call.task is not task)
    wait_until_used(keeping, journal)
    assert phone(keeping, task.phone.id).number == "413-555-0188"


def test_dead_line_of_the_strip_leaves_it_and_comes_back(keeping: Guide, journal: Path, hand: Hand) -> None:
    strip = keeping.desktop.window.strip
    before = len(seen(strip, QPushButton))
    open_room(keeping, hand)
    room = room_of(keeping)
    task = next(task for task in room.worklist.shown() if task.uses.strip)
    room.worklist.opened.emit(task)
    hand.write("d")
    hand.ctrl(Qt.Key.Key_Return)
    wait_until_used(keeping, journal)
    left = seen(strip, QPushButton)
    assert len(left) == before - 1
    assert not [each for each in left if task.phone.number in each.accessibleName()]
    hand.ctrl(Qt.Key.Key_Z)
    wait_until_used(keeping, journal)
    assert len(seen(strip, QPushButton)) == before


def test_key_of_an_outcome_goes_on_to_what_follows_from_it(keeping: Guide, hand: Hand) -> None:
    open_room(keeping, hand)
    hand.key(Qt.Key.Key_Return)
    call = room_of(keeping).call
    for key, words in (("a", "All of it was right"), ("d", "Save, next"), ("m", ""), ("w", "Save, next")):
        hand.write(key)
        focused = keeping.window().focusWidget()
        assert isinstance(focused, QPushButton)
        assert focused in call.findChildren(QPushButton)
        assert focused.property("outcome") is None
        assert words in focused.text()


def test_nothing_is_right_where_nothing_is_known(keeping: Guide, journal: Path, hand: Hand) -> None:
    open_room(keeping, hand)
    room = room_of(keeping)
    unknown = next(task for task in room.worklist.shown() if not task.phone.schedules and not task.service.schedules)
    room.worklist.opened.emit(unknown)
    hand.write("ar")
    row = room.call.rows[HOURS]
    assert [each.text() for each in row.answer.buttons()] == ["Type it in", "Not asked"]
    assert not row.is_right
    assert room.call.rows["number"].is_right


def test_dead_number_says_what_it_has_left_and_the_round_how_far_it_is(
    keeping: Guide, journal: Path, hand: Hand
) -> None:
    open_room(keeping, hand)
    room, said = room_of(keeping), list[str]()
    room.said.connect(lambda words, _undo: said.append(words))
    hand.key(Qt.Key.Key_Return)
    task = room.call.task
    assert task is not None
    carried = sum(each.carried for each in room.worklist.shown())
    assert f"0 of {carried} called" in texts(room.call)
    hand.write("d")
    hand.ctrl(Qt.Key.Key_Return)
    assert said == [f"{task.phone.number} has left plans, cards and lists"]
    hand.write("r")
    hand.ctrl(Qt.Key.Key_Return)
    wait_until_used(keeping, journal)
    watch_for(lambda: f"1 of {carried - 1} called" in texts(room.call))


def test_room_is_for_staff_alone(keeping: Guide, hand: Hand) -> None:
    assert keeping.rail.button(MANAGE).isVisible()
    settings = keeping.workspace.settings
    assert settings.change(3, "guide", "secret-code", excluded_from_capture=False, initials="AN")
    open_room(keeping, hand)
    room = room_of(keeping)
    assert not room.worklist.isVisible()
    assert not room.call.isVisible()
    settings.preferences.initials = ""
    keeping.workspace.settings_saved.emit(True, None)
    assert not keeping.rail.button(MANAGE).isVisible()


def test_nobody_answered_waits_for_its_day(keeping: Guide, hand: Hand) -> None:
    room, task = first_call(keeping, hand)
    hand.write("n")
    hand.ctrl(Qt.Key.Key_Return)
    room.show_worklist()
    assert task.phone.id not in {each.phone.id for each in room.worklist.due}
    room.worklist.filter.set_value("all")
    waiting = next(each for each in room.worklist.shown() if each.phone.id == task.phone.id)
    assert waiting.waits_until is not None
    assert waiting.waits_until > keeping.clock(dt.UTC).date()


def test_outcome_is_chosen_by_assistive_technology(keeping: Guide, hand: Hand) -> None:
    open_room(keeping, hand)
    hand.key(Qt.Key.Key_Space)
    call = room_of(keeping).call
    pressed = button_named(call, "Wrong number")
    action = QAccessible.queryAccessibleInterface(pressed).actionInterface()
    action.doAction("Toggle")
    settle()
    assert pressed.isChecked()
    assert any(each.isEnabled() for each in seen(call, QPushButton) if each.text().strip().startswith("Save,"))


def test_answers_that_idle_minutes_interrupt_are_there_when_the_number_is_opened_again(
    keeping: Guide, journal: Path, hand: Hand
) -> None:
    room, task = first_call(keeping, hand)
    hand.write("r")
    room.call.rows[HOURS].answer.set_value("wrong")
    room.call.note.setFocus(Qt.FocusReason.TabFocusReason)
    hand.write("the night desk")
    room.start()  # As idle minutes and Hide leave it.
    settle()
    assert room.worklist.isVisible()
    hand.key(Qt.Key.Key_Space)
    assert room.call.task is not None
    assert room.call.task.phone.id == task.phone.id
    assert (room.call.note.text(), room.call.rows[HOURS].is_wrong) == ("the night desk", True)
    room.call.rows[HOURS].answer.set_value("")
    hand.ctrl(Qt.Key.Key_Return)
    watch_for(lambda: len(Journal(journal).edits) == 1)
    assert not [*journal.parent.glob("*draft*")], "what is saved is not kept a second time"


def test_day_to_try_again_and_printing_are_there_after_an_interruption(keeping: Guide, hand: Hand) -> None:
    room, _ = first_call(keeping, hand)
    hand.write("n")
    retry, printing = (
        next(each for each in room.call.findChildren(Segments) if each.accessibleName() == name)
        for name in ("Try again", "On paper")
    )
    first = retry.value
    hand.click(retry.buttons()[-1])
    day = retry.value
    assert day != first
    printing.set_value("print")
    room.start()
    settle()
    hand.key(Qt.Key.Key_Space)
    assert (retry.value, printing.value) == (day, "print")


def test_call_that_is_taken_back_is_the_next_one_again(keeping: Guide, journal: Path, hand: Hand) -> None:
    room, first = first_call(keeping, hand)
    hand.write("n")
    hand.ctrl(Qt.Key.Key_Return)
    watch_for(lambda: room.call.task is not first)
    room.undoing.undo()
    watch_for(lambda: len(Journal(journal).edits) == 2)
    hand.write("n")
    hand.ctrl(Qt.Key.Key_Return)
    watch_for(lambda: len(Journal(journal).edits) == 3)
    watch_for(lambda: room.call.task is not None and room.call.task.phone.id == first.phone.id)


def test_full_disk_is_told_across_the_card(keeping: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    room, _ = first_call(keeping, hand)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "x")

    monkeypatch.setattr(Journal, "add", full)
    hand.write("n")
    hand.ctrl(Qt.Key.Key_Return)
    watch_for(lambda: any("The disk is full" in text for text in texts(room.call)))
    said = next(each for each in seen(room.call, QLabel) if "The disk is full" in each.text())
    assert said.height() < 3 * said.fontMetrics().lineSpacing()
    assert not cut_off(room)
