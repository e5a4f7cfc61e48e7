"""Pages two side by side on sheets that are laid on one another, folded once and stapled in the fold."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from guide_app.handouts.document import Booklet, SheetSize


class _Imposed(Struct, frozen=True, kw_only=True):
    """What ``booklet.typ`` reads."""

    sheet: SheetSize
    language: str
    sides: tuple[tuple[int, int], ...]
    """The pages on each side of each sheet, from 1, as a language that is read rightwards has them; 0 is left blank."""
    pdf: tuple[int, ...]
    """The bytes of the PDF: a template takes only text."""


def sheets_of(pages: int) -> int:
    """How many sheets of paper so many pages take, four to a sheet."""
    return -(-pages // 4)


def sides_of(pages: int) -> tuple[tuple[int, int], ...]:
    """The pages on each side, front and back of each sheet from the outermost one: when folded they lie in order.

    Sheets are turned over on the short edge. What is missing to a whole sheet is blank at the end.
    """
    whole = 4 * sheets_of(pages)
    sides: list[tuple[int, int]] = []
    for first in range(1, whole // 2, 2):
        sides += [(whole + 1 - first, first), (first + 1, whole - first)]
    return tuple((left if left <= pages else 0, right if right <= pages else 0) for left, right in sides)


def booklet_data(pdf: bytes, pages: int, booklet: Booklet) -> bytes:
    """What ``booklet.typ`` makes the sheets of, as JSON."""
    return msgspec.json.encode(
        _Imposed(sheet=booklet.sheet, language=booklet.language, sides=sides_of(pages), pdf=tuple(pdf))
    )
