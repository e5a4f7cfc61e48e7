"""The card of a service, from its top: the number with what decides whether to call it now, what can be done with it,
and what one needs to know before.
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from guide_app.content.records import Phone, Service, Source
from guide_app.library.library import Library
from guide_app.ui.common import formatting, service_facts
from guide_app.ui.common.call_plate import CallPlate
from guide_app.ui.common.calls import trust_words
from guide_app.ui.common.first_call import FirstCall
from guide_app.ui.directory.actions import ServiceActions
from guide_app.ui.directory.service_view import ServiceView
from guide_app.ui.directory.staff_notes import StaffNotes
from guide_app.ui.directory.trust_foot import TrustFoot
from guide_app.ui.kit.overlays.overlay import Popup
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.safety import clipboard
from tests.ui.conftest import Opener
from tests.ui.desk import (
    NIGHT,
    TUESDAY,
    Guide,
    Hand,
    StillClock,
    button_named,
    in_window,
    seen,
    settle,
    texts,
    watch_for,
)
from tests.ui.directory.help_page import choose, listed, popup_choices
from tests.ui.seeing import cut_off, overlapping, small_targets, too_wide

UNSURE = "ascentria"
HOTLINE = "national-human-trafficking-hotline"


def card(guide: Guide, service_id: str = HOTLINE) -> ServiceView:
    """The card of a service, in front."""
    guide.navigation.open_record("service", service_id)
    settle()
    return guide.help.detail


def words_in(number: str) -> str:
    """A number as it is shown: no line break tears it."""
    return number.replace("-", "\u2011")


def test_a_service_says_what_one_needs_before_a_call(guide: Guide, demo: Library) -> None:
    view = card(guide)
    found = demo.get(Service, HOTLINE, "en")
    assert found is not None
    service, text = found.record, "\n".join(texts(view))
    assert words_in(demo.number("national-hotline")) in text
    first, more = service_facts.sentences(service.description)
    for part in (
        service.say, *service.they_may_ask, first, more, service.cost_option, service.leads_to, service.safe_contact,
        service.may_share, service.website and service.website[8:14],
    ):  # fmt: skip
        assert part is not None
        assert part in text
    assert "{" not in text
    assert "From an official page, as of Nov 24, 2026. We have not called it yet." in text.replace("\n", " ")


def test_the_limits_of_privacy_are_beside_the_number_above_the_fold(open_window: Opener, demo: Library) -> None:
    found = demo.get(Service, HOTLINE, "en")
    assert found is not None
    for size in ((1280, 800), (1024, 600)):
        guide = open_window(size=size)
        view = card(guide)
        (plate,) = seen(view, CallPlate)
        (limits,) = [each for each in seen(plate, QLabel) if each.text() == found.record.may_share]
        assert limits.visibleRegion().boundingRect() == limits.rect(), f"cut at {size}"
        view.area.verticalScrollBar().setValue(0)


@pytest.mark.parametrize("moment", [TUESDAY, NIGHT])
def test_the_plate_says_open_or_when_it_opens_and_asks_what_is_not_known(
    open_window: Opener, demo: Library, moment: dt.datetime
) -> None:
    guide = open_window(clock=StillClock(moment))
    for service_id in ("safelink", "abbys-house", "community-legal-aid", "dta-dv-specialists", HOTLINE):
        view = card(guide, service_id)
        found = demo.get(Service, service_id, "en")
        assert found is not None
        opening = demo.opening_of(found.record, moment)
        said = texts(seen(view, CallPlate)[0])
        if opening.state == "open":
            assert "Open now" in said
        else:
            assert formatting.opening_words(opening, moment) in said
            assert "Open now" not in said
        for value in (service_facts.takes, service_facts.speaks, service_facts.costs):
            assert value(found.record) in said


def test_a_service_that_has_closed_for_a_time_is_closed_on_its_card(guide: Guide, demo: Library) -> None:
    found = demo.get(Service, "safelink", "en")
    assert found is not None
    assert demo.opening_of(found.record, TUESDAY).state == "open"
    view = card(guide, "safelink")
    view.show_service(replace(found, record=replace(found.record, status="temporarily closed")), "en", TUESDAY)
    settle()
    assert "Closed now" in texts(seen(view, CallPlate)[0])
    assert "Open now" not in texts(view)


def test_a_cost_that_is_not_stated_is_said_to_be_so(guide: Guide) -> None:
    assert "Not listed. Ask first." in texts(card(guide, "centro"))


def test_a_number_that_is_not_confirmed_looks_so(guide: Guide) -> None:
    view = card(guide, UNSURE)
    (plate,) = seen(view, CallPlate)
    assert plate.property("sure") is False
    said = texts(plate)
    assert "Call it before you give it to anyone" in said
    (number,) = [each for each in seen(plate, QLabel) if each.accessibleName().endswith("774-243-3100")]
    assert number.property("textRole") == "unsure-phone"
    assert number.property("ink") == "on_caution"
    assert not [press for press in seen(view, QPushButton) if press.accessibleName() == "Give one card"]
    assert any(text.startswith("Not confirmed.") for text in texts(seen(view, TrustFoot)[0]))
    view = card(guide, "safelink")
    assert seen(view, CallPlate)[0].property("sure") is True
    assert button_named(view, "Give one card")
    assert not [text for text in texts(view) if "Not confirmed" in text]


def test_a_number_that_is_not_confirmed_cannot_be_added_without_being_told(guide: Guide, hand: Hand) -> None:
    view = card(guide, UNSURE)
    add = button_named(view, "Add to handout")
    hand.click(add)
    (panel,) = seen(guide, Panel)
    assert any(words.endswith("is not confirmed") for words in texts(panel))
    assert guide.session.tray == ()
    hand.key(Qt.Key.Key_Escape)
    assert not seen(guide, Panel)
    assert guide.session.tray == ()
    hand.click(add)
    hand.key(Qt.Key.Key_Return)
    assert guide.session.tray == (), "Enter keeps it off"
    hand.click(add)
    hand.press(seen(guide, Panel)[0], "Add it anyway")
    assert guide.session.tray == (UNSURE,)
    guide.toasts.undo()
    assert guide.session.tray == ()


def test_hide_now_and_the_strip_work_while_it_is_asked(guide: Guide, hand: Hand) -> None:
    hand.click(button_named(card(guide, UNSURE), "Add to handout"))
    assert seen(guide, Panel)
    hand.click(guide.top_bar.hide_button)
    assert guide.hiding.hidden
    guide.hiding.show_again()
    settle()
    assert guide.session.tray == ()


def test_a_website_is_the_way_to_reach_who_has_no_number(guide: Guide, hand: Hand) -> None:
    """Nothing cautions, and nothing speaks of a call; no card is offered, which needs a number."""
    view = card(guide, "adcare-hospital")
    (plate,) = seen(view, CallPlate)
    assert {"adcare.com", "Website only. No phone number found"} <= set(texts(plate))
    assert plate.property("sure")
    said = texts(view)
    assert "What happens" in said
    assert not [words for words in said if "when you call" in words or words.startswith("No phone number")]
    offered = {press.accessibleName() for press in seen(view, QPushButton)}
    assert not offered & {"Call sheet", "Give one card"}
    hand.click(button_named(view, "Add to handout"))
    assert "There is no number to print" in texts(seen(guide, Panel)[0])


def test_a_service_without_a_number_says_so(guide: Guide, hand: Hand) -> None:
    view = card(guide, "african-community-education")
    assert "No phone number was found for this service." in texts(view)
    assert not seen(view, CallPlate)
    assert not [press for press in seen(view, QPushButton) if press.accessibleName() == "Call sheet"]
    hand.click(button_named(view, "Add to handout"))
    assert "There is no number to print" in texts(seen(guide, Panel)[0])
    hand.key(Qt.Key.Key_Escape)
    hand.click(button_named(view, "More"))
    assert "Copy the number (C)" not in popup_choices(guide)
    hand.key(Qt.Key.Key_Escape)


def test_the_handout_is_filled_and_emptied_from_the_card_with_a_way_back(guide: Guide, hand: Hand) -> None:
    view = card(guide, "safelink")
    hand.press(view, "Add to handout")
    assert guide.session.tray == ("safelink",)
    assert guide.toasts.words == "SafeLink is on the handout"
    assert button_named(view, "Remove from handout").text().strip() == "Added"
    card(guide, HOTLINE)
    hand.press(view, "Add to handout")
    assert guide.session.tray == ("safelink", HOTLINE)
    card(guide, "safelink")
    hand.press(view, "Remove from handout")
    assert guide.session.tray == (HOTLINE,)
    assert guide.toasts.words == "Removed from the handout"
    hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert guide.session.tray == ("safelink", HOTLINE)
    assert button_named(view, "Remove from handout")


def test_one_card_starts_from_the_card_of_a_service(guide: Guide, hand: Hand) -> None:
    asked: list[str] = []
    view = card(guide, "safelink")
    guide.help.give_card.connect(asked.append)
    hand.press(view, "Give one card")
    assert asked == ["safelink"]


def test_print_this_starts_the_sheet_of_a_first_call(guide: Guide, hand: Hand) -> None:
    view = card(guide, "safelink")
    choose(guide, hand, button_named(view, "More"), "Print this")
    assert guide.navigation.here == "print"
    assert guide.at("print", PrintPage).isVisible()


def test_a_copied_number_leaves_the_clipboard_in_a_minute(
    guide: Guide, hand: Hand, demo: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard, "CLEAR_AFTER_MS", 500)
    board = QGuiApplication.clipboard()
    for child in board.children():
        child.deleteLater()
    settle()
    view = card(guide, "safelink")
    choose(guide, hand, button_named(view, "More"), "Copy the number (C)")
    assert board.text() == demo.number("safelink")
    assert guide.toasts.words == "Number copied. The clipboard copy will be cleared in 1 minute"
    watch_for(lambda: board.text() == "")
    view.copy_number()
    clipboard.copy(board, "what someone copied since")
    ended: list[bool] = []
    (timer,) = board.findChildren(QTimer)
    timer.timeout.connect(lambda: ended.append(True))
    watch_for(lambda: bool(ended))
    assert board.text() == "what someone copied since"
    timer.deleteLater()
    settle()


def test_hiding_takes_a_copied_number_away(guide: Guide, demo: Library) -> None:
    card(guide, "safelink").copy_number()
    assert QGuiApplication.clipboard().text() == demo.number("safelink")
    guide.hiding.hide()
    assert QGuiApplication.clipboard().text() == ""


def test_notes_for_staff_are_folded(guide: Guide, hand: Hand, demo: Library) -> None:
    view = card(guide)
    found = demo.get(Service, HOTLINE, "en")
    assert found is not None
    (notes,) = seen(view, StaffNotes)
    assert found.record.staff_notes[0] not in texts(view)
    (fold,) = seen(notes, QPushButton)
    assert fold.accessibleName() == f"{len(found.record.staff_notes)} notes for staff"
    fold.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Space)
    assert set(found.record.staff_notes) <= set(texts(view))
    guide.workspace.refresh_hours()
    assert found.record.staff_notes[0] in texts(view), "a minute later they are open still"


def test_only_a_number_that_a_person_called_says_called_on(demo: Library) -> None:
    for found in demo.all(Phone, "en"):
        words, known = trust_words(found.record, TUESDAY.date())
        assert ("We have not called it yet" in words or "Not confirmed" in words) == (
            found.record.confirmed != "by-phone" or not found.record.print
        )
        assert known == ("plain" if found.record.print else "caution")
        dialed = replace(found.record, confirmed="by-phone", print=True)
        assert trust_words(dialed, TUESDAY.date()) == (
            f"Called on {formatting.date_words(dialed.assured_date)}: it works.",
            "good",
        )


def test_an_old_number_says_so(open_window: Opener) -> None:
    guide = open_window(clock=StillClock(TUESDAY + dt.timedelta(days=370)))
    assert any(text.startswith("More than a year old") for text in texts(card(guide)))


def test_sources_open_on_request_and_are_never_links(guide: Guide, hand: Hand, demo: Library) -> None:
    view = card(guide, "safelink")
    found = demo.get(Service, "safelink", "en")
    assert found is not None
    hand.press(view, f"{len(found.record.sources)} sources")
    (popup,) = seen(guide, Popup)
    said = texts(popup)
    for source in demo.many(Source, found.record.sources, "en"):
        assert any(source.record.publisher in text for text in said)
    assert any("https:" in text for text in said)
    assert not [each for each in popup.findChildren(QLabel) if each.openExternalLinks() or "<a" in each.text()]
    hand.key(Qt.Key.Key_Escape)
    assert not seen(guide, Popup)


def test_reading_side_by_side_starts_from_the_card(guide: Guide, hand: Hand) -> None:
    hand.press(card(guide, "safelink"), "Side by side in two languages")
    assert guide.navigation.here == "together"
    guide.top_bar.back.click()
    settle()
    assert guide.help.detail.service_id == "safelink"


def test_sources_fit_a_small_window_with_large_text(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(640, 480))
    guide.set_text_size(200)
    for service_id in (HOTLINE, "safelink", UNSURE):
        view = card(guide, service_id)
        sources = seen(seen(view, TrustFoot)[0], QPushButton)[0]
        hand.click(sources)
        (popup,) = seen(guide, Popup)
        assert not too_wide(popup)
        assert guide.rect().contains(popup.front.geometry())
        hand.key(Qt.Key.Key_Escape)


def test_everything_is_there_in_spanish(guide: Guide, demo: Library) -> None:
    guide.set_language("es")
    view = card(guide)
    found = demo.get(Service, HOTLINE, "es")
    assert found is not None
    assert found.record.may_share in texts(view)
    assert found.record.leads_to in texts(view)
    assert in_window("Draft translation. A native speaker has not reviewed it yet.").intersection(texts(view))
    assert any(demo.pack("es").emergency[0].title in each.accessibleName() for each in seen(guide.strip, QPushButton))


def test_a_number_is_read_from_left_to_right_in_every_language(guide: Guide) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        (plate,) = seen(card(guide, "safelink"), CallPlate)
        (number,) = [each for each in seen(plate, QLabel) if each.accessibleName().endswith("877-785-2020")]
        assert number.layoutDirection() == Qt.LayoutDirection.LeftToRight
        actions = seen(guide.help.detail, ServiceActions)[0]
        assert button_named(actions, "Call sheet").x() > button_named(actions, "More").x()
        assert number.alignment() & Qt.AlignmentFlag.AlignRight, "it stands where lines start"
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_in_a_small_window_the_state_is_beside_the_number_and_the_actions_are_in_sight(
    open_window: Opener,
) -> None:
    guide = open_window((1024, 600))
    view = card(guide, "safelink")
    settle()
    (plate,) = seen(view, CallPlate)
    (number,) = [each for each in seen(plate, QLabel) if each.accessibleName().endswith("877-785-2020")]
    (state,) = [each for each in seen(plate, QLabel) if each.text() == "Open now"]
    assert not _above(view, number, state)
    sheet = button_named(guide.help.detail, "Call sheet")
    assert sheet.visibleRegion().boundingRect() == sheet.rect()


def test_no_last_word_of_how_a_number_is_known_is_alone(open_window: Opener) -> None:
    for size in ((1280, 800), (1024, 600), (1920, 1080)):
        foot = seen(card(open_window(size)), TrustFoot)[0]
        (said,) = [text for text in texts(foot) if text.startswith("From ")]
        assert said.replace("\n", " ").endswith(". We have not called it yet.")
        lines = said.split("\n")
        assert len(lines) == 1 or lines[1] == "We have not called it yet.", size


def _above(view: ServiceView, upper: QWidget, lower: QWidget) -> bool:
    return upper.mapTo(view, upper.rect().bottomLeft()).y() <= lower.mapTo(view, lower.rect().topLeft()).y()


def test_the_card_is_in_the_order_of_a_call(guide: Guide) -> None:
    view = card(guide, "pathways-for-change")
    order = [seen(view, kind)[0] for kind in (CallPlate, FirstCall, StaffNotes)]
    for upper, lower in pairwise(order):
        assert _above(view, upper, lower)
    foot = seen(view, TrustFoot)[0]
    before = foot.mapTo(view, foot.rect().topLeft())
    view.verticalScrollBar().setValue(300)
    settle()
    assert foot.mapTo(view, foot.rect().topLeft()) == before, "the foot stays"


def test_actions_are_at_one_place_for_every_service(guide: Guide, demo: Library) -> None:
    places = set()
    for service_id in demo.ids(Service):
        (actions,) = seen(card(guide, service_id), ServiceActions)
        places.add(actions.mapTo(guide, actions.rect().topLeft()).toTuple())
    assert len(places) == 1, places


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (1024, 600), (640, 480)])
def test_the_card_fits_any_window(open_window: Opener, size: tuple[int, int], percent: int) -> None:
    guide = open_window(size=size)
    guide.set_text_size(percent)
    for service_id in (HOTLINE, UNSURE, "african-community-education"):
        view = card(guide, service_id)
        assert (guide.width(), guide.height()) == size
        assert not [*cut_off(view), *overlapping(view), *small_targets(view), *too_wide(view)]
        (actions,) = seen(view, ServiceActions)
        presses = seen(actions, QPushButton)
        middles = [press.geometry().center().y() for press in presses]
        assert max(middles) - min(middles) <= 1, "in one row"
        assert all(actions.rect().contains(press.geometry()) for press in presses)


def test_the_keyboard_stays_where_it_was_from_one_service_to_the_next(guide: Guide, hand: Hand) -> None:
    listed(guide)
    view = card(guide, "safelink")
    button_named(view, "Call sheet").setFocus(Qt.FocusReason.TabFocusReason)
    guide.help.select(guide.help.model.row_of(HOTLINE))
    assert view.service_id == HOTLINE
    assert guide.focusWidget() is button_named(view, "Call sheet")
    guide.help.select(guide.help.model.row_of("african-community-education"))
    settle()
    focused = guide.focusWidget()
    assert focused is not None
    assert view.isAncestorOf(focused), "what has no number has no call sheet"


def test_a_card_says_what_a_place_has_for_a_person_with_a_disability(guide: Guide) -> None:
    said = " ".join(texts(card(guide, "abbys-house")))
    assert "It has an elevator. It does not have a place for service animals. Ask about a way in without steps." in said
    assert "a way in without steps" not in " ".join(texts(card(guide, "safelink")))
