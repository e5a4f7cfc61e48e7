"""The calls of a plan in turn: from one to the next, what now after the last, and back."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt

from guide_app.ui.shell.frame.call_sheet import CallSheet
from guide_app.ui.tonight.page import TonightPage
from tests.ui.desk import Guide, Hand, button_named, seen, texts
from tests.ui.tonight.at_night import order, plan, tap


def test_no_call_sheet_of_a_small_child_asks_for_a_bed(page: TonightPage) -> None:
    hand, window = Hand(), page.window()
    assert isinstance(window, Guide)
    tap(page, "Under 13")
    assert "No answer: what now?" in texts(page.calls)
    page.call_sheet_asked.emit(plan(page), 0)
    (sheet,) = seen(window, CallSheet)
    last = None
    for _ in order(page):
        assert not [text for text in texts(sheet) if re.search(r"\bbed\b", text)]
        last = button_named(sheet, "No answer: what now?") if sheet.number == "911" else None
        hand.key(Qt.Key.Key_Return)
    assert last is not None
    assert not seen(window, CallSheet)


def test_911_is_not_asked_for_a_bed_on_its_call_sheet(page: TonightPage) -> None:
    window = page.window()
    assert isinstance(window, Guide)
    tap(page, "25 and up")
    tap(page, "In danger")
    page.call_sheet_asked.emit(plan(page), 0)
    (sheet,) = seen(window, CallSheet)
    assert sheet.number == "911"
    assert "They have a bed" not in texts(sheet)
    Hand().key(Qt.Key.Key_Return)
    assert sheet.number != "911"
    assert "They have a bed" in texts(sheet)


def test_no_answer_leads_to_the_next_call_and_the_last_to_what_now(page: TonightPage) -> None:
    tap(page, "13 to 17")
    tap(page, "Put out of home")
    hand = Hand()
    hand.press(page.calls, "No answer: go to 3")
    hand.press(page.calls, "No answer: what now?")
    said = texts(page.calls)
    assert "No bed anywhere: what now?" in said
    # 11:40 pm and 15 minutes, in fives.
    assert any(text.startswith("11:55") for text in said)
    hand.press(page.calls, "They have a bed")
    assert any(text.startswith("Good. Ask how to get there") for text in texts(page.calls))


def test_call_sheet_walks_through_every_call_and_ends_with_what_now(page: TonightPage) -> None:
    hand = Hand()
    tap(page, "13 to 17")
    tap(page, "Put out of home")
    first = plan(page).now[0]
    button_named(page.calls, f"Call sheet: {first.name}, 800-792-5200").setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    window = page.window()
    assert isinstance(window, Guide)
    (shown,) = seen(window, CallSheet)
    for place in range(len(order(page)) - 1):
        assert any(f"{place + 1} of {len(order(page))}" in text for text in texts(shown))
        hand.key(Qt.Key.Key_Return)
    hand.press(shown, "No bed anywhere: what now?")
    assert not seen(window, CallSheet)
    assert "No bed anywhere: what now?" in texts(page.calls)
    hand.key(Qt.Key.Key_Return)  # The first call again has the keyboard.
    (shown,) = seen(window, CallSheet)
    assert shown.number == "800-792-5200"


def test_back_retraces_each_call_from_what_now_to_the_plan(page: TonightPage) -> None:
    hand = Hand()
    tap(page, "13 to 17")
    tap(page, "Put out of home")
    first = plan(page).now[0]
    button_named(page.calls, f"Call sheet: {first.name}, 800-792-5200").setFocus(Qt.FocusReason.TabFocusReason)
    window = page.window()
    assert isinstance(window, Guide)
    numbers = []
    hand.key(Qt.Key.Key_Return)
    (shown,) = seen(window, CallSheet)
    for _ in order(page):
        numbers.append(shown.number)
        hand.key(Qt.Key.Key_Return)
    assert not seen(window, CallSheet), "what now"
    for number in reversed(numbers):
        hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        (shown,) = seen(window, CallSheet)
        assert shown.number == number
    hand.key(Qt.Key.Key_Escape)
    assert not seen(window, CallSheet)
    assert window.navigation.here == "tonight"
    assert plan(page).now[0] == first


@pytest.mark.parametrize("answers", ["other", "the same again"])
def test_back_opens_no_call_sheet_of_other_answers(page: TonightPage, answers: str) -> None:
    hand = Hand()
    tap(page, "13 to 17")
    before = order(page)
    window = page.window()
    assert isinstance(window, Guide)
    page.call_sheet_asked.emit(plan(page), 0)
    (sheet,) = seen(window, CallSheet)
    last = ""
    for _ in before:
        last = sheet.number
        hand.key(Qt.Key.Key_Return)
    assert not seen(window, CallSheet), "what now"
    tap(page, "25 and up")
    assert order(page) != before
    if answers == "the same again":
        tap(page, "13 to 17")
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    sheets = seen(window, CallSheet)
    if answers == "other":
        assert not sheets
        assert window.navigation.here == "home"
    else:
        assert [each.number for each in sheets] == [last]
