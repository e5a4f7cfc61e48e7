"""Nothing prints that does not fit: sizes, clipping and broken numbers, read back from the page."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from guide_app.content.records import Service
from guide_app.handouts.document import Rendered
from guide_app.handouts.stock.card_stock import CardStock, StockList
from guide_app.handouts.stock.imposition import face_size, front_slot
from guide_app.library.library import Library
from tests.handouts import pdf
from tests.handouts.conftest import MakeCard

CUT_MM = 2.4
"""How far all ink stays from the edge: the margin of an eighth of an inch, less accents and descenders."""
NAMES = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzÁÑñüMW .,'()&/-"), min_size=1, max_size=44).filter(str.strip)


class Renamed:
    """The library with other card names; everything else is its own."""

    def __init__(self, library: Library, names: dict[str, str]) -> None:
        self._library = library
        self._names = names
        self.languages = library.languages
        self.edition: dt.date = library.edition
        self.pack = library.pack
        self.phone_numbers = library.phone_numbers

    def get(self, record_type: Any, record_id: str, language: str) -> Any:
        """The record, renamed."""
        found: Any = self._library.get(record_type, record_id, language)
        if record_type is Service and record_id in self._names:
            found = structs.replace(found, record=structs.replace(found.record, card_name=self._names[record_id]))
        return found


def _card_area(stock: CardStock, slot: int) -> pdf.Box:
    x, y = front_slot(stock, slot)
    return pdf.Box(x + CUT_MM, y + CUT_MM, x + stock.width - CUT_MM, y + stock.height - CUT_MM)


def _assert_whole(made: Rendered, stock: CardStock) -> None:
    """Every letter within its card, none too small: only the sentences and the date may be under 8 points."""
    glyphs = pdf.glyphs(made.pdf)
    assert min(glyph.size for glyph in glyphs) >= 7
    assert made.smallest_text_pt == pytest.approx(min(glyph.size for glyph in glyphs), abs=0.01)
    area = _card_area(stock, 0)
    assert all(glyph.box.inside(area) for glyph in glyphs), [g for g in glyphs if not g.box.inside(area)][:3]


@pytest.mark.parametrize("wording", ["plain", "discreet"])
def test_sizes_on_every_stock(stocks: StockList, card: MakeCard, wording: str) -> None:
    for stock in stocks:
        if min(face_size(stock)) < 50:
            continue  # a label: one number is all that it has room for
        made = card(
            stock=stock.id, front="es", wording=wording, cards=1, services=("full-line", "legal")
        )  # fmt: skip
        assert made.printable, (stock.id, made.problems)
        _assert_whole(made, stock)
        glyphs = pdf.glyphs(made.pdf)
        digits = "".join(glyph.text for glyph in glyphs if glyph.size >= 13)
        for number in ("508-555-0141", "508-555-0142", "508-555-0144", "911", "711"):
            assert number in digits, (stock.id, number)
        for line in ("508-555-0141", "508-555-0142", "508-555-0144", "911", "711"):
            place = digits.index(line)
            big = [glyph for glyph in glyphs if glyph.size >= 13][place : place + len(line)]
            baselines = [glyph.box.bottom for glyph in big if glyph.text.isdigit()]
            assert max(baselines) - min(baselines) < 0.3


def test_larger_stock_gets_larger_type(card: MakeCard) -> None:
    small = {glyph.size for glyph in pdf.glyphs(card(stock="5371", front="en", cards=1).pdf)}
    large = {glyph.size for glyph in pdf.glyphs(card(stock="5388", front="en", cards=1).pdf)}
    assert max(large) >= 1.3 * max(small)


def test_too_many_numbers_are_too_tall(card: MakeCard) -> None:
    made = card(front="en", services=("full-line", "legal", "both", "by-text", "old") * 2)
    (problem,) = made.problems
    assert (problem.kind, problem.side) == ("too-tall", "front")
    assert problem.line == "Old Listing"
    assert problem.excess_mm > 1
    assert f"{problem.excess_mm:.1f} mm too tall" in str(problem.message)
    assert "fewer-services" in problem.quick_fixes
    assert made.smallest_text_pt == 8.5
    larger = card(stock="5388", front="en", services=("full-line", "legal", "both", "by-text", "old") * 2)
    assert larger.printable


def test_a_name_that_cannot_be_broken_is_too_wide(library: Library, card: MakeCard) -> None:
    records = Renamed(library, {"legal": "W" * 40})
    made = card(records=records, front="en", back="es", services=("night-line", "legal"))
    assert [(problem.kind, problem.side, problem.line) for problem in made.problems] == [("too-wide", None, "W" * 40)]
    assert made.problems[0].excess_mm > 20
    assert "shorter-name" in made.problems[0].quick_fixes


def test_a_long_name_breaks_between_words(stocks: StockList, library: Library, card: MakeCard) -> None:
    records = Renamed(library, {"legal": "Legal help for people who work in Smalltown"})
    made = card(records=records, front="en", services=("night-line", "legal"), cards=1)
    assert made.printable
    _assert_whole(made, stocks.find("5371"))


def test_the_lines_of_a_long_name_are_of_like_length(library: Library, card: MakeCard) -> None:
    records = Renamed(library, {"legal": "National Domestic Matters Hotline"})
    made = card(
        records=records, stock="rayfilm-viz3", front="en", back="en", services=("night-line", "legal", "both"), cards=1
    )
    lines = [line for line in pdf.text(made.pdf).split("\r\n") if "National" in line or "Hotline" in line]
    assert [line.split("National")[-1].strip() for line in lines] == 2 * ["Domestic", "Matters Hotline"]


@settings(max_examples=60)
@given(first=NAMES, second=NAMES, third=NAMES)
def test_what_is_not_reported_is_on_the_card_whole(
    stocks: StockList, library: Library, card: MakeCard, first: str, second: str, third: str
) -> None:
    records = Renamed(library, {"full-line": first, "legal": second, "both": third})
    made = card(records=records, front="es", services=("full-line", "legal", "both"), cards=1)
    if made.printable:
        _assert_whole(made, stocks.find("5371"))
    else:
        assert {problem.kind for problem in made.problems} <= {"too-tall", "too-wide"}
        assert all(problem.excess_mm > 0 and problem.line for problem in made.problems)
