"""One job for the printer: what is printed, how its sheets are laid out, where it goes, and the work in its thread.

What is printed is the PDF of the preview, at its true size, moved only by what the printer was measured to need.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter

from guide_app.desk.print_queue import PrintRequest, Sides, send, takes_pdf
from guide_app.desk.printers import PrinterStore
from guide_app.handouts.document import Rendered
from guide_app.handouts.stock.calibration import NO_WHITE, Calibration, WhiteEdges
from guide_app.handouts.stock.card_stock import Paper
from guide_app.handouts.stock.imposition import Duplex
from guide_app.handouts.typesetting.placement import placed
from guide_app.system.progress import Progress
from guide_app.ui.printing.output.pictures import print_pictures
from guide_app.ui.printing.output.save_pdf import not_saved
from guide_app.ui.safety.background_job import Work, written

Turning = Literal["one-sided", "by-printer", "by-hand", "back-to-back"]
"""``back-to-back``: pages without backs, alternating front and back, because the dialog asks for both sides."""

LOOKED = 0.5
"""Share of the work that is done after the check that nothing lies outside the printable area."""
_SIDES: dict[Duplex, Sides] = {"long-edge": "two-sided-long-edge", "short-edge": "two-sided-short-edge"}
translate = QCoreApplication.translate


class ToPrint(Struct, frozen=True, kw_only=True):
    """The handout to print, and how its sheets are laid out."""

    rendered: Rendered
    sheet: tuple[float, float]
    """Width and height in millimetres."""
    paper: Paper
    duplex: Duplex
    templates: Path
    printers: PrinterStore | None
    """The stored calibrations of printers; None prints without correction, as a test sheet requires."""
    cards: bool = False
    """Whether it is card stock: cards without a back are never printed on both sides."""
    copies: int = 1
    """The number of copies to begin with; the dialog may change it."""

    @property
    def job_name(self) -> str:
        """The name in the print queue; it reveals nothing about the content."""
        return "Cards" if self.cards else "Pages"

    @property
    def two_sided(self) -> bool:
        """Whether any page is a back."""
        return any(page.side == "back" for page in self.rendered.pages)


class Sent(Struct, frozen=True, kw_only=True):
    """Where and how the pages were sent."""

    printer: str
    tray: str
    duplex: Duplex
    """How the sheets were turned."""
    sheets: int
    """How many, one copy."""
    white: WhiteEdges = NO_WHITE
    """The margins that the printer cannot print on this paper."""


def to_printer(
    handout: ToPrint,
    sent: Sent,
    printer: QPrinter,
    options: tuple[tuple[str, str], ...],
    calibration: Callable[[], Calibration],
    pages: tuple[int, ...],
    turning: Turning,
) -> Work:
    """Print these pages with the printer's correction: as PDF where the queue takes one, otherwise as images."""
    request = PrintRequest(
        printer=sent.printer,
        paper=handout.paper,
        sheet=handout.sheet,
        sides="one-sided" if turning in ("one-sided", "by-hand") else _SIDES[sent.duplex],
        copies=printer.copyCount(),
        collate=printer.collateCopies(),
        grey=printer.colorMode() == QPrinter.ColorMode.GrayScale,
        options=options,
        job_name=handout.job_name,
    )
    if turning == "one-sided":
        printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    refused = translate("PrintRun", "The printer did not accept the job: %1")
    failed = translate("PrintRun", "The printer did not accept the job. Check that it is on.")

    def work(progress: Progress) -> str | None:
        progress.report(LOOKED)
        pdf = placed(handout.templates, handout.rendered, handout.sheet, pages, calibration(), sent.duplex)
        if takes_pdf():
            reason = send(pdf, request, progress)
            return None if reason is None else refused.replace("%1", reason)
        return None if print_pictures(pdf, printer, progress.part(LOOKED, 1)) else failed

    return work


def to_file(handout: ToPrint, pages: tuple[int, ...], path: Path) -> Work:
    """Save the PDF of these pages for the dialog's “Print to file”."""

    def work(progress: Progress) -> str | None:
        pdf = placed(handout.templates, handout.rendered, handout.sheet, pages)
        progress.check()
        reason = written(path, pdf)
        return None if reason is None else not_saved(reason)

    return work
