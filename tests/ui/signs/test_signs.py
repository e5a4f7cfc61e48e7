"""Signs: what is ticked leads to the steps of the guidance, in its order, and leaves no trace."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QPushButton

from guide_app.content.records import Guidance, Indicator, Phone, Source
from guide_app.library.library import Library, Localized
from guide_app.ui.common.call_plate import CallPlate
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.kit.blocks import Icon
from guide_app.ui.kit.choice_popup import ChoiceList
from guide_app.ui.signs import next_steps
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.signs.sign_row import SignRow
from guide_app.ui.signs.step_card import FirstCard, StepsBody, ThenCard
from tests.ui.conftest import Opener
from tests.ui.desk import NIGHT, Guide, Hand, button_named, seen, settle, texts

SENTENCES = {1: 37, 2: 57}
"""Height of a row at 100 % text in the design, by its lines."""


@pytest.fixture
def page(guide: Guide) -> SignsPage:
    """The page, in front."""
    guide.navigation.show("signs")
    settle()
    return guide.at("signs", SignsPage)


def row(page: SignsPage, sign_id: str) -> SignRow:
    """The row of a sign."""
    found = page.list.row(sign_id)
    assert found is not None
    return found


def sign(library: Library, sign_id: str) -> Indicator:
    """A sign by its id."""
    found = library.get(Indicator, sign_id, "en")
    assert found is not None
    return found.record


def guidance_wanted(library: Library, *sign_ids: str) -> list[str]:
    """What the signs lead to, and what always holds, by order."""
    asked = {key for each in sign_ids for key in sign(library, each).guidance}
    every: list[Guidance] = [found.record for found in library.all(Guidance, "en")]
    return [each.id for each in sorted(every, key=lambda one: one.order) if each.always or each.id in asked]


def in_sight(part: QLabel | SignRow) -> bool:
    """Whether all of it is seen."""
    return part.visibleRegion().boundingRect() == part.rect()


# Ticking


def test_a_click_on_the_sentence_ticks(page: SignsPage, guide: Guide, hand: Hand, worcester: Library) -> None:
    hand.click(row(page, "long-hours").title)
    assert row(page, "long-hours").check.isChecked()
    assert guide.session.ticked == ("long-hours",)
    assert page.steps.shown == guidance_wanted(worcester, "long-hours")
    hand.click(row(page, "long-hours").check)
    assert guide.session.ticked == ()
    assert page.steps.shown == []


def test_a_tick_moves_no_row(page: SignsPage, hand: Hand) -> None:
    """Whoever ticks one sign after another must hit the next one."""
    before = [each.y() for each in page.list.rows]
    for each in page.list.rows[:4]:
        hand.click(each.check)
    assert [each.y() for each in page.list.rows] == before


def test_a_row_is_as_high_as_its_lines(open_window: Opener) -> None:
    guide = open_window(size=(1920, 1080))
    guide.navigation.show("signs")
    settle()
    heights = {each.height() for each in guide.at("signs", SignsPage).list.rows}
    assert min(heights) == pytest.approx(SENTENCES[1], abs=2)
    assert max(heights) == pytest.approx(SENTENCES[2], abs=3)


def test_all_groups_stand_in_one_scroll(page: SignsPage, worcester: Library) -> None:
    groups = [group.id for group in worcester.pack("en").indicator_groups]
    found: list[Localized[Indicator]] = sorted(
        worcester.all(Indicator, "en"), key=lambda one: groups.index(one.record.group)
    )
    assert [each.sign_id for each in page.list.rows] == [each.record.id for each in found]


# Groups


def test_the_column_of_groups_leads_and_follows(page: SignsPage, hand: Hand, worcester: Library) -> None:
    groups = worcester.pack("en").indicator_groups
    for place, group in enumerate(groups):
        _click_topic(page.topics, place)
        first = next(each for each in worcester.all(Indicator, "en") if each.record.group == group.id)
        assert in_sight(row(page, first.record.id)), group.id
        assert page.topics.topic == group.id
    bar = page.list.area.verticalScrollBar()
    bar.setValue(0)
    assert page.topics.topic == groups[0].id
    bar.setValue(row(page, "lied-about-job").y())
    assert page.topics.topic == "labor"
    assert groups[2].title in texts(page.list), "the head of the list names it too"
    bar.setValue(bar.maximum())
    assert page.topics.topic == groups[-1].id
    _click_topic(page.topics, len(groups) - 1)
    bar.setValue(row(page, "lied-about-job").y() + 30)
    _click_topic(page.topics, 2)
    assert bar.value() == row(page, "lied-about-job").y(), "a click on the group in sight leads to its first sign"


def _click_topic(topics: QListView, place: int) -> None:
    box = topics.visualRect(topics.model().index(place, 0))
    QTest.mouseClick(topics.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box.center())
    settle()


def test_groups_count_their_signs_and_what_is_ticked(page: SignsPage, guide: Guide, hand: Hand) -> None:
    def counts() -> list[tuple[int, int]]:
        model = page.topics.model()
        found = [model.index(place, 0).data(Qt.ItemDataRole.UserRole + 1) for place in range(model.rowCount())]
        return [(topic.count, topic.marked) for topic in found]

    assert all(marked == 0 for _, marked in counts())
    assert sum(count for count, _ in counts()) == len(page.list.rows)
    hand.click(page.list.rows[0].check)
    hand.click(row(page, "papers-held").check)
    assert [marked for _, marked in counts()][:3] == [1, 1, 0]
    hand.press(page.steps, "Clear")
    assert all(marked == 0 for _, marked in counts())


def test_the_way_by_keyboard(page: SignsPage, guide: Guide, hand: Hand) -> None:
    """Tab stops once in the list; the arrow keys go from sign to sign, and open and close."""
    page.topics.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Down)
    assert page.topics.topic == "control-movement-documents"
    hand.key(Qt.Key.Key_Tab)
    first = row(page, "cannot-leave")
    assert guide.focusWidget() is first.check
    hand.key(Qt.Key.Key_Space)
    hand.key(Qt.Key.Key_Down, times=3)
    held = row(page, "papers-held")
    assert guide.focusWidget() is held.check
    assert in_sight(held)
    hand.key(Qt.Key.Key_Space)
    hand.key(Qt.Key.Key_Right)
    assert held.opened
    hand.key(Qt.Key.Key_Left)
    assert not held.opened
    hand.key(Qt.Key.Key_Tab)
    assert guide.focusWidget() is held.why
    assert guide.session.ticked == ("cannot-leave", "papers-held")
    hand.key(Qt.Key.Key_End)
    assert guide.focusWidget() is page.list.rows[-1].check
    hand.key(Qt.Key.Key_Down)
    assert guide.focusWidget() is page.list.rows[-1].check
    hand.key(Qt.Key.Key_Home)
    assert guide.focusWidget() is page.list.rows[0].check
    hand.key(Qt.Key.Key_Tab, times=2)
    assert page.steps.isAncestorOf(guide.focusWidget()), "and on to the steps"


# Reasons


def test_why_a_sign_matters_opens_within_its_row(page: SignsPage, hand: Hand, worcester: Library) -> None:
    one = row(page, "lives-at-work")
    record = sign(worcester, "lives-at-work")
    assert "sources" not in " ".join(texts(one)), "a row has no link of its own"
    hand.click(one.why)
    said = " ".join(_bare(text) for text in texts(one))
    assert f"Why it matters. {record.why}" in said
    assert f"It may also be: {record.caveat}" in said
    assert one.why.accessibleName() == "Hide why it matters"
    publisher = worcester.many(Source, record.sources, "en")[0].record.publisher
    assert publisher not in said
    (see,) = [press for press in seen(one, QPushButton) if "source" in press.text()]
    assert str(len(record.sources)) in see.text()
    hand.click(see)
    assert publisher in " ".join(texts(one))
    hand.click(one.why)
    assert record.why not in " ".join(_bare(text) for text in texts(one))
    page.list.area.verticalScrollBar().setValue(0)
    last = next(each for each in reversed(page.list.rows) if not each.why.visibleRegion().isEmpty())
    hand.click(last.why)
    assert in_sight(last), "what opened below the edge is to be seen"


def _bare(text: str) -> str:
    return re.sub("<[^>]+>", "", text).replace("&#x27;", "'").replace("&quot;", '"')


def test_a_link_opens_the_sign_with_its_reasons(guide: Guide, worcester: Library) -> None:
    for sign_id in ("photos-threat", "branding-tattoo"):
        guide.navigation.open_record("indicator", sign_id)
        settle()
        page = guide.at("signs", SignsPage)
        one = row(page, sign_id)
        assert sign(worcester, sign_id).why in " ".join(_bare(text) for text in texts(one))
        assert guide.focusWidget() is one.check
        assert in_sight(one)
        assert page.topics.topic == sign(worcester, sign_id).group


# Next steps


def test_before_a_tick_it_says_what_will_be_here(page: SignsPage) -> None:
    said = texts(page.steps)
    assert "Tick what you have noticed. The steps that fit appear here." in said
    assert "Print next steps" not in said
    assert "Clear" not in said


def test_one_thing_is_first_with_its_number_and_the_rest_is_folded(
    page: SignsPage, guide: Guide, worcester: Library
) -> None:
    ticked = ("no-real-pay", "minor-labor", "papers-held")
    for each in ticked:
        guide.session.tick(each, True)
    settle()
    wanted = guidance_wanted(worcester, *ticked)
    assert page.steps.shown == wanted
    (first,) = seen(page.steps, FirstCard)
    assert seen(page.steps, StepsBody) == [first.body], "nothing else is open"
    (plate,) = seen(first, CallPlate)
    said = " ".join(texts(plate)).replace("\u2060", "").replace("\u2011", "-")
    dcf = worcester.get(Phone, "dcf-hotline", "en")
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


def test_all_steps_and_the_whole_page(page: SignsPage, guide: Guide, hand: Hand, worcester: Library) -> None:
    guide.session.tick("minor-labor", True)
    settle()
    (first,) = seen(page.steps, FirstCard)
    found = worcester.get(Guidance, "under-18", "en")
    assert found is not None
    record = found.record
    few = len(seen(first, RichText))
    assert few < len(record.steps)
    hand.click(first.body.more)
    assert len(seen(first, RichText)) == len(record.steps)
    assert "{" not in " ".join(texts(first))
    assert set(record.do_not) <= set("\n".join(texts(first)).split("\n"))
    hand.click(first.body.more)
    assert len(seen(first, RichText)) == few
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
    monkeypatch.setattr(next_steps, "announce", lambda _widget, text: heard.append(text))
    guide.session.tick("papers-held", True)
    assert heard == ["First: Talk alone first. Then 2 more"]
    assert not [text for text in texts(page.steps) if text.startswith("New")], "of the first tick, all is new"
    guide.session.tick("minor-labor", True)
    assert heard[1:] == ["First: The person is or may be under 18. Then 3 more"]
    said = texts(page.steps)
    assert "New: The person is or may be under 18" in said
    assert "First · new" in said
    assert "2 ticked" in said
    guide.session.tick("minor-commercial-sex", True)
    assert len(heard) == 2, "steps that stay the same are not said again"
    assert "3 ticked" in texts(page.steps)
    guide.session.clear_ticks()
    assert heard[-1] == "No next steps"


def test_clear_can_be_undone(page: SignsPage, guide: Guide, hand: Hand) -> None:
    for each in ("papers-held", "long-hours"):
        hand.click(row(page, each).check)
    hand.press(page.steps, "Clear")
    assert guide.session.ticked == ()
    assert not [each for each in page.list.rows if each.check.isChecked()]
    assert guide.toasts.words == "Ticks cleared"
    hand.press(guide.toasts, "Undo")
    assert guide.session.ticked == ("papers-held", "long-hours")
    assert row(page, "papers-held").check.isChecked()
    assert "2 ticked" in texts(page.steps)


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


# Languages, sizes


def test_signs_in_spanish_stay_where_they_were(page: SignsPage, guide: Guide, hand: Hand, worcester: Library) -> None:
    hand.click(row(page, "photos-threat").check)
    row(page, "photos-threat").show_why(True)
    settle()
    guide.set_language("es")
    settle()
    found = worcester.get(Indicator, "photos-threat", "es")
    assert found is not None
    one = row(page, "photos-threat")
    assert one.title.text() == found.record.title
    assert one.check.isChecked()
    assert one.opened
    assert in_sight(one)
    assert guide.focusWidget() is one.check
    guide.top_bar.box.setFocus()
    page.list.lead_to("labor")
    guide.set_language("en")
    settle()
    assert row(page, "lied-about-job").mapTo(page.list.area.viewport(), QPoint()).y() == 0
    guide.set_language("es")
    assert worcester.pack("es").indicator_groups[0].title in page.topics.model().index(0, 0).data()


def test_groups_and_steps_give_way_where_there_is_little_room(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(640, 480))
    guide.navigation.show("signs")
    settle()
    page = guide.at("signs", SignsPage)
    assert not page.topics.isVisible()
    hand.click(page.topic_filter)
    (choices,) = guide.findChildren(ChoiceList)
    box = choices.visualRect(choices.model().index(1, 0))
    QTest.mouseClick(choices.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box.center())
    settle()
    first = row(page, "cannot-leave")
    assert first.mapTo(page.list.area.viewport(), QPoint()).y() == 0
    assert page.topic_filter.accessibleName() == "Group: Control and papers"
    hand.click(first.check)
    assert not page.steps.isVisible()
    hand.press(page, "What to do next · 1 ticked")
    assert page.steps.isVisible()
    focused = guide.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text().strip() == "Back to the signs"
    hand.key(Qt.Key.Key_Escape)
    assert first.isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600), (640, 480)])
def test_no_passage_is_cut(open_window: Opener, size: tuple[int, int]) -> None:
    guide = open_window(size=size)
    guide.navigation.show("signs")
    page = guide.at("signs", SignsPage)
    for each in ("papers-held", "minor-labor"):
        guide.session.tick(each, True)
        row(page, each).show_why(True)
    page.panes.show_detail()
    settle()
    for label in seen(page, QLabel):
        if label.wordWrap() and label.text():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_print_next_steps_begins_with_the_clients_version(page: SignsPage, guide: Guide, hand: Hand) -> None:
    asked: list[tuple[str, object]] = []
    page.print_asked.connect(lambda kind, presets: asked.append((kind, presets)))
    hand.click(row(page, "papers-held").check)
    hand.press(page.steps, "Print next steps")
    assert asked == [("signs-checklist", {"version": "client"})]
    assert guide.navigation.here == "print"


def test_the_page_begins_anew(page: SignsPage, guide: Guide, hand: Hand) -> None:
    hand.click(row(page, "photos-threat").why)
    guide.session.tick("papers-held", True)
    seen(page.steps, ThenCard)[0].head.click()
    guide.session.wipe()
    page.start()
    settle()
    assert page.list.area.verticalScrollBar().value() == 0
    assert page.topics.topic == "living-and-work"
    assert not [each for each in page.list.rows if each.opened]
    guide.session.tick("papers-held", True)
    settle()
    assert not [each for each in seen(page.steps, ThenCard) if each.body is not None]


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
