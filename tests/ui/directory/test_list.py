"""The list: rows that say what decides, under heads by what is open, at any size; keys and Back keep the place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from guide_app.content.reading.loader import load_pack
from guide_app.content.records import Phone, Service
from guide_app.library.building.builder import build_library
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.engine import decide
from guide_app.library.eligibility import Person
from guide_app.library.library import Library, Localized
from guide_app.library.services import ServiceFilter, Services
from guide_app.ui.common import service_facts
from guide_app.ui.directory.model import MAX_WITH_HEADS, Group, ServiceListModel, grouped
from guide_app.ui.directory.service_list import _GroupHead
from guide_app.ui.directory.service_view import ServiceView
from guide_app.ui.directory.wanted import Wanted
from guide_app.ui.kit.lists.rows import LINES_ROLE, ROW_ROLE, Row
from tests.bench.large_pack import write_large_pack
from tests.ui.conftest import Opener
from tests.ui.desk import NIGHT, TUESDAY, Guide, Hand, StillClock, button_named, seen, settle
from tests.ui.directory.help_page import begun, click_row, heads, listed, shown, wanted

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def rows(guide: Guide) -> dict[str, Row]:
    """What each row shows, by the id of its service."""
    model = guide.help.model
    found: dict[str, Row] = {}
    for place in range(model.rowCount()):
        row = model.data(model.index(place, 0), ROW_ROLE)
        service = model.service_row(place)
        assert isinstance(row, Row)
        assert row.head is (service is None)
        if service is not None:
            found[service.id] = row
    return found


def test_services_that_say_they_speak_it_come_before_those_to_ask_for_an_interpreter(
    guide: Guide, demo: Library
) -> None:
    page = listed(guide)
    page.filters.changed.emit(Wanted(speaks="es"))
    found = Services(demo).find(ServiceFilter(languages=frozenset(("es",))), guide.workspace.context.clock())
    said, others = found.by_speaking("es")
    assert heads(guide) == [
        ("They say they speak Español", len(said)), ("Did not say: ask for an interpreter", len(others)),
    ]  # fmt: skip
    assert shown(guide) == [*said.ids(), *others.ids()]
    assert set(shown(guide)) == set(found.ids())
    named = [each.a_to_z("en").ids() for each in (said, others)]
    assert [each.services.ids() for each in grouped(found, "en", "es", a_to_z=True)] == named
    assert 0 < len(said) < len(found)

    def spoken(service: Service) -> set[str]:
        phones = demo.many(Phone, service.phones, "en")
        return {*service.languages, *(code for phone in phones for code in phone.record.languages)}

    speaking = {each.record.id: "es" in spoken(each.record) for each in demo.many(Service, found.ids(), "en")}
    assert all(speaking[each] for each in said.ids())
    assert not any(speaking[each] for each in others.ids())


def test_rows_are_under_what_is_open_now_later_or_not_known(open_window: Opener, demo: Library) -> None:
    guide = open_window(clock=StillClock(NIGHT))
    listed(guide)
    women = Wanted(who="woman")
    guide.help.filters.changed.emit(women)
    found = Services(demo).find(women.filter(), NIGHT)
    groups = found.by_opening()
    assert heads(guide) == [
        ("Open now", len(groups["open"])), ("Opens later", len(groups["closed"])),
        ("Hours unknown", len(groups["unknown"])),
    ]  # fmt: skip
    assert shown(guide) == [each for group in groups.values() for each in group.ids()]
    states = {each: row.state for each, row in rows(guide).items() if row.state != "unsure"}
    for state, group in (("open", groups["open"]), ("later", groups["closed"]), ("unknown", groups["unknown"])):
        assert {each for each, one in states.items() if one == state} <= set(group.ids())


def test_a_row_says_number_hours_who_it_takes_and_what_is_spoken(guide: Guide, demo: Library) -> None:
    listed(guide, "shelter")
    for service_id, row in rows(guide).items():
        found = demo.get(Service, service_id, "en")
        assert found is not None
        service, phone = found.record, demo.main_phone(found.record)
        assert "".join(words for words, _ in row.title) == (service.card_name or service.name)
        assert row.number == (phone.number if phone else "")
        assert row.unsure is (phone is not None and not phone.print)
        assert row.hours == service_facts.short_hours(demo.opening_of(service, TUESDAY), TUESDAY)
        takes = service_facts.takes(service)
        assert (takes if takes != "Ask" else "Ask who they take") in row.facts
        if service_facts.speaks(service) != "Ask":
            assert service_facts.speaks(service) in row.facts


def test_a_number_that_is_not_confirmed_looks_so_in_its_row(guide: Guide) -> None:
    listed(guide)
    guide.help.filters.changed.emit(Wanted())
    unsure = {each: row for each, row in rows(guide).items() if row.unsure}
    assert unsure
    for row in unsure.values():
        assert row.state == "unsure", "a triangle, not only another colour"
        assert row.facts.startswith("Number not confirmed")


def test_a_service_without_a_number_says_how_it_is_reached_in_the_place_of_one(guide: Guide) -> None:
    listed(guide)
    guide.help.filters.changed.emit(Wanted())
    without = {each: row for each, row in rows(guide).items() if not row.number}
    assert {row.no_number for row in without.values()} == {"Website only", "No number"}
    for service_id, row in without.items():
        found = guide.library.get(Service, service_id, "en")
        assert found is not None
        assert (row.no_number == "Website only") == (found.record.website is not None), service_id
    assert all(not row.no_number for row in rows(guide).values() if row.number)


def test_who_may_not_take_them_is_to_be_asked_first(guide: Guide) -> None:
    listed(guide)
    guide.help.filters.changed.emit(Wanted(who="man", need="shelter"))
    asked = 0
    model = guide.help.model
    for place in range(model.rowCount()):
        service = model.service_row(place)
        row = model.data(model.index(place, 0), ROW_ROLE)
        assert isinstance(row, Row)
        if service is not None and service.fit.verdict in ("ask", "unknown"):
            assert "Ask" in row.facts
            asked += 1
    assert asked


def test_a_row_says_in_a_few_words_what_a_service_is_for(guide: Guide) -> None:
    guide.help.show_all()
    model = guide.help.model
    said: dict[str, str] = {}
    for place in range(model.rowCount()):
        service, row = model.service_row(place), model.data(model.index(place, 0), ROW_ROLE)
        if service is not None and isinstance(row, Row):
            said[service.id] = "".join(text for text, _ in row.text)
    assert said["abbys-house"] == "Shelter for women"
    long = [text for text in said.values() if len(text) > 60]
    assert len(long) < len(said) / 10, long


def test_a_screen_reader_hears_a_row_whole(guide: Guide) -> None:
    model = listed(guide).model
    head = str(model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole))
    assert head.startswith(("Open now, ", "Call first, "))
    row = model.row_of("national-human-trafficking-hotline")
    heard = str(model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole))
    for part in ("National hotline, 24 hours", "1, 8 8 8, 3 7 3, 7 8 8 8", "24 hours", "Anyone", "English"):
        assert part in heard


def test_the_model_keeps_to_qt_s_rules(qapp: QApplication, demo: Library) -> None:
    model = ServiceListModel()
    tester = QAbstractItemModelTester(model, FATAL)
    for one in (ServiceFilter(), ServiceFilter(person=Person(gender="man")), ServiceFilter(needs=frozenset(("no",)))):
        for language in ("en", "es"):
            found = Services(demo).find(one, NIGHT)
            model.show([Group(state, part) for state, part in found.by_opening().items()], language)
            assert model.count == len(found)
            parts = [part for part in found.by_opening().values() if len(part)]
            assert model.rowCount() == len(found) + len(parts)
    every = Services(demo).find(now=TUESDAY)
    model.show([Group("All", every)], "es")
    assert tester.model() is model
    assert [model.id_at(place) for place in range(1, model.rowCount())] == list(every.ids())
    assert model.row_of("safelink") == (every.index_of("safelink") or 0) + 1
    assert model.row_of("no-such-service") == model.row_of(None) == -1
    assert model.id_at(-1) is model.id_at(0) is model.id_at(model.rowCount()) is None
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.data(model.index(0, 0), LINES_ROLE) == 0
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEnabled


def test_heads_are_passed_over_by_the_keyboard(open_window: Opener, hand: Hand) -> None:
    guide = open_window(clock=StillClock(NIGHT))
    page = listed(guide, "legal")
    ids = shown(guide)
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    passed = [page.detail.service_id]
    for _ in ids[1:]:
        hand.key(Qt.Key.Key_Down)
        passed.append(page.detail.service_id)
    assert passed == ids
    hand.key(Qt.Key.Key_Home)
    assert page.detail.service_id == ids[0]
    hand.key(Qt.Key.Key_End)
    assert page.detail.service_id == ids[-1]
    hand.key(Qt.Key.Key_PageUp)
    assert page.detail.service_id in ids
    head = page.list.visualRect(page.model.index(0, 0))
    page.list.scrollToTop()
    before = page.detail.service_id
    hand.click(page.list.viewport(), head.center() + QPoint(0, 0))
    assert page.detail.service_id == before


def test_keys_add_copy_and_open_the_call_sheet(guide: Guide, hand: Hand, demo: Library) -> None:
    page = listed(guide)
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    first = shown(guide)[0]
    hand.key(Qt.Key.Key_Plus)
    assert guide.session.tray == (first,)
    assert guide.toasts.words == "National hotline, 24 hours is on the handout"
    hand.key(Qt.Key.Key_Plus)
    assert guide.session.tray == ()
    assert guide.toasts.words == "Removed from the handout"
    hand.key(Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == demo.number("national-hotline")
    assert guide.toasts.words == "Number copied. The clipboard copy will be cleared in 1 minute"
    hand.key(Qt.Key.Key_L)
    assert guide.call_sheet.isVisible()
    assert guide.call_sheet.number == "1-888-373-7888"
    hand.key(Qt.Key.Key_Escape)
    assert guide.focusWidget() is page.list


def test_a_service_is_filled_in_once_when_the_list_changes(
    guide: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out: list[str] = []
    show = ServiceView.show_service

    def counted(detail: ServiceView, found: Localized[Service], language: str, now: dt.datetime) -> None:
        laid_out.append(found.record.id)
        show(detail, found, language, now)

    monkeypatch.setattr(ServiceView, "show_service", counted)
    listed(guide, "legal")
    assert laid_out == [shown(guide)[0]]
    laid_out.clear()
    guide.help.filters.open_now.click()
    assert laid_out == ([] if guide.help.detail.service_id == shown(guide)[0] else [shown(guide)[0]])
    laid_out.clear()
    guide.set_language("es")
    settle()
    assert laid_out == [guide.help.detail.service_id]
    laid_out.clear()
    click_row(guide, hand, shown(guide)[2])
    assert laid_out == [shown(guide)[2]]


def test_a_minute_that_changes_nothing_moves_nothing(guide: Guide, hand: Hand) -> None:
    page = listed(guide)
    click_row(guide, hand, shown(guide)[6])
    bar, card = page.list.verticalScrollBar(), page.detail.verticalScrollBar()
    card.setValue(60)
    reset: list[bool] = []
    page.model.modelReset.connect(lambda: reset.append(True))
    before = (bar.value(), card.value(), page.detail.service_id)
    guide.clock.now = TUESDAY + dt.timedelta(minutes=1)
    guide.workspace.refresh_hours()
    settle()
    assert not reset
    assert (bar.value(), card.value(), page.detail.service_id) == before


def test_opening_hours_go_on_with_the_clock(guide: Guide, demo: Library) -> None:
    listed(guide, "legal")

    def state(service_id: str, moment: dt.datetime) -> str:
        found = demo.get(Service, service_id, "en")
        assert found is not None
        return demo.opening_of(found.record, moment).state

    closing = next(each for each in shown(guide) if state(each, TUESDAY) == "open" != state(each, NIGHT))
    guide.help.select(guide.help.model.row_of(closing))
    assert rows(guide)[closing].hours.startswith("Until ")
    guide.clock.now = NIGHT
    guide.help.refresh_hours()
    settle()
    assert guide.help.detail.service_id == closing
    assert rows(guide)[closing].hours.startswith("Opens ")
    assert shown(guide) == wanted(demo, NIGHT, needs=frozenset(("legal",)))


def test_a_link_to_a_service_drops_the_filters_that_hide_it(guide: Guide, demo: Library) -> None:
    listed(guide, "shelter")
    hidden = next(each for each in wanted(demo) if each not in shown(guide))
    guide.navigation.open_record("service", hidden)
    assert guide.help.detail.service_id == hidden
    assert guide.help.wanted == Wanted()
    index = guide.help.list.currentIndex()
    assert guide.help.list.viewport().rect().intersects(guide.help.list.visualRect(index))


def test_the_emergency_strip_opens_the_service_behind_a_line(guide: Guide, hand: Hand, demo: Library) -> None:
    guide.navigation.show("signs")
    for entry in demo.pack("en").emergency:
        hand.press(guide.strip, f"{entry.title}: {demo.number(entry.phone)}")
        assert guide.navigation.here == "get-help"
        assert guide.help.detail.service_id == entry.service


def test_one_pane_at_a_time_where_there_is_little_room(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(640, 480))
    page = listed(guide)
    assert page.list.isVisible()
    assert not page.detail.isVisible()
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)
    assert page.detail.isVisible()
    assert not page.list.isVisible()
    assert guide.focusWidget() is page.detail.area, "which the arrow keys scroll"
    hand.key(Qt.Key.Key_Escape)
    assert page.list.isVisible()
    assert guide.focusWidget() is page.list
    hand.key(Qt.Key.Key_Return)
    hand.press(page, "Back to the services")
    assert page.list.isVisible()


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library with more services than heads may be among."""
    folder = tmp_path_factory.mktemp("large")
    pack = write_large_pack(folder / "pack", MAX_WITH_HEADS + 300)
    build_library(load_pack(pack), folder / "library")
    with closing(Library(folder / "library")) as library:
        yield library


def test_many_services_are_rows_of_one_height_under_the_head_of_the_group_on_top(
    open_window: Opener, large: Library, tmp_path: Path
) -> None:
    guide = open_window(library=large)
    begun(guide).filters.changed.emit(Wanted())
    settle()
    page, model = guide.help, guide.help.model
    assert model.count > MAX_WITH_HEADS
    assert model.rowCount() == model.count, "no heads among the rows"
    assert page.list.uniformItemSizes()
    (head,) = seen(page, _GroupHead)
    told = []
    for place in (0, model.rowCount() // 2, model.rowCount() - 1):
        page.list.scrollTo(model.index(place, 0), page.list.ScrollHint.PositionAtTop)
        settle()
        top = max(page.list.indexAt(QPoint(1, 1)).row(), 0)
        told.append("".join(words for words, _ in model.head_over(top).title))
    assert told[0] == "Open now"
    assert told[-1] == "Hours unknown"
    assert head.isVisible()
    first = shown(guide)[0]
    page.filters.changed.emit(Wanted(need="shelter", who="under-18"))
    settle()
    if model.with_heads:
        assert not head.isVisible()
        assert heads(guide)[0][0] in ("Call first", "Open now")
    assert first in shown(guide)
    assert page.detail.service_id == first, "it is listed still"
    assert button_named(page.filters, "Clear")


def test_list_of_a_need_starts_with_who_the_decision_calls(guide: Guide, demo: Library) -> None:
    """For somebody under 18 no bed for adults is there, and the hotlines are not first under a place to stay."""
    listed(guide, "shelter")
    for who, first in (("under-18", "national-runaway-safeline"), ("woman", "mass-211")):
        guide.help.filters.changed.emit(Wanted(need="shelter", who=who))
        settle()
        assert shown(guide)[0] == first


def test_for_a_bed_places_and_lines_that_look_for_one_come_first_and_the_hotline_last(guide: Guide) -> None:
    """The order of the one decision for anyone; under a head, what is not called follows by its beds."""
    listed(guide, "shelter")
    calls = [entry.service for entry in decide(guide.library, Ask(needs=frozenset(("shelter",)))).ordered]
    for title, _ in heads(guide):
        ids = [each for each in shown(guide) if _head_of(guide, each) == title]
        called = [each for each in ids if each in calls[:-1]]
        assert called == [each for each in calls if each in called]
        assert ids[: len(called)] == called or title == "Call first"
        assert calls[-1] not in ids[:-1], title


def _head_of(guide: Guide, service_id: str) -> str:
    model = guide.help.model
    return "".join(words for words, _ in model.head_over(model.row_of(service_id)).title)
