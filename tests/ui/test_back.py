"""Back leads to the place before, as it was left: by its button, by Alt+Left, and by the button of a mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from guide_app.ui.kit.overlays.choice_popup import ChoicePopup
from guide_app.ui.questions.page import QuestionsPage
from guide_app.ui.shell.frame.call_sheet import CallSheet
from guide_app.ui.shell.frame.rail import HELP, HOME
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle
from tests.ui.search.test_search import results, search, selected

Way = Callable[[Guide, Hand], None]
PAGES = (HOME, "get-help", "tonight", "signs", "questions", "print", HELP, "together", "results")


def by_button(guide: Guide, hand: Hand) -> None:
    hand.click(guide.top_bar.back)


def by_key(guide: Guide, hand: Hand) -> None:
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def by_mouse(guide: Guide, hand: Hand) -> None:
    """With the pointer in the middle of the page, wherever that is: over a list, a card, or nothing."""
    handle = guide.windowHandle()
    middle = guide.stack.mapTo(guide, guide.stack.rect().center())
    QTest.mouseClick(handle, Qt.MouseButton.BackButton, Qt.KeyboardModifier.NoModifier, middle)
    settle()


WAYS = (by_button, by_key, by_mouse)


@pytest.fixture(params=WAYS, ids=lambda way: way.__name__)
def back(request: pytest.FixtureRequest) -> Way:
    """A way to go back."""
    way: Way = request.param
    return way


def test_it_leads_from_every_page_to_every_page_before(guide: Guide, hand: Hand, back: Way) -> None:
    for name in PAGES:
        guide.navigation.show(name)
        settle()
    for name in reversed(PAGES[:-1]):
        assert guide.top_bar.back.isEnabled()
        back(guide, hand)
        assert guide.navigation.here == name
        assert guide.stack.currentWidget() is guide.navigation.page(name)
    back(guide, hand)
    assert guide.navigation.here == "get-help", "where the way began"
    assert not guide.top_bar.back.isEnabled()
    back(guide, hand) if back is not by_button else None
    assert guide.navigation.here == "get-help"


def test_results_are_as_they_were_left(guide: Guide, hand: Hand, back: Way) -> None:
    page = search(guide, hand, "passport")
    hand.key(Qt.Key.Key_Down, times=8)
    hand.key(Qt.Key.Key_Return)  # The rest of the results.
    hand.key(Qt.Key.Key_Down, times=4)
    place, scrolled = selected(page), page.list.verticalScrollBar().value()
    assert place > 8
    assert scrolled > 0
    hand.key(Qt.Key.Key_Return)
    assert guide.navigation.here != "results"
    back(guide, hand)
    assert guide.navigation.here == "results"
    assert (selected(page), page.list.verticalScrollBar().value()) == (place, scrolled)
    assert guide.top_bar.box.text() == "passport"


def test_each_search_is_found_again(guide: Guide, hand: Hand, back: Way) -> None:
    page = search(guide, hand, "t visa")
    hand.key(Qt.Key.Key_Down)
    first = page.list.currentIndex().data()
    hand.key(Qt.Key.Key_Return)
    search(guide, hand, "safelink")
    hand.key(Qt.Key.Key_Return)
    assert guide.navigation.here == "get-help"
    for words in ("safelink", "t visa"):
        while guide.navigation.here != "results":
            back(guide, hand)
        assert guide.top_bar.box.text() == words
        assert page.model.count > 0
        if words == "safelink":
            back(guide, hand)
    assert page.list.currentIndex().data() == first


def test_the_words_that_were_searched_are_gone_once_the_guide_forgot(guide: Guide, hand: Hand) -> None:
    search(guide, hand, "t visa")
    hand.key(Qt.Key.Key_Return)
    guide.hiding.hide()
    assert not guide.navigation.can_go_back
    assert results(guide).bookmark() is None


def test_who_leaves_a_search_finds_the_list_as_it_was(guide: Guide, hand: Hand) -> None:
    page = guide.help
    page.select(20)
    settle()
    shown, scrolled = page.detail.service_id, page.list.verticalScrollBar().value()
    assert scrolled > 0
    search(guide, hand, "passport")
    hand.key(Qt.Key.Key_Escape)
    assert guide.navigation.here == "get-help"
    assert (page.detail.service_id, page.list.verticalScrollBar().value()) == (shown, scrolled)
    assert not guide.top_bar.back.isEnabled(), "a search that was left is no place to go back to"


def test_services_and_questions_keep_the_row_and_how_far_one_read(guide: Guide, hand: Hand, back: Way) -> None:
    page = guide.help
    page.select(30)
    settle()
    page.detail.verticalScrollBar().setValue(60)
    before = (page.detail.service_id, page.list.verticalScrollBar().value(), page.detail.verticalScrollBar().value())
    guide.navigation.open_record("service", "safelink")
    settle()
    assert page.detail.service_id == "safelink"
    guide.navigation.show("questions")
    questions = guide.at("questions", QuestionsPage)
    questions.select(5)
    settle()
    article = questions.bookmark()
    guide.navigation.open_record("question", "t-visa")
    settle()
    back(guide, hand)
    assert questions.bookmark() == article
    back(guide, hand)
    assert page.detail.service_id == "safelink"
    back(guide, hand)
    settle()
    now = (page.detail.service_id, page.list.verticalScrollBar().value(), page.detail.verticalScrollBar().value())
    assert now == before


def test_where_a_detail_takes_the_place_of_its_list_back_leads_to_the_list(
    open_window: Opener, hand: Hand, back: Way
) -> None:
    guide = open_window(size=(720, 560))
    page = guide.help
    assert page.panes.narrow
    row = page.list.visualRect(page.model.index(2, 0)).center()
    hand.click(page.list.viewport(), row)
    assert page.detail.isVisible()
    assert not page.list.isVisible()
    back(guide, hand)
    assert page.list.isVisible()
    assert guide.navigation.here == "get-help"
    assert not guide.top_bar.back.isEnabled()


def test_the_button_above_a_detail_uses_the_way_back_up(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(720, 560))
    page = guide.help
    hand.click(page.list.viewport(), page.list.visualRect(page.model.index(2, 0)).center())
    assert guide.top_bar.back.isEnabled()
    hand.press(page, "Back to the services")
    assert page.list.isVisible()
    assert not guide.top_bar.back.isEnabled()


def test_a_record_that_was_followed_to_leads_back_to_where_it_was_named(
    open_window: Opener, hand: Hand, back: Way
) -> None:
    guide = open_window(size=(720, 560))
    guide.navigation.show("signs")
    guide.navigation.open_record("service", "safelink")
    settle()
    assert guide.help.detail.isVisible()
    back(guide, hand)
    assert guide.navigation.here == "signs"


def test_what_lies_over_the_page_is_left_first(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("signs")
    for back in (by_key, by_mouse):
        guide.navigation.show("get-help")
        hand.click(guide.help.filters.need)
        assert seen(guide, ChoicePopup)
        back(guide, hand)
        assert not seen(guide, ChoicePopup)
        assert guide.navigation.here == "get-help"
        back(guide, hand)
        assert guide.navigation.here == "signs"


def test_the_mouse_leaves_a_call_sheet_and_nothing_from_under_the_cover(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("signs")
    guide.navigation.show("get-help")
    guide.show_call_sheet()
    by_mouse(guide, hand)
    assert not seen(guide, CallSheet)
    assert guide.navigation.here == "get-help"
    guide.hiding.hide()
    settle()
    by_mouse(guide, hand)
    assert QApplication.applicationDisplayName() != "Resource Guide"
    assert not guide.stack.isVisible()


def test_the_mouse_selects_nothing_on_its_way(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("signs")
    guide.navigation.show("get-help")
    page = guide.help
    before = page.list.currentIndex().row()
    place = page.list.viewport().mapTo(guide, page.list.visualRect(page.model.index(4, 0)).center())
    assert page.list.indexAt(page.list.viewport().mapFrom(guide, place)).row() != before
    QTest.mouseClick(guide.windowHandle(), Qt.MouseButton.BackButton, Qt.KeyboardModifier.NoModifier, QPoint(place))
    settle()
    assert guide.navigation.here == "signs"
    assert page.list.currentIndex().row() == before
