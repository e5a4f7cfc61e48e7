"""Booklet imposition: two pages side by side on stacked sheets, folded once and stapled in the fold."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from guide_app.handouts.document import Booklet, SheetSize
from guide_app.handouts.typesetting.report import Report


class _Imposed(Struct, frozen=True, kw_only=True):
    """The data for ``booklet.typ``."""

    sheet: SheetSize
    language: str
    title: str
    words: tuple[str, ...]
    """What each page says, for who hears the file read."""
    sides: tuple[tuple[int, int], ...]
    """The pages on each side of each sheet, from 1, for a left-to-right language; 0 is blank."""
    pdf: tuple[int, ...]
    """The bytes of the PDF, as numbers because a template reads only text."""


def sheets_of(pages: int) -> int:
    """The number of sheets for a number of pages, four per sheet."""
    return -(-pages // 4)


def sides_of(pages: int) -> tuple[tuple[int, int], ...]:
    """The pages on the front and back of each sheet, from the outermost, so that they are in order after folding.

    Assumes short-edge duplex. Blank pages at the end complete the last sheet.
    """
    whole = 4 * sheets_of(pages)
    sides: list[tuple[int, int]] = []
    for first in range(1, whole // 2, 2):
        sides += [(whole + 1 - first, first), (first + 1, whole - first)]
    return tuple((left if left <= pages else 0, right if right <= pages else 0) for left, right in sides)


def booklet_data(pdf: bytes, report: Report, booklet: Booklet) -> bytes:
    """The data for ``booklet.typ`` as JSON: the finished pages, and what a report tells of them."""
    pages = report.pages or 0
    told = {one.page: one.text for one in report.page_words}
    words = [told.get(page, "") for page in range(1, pages + 1)]
    for at in range(1, pages):
        words[at] = words[at] or words[at - 1]
    return msgspec.json.encode(
        _Imposed(
            sheet=booklet.sheet,
            language=booklet.language,
            title=booklet.title,
            words=tuple(words),
            sides=sides_of(pages),
            pdf=tuple(pdf),
        )
    )
