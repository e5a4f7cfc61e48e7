"""The document that every kind of handout passes to the renderer, and its result."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from guide_app.handouts.problems import Note, NotPrintableError, Problem
from guide_app.handouts.stock.card_stock import PAPER_MM, Paper
from guide_app.handouts.stock.imposition import Duplex, Side

GATHERING = 0.3
"""The share of a long handout's time for collecting its content; the rest is rendering."""


class Page(Struct, frozen=True, kw_only=True):
    """One page of the PDF: which sheet of paper, from 1, and which side of it."""

    sheet: int
    side: Side


class SheetSize(Struct, frozen=True, kw_only=True):
    """Width and height in millimetres."""

    width: float
    height: float


class Booklet(Struct, frozen=True, kw_only=True):
    """Booklet imposition: two pages side by side on sheets that are folded together."""

    sheet: SheetSize
    """The open sheet."""
    title: str
    language: str
    """A right-to-left language is bound on the other side."""


class Document(Struct, frozen=True, kw_only=True):
    """A handout ready to render: its template and the data for it."""

    template: str
    """A file in ``assets/handouts``."""
    title: str
    """The PDF's title. On a discreet handout it reveals no more than the handout itself."""
    language: str
    """The main language; passages in another one carry their own."""
    data: Struct
    """The data for the template."""
    pages: tuple[Page, ...] | None
    """None: as many as the text takes, two per sheet with duplex. Empty: nothing to show."""
    suggested_name: str
    """A file name that reveals nothing to a stranger."""
    duplex: Duplex | None = None
    """The duplex mode of a two-sided handout; None if it does not matter."""
    booklet: Booklet | None = None
    ink_saving: bool = False
    large_print: bool = False
    long: bool = False
    """Whether the layout takes so long that a person may want to cancel it."""
    problems: tuple[Problem, ...] = ()
    """Problems known before rendering."""
    notes: tuple[Note, ...] = ()


class Rendered(Struct, frozen=True, kw_only=True):
    """A handout as PDF, and whether it may be printed."""

    pdf: bytes
    """Filled for the preview even with problems; empty if a glyph is missing."""
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]
    smallest_text_pt: float | None
    qr_mm: float | None
    """The side of the QR code including its quiet zone."""
    suggested_name: str
    duplex: Duplex | None = None
    """See ``Document.duplex``."""

    @property
    def printable(self) -> bool:
        """Whether there are no problems."""
        return not self.problems

    def for_print(self) -> bytes:
        """The PDF to print or save. Raises NotPrintableError if the handout has problems."""
        if self.problems:
            raise NotPrintableError(self.problems)
        return self.pdf


def file_name(stem: str, languages: Iterable[str]) -> str:
    """``cards-en-es.pdf``, which reveals nothing to a stranger."""
    return "-".join([stem, *dict.fromkeys(languages)]) + ".pdf"


def sheet_size(paper: Paper, *, landscape: bool = False) -> SheetSize:
    """Width and height of a page."""
    width, height = PAPER_MM[paper]
    return SheetSize(width=height, height=width) if landscape else SheetSize(width=width, height=height)
