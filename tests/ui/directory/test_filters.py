"""Three labelled filters and a switch: they combine, send nobody to a place that does not take them, and lead out of
an empty list.
"""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QPushButton

from guide_app.content.records import Service
from guide_app.library.eligibility import MINOR, Person, fit
from guide_app.library.library import Library
from guide_app.library.services import Services
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.directory.empty_list import EmptyList
from guide_app.ui.directory.staff_notes import StaffNotes
from guide_app.ui.directory.wanted import PEOPLE, Wanted, who_words
from tests.ui.conftest import Opener
from tests.ui.desk import NIGHT, TUESDAY, Guide, Hand, StillClock, seen, settle, texts, watch_for
from tests.ui.directory.help_page import (
    SHELTER,
    begun,
    choose,
    choose_in_open,
    heads,
    listed,
    popup_choices,
    shown,
    wanted,
)
from tests.ui.seeing import cut_off, overlapping


def test_filters_combine(guide: Guide, hand: Hand, demo: Library) -> None:
    page = begun(guide)
    choose(guide, hand, page.filters.need, SHELTER)
    assert shown(guide) == wanted(demo, needs=frozenset(("shelter",)))
    hand.click(page.filters.open_now)
    needs = frozenset(("shelter",))
    assert shown(guide) == wanted(demo, needs=needs, open_now=True)
    choose(guide, hand, page.filters.who, "Under 18")
    assert shown(guide) == wanted(demo, needs=needs, open_now=True, person=Person(age=MINOR))
    choose(guide, hand, page.filters.speaks, "Español")
    filters = {"needs": needs, "open_now": True, "person": Person(age=MINOR), "languages": frozenset(("es",))}
    assert set(shown(guide)) == set(wanted(demo, **filters))
    assert 0 < len(shown(guide)) < len(wanted(demo))
    assert page.filters.speaks.accessibleName() == "Speaks: Español"
    choose(guide, hand, page.filters.need, "Any need")
    assert set(shown(guide)) == set(wanted(demo, **{**filters, "needs": frozenset()}))


def test_a_filter_chosen_at_the_needs_opens_the_list_and_back_returns(guide: Guide, hand: Hand) -> None:
    page = begun(guide)
    choose(guide, hand, page.filters.who, "A woman")
    assert page.panes.isVisible()
    assert page.needs.isHidden() or not page.needs.isVisible()
    guide.top_bar.back.click()
    settle()
    assert page.needs.isVisible()
    assert not page.filters.who.is_on()


def test_clear_begins_again(guide: Guide, hand: Hand) -> None:
    page = listed(guide)
    hand.click(page.filters.open_now)
    hand.press(page.filters, "Clear")
    assert page.needs.isVisible()
    assert page.wanted == Wanted()
    assert not page.filters.clear.isVisible()


@pytest.mark.parametrize("who", [who for who in PEOPLE if PEOPLE[who]])
def test_who_it_is_for_leaves_out_who_is_not_taken(guide: Guide, hand: Hand, demo: Library, who: str) -> None:
    page = listed(guide, "shelter")
    everything = shown(guide)
    choose(guide, hand, page.filters.who, who_words(who))
    verdicts = {each: _verdict(demo, each, who) for each in everything}
    assert set(shown(guide)) == {each for each, verdict in verdicts.items() if verdict != "not"}
    for title, _ in heads(guide):
        if title == "Call first":
            continue  # It has the order of the calls.
        group = [each for each in shown(guide) if _title(guide, each) == title]
        order = [("takes", "ask", "unknown").index(verdicts[each]) for each in group]
        assert order == sorted(order), "under each head, who takes them comes first"


def _verdict(library: Library, service_id: str, who: str) -> str:
    found = library.get(Service, service_id, "en")
    assert found is not None
    return fit(found.record, PEOPLE[who]).verdict


def _title(guide: Guide, service_id: str) -> str:
    model = guide.help.model
    return "".join(words for words, _ in model.head_over(model.row_of(service_id)).title)


def test_no_shelter_for_adults_is_shown_for_someone_under_18(guide: Guide, hand: Hand, demo: Library) -> None:
    page = begun(guide)
    choose(guide, hand, page.filters.who, "Under 18")
    adults = {one.record.id for one in demo.all(Service, "en") if (one.record.minimum_age or 0) >= 18}
    assert adults
    assert not adults & set(shown(guide))


def test_popups_say_how_many_there_would_be(guide: Guide, hand: Hand, demo: Library) -> None:
    page = listed(guide, "legal")
    hand.click(page.filters.open_now)
    hand.click(page.filters.need)
    choices = popup_choices(guide)
    assert choices["Any need"] == f"Any need, {len(wanted(demo, open_now=True))}"
    count = len(wanted(demo, open_now=True, needs=frozenset(("shelter",))))
    assert choices[SHELTER] == f"{SHELTER}, {count}"
    hand.key(Qt.Key.Key_Escape)
    assert guide.focusWidget() is page.filters.need
    hand.click(page.filters.who)
    minors = wanted(demo, open_now=True, needs=frozenset(("legal",)), person=Person(age=MINOR))
    assert popup_choices(guide)["Under 18"] == f"Under 18, {len(minors)}"
    hand.key(Qt.Key.Key_Escape)


def test_a_filter_is_chosen_by_keyboard_alone(guide: Guide, hand: Hand) -> None:
    page = begun(guide)
    page.filters.need.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Down, times=2)
    hand.key(Qt.Key.Key_Return)
    assert page.filters.need.value == "shelter"
    assert guide.focusWidget() is page.filters.need
    hand.key(Qt.Key.Key_Tab, times=3)
    assert guide.focusWidget() is page.filters.open_now
    hand.key(Qt.Key.Key_Space)
    assert page.wanted.open_now


EMPTY = Wanted(need="youth", who="man", speaks="vi", open_now=True)


def emptied(guide: Guide) -> EmptyList:
    """The page with filters that leave nothing."""
    begun(guide)
    guide.help.filters.changed.emit(EMPTY)
    settle()
    assert shown(guide) == []
    (instead,) = seen(guide.help, EmptyList)
    return instead


def test_an_empty_list_says_why_and_offers_each_filter_that_one_could_do_without(
    open_window: Opener, hand: Hand, outspoken: Library
) -> None:
    guide = open_window(library=outspoken, clock=StillClock(NIGHT))
    instead = emptied(guide)
    assert "No service matches all of these" in texts(instead)
    assert guide.help.detail.service_id is None
    assert "Choose a service in the list to see it here." in texts(guide.help.detail)
    said = {
        "need": "Need Children and teens",
        "who": "For A man",
        "speaks": "Speaks Tiếng Việt",
        "open_now": "Open now",
    }
    ways = {
        key: f"{words} ({count})"
        for key, words in said.items()
        if (count := len(Services(outspoken).find(EMPTY.without(key).filter(), NIGHT)))
    }
    assert ways, "the filters of this test leave no way out"
    plain = QTextDocumentFragment.fromHtml(seen(instead, RichText)[0].text()).toPlainText()
    assert plain == "Remove one: " + " · ".join(ways.values())
    for key in ways:
        instead = emptied(guide)
        seen(instead, RichText)[0].followed.emit("filter", key)
        settle()
        assert guide.help.wanted == EMPTY.without(key)
        assert shown(guide)
        assert guide.help.list.hasFocus()
    hand.press(emptied(guide), "Clear the filters")
    assert guide.help.needs.isVisible()


def test_a_way_out_is_taken_by_keyboard(open_window: Opener, hand: Hand, outspoken: Library) -> None:
    guide = open_window(library=outspoken, clock=StillClock(NIGHT))
    seen(emptied(guide), RichText)[0].links[0].setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    watch_for(lambda: bool(shown(guide)))
    assert len(guide.help.wanted.on) == 3


def test_an_empty_list_has_a_number_that_answers_at_any_hour(open_window: Opener, outspoken: Library) -> None:
    guide = open_window(library=outspoken, clock=StillClock(NIGHT))
    always = seen(emptied(guide), RichText)[1]
    plain = QTextDocumentFragment.fromHtml(always.text()).toPlainText()
    assert plain.startswith("For anyone, day and night: ")
    assert plain.endswith("211")
    found = outspoken.get(Service, "mass-211", "en")
    assert found is not None
    assert outspoken.opening_of(found.record, NIGHT).always


@pytest.mark.parametrize("moment", [TUESDAY, NIGHT])
def test_unknown_hours_are_never_closed(open_window: Opener, hand: Hand, moment: dt.datetime) -> None:
    guide = open_window(clock=StillClock(moment))
    page = listed(guide, "legal")
    hand.click(page.filters.open_now)
    assert [title for title, _ in heads(guide)][-1] == "Hours unknown"
    assert "Opens later" not in [title for title, _ in heads(guide)]
    rows = [page.model.service_row(place) for place in range(page.model.rowCount())]
    assert {row.opening.state for row in rows if row is not None} <= {"open", "unknown"}


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (1024, 600), (640, 480)])
def test_filters_fit_any_window(open_window: Opener, size: tuple[int, int], percent: int) -> None:
    guide = open_window(size=size)
    guide.set_text_size(percent)
    page = listed(guide, "substance-use")
    page.filters.changed.emit(Wanted(need="substance-use", who="children", speaks="vi", open_now=True))
    settle()
    assert (guide.width(), guide.height()) == size
    assert not [*cut_off(page.filters), *overlapping(page.filters)]
    bar = page.filters.rect()
    every = (page.filters.need, page.filters.who, page.filters.speaks, page.filters.open_now, page.filters.clear)
    parts = (page.filters.all,) if guide.compact else every
    for part in parts:
        assert part.isVisible()
        assert bar.contains(part.mapTo(page.filters, part.rect().center()))
    if percent == 100:
        assert len({part.geometry().center().y() for part in parts}) == 1, "in one line"


def test_one_button_stands_for_all_filters_where_there_is_little_room(
    open_window: Opener, hand: Hand, demo: Library
) -> None:
    guide = open_window(size=(640, 480))
    page = begun(guide)
    assert page.filters.all.accessibleName() == "Filters: None"
    hand.click(page.filters.all)
    assert list(popup_choices(guide)) == ["Need: Any", "For: Anyone", "Speaks: Any", "Open now"]
    hand.key(Qt.Key.Key_Escape)
    choose(guide, hand, page.filters.all, "Need: Any")
    choose_in_open(guide, hand, SHELTER)
    assert shown(guide) == wanted(demo, needs=frozenset(("shelter",)))
    choose(guide, hand, page.filters.all, "Open now")
    assert page.wanted == Wanted(need="shelter", open_now=True)
    assert page.filters.all.accessibleName() == f"Filters: {SHELTER}, Open now"
    choose(guide, hand, page.filters.all, "Clear the filters")
    assert page.needs.isVisible()
    guide.resize(1280, 800)
    settle()
    assert page.filters.need.isVisible()
    assert not page.filters.all.isVisible()


def test_next_person_finds_no_card_of_the_last_one(guide: Guide, hand: Hand) -> None:
    """After idle time the page is not unmade: a filter must not lead to what was read, with its notes unfolded."""
    guide.navigation.open_record("service", "national-human-trafficking-hotline")
    (fold,) = seen(seen(guide.help.detail, StaffNotes)[0], QPushButton)
    hand.click(fold)
    unfolded = texts(guide.help.detail)
    guide.guard.start_afresh()
    guide.navigation.open_record("service", "national-human-trafficking-hotline")
    assert len(texts(guide.help.detail)) < len(unfolded)
    guide.navigation.open_record("service", "ascentria")
    guide.guard.start_afresh()
    guide.navigation.show("get-help")
    guide.help.filters.open_now.click()
    settle()
    assert guide.help.listing.service_id == guide.help.model.id_at(guide.help.model.first)
