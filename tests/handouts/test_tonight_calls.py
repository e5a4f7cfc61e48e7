"""Tonight's calls on paper: the plan of the command, in its order, and nothing of the person."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

import pytest

from guide_app.content.call_rules import CallRule
from guide_app.content.records import Service
from guide_app.handouts.document import Rendered
from guide_app.handouts.options import Paper
from guide_app.handouts.pages.tonight_calls import TonightCallsOptions
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError
from guide_app.handouts.registry import HANDOUTS, KINDS, kind_of, sheet_of
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.decision import Decision
from guide_app.library.decision.engine import decide
from guide_app.library.eligibility import AgeRange, Person
from guide_app.library.library import Library
from guide_app.library.situation import Situation
from tests.handouts import pdf
from tests.handouts.conftest import Make, Printed, printer

NIGHT = dt.datetime(2026, 11, 25, 23, 40, tzinfo=ZoneInfo("America/New_York"))
GIRL = Situation(person=Person(age=AgeRange.of(16), gender="woman", pregnant=True), language="es")
MAN = Situation(person=Person(age=AgeRange.of(40), gender="man", using=True, trans=True), fleeing=True)
FAMILY = Situation(person=Person(age=AgeRange.of(27), gender="woman", with_children=2, without_id=True))
DEAF = Situation(person=Person(age=AgeRange.of(33), gender="woman"), fleeing=True, language="ase")


def tonight(library: Library, situation: Situation, at: dt.datetime, language: str) -> Decision:
    """Who is called for a bed."""
    return decide(library, Ask(needs=frozenset(("shelter",)), situation=situation, at=at), language)


@pytest.fixture(scope="module")
def printed(demo: Library, words: PhraseBook, renderer: Renderer) -> Printed:
    """Prints from the demo pack; each thing once for all tests here."""
    return printer(demo, words, renderer)


def text_of(made: Rendered) -> str:
    """All its words, with single spaces."""
    return " ".join(" ".join(pdf.text(made.pdf, page).split()) for page in range(len(made.pages)))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("situation", [GIRL, MAN, FAMILY, DEAF])
def test_the_calls_are_in_the_order_of_the_plan(
    demo: Library, printed: Printed, situation: Situation, language: str, paper: Paper
) -> None:
    options = TonightCallsOptions(language=language, paper=paper, situation=situation, at=NIGHT)
    made = printed(options)
    assert made.printable
    assert pdf.page_size(made.pdf) == pytest.approx(sheet_of(options), abs=0.2)
    text = text_of(made)
    plan = tonight(demo, situation, NIGHT, language)
    at = 0
    for call in plan.rows:
        found = text.find(pdf.typeset(call.name), at)
        assert found >= 0, call.name
        at = found
        if call.say and call not in plan.maybe:
            assert pdf.typeset(call.say) in text
        if call.number is not None:
            assert (call.number.number in text) == call.number.confirmed
    for entry in plan.maybe:
        assert entry.condition is not None
        assert pdf.typeset(entry.condition) in text.replace("\xa0", " ")
    for said in (*(act.do for act in plan.acts), *(act.never for act in plan.acts), *(entry.do for entry in plan.now)):
        if said:
            assert pdf.typeset(said).split(". ")[0] in text.replace("\xa0", " ")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("situation", [GIRL, MAN, FAMILY, DEAF])
def test_nothing_of_the_person_is_on_it(demo: Library, printed: Printed, situation: Situation, language: str) -> None:
    made = printed(TonightCallsOptions(language=language, situation=situation, at=NIGHT))
    text = text_of(made)
    plan = tonight(demo, situation, NIGHT, language)
    for telling in (
        "takes people who are using drugs or alcohol now",
        "que usan drogas o alcohol ahora",
        "pregnant: ask",
        "trans people",
        "personas trans",
        "ID",
    ):
        assert not re.search(rf"\b{telling}\b", text.split(_calls_heading(language))[1]), telling
    called = {call.name for call in plan.calls}
    for left_out in plan.left_out:
        if left_out.name not in called and not any(left_out.name in (later.names or ()) for later in plan.later):
            assert pdf.typeset(left_out.name) not in text.split(_calls_heading(language))[1], left_out.name
    everything = pdf.everything(made.pdf)
    assert "23:40" not in everything
    assert "11:40" not in everything
    assert "2026, 11" not in text
    assert made.suggested_name == f"calls-{language}.pdf"


def _calls_heading(language: str) -> str:
    return {"en": "Call in this order", "es": "Llame en este orden"}[language]


def test_a_minor_is_sent_to_no_place_for_adults(printed: Printed) -> None:
    text = text_of(printed(TonightCallsOptions(situation=GIRL, at=NIGHT)))
    assert "Queen Street" not in text
    assert "Abby" not in text
    assert text.index("National Runaway Safeline 800-786-2929") < text.index("Mass 2-1-1 211")


def test_what_to_say_is_in_the_persons_language_too(demo: Library, printed: Printed) -> None:
    made = printed(TonightCallsOptions(situation=GIRL, at=NIGHT))
    plan = tonight(demo, GIRL, NIGHT, "en")
    theirs = plan.calls[0].say_theirs
    assert theirs
    assert pdf.typeset(theirs) in text_of(made)
    assert "es" in {language for _, language, _ in pdf.structure(made.pdf)}, "a screen reader says it in Spanish"


def test_in_place_of_a_number_that_is_not_confirmed_is_where_to_go_or_whom_to_ask(
    demo: Library, printed: Printed
) -> None:
    plan = tonight(demo, MAN, NIGHT, "en")
    doubtful = [call for call in plan.calls if call.number is not None and not call.number.confirmed]
    assert doubtful
    text = text_of(printed(TonightCallsOptions(situation=MAN, at=NIGHT)))
    for call in doubtful:
        service = demo.get(Service, call.service, "en")
        assert service is not None
        place = service.record.go_to
        assert (f"Go to {place}" if place else "Ask staff for the number") in text
        assert place is None or text.count(place) == 1
        assert call.number is not None
        assert call.number.number not in text


def test_large_print_is_large(printed: Printed) -> None:
    made = printed(TonightCallsOptions(situation=FAMILY, at=NIGHT, large_print=True))
    assert made.smallest_text_pt == 18
    assert min(glyph.size for page in range(len(made.pages)) for glyph in pdf.glyphs(made.pdf, page)) >= 18


@pytest.mark.parametrize(("situation", "language"), [(MAN, "en"), (GIRL, "en"), (FAMILY, "es")])
def test_type_grows_until_the_calls_fill_their_pages(printed: Printed, situation: Situation, language: str) -> None:
    made = printed(TonightCallsOptions(situation=situation, at=NIGHT, language=language))
    assert len(made.pages) == (2 if situation is MAN else 1)
    last = len(made.pages) - 1
    foot = pdf.page_size(made.pdf)[1] - 30
    assert max(line.bottom for line in pdf.lines(made.pdf, last) if line.bottom < foot) > (0.4 if last else 0.6) * foot
    text = text_of(made)
    assert ".." not in text


def test_translated_rules_that_nobody_reviewed_say_so(printed: Printed) -> None:
    assert printed(TonightCallsOptions(situation=GIRL, at=NIGHT)).notes == ()
    spanish = printed(TonightCallsOptions(language="es", situation=GIRL, at=NIGHT))
    assert [note.kind for note in spanish.notes] == ["draft-translation"]
    assert "Traducción sin revisar" in text_of(spanish)


def test_old_listings_are_told(printed: Printed) -> None:
    made = printed(TonightCallsOptions(situation=GIRL, at=NIGHT), dt.timedelta(days=400))
    assert {note.kind for note in made.notes} == {"stale-listing"}


def test_a_pack_without_rules_has_no_list(make: Make, library: Library) -> None:
    assert not library.ids(CallRule)
    with pytest.raises(HandoutError, match="This pack has no rules for a bed tonight"):
        make("tonight-calls")


def test_it_is_opened_from_elsewhere_and_in_no_list() -> None:
    assert "tonight-calls" not in HANDOUTS
    assert kind_of(TonightCallsOptions()) is KINDS["tonight-calls"]
    assert KINDS["tonight-calls"].given == ("situation", "at")
    assert {option.name for option in KINDS["tonight-calls"].described} == {
        "language", "paper", "ink_saving", "large_print",
    }  # fmt: skip
