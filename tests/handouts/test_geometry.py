"""The sheet as the PDF has it, for every stock: within 0.05 mm of the maker's figures."""

from __future__ import annotations

import pytest

from guide_app.handouts.stock.card_stock import CardStock, StockList
from guide_app.handouts.stock.imposition import Duplex, back_slot, front_slot
from tests.handouts import pdf
from tests.handouts.conftest import MakeCard

NEAR = 0.05
IDS = (
    "avery-5371", "avery-8373", "southworth-bc554", "avery-5390", "avery-5395", "avery-5388", "avery-5163",
    "avery-l7414", "avery-c32011-10", "avery-c32015", "avery-j8414", "sigel-lp-795", "rayfilm-viz3", "plain-letter",
    "plain-letter-bank-card", "plain-letter-fold-over", "plain-a4", "avery-5160", "avery-5161", "avery-5162",
    "avery-5167", "avery-l7160", "avery-l7163", "avery-l7651",
)  # fmt: skip


def _outlines(made: bytes, page: int) -> list[pdf.Box]:
    return [box for box, grey in pdf.strokes(made, page) if grey > 0.5]


def _folded(stock: CardStock, boxes: list[pdf.Box]) -> list[pdf.Box]:
    """The outlines of both faces of a folded card as one."""
    if stock.fold is None:
        return boxes
    pairs = zip(boxes[::2], boxes[1::2], strict=True)
    return [
        pdf.Box(min(a.left, b.left), min(a.top, b.top), max(a.right, b.right), max(a.bottom, b.bottom))
        for a, b in pairs
    ]


def _assert_at(stock: CardStock, box: pdf.Box, corner: tuple[float, float]) -> None:
    assert (box.left, box.top) == pytest.approx(corner, abs=NEAR)
    assert (box.right - box.left, box.bottom - box.top) == pytest.approx((stock.width, stock.height), abs=NEAR)


def test_every_stock_is_measured(stocks: StockList) -> None:
    assert {stock.id for stock in stocks} == set(IDS)


@pytest.mark.parametrize("duplex", ["long-edge", "short-edge", "by-hand"])
@pytest.mark.parametrize("name", IDS)
def test_cards_lie_where_the_maker_cuts(stocks: StockList, card: MakeCard, name: str, duplex: Duplex) -> None:
    stock = stocks.find(name)
    made = card(stock=name, front="en", back="es", duplex=duplex, guides=True)
    assert made.printable, made.problems
    assert pdf.page_size(made.pdf) == pytest.approx(stock.sheet_size, abs=NEAR)
    boxes = _folded(stock, _outlines(made.pdf, 0))
    assert len(boxes) == stock.per_sheet
    for slot, box in enumerate(boxes):
        _assert_at(stock, box, front_slot(stock, slot))
    if stock.fold is None:
        boxes = _outlines(made.pdf, 1)
        assert len(boxes) == stock.per_sheet
        for slot, box in enumerate(boxes):
            _assert_at(stock, box, back_slot(stock, slot, duplex))
    assert pdf.page_count(made.pdf) == len(made.pages) == (1 if stock.fold else 2)


def test_words_and_outlines_move_together(stocks: StockList, card: MakeCard) -> None:
    """The same letter of each card has the same place in the card, on both sides, upright or turned."""
    stock = stocks.find("j8414")
    for duplex in ("long-edge", "short-edge"):
        made = card(stock=stock.id, front="en", back="es", duplex=duplex)
        for page in (0, 1):
            corners = [
                front_slot(stock, slot) if page == 0 else back_slot(stock, slot, duplex)
                for slot in range(stock.per_sheet)
            ]
            firsts = [glyph for glyph in pdf.glyphs(made.pdf, page) if glyph.text == "HA"[page]][: stock.per_sheet]
            assert len(firsts) == stock.per_sheet
            offsets: set[tuple[float, float]] = set()
            for glyph, (x, y) in zip(firsts, corners, strict=True):
                assert glyph.upside_down == (page == 1 and duplex == "short-edge")
                if glyph.upside_down:
                    offsets.add(
                        (round(x + stock.width - glyph.box.right, 2), round(y + stock.height - glyph.box.bottom, 2))
                    )
                else:
                    offsets.add((round(glyph.box.left - x, 2), round(glyph.box.top - y, 2)))
            across, down = zip(*offsets, strict=True)
            assert max(across) - min(across) <= NEAR
            assert max(down) - min(down) <= NEAR


def test_perforated_stock_gets_no_lines_but_the_rule(card: MakeCard) -> None:
    made = card(front="en", back="es")
    for page in (0, 1):
        drawn = pdf.strokes(made.pdf, page)
        assert len(drawn) == 10
        assert all(box.right - box.left == pytest.approx(82.5, abs=NEAR) and grey == 0 for box, grey in drawn)


def test_plain_paper_gets_marks_on_the_front_only(stocks: StockList, card: MakeCard) -> None:
    made = card(stock="plain-letter", front="en", back="es")
    assert len(pdf.strokes(made.pdf, 0)) == 10 + 18
    assert len(pdf.strokes(made.pdf, 1)) == 10


def test_a_part_used_sheet_starts_where_asked(stocks: StockList, card: MakeCard) -> None:
    made = card(front="en", back="es", start_at=4, cards=9, guides=True)
    assert [(page.sheet, page.side) for page in made.pages] == [(1, "front"), (1, "back"), (2, "front"), (2, "back")]
    stock = stocks.find("5371")
    boxes = _outlines(made.pdf, 0)
    assert len(boxes) == 7
    _assert_at(stock, boxes[0], front_slot(stock, 3))
    assert len(_outlines(made.pdf, 2)) == 2
    _assert_at(stock, _outlines(made.pdf, 3)[0], back_slot(stock, 0, "long-edge"))
