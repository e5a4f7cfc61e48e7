"""The page of results as a person sees it: whom to call first, the list by kind, the selected result beside it."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from guide_app.content.records import Question, Service
from guide_app.library.decision.engine import decide
from guide_app.library.decision.from_search import ask_of
from guide_app.library.eligibility import AgeRange, Person, fit
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.services import ServiceFilter
from guide_app.ui.common.call_plate import CallPlate
from guide_app.ui.common.navigation import PAGE_OF_KIND
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.kit.lists.rows import ROW_ROLE, Row
from guide_app.ui.search.call_band import CallBand
from guide_app.ui.search.first_call import band_view
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.shell.frame.call_sheet import CallSheet
from tests.ui.conftest import Opener
from tests.ui.desk import NIGHT, TUESDAY, Guide, Hand, StillClock, button_named, seen, settle, texts, watch_for
from tests.ui.search.test_search import search, selected, titles

SIXTEEN = Person(age=AgeRange.of(16))
MINORS = [
    "16 year old girl no bed",
    "my son is 15 and ran away",
    "menor de edad sin lugar para dormir",
    "teenager shelter",
]


def rows(page: ResultsPage) -> list[Row]:
    """The rows of the list, heads among them."""
    found = [page.model.index(row, 0).data(ROW_ROLE) for row in range(page.model.rowCount())]
    return [row for row in found if isinstance(row, Row)]


def band(page: ResultsPage) -> list[str]:
    """What the band above the list says."""
    (shown,) = seen(page, CallBand)
    return texts(shown)


def services_only(hand: Hand, page: ResultsPage) -> ResultsPage:
    """Choose the services, that of the band among them."""
    services = next(press for press in seen(page.kind_choice, QPushButton) if press.text().startswith("Services"))
    if not services.isChecked():
        hand.click(services)
    watch_for(lambda: page.kinds == {"service"} and all(not row.head for row in rows(page)))
    page.list.setFocus(Qt.FocusReason.OtherFocusReason)
    return page


def previewed(page: ResultsPage) -> list[str]:
    """What the card beside the list says, once it shows the selected result."""
    hit = page.model.hit(page.list.currentIndex().row())
    watch_for(lambda: page.preview.shown is hit)
    return texts(page.preview)


# Whom to call first


def test_the_band_has_a_name_a_number_whether_it_is_open_and_what_to_say(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "lawyer")
    aid = guide.library.get(Service, "community-legal-aid", "en")
    assert aid is not None
    said = band(page)
    assert {"Call first", "Community Legal Aid", "855\u2011252\u20115342", "Hours unknown"} <= set(said)
    assert f"“{aid.record.say}”" in said
    assert "At any hour" in said
    hand.press(seen(page, CallBand)[0], "Call sheet: Community Legal Aid")
    (sheet,) = seen(guide, CallSheet)
    assert sheet.number == "855-252-5342"


@pytest.mark.parametrize(
    ("words", "service_id"),
    [("I want to die", "lifeline-988"), ("they have a gun", "emergency-911"), ("quiero morir", "lifeline-988")],
)
def test_in_danger_or_despair_its_line_comes_before_everything(
    guide: Guide, hand: Hand, words: str, service_id: str
) -> None:
    page = search(guide, hand, words)
    assert page.band.shown is not None
    assert page.band.shown.service_id == service_id


@pytest.mark.parametrize("words", MINORS)
def test_a_minor_is_sent_to_nobody_who_does_not_say_that_they_take_them(guide: Guide, words: str) -> None:
    results = Searcher(guide.library).search(Query(text=words, limit=60, in_words_language=True))
    assert results.query.filter.person.minor
    order = [entry.service for entry in decide(guide.library, ask_of(guide.library, results, TUESDAY)).ordered]
    assert order
    for service_id in order:
        service = guide.library.get(Service, service_id, "en")
        assert service is not None
        assert fit(service.record, results.query.filter.person).verdict in ("takes", "ask"), service_id
    view = band_view(guide.library, results, TUESDAY)
    assert view is not None
    for shown in (view.service_id, view.always.service_id if view.always is not None else view.service_id):
        service = guide.library.get(Service, shown, "en")
        assert service is not None
        assert fit(service.record, SIXTEEN).verdict != "not"


@pytest.mark.parametrize(
    ("size", "percent", "open_state"), [((1024, 600), 100, True), ((1024, 600), 200, True), ((640, 480), 200, False)]
)
def test_where_the_page_is_low_the_band_still_says_what_it_is(
    open_window: Opener, hand: Hand, size: tuple[int, int], percent: int, open_state: bool
) -> None:
    guide = open_window(size=size)
    guide.set_text_size(percent)
    page = search(guide, hand, "lawyer")
    said = band(page)
    assert {"Call first", "Community Legal Aid", "855\u2011252\u20115342"} <= set(said)
    assert ("Hours unknown" in said) == open_state


def test_the_head_of_the_results_is_in_sight_where_the_page_is_low(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(1024, 600))
    guide.set_text_size(200)
    page = search(guide, hand, "boss took my passport")
    settle()
    assert selected(page) == 1
    assert page.list.verticalScrollBar().value() == 0


@pytest.mark.parametrize(
    "words", ["", "shelter", "lawyer", "doctor", "LIFT", "police", "boss", "visa", "pregnant", "zzzzq"]
)
@pytest.mark.parametrize("without_police", [False, True])
def test_nobody_is_called_first_by_a_number_that_is_not_confirmed(
    guide: Guide, words: str, without_police: bool
) -> None:
    wanted = Query(text=words, limit=60, filter=ServiceFilter(without_police=without_police))
    results = Searcher(guide.library).search(wanted)
    view = band_view(guide.library, results, TUESDAY)
    assert view is not None, "a number that works is always there"
    service = guide.library.get(Service, view.service_id, "en")
    assert service is not None
    phone = guide.library.main_phone(service.record)
    assert phone is not None
    assert phone.print
    assert phone.number == view.number
    assert not (without_police and service.record.law_enforcement)


def test_who_is_closed_is_not_called_where_the_words_ask_for_who_is_open(guide: Guide) -> None:
    for moment in (TUESDAY, NIGHT, NIGHT + dt.timedelta(days=3)):
        results = Searcher(guide.library).search(Query(text="lawyer open now", limit=60, now=moment))
        for service_id in (
            each.service for each in decide(guide.library, ask_of(guide.library, results, moment)).ordered
        ):
            service = guide.library.get(Service, service_id, "en")
            assert service is not None
            assert guide.library.opening_of(service.record, moment).state != "closed"


def test_where_nothing_is_found_a_line_that_answers_at_any_hour_is_there(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "zzzzqqqq")
    assert "We know none of these words." in texts(page)
    assert page.band.shown is not None
    service = guide.library.get(Service, page.band.shown.service_id, "en")
    assert service is not None
    assert guide.library.opening_of(service.record, NIGHT).always
    assert button_named(page, "See all services")


# The list


def test_a_service_says_in_its_row_what_decides_whether_to_call_it(open_window: Opener, hand: Hand) -> None:
    guide = open_window(clock=StillClock(NIGHT))
    page = search(guide, hand, "safelink")
    row = rows(page)[1]
    assert (row.number, row.state, row.hours) == ("877-785-2020", "open", "24 hours")
    assert row.facts.startswith("Hurt by a partner: looks for a bed · English, Español")
    assert any(matched for _, matched in row.title)
    said = previewed(page)
    assert said[said.index("Takes") + 1] == "Ask", "what is not known is asked beside the row"


def test_a_row_calls_a_service_what_lists_call_it(guide: Guide, hand: Hand) -> None:
    page = services_only(hand, search(guide, hand, "fair labor"))
    service = guide.library.get(Service, "ma-ag-human-trafficking", "en")
    assert service is not None
    assert service.record.card_name
    assert service.record.card_name != service.record.name
    names = ["".join(words for words, _ in row.title) for row in rows(page)]
    assert service.record.card_name in names
    assert service.record.name not in names


def test_how_a_service_is_reached_has_its_own_line_only_in_narrow_rows(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(1280, 800))
    page = search(guide, hand, "passport")

    def heights(called: bool) -> set[int]:
        hits = [(row, page.model.hit(row)) for row in range(page.model.rowCount())]
        wanted = [row for row, hit in hits if hit is not None and (hit.service is not None) == called]
        return {page.list.visualRect(page.model.index(row, 0)).height() for row in wanted}

    (two_lines,) = heights(called=False)
    assert heights(called=True) == {two_lines}
    guide.resize(1024, 600)
    settle()
    assert heights(called=False) == {two_lines}
    (three_lines,) = heights(called=True)
    assert three_lines > two_lines


def test_hours_are_those_of_the_desk_s_clock(open_window: Opener, hand: Hand) -> None:
    clock = StillClock(TUESDAY)
    guide = open_window(clock=clock)
    shown: list[str] = []
    for words, moment in (("fair labor", TUESDAY), ("fair labor ", NIGHT)):
        clock.now = moment
        page = services_only(hand, search(guide, hand, words))
        shown.append(next(row.state or "" for row in rows(page) if row.number == "617-727-3465"))
    assert shown == ["open", "later"]


def test_a_question_says_in_its_row_the_first_sentence_of_its_answer(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "someone has my passport")
    question = guide.library.get(Question, "passport-taken", "en")
    assert question is not None
    (row,) = [row for row in rows(page) if "".join(words for words, _ in row.title) == question.record.question]
    assert [words for words, _ in row.text] == ["No one may keep your papers to make you work for them."]
    assert row.icon == "questions"


def test_heads_are_passed_over_by_keyboard_and_mouse(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "passport")
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    visited: list[str] = []
    for _ in range(page.model.count):
        hit = page.model.hit(page.list.currentIndex().row())
        assert hit is not None, "a head has the keyboard"
        visited.append(hit.title)
        hand.key(Qt.Key.Key_Down)
    assert visited == titles(page)
    page.list.scrollToTop()
    page.select_next(-page.model.count)
    hand.click(page.list.viewport(), page.list.visualRect(page.model.index(0, 0)).center())
    assert selected(page) == 1


def test_a_name_in_no_language_of_the_guide_is_told_only_where_it_is_another(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "jefe quito pasaporte")
    assert not [row for row in rows(page) if "Español ·" in "".join(words for words, _ in row.text)]
    spoken = str(page.model.index(page.model.first, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.partition(".")[0].endswith(" · Español")


# Beside the list


def test_a_service_is_shown_with_its_plate_what_to_say_and_what_they_may_ask(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "safelink")
    service = guide.library.get(Service, "safelink", "en")
    assert service is not None
    said = previewed(page)
    assert seen(page.preview, CallPlate)
    assert service.record.name in said
    assert "877\u2011785\u20112020" in said
    assert f"“{service.record.say}”" in said
    assert "They may ask" in said
    assert service.record.they_may_ask[0] in said
    assert not [note for note in service.record.staff_notes if note in said], "it is no whole card"


def test_no_window_but_the_guide_s_is_shown_by_what_is_selected(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "lawyer")
    shown: list[QWidget] = []
    for _ in range(6):
        hand.key(Qt.Key.Key_Down)
        previewed(page)
        shown += [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not guide]
        assert QGuiApplication.focusWindow() is guide.windowHandle()
    assert not shown


def test_a_question_is_shown_with_its_answer_whose_links_lead_on(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "someone has my passport")
    previewed(page)
    answer = seen(page.preview, RichText)[-1]
    answer.linkActivated.emit("service:community-legal-aid")
    settle()
    assert guide.navigation.here == "get-help"
    assert guide.help.detail.service_id == "community-legal-aid"


def test_it_follows_the_arrow_keys_and_opens_whole(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "someone has my passport")
    first = previewed(page)
    hand.key(Qt.Key.Key_Down)
    assert previewed(page) != first
    title = page.model.hit(page.list.currentIndex().row())
    assert title is not None
    hand.press(page, f"Open the page: {title.title}")
    assert guide.navigation.here == PAGE_OF_KIND[title.kind]


def test_the_list_is_there_before_what_is_beside_it(guide: Guide, hand: Hand) -> None:
    """The preview is made after the list was painted: it takes no time from typing."""
    page = search(guide, hand, "safelink")
    previewed(page)
    shown = page.preview.shown
    results = Searcher(guide.library).search(Query(text="t visa", limit=60))
    page.show_results(results.query, results, {})
    assert page.band.shown is not None
    above = {("service", page.band.shown.service_id)}
    assert page.model.count + page.model.more == len({(hit.kind, hit.id) for hit in results.hits} - above)
    assert page.preview.shown is shown
    watch_for(lambda: page.preview.shown is page.model.hit(page.model.first))


# Room


def places(page: ResultsPage) -> dict[str, QRect]:
    """Where the parts of the page are."""
    parts: dict[str, QWidget] = {
        "refinements": page.refinements,
        "band": page.band,
        "list": page.list,
        "preview": page.preview,
    }
    return {name: QRect(part.mapTo(page, part.rect().topLeft()), part.size()) for name, part in parts.items()}


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600)])
def test_nothing_moves_while_one_types(open_window: Opener, hand: Hand, size: tuple[int, int]) -> None:
    """Through words that are corrected, that wish for something, that name a need, that tell of danger."""
    guide = open_window(size=size)
    page = search(guide, hand, "l")
    before = places(page)
    guide.top_bar.box.begin()
    typed = ""
    for letter in "lawyr spanish open now, I want to die":
        hand.write(letter)
        typed += letter
        watch_for(lambda: not guide.search.state.waiting)
        if page.model.count:
            assert places(page) == before, typed
    assert page.band.shown is not None
    assert page.band.shown.service_id == "lifeline-988"


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 200), ((740, 560), 100), ((640, 480), 100)])
def test_where_there_is_no_room_beside_the_list_a_click_opens(
    open_window: Opener, hand: Hand, size: tuple[int, int], percent: int
) -> None:
    guide = open_window(size=size)
    guide.set_text_size(percent)
    page = search(guide, hand, "safelink")
    assert not page.preview.isVisible()
    assert page.list.height() > page.list.visualRect(page.model.index(page.model.first, 0)).height()
    assert "877\u2011785\u20112020" in band(page)
    offered = [press.accessibleName() for press in seen(page.bar, QPushButton)]
    assert "Open the page: SafeLink, the state domestic violence hotline" in offered
    hand.click(page.list.viewport(), page.list.visualRect(page.model.index(page.model.first, 0)).center())
    assert guide.navigation.here == "get-help"
    assert guide.help.detail.service_id == "safelink"


def test_beside_the_list_comes_back_with_the_room(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "safelink")
    guide.resize(700, 600)
    settle()
    assert not page.preview.isVisible()
    assert page.bar.isVisible()
    guide.resize(1280, 800)
    settle()
    assert page.preview.isVisible()
    assert page.preview.isAncestorOf(page.bar)
    hand.click(page.list.viewport(), page.list.visualRect(page.model.index(page.model.first, 0)).center())
    assert guide.navigation.here == "results"


# The minute, and the language


def test_a_minute_later_the_hours_are_others_and_nothing_else(open_window: Opener, hand: Hand) -> None:
    clock = StillClock(TUESDAY)
    guide = open_window(clock=clock)
    page = services_only(hand, search(guide, hand, "fair labor"))
    hand.key(Qt.Key.Key_Down, times=2)
    before, scrolled = page.list.currentIndex().data(), page.list.verticalScrollBar().value()
    hours = [row.hours for row in rows(page)]
    clock.now = NIGHT
    guide.workspace.refresh_hours()
    watch_for(lambda: [row.hours for row in rows(page)] != hours)
    assert (page.list.currentIndex().data(), page.list.verticalScrollBar().value()) == (before, scrolled)


def test_what_is_found_in_other_words_is_opened_in_their_language_and_back_finds_it(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "jefe quito pasaporte")
    hand.key(Qt.Key.Key_Down)
    hit = page.model.hit(page.list.currentIndex().row())
    assert hit is not None
    assert hit.language == "es"
    hand.key(Qt.Key.Key_Return)
    assert guide.language == "es"
    assert guide.navigation.here != "results"
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    watch_for(lambda: not guide.search.state.waiting)
    again = page.model.hit(page.list.currentIndex().row())
    assert again is not None
    assert (again.kind, again.id) == (hit.kind, hit.id)
    assert guide.language == "es"


@pytest.mark.parametrize(("width", "told"), [(1280, True), (640, False)])
def test_the_keys_of_the_list_are_told_whole_or_not_at_all(
    open_window: Opener, hand: Hand, width: int, told: bool
) -> None:
    guide = open_window((width, 480))
    search(guide, hand, "boss took my passport")
    hint = "Press Enter to open the selected result. Use the arrow keys to choose another."
    said = texts(guide.at("results", ResultsPage))
    assert (hint in said) is told
    assert not any(each.startswith("Press Enter to open the selected result.") and each != hint for each in said)
