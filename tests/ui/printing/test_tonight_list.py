"""The list of tonight's calls is printed from its page, for the situation that is there, and forgotten with it."""

from __future__ import annotations

from guide_app.handouts.pages.tonight_calls import TonightCallsOptions
from guide_app.library.eligibility import AgeRange, Person
from guide_app.library.situation import Situation
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.tonight.page import TonightPage
from tests.ui.desk import TUESDAY, Guide, Hand, settle
from tests.ui.printing.print_page import ready

GIRL = Situation(person=Person(age=AgeRange.of(16), gender="woman"))


def test_the_list_is_printed_for_who_and_when_it_was_made_for(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("tonight")
    settle()
    page = guide.at("tonight", TonightPage)
    hand.press(page, "Print this list")
    assert guide.navigation.here == "print"
    printing = ready(guide.at("print", PrintPage))
    made = printing.maker.form.options()
    assert isinstance(made, TonightCallsOptions)
    assert (made.situation, made.at, made.language) == (page.form.situation, TUESDAY, "en")
    assert printing.rendering.rendered is not None
    assert printing.rendering.rendered.suggested_name == "calls-en.pdf"
    assert printing.maker.crumbs.title.text() == "Calls for tonight"


def test_what_was_said_of_the_person_goes_with_the_list(guide: Guide, hand: Hand) -> None:
    guide.workspace.print_kind("tonight-calls", {"situation": GIRL, "at": TUESDAY})
    printing = ready(guide.at("print", PrintPage))
    assert printing.maker.form.values()["situation"] == GIRL
    printing.maker.form.set_values({"paper": "a4"})
    assert printing.maker.form.values()["situation"] == GIRL, "another choice leaves it"
    guide.hiding.hide()
    assert "situation" not in printing.maker.form.values()
    guide.workspace.print_kind("tonight-calls", {})
    made = ready(printing).maker.form.options()
    assert isinstance(made, TonightCallsOptions)
    assert made.situation == Situation()
