"""Get help: filters that combine, hours that are never guessed, and a service with all that one needs before a call."""

from __future__ import annotations

import datetime as dt

import pytest
from guide_app.ui.shell.show_large import ShowLarge
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocumentFragment
from PySide6.QtWidgets import QLabel, QPushButton

from guide_app.content.records import Phone, Service
from guide_app.library.library import Library, Localized
from guide_app.library.services import ServiceFilter, Services
from guide_app.ui.common import formatting as words
from guide_app.ui.common.provenance_strip import Provenance, ProvenanceStrip
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.directory.empty_list import EmptyList
from guide_app.ui.directory.service_view import ServiceView
from guide_app.ui.printing.page import PrintPage
from tests.ui.conftest import Opener
from tests.ui.desk import NIGHT, TUESDAY, Guide, Hand, StillClock, actions, button_named, seen, settle, texts


def shown(guide: Guide) -> list[str]:
    """The ids of the services in the list, from the top."""
    model = guide.help.model
    return [model.row(place).id for place in range(model.rowCount())]


def wanted(library: Library, now: dt.datetime = TUESDAY, **filters: object) -> list[str]:
    """The ids that the library gives for a filter."""
    return list(Services(library).find(ServiceFilter(**filters), now).ids())  # type: ignore[arg-type]  # by name


def test_the_list_opens_with_the_first_services_and_the_first_of_them(guide: Guide, worcester: Library) -> None:
    assert shown(guide) == wanted(worcester)
    assert shown(guide)[: len(worcester.pack("en").first_services)] == list(worcester.pack("en").first_services)
    assert guide.help.detail.service_id == shown(guide)[0]
    assert f"{len(shown(guide))} services" in texts(guide.help)


def test_filters_combine(guide: Guide, hand: Hand, worcester: Library) -> None:
    hand.press(guide.help, "Open now")
    assert shown(guide) == wanted(worcester, open_now=True)
    hand.press(guide.help, "A place to stay")
    hand.press(guide.help, "Legal help")
    needs = frozenset(("shelter", "legal"))
    assert shown(guide) == wanted(worcester, open_now=True, needs=needs)
    hand.press(guide.help, "Under 18")
    assert shown(guide) == wanted(worcester, open_now=True, under_18=True, needs=needs)
    (speaks,) = [press for press in seen(guide.help, QPushButton) if press.text().startswith("Speaks")]
    hand.choose(speaks, "Español")
    filters = {"open_now": True, "under_18": True, "needs": needs, "languages": frozenset(("es",))}
    assert shown(guide) == wanted(worcester, **filters)
    assert speaks.text() == "Speaks: Español"
    assert 0 < len(shown(guide)) < len(wanted(worcester))
    hand.press(guide.help, "Legal help")
    assert shown(guide) == wanted(worcester, **{**filters, "needs": frozenset(("shelter",))})


def test_an_empty_list_says_why_and_leads_out(guide: Guide, hand: Hand, worcester: Library) -> None:
    for name in ("Open now", "Under 18", "Children and teens"):
        hand.press(guide.help, name)
    (speaks,) = [press for press in seen(guide.help, QPushButton) if press.text().startswith("Speaks")]
    hand.choose(speaks, "Português")
    assert shown(guide) == []
    assert "No service fits all of these filters" in texts(guide.help)
    assert guide.help.detail.service_id is None
    assert not seen(guide.help.detail, QPushButton)
    assert texts(guide.help.detail) == ["A service that is chosen in the list is shown here."]
    hand.press(guide.help, "Clear the filters")
    assert shown(guide) == wanted(worcester)
    assert guide.help.detail.service_id == shown(guide)[0]
    assert guide.help.chips.checked() == ()
    assert speaks.text() == "Speaks: any"


def test_an_empty_list_offers_each_filter_that_one_could_do_without(
    guide: Guide, hand: Hand, worcester: Library
) -> None:
    (speaks,) = [press for press in seen(guide.help, QPushButton) if press.text().startswith("Speaks")]

    def filter_all_away() -> None:
        guide.help.clear_filters()
        for name in ("Open now", "Under 18", "Children and teens"):
            hand.press(guide.help, name)
        hand.choose(speaks, "Português")
        assert shown(guide) == []

    said = {"open_now": "Open now", "under_18": "Under 18", "needs": "Children and teens", "languages": "Português"}
    filters = {"open_now": True, "under_18": True, "needs": frozenset(("youth",)), "languages": frozenset(("pt",))}
    ways: dict[str, list[str]] = {}
    for key, named in said.items():
        without = wanted(worcester, **{name: value for name, value in filters.items() if name != key})
        if without:
            count = "1 service" if len(without) == 1 else f"{len(without)} services"
            ways[f"Without “{named}”: {count}"] = without
    assert ways, "the filters of this test leave no way out"
    filter_all_away()
    (instead,) = seen(guide.help, EmptyList)
    offered = [QTextDocumentFragment.fromHtml(each.text()).toPlainText() for each in seen(instead, RichText)]
    assert sorted(offered) == sorted(ways)
    for place, way in enumerate(offered):
        filter_all_away()
        seen(instead, RichText)[place].setFocus(Qt.FocusReason.TabFocusReason)
        hand.key(Qt.Key.Key_Return)
        assert shown(guide) == ways[way]
        assert guide.help.list.hasFocus()


def test_a_service_that_has_closed_for_a_time_is_closed_beside_the_list_too(guide: Guide, worcester: Library) -> None:
    found = worcester.get(Service, "safelink", "en")
    assert found is not None
    assert worcester.opening_of(found.record, TUESDAY).state == "open"
    closed = replace(found, record=replace(found.record, status="temporarily closed"))
    guide.help.detail.show_service(closed, "en", TUESDAY)
    badges = [each.text() for each in seen(guide.help.detail, QLabel) if each.objectName() == "Badge"]
    assert badges[0] == "Closed now"


@pytest.mark.parametrize("moment", [TUESDAY, NIGHT])
def test_unknown_hours_are_never_closed(open_window: Opener, worcester: Library, moment: dt.datetime) -> None:
    guide = open_window(clock=StillClock(moment))
    guide.help.chips.button("open-now").click()
    states = {guide.help.model.row(place).opening.state for place in range(guide.help.model.rowCount())}
    assert states == {"open", "unknown"}
    unknown = [each for each in shown(guide) if state(worcester, each, moment) == "unknown"]
    assert unknown == [each for each in shown(guide) if each in set(unknown)]
    assert shown(guide)[-len(unknown) :] == unknown, "open ones come first"
    guide.navigation.open_record("service", unknown[0])
    settle()
    assert "Hours unknown" in texts(guide.help.detail)
    assert not {text for text in texts(guide.help.detail) if "Closed" in text}


def state(library: Library, service_id: str, moment: dt.datetime) -> str:
    """Whether a service is open, closed or unknown."""
    found = library.get(Service, service_id, "en")
    assert found is not None
    return library.opening_of(found.record, moment).state


def test_opening_hours_go_on_with_the_clock(guide: Guide, worcester: Library) -> None:
    closing = next(
        each for each in shown(guide) if state(worcester, each, TUESDAY) == "open" != state(worcester, each, NIGHT)
    )
    guide.navigation.open_record("service", closing)
    settle()
    assert any(text.startswith("Open until") for text in texts(guide.help.detail))
    guide.clock.now = NIGHT
    guide.help.refresh_hours()
    settle()
    assert guide.help.detail.service_id == closing
    assert any(text.startswith("Opens ") for text in texts(guide.help.detail))


def test_a_service_says_what_one_needs_before_a_call(guide: Guide, worcester: Library) -> None:
    guide.navigation.open_record("service", "national-human-trafficking-hotline")
    settle()
    found = worcester.get(Service, "national-human-trafficking-hotline", "en")
    assert found is not None
    service, text = found.record, "\n".join(texts(guide.help.detail))
    assert words_in(worcester.number("national-hotline")) in text
    for part in (service.say, *service.they_may_ask, service.description, service.cost_option, service.leads_to):
        assert part is not None
        assert part in text
    assert "{" not in text
    assert "English · Español" in text
    assert "Last checked 24 Nov 2026" in text


def test_a_cost_that_is_not_stated_is_said_to_be_so(guide: Guide) -> None:
    guide.navigation.open_record("service", "abbys-house")
    settle()
    assert "Not stated. Ask on the first call." in texts(guide.help.detail)


def words_in(number: str) -> str:
    """A number as it is shown: no line break tears it."""
    return number.replace("-", "\u2011")


def test_a_number_that_is_not_cleared_for_print_is_marked(guide: Guide, worcester: Library) -> None:
    phones = {found.record.id: found.record for found in worcester.all(Phone, "en")}
    services = [found.record for found in worcester.all(Service, "en") if found.record.phones]
    doubtful = next(each for each in services if not any(phones[key].print for key in each.phones))
    guide.navigation.open_record("service", doubtful.id)
    settle()
    assert "Unconfirmed: check this number before you rely on it." in texts(guide.help.detail)
    assert "Print a card" not in actions(guide.help.detail)
    sure = next(each for each in services if all(phones[key].print for key in each.phones))
    guide.navigation.open_record("service", sure.id)
    settle()
    assert not [text for text in texts(guide.help.detail) if "Unconfirmed" in text]
    assert "Print a card" in actions(guide.help.detail)


def test_no_number_is_called_confirmed_that_nobody_dialled(guide: Guide, worcester: Library) -> None:
    for found in worcester.all(Phone, "en"):
        said = words.confirmed_words(found.record)
        assert ("Not yet dialed" in said or "Unconfirmed" in said) == (
            found.record.confirmed != "by-phone" or not found.record.print
        )


def test_sources_open_on_request_and_are_never_links(guide: Guide, hand: Hand) -> None:
    (strip,) = seen(guide.help.detail, ProvenanceStrip)
    before = len(texts(strip))
    (see,) = seen(strip, QPushButton)
    see.setFocus()
    hand.key(Qt.Key.Key_Space)
    assert see.text() == "Hide sources"
    opened = texts(strip)
    assert len(opened) > before
    assert any("https:/" in text for text in opened)
    assert all(not each.visibleRegion().isEmpty() for each in strip.findChildren(QLabel)), "they open below the edge"
    assert not [each for each in strip.findChildren(QLabel) if each.openExternalLinks() or "<a" in each.text()]


def test_a_listing_is_old_on_the_day_that_it_is_on_paper(guide: Guide) -> None:
    """Also in the year of a leap day."""
    checked = dt.date(2027, 6, 1)
    for day, old in ((1, False), (2, True)):
        strip = ProvenanceStrip(guide.theme, Provenance((), checked, None, "source", False), dt.date(2028, 6, day))
        told = " ".join(each.text() for each in strip.findChildren(QLabel))
        assert ("More than a year old" in told) is old


@pytest.mark.parametrize(
    ("date", "said"), [("2019-06-08", "8 Jun 2019"), ("2019-06", "Jun 2019"), ("2019", "2019"), ("unknown", "")]
)
def test_a_page_is_dated_as_far_as_it_is_known(date: str, said: str) -> None:
    assert words.page_date_words(date) == said


def test_an_old_listing_says_so(open_window: Opener) -> None:
    guide = open_window(clock=StillClock(TUESDAY + dt.timedelta(days=366)))
    assert any(text.startswith("More than a year old") for text in texts(guide.help.detail))


def test_the_tray_is_filled_and_emptied_from_the_detail(guide: Guide, hand: Hand) -> None:
    first, second = shown(guide)[:2]
    hand.press(guide.help.detail, "Add to handout")
    assert guide.session.tray == (first,)
    assert button_named(guide.rail, "Print").text().strip() == "Print (1)"
    assert button_named(guide.help.detail, "Take off handout")
    guide.navigation.open_record("service", second)
    settle()
    hand.press(guide.help.detail, "Add to handout")
    assert guide.session.tray == (first, second)
    guide.navigation.open_record("service", first)
    settle()
    hand.press(guide.help.detail, "Take off handout")
    assert guide.session.tray == (second,)
    assert button_named(guide.rail, "Print").text().strip() == "Print (1)"


def test_a_card_for_one_service_starts_from_its_detail(guide: Guide, hand: Hand) -> None:
    hand.act(guide.help.detail, "Print a card")
    assert guide.navigation.here == "print"
    assert guide.session.tray == (shown(guide)[0],)
    services = guide.at("print", PrintPage).form.field("services")
    assert services is not None
    assert services.isVisible()
    assert services.value == guide.session.tray


def test_copying_a_number_marks_it_as_ours(guide: Guide, hand: Hand, worcester: Library) -> None:
    done = "Copied. Hide now takes it off the clipboard again."
    assert done not in texts(guide.help.detail)
    hand.act(guide.help.detail, "Copy number")
    assert done in texts(guide.help.detail)
    assert QGuiApplication.clipboard().text() == worcester.number("national-hotline")
    guide.hiding.hide()
    assert QGuiApplication.clipboard().text() == ""


@pytest.mark.parametrize("way", ["escape", "enter", "button", "click"])
def test_a_number_shown_large_fills_the_window(guide: Guide, hand: Hand, way: str) -> None:
    hand.press(guide.help.detail, "Show large")
    (large,) = seen(guide, ShowLarge)
    assert large.size() == guide.layers.size()
    assert "1-888-373-7888" in large.accessibleName()
    assert not guide.top_bar.isVisible()
    keys = {"escape": Qt.Key.Key_Escape, "enter": Qt.Key.Key_Return}
    if way in keys:
        hand.key(keys[way])
    elif way == "button":
        hand.press(large, "Close")
    else:
        hand.click(large)
    assert not large.isVisible()
    assert guide.top_bar.isVisible()
    assert large.accessibleName() == ""
    focused = guide.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text().strip() == "Show large"


def test_list_and_detail_by_keyboard(guide: Guide, hand: Hand) -> None:
    guide.help.list.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Down, times=2)
    assert guide.help.detail.service_id == shown(guide)[2]
    hand.key(Qt.Key.Key_End)
    assert guide.help.detail.service_id == shown(guide)[-1]
    hand.key(Qt.Key.Key_Home)
    assert guide.help.detail.service_id == shown(guide)[0]


def test_one_pane_at_a_time_where_there_is_little_room(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(640, 480))
    help_page = guide.help
    assert help_page.list.isVisible()
    assert not help_page.detail.isVisible()
    help_page.list.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)
    assert help_page.detail.isVisible()
    assert not help_page.list.isVisible()
    focused = guide.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text().strip() == "Back to the list"
    hand.key(Qt.Key.Key_Escape)
    assert help_page.list.isVisible()
    assert guide.focusWidget() is help_page.list
    hand.key(Qt.Key.Key_Return)
    hand.press(help_page, "Back to the list")
    assert help_page.list.isVisible()


def test_filters_are_a_menu_where_there_is_little_room(open_window: Opener, hand: Hand, worcester: Library) -> None:
    guide = open_window(size=(640, 480))
    (menu,) = [press for press in seen(guide.help.chips, QPushButton) if press.text().startswith("Filters")]
    hand.choose(menu, "A place to stay")
    assert shown(guide) == wanted(worcester, needs=frozenset(("shelter",)))
    assert menu.text() == "Filters (1)"
    guide.resize(1280, 800)
    settle()
    assert guide.help.chips.button("shelter").isVisible()
    assert guide.help.chips.checked() == ("shelter",)


def test_a_link_to_a_service_drops_the_filters_that_hide_it(guide: Guide, hand: Hand, worcester: Library) -> None:
    hand.press(guide.help, "A place to stay")
    hidden = next(each for each in wanted(worcester) if each not in shown(guide))
    guide.navigation.open_record("service", hidden)
    assert guide.help.detail.service_id == hidden
    assert guide.help.chips.checked() == ()


def test_the_emergency_strip_opens_the_service_behind_a_line(guide: Guide, hand: Hand, worcester: Library) -> None:
    guide.navigation.show("signs")
    for entry in worcester.pack("en").emergency:
        hand.press(guide.strip, f"{entry.title}: {worcester.number(entry.phone)}")
        assert guide.navigation.here == "get-help"
        assert guide.help.detail.service_id == entry.service


def test_everything_is_there_in_spanish(guide: Guide, worcester: Library) -> None:
    guide.set_language("es")
    settle()
    found = worcester.get(Service, "national-human-trafficking-hotline", "es")
    assert found is not None
    assert found.record.description in texts(guide.help.detail)
    assert any("Draft translation" in text for text in texts(guide.help.detail))
    assert worcester.pack("es").needs[0].title in [press.text() for press in seen(guide.help.chips, QPushButton)]
    assert worcester.pack("es").emergency[0].title in " ".join(
        each.accessibleName() for each in seen(guide.strip, QPushButton)
    )


def test_a_service_is_laid_out_once_when_the_list_changes(
    guide: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out: list[str] = []
    show = ServiceView.show_service

    def counted(detail: ServiceView, found: Localized[Service], language: str, now: dt.datetime) -> None:
        laid_out.append(found.record.id)
        show(detail, found, language, now)

    monkeypatch.setattr(ServiceView, "show_service", counted)
    hand.press(guide.help, "Legal help")
    assert laid_out == [shown(guide)[0]]
    laid_out.clear()
    guide.set_language("es")
    assert laid_out == [shown(guide)[0]]
    laid_out.clear()
    rows = guide.help.list
    hand.click(rows.viewport(), rows.visualRect(guide.help.model.index(1, 0)).center())
    assert laid_out == [shown(guide)[1]]
