"""Card stock: what the file holds, how a stock is found, and what is refused."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.card_stock import CardStock, StockList, checked, load_stocks, own_stock
from guide_app.handouts.stock.imposition import plan_sheets

PLAIN = CardStock(
    brand="Mine", part="sheet", paper="letter", width=88.9, height=50.8, columns=2, rows=5, left=19.05, top=12.7,
    pitch_x=88.9, pitch_y=50.8,
)  # fmt: skip


def test_the_stocks_of_the_program(stocks: StockList) -> None:
    ids = [stock.id for stock in stocks]
    assert len(ids) == len(set(ids)) == 24
    assert {"avery-5160", "avery-5371", "avery-l7414", "sigel-lp-795", "plain-letter", "plain-a4"} <= set(ids)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in ids)
    assert [stock.id for stock in stocks if stock.cut_marks] == [name for name in ids if name.startswith("plain-")]


@pytest.mark.parametrize(
    ("name", "stock"),
    [
        ("5371", "avery-5371"),
        ("8371", "avery-5371"),
        ("Avery 8371", "avery-5371"),
        ("AVERY-28371", "avery-5371"),
        ("  avery_5371 ", "avery-5371"),
        ("7414", "avery-l7414"),
        ("8414", "avery-j8414"),
        ("lp795", "sigel-lp-795"),
        ("C32011", "avery-c32011-10"),
    ],
)
def test_a_stock_is_found_as_people_write_it(stocks: StockList, name: str, stock: str) -> None:
    if stock == "avery-c32011-10":
        with pytest.raises(HandoutError, match=r"No card stock is called 'C32011'. Did you mean .*avery-c32011-10"):
            stocks.find(name)
    else:
        assert stocks.find(name).id == stock


def test_every_alias_finds_its_stock(stocks: StockList) -> None:
    for stock in stocks:
        for part in (stock.part, *stock.also):
            assert stocks.find(part) is stocks.find(f"{stock.brand} {part}") is stock


@given(st.data())
def test_spelling_does_not_matter(stocks: StockList, data: st.DataObject) -> None:
    stock = data.draw(st.sampled_from(list(stocks)))
    letters = [data.draw(st.sampled_from([c.lower(), c.upper(), f" {c}", f"{c}-"])) for c in stock.id]
    assert stocks.find("".join(letters)) is stock


def test_an_unknown_stock_is_answered_with_what_there_is(stocks: StockList) -> None:
    with pytest.raises(HandoutError, match=r"Known: avery-5371, .*plain-a4"):
        stocks.find("???")


def test_titles_say_what_is_on_the_sheet(stocks: StockList) -> None:
    assert str(stocks.find("5371").title) == "Avery 5371 · 10 of 3.5 × 2 in"
    assert str(stocks.find("plain-letter").title) == "Plain paper, letter · 10 of 3.5 × 2 in"
    assert str(stocks.find("rayfilm-viz3").title) == "Rayfilm VIZ3 · 5 of 85 × 54 mm, folded"


def test_the_figures_of_unequal_margins(stocks: StockList) -> None:
    stock = stocks.find("5163")
    right = stock.sheet_size[0] - stock.left - stock.pitch_x - stock.width
    assert right == pytest.approx(3.81, abs=0.005)
    assert stock.left == 4.13


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"left": 20.0, "pitch_x": 110.0}, "The cards reach"),
        ({"rows": 6}, "The cards reach 7.75 × 12.5 in, but the sheet is 8.5 × 11 in"),
        ({"rows": 6, "paper": "other", "sheet": (210, 250)}, r"reach 196.85 × 317.5 mm, but the sheet is 210 × 250 mm"),
        ({"pitch_x": 80.0}, "The columns overlap: a card is 3.5 in, but the next one starts after 3.15 in"),
        ({"pitch_y": 50.0}, "The rows overlap"),
        ({"corner_radius": 26.0}, "more than half the card"),
    ],
)
def test_measures_that_cannot_be(change: dict[str, Any], words: str) -> None:
    with pytest.raises(HandoutError, match=words):
        checked(structs.replace(PLAIN, **change))


def test_my_own_sheet_needs_no_file() -> None:
    mine = own_stock(structs.replace(PLAIN, brand="Église, 2nd floor", part=""))
    assert (mine.id, mine.name) == ("own-eglise-2nd-floor", "Église, 2nd floor")
    assert str(mine.title) == "Église, 2nd floor · 10 of 3.5 × 2 in"
    assert len(plan_sheets(mine, two_sided=True)[1].panels) == 10


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"brand": "!", "part": ""}, "The name needs at least one letter from A to Z or one digit."),
        ({"width": 0.0}, "The card's width is 0 in. It must be more than 0"),
        ({"height": float("inf")}, "The card's height is inf"),
        ({"pitch_y": -3.0}, "The distance from card to card, down, is -0.118 in"),
        ({"columns": 51}, "These measurements do not work: .*<= 50"),
        ({"left": float("nan")}, "These measurements do not work: .*left"),
        ({"paper": "other"}, "The paper is a custom size, but its measurements are missing."),
        ({"rows": 6}, "The cards reach"),
    ],
)
def test_own_measures_that_cannot_be(change: dict[str, Any], words: str) -> None:
    with pytest.raises(HandoutError, match=words):
        own_stock(structs.replace(PLAIN, **change))


def test_own_sheets_are_beside_the_makers(stocks: StockList) -> None:
    church = own_stock(structs.replace(PLAIN, brand="Church", part=""))
    shadow = own_stock(structs.replace(PLAIN, brand="Avery", part="8371", rows=4))
    both = stocks.plus([church, shadow])
    assert len(both) == len(stocks) + 2
    assert both.find("church") is both.find("own-church") is church
    assert both.find("Avery 8371") is stocks.find("5371")
    assert both.find("own-avery-8371") is shadow
    with pytest.raises(HandoutError, match="names both"):
        both.plus([own_stock(structs.replace(PLAIN, brand="church", part=""))])


def test_every_number_is_listed_as_people_write_it(stocks: StockList) -> None:
    listed = dict(stocks.numbers())
    assert listed["Avery 8371"] is listed["Avery 5371"] is stocks.find("5371")
    assert "Plain paper, A4" in listed


def test_other_paper(stocks: StockList) -> None:
    odd = own_stock(structs.replace(PLAIN, brand="Odd", part="", paper="other", sheet=(220.0, 300.0)))
    assert odd.sheet_size == (220.0, 300.0)
    assert str(odd.title) == "Odd · 10 of 88.9 × 50.8 mm"


def test_two_stocks_with_one_name_are_refused() -> None:
    one, other = checked(PLAIN), checked(structs.replace(PLAIN, part="other", also=("sheet",)))
    with pytest.raises(HandoutError, match="'sheet' names both mine-sheet and mine-other"):
        StockList([one, other])


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    file = tmp_path / "stock.yaml"
    file.write_text("- {brand: A, part: B, papier: letter}", encoding="utf-8")
    with pytest.raises(HandoutError, match=r"stock\.yaml: .*papier"):
        load_stocks(file)
