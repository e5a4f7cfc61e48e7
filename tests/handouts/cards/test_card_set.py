"""A card set travels as a small file, and what it names is told by name where it is not."""

from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import replace

from guide_app.handouts.cards.card_set import MAX_BYTES, CardSet, SetService, open_set, read_set, set_of, written
from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.card_stock import StockList
from guide_app.library.library import Library
from tests.handouts.conftest import Make

NIGHT = CardSet(
    name="Night shift", kind="wallet-card", front="en", back="es", wording="plain", stock="avery-5371",
    services=(
        SetService(id="night-line", name="Smalltown Night Line"),
        SetService(id="legal", name="Legal Aid of Smalltown"),
    ),
)  # fmt: skip


def test_what_is_chosen_comes_back_from_the_file_as_it_was(library: Library, stocks: StockList, make: Make) -> None:
    values = {
        "services": ("night-line", "legal"), "front": "en", "back": "es", "wording": "plain",
        "stock": stocks.find("avery-5371"), "cards": 30,
    }  # fmt: skip
    kept = set_of("  Night \n shift ", values, library)
    assert kept == NIGHT
    assert read_set(written(kept)) == kept
    opened = open_set(read_set(written(kept)), library, stocks)
    assert opened.told == ()
    assert opened.values == {name: value for name, value in values.items() if name != "cards"}
    assert opened.values["stock"].id == "avery-5371"
    assert make("wallet-card", **{**opened.values, "stock": "avery-5371"}).printable


def test_the_file_tells_nothing_but_the_set() -> None:
    told = json.loads(written(NIGHT))
    assert set(told) == {"card_set", "name", "kind", "services", "front", "back", "wording", "stock"}
    assert told["card_set"] == 1


def test_what_is_not_here_is_left_out_and_told_by_name(library: Library, stocks: StockList) -> None:
    services = (
        SetService(id="moved-away", name="Moved Away House"),
        SetService(id="closed", name="Closed House"),
        SetService(id="no-phone", name="House without a Telephone"),
        SetService(id="legal", name="Legal Aid"),
    )
    opened = open_set(replace(NIGHT, services=services, back="ru", stock="our-own"), library, stocks)
    assert opened.values == {"services": ("closed", "no-phone", "legal"), "front": "en", "wording": "plain"}
    assert list(map(str, opened.told)) == [
        "“Moved Away House” is not in this guide, so it was left out.",
        "“Closed House” is not offering help right now.",
        "The number for “House without a Telephone” is not confirmed.",
        "This guide has no card in “ru”.",
        "This guide does not know the card paper “our-own”.",
    ]


def test_a_set_of_fold_over_cards_says_what_took_their_place(library: Library, stocks: StockList) -> None:
    opened = open_set(read_set(changed(kind="fold-over-card", stock="plain-letter-fold-over")), library, stocks)
    assert list(map(str, opened.told)) == ["Fold-over cards are a choice of card paper now."]
    assert opened.values["stock"].fold is not None
    assert set_of("Folded", {**opened.values}, library).kind == "wallet-card"


def changed(**values: Any) -> bytes:
    """The file with other values."""
    return json.dumps({**json.loads(written(NIGHT)), **values}).encode()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "This file is not a card set from this guide."),
        (b"\xff\xfe{", "This file is not a card set from this guide."),
        (b"[" * 9_000, "cannot be read"),
        (b"{" + b" " * MAX_BYTES + b"}", "larger than 64 KB"),
        (b"{}", "cannot be read: Object missing required field"),
        (changed(card_set=2), "Invalid enum value 2"),
        (changed(kind="poster"), "Invalid enum value 'poster'"),
        (changed(name="   "), "The set needs a name"),
        (changed(name="x" * 41), "cannot be read"),
        (changed(front="../en"), "cannot be read"),
        (changed(services=[{"id": "a b", "name": "x"}]), "cannot be read"),
        (changed(services=[{"id": "a", "name": "x"}] * 21), "cannot be read"),
    ],
)
def test_a_file_that_is_no_set_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(HandoutError, match=told):
        read_set(data)
