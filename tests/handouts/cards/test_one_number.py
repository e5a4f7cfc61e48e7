"""One number on labels, bands and small cards: discreet, whole, and never too small."""

from __future__ import annotations

import pytest

from guide_app.handouts.stock.card_stock import CardStock, StockList
from guide_app.handouts.stock.imposition import front_slot
from tests.handouts import pdf
from tests.handouts.conftest import Make, MakeCard

NUMBER = "800-555-0199"
LABELS = ("5160", "5161", "5162", "5167", "L7160", "L7163", "L7651")


def _on(stock: CardStock, glyphs: list[pdf.Glyph], slot: int) -> list[pdf.Glyph]:
    x, y = front_slot(stock, slot)
    return [
        glyph for glyph in glyphs if x <= glyph.box.left < x + stock.width and y <= glyph.box.top < y + stock.height
    ]


@pytest.mark.parametrize("name", LABELS)
def test_a_number_is_whole_on_every_label(make: Make, stocks: StockList, name: str) -> None:
    stock = stocks.find(name)
    made = make("labels", stock=name, second_language="es")
    assert made.printable
    glyphs = pdf.glyphs(made.pdf)
    for slot in range(stock.per_sheet):
        label = _on(stock, glyphs, slot)
        number = [glyph for glyph in label if glyph.text in "0123456789-"]
        assert "".join(glyph.text for glyph in number) == NUMBER
        assert min(glyph.size for glyph in number) >= 13
        bottoms = [glyph.box.bottom for glyph in number if glyph.text != "-"]
        assert max(bottoms) - min(bottoms) < 0.3, "broken over two lines"
        x, y = front_slot(stock, slot)
        area = pdf.Box(x + 1.4, y + 1.4, x + stock.width - 1.4, y + stock.height - 1.4)
        assert all(glyph.box.inside(area) for glyph in label)


@pytest.mark.parametrize(("chosen", "worded"), [("all", 30), ("none", 0)])
def test_words_are_on_all_labels_or_none(make: Make, chosen: str, worded: int) -> None:
    made = make("labels", stock="5160", second_language="es", words=chosen)
    letters = "".join(glyph.text for glyph in pdf.glyphs(made.pdf))
    assert letters.count("Nighthelp") + letters.count("Ayudadenoche") == worded
    assert letters.count(NUMBER) == 30


BANDS = {"soap": (8, 25), "balm": (16, 14), "shoe": (30, 16)}
"""Pieces of a letter sheet, and the size of their number."""


@pytest.mark.parametrize("piece", BANDS)
def test_a_sheet_is_filled_with_one_kind_of_band(make: Make, piece: str) -> None:
    count, size = BANDS[piece]
    made = make("labels", piece=piece, second_language="es")
    assert (made.printable, len(made.pages)) == (True, 1)
    glyphs = pdf.glyphs(made.pdf)
    assert "".join(glyph.text for glyph in glyphs).count(NUMBER) == count
    assert {round(glyph.size) for glyph in glyphs if glyph.text in "0123456789"} == {size}
    small = "".join(glyph.text for glyph in glyphs if glyph.size < 7.99)
    assert small == ("glueortape" * count if piece == "soap" else ""), "words on bands live through copies"


def test_a_hundred_soap_bands_take_thirteen_sheets(make: Make) -> None:
    made = make("labels", piece="soap", cards=100)
    assert len(made.pages) == 13
    assert sum(pdf.text(made.pdf, page).count("Soap bands") for page in range(13)) == 13
    letters = "".join(glyph.text for page in range(13) for glyph in pdf.glyphs(made.pdf, page))
    assert letters.count(NUMBER) == 100


@pytest.mark.parametrize(("name", "marked"), [("5163", True), ("5162", False)])
def test_a_label_as_large_as_a_sticker_for_a_door_shows_a_phone(
    make: Make, stocks: StockList, name: str, marked: bool
) -> None:
    made, stock = make("labels", stock=name, cards=1), stocks.find(name)
    words = min(glyph.box.left for glyph in pdf.glyphs(made.pdf))
    beside = pdf.Box(stock.left + 2, stock.top + 2, words - 1, stock.top + stock.height - 2)
    assert (pdf.picture(made.pdf, 0, 100, beside).getextrema()[0] == 0) is marked


@pytest.mark.parametrize(("stock", "fits"), [("5160", True), ("5161", True), ("5163", True), ("L7651", False)])
def test_large_print_of_labels_is_on_the_label(make: Make, stocks: StockList, stock: str, fits: bool) -> None:
    made = make("labels", stock=stock, second_language="es", large_print=True)
    assert [problem.kind for problem in made.problems] == ([] if fits else ["too-wide"])
    if not fits:
        assert "Avery 5160" in str(made.problems[0].message)
        return
    glyphs = pdf.glyphs(made.pdf)
    for slot in range(stocks.find(stock).per_sheet):
        label = _on(stocks.find(stock), glyphs, slot)
        letters = "".join(glyph.text for glyph in label)
        assert NUMBER in letters
        assert {"Nighthelp", "Ayudadenoche"} & {letters.replace(NUMBER, "")}
        assert min(glyph.size for glyph in label) >= 17.99


@pytest.mark.parametrize(
    ("language", "caption", "glue"),
    [
        ("en", "Soap bands.", "glue or tape"),
        ("es", "Tiras para jabón.", "pegamento o cinta"),
        ("pt-BR", "Faixas para sabonete.", "cola ou fita"),
        ("vi", "Băng quấn xà bông.", "keo hoặc băng keo"),
        ("ht", "Bann pou savon.", "lakòl oswa tep"),
        ("ar", "أشرطة الصابون", "غراء أو شريط لاصق"),
    ],
)
def test_who_cuts_the_bands_reads_how_in_their_language(make: Make, language: str, caption: str, glue: str) -> None:
    text = pdf.text(make("labels", piece="soap", language=language).pdf)
    assert text.count(caption) == 1
    assert text.count(glue) == 8


def test_a_bare_number_is_as_large_as_those_below_words(make: Make) -> None:
    sizes: set[float] = set()
    for words in ("all", "none"):
        glyphs = pdf.glyphs(make("labels", stock="5160", words=words).pdf)
        digits = [round(glyph.size, 1) for glyph in glyphs if glyph.text in "0123456789-"]
        assert len(digits) == 30 * len(NUMBER)
        sizes.update(digits)
    assert len(sizes) == 1


def test_a_bare_number_is_in_the_middle_of_its_label(make: Make, stocks: StockList) -> None:
    stock = stocks.find("5160")
    glyphs = pdf.glyphs(make("labels", stock="5160", words="none").pdf)
    for slot in range(stock.per_sheet):
        digits = [glyph.box for glyph in _on(stock, glyphs, slot) if glyph.text in "0123456789"]
        middle = (min(box.top for box in digits) + max(box.bottom for box in digits)) / 2
        assert middle == pytest.approx(front_slot(stock, slot)[1] + stock.height / 2, abs=0.3)


@pytest.mark.parametrize("piece", ["label", "soap"])
def test_a_service_without_a_discreet_name_is_refused(make: Make, piece: str) -> None:
    assert [problem.kind for problem in make("labels", piece=piece, service="both").problems] == ["no-discreet-name"]


def test_a_small_card_keeps_what_has_room_and_says_what_has_none(card: MakeCard) -> None:
    made = card(stock="5167", front="en", wording="discreet", cards=1)
    assert made.printable
    assert NUMBER in pdf.text(made.pdf)
    assert "left-out" in {note.kind for note in made.notes}


def test_services_that_someone_chose_are_never_left_out(card: MakeCard) -> None:
    made = card(stock="5167", front="en", wording="discreet", services=("night-line", "full-line"), cards=1)
    assert [problem.kind for problem in made.problems] == ["too-tall"]


def test_a_place_smaller_than_the_number_is_refused(make: Make, stocks: StockList) -> None:
    assert make("labels", stock="L7651").printable
    tiny = make("labels", stock="L7651", service="telling")
    assert [problem.kind for problem in tiny.problems] == ["telling-word"]
