"""Where the keyboard is after something was pressed that goes away, or was made again around it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QPushButton, QScrollArea, QWidget

from guide_app.ui.common.rich_text import RichText
from guide_app.ui.directory.page import GetHelpPage
from guide_app.ui.kit.focus import first_stop
from guide_app.ui.kit.overlays.overlay import Popup
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.printing.form.records_field import RecordsField
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.questions.page import QuestionsPage
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.signs.sign_row import SignRow
from guide_app.ui.tonight.page import TonightPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, seen, settle, watch_for
from tests.ui.search.test_search import search
from tests.ui.test_room import Place, cards, guidance, nothing, question, results, steps, too_much

ARRIVED = Qt.FocusReason.TabFocusReason
CLIENT_VIEW = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def _link(place: QWidget, to: str) -> QAbstractButton:
    links = (link for each in seen(place, RichText) for link in each.links)
    return next(link for link in links if link.property("href").startswith(f"{to}:"))


def _named(guide: Guide) -> str:
    focused = guide.focusWidget()
    return focused.accessibleName() if focused is not None else ""


def test_hours_computed_again_leave_the_keyboard_at_its_button(guide: Guide, hand: Hand) -> None:
    button_named(guide.help.detail, "Call sheet").setFocus(ARRIVED)
    guide.workspace.refresh_hours()
    assert _named(guide) == "Call sheet"
    guide.top_bar.box.begin()
    guide.workspace.refresh_hours()
    assert guide.focusWidget() is guide.top_bar.box, "what had the keyboard before does not take it"
    hand.press(guide.help.detail, "Call sheet")
    hand.key(Qt.Key.Key_Escape)
    guide.navigation.open_record("service", "safe-exit-initiative")
    assert guide.focusWidget() is guide.help.detail.area, "of another service, the pane has it"


def test_all_signs_unticked_bring_the_keyboard_back_to_the_list(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("signs")
    guide.session.tick("minor-labor", True)
    settle()
    page = guide.at("signs", SignsPage)
    button_named(page.steps, "Clear").setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Space)
    assert guide.focusWidget() is page.list.rows[0].check


def test_a_link_brings_the_keyboard_to_what_it_opened(guide: Guide, hand: Hand) -> None:
    guide.navigation.open_record("guidance", "under-18")
    page = guide.at("questions", QuestionsPage)
    _link(page.detail, "question").setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Return)
    assert guide.focusWidget() is page.detail.area
    _link(page.detail, "service").setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Return)
    assert guide.focusWidget() is guide.help.detail.area
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.focusWidget() is _link(page.detail, "service"), "and back to the link"


def test_a_result_opened_from_the_list_has_the_keyboard(guide: Guide, hand: Hand) -> None:
    results(guide, hand)
    guide.at("results", ResultsPage).list.setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Return)
    assert guide.navigation.here != "results"
    assert guide.navigation.page(guide.navigation.here).isAncestorOf(guide.focusWidget())


def test_the_first_service_that_is_opened_has_the_keyboard(open_window: Opener, hand: Hand) -> None:
    """Its card is created after the list beside it."""
    guide = open_window(at_home=True)
    found = search(guide, hand, "community legal aid")
    while (hit := found.model.hit(found.list.currentIndex().row())) is not None and hit.kind != "service":
        hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)
    page = guide.at("get-help", GetHelpPage)
    focused = guide.focusWidget()
    assert focused is not None
    assert page.detail.isAncestorOf(focused) or focused is page.detail


def test_a_result_opened_from_the_box_has_the_keyboard_and_the_way_back_leads_to_it(guide: Guide, hand: Hand) -> None:
    page = search(guide, hand, "jefe quito pasaporte")
    place = page.list.currentIndex().row()
    hit = page.model.hit(place)
    assert hit is not None
    assert hit.kind == "question"
    hand.key(Qt.Key.Key_Return)
    assert guide.focusWidget() is guide.at("questions", QuestionsPage).detail.area
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.focusWidget() is page.list, "not the press that would change the language"
    assert page.list.currentIndex().row() == place


def test_a_link_on_a_narrow_page_brings_the_keyboard_to_what_it_opened(guide: Guide, hand: Hand) -> None:
    guide.resize(640, 480)
    guide.navigation.open_record("guidance", "under-18")
    settle()
    _link(guide.at("questions", QuestionsPage).detail, "service").setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Return)
    assert guide.help.panes.narrow
    assert guide.focusWidget() is guide.help.detail.area


def test_an_emergency_line_leaves_the_keyboard_at_the_strip(guide: Guide, hand: Hand) -> None:
    press = seen(guide.strip, QPushButton)[0]
    press.setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Return)
    assert guide.focusWidget() is press


def test_client_view_by_its_keys_and_back_leaves_the_keyboard_where_it_was(guide: Guide, hand: Hand) -> None:
    button_named(guide.help.detail, "Call sheet").setFocus(ARRIVED)
    hand.key(Qt.Key.Key_V, CLIENT_VIEW)
    assert guide.client.active
    assert _named(guide) == "Someone to talk to now"
    hand.key(Qt.Key.Key_V, CLIENT_VIEW)
    assert guide.client.active, "it asks first"
    assert _named(guide) == "Stay"
    hand.key(Qt.Key.Key_Escape)
    assert guide.client.active
    assert _named(guide) == "Someone to talk to now"
    hand.key(Qt.Key.Key_V, CLIENT_VIEW)
    hand.press(seen(guide, Panel)[0], "Leave")
    assert not guide.client.active
    assert _named(guide) == "Call sheet"


def test_another_language_leaves_the_keyboard_at_the_same_sign(guide: Guide) -> None:
    guide.navigation.show("signs")
    settle()
    page = guide.at("signs", SignsPage)
    before = seen(page, SignRow)[3]
    for part in ("check", "why"):
        row = next(each for each in seen(page, SignRow) if each.sign_id == before.sign_id)
        getattr(row, part).setFocus(ARRIVED)
        guide.set_language("es" if guide.language == "en" else "en")
        settle()
        page = guide.at("signs", SignsPage)
        row = next(each for each in page.list.rows if each.sign_id == before.sign_id)
        assert guide.focusWidget() is getattr(row, part)


def test_who_comes_back_begins_at_the_search(guide: Guide, hand: Hand) -> None:
    for place, page in enumerate(("home", "get-help", "tonight", "signs", "questions", "print")):
        hand.ctrl(Qt.Key(Qt.Key.Key_1 + place))
        assert guide.navigation.here == page
        guide.hiding.hide()
        cover = guide.hiding.prepare()
        assert guide.focusWidget() is cover.value
        hand.write(guide.exit_keys.return_word)
        watch_for(lambda: not guide.hiding.hidden)
        assert guide.focusWidget() is guide.top_bar.box
        assert guide.top_bar.box.text() == ""
    guide.help.list.setFocus(ARRIVED)
    guide.hiding.forget()
    assert guide.focusWidget() is guide.top_bar.box


def test_what_is_read_stays_when_text_or_window_leave_room_for_one_pane(guide: Guide, hand: Hand) -> None:
    button_named(guide.help.detail, "Call sheet").setFocus(ARRIVED)
    guide.set_text_size(200)
    settle()
    assert guide.help.panes.narrow
    assert _named(guide) == "Call sheet"
    guide.set_text_size(100)
    settle()
    guide.help.list.setFocus(ARRIVED)
    guide.resize(640, 480)
    settle()
    assert guide.focusWidget() is guide.help.list, "nor does the list go, once it was gone back to"


def test_a_correction_taken_back_leaves_the_keyboard_at_the_search(guide: Guide, hand: Hand) -> None:
    results(guide, hand)
    button_named(guide.at("results", ResultsPage), "Search for only what I typed").setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Space)
    assert guide.focusWidget() is guide.top_bar.box


def test_taking_off_one_after_the_other_goes_on_in_the_same_place(guide: Guide, hand: Hand) -> None:
    cards(guide, hand)
    field = guide.at("print", PrintPage).maker.form.field("services")
    assert isinstance(field, RecordsField)
    takes = [each for each in seen(field, QPushButton) if each.property("action") == "remove"]
    second, third = takes[1].property("record"), takes[2].property("record")
    takes[1].setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Space)
    focused = guide.focusWidget()
    assert second not in field.shown
    assert (focused.property("record"), focused.property("action")) == (third, "remove")
    guide.top_bar.box.begin()
    field.take_off(third)
    assert guide.focusWidget() is guide.top_bar.box, "what had the keyboard before does not take it"


def test_another_kind_of_handout_has_the_keyboard_at_its_first_choice(guide: Guide, hand: Hand) -> None:
    cards(guide, hand)
    page = guide.at("print", PrintPage)
    page.maker.form.fields()["stock"].editor().setFocus(ARRIVED)
    guide.workspace.print_kind("first-call-sheet", {"service": "safe-exit-initiative"})
    assert guide.focusWidget() is first_stop(page.maker.form)


def test_a_way_out_taken_leads_to_the_next_and_at_last_to_printing(guide: Guide, hand: Hand) -> None:
    too_much(guide, hand)
    page = guide.at("print", PrintPage)
    seen(page.maker.fit, QPushButton)[0].setFocus(ARRIVED)
    for _ in range(9):
        hand.key(Qt.Key.Key_Space)
        watch_for(lambda: page.rendering.rendered is not None, 20_000)
        ways = seen(page.maker.fit, QPushButton)
        if not ways:
            break
        assert guide.focusWidget() is ways[0]
    assert guide.focusWidget() is page.maker.left.print_button


FULL = (steps, question, guidance, nothing, cards)


def _walk(guide: Guide, forward: bool) -> tuple[list[QWidget], list[str]]:
    """Press Tab, or Shift+Tab, from the search box until it comes round: the stops, and those out of sight."""
    key = Qt.Key.Key_Tab if forward else Qt.Key.Key_Backtab
    shift = Qt.KeyboardModifier.NoModifier if forward else Qt.KeyboardModifier.ShiftModifier
    stops: list[QWidget] = []
    unseen: list[str] = []
    for area in seen(guide, QScrollArea):
        area.verticalScrollBar().setValue(0)
    guide.top_bar.box.begin()
    while not stops or stops[-1] is not guide.top_bar.box:
        QTest.keyClick(guide.windowHandle(), key, shift)
        QApplication.processEvents()
        part = guide.focusWidget()
        assert part is not None
        assert part not in stops, f"Tab goes round at {part}, before it has been everywhere"
        stops.append(part)
        if not isinstance(part, QAbstractScrollArea) and part.visibleRegion().boundingRect() != part.rect():
            unseen.append(f"{part} {part.accessibleName()}")
    return stops[:-1], unseen


@pytest.mark.parametrize("place", FULL, ids=lambda place: place.__name__)
@pytest.mark.parametrize("percent", [100, 200])
def test_tab_goes_back_as_it_came_and_what_it_comes_to_is_seen(
    open_window: Opener, hand: Hand, place: Place, percent: int
) -> None:
    guide = open_window(size=(1024, 600), at_home=True)
    place(guide, hand)
    guide.set_text_size(percent)
    settle()
    there, unseen = _walk(guide, forward=True)
    assert not unseen
    back, unseen = _walk(guide, forward=False)
    assert not unseen
    assert back == there[::-1]


def test_the_keys_of_a_page_bring_where_its_work_begins_to_sight(guide: Guide, hand: Hand) -> None:
    guide.resize(1024, 600)
    guide.navigation.show("signs")
    settle()
    page = guide.at("signs", SignsPage)
    bar = page.list.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    hand.ctrl(Qt.Key.Key_4)
    first = page.list.rows[0].check
    assert guide.focusWidget() is first
    assert first.visibleRegion().boundingRect() == first.rect()
    guide.top_bar.look.setFocus(ARRIVED)
    hand.ctrl(Qt.Key.Key_5)
    assert guide.at("questions", QuestionsPage).isAncestorOf(guide.focusWidget()), "who has chosen colors goes on"


def test_all_services_asked_for_from_the_results_have_the_keyboard_in_their_list(guide: Guide, hand: Hand) -> None:
    nothing(guide, hand)
    button_named(guide.at("results", ResultsPage), "See all services").setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Space)
    assert guide.focusWidget() is guide.help.list


def test_the_keyboard_comes_back_to_print_which_could_not_be_pressed_for_a_while(guide: Guide, hand: Hand) -> None:
    cards(guide, hand)
    left = guide.at("print", PrintPage).maker.left
    left.print_button.setFocus(ARRIVED)
    left.allow(False)
    left.allow(False)
    left.allow(True)
    assert guide.focusWidget() is left.print_button
    left.allow(False)
    guide.top_bar.box.begin()
    left.allow(True)
    assert guide.focusWidget() is guide.top_bar.box, "unless one has gone elsewhere"


def test_tab_goes_on_from_the_answer_that_the_arrows_chose(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("tonight")
    settle()
    form = guide.at("tonight", TonightPage).form
    button_named(form, "Under 13").setFocus(Qt.FocusReason.TabFocusReason)
    for group, chosen in (("Age", "18 to 24"), ("Who", "Other")):
        hand.key(Qt.Key.Key_Right, times=2)
        focused = guide.focusWidget()
        assert (focused.accessibleDescription(), focused.accessibleName()) == (group, chosen)
        hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Backtab)
    focused = guide.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.isChecked(), "Tab comes to the choice made, not to the first"
    hand.key(Qt.Key.Key_Tab)
    assert form.isAncestorOf(guide.focusWidget())
    hand.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier, times=2)
    assert _named(guide) == "18 to 24"


def test_tab_comes_to_the_rail_at_the_page_in_front(guide: Guide, hand: Hand) -> None:
    hand.ctrl(Qt.Key.Key_4)
    seen(guide.strip, QPushButton)[-1].setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Tab)
    assert _named(guide) == "Signs"


def test_the_key_of_a_page_leaves_the_rail_too(guide: Guide, hand: Hand) -> None:
    button_named(guide.rail, "Get help").setFocus(ARRIVED)
    hand.ctrl(Qt.Key.Key_4)
    assert guide.focusWidget() is guide.at("signs", SignsPage).list.rows[0].check


@pytest.mark.parametrize("opener", ["English", "Text size and colors"])
def test_a_popup_ends_where_a_key_takes_the_keyboard_elsewhere(guide: Guide, hand: Hand, opener: str) -> None:
    hand.click(button_named(guide.top_bar, opener))
    assert seen(guide, Popup)
    hand.key(Qt.Key.Key_F6)
    assert not seen(guide, Popup)
    assert guide.help.isAncestorOf(guide.focusWidget())


def test_tab_leaves_a_handout_that_is_empty(open_window: Opener, hand: Hand) -> None:
    guide = open_window((1024, 600))
    opener = next(each for each in seen(guide.rail.tray, QPushButton))
    opener.setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Return)
    (popup,) = seen(guide, Popup)
    assert guide.focusWidget() is popup
    assert popup.accessibleName() == "Nothing here yet. Use + to add a service."
    hand.key(Qt.Key.Key_Tab)
    assert not seen(guide, Popup)
    assert guide.focusWidget() is opener


def test_the_keys_read_the_selected_result_together_where_there_is_no_preview(open_window: Opener, hand: Hand) -> None:
    guide = open_window((1024, 600))
    guide.set_text_size(200)
    page = search(guide, hand, "passport")
    hit = page.list.selected
    assert hit is not None
    hand.ctrl(Qt.Key.Key_B)
    assert guide.navigation.here == "together"
    assert guide.navigation.record == (hit.kind, hit.id)


def test_a_client_comes_to_every_need_by_tab_or_arrow_and_opens_one_by_enter(open_window: Opener, hand: Hand) -> None:
    guide = open_window((640, 480))
    guide.set_client(True)
    settle()
    first, second, third, *_ = guide.room.home.needs.values()
    first.setFocus(ARRIVED)
    hand.key(Qt.Key.Key_Tab)
    assert guide.focusWidget() is second
    hand.key(Qt.Key.Key_Down)
    assert guide.focusWidget() is third
    assert not any(each.isChecked() for each in (first, second, third)), "nothing is chosen at first"
    hand.key(Qt.Key.Key_Return)
    assert (first.isChecked(), third.isChecked()) == (False, True)
    assert guide.focusWidget().isVisible()
