"""Journeys 1, 3, 4 and 5 of the window's acceptance test: a bed tonight, through the real window. Every key counts, Tab
and arrows too.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton

from guide_app.content.checks.calls import for_adults
from guide_app.content.records import Service
from guide_app.ui.kit.text.fitted_sentence import FittedSentence
from guide_app.ui.shell.frame.call_sheet import CallSheet
from guide_app.ui.tonight.page import TonightPage
from tests.journeys.counting import CountingHand
from tests.ui.conftest import Opener
from tests.ui.desk import NIGHT, Guide, StillClock, button_named, seen, settle, texts

CHILD_LINE, RUNAWAY, LOCAL = "dcf-child-at-risk", "national-runaway-safeline", "mass-211"
KEY = Qt.Key


@pytest.fixture
def night(open_window: Opener) -> Guide:
    """The guide at night, at Home."""
    return open_window((1366, 768), at_home=True, clock=StillClock(NIGHT))


def _page(guide: Guide) -> TonightPage:
    page = guide.at("tonight", TonightPage)
    assert page.isVisible()
    return page


def _order(page: TonightPage) -> list[str]:
    assert page.calls.plan is not None
    return [entry.service for entry in page.calls.plan.ordered]


def _said(page: TonightPage) -> str:
    return "\n".join(texts(page.calls)).replace("\N{NON-BREAKING HYPHEN}", "-")


def _door(guide: Guide, hand: CountingHand) -> TonightPage:
    hand.click(next(each for each in seen(guide, QPushButton) if each.accessibleName() == "A bed tonight"))
    return _page(guide)


def _check_girl(guide: Guide, page: TonightPage) -> None:
    assert _order(page) == [CHILD_LINE, RUNAWAY, LOCAL]
    assert "800-792-5200" in _said(page)
    assert "Mandated reporters must call DCF right away" in _said(page)
    for service_id in _order(page):
        found = guide.library.get(Service, service_id, "en")
        assert found is not None
        assert not for_adults(found.record)


def test_girl_put_out_of_home_by_mouse(night: Guide, counting: CountingHand) -> None:
    page = _door(night, counting)
    for words in ("13 to 17", "Girl", "Put out of home"):
        counting.press(page.form, words)
    assert counting.presses <= 4
    _check_girl(night, page)


def test_girl_put_out_of_home_by_keys(night: Guide, counting: CountingHand) -> None:
    counting.ctrl(KEY.Key_3)
    page = _page(night)
    counting.key(KEY.Key_Tab)
    counting.key(KEY.Key_Right)
    counting.key(KEY.Key_Tab)
    counting.key(KEY.Key_Space)
    counting.key(KEY.Key_Tab)
    counting.key(KEY.Key_Space)
    counting.key(KEY.Key_F6)
    assert counting.presses <= 8
    _check_girl(night, page)
    assert page.form.situation.person.gender == "woman"
    focused = night.focusWidget()
    assert focused is not None
    assert page.calls.isAncestorOf(focused)
    assert "Call sheet" in focused.accessibleName()


@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_child_alone_at_the_desk(night: Guide, counting: CountingHand, by: str) -> None:
    if by == "mouse":
        page = _door(night, counting)
        counting.press(page.form, "Under 13")
        counting.press(page.form, "Alone here")
        assert counting.presses <= 3
    else:
        counting.ctrl(KEY.Key_3)
        page = _page(night)
        counting.key(KEY.Key_Tab)
        counting.key(KEY.Key_Space)
        counting.key(KEY.Key_Tab)
        counting.key(KEY.Key_Tab)
        counting.key(KEY.Key_Space)
        assert counting.presses <= 6
    assert page.form.situation.person.child
    assert _order(page)[:2] in ([CHILD_LINE, "emergency-911"], ["emergency-911", CHILD_LINE])
    assert RUNAWAY not in _order(page)
    assert "Stay with the child" in _said(page)


def test_all_calls_fail(night: Guide, counting: CountingHand) -> None:
    page = _door(night, counting)
    counting.press(page.form, "18 to 24")
    calls = len(_order(page))
    assert calls > 3
    counting.click(
        next(each for each in seen(page.calls, QPushButton) if each.accessibleName().startswith("Call sheet"))
    )
    (sheet,) = seen(night, CallSheet)
    counting.presses = 0
    for _ in range(calls):
        counting.key(KEY.Key_Return)
    assert counting.presses == calls
    assert not seen(night, CallSheet)
    assert "No bed anywhere: what now?" in _said(page)
    assert not sheet.isVisible()


def _scrolled(guide: Guide, hand: CountingHand) -> TonightPage:
    """At the end of the plan for a teenager."""
    page = _door(guide, hand)
    hand.press(page.form, "13 to 17")
    for area in page.findChildren(QAbstractScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    settle()
    hand.presses = 0
    return page


def _check_begun(guide: Guide, page: TonightPage, marked: str) -> None:
    """Nothing chosen, both panes at the top, and one page marked."""
    assert guide.rail.marked is not None
    assert guide.rail.marked.accessibleName() == marked
    if marked == "Home":
        guide.navigation.show("tonight")
        settle()
    assert not page.form.situation.person
    assert _order(page) == [LOCAL]
    assert all(each.verticalScrollBar().value() == 0 for each in seen(page, QAbstractScrollArea))
    assert "Ask the age first" in _said(page)


def test_start_over_after_scrolling(night: Guide, counting: CountingHand) -> None:
    page = _scrolled(night, counting)
    counting.press(page.form, "Start over")
    assert counting.presses == 1
    _check_begun(night, page, "A bed tonight")


def test_hide_and_come_back_after_scrolling(night: Guide, counting: CountingHand) -> None:
    _scrolled(night, counting)
    counting.press(night.top_bar, "Hide now")
    counting.write("guide")
    assert counting.presses <= 2
    settle()
    _check_begun(night, night.at("tonight", TonightPage), "Home")


def test_left_alone_after_scrolling(night: Guide, counting: CountingHand) -> None:
    _scrolled(night, counting)
    night.guard.start_afresh()
    settle()
    assert counting.presses == 0
    _check_begun(night, night.at("tonight", TonightPage), "Home")


def test_client_of_fifteen_looks_for_a_place_in_spanish(night: Guide, counting: CountingHand) -> None:
    night.set_client(True)
    settle()
    room = night.room
    counting.press(room, "Español")
    counting.click(room.home.needs["shelter"])
    counting.press(room, "¿Cuántos años tiene? De 13 a 17")
    assert counting.presses <= 3
    assert str(room.home.helpers[0].property("service")) == RUNAWAY
    counting.presses = 0
    counting.press(room, "Salir")
    counting.key(KEY.Key_Return)
    assert counting.presses <= 2
    assert room.language == "en"
    assert not [press for press in room.home.needs.values() if press.isChecked()]
    assert button_named(room, "Leave").isVisible()


def test_client_of_fifteen_by_keys(night: Guide, counting: CountingHand) -> None:
    night.set_client(True)
    settle()
    room = night.room
    shift = Qt.KeyboardModifier.ShiftModifier
    for key, held in (
        (KEY.Key_F6, shift),  # The languages
        (KEY.Key_Right, None),
        (KEY.Key_F6, None),  # What they need
        (KEY.Key_Tab, None),
        (KEY.Key_Return, None),
        (KEY.Key_F6, None),  # Their age
        (KEY.Key_Tab, None),
        (KEY.Key_Return, None),
    ):
        counting.key(key, held or Qt.KeyboardModifier.NoModifier)
    assert counting.presses <= 8
    assert room.language == "es"
    assert str(room.home.helpers[0].property("service")) == RUNAWAY
    counting.presses = 0
    counting.key(KEY.Key_Escape)
    counting.key(KEY.Key_Return)
    assert counting.presses <= 2
    assert room.language == "en"


def test_client_who_signs_and_a_worker_who_answers_by_keys(night: Guide, counting: CountingHand) -> None:
    night.set_client(True)
    settle()
    room = night.room
    counting.key(KEY.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    while night.focusWidget() is not room.deaf_button:
        counting.key(KEY.Key_Tab)
    for key in (KEY.Key_Return, KEY.Key_Return, KEY.Key_F6, KEY.Key_Return):
        counting.key(key)
    assert seen(room, FittedSentence)[0].accessibleName() == "I sign (ASL). I want an interpreter."
    counting.key(KEY.Key_Return)
    counting.write("At nine")
    assert counting.presses <= 10
    assert room.deaf.writing.field.text() == "At nine"
