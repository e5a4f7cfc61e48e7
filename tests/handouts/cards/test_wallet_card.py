"""What a card says, what may not be on it, and what a person is told before printing."""

from __future__ import annotations

import datetime as dt

import pytest

from guide_app.handouts.problems import HandoutError, NotPrintableError
from tests.handouts import pdf
from tests.handouts.conftest import MakeCard


def _lines(made: bytes, page: int = 0) -> list[str]:
    return pdf.text(made, page).split("\r\n")


def test_the_words_of_both_sides(card: MakeCard) -> None:
    made = card(front="en", back="es", services=("full-line", "legal"), cards=1)
    assert made.printable
    assert made.for_print() == made.pdf
    assert _lines(made.pdf)[:-1] == [
        "Help is here",
        "Full Line",
        "508-555-0141",
        "508-555-0144 Text",
        "Legal Aid of Smalltown",
        "508-555-0142",
        "911 In danger 711 Relay for Deaf callers",
    ]
    assert _lines(made.pdf)[-1] == "You choose what to say. As of Nov 24, 2026 · not called"
    back = _lines(made.pdf, 1)
    assert back[0] == "Aquí hay ayuda"
    assert "911 En peligro 711 Relevo para sordos" in back
    assert " ".join(back).endswith("Usted decide qué decir. Datos al 24 nov 2026 · sin llamar · Traducción sin revisar")


def test_the_emergency_number_is_once_on_a_card(card: MakeCard) -> None:
    words = pdf.text(card(front="en", services=("night-line", "emergency-911"), cards=1).pdf)
    assert words.count("911") == 1
    assert "911 In danger" in words


def test_the_pack_proposes_services(card: MakeCard) -> None:
    assert "Smalltown Night Line" in pdf.text(card(front="en").pdf)
    made = card(front="es", wording="discreet")
    assert "Ayuda de noche" in pdf.text(made.pdf)
    assert "Smalltown" not in pdf.text(made.pdf)


def test_a_number_for_calls_and_texts_says_so(card: MakeCard) -> None:
    assert "Both Ways · call or text" in pdf.text(card(front="en", services=("both",)).pdf)
    assert "Both Ways · llame o mande SMS" in pdf.text(card(front="es", services=("both",)).pdf)


@pytest.mark.parametrize(
    ("service", "wording", "kind", "sentence"),
    [
        (
            "open-door-shelter",
            "plain",
            "unconfirmed-phone",
            "Open Door Shelter: the number 508-555-0134 is not confirmed",
        ),
        ("no-phone", "plain", "no-phone", "House without a Telephone has no phone number"),
        ("closed", "plain", "not-active", "Closed House is inactive"),
        ("both", "discreet", "no-discreet-name", "Both Ways has no discreet name"),
        ("nothing-such", "plain", "unknown-service", "no service 'nothing-such'"),
    ],
)
def test_what_may_not_go_on_a_card(card: MakeCard, service: str, wording: str, kind: str, sentence: str) -> None:
    made = card(front="en", back="es", services=("night-line", service), wording=wording)
    assert not made.printable
    # Report a cause once, even if both sides have it.
    assert [(problem.kind, problem.side, problem.line) for problem in made.problems] == [(kind, None, service)]
    assert sentence in str(made.problems[0].message)
    assert "the pack" not in str(made.problems[0].message), "who prints has never seen one"
    assert made.problems[0].quick_fixes
    with pytest.raises(NotPrintableError, match=sentence):
        made.for_print()
    # The preview shows the rest, and never the number in question.
    assert "800-555-0199" in pdf.text(made.pdf)
    assert "508-555-0134" not in pdf.everything(made.pdf)


def test_a_card_without_any_number_is_no_card(card: MakeCard) -> None:
    made = card(front="en", services=("open-door-shelter",))
    assert made.pdf == b""
    assert [problem.kind for problem in made.problems] == ["unconfirmed-phone"]


def test_a_telling_name_is_found_on_a_discreet_card(card: MakeCard) -> None:
    made = card(front="en", services=("night-line", "telling"), wording="discreet")
    (problem,) = made.problems
    assert problem.kind == "telling-word"
    assert "“Shelter”" in str(problem.message)
    assert "the pack" not in str(problem.message)
    assert card(front="en", services=("night-line", "telling")).printable


def test_an_old_listing_is_marked_and_told(card: MakeCard) -> None:
    made = card(front="en", services=("night-line", "old"), cards=1)
    assert made.printable
    (note,) = made.notes
    assert (note.kind, note.subject) == ("stale-listing", "old")
    assert "The information for Old Listing is from 2025-11-20" in str(note.message)
    assert "Not updated since Nov 20, 2025" in pdf.text(made.pdf)
    fresh = card(front="en", services=("night-line", "old"), cards=1, today=dt.date(2026, 11, 20))
    assert fresh.notes == ()
    assert "As of Nov 20, 2025" in pdf.text(fresh.pdf)


def test_a_draft_translation_is_marked_and_told_once(card: MakeCard) -> None:
    made = card(front="es", back="en", services=("night-line", "full-line"))
    assert [note.kind for note in made.notes] == ["draft-translation"]
    assert "Spanish" in str(made.notes[0].message)
    assert "Traducción sin revisar" in pdf.text(made.pdf)
    assert "reviewed" not in pdf.text(made.pdf, 1)


def test_a_name_without_translation_is_told(card: MakeCard) -> None:
    made = card(front="es", services=("night-line", "legal"), wording="discreet")
    assert [(note.kind, note.subject) for note in made.notes if note.kind == "fallback-language"] == [
        ("fallback-language", "legal")
    ]


def test_estimated_stock_is_told(card: MakeCard) -> None:
    made = card(stock="5390", front="en")
    assert [(note.kind, note.subject) for note in made.notes] == [("estimated-stock", "avery-5390")]


def test_file_names_tell_nothing(card: MakeCard) -> None:
    assert card(front="en", back="es").suggested_name == "cards-en-es.pdf"
    assert card(front="es", back="es", wording="discreet").suggested_name == "cards-es.pdf"


def test_a_language_that_handouts_do_not_know(card: MakeCard) -> None:
    with pytest.raises(HandoutError, match=r"not available in 'tlh'. Choose one of: en, es"):
        card(front="tlh")
