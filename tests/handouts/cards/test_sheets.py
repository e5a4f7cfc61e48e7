"""What cards can do beyond a flat sheet: folds, no code, large print."""

from __future__ import annotations

import pytest
import zxingcpp

from guide_app.handouts.cards.wallet_card import WalletCardOptions
from guide_app.handouts.stock.card_stock import StockList
from guide_app.handouts.stock.imposition import front_slot
from guide_app.library.library import Library
from tests.handouts import pdf
from tests.handouts.conftest import Make
from tests.handouts.test_fit import Renamed

FOLDED = "plain-letter-fold-over"
SERVICES = ("night-line", "full-line", "legal")


def _words(made: bytes, page: int = 0) -> str:
    return " ".join(pdf.text(made, page).split())


def test_a_fold_over_card_shares_its_services_out(make: Make) -> None:
    rendered = make("wallet-card", stock=FOLDED, wording="plain", services=SERVICES, cards=1)
    assert len(rendered.pages) == 1
    text = _words(rendered.pdf)
    assert text.count("Help is here") == 2
    assert [text.count(number) for number in ("800-555-0199", "508-555-0141", "508-555-0142")] == [1, 1, 1]
    codes = {code.text for code in zxingcpp.read_barcodes(pdf.picture(rendered.pdf))}
    assert codes == {"TEL:+18005550199", "TEL:+15085550142"}
    assert {glyph.upside_down for glyph in pdf.glyphs(rendered.pdf)} == {True, False}


def test_or_says_the_same_in_two_languages(make: Make) -> None:
    rendered = make("wallet-card", stock=FOLDED, wording="plain", services=SERVICES[:2], back="es", cards=1)
    text = _words(rendered.pdf)
    assert text.count("508-555-0141") == 2
    assert "Aquí hay ayuda" in text
    assert rendered.suggested_name == "cards-en-es.pdf"


def test_one_service_leaves_the_other_half_white(make: Make) -> None:
    assert (
        _words(make("wallet-card", stock=FOLDED, wording="plain", services=SERVICES[:1], cards=1).pdf).count(
            "Help is here"
        )
        == 1
    )


def test_folds_and_cuts_are_marked(make: Make, stocks: StockList) -> None:
    stock = stocks.find("plain-letter-fold-over")
    strokes = [box for box, _ in pdf.strokes(make("wallet-card", stock=FOLDED, wording="plain", services=SERVICES).pdf)]
    middles = {stock.top + row * stock.pitch_y + stock.height / 2 for row in range(stock.rows)}
    for middle in middles:
        assert any(abs(box.top - middle) < 0.05 and box.right - box.left > 3 for box in strokes)


@pytest.mark.parametrize("stock", ["avery-5371", FOLDED])
def test_without_a_code_there_is_more_room(make: Make, stock: str) -> None:
    rendered = make("wallet-card", stock=stock, wording="plain", services=SERVICES, qr=False)
    assert rendered.printable
    assert rendered.qr_mm is None
    assert zxingcpp.read_barcodes(pdf.picture(rendered.pdf)) == []
    assert "Scan" not in _words(rendered.pdf)
    assert "/Figure" not in [tag for tag, _, _ in pdf.structure(rendered.pdf)]


def test_the_large_print_twin_says_the_same(make: Make) -> None:
    card = make("wallet-card", wording="plain", front="en", back="es", services=SERVICES, cards=1)
    large = make("wallet-card", wording="plain", front="en", back="es", services=SERVICES, large_print=True)
    assert large.printable
    assert len(large.pages) == 2
    assert large.smallest_text_pt == 18
    for page in (0, 1):
        said = set(_words(card.pdf, page).split()) - {"·"}
        assert said <= set(_words(large.pdf, page).split())
        codes = zxingcpp.read_barcodes(pdf.picture(large.pdf, page, 100))
        assert [code.text for code in codes] == ["TEL:+18005550199"] * 2, "a card on each half of the sheet"


@pytest.mark.parametrize("wording", ["plain", "discreet"])
@pytest.mark.parametrize("count", [5, 6, 12])
def test_large_cards_of_many_numbers_take_a_sheet_each(make: Make, count: int, wording: str) -> None:
    services = (("night-line", "full-line", "legal") * 4)[:count]
    made = make("wallet-card", wording=wording, services=services, qr=False, large_print=True)
    assert made.problems == ()
    assert made.smallest_text_pt is not None
    assert made.smallest_text_pt >= 18
    number = pdf.text(made.pdf).count("911")
    assert number == (2 if count == 5 else 1)


def test_codes_and_our_block_are_for_plain_cards(stocks: StockList) -> None:
    flat, folded = stocks.find("5371"), stocks.find(FOLDED)
    assert set(WalletCardOptions(stock=flat).unused()) == {"qr", "own_back"}
    assert set(WalletCardOptions(stock=flat, wording="plain").unused()) == set()
    assert set(WalletCardOptions(stock=folded, wording="plain").unused()) == {"duplex", "own_back"}


def test_an_intro_of_two_lines_breaks_between_its_sentences(make: Make) -> None:
    lines = pdf.text(make("wallet-card", wording="plain", front="ht", stock="avery-l7414").pdf).splitlines()
    assert "Se ou ki chwazi sa w ap di." in lines


def test_a_card_that_is_read_and_its_copies_look_alike(make: Make, stocks: StockList, library: Library) -> None:
    stock = stocks.find("avery-5388")
    records = Renamed(
        library, {"full-line": "A name that is so long that it takes one line and one more and even another"}
    )
    made = make(
        "wallet-card",
        wording="plain",
        front="en",
        stock=stock.id,
        services=("night-line", "full-line"),
        records=records,
    )
    first, second, _ = (
        [glyph for glyph in pdf.glyphs(made.pdf) if top < glyph.box.top < top + stock.height]
        for top in (front_slot(stock, slot)[1] for slot in range(3))
    )
    for one, copy in zip(first, second, strict=True):
        assert (one.text, one.box.left) == (copy.text, pytest.approx(copy.box.left, abs=0.01))
        assert one.box.top + stock.pitch_y == pytest.approx(copy.box.top, abs=0.01)
