"""Sheets to work with in the window: found, chosen, printed in two languages, and none of staff's before a client."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from guide_app.content.sheets import Sheet
from guide_app.ui.common.audience import Audience
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.kit.inputs.fields import ChoiceField
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.questions.page import QuestionsPage
from guide_app.ui.search.page import ResultsPage
from tests.ui.desk import Guide, Hand, seen, settle, texts, watch_for
from tests.ui.printing.print_page import field, made_pages, opened, ready, show, told

CLIENT = Audience(client=True)


def _offered(page: PrintPage) -> list[str]:
    combo = field(page, "sheet", ChoiceField).combo
    return [combo.itemData(place) for place in range(combo.count())]


def _sheets(guide: Guide, audience: str) -> set[str]:
    return {each.record.id for each in guide.library.all(Sheet, "en") if each.record.audience == audience}


@pytest.mark.parametrize(("typed", "sheet_id"), [("safety plan", "safety-plan"), ("release form", "release-form")])
def test_a_search_leads_to_the_sheet_ready_to_print(guide: Guide, hand: Hand, typed: str, sheet_id: str) -> None:
    hand.ctrl(Qt.Key.Key_K)
    hand.write(typed)
    watch_for(lambda: guide.navigation.here == "results")
    results = guide.at("results", ResultsPage)
    watch_for(lambda: (hit := results.model.hit(0)) is not None and hit.id == sheet_id)
    hand.key(Qt.Key.Key_Return)
    watch_for(lambda: guide.navigation.here == "print")
    page = ready(guide.at("print", PrintPage))
    assert (page.kind_id, page.form.values()["sheet"]) == ("sheet", sheet_id)
    assert page.print_button.isEnabled()
    assert guide.navigation.can_go_back


def test_sheets_are_chosen_by_what_staff_call_them(guide: Guide) -> None:
    page = show(opened(guide), "sheet")
    combo = field(page, "sheet", ChoiceField).combo
    assert combo.itemText(0) == "Safety plan"
    assert _offered(page) == list(guide.library.ids(Sheet))
    assert made_pages(page)[0].startswith("My plan")
    combo.setCurrentIndex(combo.findData("door-rules"))
    combo.activated.emit(combo.currentIndex())
    ready(page)
    assert made_pages(page)[0].startswith("At the door")


def test_both_languages_are_on_one_sheet_when_chosen(guide: Guide) -> None:
    page = show(opened(guide), "sheet", sheet="credit-block")
    second = field(page, "second_language", ChoiceField)
    assert second.value is None
    second.combo.setCurrentIndex(second.combo.findData("es"))
    second.combo.activated.emit(second.combo.currentIndex())
    ready(page)
    assert "Qué hace" in made_pages(page)[0]
    assert "What it does" in made_pages(page)[0]


def test_staff_are_told_how_to_use_it_and_a_client_is_not(guide: Guide) -> None:
    page = show(opened(guide), "sheet", sheet="safety-plan")
    watch_for(lambda: "Read it together. To write is a choice." in told(page))
    guide.set_audience(CLIENT)
    show(page, "sheet", sheet="safety-plan")
    settle()
    assert told(page)
    assert "How to use it" not in told(page)


def test_a_client_is_offered_no_sheet_for_staff(guide: Guide) -> None:
    page = show(opened(guide), "sheet", sheet="conversation-guide")
    assert "A talk for everyone" in made_pages(page)[0]
    guide.set_audience(CLIENT)
    ready(page)
    assert page.kind_id == "sheet"
    assert set(_offered(page)) == _sheets(guide, "client")
    assert _sheets(guide, "staff")
    assert made_pages(page)[0].startswith("My plan"), "what staff had open is taken away"


@pytest.mark.parametrize(("typed", "found"), [("conversation guide", False), ("safety plan", True)])
def test_a_client_finds_only_their_own_sheets(guide: Guide, hand: Hand, typed: str, found: bool) -> None:
    guide.set_audience(CLIENT)
    hand.ctrl(Qt.Key.Key_K)
    hand.write(typed)
    results = guide.at("results", ResultsPage)
    watch_for(lambda: guide.navigation.here == "results" and guide.search.state.text == typed)
    watch_for(lambda: results.model.rowCount() > 0)
    settle()
    hits = [results.model.hit(row) for row in range(results.model.rowCount())]
    sheets = {hit.id for hit in hits if hit is not None and hit.kind == "sheet"}
    assert not sheets & _sheets(guide, "staff")
    assert ("safety-plan" in sheets) == found


def test_what_to_do_leads_to_the_sheets_for_it(guide: Guide, hand: Hand) -> None:
    guide.navigation.open_record("guidance", "privacy-and-records")
    settle()
    detail = guide.at("questions", QuestionsPage).detail
    detail.followed.emit("sheet", "release-form")
    watch_for(lambda: guide.navigation.here == "print")
    page = ready(guide.at("print", PrintPage))
    assert page.form.values()["sheet"] == "release-form"
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.navigation.here == "questions"


@pytest.mark.parametrize(
    ("record", "audience", "named"),
    [
        (("guidance", "someone-discloses"), Audience(), {"Conversation guide", "Warm hand-over script"}),
        (("question", "agents-at-the-door"), Audience(), {"At the door: agents or police"}),
        (("question", "agents-at-the-door"), CLIENT, set[str]()),
        (("question", "debts"), CLIENT, {"Blocking debts from trafficking"}),
    ],
)
def test_an_article_names_the_sheets_that_go_with_it(
    guide: Guide, record: tuple[str, str], audience: Audience, named: set[str]
) -> None:
    guide.at("questions", QuestionsPage)
    guide.set_audience(audience)
    guide.navigation.open_record(*record)
    settle()
    detail = guide.at("questions", QuestionsPage).detail
    links = "\n".join(each.text() for each in seen(detail, RichText))
    assert ("Plans, forms and scripts" in texts(detail)) == bool(named)
    assert {each for each in named if each in links} == named
    assert links.count('href="sheet:') == len(named)
