"""What cards can do beyond a sheet of one design: folds, several designs, no code, large print."""

from __future__ import annotations

import pytest
import zxingcpp

from guide_app.handouts.cards.wallet_card import Design
from guide_app.handouts.stock.card_stock import StockList
from guide_app.handouts.stock.imposition import front_slot
from guide_app.library.library import Library
from tests.handouts import pdf
from tests.handouts.conftest import Make
from tests.handouts.test_fit import Renamed

SERVICES = ("night-line", "full-line", "legal")


def _words(made: bytes, page: int = 0) -> str:
    return " ".join(pdf.text(made, page).split())


def test_a_fold_over_card_shares_its_services_out(make: Make) -> None:
    rendered = make("fold-over-card", services=SERVICES, cards=1)
    assert len(rendered.pages) == 1
    text = _words(rendered.pdf)
    assert text.count("Help is here") == 2
    assert [text.count(number) for number in ("800-555-0199", "508-555-0141", "508-555-0142")] == [1, 1, 1]
    codes = {code.text for code in zxingcpp.read_barcodes(pdf.picture(rendered.pdf))}
    assert codes == {"TEL:+18005550199", "TEL:+15085550142"}
    assert {glyph.upside_down for glyph in pdf.glyphs(rendered.pdf)} == {True, False}


def test_or_says_the_same_in_two_languages(make: Make) -> None:
    rendered = make("fold-over-card", services=SERVICES[:2], back="es", cards=1)
    text = _words(rendered.pdf)
    assert text.count("508-555-0141") == 2
    assert "Aquí hay ayuda" in text
    assert rendered.suggested_name == "cards-en-es.pdf"


def test_one_service_leaves_the_other_half_white(make: Make) -> None:
    assert _words(make("fold-over-card", services=SERVICES[:1], cards=1).pdf).count("Help is here") == 1


def test_folds_and_cuts_are_marked(make: Make, stocks: StockList) -> None:
    stock = stocks.find("plain-letter-fold-over")
    strokes = [box for box, _ in pdf.strokes(make("fold-over-card", services=SERVICES).pdf)]
    middles = {stock.top + row * stock.pitch_y + stock.height / 2 for row in range(stock.rows)}
    for middle in middles:
        assert any(abs(box.top - middle) < 0.05 and box.right - box.left > 3 for box in strokes)


def test_different_designs_on_one_sheet(make: Make) -> None:
    more = (Design(front="es", services=SERVICES[:2]), Design(front="vi", wording="discreet", services=SERVICES[:1]))
    rendered = make("wallet-card", front="en", services=SERVICES, more=more, shares=(5, 3, 2))
    assert rendered.printable
    image = pdf.picture(rendered.pdf, 0)
    assert len(zxingcpp.read_barcodes(image)) == 8, "the discreet cards have none"
    glyphs = "".join(glyph.text for glyph in pdf.glyphs(rendered.pdf))
    # Ten cards are inked; each face is read once, the others are artifacts.
    counts = [glyphs.count(words) for words in ("Helpishere", "Aquíhayayuda", "508-555-0142")]
    assert counts == [5, 3, 5]
    headings = [(tag, lang) for tag, lang, _ in pdf.structure(rendered.pdf) if tag == "/H1"]
    assert headings == [("/H1", "en"), ("/H1", "es"), ("/H1", "vi")]


def test_designs_share_a_sheet_evenly_and_all_have_backs(make: Make) -> None:
    rendered = make("wallet-card", front="en", back="es", services=SERVICES[:1], more=(Design(front="vi"),))
    assert [page.side for page in rendered.pages] == ["front", "back"]
    fronts = "".join(glyph.text for glyph in pdf.glyphs(rendered.pdf, 0))
    backs = "".join(glyph.text for glyph in pdf.glyphs(rendered.pdf, 1))
    assert (fronts.count("Helpishere"), backs.count("Aquíhayayuda")) == (5, 5)
    assert fronts.count("Quývịcóthể") == backs.count("Quývịcóthể") > 0


@pytest.mark.parametrize("kind", ["wallet-card", "fold-over-card"])
def test_without_a_code_there_is_more_room(make: Make, kind: str) -> None:
    rendered = make(kind, services=SERVICES, qr=False)
    assert rendered.printable
    assert rendered.qr_mm is None
    assert zxingcpp.read_barcodes(pdf.picture(rendered.pdf)) == []
    assert "Scan" not in _words(rendered.pdf)
    assert "/Figure" not in [tag for tag, _, _ in pdf.structure(rendered.pdf)]


def test_the_large_print_twin_says_the_same(make: Make) -> None:
    card = make("wallet-card", front="en", back="es", services=SERVICES, cards=1)
    large = make("wallet-card", front="en", back="es", services=SERVICES, cards=1, large_print=True)
    assert large.printable
    assert len(large.pages) == 2
    assert large.duplex is None
    for page in (0, 1):
        said = set(_words(card.pdf, page).split()) - {"·"}
        assert said <= set(_words(large.pdf, page).split())
    (code,) = zxingcpp.read_barcodes(pdf.picture(large.pdf, 0, 100))
    assert code.text == "TEL:+18005550199"


def test_an_intro_of_two_lines_breaks_between_its_sentences(make: Make) -> None:
    lines = pdf.text(make("wallet-card", front="ht", stock="avery-l7414").pdf).splitlines()
    assert "Se ou ki chwazi sa w ap di." in lines


def test_a_card_that_is_read_and_its_copies_look_alike(make: Make, stocks: StockList, library: Library) -> None:
    stock = stocks.find("avery-5388")
    records = Renamed(
        library, {"full-line": "A name that is so long that it takes one line and one more and even another"}
    )
    made = make("wallet-card", front="en", stock=stock.id, services=("night-line", "full-line"), records=records)
    first, second, _ = (
        [glyph for glyph in pdf.glyphs(made.pdf) if top < glyph.box.top < top + stock.height]
        for top in (front_slot(stock, slot)[1] for slot in range(3))
    )
    for one, copy in zip(first, second, strict=True):
        assert (one.text, one.box.left) == (copy.text, pytest.approx(copy.box.left, abs=0.01))
        assert one.box.top + stock.pitch_y == pytest.approx(copy.box.top, abs=0.01)
