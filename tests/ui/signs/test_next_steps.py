"""Signs: what is ticked leads to the steps of the guidance, in its order: one first, the rest folded."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from guide_app.content.records import Guidance, Phone
from guide_app.library.library import Library
from guide_app.ui.common.call_plate import CallPlate
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.kit.layout import two_panes
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.signs.step_card import FirstCard, StepsBody, ThenCard
from tests.ui.desk import NIGHT, Guide, Hand, button_named, seen, settle, texts
from tests.ui.signs.signs_page import guidance_wanted, row


def test_before_a_tick_it_says_what_will_be_here(page: SignsPage) -> None:
    said = texts(page.steps)
    assert "Select what you have noticed. The steps that fit will appear here." in said
    assert "Print next steps" not in said
    assert "Clear" not in said


def test_one_thing_is_first_with_its_number_and_the_rest_is_folded(
    page: SignsPage, guide: Guide, demo: Library
) -> None:
    ticked = ("no-real-pay", "minor-labor", "papers-held")
    for each in ticked:
        guide.session.tick(each, True)
    settle()
    wanted = guidance_wanted(demo, *ticked)
    assert page.steps.shown == wanted
    (first,) = seen(page.steps, FirstCard)
    assert seen(page.steps, StepsBody) == [first.body], "nothing else is open"
    (plate,) = seen(first, CallPlate)
    said = " ".join(texts(plate)).replace("\u2060", "").replace("\u2011", "-")
    dcf = demo.get(Phone, "dcf-hotline", "en")
    assert dcf is not None
    assert dcf.record.number in said
    assert "24 hours" in said
    assert "The person is or may be under 18" in texts(first)
    assert [each.text() for each in seen(first, QLabel) if each.objectName() == "Disc"][:2] == ["1", "2"]
    (red,) = [each for each in seen(first, QLabel) if each.property("ink") == "error"]
    assert "Do not wait for proof." in red.text()
    assert seen(first, Icon), "and a barred ring beside it"
    assert [each.guidance_id for each in seen(page.steps, ThenCard)] == wanted[1:]
    assert not re.search(r"\b(score|points|risk level|%)\b", " ".join(texts(page)).replace("There is no score", ""))


def test_all_steps_and_the_whole_page(page: SignsPage, guide: Guide, hand: Hand, demo: Library) -> None:
    guide.session.tick("minor-labor", True)
    settle()
    (first,) = seen(page.steps, FirstCard)
    found = demo.get(Guidance, "under-18", "en")
    assert found is not None
    record = found.record
    few = len(seen(first, RichText))
    assert few < len(record.steps)
    ways = [each.accessibleName() for each in seen(first, QPushButton)]
    assert "The whole page" not in ways, "one way on at a time"
    hand.click(first.body.more)
    assert len(seen(first, RichText)) == len(record.steps)
    assert "{" not in " ".join(texts(first))
    assert set(record.do_not) <= set("\n".join(texts(first)).split("\n"))
    hand.click(first.body.more)
    assert len(seen(first, RichText)) == few
    hand.click(first.body.more)
    hand.press(first, "The whole page")
    assert guide.navigation.here == "questions"
    guide.navigation.back()
    assert guide.navigation.here == "signs"
    assert guide.session.ticked == ("minor-labor",)


def test_what_comes_after_it_opens_by_a_press(page: SignsPage, guide: Guide, hand: Hand) -> None:
    guide.session.tick("papers-held", True)
    settle()
    then = seen(page.steps, ThenCard)[-1]
    assert "Then" in texts(then)
    hand.click(then.head)
    assert seen(then, CallPlate)
    assert not then.visibleRegion().isEmpty()
    guide.session.tick("long-hours", True)
    settle()
    again = next(each for each in seen(page.steps, ThenCard) if each.guidance_id == then.guidance_id)
    assert seen(again, StepsBody), "another tick leaves it open"
    hand.click(again.head)
    assert not seen(again, StepsBody)


def test_a_tick_is_seen_and_heard_in_the_steps(page: SignsPage, guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(two_panes, "announce", lambda _widget, text: heard.append(text))
    guide.session.tick("papers-held", True)
    assert heard == ["First: Talk alone first. Then 2 more"]
    assert not [text for text in texts(page.steps) if text.startswith("New")], "of the first tick, all is new"
    guide.session.tick("minor-labor", True)
    assert heard[1:] == ["First: The person is or may be under 18. Then 3 more"]
    said = texts(page.steps)
    assert "First · new" in said
    assert len([text for text in said if "under 18" in text]) == 1, "what stands right below is not named above it"
    assert "One thing first, then 3 more" in said
    assert "2 selected" in said
    guide.session.tick("minor-commercial-sex", True)
    assert len(heard) == 2, "steps that stay the same are not said again"
    assert "3 selected" in texts(page.steps)
    guide.session.clear_ticks()
    assert heard[-1] == "No next steps"


def test_what_a_tick_adds_out_of_sight_is_named_in_the_head(page: SignsPage, guide: Guide) -> None:
    guide.session.tick("papers-held", True)
    settle()
    bar = page.steps.area.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    guide.session.tick("minor-labor", True)
    assert "New: The person is or may be under 18" in texts(page.steps)


def test_clear_can_be_undone(page: SignsPage, guide: Guide, hand: Hand) -> None:
    for each in ("papers-held", "long-hours"):
        hand.click(row(page, each).check)
    hand.press(page.steps, "Clear")
    assert guide.session.ticked == ()
    assert not [each for each in page.list.rows if each.check.isChecked()]
    assert guide.toasts.words == "Signs cleared"
    hand.press(guide.toasts, "Undo")
    assert guide.session.ticked == ("papers-held", "long-hours")
    assert row(page, "papers-held").check.isChecked()
    assert "2 selected" in texts(page.steps)


def test_hiding_leaves_nothing_to_undo(page: SignsPage, guide: Guide, hand: Hand) -> None:
    hand.click(row(page, "papers-held").check)
    hand.press(page.steps, "Clear")
    guide.hiding.hide()
    guide.toasts.undo()
    assert guide.session.ticked == ()
    assert page.steps.shown == []


def test_a_minor_is_shown_no_place_for_adults(page: SignsPage, guide: Guide) -> None:
    def all_said() -> str:
        for each in seen(page.steps, ThenCard):
            if each.body is None:
                each.head.click()
        settle()
        for body in seen(page.steps, StepsBody):
            if (more := getattr(body, "more", None)) is not None and more.text().startswith("All"):
                more.click()
        settle()
        return " ".join(texts(page.steps))

    adults = ("cannot-leave", "drug-control")
    for each in adults:
        guide.session.tick(each, True)
    settle()
    assert "Abby" in all_said()
    guide.session.tick("runaway-repeat", True)
    settle()
    said = all_said()
    assert "The person is or may be under 18" in said
    assert "Abby" not in said
    assert "Queen Street" not in said


def test_the_number_says_whether_it_is_answered_now(page: SignsPage, guide: Guide) -> None:
    for each in page.list.rows:
        guide.session.tick(each.sign_id, True)
    settle()
    for card in seen(page.steps, ThenCard):
        card.head.click()
    settle()
    plates = seen(page.steps, CallPlate)
    day = [" ".join(texts(each)) for each in plates]
    assert any("Until" in text for text in day), day
    guide.clock.now = NIGHT
    guide.workspace.refresh_hours()
    night = [" ".join(texts(each)) for each in plates]
    assert seen(page.steps, CallPlate) == plates, "no card is made anew for a minute"
    assert not any("Until" in text for text in night), night


def test_print_next_steps_begins_with_the_clients_version(page: SignsPage, guide: Guide, hand: Hand) -> None:
    asked: list[tuple[str, object]] = []
    page.print_asked.connect(lambda kind, presets: asked.append((kind, presets)))
    hand.click(row(page, "papers-held").check)
    hand.press(page.steps, "Print next steps")
    assert asked == [("signs-checklist", {"version": "client"})]
    assert guide.navigation.here == "print"


def test_buttons_of_the_foot_stay_in_sight(page: SignsPage, guide: Guide) -> None:
    for each in page.list.rows:
        guide.session.tick(each.sign_id, True)
    settle()
    for words in ("Print next steps", "Clear"):
        press = button_named(page.steps, words)
        assert press.visibleRegion().boundingRect() == press.rect()
    assert page.steps.area.verticalScrollBar().maximum() > 0
    page.steps.area.verticalScrollBar().setValue(10_000)
    assert button_named(page.steps, "Clear").visibleRegion().boundingRect().isValid()
