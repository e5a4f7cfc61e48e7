"""The next steps of the Worcester pack on paper: what a client takes along, and what staff keep."""

from __future__ import annotations

import pytest

from guide_app.content.markup import parse_line, plain_text
from guide_app.content.records import Guidance, Indicator, Question
from guide_app.handouts.document import Rendered
from guide_app.handouts.pages.next_steps import Version
from guide_app.handouts.pages.signs_checklist import SignsChecklistOptions
from guide_app.library.library import Library
from guide_app.library.next_steps import for_adults_only
from tests.handouts import pdf
from tests.handouts.conftest import Printed

SITUATIONS = (
    ("papers-held",),
    ("no-real-pay", "debt", "watched"),
    ("injuries", "drug-control", "threats-person"),
    ("loyal-to-controller", "photos-threat"),
)


def text_of(made: Rendered) -> str:
    """All its words, with single spaces."""
    return " ".join(" ".join(pdf.text(made.pdf, page).split()) for page in range(len(made.pages)))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("ticked", SITUATIONS)
def test_what_a_client_takes_along_tells_nothing_of_what_was_noticed(
    worcester: Library, printed: Printed, language: str, ticked: tuple[str, ...]
) -> None:
    text = text_of(printed(SignsChecklistOptions(language=language, ticked=ticked, reasons=True, staff_notes=True)))
    for sign in worcester.many(Indicator, ticked, language):
        for line in (sign.record.title, sign.record.why, sign.record.caveat):
            assert pdf.typeset(line) not in text
    for found in worcester.all(Guidance, language):
        lines = (found.record.title, *found.record.do_not, *found.record.staff_notes)
        for line in lines:
            assert pdf.typeset(plain_text(parse_line(line), worcester.phone_numbers)) not in text
    answers = [found.record for found in worcester.all(Question, language)]
    assert [each.audience for each in answers if pdf.typeset(each.question) in text] != []
    assert {each.audience for each in answers if pdf.typeset(each.question) in text} == {"client"}
    assert "988" in text.split()[-40:], "the numbers that always work stand at the end"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_sign_leads_a_client_to_an_answer(worcester: Library, printed: Printed, language: str) -> None:
    """``talk-alone`` always holds, so the least is where to get help; a sign with steps of its own says more."""
    questions = {found.record.question for found in worcester.all(Question, language)}
    for sign_id in worcester.ids(Indicator):
        text = text_of(printed(SignsChecklistOptions(language=language, ticked=(sign_id,))))
        assert any(pdf.typeset(question) in text for question in questions), sign_id


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("version", ["client", "staff"])
@pytest.mark.parametrize("minor", ["runaway-repeat", "secret-online-time"])
def test_the_steps_of_a_minor_name_no_place_for_adults(
    worcester: Library, printed: Printed, language: str, version: Version, minor: str
) -> None:
    adults = ("cannot-leave", "drug-control", "no-medical-care")
    options = SignsChecklistOptions(language=language, ticked=adults, version=version)
    names = ("Abby’s House", "Queen Street", "508-756-5486")
    everyone = text_of(printed(options))
    assert any(name in everyone for name in names), "an adult is told of them"
    text = text_of(printed(SignsChecklistOptions(language=language, ticked=(*adults, minor), version=version)))
    assert [name for name in names if name in text] == []


def test_places_for_adults_are_known_by_their_own_numbers_only(worcester: Library) -> None:
    left_out = for_adults_only(worcester, "en")
    assert {"service:abbys-house", "phone:abbys-house", "service:smoc-queen-street"} <= left_out
    assert not {"phone:emergency", "phone:national-hotline", "phone:mass-211", "service:luk"} & left_out


def test_staff_have_what_was_ticked_and_their_notes_when_asked_for(worcester: Library, printed: Printed) -> None:
    ticked = ("papers-held", "long-hours")
    bare = text_of(printed(SignsChecklistOptions(ticked=ticked, version="staff")))
    noted = text_of(printed(SignsChecklistOptions(ticked=ticked, version="staff", staff_notes=True)))
    for sign in worcester.many(Indicator, ticked, "en"):
        assert pdf.typeset(sign.record.title) in bare
    guidance = worcester.get(Guidance, "documents-held", "en")
    assert guidance is not None
    first = pdf.typeset(plain_text(parse_line(guidance.record.staff_notes[0]), worcester.phone_numbers))
    assert first not in bare
    assert first in noted
