"""The sheet that a person prints and measures to align a printer, see ``stock/calibration.py``."""

from __future__ import annotations

from msgspec import Struct

from guide_app.handouts.document import Document, Page, SheetSize
from guide_app.handouts.stock.calibration import INSET, as_designed
from guide_app.handouts.stock.imposition import Duplex


class _AlignmentSheet(Struct, frozen=True, kw_only=True):
    """What ``test-sheet.typ`` reads."""

    sheet: SheetSize
    inset: float
    across: float
    down: float
    back: bool
    flipped: bool
    """The sheet is turned about its short edge: the back stands upside down to be read with the front."""


def alignment_sheet(sheet: tuple[float, float], duplex: Duplex | None) -> Document:
    """The sheet to print and measure; ``duplex`` None gives its front alone."""
    width, height = sheet
    design = as_designed(sheet)
    pages = [Page(sheet=1, side="front")]
    if duplex is not None:
        pages.append(Page(sheet=1, side="back"))
    return Document(
        template="test-sheet.typ",
        title="Test sheet",
        language="en",
        data=_AlignmentSheet(
            sheet=SheetSize(width=width, height=height),
            inset=INSET,
            across=design.across,
            down=design.down,
            back=duplex is not None,
            flipped=duplex == "short-edge",
        ),
        pages=tuple(pages),
        suggested_name="test-sheet.pdf",
    )
