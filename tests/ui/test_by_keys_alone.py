"""By keyboard alone, in the smallest window with the largest text: what has the keyboard is in sight, with what it is
about, and who goes back comes to where they were.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from guide_app.library.decision.decision import Decision
from guide_app.ui.directory.page import GetHelpPage
from guide_app.ui.kit.ring import Outline
from guide_app.ui.printing.giving.form import GiveCardForm
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.shell.frame.tray_popup import TrayPopup
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.tonight.page import TonightPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, seen, settle, watch_for

ARRIVED = Qt.FocusReason.TabFocusReason


@pytest.fixture
def large(open_window: Opener) -> Guide:
    """The guide with text at 200 % in the smallest window that it is made for."""
    guide = open_window(size=(1024, 600))
    guide.set_text_size(200)
    settle()
    return guide


def _wholly_seen(part: QWidget) -> bool:
    return part.isVisible() and part.visibleRegion().boundingRect() == part.rect()


def _place(part: QWidget) -> QRect:
    """Where a part is on the screen."""
    return QRect(part.mapToGlobal(QPoint()), part.size())


def _named(guide: Guide) -> str:
    focused = guide.focusWidget()
    return focused.accessibleName() if focused is not None else ""


def _saying(place: QWidget, words: str) -> QLabel:
    """The visible label that says this."""
    (found,) = [each for each in seen(place, QLabel) if each.text() == words]
    return found


def _tab_to(guide: Guide, hand: Hand, name: str) -> QWidget:
    """Press Tab until this has the keyboard."""
    for _ in range(60):
        if _named(guide) == name:
            return guide.focusWidget()
        hand.key(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {name!r}")


# A bed tonight


def _calls(guide: Guide, hand: Hand) -> tuple[TonightPage, Decision]:
    """The calls for an adult, opened from the form."""
    guide.navigation.show("tonight")
    settle()
    hand.ctrl(Qt.Key.Key_3)
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Right, times=3)
    _tab_to(guide, hand, "Who to call")
    hand.key(Qt.Key.Key_Return)
    page = guide.at("tonight", TonightPage)
    assert page.calls.plan is not None
    return page, page.calls.plan


def test_choice_is_seen_with_its_question(large: Guide, hand: Hand) -> None:
    large.navigation.show("tonight")
    settle()
    hand.ctrl(Qt.Key.Key_3)
    form = large.at("tonight", TonightPage).form
    assert _wholly_seen(_saying(form, "Right now")), "where the form begins"
    for question, first in (("Age", "Under 13"), ("Who", "Woman"), ("With them", "Children")):
        _tab_to(large, hand, first)
        assert _wholly_seen(large.focusWidget())
        assert _wholly_seen(_saying(form, question))


def test_no_answer_shows_the_next_number_with_the_way_on(large: Guide, hand: Hand) -> None:
    page, plan = _calls(large, hand)
    assert len(plan.calls) > 2
    for place, call in enumerate(plan.calls[1:], 1):
        _tab_to(large, hand, f"No answer: go to {place + 1}")
        hand.key(Qt.Key.Key_Return)
        assert call.number is not None
        shown = [each for each in seen(page.calls, QLabel) if each.accessibleName() == call.number.number]
        assert [each for each in shown if _wholly_seen(each)], f"call {place + 1}"
        assert _wholly_seen(large.focusWidget())
    assert _named(large) == "No answer: what now?", "a press too many does not say that they have a bed"


def test_back_from_the_calls_is_where_they_were_asked_for(large: Guide, hand: Hand) -> None:
    page, _ = _calls(large, hand)
    assert large.focusWidget() is page.calls.area
    hand.key(Qt.Key.Key_Escape)
    assert _named(large) == "Who to call"
    assert _wholly_seen(large.focusWidget())


def test_reasons_are_shown_and_hidden_in_the_same_place(large: Guide, hand: Hand) -> None:
    _calls(large, hand)
    turn = _tab_to(large, hand, "Show why")
    before = _place(turn)
    hand.key(Qt.Key.Key_Return)
    assert (_named(large), _place(turn).topLeft()) == ("Hide the reasons", before.topLeft())
    assert _wholly_seen(turn)


# Services, signs and papers


def test_an_emergency_number_pressed_again_is_shown_again(large: Guide, hand: Hand) -> None:
    page = large.at("get-help", GetHelpPage)
    line = next(each for each in large.strip.findChildren(QWidget) if "911" in each.accessibleName())
    line.setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Return)
    bar = page.detail.verticalScrollBar()
    bar.setValue(bar.maximum())
    line.setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Return)
    assert bar.value() == 0


def test_all_signs_unticked_leave_the_keyboard_in_sight(large: Guide, hand: Hand) -> None:
    large.navigation.show("signs")
    settle()
    hand.ctrl(Qt.Key.Key_4)
    hand.key(Qt.Key.Key_Down, times=2)
    hand.key(Qt.Key.Key_Space)
    _tab_to(large, hand, "What to do next · 1 selected")
    hand.key(Qt.Key.Key_Return)
    assert large.focusWidget() is large.at("signs", SignsPage).steps.area, "the steps, which the arrow keys scroll"
    _tab_to(large, hand, "Clear")
    hand.key(Qt.Key.Key_Return)
    assert large.at("signs", SignsPage).list.isAncestorOf(large.focusWidget())
    assert _wholly_seen(large.focusWidget())


def test_back_from_the_sheet_is_where_it_was_asked_for(large: Guide, hand: Hand) -> None:
    large.workspace.print_kind("wallet-card", {})
    page = large.at("print", PrintPage)
    watch_for(lambda: page.rendering.rendered is not None)
    look = button_named(page, "See the sheet")
    look.setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Return)
    assert not look.isVisible()
    hand.key(Qt.Key.Key_Escape)
    assert large.focusWidget() is look


def test_f6_comes_to_the_needs(large: Guide, hand: Hand) -> None:
    large.help.start()
    large.top_bar.box.begin()
    hand.key(Qt.Key.Key_F6)
    assert large.help.isAncestorOf(large.focusWidget())


def test_a_service_moved_or_taken_off_leaves_the_keyboard_at_its_place(large: Guide, hand: Hand) -> None:
    large.session.set_tray(("safelink", "pathways-for-change", "safe-exit-initiative"))
    settle()
    seen(large.rail.tray, QWidget)[0].setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Return)
    (popup,) = seen(large, TrayPopup)
    hand.key(Qt.Key.Key_Down, times=0)
    assert _named(large) == "Down"
    hand.key(Qt.Key.Key_Return, times=2)
    assert large.session.tray == ("pathways-for-change", "safe-exit-initiative", "safelink")
    assert _named(large) == "Up", "the last can only go back; not Undo, which a press too many would undo"
    remove = _tab_to(large, hand, "Remove SafeLink from the handout")
    assert popup.isAncestorOf(remove)
    hand.key(Qt.Key.Key_Return)
    assert large.session.tray == ("pathways-for-change", "safe-exit-initiative")
    assert _named(large) == "Remove Safe Exit Initiative from the handout"


# One card


def _card(guide: Guide, hand: Hand) -> GiveCardForm:
    guide.navigation.open_record("service", "safelink")
    settle()
    button_named(guide.help.detail, "Give one card").setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Return)
    giver = guide.workspace.cards.giver
    watch_for(lambda: not giver.worker.busy)
    assert giver.form is not None
    return giver.form


@pytest.mark.parametrize("answer", ["No", "Not sure"])
def test_the_number_to_learn_is_in_sight(large: Guide, hand: Hand, answer: str) -> None:
    form = _card(large, hand)
    hand.key(Qt.Key.Key_Space)
    hand.key(Qt.Key.Key_Down, times=1 if answer == "No" else 2)
    assert _named(large) == answer
    (number,) = [each for each in seen(form.panel, QLabel) if each.property("textRole") == "phone"]
    assert _wholly_seen(number)
    fade = _place(form.panel.front).bottom() - _place(number).bottom()
    assert fade > form.panel.foot.geometry().height(), "and above the foot"
    hand.key(Qt.Key.Key_Up, times=2)
    assert _wholly_seen(large.focusWidget())


def test_other_numbers_on_the_card_leave_the_keyboard_at_their_place(large: Guide, hand: Hand) -> None:
    _card(large, hand)
    _tab_to(large, hand, "Use numbers that fit most people")
    for name in ("Only SafeLink", "Use numbers that fit most people"):
        hand.key(Qt.Key.Key_Return)
        assert _named(large) == name
        assert _wholly_seen(large.focusWidget())


# The client view


@pytest.fixture
def client(large: Guide) -> Guide:
    """The same with a client at it."""
    large.set_client(True)
    large.activateWindow()
    watch_for(large.isActiveWindow)
    return large


def test_a_client_comes_back_to_the_card_that_was_opened(client: Guide, hand: Hand) -> None:
    room = client.room
    hand.key(Qt.Key.Key_Return)
    card = room.home.helpers[2]
    card.setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Return)
    assert room.reading.isVisible()
    hand.key(Qt.Key.Key_Escape)
    assert client.focusWidget() is card


def test_more_services_begin_in_sight_of_a_client(client: Guide, hand: Hand) -> None:
    client.room.home.needs["legal"].setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Return)
    before = len(client.room.home.helpers)
    _tab_to(client, hand, "Show more")
    hand.key(Qt.Key.Key_Return)
    card = client.room.home.helpers[before]
    assert client.focusWidget() is card
    top = QRect(card.rect().topLeft(), card.rect().topRight() + QPoint(0, 1))
    assert card.visibleRegion().boundingRect().contains(top), "from its top"


def test_the_text_that_a_client_scrolls_shows_that_it_has_the_keyboard(client: Guide, hand: Hand) -> None:
    hand.key(Qt.Key.Key_Return)
    client.room.home.helpers[0].setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Return)
    assert not seen(client.room, Outline)
    hand.key(Qt.Key.Key_Tab)
    (ring,) = seen(client.room, Outline)
    assert ring.parentWidget() is client.focusWidget()


def test_the_languages_start_where_all_else_does(client: Guide) -> None:
    first = min(_place(each).left() for each in client.room.languages.values())
    assert {_place(each).left() for each in client.room.home.needs.values()} == {first}
    assert client.room.corner.geometry().right() < client.room.mapFromGlobal(QPoint(first, 0)).x(), "the corner is free"
