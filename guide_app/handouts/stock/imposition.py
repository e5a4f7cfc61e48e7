"""Imposition: the position of each card on the sheet, front and back, in millimetres from the sheet's top left corner.

Margins are not symmetric, so the position of a back is the mirror image of the front's within the sheet.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.card_stock import CardStock, Grid
from guide_app.system.messages import N_

Duplex = Literal["long-edge", "short-edge", "by-hand"]
Side = Literal["front", "back"]
MAX_SHEETS = 200
"""More is probably a typing error; for many, use the printer's number of copies."""
_MARK_GAP, _MARK_LENGTH = 1.0, 5.0


class Panel(Struct, frozen=True, kw_only=True):
    """One face of one design at its position. ``turned`` panels are rotated by 180° about their centre."""

    face: Side
    slot: int
    design: int = 0
    """The index of the design."""
    x: float
    y: float
    width: float
    height: float
    turned: bool = False


class Mark(Struct, frozen=True, kw_only=True):
    """A crop or fold mark, outside the cards."""

    x1: float
    y1: float
    x2: float
    y2: float
    fold: bool = False


class SheetPage(Struct, frozen=True, kw_only=True):
    """One side of one sheet, in print order."""

    sheet: int
    """From 1."""
    side: Side
    panels: tuple[Panel, ...]
    marks: tuple[Mark, ...] = ()


def front_slot(stock: CardStock, slot: int) -> tuple[float, float]:
    """The corner of card ``slot`` (from 0, row by row) on the front."""
    return stock.corners[slot]


def back_slot(stock: CardStock, slot: int, duplex: Duplex) -> tuple[float, float]:
    """The corner of the back of card ``slot``: the mirror image of the front's position in the sheet."""
    x, y = front_slot(stock, slot)
    sheet_width, sheet_height = stock.sheet_size
    if duplex == "short-edge":
        return x, sheet_height - y - stock.height
    return sheet_width - x - stock.width, y


def plan_sheets(
    stock: CardStock,
    *,
    two_sided: bool,
    duplex: Duplex = "long-edge",
    start_at: int = 1,
    cards: int | None = None,
    designs: tuple[int, ...] = (1,),
) -> tuple[SheetPage, ...]:
    """The pages to print: ``cards`` cards, or what fills a sheet, starting at card ``start_at`` of the first.

    ``designs`` is the number of consecutive cards per design, repeated: ``(5, 5)`` is five of the first and five of the
    second. On stock with a fold both faces are on one side of the sheet. For manual duplex the backs follow all fronts
    in reverse order, because turning over the pile reverses it. Raises HandoutError for a start or a number out of
    range.
    """
    _check_range(stock, start_at, cards)
    if not designs or min(designs) < 1:
        raise HandoutError(N_("messages", "Each design needs at least one card on the sheet. Remove some designs."))
    ends = list(accumulate(designs))
    last = start_at - 1 + cards if cards is not None else stock.per_sheet
    count = -(-last // stock.per_sheet)
    if count > MAX_SHEETS:
        raise HandoutError(
            N_(
                "messages",
                "%n sheet(s) (is|are) more than {most}. Print one sheet and ask the printer for copies.",
                "",
                count,
            ).filled(most=MAX_SHEETS)
        )
    marks = _marks(stock) if stock.cut_marks else ()
    fronts: list[SheetPage] = []
    backs: list[SheetPage] = []
    for sheet in range(count):
        first = start_at - 1 if sheet == 0 else 0
        slots = range(first, min(stock.per_sheet, last - sheet * stock.per_sheet))
        done = sheet * stock.per_sheet - (start_at - 1)
        places = [(slot, bisect_right(ends, (done + slot) % ends[-1])) for slot in slots]
        panels = tuple(
            replace(panel, design=design) for slot, design in places for panel in _front_panels(stock, slot, two_sided)
        )
        fronts.append(SheetPage(sheet=sheet + 1, side="front", panels=panels, marks=marks))
        if two_sided and not stock.fold:
            panels = tuple(replace(_back_panel(stock, slot, duplex), design=design) for slot, design in places)
            backs.append(SheetPage(sheet=sheet + 1, side="back", panels=panels))
    if duplex == "by-hand":
        return (*fronts, *reversed(backs))
    return tuple(page for pair in zip(fronts, backs, strict=True) for page in pair) if backs else tuple(fronts)


def face_size(stock: CardStock) -> tuple[float, float]:
    """Width and height of one face: the card, or half of a folded one."""
    if stock.fold == "vertical":
        return stock.width / 2, stock.height
    if stock.fold == "horizontal":
        return stock.width, stock.height / 2
    return stock.width, stock.height


def _check_range(stock: CardStock, start_at: int, cards: int | None) -> None:
    if not 1 <= start_at <= stock.per_sheet:
        raise HandoutError(
            N_("messages", "Start at card {card}: {stock} has cards 1 to {last} on a sheet.").filled(
                card=start_at, stock=stock.id, last=stock.per_sheet
            )
        )
    if cards is not None and cards < 1:
        raise HandoutError(N_("messages", "{number} cards cannot be printed. Ask for 1 or more.").filled(number=cards))


def _front_panels(stock: CardStock, slot: int, two_sided: bool) -> tuple[Panel, ...]:
    """The panels on the front of one card. On a folded card the front face is below a horizontal fold, or right of a
    vertical one.
    """
    x, y = front_slot(stock, slot)
    width, height = face_size(stock)
    if stock.fold is None:
        return (Panel(face="front", slot=slot, x=x, y=y, width=width, height=height),)
    if stock.fold == "vertical":
        front = Panel(face="front", slot=slot, x=x + width, y=y, width=width, height=height)
        back = Panel(face="back", slot=slot, x=x, y=y, width=width, height=height)
    else:
        front = Panel(face="front", slot=slot, x=x, y=y + height, width=width, height=height)
        back = Panel(face="back", slot=slot, x=x, y=y, width=width, height=height, turned=True)
    return (front, back) if two_sided else (front,)


def _back_panel(stock: CardStock, slot: int, duplex: Duplex) -> Panel:
    """The back of a card that turns over like a page; short-edge duplex needs it upside down."""
    x, y = back_slot(stock, slot, duplex)
    return Panel(
        face="back", slot=slot, x=x, y=y, width=stock.width, height=stock.height, turned=duplex == "short-edge"
    )  # fmt: skip


def _marks(stock: CardStock) -> tuple[Mark, ...]:
    return tuple(mark for grid in stock.grids for mark in _grid_marks(stock, grid))


def _grid_marks(stock: CardStock, grid: Grid) -> Iterator[Mark]:
    lefts = [grid.left + column * grid.pitch_x for column in range(grid.columns)]
    tops = [grid.top + row * grid.pitch_y for row in range(grid.rows)]
    for x, fold in _cuts(lefts, stock.width, stock.fold == "vertical"):
        for start, end in _strokes(tops, stock.height, stock.sheet_size[1]):
            yield Mark(x1=x, y1=start, x2=x, y2=end, fold=fold)
    for y, fold in _cuts(tops, stock.height, stock.fold == "horizontal"):
        for start, end in _strokes(lefts, stock.width, stock.sheet_size[0]):
            yield Mark(x1=start, y1=y, x2=end, y2=y, fold=fold)


def _cuts(starts: list[float], size: float, folded: bool) -> list[tuple[float, bool]]:
    """The positions of cuts and folds along one axis; adjacent cards share a cut."""
    cuts = {round(place, 3) for start in starts for place in (start, start + size)}
    folds = [(round(start + size / 2, 3), True) for start in starts] if folded else []
    return [(place, False) for place in sorted(cuts)] + folds


def _strokes(starts: list[float], size: float, sheet: float) -> list[tuple[float, float]]:
    """The segments of a cut line outside the cards: in the two margins, and in wide gaps."""
    ends = [start + size for start in starts]
    strokes = [
        (max(starts[0] - _MARK_GAP - _MARK_LENGTH, 0.0), starts[0] - _MARK_GAP),
        (ends[-1] + _MARK_GAP, min(ends[-1] + _MARK_GAP + _MARK_LENGTH, sheet)),
    ]
    gaps = zip(ends[:-1], starts[1:], strict=True)
    strokes += [(end + _MARK_GAP, start - _MARK_GAP) for end, start in gaps if start - end > 3 * _MARK_GAP]
    return strokes
