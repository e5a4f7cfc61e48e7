"""What every kind of handout hands to the renderer, and what it gets back."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from guide_app.handouts.problems import Note, NotPrintableError, Problem
from guide_app.handouts.stock.card_stock import PAPER_MM, Paper
from guide_app.handouts.stock.imposition import Duplex, Side

GATHERING = 0.3
"""The share of a long handout's time that gathering its content takes; rendering it takes the rest."""


class Page(Struct, frozen=True, kw_only=True):
    """One page of the PDF: which sheet of paper, from 1, and which side of it."""

    sheet: int
    side: Side


class SheetSize(Struct, frozen=True, kw_only=True):
    """Width and height in millimetres."""

    width: float
    height: float


class Booklet(Struct, frozen=True, kw_only=True):
    """Pages two side by side on sheets that are folded together."""

    sheet: SheetSize
    """The open sheet."""
    language: str
    """One that is read leftwards is bound on the other side."""


class Document(Struct, frozen=True, kw_only=True):
    """A handout ready to render: its template and the data for it."""

    template: str
    """A file in ``assets/handouts``."""
    title: str
    """The PDF's title. On a discreet handout it tells no more than the handout itself."""
    language: str
    """The language of the whole; passages in another one carry their own."""
    data: Struct
    """What the template reads."""
    pages: tuple[Page, ...] | None
    """None: as many as the text takes, two to a sheet where one is turned over. Empty: there is nothing to show."""
    suggested_name: str
    """A file name that tells a stranger nothing."""
    duplex: Duplex | None = None
    """How a sheet with a back is turned over; None when nothing depends on it."""
    booklet: Booklet | None = None
    ink_saving: bool = False
    large_print: bool = False
    long: bool = False
    """Takes so long to lay out that a person may want to stop it."""
    problems: tuple[Problem, ...] = ()
    """Known before rendering."""
    notes: tuple[Note, ...] = ()


class Rendered(Struct, frozen=True, kw_only=True):
    """A handout as PDF, and whether it may be printed."""

    pdf: bytes
    """For the preview even when there are problems; empty when a glyph is missing."""
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]
    smallest_text_pt: float | None
    qr_mm: float | None
    """The side of the QR code with its quiet zone."""
    suggested_name: str
    duplex: Duplex | None = None
    """See ``Document.duplex``."""

    @property
    def printable(self) -> bool:
        """Whether everything fits and everything may go on paper."""
        return not self.problems

    def for_print(self) -> bytes:
        """The PDF to print or save. Raises NotPrintableError when the handout has problems."""
        if self.problems:
            raise NotPrintableError(self.problems)
        return self.pdf


def file_name(stem: str, languages: Iterable[str]) -> str:
    """``cards-en-es.pdf``: it tells a stranger nothing."""
    return "-".join([stem, *dict.fromkeys(languages)]) + ".pdf"


def sheet_size(paper: Paper, *, landscape: bool = False) -> SheetSize:
    """Width and height of a page."""
    width, height = PAPER_MM[paper]
    return SheetSize(width=height, height=width) if landscape else SheetSize(width=width, height=height)
