"""Where cards lie: reflection, order, part-used sheets, marks."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.card_stock import StockList
from guide_app.handouts.stock.imposition import (
    MAX_SHEETS,
    Duplex,
    back_slot,
    face_size,
    front_slot,
    plan_sheets,
)

DUPLEX: tuple[Duplex, ...] = ("long-edge", "short-edge", "by-hand")


@pytest.mark.parametrize("duplex", DUPLEX)
def test_a_back_lies_behind_its_front(stocks: StockList, duplex: Duplex) -> None:
    for stock in stocks:
        width, height = stock.sheet_size
        for slot in range(stock.per_sheet):
            x, y = front_slot(stock, slot)
            back_x, back_y = back_slot(stock, slot, duplex)
            if duplex == "short-edge":
                assert back_x == x
                assert y + back_y + stock.height == pytest.approx(height)
            else:
                assert back_y == y
                assert x + back_x + stock.width == pytest.approx(width)


def test_the_right_margin_of_5163_is_the_left_one_of_its_back(stocks: StockList) -> None:
    stock = stocks.find("5163")
    lefts = {round(back_slot(stock, slot, "long-edge")[0], 2) for slot in range(stock.per_sheet)}
    assert min(lefts) == 3.81


def test_only_a_short_edge_turns_backs_upside_down(stocks: StockList) -> None:
    stock = stocks.find("5371")
    for duplex in DUPLEX:
        front, back = plan_sheets(stock, two_sided=True, duplex=duplex)
        assert not any(panel.turned for panel in front.panels)
        assert {panel.turned for panel in back.panels} == {duplex == "short-edge"}


def test_by_hand_the_backs_come_last_and_backwards(stocks: StockList) -> None:
    stock = stocks.find("5371")
    order = [(page.side, page.sheet) for page in plan_sheets(stock, two_sided=True, duplex="by-hand", cards=30)]
    assert order == [("front", 1), ("front", 2), ("front", 3), ("back", 3), ("back", 2), ("back", 1)]
    order = [(page.side, page.sheet) for page in plan_sheets(stock, two_sided=True, cards=20)]
    assert order == [("front", 1), ("back", 1), ("front", 2), ("back", 2)]


@given(st.data())
def test_every_card_asked_for_has_one_place_and_one_back(stocks: StockList, data: st.DataObject) -> None:
    stock = data.draw(st.sampled_from([stock for stock in stocks if stock.fold is None]))
    start = data.draw(st.integers(1, stock.per_sheet))
    cards = data.draw(st.integers(1, 60))
    duplex = data.draw(st.sampled_from(DUPLEX))
    pages = plan_sheets(stock, two_sided=True, duplex=duplex, start_at=start, cards=cards)
    fronts = [(page.sheet, panel.slot) for page in pages if page.side == "front" for panel in page.panels]
    backs = [(page.sheet, panel.slot) for page in pages if page.side == "back" for panel in page.panels]
    assert len(fronts) == len(set(fronts)) == cards
    assert sorted(fronts) == sorted(backs)
    assert min(fronts) == (1, start - 1)
    used = [(sheet - 1) * stock.per_sheet + slot for sheet, slot in sorted(fronts)]
    assert used == list(range(start - 1, start - 1 + cards))
    width, height = stock.sheet_size
    for page in pages:
        for panel in page.panels:
            assert -0.01 <= panel.x <= width - panel.width + 0.01
            assert -0.01 <= panel.y <= height - panel.height + 0.01


def test_sheets_are_filled_from_the_start_on(stocks: StockList) -> None:
    pages = plan_sheets(stocks.find("5371"), two_sided=False, start_at=4, cards=17)
    assert [len(page.panels) for page in pages] == [7, 10]


def test_folded_cards_have_both_faces_on_one_side(stocks: StockList) -> None:
    for name in ("plain-letter-fold-over", "rayfilm-viz3"):
        stock = stocks.find(name)
        (page,) = plan_sheets(stock, two_sided=True)
        assert [panel.face for panel in page.panels[:2]] == ["front", "back"]
        front, back = page.panels[:2]
        width, height = face_size(stock)
        assert {(panel.width, panel.height) for panel in page.panels} == {(width, height)}
        if stock.fold == "horizontal":
            assert (front.x, front.y - height, back.turned) == (back.x, pytest.approx(back.y), True)
        else:
            assert (front.x - width, front.y, back.turned) == (pytest.approx(back.x), back.y, False)


def test_marks_touch_no_card_and_stay_on_the_sheet(stocks: StockList) -> None:
    for stock in stocks:
        (page,) = plan_sheets(stock, two_sided=False)
        assert bool(page.marks) == stock.cut_marks
        width, height = stock.sheet_size
        for mark in page.marks:
            assert 0 <= mark.x1 <= mark.x2 <= width
            assert 0 <= mark.y1 <= mark.y2 <= height
            for slot in range(stock.per_sheet):
                x, y = front_slot(stock, slot)
                outside = (
                    mark.x2 < x - 0.5 or mark.x1 > x + stock.width + 0.5 or
                    mark.y2 < y - 0.5 or mark.y1 > y + stock.height + 0.5
                )  # fmt: skip
                assert outside, (stock.id, mark, slot)
        assert any(mark.fold for mark in page.marks) == (stock.cut_marks and stock.fold is not None)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"start_at": 0}, "cards 1 to 10"),
        ({"start_at": 11}, "cards 1 to 10"),
        ({"cards": 0}, "0 cards"),
        ({"cards": 10 * MAX_SHEETS + 1}, "ask the printer for copies"),
    ],
)
def test_numbers_out_of_range(stocks: StockList, options: dict[str, Any], words: str) -> None:
    with pytest.raises(HandoutError, match=words):
        plan_sheets(stocks.find("5371"), two_sided=True, **options)


def test_five_of_one_and_five_of_another(stocks: StockList) -> None:
    front, back = plan_sheets(stocks.find("5371"), two_sided=True, designs=(5, 5))
    assert [panel.design for panel in front.panels] == [0] * 5 + [1] * 5
    assert {panel.slot: panel.design for panel in back.panels} == {panel.slot: panel.design for panel in front.panels}


@given(st.data())
def test_designs_follow_one_another_over_sheets(stocks: StockList, data: st.DataObject) -> None:
    stock = data.draw(st.sampled_from([stock for stock in stocks if stock.fold is None]))
    designs = tuple(data.draw(st.lists(st.integers(1, 12), min_size=1, max_size=4)))
    start = data.draw(st.integers(1, stock.per_sheet))
    cards = data.draw(st.integers(1, 60))
    pages = plan_sheets(stock, two_sided=True, duplex="by-hand", start_at=start, cards=cards, designs=designs)
    expected = [design for design, number in enumerate(designs) for _ in range(number)] * cards
    fronts = [panel for page in pages if page.side == "front" for panel in page.panels]
    assert [panel.design for panel in fronts] == expected[:cards]
    of_side = {
        side: {(page.sheet, panel.slot): panel.design for page in pages if page.side == side for panel in page.panels}
        for side in ("front", "back")
    }
    assert of_side["front"] == of_side["back"]


@pytest.mark.parametrize("designs", [(), (0,), (3, -1)])
def test_a_design_without_cards(stocks: StockList, designs: tuple[int, ...]) -> None:
    with pytest.raises(HandoutError, match="at least one card"):
        plan_sheets(stocks.find("5371"), two_sided=True, designs=designs)
