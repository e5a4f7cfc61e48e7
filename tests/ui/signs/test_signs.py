"""Signs: what is ticked leads to the steps of the guidance, in its order, and leaves no trace."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from guide_app.content.records import Guidance, Indicator
from guide_app.library.library import Library, Localized
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.signs.sign_row import SignRow
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, texts


@pytest.fixture
def page(guide: Guide) -> SignsPage:
    """The page, in front."""
    guide.navigation.show("signs")
    settle()
    return guide.at("signs", SignsPage)


def row(page: SignsPage, sign_id: str) -> SignRow:
    """The row of a sign, in the group that is shown."""
    return next(each for each in seen(page, SignRow) if each.sign_id == sign_id)


def sign(library: Library, sign_id: str) -> Indicator:
    """A sign by its id."""
    found = library.get(Indicator, sign_id, "en")
    assert found is not None
    return found.record


def steps_shown(page: SignsPage) -> list[str]:
    """The titles of the guidance at the side, from the top."""
    found = [re.search(r'href="guidance:([a-z0-9-]+)"', each.text()) for each in page.steps.findChildren(RichText)]
    titles = [each.group(1) for each in found if each]
    return list(dict.fromkeys(titles))


def guidance_wanted(library: Library, *sign_ids: str) -> list[str]:
    """What the signs lead to, and what always holds, by order."""
    asked = {key for each in sign_ids for key in sign(library, each).guidance}
    every: list[Guidance] = [found.record for found in library.all(Guidance, "en")]
    return [each.id for each in sorted(every, key=lambda one: one.order) if each.always or each.id in asked]


def test_a_click_on_the_sentence_ticks(page: SignsPage, guide: Guide, hand: Hand, worcester: Library) -> None:
    hand.click(row(page, "long-hours").title)
    assert row(page, "long-hours").check.isChecked()
    assert guide.session.ticked == ("long-hours",)
    assert steps_shown(page)[0] in guidance_wanted(worcester, "long-hours")
    assert "for the 1 sign ticked" in texts(page.steps)
    hand.click(row(page, "long-hours").check)
    assert guide.session.ticked == ()


def test_the_steps_follow_in_their_order_with_numbers(page: SignsPage, guide: Guide, worcester: Library) -> None:
    ticked = ("no-real-pay", "minor-labor", "papers-held", "injuries", "threats-person")
    for each in ticked:
        guide.session.tick(each, True)
    settle()
    titles = [each for each in steps_shown(page) if each in set(guidance_wanted(worcester, *ticked))]
    assert titles == guidance_wanted(worcester, *ticked)
    passages = " ".join(each.text() for each in page.steps.findChildren(RichText))
    assert "{" not in passages
    assert re.search(r"<b>\d{3}", passages)
    assert "<ol" in passages
    assert not re.search(r"\b(score|points|risk level|%)\b", " ".join(texts(page)).replace("There is no score", ""))


def test_a_tick_with_the_keyboard_leaves_the_focus_in_place(page: SignsPage, guide: Guide, hand: Hand) -> None:
    first = seen(page, SignRow)[0]
    first.check.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Space)
    assert first.check.isChecked()
    assert guide.focusWidget() is first.check
    hand.key(Qt.Key.Key_Tab)
    assert guide.focusWidget() is first.why
    hand.key(Qt.Key.Key_Space)
    assert first.why.text() == "Less"


def test_ticks_stay_from_group_to_group_and_are_counted(page: SignsPage, guide: Guide, hand: Hand) -> None:
    hand.click(seen(page, SignRow)[0].check)
    groups = seen(page.chips, QPushButton)
    assert groups[0].text().endswith(" · 1")
    hand.click(groups[1])
    hand.click(seen(page, SignRow)[2].check)
    assert len(guide.session.ticked) == 2
    hand.click(groups[0])
    assert seen(page, SignRow)[0].check.isChecked()
    hand.press(page.steps, "Clear")
    assert guide.session.ticked == ()
    assert not [each for each in seen(page, SignRow) if each.check.isChecked()]
    assert "Tick what you have noticed. The steps that fit appear here." in texts(page.steps)
    assert not [press for press in groups if "·" in press.text()]


def test_why_a_sign_matters_opens_below_it(page: SignsPage, hand: Hand, worcester: Library) -> None:
    one = row(page, "lives-at-work")
    record = sign(worcester, "lives-at-work")
    hand.click(one.why)
    said = texts(one)
    assert record.why in said
    assert f"Keep in mind: {record.caveat}" in said
    assert any(text.startswith("From: ") for text in said)
    hand.click(one.why)
    assert record.why not in texts(one)
    last = next(each for each in reversed(seen(page, SignRow)) if not each.why.visibleRegion().isEmpty())
    hand.click(last.why)
    assert last.visibleRegion().boundingRect() == last.rect(), "what opened below the edge is to be seen"


def test_every_sign_of_the_pack_is_in_one_group(page: SignsPage, worcester: Library) -> None:
    found: list[str] = []
    for group in seen(page.chips, QPushButton):
        group.click()
        settle()
        found += [each.sign_id for each in seen(page, SignRow)]
    assert found == [each.record.id for each in _by_group(worcester)]


def _by_group(library: Library) -> list[Localized[Indicator]]:
    groups = [group.id for group in library.pack("en").indicator_groups]
    return sorted(library.all(Indicator, "en"), key=lambda found: groups.index(found.record.group))


def test_a_link_opens_the_sign_with_its_reasons(guide: Guide, worcester: Library) -> None:
    guide.navigation.open_record("indicator", "photos-threat")
    settle()
    page = guide.at("signs", SignsPage)
    one = row(page, "photos-threat")
    assert sign(worcester, "photos-threat").why in texts(one)
    assert guide.focusWidget() is one.check
    assert not one.visibleRegion().isEmpty()
    guide.navigation.open_record("indicator", "branding-tattoo")
    settle()
    one = row(page, "branding-tattoo")
    assert one.visibleRegion().boundingRect() == one.rect(), "its reasons are to be seen too"


def test_a_step_leads_to_its_guidance(page: SignsPage, guide: Guide) -> None:
    guide.session.tick("minor-labor", True)
    settle()
    link = next(each for each in page.steps.findChildren(RichText) if "guidance:under-18" in each.text())
    link.linkActivated.emit("guidance:under-18")
    assert guide.navigation.here == "questions"
    guide.navigation.back()
    assert guide.navigation.here == "signs"
    assert guide.session.ticked == ("minor-labor",)


def test_signs_in_spanish(page: SignsPage, guide: Guide, worcester: Library) -> None:
    guide.session.tick("long-hours", True)
    guide.set_language("es")
    settle()
    found = worcester.get(Indicator, "long-hours", "es")
    assert found is not None
    assert row(page, "long-hours").title.text() == found.record.title
    assert row(page, "long-hours").check.isChecked()


def test_steps_have_a_page_of_their_own_where_there_is_little_room(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(640, 480))
    guide.navigation.show("signs")
    settle()
    page = guide.at("signs", SignsPage)
    hand.click(seen(page, SignRow)[0].check)
    assert not page.steps.isVisible()
    hand.press(page, "What to do next")
    assert page.steps.isVisible()
    focused = guide.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text().strip() == "Back to the list"
    hand.key(Qt.Key.Key_Escape)
    assert seen(page, SignRow)[0].check.isChecked()


def test_no_passage_is_cut(page: SignsPage) -> None:
    for label in seen(page, QLabel):
        if label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
