"""A bed tonight: from Home to the right number in three presses, by mouse and by keyboard, and nobody is sent wrong."""

from __future__ import annotations

import datetime as dt
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QRadioButton

from guide_app.content.reading.loader import load_pack
from guide_app.content.records import Service
from guide_app.library.building.builder import build_library
from guide_app.library.eligibility import fit
from guide_app.library.library import Library
from guide_app.library.services import list_name
from guide_app.library.tonight.plan import Plan
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.shell.frame.call_sheet import CallSheet
from guide_app.ui.tonight.page import TonightPage
from tests.packs import DEMO
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, StillClock, button_named, seen, settle, texts
from tests.ui.seeing import cut_off, overlapping, small_targets, too_wide, without_name

NIGHT = dt.datetime(2026, 11, 25, 23, 40, tzinfo=dt.timezone(dt.timedelta(hours=-5)))
SIZES = [((1280, 800), 100), ((1024, 600), 100), ((1024, 600), 200), ((640, 480), 100), ((1920, 1080), 150)]


@pytest.fixture
def page(open_window: Opener) -> TonightPage:
    """The page at night, reached through its door on Home."""
    guide = open_window(at_home=True, clock=StillClock(NIGHT))
    door = next(each for each in seen(guide, QPushButton) if each.accessibleName() == "A bed for tonight")
    Hand().click(door)
    assert guide.navigation.here == "tonight"
    return guide.at("tonight", TonightPage)


def plan(page: TonightPage) -> Plan:
    """What the calls are made from."""
    assert page.calls.plan is not None
    return page.calls.plan


def tap(page: TonightPage, words: str) -> None:
    """Choose an answer with the mouse."""
    hand = Hand()
    for kind in (QPushButton, QRadioButton, QCheckBox):
        for each in seen(page.form, kind):
            if words in (each.text(), each.accessibleName()):
                hand.click(each)
                return
    raise AssertionError(f"nothing says {words!r}")


def test_a_number_that_is_not_confirmed_says_so_in_its_row(page: TonightPage) -> None:
    unsure = [call for call in plan(page).calls if call.number is not None and not call.number.confirmed]
    assert unsure
    assert texts(page).count("Not confirmed") == len(unsure)


def test_it_names_services_as_lists_do(page: TonightPage, demo: Library) -> None:
    tap(page, "Woman")
    said, shorter = texts(page.calls), 0
    for call in plan(page).calls:
        found = demo.get(Service, call.service, "en")
        assert found is not None
        assert list_name(found.record) in said
        if list_name(found.record) != found.record.name:
            assert found.record.name not in said, "no more is said across the room than must be"
            shorter += 1
    assert shorter


@pytest.mark.parametrize("who", ["Woman", "Man"])
def test_the_calls_and_who_is_left_out_stand_without_a_gap(page: TonightPage, who: str) -> None:
    tap(page, "Under 18")
    tap(page, who)
    body = page.calls.area.widget()
    assert body is not None
    assert body.height() == max(body.heightForWidth(body.width()), page.calls.area.viewport().height())


def test_a_girl_of_sixteen_is_told_whom_to_call_and_what_to_say_in_three_presses(
    page: TonightPage, demo: Library
) -> None:
    tap(page, "Under 18")
    tap(page, "Woman")
    person = page.form.situation.person
    calls = plan(page).calls
    for call in calls:
        found = demo.get(Service, call.service, "en")
        assert found is not None
        assert fit(found.record, person).verdict != "no"
    first = calls[0]
    said = texts(page.calls)
    assert first.name in said
    assert first.number is not None
    assert first.number.number.replace("-", "\N{NON-BREAKING HYPHEN}") in said or first.number.number in said
    assert first.opening is not None
    assert first.opening.state == "open"
    assert first.say
    assert f"“{first.say}”" in said
    assert "Abby's House" not in [call.name for call in calls]
    assert any("Abby's House" in text for text in said), "it is said that it was left out"


def test_who_is_left_out_is_told_with_the_reason(page: TonightPage) -> None:
    tap(page, "Under 18")
    Hand().press(page.calls, "Show why")
    reasons = [text for text in texts(page.calls) if text.startswith("Abby's House: ")]
    assert len(reasons) == 1
    assert "18" in reasons[0]
    Hand().press(page.calls, "Hide the reasons")
    assert not [text for text in texts(page.calls) if text.startswith("Abby's House: ")]


def test_no_answer_leads_to_the_next_call_and_a_bed_to_what_to_ask(page: TonightPage) -> None:
    second = plan(page).calls[1]
    Hand().press(page.calls, "No answer: go to 2")
    assert second.number is not None
    Hand().press(page.calls, "They have a bed")
    assert any(text.startswith("Good. Ask how to get there") for text in texts(page.calls))


def test_an_answer_is_taken_back_and_all_of_them_at_once(page: TonightPage) -> None:
    unknown = plan(page)
    tap(page, "Man")
    assert plan(page) != unknown
    tap(page, "Man")
    assert page.form.situation.person.gender is None
    tap(page, "Pregnant")
    tap(page, "A partner or someone close")
    assert page.form.situation.fleeing
    Hand().press(page.form, "Start over")
    assert not page.form.touched
    assert plan(page).calls == unknown.calls


def test_it_is_all_done_with_the_keyboard(page: TonightPage) -> None:
    hand = Hand()
    ages = seen(page.form, Segments)[0]
    ages.findChildren(QPushButton)[0].setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Right)
    assert page.form.situation.person.minor
    hand.key(Qt.Key.Key_Right)
    assert page.form.situation.person.adult
    sheet = button_named(page.calls, "Call sheet")
    sheet.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    window = page.window()
    assert isinstance(window, Guide)
    (shown,) = seen(window, CallSheet)
    assert any(f"1 of {len(plan(page).calls)}" in text for text in texts(shown))
    hand.key(Qt.Key.Key_Escape)
    assert not seen(window, CallSheet)


def test_the_printed_list_is_for_what_was_tapped(page: TonightPage) -> None:
    tap(page, "Under 18")
    asked: list[tuple[str, dict[str, object]]] = []
    page.print_asked.connect(lambda kind, presets: asked.append((kind, presets)))
    page.window().blockSignals(True)
    page.print_button.click()
    page.window().blockSignals(False)
    ((kind, presets),) = asked
    assert kind == "tonight-calls"
    assert presets["situation"] == page.form.situation


def test_nothing_of_it_is_kept_after_hiding(page: TonightPage) -> None:
    tap(page, "Under 18")
    tap(page, "Uses drugs or alcohol now")
    page.start()
    assert not page.form.touched


@pytest.mark.parametrize(("size", "percent"), SIZES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_it_finds_room(open_window: Opener, size: tuple[int, int], percent: int, language: str) -> None:
    guide = open_window(size, clock=StillClock(NIGHT))
    guide.set_text_size(percent)
    guide.set_language(language)
    guide.navigation.show("tonight")
    settle()
    page = guide.at("tonight", TonightPage)
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


def test_an_answer_chosen_by_an_arrow_stays_in_sight(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(1024, 600))
    guide.set_text_size(200)
    guide.navigation.show("tonight")
    settle()
    answers = seen(guide.at("tonight", TonightPage).form, QRadioButton)
    answers[-1].setFocus(Qt.FocusReason.TabFocusReason)
    for key, way in ((Qt.Key.Key_Up, answers[-2::-1]), (Qt.Key.Key_Down, answers[1:])):
        for answer in way:
            hand.key(key)
            assert answer.isChecked()
            assert answer.visibleRegion().boundingRect() == answer.rect()


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
