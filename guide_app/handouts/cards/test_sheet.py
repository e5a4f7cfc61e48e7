"""The test sheet to print and measure for aligning a printer, see ``stock/calibration.py``."""

from __future__ import annotations

from msgspec import Struct

from guide_app.handouts.document import Document, Page, SheetSize
from guide_app.handouts.stock.calibration import INSET, as_designed
from guide_app.handouts.stock.imposition import Duplex


class _AlignmentSheet(Struct, frozen=True, kw_only=True):
    """The data for ``test-sheet.typ``."""

    sheet: SheetSize
    inset: float
    across: float
    down: float
    back: bool
    flipped: bool
    """Whether duplex is on the short edge: the back is upside down, to be readable together with the front."""


def alignment_sheet(sheet: tuple[float, float], duplex: Duplex | None) -> Document:
    """The sheet to print and measure; ``duplex`` None gives only its front."""
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
