"""Card stock: the geometry of sheets of cards, as data. All lengths are millimetres."""

from __future__ import annotations

import difflib
import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from guide_app.handouts.problems import HandoutError
from guide_app.system.messages import N_, Message

Paper = Literal["letter", "a4", "legal", "executive", "tabloid", "a3", "sra3", "a5", "a6", "b4", "b5", "other"]
PAPER_MM: dict[Paper, tuple[float, float]] = {
    "letter": (215.9, 279.4),
    "a4": (210.0, 297.0),
    "legal": (215.9, 355.6),
    "executive": (184.15, 266.7),
    "tabloid": (279.4, 431.8),
    "a3": (297.0, 420.0),
    "sra3": (320.0, 450.0),
    "a5": (148.0, 210.0),
    "a6": (105.0, 148.0),
    "b4": (250.0, 353.0),
    "b5": (176.0, 250.0),
}
"""Width and height of a sheet in portrait (ANSI Y14.1, PWG 5101.1, ISO 216, ISO 217)."""
_INCH_PAPERS = ("letter", "legal", "executive", "tabloid")
_PAPER_TITLE = {"letter": "letter", "a4": "A4"}
TOLERANCE_MM = 0.05
"""The tolerance for rounding in the makers' figures and for positions of cards."""
_FLOAT_ERROR = 1e-6

_IMPOSSIBLE = {
    "width": N_(
        "messages",
        "The card's width is {length}. It must be more than 0 and no more than {most}.",
    ),
    "height": N_(
        "messages",
        "The card's height is {length}. It must be more than 0 and no more than {most}.",
    ),
    "pitch_x": N_(
        "messages",
        "The distance from card to card, across, is {length}. It must be more than 0 and no more than {most}.",
    ),
    "pitch_y": N_(
        "messages",
        "The distance from card to card, down, is {length}. It must be more than 0 and no more than {most}.",
    ),
}
OWN = "own-"
"""The id prefix of a person's own sheets."""

MAX_MM = 1000
"""Maximum length."""
MAX_CARDS = 2_500
"""Maximum cards on one sheet: a full grid."""
Length = Annotated[float, Meta(gt=0, le=MAX_MM)]
Count = Annotated[int, Meta(ge=1, le=50)]
Fold = Literal["horizontal", "vertical"]
"""The direction of the fold line across the middle of a card."""


class Grid(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Cards in rows and columns. ``left`` and ``top`` are the first card's corner; ``pitch`` is between corners."""

    columns: Count
    rows: Count
    left: Annotated[float, Meta(ge=0)]
    top: Annotated[float, Meta(ge=0)]
    pitch_x: Length
    pitch_y: Length

    @property
    def corners(self) -> list[tuple[float, float]]:
        """The upper left corner of each card, row by row."""
        return [
            (self.left + column * self.pitch_x, self.top + row * self.pitch_y)
            for row in range(self.rows)
            for column in range(self.columns)
        ]


class CardStock(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One kind of sheet. ``left`` and ``top`` are the first card's corner; ``pitch`` is between corners."""

    brand: str
    part: str
    paper: Paper
    width: Length
    height: Length
    columns: Count
    rows: Count
    left: Annotated[float, Meta(ge=0)]
    top: Annotated[float, Meta(ge=0)]
    pitch_x: Length
    pitch_y: Length
    id: str = ""
    """By default from brand and part: ``avery-5371``."""
    also: tuple[str, ...] = ()
    """Other part numbers of the same sheet."""
    corner_radius: Annotated[float, Meta(ge=0)] = 0.0
    cut_marks: bool = False
    """Whether to print crop marks, on plain paper. Never on perforated stock."""
    fold: Fold | None = None
    estimate: bool = False
    """Whether the figures are estimates, because the maker publishes none: print a test sheet first."""
    source: str | None = None
    note: str | None = None
    sheet: tuple[Length, Length] | None = None
    """Width and height, for the paper ``other``."""
    more: Annotated[tuple[Grid, ...], Meta(max_length=50)] = ()
    """Further grids of cards of this size."""

    @property
    def grids(self) -> tuple[Grid, ...]:
        """The stock's own grid and the further ones."""
        own = {name: getattr(self, name) for name in Grid.__struct_fields__}
        return Grid(**own), *self.more

    @property
    def corners(self) -> tuple[tuple[float, float], ...]:
        """The upper left corner of every card, in reading order."""
        return _corners(self)

    @property
    def per_sheet(self) -> int:
        """Cards on one sheet."""
        return len(self.corners)

    @property
    def sheet_size(self) -> tuple[float, float]:
        """Width and height of the sheet. Raises HandoutError for the paper ``other`` without a size."""
        if self.paper != "other":
            return PAPER_MM[self.paper]
        if self.sheet is None:
            raise HandoutError(N_("messages", "The paper is a custom size, but its measurements are missing."))
        return self.sheet

    @property
    def title(self) -> Message:
        """The name in a list: ``Avery 5371 · 10 of 3.5 × 2 in``."""
        if self.fold:
            title = N_("messages", "{name} · {count} of {size}, folded", "a sheet of cards in a list")
        else:
            title = N_("messages", "{name} · {count} of {size}", "a sheet of cards in a list")
        return title.filled(name=self.name, count=self.per_sheet, size=_measures(self))

    @property
    def name(self) -> str:
        """Maker and part number, or the paper's name: ``Avery 5371``; ``My cards``."""
        if self.cut_marks and self.id.startswith("plain-"):
            return f"{self.brand}, {_PAPER_TITLE.get(self.paper, self.paper)}"
        return f"{self.brand} {self.part}".strip()


@functools.lru_cache(maxsize=1024)
def _corners(stock: CardStock) -> tuple[tuple[float, float], ...]:
    corners = [corner for grid in stock.grids for corner in grid.corners]
    return tuple(sorted(corners, key=lambda corner: (corner[1], corner[0])) if stock.more else corners)


def checked(stock: CardStock) -> CardStock:
    """The stock with its id filled in. Raises HandoutError if a card is off the paper or overlaps another."""
    if sum(grid.columns * grid.rows for grid in stock.grids) > MAX_CARDS:
        raise HandoutError(N_("messages", "No sheet has more than {most} cards.").filled(most=f"{MAX_CARDS:,}"))
    sheet_width, sheet_height = stock.sheet_size
    right = max(x for x, _ in stock.corners) + stock.width
    bottom = max(y for _, y in stock.corners) + stock.height
    name = f"{stock.brand} {stock.part}".strip()
    if right > sheet_width + TOLERANCE_MM or bottom > sheet_height + TOLERANCE_MM:
        raise HandoutError(
            N_(
                "messages",
                "The cards reach {reach}, but the sheet is {sheet}. "
                "Measure the first card's corner and the card sizes again.",
            ).filled(reach=_size(stock, right, bottom), sheet=_size(stock, sheet_width, sheet_height))
        )
    for grid in stock.grids:
        _check_pitches(stock, grid)
    if stock.more:
        _check_apart(stock)
    if 2 * stock.corner_radius > min(stock.width, stock.height):
        raise HandoutError(
            N_("messages", "A corner radius of {radius} is more than half the card.").filled(
                radius=f"{stock.corner_radius} mm"
            )
        )
    return stock if stock.id else msgspec.structs.replace(stock, id=_slug(name))


def _check_pitches(stock: CardStock, grid: Grid) -> None:
    columns = N_("messages", "The columns overlap: a card is {size}, but the next one starts after {pitch}.")
    rows = N_("messages", "The rows overlap: a card is {size}, but the next one starts after {pitch}.")
    for overlap, pitch, size, count in (
        (columns, grid.pitch_x, stock.width, grid.columns),
        (rows, grid.pitch_y, stock.height, grid.rows),
    ):
        if count > 1 and _short_of(pitch, size):
            raise HandoutError(overlap.filled(size=_length(stock, size), pitch=_length(stock, pitch)))


def _check_apart(stock: CardStock) -> None:
    """Check for overlaps. In reading order only cards that start above a card's lower edge can overlap it."""
    for place, (x, y) in enumerate(stock.corners):
        for other_x, other_y in stock.corners[place + 1 :]:
            if not _short_of(other_y - y, stock.height):
                break
            if _short_of(abs(other_x - x), stock.width):
                overlap = N_(
                    "messages", "Cards overlap: one begins at {first} from the paper's corner, one at {second}."
                )
                raise HandoutError(overlap.filled(first=_size(stock, x, y), second=_size(stock, other_x, other_y)))


def _short_of(way: float, size: float) -> bool:
    """Whether cards of this size overlap at this distance."""
    return way < size - TOLERANCE_MM - _FLOAT_ERROR


class StockList:
    """Every known stock, by id, part number and alias."""

    def __init__(self, stocks: Iterable[CardStock]) -> None:
        self._stocks = tuple(stocks)
        self._by_key: dict[str, CardStock] = {}
        for stock in self._stocks:
            own = stock.id.startswith(OWN)
            for key in _keys(stock):
                other = self._by_key.setdefault(key, stock)
                if other is not stock and (not own or key == _key(stock.id)):
                    raise HandoutError(
                        N_("messages", "Card stock: '{key}' names both {first} and {second}. Keep one.").filled(
                            key=key, first=other.id, second=stock.id
                        )
                    )

    def __iter__(self) -> Iterator[CardStock]:
        return iter(self._stocks)

    def __len__(self) -> int:
        return len(self._stocks)

    def plus(self, own: Iterable[CardStock]) -> StockList:
        """This list followed by a person's own sheets. A maker's part number still means the maker's sheet."""
        return StockList((*self._stocks, *own))

    def numbers(self) -> Iterator[tuple[str, CardStock]]:
        """Every part number as people write it, including aliases, with its stock: ``Avery 8371``."""
        for stock in self._stocks:
            yield stock.name, stock
            for part in stock.also:
                yield f"{stock.brand} {part}", stock

    def find(self, name: str) -> CardStock:
        """The stock named ``Avery 8371``, ``5371`` or ``avery-5371``. Raises HandoutError, with similar names."""
        key = _key(name)
        if key in self._by_key:
            return self._by_key[key]
        ids = [stock.id for stock in self.near(name)]
        if ids:
            near_ones = N_("messages", "No card stock is called '{name}'. Did you mean one of these: {near}?")
            raise HandoutError(near_ones.filled(name=name, near=tuple(ids)))
        known = tuple(stock.id for stock in self._stocks)
        raise HandoutError(
            N_("messages", "No card stock is called '{name}'. Known: {known}.").filled(name=name, known=known)
        )

    def near(self, name: str) -> tuple[CardStock, ...]:
        """The stocks with similar names, the nearest first."""
        found = difflib.get_close_matches(_key(name), list(self._by_key), n=3, cutoff=0.6)
        return tuple({self._by_key[match].id: self._by_key[match] for match in found}.values())


@functools.cache
def load_stocks(path: Path) -> StockList:
    """The stocks of ``data/card_stock.yaml``. Raises HandoutError with the file and the entry."""
    try:
        listed = msgspec.yaml.decode(path.read_bytes(), type=tuple[CardStock, ...])
    except (OSError, msgspec.DecodeError) as error:
        raise HandoutError(
            N_("messages", "{file}: the card stock cannot be read: {reason}.").filled(file=str(path), reason=str(error))
        ) from error
    return StockList(_checked_entry(stock) for stock in listed)


def _checked_entry(stock: CardStock) -> CardStock:
    try:
        return checked(stock)
    except HandoutError as error:
        named = N_("messages", "{name}: {reason}", "a sheet of the list, and what is wrong with it")
        raise HandoutError(named.filled(name=stock.name, reason=error.messages[0])) from error


def _keys(stock: CardStock) -> Iterator[str]:
    yield _key(stock.id)
    for part in (stock.part, *stock.also):
        yield _key(part)
        yield _key(stock.brand + part)


def own_stock(stock: CardStock) -> CardStock:
    """A person's own sheet, checked, with an id that no maker's sheet has. Raises HandoutError like ``checked``."""
    slug = _slug(f"{stock.brand} {stock.part}")
    if not slug:
        raise HandoutError(N_("messages", "The name needs at least one letter from A to Z or one digit."))
    for name, impossible in _IMPOSSIBLE.items():
        if not 0 < (length := getattr(stock, name)) <= MAX_MM:
            raise HandoutError(impossible.filled(length=_length(stock, length), most=_length(stock, MAX_MM)))
    try:
        stock = msgspec.convert(msgspec.to_builtins(stock), CardStock)
    except msgspec.ValidationError as error:
        raise HandoutError(
            N_("messages", "These measurements do not work: {reason}.").filled(reason=str(error))
        ) from error
    # A folded sheet is another stock than the same sheet unfolded.
    return checked(msgspec.structs.replace(stock, id=OWN + slug + ("-folded" if stock.fold else "")))


def folded(stock: CardStock, fold: Fold | None = None) -> CardStock:
    """A person's own sheet with a fold: by default across the card's longer side."""
    longer: Fold = "vertical" if stock.width > stock.height else "horizontal"
    return own_stock(msgspec.structs.replace(stock, fold=fold or longer))


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", _bare(name))


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", _bare(name)).strip("-")


def _bare(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _measures(stock: CardStock) -> str:
    width = stock.width / 2 if stock.fold == "vertical" else stock.width
    height = stock.height / 2 if stock.fold == "horizontal" else stock.height
    return _size(stock, width, height)


def _size(stock: CardStock, width: float, height: float) -> str:
    """A size in the unit in which the paper is sold: ``3.5 × 2 in``."""
    return f"{_length(stock, width).partition(' ')[0]} × {_length(stock, height)}"


def _length(stock: CardStock, length: float) -> str:
    if stock.paper in _INCH_PAPERS:
        return f"{_inches(length)} in"
    return f"{round(length, 2):g} mm"


def _inches(length: float) -> str:
    return f"{length / 25.4:.3f}".rstrip("0").rstrip(".")
