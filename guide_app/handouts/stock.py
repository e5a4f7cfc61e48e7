"""Card stock: the geometry of sheets of cards, as data. All lengths are millimetres."""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from guide_app.handouts.problems import HandoutError

PAPER_MM: dict[str, tuple[float, float]] = {"letter": (215.9, 279.4), "a4": (210.0, 297.0)}
"""Width and height of a sheet in portrait (ANSI Y14.1, ISO 216)."""
_PAPER_TITLE = {"letter": "letter", "a4": "A4"}
TOLERANCE_MM = 0.01
"""Rounding in the makers' figures."""

Length = Annotated[float, Meta(gt=0, le=1000)]
Count = Annotated[int, Meta(ge=1, le=50)]


class CardStock(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One kind of sheet. ``left`` and ``top`` are the first card's corner; ``pitch`` goes from card to card."""

    brand: str
    part: str
    paper: Literal["letter", "a4"]
    width: Length
    height: Length
    columns: Count
    rows: Count
    left: Annotated[float, Meta(ge=0)]
    top: Annotated[float, Meta(ge=0)]
    pitch_x: Length
    pitch_y: Length
    id: str = ""
    """Set from brand and part when the file gives none: ``avery-5371``."""
    also: tuple[str, ...] = ()
    """Other part numbers of the same sheet."""
    corner_radius: Annotated[float, Meta(ge=0)] = 0.0
    cut_marks: bool = False
    """Plain paper: marks are printed for scissors. Never on perforated stock."""
    fold: Literal["horizontal", "vertical"] | None = None
    """The direction of the fold line across the middle of each card."""
    estimate: bool = False
    """The maker publishes no figures: print a test sheet first."""
    source: str | None = None
    note: str | None = None

    @property
    def per_sheet(self) -> int:
        """Cards on one sheet."""
        return self.columns * self.rows

    @property
    def sheet_size(self) -> tuple[float, float]:
        """Width and height of the sheet."""
        return PAPER_MM[self.paper]

    @property
    def title(self) -> str:
        """The name in a list: ``Avery 5371 · 10 of 3.5 × 2 in``."""
        name = f"{self.brand}, {_PAPER_TITLE[self.paper]}" if self.cut_marks else f"{self.brand} {self.part}"
        return f"{name} · {self.per_sheet} of {_measures(self)}"


def checked(stock: CardStock) -> CardStock:
    """The stock with its id filled in. Raises HandoutError when a card lies off the paper or on its neighbour."""
    sheet_width, sheet_height = stock.sheet_size
    right = stock.left + (stock.columns - 1) * stock.pitch_x + stock.width
    bottom = stock.top + (stock.rows - 1) * stock.pitch_y + stock.height
    name = f"{stock.brand} {stock.part}"
    if right > sheet_width + TOLERANCE_MM or bottom > sheet_height + TOLERANCE_MM:
        raise HandoutError(
            f"{name}: the cards reach {right:.2f} × {bottom:.2f} mm, but the {stock.paper} sheet is "
            f"{sheet_width} × {sheet_height} mm. Measure the first card's corner and the card sizes again."
        )
    for what, pitch, size, count in (
        ("columns", stock.pitch_x, stock.width, stock.columns),
        ("rows", stock.pitch_y, stock.height, stock.rows),
    ):
        if count > 1 and pitch < size - TOLERANCE_MM:
            raise HandoutError(
                f"{name}: the {what} overlap: a card is {size} mm, but the next one starts after {pitch} mm."
            )
    if 2 * stock.corner_radius > min(stock.width, stock.height):
        raise HandoutError(f"{name}: a corner radius of {stock.corner_radius} mm is more than half the card.")
    return stock if stock.id else msgspec.structs.replace(stock, id=_slug(name))


class StockList:
    """Every known stock, by id, part number and alias."""

    def __init__(self, stocks: Iterable[CardStock]) -> None:
        self._stocks = tuple(stocks)
        self._by_key: dict[str, CardStock] = {}
        for stock in self._stocks:
            for key in _keys(stock):
                other = self._by_key.setdefault(key, stock)
                if other.id != stock.id:
                    raise HandoutError(f"Card stock: '{key}' names both {other.id} and {stock.id}; keep one.")

    def __iter__(self) -> Iterator[CardStock]:
        return iter(self._stocks)

    def __len__(self) -> int:
        return len(self._stocks)

    def find(self, name: str) -> CardStock:
        """The stock that ``Avery 8371``, ``5371`` or ``avery-5371`` names. Raises HandoutError, with near names."""
        key = _key(name)
        if key in self._by_key:
            return self._by_key[key]
        near = difflib.get_close_matches(key, list(self._by_key), n=3, cutoff=0.6)
        ids = list(dict.fromkeys(self._by_key[match].id for match in near))
        known = ", ".join(stock.id for stock in self._stocks)
        hint = f"Did you mean {' or '.join(ids)}?" if ids else f"Known: {known}."
        raise HandoutError(f"No card stock is called '{name}'. {hint}")


@functools.cache
def load_stocks(path: Path) -> StockList:
    """The stocks of ``data/card_stock.yaml``. Raises HandoutError, naming the file and the entry."""
    try:
        listed = msgspec.yaml.decode(path.read_bytes(), type=tuple[CardStock, ...])
    except (OSError, msgspec.DecodeError) as error:
        raise HandoutError(f"{path}: the card stock cannot be read: {error}.") from error
    return StockList(checked(stock) for stock in listed)


def _keys(stock: CardStock) -> Iterator[str]:
    yield _key(stock.id)
    for part in (stock.part, *stock.also):
        yield _key(part)
        yield _key(stock.brand + part)


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.casefold())


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")


def _measures(stock: CardStock) -> str:
    width = stock.width / 2 if stock.fold == "vertical" else stock.width
    height = stock.height / 2 if stock.fold == "horizontal" else stock.height
    folded = ", folded" if stock.fold else ""
    if stock.paper == "letter":
        return f"{_inches(width)} × {_inches(height)} in{folded}"
    return f"{width:g} × {height:g} mm{folded}"


def _inches(length: float) -> str:
    return f"{length / 25.4:.3f}".rstrip("0").rstrip(".")
