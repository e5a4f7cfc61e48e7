"""What is pressed answers at once and nothing blinks: parts are kept and filled, and only what differs is painted."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from guide_app.library.eligibility import AgeRange, Person
from guide_app.library.situation import Situation
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.signs.step_card import ThenCard
from guide_app.ui.tonight.call_row import CallRow, OpenCall
from guide_app.ui.tonight.page import TonightPage
from tests.ui.desk import Guide, Hand, button_named, seen, settle


class Watcher(QObject):
    """Notes what happens to the parts of a place: widgets that are made in it, and paints."""

    def __init__(self, place: QWidget) -> None:
        super().__init__()
        self._place = place
        self.made: list[str] = []
        self.painted: list[str] = []

    @property
    def painted_twice(self) -> list[str]:
        """The parts that were painted more than once."""
        return [part for part, times in Counter(self.painted).items() if times > 1]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and (watched is self._place or self._place.isAncestorOf(watched)):
            if isinstance(event, QChildEvent) and event.type() == QEvent.Type.ChildAdded:
                if event.child().isWidgetType():
                    self.made.append(f"in {watched}")
            elif event.type() == QEvent.Type.Paint:
                self.painted.append(str(watched))
        return False


@contextmanager
def watched(place: QWidget) -> Iterator[Watcher]:
    """Watch a place until all that is due has happened."""
    watcher, application = Watcher(place), QApplication.instance()
    assert application is not None
    application.installEventFilter(watcher)
    yield watcher
    settle()
    application.removeEventFilter(watcher)


def test_no_tick_makes_a_part_that_was_there_before(guide: Guide) -> None:
    guide.navigation.show("signs")
    settle()
    page = guide.at("signs", SignsPage)
    for row in page.list.rows:
        guide.session.tick(row.sign_id, True)
        settle()
    for row in page.list.rows:
        guide.session.tick(row.sign_id, False)
        settle()
    with watched(page) as watcher:
        for row in page.list.rows:
            guide.session.tick(row.sign_id, True)
            settle()
    assert len(page.steps.shown) > 2
    assert watcher.made == []


def test_a_tick_paints_no_part_twice(guide: Guide) -> None:
    guide.navigation.show("signs")
    settle()
    page = guide.at("signs", SignsPage)
    row = page.list.rows[1]
    for ticked in (True, False, True):  # The steps and their scroll bar come, go and come.
        with watched(page.steps) as watcher:
            guide.session.tick(row.sign_id, ticked)
        assert watcher.painted != []
        assert watcher.painted_twice == []


def test_another_service_paints_no_part_twice(guide: Guide) -> None:
    page = guide.help
    for row in (3, 8):
        page.select(row)
        settle()
    with watched(page.detail) as watcher:
        page.select(3)
    assert watcher.painted != []
    assert watcher.painted_twice == []


def test_an_answer_given_again_makes_no_part(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("tonight")
    settle()
    page = guide.at("tonight", TonightPage)
    ages = seen(page.form, Segments)[0].findChildren(QPushButton)

    def answer() -> list[tuple[str, ...]]:
        orders = []
        for age in ages:
            hand.click(age)
            assert page.calls.plan is not None
            orders.append(tuple(call.service for call in page.calls.plan.calls))
        return orders

    assert len(set(answer())) > 1, "the calls are others for another age"
    with watched(page.calls) as watcher:
        answer()
        hand.press(page.calls, "No answer: go to 2")
        hand.press(page.calls, "They have a bed")
    assert watcher.made == []


def test_another_service_makes_no_part(guide: Guide) -> None:
    page = guide.help
    for row in (3, 8):
        page.select(row)
        settle()
    with watched(page) as watcher:
        page.select(3)
        settle()
    assert watcher.made == []


def begin_at_signs(guide: Guide) -> None:
    for sign in ("papers-held", "minor-labor", "no-real-pay"):
        guide.session.tick(sign, True)
    settle()
    seen(guide, ThenCard)[0].head.click()


def begin_at_help(guide: Guide) -> None:
    guide.help.show_all()


def begin(_guide: Guide) -> None:
    pass


@pytest.mark.parametrize(
    ("name", "prepare"), [("get-help", begin_at_help), ("tonight", begin), ("signs", begin_at_signs)]
)
def test_a_minute_that_changes_nothing_paints_nothing(
    guide: Guide, name: str, prepare: Callable[[Guide], None]
) -> None:
    guide.navigation.show(name)
    prepare(guide)
    settle()
    guide.clock.now += dt.timedelta(minutes=1)  # Times to call again are told in fives, and have just gone on.
    guide.workspace.refresh_hours()
    settle()
    guide.clock.now += dt.timedelta(minutes=1)
    with watched(guide.navigation.page(name)) as watcher:
        guide.workspace.refresh_hours()
    assert watcher.made == []
    assert watcher.painted == [], "\n".join(watcher.painted)


def test_an_hour_that_closes_a_service_paints_its_row(guide: Guide) -> None:
    guide.help.show_all()
    settle()
    guide.clock.now += dt.timedelta(hours=9)
    with watched(guide.help.list) as watcher:
        guide.workspace.refresh_hours()
    assert watcher.painted != []
    assert watcher.made == []


def test_a_minute_on_home_paints_the_clock_alone(guide: Guide) -> None:
    guide.navigation.show("home")
    settle()
    guide.clock.now += dt.timedelta(minutes=1)
    with watched(guide.navigation.page("home")) as watcher:
        guide.workspace.refresh_hours()
    assert len([each for each in watcher.painted if "Label" in each]) == 1
    assert not [each for each in watcher.painted if "Door" in each or "QPushButton" in each]


def test_a_card_that_stays_keeps_the_keyboard(guide: Guide) -> None:
    guide.navigation.show("signs")
    page = guide.at("signs", SignsPage)
    guide.session.tick("papers-held", True)
    settle()
    card = seen(page.steps, ThenCard)[-1]
    card.head.setFocus(Qt.FocusReason.TabFocusReason)
    guide.session.tick("minor-labor", True)
    settle()
    assert page.steps.shown[0] == "under-18", "another thing is first now"
    (same,) = [each for each in seen(page.steps, ThenCard) if each.guidance_id == card.guidance_id]
    assert same.head.hasFocus()


def test_tab_goes_through_the_cards_in_their_order(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("signs")
    page = guide.at("signs", SignsPage)
    for sign in ("papers-held", "minor-labor", "no-real-pay"):  # Each puts a card before or between the others.
        guide.session.tick(sign, True)
        settle()
    cards = seen(page.steps, ThenCard)
    assert [card.guidance_id for card in cards] == page.steps.shown[1:]
    cards[0].head.setFocus(Qt.FocusReason.TabFocusReason)
    for card in cards[1:]:
        hand.key(Qt.Key.Key_Tab)
        assert card.head.hasFocus()


def test_who_goes_through_the_calls_by_keyboard_stays_in_the_call(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("tonight")
    settle()
    page = guide.at("tonight", TonightPage)
    page.form.fill(Situation(person=Person(age=AgeRange(30, 30))))
    settle()
    button_named(page.calls, "No answer: go to 2").setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    assert button_named(page.calls, "No answer: go to 3").hasFocus()
    for place in (-1, 1, 0):  # The last row, and such as have others behind them.
        row = seen(page.calls, CallRow)[place]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        hand.key(Qt.Key.Key_Return)
        assert button_named(page.calls.findChildren(OpenCall)[0], "Call sheet").hasFocus()
