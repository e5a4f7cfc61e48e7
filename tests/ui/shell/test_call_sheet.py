"""The call sheet: a number across the window with what to say, one call after another, without a word that tells a
stranger whose number it is; Hide now and the strip stay.
"""

from __future__ import annotations

from itertools import groupby

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from guide_app.content.records import Service
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.engine import decide
from guide_app.library.library import Library
from guide_app.library.services import list_name
from guide_app.ui.common.calls import CallView, call_view
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.fitted_number import FittedNumber
from guide_app.ui.safety.hide_button import HideButton
from guide_app.ui.shell.frame.call_head import Dots
from guide_app.ui.shell.frame.call_sheet import CallSheet
from guide_app.ui.shell.frame.rail import HELP, PLACES
from guide_app.ui.tonight.call_row import OpenCall
from guide_app.ui.tonight.page import TonightPage
from tests.decision.situations import situation_of
from tests.ui.conftest import Opener
from tests.ui.desk import NIGHT, TUESDAY, Guide, Hand, StillClock, button_named, seen, settle, texts
from tests.ui.directory.help_page import listed, shown
from tests.ui.seeing import cut_off, overlapping, small_targets, too_wide

UNSURE = "ascentria"


@pytest.fixture
def at_home() -> bool:
    """The sheet lies over any page."""
    return True


def opened(guide: Guide, hand: Hand, service_id: str = "safelink") -> CallSheet:
    """The call sheet of one service, opened from its card."""
    guide.navigation.open_record("service", service_id)
    settle()
    hand.press(guide.help.detail, "Call sheet")
    return guide.call_sheet


def view_of(library: Library, service_id: str) -> CallView:
    """What the sheet of a service shows."""
    found = call_view(library, service_id, "en", TUESDAY)
    assert found is not None
    return found


def test_it_shows_what_is_needed_while_one_calls(guide: Guide, hand: Hand, demo: Library) -> None:
    sheet = opened(guide, hand)
    assert sheet.isVisible()
    assert not guide.rail.isVisible()
    assert not guide.top_bar.isVisible()
    assert guide.strip.isVisible()
    assert sheet.number == "877-785-2020"
    view = view_of(demo, "safelink")
    said = texts(sheet)
    assert "State help line" in said
    assert "Open now, 24 hours, every day" in said
    for part in (
        "Free",
        "English, Español, others with an interpreter",
        f"“{view.say}”",
        *view.texts["they_may_ask"],
        *view.texts["leads_to"],
    ):
        assert part in said
    assert view.trust in said


@pytest.mark.parametrize(
    "service_id", ["safelink", "national-human-trafficking-hotline", "centro", "safe-exit-initiative"]
)
def test_it_names_a_service_by_its_discreet_name_or_not_at_all(
    guide: Guide, hand: Hand, demo: Library, service_id: str
) -> None:
    found = demo.get(Service, service_id, "en")
    assert found is not None
    sheet = opened(guide, hand, service_id)
    names = {found.record.name, found.record.card_name, *found.record.alternate_names} - {None}
    for text in (*texts(sheet), sheet.accessibleName(), guide.windowTitle()):
        assert not [name for name in names if name in text], text
    if found.record.discreet_name:
        assert found.record.discreet_name in texts(sheet)
    assert sheet.accessibleName().endswith(sheet.number)


def test_number_only_shows_the_bare_number_as_large_as_it_gets(guide: Guide, hand: Hand) -> None:
    sheet = opened(guide, hand)
    (number,) = seen(sheet, FittedNumber)
    before = number.fitted_font().pointSizeF()
    hand.press(sheet, "Number only")
    labels = [each.text() for each in seen(sheet, QLabel) if each.text()]
    assert labels == []
    assert number.fitted_font().pointSizeF() > before
    assert QFontMetricsF(number.fitted_font()).horizontalAdvance("877-785-2020") <= number.width()
    hand.press(sheet, "Number only")
    assert "State help line" in texts(sheet)


def test_the_number_is_128_px_and_shrinks_to_fit(open_window: Opener, hand: Hand) -> None:
    guide = open_window()
    opened(guide, hand)
    (number,) = seen(guide.call_sheet, FittedNumber)
    assert number.fitted_font().pointSizeF() == guide.theme.font("giant").pointSizeF()
    guide.resize(640, 480)
    settle()
    font = number.fitted_font()
    assert font.pointSizeF() < guide.theme.font("giant").pointSizeF()
    assert QFontMetricsF(font).horizontalAdvance("877-785-2020") <= number.width()


@pytest.mark.parametrize("way", ["escape", "escape in the strip", "button", "strip"])
def test_it_is_left_by_key_by_button_and_by_the_strip(guide: Guide, hand: Hand, way: str) -> None:
    sheet = opened(guide, hand)
    if way.startswith("escape"):
        if "strip" in way:
            button_named(guide.strip, "In danger now: 911").setFocus(Qt.FocusReason.TabFocusReason)
        hand.key(Qt.Key.Key_Escape)
    elif way == "button":
        hand.press(sheet, "Back to the list")
    else:
        hand.press(guide.strip, "In danger now: 911")
        assert guide.help.detail.service_id == "emergency-911"
    assert not sheet.isVisible()
    assert guide.top_bar.isVisible()
    assert sheet.accessibleName() == ""
    assert sheet.number == ""
    assert not [each.text() for each in sheet.findChildren(QLabel) if "785" in each.text()]
    if way != "strip":
        focused = guide.focusWidget()
        assert isinstance(focused, QPushButton)
        assert focused.accessibleName() == "Call sheet"


def test_hide_now_hides_from_it_and_nothing_of_it_comes_back(guide: Guide, hand: Hand) -> None:
    sheet = opened(guide, hand)
    hand.press(sheet, "Hide now")
    assert guide.hiding.hidden
    assert sheet.number == ""
    guide.hiding.show_again()
    settle()
    assert not sheet.isVisible()
    assert guide.top_bar.isVisible()


def test_three_shifts_hide_from_it_and_are_counted_on_its_button(guide: Guide, hand: Hand) -> None:
    sheet = opened(guide, hand)
    hand.shift(2)
    (hide,) = seen(sheet, HideButton)
    assert hide.lit == 2
    hand.shift()
    settle()
    assert guide.hiding.hidden


def test_keys_of_what_it_covers_rest_while_it_is_shown(guide: Guide, hand: Hand) -> None:
    sheet = opened(guide, hand)
    for key in (Qt.Key.Key_K, Qt.Key.Key_F):
        hand.ctrl(key)
        assert sheet.isVisible()
    hand.key(Qt.Key.Key_F6)
    focused = guide.focusWidget()
    assert focused is not None
    assert sheet.isAncestorOf(focused)


def test_the_services_under_one_head_are_called_one_after_the_other(guide: Guide, hand: Hand) -> None:
    page = listed(guide, "shelter")
    rows = range(page.model.rowCount())
    under = {row: page.model.head_over(row).count or 0 for row in rows if page.model.service_row(row)}
    first = next(row for row, count in under.items() if count > 2)
    ids, called = shown(guide), page.model.id_at(first)
    assert called is not None
    at = ids.index(called)
    group = ids[at : at + under[first]]
    page.select(first)
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_L)
    sheet = guide.call_sheet
    assert f"Call 1 of {len(group)}" in texts(sheet)
    moved: list[int] = []
    sheet.moved.connect(moved.append)
    second = view_of(guide.library, group[1]).plate.number
    (following,) = [press for press in seen(sheet, QPushButton) if press.text().startswith("No answer")]
    assert following.accessibleName() == f"No answer? Go to call 2: {second}".replace("-", "\u2011")
    assert following.hasFocus()
    hand.key(Qt.Key.Key_Return)
    assert (sheet.number, moved) == (second, [1])
    assert f"Call 2 of {len(group)}" in texts(sheet)
    for _ in group[2:]:
        hand.key(Qt.Key.Key_Return)
    assert not [press for press in seen(sheet, QPushButton) if press.text().startswith("No answer")]
    assert not [press for press in seen(sheet, QPushButton) if press.text().strip() == "They have a bed"]


def test_after_the_only_service_of_a_head_the_next_head_is_called(guide: Guide) -> None:
    page = listed(guide, "shelter")
    assert page.model.head_over(1).count == 1, "Call first"
    ids = shown(guide)
    assert page.model.ids_around(1, 6) == tuple(ids[:6])


def test_a_few_calls_have_a_dot_each(guide: Guide, demo: Library) -> None:
    calls = [view_of(demo, each) for each in ("safelink", "mass-211", "lifeline-988")]
    guide.show_calls(calls, 1)
    settle()
    (dots,) = seen(guide.call_sheet, Dots)
    picture = dots.grab().toImage()
    middle = (picture.pixel(x, picture.height() // 2) != picture.pixel(0, 0) for x in range(picture.width()))
    widths = [len([*run]) for inked, run in groupby(middle) if inked]
    assert len(widths) == 3
    assert widths[1] > 2 * widths[0] == 2 * widths[2], "the second is shown"
    guide.show_calls(calls[:1])
    settle()
    assert not seen(guide.call_sheet, Dots)
    assert not [text for text in texts(guide.call_sheet) if text.startswith("Call 1 of")]


def test_tonight_s_calls_go_on_with_the_sheet_and_end_with_a_bed(open_window: Opener, hand: Hand) -> None:
    guide = open_window(clock=StillClock(NIGHT))
    guide.navigation.show("tonight")
    settle()
    page = guide.at("tonight", TonightPage)
    person = situation_of(age=30, gender="woman", fleeing=True)
    page.fill(person)
    plan = decide(guide.library, Ask(needs=frozenset(("shelter",)), situation=person, at=NIGHT), "en")
    page.call_sheet_asked.emit(plan, 0)
    settle()
    sheet = guide.call_sheet
    called = [call for call in plan.ordered if call.number is not None]
    assert f"Call 1 of {len(called)}" in texts(sheet)
    assert f"“{called[0].say}”" in texts(sheet)
    hand.key(Qt.Key.Key_Return)
    assert sheet.number == called[1].number.number  # type: ignore[union-attr]  # those with a number only
    hand.press(sheet, "They have a bed")
    assert not sheet.isVisible()
    assert guide.navigation.here == "tonight"
    (unfolded,) = seen(page.calls, OpenCall)
    found = guide.library.get(Service, called[1].service, "en")
    assert found is not None
    assert {list_name(found.record), unfolded.good} <= set(texts(unfolded))


def test_a_number_that_is_not_confirmed_looks_so_on_it(guide: Guide, hand: Hand) -> None:
    sheet = opened(guide, hand, UNSURE)
    (band,) = sheet.findChildren(QFrame, "SheetBand")
    assert band.property("sure") is False
    assert "Call it before you give it to anyone" in texts(sheet)
    (number,) = seen(sheet, FittedNumber)
    assert number.fitted_font().pointSizeF() <= guide.theme.font("phone").pointSizeF()


def test_the_limits_of_privacy_are_below_the_number(guide: Guide, hand: Hand, demo: Library) -> None:
    sheet = opened(guide, hand, "national-human-trafficking-hotline")
    limits = view_of(demo, "national-human-trafficking-hotline").plate.limits
    assert limits
    assert limits in texts(sheet)


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((1280, 800), 150), ((700, 600), 100)])
def test_the_limits_of_privacy_are_in_the_middle_with_the_lock_at_their_first_line(
    open_window: Opener, hand: Hand, size: tuple[int, int], percent: int
) -> None:
    guide = open_window(size)
    guide.set_text_size(percent)
    guide.workspace.calling.call("national-human-trafficking-hotline")
    settle()
    sheet = guide.call_sheet
    (words,) = [each for each in seen(sheet, QLabel) if each.text().startswith("Private, with limits")]
    row = words.parentWidget()
    assert row is not None
    (lock,) = seen(row, Icon)
    assert abs(lock.x() - (row.width() - words.geometry().right())) <= 2, "as far from either side"
    first_line = words.y() + words.fontMetrics().lineSpacing() // 2
    assert abs(lock.geometry().center().y() - first_line) <= 1


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (1024, 600), (900, 600), (640, 480)])
def test_it_fits_any_window(open_window: Opener, demo: Library, size: tuple[int, int], percent: int) -> None:
    guide = open_window(size=size)
    guide.set_text_size(percent)
    calls = [view_of(demo, each) for each in ("national-human-trafficking-hotline", "safelink", UNSURE)]
    for place in range(len(calls)):
        guide.show_calls(calls, place, for_bed=True)
        settle()
        assert (guide.width(), guide.height()) == size
        sheet = guide.call_sheet
        assert not [*cut_off(sheet), *overlapping(sheet), *too_wide(sheet), *small_targets(sheet)]
        hide = button_named(sheet, "Hide now")
        assert sheet.rect().contains(hide.mapTo(sheet, hide.rect().center()))


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((1024, 600), 100), ((1024, 600), 200)])
def test_a_bed_and_the_next_number_are_in_one_row_at_its_foot(
    open_window: Opener, demo: Library, size: tuple[int, int], percent: int
) -> None:
    guide = open_window(size)
    guide.set_text_size(percent)
    calls = [view_of(demo, each) for each in ("safelink", "ywca-central-mass-dv")]
    guide.desktop.window.show_calls(calls, for_bed=True)
    settle()
    sheet = guide.desktop.window.call_sheet
    bed, following = (
        next(each for each in seen(sheet, QPushButton) if words in each.text())
        for words in ("They have a bed", calls[1].plate.number.replace("-", "\u2011"))
    )
    assert bed.mapTo(sheet, QPoint()).y() == following.mapTo(sheet, QPoint()).y()
    assert [each for each in seen(sheet, QLabel) if each.text() == calls[0].trust], "how it is known is told"


def test_what_is_in_its_head_ends_where_its_foot_does(guide: Guide) -> None:
    guide.show_call_sheet()
    settle()
    sheet = guide.desktop.window.call_sheet
    (trust,) = [each for each in seen(sheet, QLabel) if "not called it yet" in each.text()]
    hide = button_named(sheet, "Hide now")
    ends = {each.mapTo(sheet, QPoint(each.width(), 0)).x() for each in (hide, trust)}
    assert len(ends) == 1


@pytest.mark.parametrize("place", range(len(PLACES)))
def test_the_keys_of_the_pages_lead_from_it_to_their_page(guide: Guide, hand: Hand, place: int) -> None:
    sheet = opened(guide, hand)
    hand.ctrl(Qt.Key(Qt.Key.Key_1 + place))
    assert not sheet.isVisible()
    assert not sheet.number, "no number is left behind"
    assert guide.navigation.here == PLACES[place]
    focused = guide.focusWidget()
    shown = guide.stack.currentWidget()
    assert focused is not None
    assert shown is not None
    assert shown.isAncestorOf(focused)


def test_the_key_of_help_leads_from_a_sign_across_the_window_to_help(guide: Guide, hand: Hand) -> None:
    guide.workspace.calling.show_sign("papers-held")
    settle()
    hand.key(Qt.Key.Key_F1)
    assert not guide.sign_sheet.isVisible()
    assert guide.navigation.here == HELP


def test_number_only_looks_on_while_it_is(guide: Guide, hand: Hand) -> None:
    guide.show_call_sheet()
    only = button_named(guide.desktop.window.call_sheet, "Number only")
    ground = only.rect().topLeft() + QPoint(12, 8)
    before = only.grab().toImage().pixelColor(ground)
    hand.click(only)
    guide.desktop.window.call_sheet.setFocus()
    settle()
    assert only.grab().toImage().pixelColor(ground) == guide.theme.color("accent_soft") != before


def test_what_is_not_known_says_what_to_ask(guide: Guide, hand: Hand) -> None:
    sheet = opened(guide, hand, "abbys-house")
    assert "Ask what languages they speak" in texts(sheet)
    assert "Ask" not in texts(sheet)


def test_the_number_is_on_the_color_of_who_to_call(guide: Guide, hand: Hand) -> None:
    sheet = opened(guide, hand)
    settle()
    (number,) = seen(sheet, FittedNumber)
    band = number.parentWidget()
    assert band is not None
    picture = sheet.grab().toImage()
    assert picture.pixelColor(band.mapTo(sheet, QPoint(3, 3))) == guide.theme.color("accent_soft")


def test_at_large_text_the_facts_share_a_line_and_what_to_say_is_in_sight(open_window: Opener, hand: Hand) -> None:
    guide = open_window((1280, 800))
    guide.set_text_size(200)
    sheet = opened(guide, hand)
    words = {each.text(): each for each in seen(sheet, QLabel)}
    facts = [words[each] for each in ("Free", "English, Español, others with an interpreter")]
    assert len({each.mapTo(sheet, each.rect().center()).y() for each in facts}) == 1
    say = words[f"“{view_of(guide.library, 'safelink').say}”"]
    assert say.visibleRegion().boundingRect() == say.rect()
