"""A bed tonight: from Home to the right number, by mouse and by keyboard, and nobody is sent wrong."""

from __future__ import annotations

import datetime as dt
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from guide_app.content.checks.calls import for_adults
from guide_app.content.reading.loader import load_pack
from guide_app.content.records import Service
from guide_app.library.building.builder import build_library
from guide_app.library.eligibility import TEENAGER
from guide_app.library.library import Library
from guide_app.library.services import list_name
from guide_app.ui.kit.inputs.filters import SwitchButton
from guide_app.ui.shell.frame.call_due import CallDue
from guide_app.ui.tonight.page import TonightPage
from guide_app.ui.tonight.plan_parts import STAYING
from tests.decision.situations import situation_of
from tests.packs import DEMO
from tests.ui.conftest import Opener
from tests.ui.desk import Hand, StillClock, button_named, seen, settle, texts
from tests.ui.seeing import cut_off, overlapping, small_targets, too_wide, without_name
from tests.ui.tonight.at_night import NIGHT, order, plan, show_calls, tap, tonight

SIZES = [((1280, 800), 100), ((1024, 600), 100), ((1024, 600), 200), ((640, 480), 100), ((1920, 1080), 150)]


def test_unconfirmed_number_is_marked_in_its_row(page: TonightPage) -> None:
    tap(page, "25 and up")
    unsure = [call for call in plan(page).calls if call.number is not None and not call.number.confirmed]
    assert unsure
    assert texts(page).count("Not confirmed") == len(unsure)


def test_services_have_their_short_names(page: TonightPage, demo: Library) -> None:
    tap(page, "25 and up")
    tap(page, "Woman")
    said = texts(page.calls)
    for call in plan(page).calls:
        found = demo.get(Service, call.service, "en")
        assert found is not None
        assert list_name(found.record) in said
        if list_name(found.record) != found.record.name:
            assert found.record.name not in said, "no more is said across the room than must be"


@pytest.mark.parametrize("who", ["Woman", "Man"])
def test_calls_and_who_is_left_out_leave_no_gap(page: TonightPage, who: str) -> None:
    tap(page, "25 and up")
    tap(page, who)
    body = page.calls.area.widget()
    assert body is not None
    assert body.height() == max(body.heightForWidth(body.width()), page.calls.area.viewport().height())


def test_unknown_age_shows_211_and_no_bed_for_adults(page: TonightPage) -> None:
    assert order(page) == ["mass-211"]
    assert any(text.startswith("Ask the age first") for text in texts(page.calls))
    assert not any("Abby" in text or "Queen Street" in text for text in texts(page))
    tap(page, "A partner or family")
    assert order(page) == ["safelink", "mass-211"]
    tap(page, "In danger")
    assert order(page)[0] == "emergency-911"


def test_girl_who_was_put_out_gets_dcf_first_and_no_adult_shelter(page: TonightPage, demo: Library) -> None:
    tap(page, "13 to 17")
    assert order(page)[0] == "national-runaway-safeline"
    condition = plan(page).maybe[0].condition
    assert condition in texts(page.calls)
    tap(page, "Girl")
    tap(page, "Put out of home")
    assert order(page) == ["dcf-child-at-risk", "national-runaway-safeline", "mass-211"]
    said = texts(page.calls)
    assert condition not in said
    assert "800-792-5200" in [text.replace("\N{NON-BREAKING HYPHEN}", "-") for text in said]
    assert any("within 48 hours" in text for text in said)
    assert not any("Abby" in text or "Queen Street" in text for text in texts(page))
    for entry in plan(page).ordered:
        found = demo.get(Service, entry.service, "en")
        assert found is not None
        assert not for_adults(found.record)


def test_small_child_gets_dcf_then_911_and_no_line_for_teens(page: TonightPage) -> None:
    tap(page, "Under 13")
    tap(page, "Alone here")
    assert order(page) == ["dcf-child-at-risk", "emergency-911"]
    assert plan(page).maybe == ()
    assert any(text.startswith("Stay with the child.") for text in texts(page.calls))
    assert any(text.startswith("Never a room with adults.") for text in texts(page.calls))
    shown = {each.text() for kind in (QLabel, QPushButton) for each in seen(page.calls, kind)}
    assert "In danger, or no answer" in shown
    assert not {"Call last", "They have a bed"} & shown, "911 comes before all in danger, and has no bed"


def test_rows_follow_the_age_and_keep_what_still_applies(page: TonightPage) -> None:
    tap(page, "A boss or trafficker")
    tap(page, "13 to 17")
    assert page.form.situation.trafficked
    assert "Served in the military" not in texts(page.form)
    tap(page, "25 and up")
    assert page.form.situation.trafficked
    tap(page, "Children")
    tap(page, "13 to 17")
    tap(page, "Put out of home")
    tap(page, "25 and up")
    assert not page.form.situation.put_out


def test_what_search_knows_is_not_asked_again(page: TonightPage) -> None:
    page.fill(situation_of(age=16, gender="woman", put_out=True))
    assert page.form.situation == situation_of(age=16, gender="woman", put_out=True)
    assert order(page)[0] == "dcf-child-at-risk"


def test_reasons_of_those_left_out_can_be_shown(page: TonightPage) -> None:
    tap(page, "25 and up")
    tap(page, "Man")
    Hand().press(page.calls, "Show why")
    reasons = [text for text in texts(page.calls) if text.startswith("Abby's House: ")]
    assert len(reasons) == 1
    assert "women" in reasons[0]
    Hand().press(page.calls, "Hide the reasons")
    assert not [text for text in texts(page.calls) if text.startswith("Abby's House: ")]


def test_reminder_is_off_at_first_and_says_only_that_a_call_is_due(open_window: Opener) -> None:
    clock, hand = StillClock(NIGHT), Hand()
    guide = open_window(at_home=True, clock=clock)
    guide.navigation.show("tonight")
    page = guide.at("tonight", TonightPage)
    (remind,) = seen(page.calls, SwitchButton)
    assert remind.text() == "Remind me at 11:55\N{NARROW NO-BREAK SPACE}PM"
    assert not remind.isChecked()
    hand.click(remind)
    tap(page, "25 and up")
    assert remind.isChecked(), "it stays while the answers change"
    clock.now += dt.timedelta(minutes=14)
    guide.workspace.refresh_hours()
    assert remind.text().endswith("11:55\N{NARROW NO-BREAK SPACE}PM")
    assert not seen(guide, CallDue)
    guide.navigation.show("home")
    clock.now += dt.timedelta(minutes=1)
    guide.workspace.refresh_hours()
    (line,) = seen(guide, CallDue)
    assert texts(line)[:2] == ["A call is due", "A bed tonight"]
    hand.press(line, "A bed tonight")
    assert guide.navigation.here == "tonight"
    assert not seen(guide, CallDue)
    assert not guide.at("tonight", TonightPage).calls.isHidden()


@pytest.mark.parametrize("forget", ["hide", "over"])
def test_reminder_is_forgotten_by_hide_and_start_over(open_window: Opener, forget: str) -> None:
    clock, hand = StillClock(NIGHT), Hand()
    guide = open_window(at_home=True, clock=clock)
    guide.navigation.show("tonight")
    page = guide.at("tonight", TonightPage)
    (remind,) = seen(page.calls, SwitchButton)
    hand.click(remind)
    assert guide.session.remind_at is not None
    if forget == "hide":
        guide.hiding.hide()
        guide.hiding.show_again()
    else:
        hand.press(page.form, "Start over")
        assert not remind.isChecked()
    clock.now += dt.timedelta(minutes=30)
    guide.workspace.refresh_hours()
    assert guide.session.remind_at is None
    assert not seen(guide, CallDue)


@pytest.mark.parametrize("age", ["Under 13", "13 to 17"])
def test_what_stands_above_the_calls_is_not_said_again_after_the_last(page: TonightPage, age: str) -> None:
    tap(page, age)
    said = " ".join(texts(page.calls))
    (act,) = [act for act in plan(page).acts if act.rule in STAYING]
    assert act.do is not None
    assert act.never is not None
    assert [said.count(words) for words in (act.do, act.never)] == [1, 1]


def test_what_is_scrolled_away_is_said_again_after_the_last_call(open_window: Opener) -> None:
    page = tonight(open_window, (1024, 600), 200)
    tap(page, "13 to 17")
    show_calls(page)
    hand = Hand()
    while [press for press in seen(page.calls, QPushButton) if press.text().startswith("No answer: go")]:
        hand.click(next(press for press in seen(page.calls, QPushButton) if press.text().startswith("No answer: go")))
    hand.press(page.calls, "No answer: what now?")
    stay = next(act.do or "" for act in plan(page).acts if act.rule in STAYING)
    said = [each for each in seen(page.calls, QLabel) if stay in each.text()]
    assert len([each for each in said if not each.visibleRegion().isEmpty()]) <= 1
    assert said


def test_danger_is_named_once_after_the_last_call(page: TonightPage) -> None:
    tap(page, "25 and up")
    tap(page, "Man")
    lines = [text for text in texts(page.calls) if "In danger at any time" in text]
    assert len(lines) == 1


def test_answer_is_taken_back_and_start_over_clears_all(page: TonightPage) -> None:
    unknown = plan(page)
    tap(page, "25 and up")
    tap(page, "Man")
    assert order(page) != [entry.service for entry in unknown.ordered]
    tap(page, "Man")
    assert page.form.situation.person.gender is None
    Hand().press(page.form, "More")
    tap(page, "Pregnant")
    tap(page, "A partner or family")
    assert page.form.situation.fleeing
    bar = page.calls.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    Hand().press(page.form, "Start over")
    assert not page.form.touched
    assert plan(page).ordered == unknown.ordered
    assert bar.value() == 0


def test_plan_for_a_minor_takes_eight_keys(page: TonightPage) -> None:
    hand = Hand()
    page.take_keyboard()
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Right)
    assert page.form.situation.person.age == TEENAGER
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Space)
    assert page.form.situation.person.gender == "woman"
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Space)
    assert page.form.situation.put_out
    assert order(page)[0] == "dcf-child-at-risk"


@pytest.mark.parametrize("answers", [("Under 13",), ("13 to 17", "In danger"), ("25 and up", "In danger")])
def test_an_emergency_call_is_not_put_off(page: TonightPage, answers: tuple[str, ...]) -> None:
    for words in answers:
        tap(page, words)
    assert "emergency-911" in order(page)
    again = [each.accessibleName() for each in seen(page.calls, QPushButton)]
    again = [name for name in again if name.startswith("Call sheet again")]
    assert again
    assert not [name for name in again if name.endswith(" 911")]


@pytest.mark.parametrize("answers", [("13 to 17",), ("13 to 17", "Put out of home"), ("13 to 17", "In danger")])
def test_tab_goes_down_the_plan_from_what_comes_first(page: TonightPage, answers: tuple[str, ...]) -> None:
    hand, window, heights = Hand(), page.window(), []
    for words in answers:
        tap(page, words)
    button_named(page.form, "Start over").setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Tab)
    names: list[str] = []
    while (stop := window.focusWidget()) is not None and page.calls.isAncestorOf(stop):
        if isinstance(stop, QPushButton):
            body = page.calls.area.widget()
            within = body if body is not None and body.isAncestorOf(stop) else page.calls
            heights.append((within is body, stop.mapTo(within, QPoint(0, 0)).y() // 20))
            names.append(stop.accessibleName() or stop.text())
        hand.key(Qt.Key.Key_Tab)
    assert heights == sorted(heights), names
    sheets = [each for each in seen(page.calls, QPushButton) if "all sheet" in (each.accessibleName() or each.text())]
    assert len([name for name in names if "all sheet" in name]) == len(sheets)


def test_printed_list_is_for_what_was_pressed(page: TonightPage) -> None:
    tap(page, "13 to 17")
    asked: list[tuple[str, dict[str, object]]] = []
    page.print_asked.connect(lambda kind, presets: asked.append((kind, presets)))
    page.window().blockSignals(True)
    page.print_button.click()
    page.window().blockSignals(False)
    ((kind, presets),) = asked
    assert kind == "tonight-calls"
    assert presets["situation"] == page.form.situation


def test_nothing_is_kept_after_hiding(page: TonightPage) -> None:
    tap(page, "13 to 17")
    Hand().press(page.form, "More")
    tap(page, "Is using drugs or alcohol")
    page.start()
    assert not page.form.touched


@pytest.mark.parametrize(("size", "percent"), SIZES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_it_finds_room(open_window: Opener, size: tuple[int, int], percent: int, language: str) -> None:
    page = tonight(open_window, size, percent, language)
    for _ in range(2):
        assert cut_off(page) == []
        assert overlapping(page) == []
        assert too_wide(page) == []
        assert small_targets(page) == []
        assert without_name(page) == []
        if not page.panes.narrow:
            break
        ways = [each for each in seen(page.form, QPushButton) if each.property("kind") == "primary"]
        if ways:
            Hand().click(ways[0])
            assert page.calls.isVisible()
            assert not page.form.isVisible()
            assert any(label.text() for label in seen(page.calls, QLabel))


def test_a_pack_with_a_language_that_plans_have_no_words_in(open_window: Opener, tmp_path: Path) -> None:
    """Whoever translates a pack into Somali sees the plan with its own words in English."""
    shutil.copytree(DEMO, tmp_path / "pack")
    file = tmp_path / "pack" / "pack.yaml"
    written = file.read_text(encoding="utf-8")
    file.write_text(written.replace("\nlanguages: [en, es]\n", "\nlanguages: [en, es, so]\n"), encoding="utf-8")
    build_library(load_pack(tmp_path / "pack"), tmp_path / "library")
    with closing(Library(tmp_path / "library")) as library:
        guide = open_window(library=library)
        guide.workspace.set_language("so")
        guide.navigation.show("tonight")
        settle()
        page = guide.at("tonight", TonightPage)
        assert any("No one can promise" in text for text in texts(page))
        Hand().click(page.print_button)
        settle()
        assert guide.navigation.here == "print"
        guide.close()


@pytest.mark.parametrize("way", ["another answer", "left and opened again"])
def test_a_plan_that_was_scrolled_is_shown_from_its_top(page: TonightPage, hand: Hand, way: str) -> None:
    """Also where the calls stay the same."""
    tap(page, "Under 13")
    bar = page.calls.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    assert bar.value() > 0
    before = order(page)
    if way == "another answer":
        tap(page, "Girl")
    else:
        hand.ctrl(Qt.Key.Key_1)
        hand.ctrl(Qt.Key.Key_3)
    settle()
    assert page.isVisible()
    assert order(page) == before
    assert bar.value() == 0
