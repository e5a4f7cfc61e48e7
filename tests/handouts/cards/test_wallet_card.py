"""What a card says, what may not stand on it, and what a person is told before printing."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec import structs

from guide_app.handouts.cards.wallet_card import WalletCardOptions, wallet_card
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError, NotPrintableError
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.library import Library
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
        "These calls are free.",
        "Full Line",
        "508-555-0141",
        "508-555-0144 Text",
        "Legal Aid of Smalltown",
        "508-555-0142",
        "911 In danger 711 Relay for Deaf callers",
    ]
    assert _lines(made.pdf)[-1] == "You choose what to say. Checked Nov 24, 2026"
    back = _lines(made.pdf, 1)
    assert back[0] == "Aquí hay ayuda"
    assert "911 En peligro 711 Relevo para sordos" in back
    assert " ".join(back).endswith("Usted decide qué decir. Verificado 24 nov 2026 · Traducción sin revisar")


def test_the_emergency_number_stands_once_on_a_card(card: MakeCard) -> None:
    words = pdf.text(card(front="en", services=("night-line", "emergency-911"), cards=1).pdf)
    assert words.count("911") == 1
    assert "911 In danger" in words


def test_the_large_number_is_as_large_as_the_page_is_wide(
    library: Library, words: PhraseBook, renderer: Renderer
) -> None:
    sheet = CardStock(
        brand="My",
        part="small",
        paper="a6",
        width=90,
        height=52,
        columns=1,
        rows=2,
        left=7,
        top=7,
        pitch_x=90,
        pitch_y=60,
    )
    sizes: list[float] = []
    for stock in (sheet, structs.replace(sheet, paper="letter")):
        made = renderer.render(
            wallet_card(library, WalletCardOptions(stock=stock, large_print=True), words, library.edition)
        )
        number = [glyph for glyph in pdf.glyphs(made.pdf) if glyph.text.isdigit()][:10]
        assert "".join(glyph.text for glyph in number) == "8005550199"
        assert max(glyph.box.right for glyph in number) <= stock.sheet_size[0] - 18.9
        under = [glyph.box.bottom for glyph in number]
        assert max(under) - min(under) < 0.5
        sizes.append(number[0].size)
    assert sizes[0] >= 27
    assert sizes[1] == 56


def test_the_pack_proposes_services(card: MakeCard) -> None:
    assert "Smalltown Night Line" in pdf.text(card(front="en").pdf)
    made = card(front="es", wording="discreet")
    assert "Ayuda de noche" in pdf.text(made.pdf)
    assert "Smalltown" not in pdf.text(made.pdf)


def test_other_ways_can_be_left_out(card: MakeCard) -> None:
    words = pdf.text(card(front="en", services=("full-line",), other_ways=False).pdf)
    assert "508-555-0144" not in words
    assert "711" not in words


def test_a_number_for_calls_and_texts_says_so(card: MakeCard) -> None:
    assert "Both Ways · call or text" in pdf.text(card(front="en", services=("both",)).pdf)
    assert "Both Ways · llame o escriba" in pdf.text(card(front="es", services=("both",)).pdf)


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
    # One cause is told once, though it stands on both sides.
    assert [(problem.kind, problem.side, problem.line) for problem in made.problems] == [(kind, None, service)]
    assert sentence in str(made.problems[0].message)
    assert made.problems[0].quick_fixes
    with pytest.raises(NotPrintableError, match=sentence):
        made.for_print()
    # The preview shows the rest, and never the number in question.
    assert "800-555-0199" in pdf.text(made.pdf)
    assert "508-555-0134" not in pdf.everything(made.pdf)


def test_the_shorter_wording_leaves_out_the_sentence_alone(card: MakeCard) -> None:
    for large in (False, True):
        usual, short = (
            pdf.text(card(front="en", cards=1, short=short, large_print=large).pdf).split() for short in (False, True)
        )
        assert [word for word in usual if word not in short] == ["These", "calls", "are", "free."]


def test_a_card_without_any_number_is_no_card(card: MakeCard) -> None:
    made = card(front="en", services=("open-door-shelter",))
    assert made.pdf == b""
    assert [problem.kind for problem in made.problems] == ["unconfirmed-phone"]


def test_a_telling_name_is_found_on_a_discreet_card(card: MakeCard) -> None:
    made = card(front="en", services=("night-line", "telling"), wording="discreet")
    (problem,) = made.problems
    assert problem.kind == "telling-word"
    assert "“Shelter”" in str(problem.message)
    assert card(front="en", services=("night-line", "telling")).printable


def test_an_old_listing_is_marked_and_told(card: MakeCard) -> None:
    made = card(front="en", services=("night-line", "old"), cards=1)
    assert made.printable
    (note,) = made.notes
    assert (note.kind, note.subject) == ("stale-listing", "old")
    assert "Old Listing was last checked on 2025-11-20" in str(note.message)
    assert "Not checked since Nov 20, 2025" in pdf.text(made.pdf)
    fresh = card(front="en", services=("night-line", "old"), cards=1, today=dt.date(2026, 11, 20))
    assert fresh.notes == ()
    assert "Checked Nov 20, 2025" in pdf.text(fresh.pdf)


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
    with pytest.raises(HandoutError, match=r"no words in 'tlh'. Choose one of: en, es"):
        card(front="tlh")
