"""Sheets to work with in the window: found, chosen, printed in two languages, and none of staff's before a client."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from guide_app.content.sheets import Sheet
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.kit.inputs.fields import ChoiceField
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.questions.page import QuestionsPage
from guide_app.ui.search.page import ResultsPage
from tests.ui.desk import Guide, Hand, seen, settle, texts, watch_for
from tests.ui.printing.print_page import field, made_pages, opened, ready, show, told


@pytest.mark.parametrize(("typed", "sheet_id"), [("safety plan", "safety-plan"), ("release form", "release-form")])
def test_a_search_leads_to_the_sheet_ready_to_print(guide: Guide, hand: Hand, typed: str, sheet_id: str) -> None:
    hand.ctrl(Qt.Key.Key_K)
    hand.write(typed)
    watch_for(lambda: guide.navigation.here == "results")
    results = guide.at("results", ResultsPage)
    watch_for(lambda: (hit := results.model.hit(results.model.first)) is not None and hit.id == sheet_id)
    hand.key(Qt.Key.Key_Return)
    watch_for(lambda: guide.navigation.here == "print")
    page = ready(guide.at("print", PrintPage))
    assert (page.kind_id, page.maker.form.values()["sheet"]) == ("sheet", sheet_id)
    assert page.maker.left.print_button.isEnabled()
    assert guide.navigation.can_go_back


def test_sheets_are_chosen_by_what_staff_call_them(guide: Guide, hand: Hand) -> None:
    page = show(opened(guide), "sheet")
    box = field(page, "sheet", ChoiceField).choice
    assert box.choices[0].words == "Safety plan"
    assert [each.value for each in box.choices] == list(guide.library.ids(Sheet))
    assert made_pages(page)[0].startswith("My plan")
    (door,) = [each.words for each in box.choices if each.value == "door-rules"]
    hand.pick(box, door)
    ready(page)
    assert made_pages(page)[0].startswith("At the door")


def test_both_languages_are_on_one_sheet_when_chosen(guide: Guide, hand: Hand) -> None:
    page = show(opened(guide), "sheet", sheet="credit-block")
    second = field(page, "second_language", ChoiceField)
    assert second.value is None
    hand.pick(second.choice, "Español")
    ready(page)
    assert "Qué hace" in made_pages(page)[0]
    assert "What it does" in made_pages(page)[0]


def test_staff_are_told_how_to_use_it(guide: Guide) -> None:
    page = show(opened(guide), "sheet", sheet="safety-plan")
    watch_for(lambda: "Read it together. To write is a choice." in told(page))


def test_what_to_do_leads_to_the_sheets_for_it(guide: Guide, hand: Hand) -> None:
    guide.navigation.open_record("guidance", "privacy-and-records")
    settle()
    detail = guide.at("questions", QuestionsPage).detail
    detail.followed.emit("sheet", "release-form")
    watch_for(lambda: guide.navigation.here == "print")
    page = ready(guide.at("print", PrintPage))
    assert page.maker.form.values()["sheet"] == "release-form"
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.navigation.here == "questions"


@pytest.mark.parametrize(
    ("record", "named"),
    [
        (("guidance", "someone-discloses"), {"Conversation guide", "Warm hand-over script"}),
        (("question", "agents-at-the-door"), {"At the door: agents or police"}),
        (("question", "debts"), {"Blocking debts from trafficking"}),
    ],
)
def test_an_article_names_the_sheets_that_go_with_it(guide: Guide, record: tuple[str, str], named: set[str]) -> None:
    guide.at("questions", QuestionsPage)
    guide.navigation.open_record(*record)
    settle()
    detail = guide.at("questions", QuestionsPage).detail
    links = "\n".join(each.text() for each in seen(detail, RichText))
    assert ("Plans, forms and scripts" in texts(detail)) == bool(named)
    assert {each for each in named if each in links} == named
    assert links.count('href="sheet:') == len(named)
