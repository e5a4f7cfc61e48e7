"""Home: where the guide opens; nothing on it tells across the room what this is, and every door leads somewhere."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea

from guide_app.ui.client.pointing import PointScreen
from guide_app.ui.home.door import Door
from guide_app.ui.home.page import HomePage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, StillClock, seen, settle, texts, watch_for
from tests.ui.seeing import cut_off, overlapping, small_targets, too_wide, without_name

TELLING = re.compile(
    r"traffick|human|victim|surviv|abus|violen|exploit|tráfico|trata|v[ií]ctim|sobrevivi", re.IGNORECASE
)
DOORS = {
    "A bed tonight": "tonight",
    "Who to call": "get-help",
    "Read together": "together",
    "Signs": "signs",
    "Questions and what to do": "questions",
    "Print": "print",
    "Teach": "teach",
}


@pytest.fixture
def guide(open_window: Opener) -> Guide:
    """The guide as it opens."""
    return open_window(at_home=True)


def door(guide: Guide, name: str) -> Door:
    """A door by what it says."""
    (found,) = [each for each in seen(guide, Door) if each.accessibleName() == name]
    return found


def test_it_opens_there_with_the_keyboard_in_the_search_box(guide: Guide) -> None:
    assert guide.navigation.here == "home"
    assert guide.focusWidget() is guide.top_bar.box
    assert not guide.top_bar.back.isEnabled()


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_word_of_it_tells_what_the_guide_is_about(guide: Guide, language: str) -> None:
    guide.set_language(language)
    settle()
    page = guide.at("home", HomePage)
    said = [*texts(page), *(each.accessibleName() for each in seen(page, QPushButton)), guide.windowTitle()]
    assert [text for text in said if TELLING.search(text)] == []


@pytest.mark.parametrize(("name", "leads_to"), DOORS.items())
def test_a_door_is_taken_by_mouse_and_by_keyboard_and_back_leads_home(
    guide: Guide, hand: Hand, name: str, leads_to: str
) -> None:
    hand.click(door(guide, name))
    assert guide.navigation.here == leads_to
    guide.top_bar.back.click()
    assert guide.navigation.here == "home"
    door(guide, name).setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    assert guide.navigation.here == leads_to


def test_an_interpreter_is_found_by_pointing_to_a_language(guide: Guide, hand: Hand) -> None:
    hand.click(door(guide, "Point to a language"))
    assert seen(guide.room, PointScreen)
    hand.key(Qt.Key.Key_Escape)
    assert guide.client.active, "and the person may go on in the client view"
    assert not seen(guide.room, PointScreen)


def test_who_looks_something_up_can_type_at_once(guide: Guide, hand: Hand) -> None:
    assert guide.focusWidget() is guide.top_bar.box
    hand.write("passport")
    watch_for(lambda: guide.navigation.here == "results")


def test_the_screen_is_handed_over_by_a_door(guide: Guide, hand: Hand) -> None:
    hand.click(door(guide, "Hand over the screen"))
    assert guide.client.active


def test_left_alone_it_begins_at_its_top(guide: Guide) -> None:
    guide.resize(1024, 600)
    guide.set_text_size(200)
    settle()
    page = guide.at("home", HomePage)
    (area,) = seen(page, QScrollArea)
    area.verticalScrollBar().setValue(10_000)
    assert area.verticalScrollBar().value() > 0
    guide.guard.start_afresh()
    assert area.verticalScrollBar().value() == 0


@pytest.mark.parametrize(
    ("hour", "greeting"), [(4, "Hello"), (6, "Good morning"), (13, "Good afternoon"), (22, "Good evening")]
)
def test_it_greets_by_the_time_of_day(open_window: Opener, hour: int, greeting: str) -> None:
    now = dt.datetime(2026, 11, 25, hour, 5, tzinfo=dt.timezone(dt.timedelta(hours=-5)))
    page = open_window(at_home=True, clock=StillClock(now)).at("home", HomePage)
    assert any(text.startswith(greeting) for text in texts(page))


def test_the_clock_is_right_when_home_is_shown_again(open_window: Opener) -> None:
    clock = StillClock(dt.datetime(2026, 11, 25, 22, 5, tzinfo=dt.timezone(dt.timedelta(hours=-5))))
    guide = open_window(at_home=True, clock=clock)
    guide.navigation.show("questions")
    clock.now += dt.timedelta(hours=9)
    guide.navigation.show("home")
    (said,) = [text for text in texts(guide.at("home", HomePage)) if text.startswith("Good")]
    assert said.startswith("Good morning · Thursday")
    assert "7:05" in said


@pytest.mark.parametrize(
    ("size", "percent"), [((1280, 800), 100), ((1024, 600), 100), ((1024, 600), 200), ((640, 480), 200)]
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_it_finds_room(open_window: Opener, size: tuple[int, int], percent: int, language: str) -> None:
    guide = open_window(size, at_home=True)
    guide.set_text_size(percent)
    guide.set_language(language)
    settle()
    page = guide.at("home", HomePage)
    assert cut_off(page) == []
    assert overlapping(page) == []
    assert too_wide(page) == []
    assert small_targets(page) == []
    assert without_name(page) == []


def test_all_of_it_is_in_sight_on_a_small_screen(open_window: Opener) -> None:
    guide = open_window((1024, 600), at_home=True)
    settle()
    (area,) = guide.at("home", HomePage).findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0


def test_two_doors_are_in_sight_on_a_small_screen_in_the_largest_text(open_window: Opener) -> None:
    guide = open_window((1024, 600), at_home=True)
    guide.set_text_size(200)
    settle()
    whole = [each for each in seen(guide, Door) if each.visibleRegion().boundingRect() == each.rect()]
    assert [each.accessibleName() for each in whole] == ["A bed tonight", "Who to call"]


def test_the_doors_keep_their_height_beside_the_offer_to_practice(open_window: Opener) -> None:
    first = open_window(at_home=True, first_start=True)
    watch_for(lambda: "Practice now" in texts(first))
    beside = door(first, "Who to call").height()
    assert beside == door(open_window(at_home=True), "Who to call").height()


def test_it_does_not_scroll_at_the_size_of_small_laptops(open_window: Opener) -> None:
    page = open_window((1366, 768), at_home=True).at("home", HomePage)
    assert [area.verticalScrollBar().maximum() for area in page.findChildren(QScrollArea)] == [0]
