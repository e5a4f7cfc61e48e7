"""Printing a handout: the system's dialog, the queue that takes the PDF as it is, and a picture for any other printer.

What is printed is the PDF of the preview, at its true size, moved only by what the printer was measured to need.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from guide_app.desk.print_queue import PrintRequest, Sides, dropped, send, takes_pdf
from guide_app.desk.printers import PrinterStore
from guide_app.handouts.document import Rendered
from guide_app.handouts.stock.calibration import UNMEASURED
from guide_app.handouts.stock.card_stock import PAPER_MM, Paper
from guide_app.handouts.stock.imposition import Duplex
from guide_app.handouts.typesetting.placement import placed
from guide_app.system.progress import Progress
from guide_app.ui.kit.scrolling_dialog import make_room
from guide_app.ui.printing.output.job import PrintJob, Work
from guide_app.ui.printing.output.printer_options import pages_wanted, queue_options, tray_of
from guide_app.ui.printing.output.save_pdf import save_pdf
from guide_app.ui.printing.preview.pdf_document import PageDrawer, open_pdf

MOST_DPI = 600
"""A printer that claims more gets this: no text of ours gains by more, and it would take memory."""
BAND = 512
"""Rows of pixels drawn at once."""
SAME_PAPER_MM = 1.5
"""Two sizes that differ by less are one paper."""
Turned = Literal["one-sided", "by-printer", "by-hand"]

DUPLEX = {
    "long-edge": QPrinter.DuplexMode.DuplexLongSide,
    "short-edge": QPrinter.DuplexMode.DuplexShortSide,
    "by-hand": QPrinter.DuplexMode.DuplexNone,
}
_SIDES: dict[Duplex, Sides] = {"long-edge": "two-sided-long-edge", "short-edge": "two-sided-short-edge"}


class ToPrint(Struct, frozen=True, kw_only=True):
    """What is to be printed, and how its sheets are laid out."""

    rendered: Rendered
    sheet: tuple[float, float]
    """Width and height in millimetres."""
    paper: Paper
    duplex: Duplex
    templates: Path
    printers: PrinterStore | None
    """Where measures of printers are kept; None prints unmoved, as a test sheet has to be."""
    job_name: str = "Pages"
    """What the print queue shows; it tells nothing to whoever looks at it."""

    @property
    def two_sided(self) -> bool:
        """Whether anything stands on a back."""
        return any(page.side == "back" for page in self.rendered.pages)


class Sent(Struct, frozen=True, kw_only=True):
    """Where it went."""

    printer: str
    tray: str
    duplex: Duplex
    """How the sheets were turned."""


class Reports(Struct, frozen=True, kw_only=True):
    """What is called, on the window's thread, as printing goes on."""

    failed: Callable[[str], None]
    """With the reason."""
    sent: Callable[[Sent], None]
    saved: Callable[[Path], None]
    """The dialog's “Print to file” was chosen, which it proposes where there is no printer: no sheet comes out."""
    remark: Callable[[str], None]
    """Something to know, though it was printed."""
    stopped: Callable[[Sent], None]
    """Between the fronts, which went there, and the backs, which were not printed."""
    turned: Callable[[Duplex], None]
    """The dialog turns sheets otherwise than they are laid out: nothing was printed; lay out again."""


def make_printer(paper: Paper, sheet: tuple[float, float], two_sided: bool, duplex: Duplex, job_name: str) -> QPrinter:
    """A printer set up for a handout: its paper, no margins of its own, and the way the sheet is turned."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    _set_paper(printer, paper, sheet)
    printer.setDocName(job_name)
    printer.setCreator("")
    printer.setDuplex(DUPLEX[duplex] if two_sided else QPrinter.DuplexMode.DuplexNone)
    return printer


def print_with_dialog(parent: QWidget, handout: ToPrint, reports: Reports) -> None:
    """Ask for printer, pages, copies and tray, and print."""
    printer = make_printer(handout.paper, handout.sheet, handout.two_sided, handout.duplex, handout.job_name)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintSelection, False)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)
    dialog.setMinMax(1, len(handout.rendered.pages))
    make_room(dialog)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if accepted:
        print_on(parent, printer, handout, reports)


def print_at_once(parent: QWidget, handout: ToPrint, reports: Reports) -> None:
    """Print on this computer's own printer without a dialog, which would lead to all of its files."""
    own = QPrinterInfo.defaultPrinter()
    if own.isNull():
        reports.failed(_words("This computer has no printer. Ask the staff."))
        return
    printer = make_printer(handout.paper, handout.sheet, handout.two_sided, handout.duplex, handout.job_name)
    printer.setPrinterName(own.printerName())
    if not set(own.supportedDuplexModes()) & {DUPLEX["long-edge"], DUPLEX["short-edge"]}:
        printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    print_on(parent, printer, handout, reports)


def print_on(parent: QWidget, printer: QPrinter, handout: ToPrint, reports: Reports) -> None:
    """Print on a printer that is set up: in one go, or the fronts and, when the pile is turned, the backs."""
    if not _right_paper(parent, printer, handout):
        return
    options = queue_options(printer)
    pages = pages_wanted(printer, options, len(handout.rendered.pages))
    if not pages:
        reports.failed(_words("None of these pages is in the handout."))
        return
    turned, duplex = _turned(printer, handout, pages)
    if duplex != handout.duplex and turned == "by-printer":
        reports.turned(duplex)
        return
    if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat or printer.printerName() == "":
        # The dialog's “Print to file”: the file of the preview, not a picture of it.
        path = Path(printer.outputFileName())
        _start(parent, _to_file(handout, pages, path), lambda: reports.saved(path), reports)
        return
    tray = tray_of(printer, options)
    if dropped(options):
        reports.remark(_words("The cards are printed at 100 %, one page on a sheet, whatever the dialog said."))
    sent = Sent(printer=printer.printerName(), tray=tray, duplex=duplex)

    def done() -> None:
        reports.sent(sent)

    if turned != "by-hand":
        _start(parent, _to_printer(printer, handout, pages, sent, options, turned), done, reports)
        return
    rendered = handout.rendered
    fronts = tuple(page for page in pages if rendered.pages[page].side == "front")
    backs = sorted((page for page in pages if page not in fronts), key=lambda page: -rendered.pages[page].sheet)

    def fronts_done() -> None:
        from guide_app.ui.printing.output.turn_over_dialog import TurnOver

        dialog = TurnOver(parent, len(fronts) * printer.copyCount(), handout.duplex)
        dialog.accepted.connect(print_backs)
        dialog.rejected.connect(stopped)
        dialog.open()

    def stopped() -> None:
        reports.stopped(sent)

    def print_backs() -> None:
        _start(parent, _to_printer(printer, handout, tuple(backs), sent, options, "one-sided"), done, reports)

    _start(parent, _to_printer(printer, handout, fronts, sent, options, "one-sided"), fronts_done, reports)


def _turned(printer: QPrinter, handout: ToPrint, pages: tuple[int, ...]) -> tuple[Turned, Duplex]:
    """How the sheets of these pages are turned, by whom, and about which edge."""
    sides = {handout.rendered.pages[page].side for page in pages}
    if len(sides) < 2:
        return "one-sided", handout.duplex
    if handout.duplex == "by-hand" or printer.duplex() == QPrinter.DuplexMode.DuplexNone:
        return "by-hand", handout.duplex
    asked: Duplex = "short-edge" if printer.duplex() == QPrinter.DuplexMode.DuplexShortSide else "long-edge"
    return "by-printer", handout.duplex if printer.duplex() == QPrinter.DuplexMode.DuplexAuto else asked


def _right_paper(parent: QWidget, printer: QPrinter, handout: ToPrint) -> bool:
    """Whether the dialog's paper is the handout's; asks when it is not, and puts it right."""
    chosen = printer.pageLayout().pageSize().size(QPageSize.Unit.Millimeter)
    sizes = sorted((chosen.width(), chosen.height())), sorted(handout.sheet)
    if any(abs(one - other) > SAME_PAPER_MM for one, other in zip(*sizes, strict=True)):
        question = _words("The dialog says %1, but this is laid out for %2. Print on %2?")
        name = QPageSize(QSizeF(*sorted(handout.sheet)), QPageSize.Unit.Millimeter).name()
        question = question.replace("%1", printer.pageLayout().pageSize().name()).replace("%2", name)
        from guide_app.ui.kit.message_dialog import confirm

        if not confirm(parent, _words("Paper"), question, _words("Print")):
            return False
    _set_paper(printer, handout.paper, handout.sheet)
    return True


def _set_paper(printer: QPrinter, paper: Paper, sheet: tuple[float, float]) -> None:
    """The whole sheet at its true size, as its pages are read."""
    ids = {"letter": QPageSize.PageSizeId.Letter, "a4": QPageSize.PageSizeId.A4, "legal": QPageSize.PageSizeId.Legal}
    size = QPageSize(ids[paper]) if paper in ids else QPageSize(QSizeF(*sheet), QPageSize.Unit.Millimeter)
    level = paper in ids and sheet[0] > sheet[1]
    way = QPageLayout.Orientation.Landscape if level else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, way, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)


def paper_of(sheet: tuple[float, float]) -> Paper:
    """The name of a size of paper, whichever way it is held."""
    for paper, size in PAPER_MM.items():
        if all(abs(one - other) < SAME_PAPER_MM for one, other in zip(size, sorted(sheet), strict=True)):
            return paper
    return "other"


def _start(parent: QWidget, work: Work, done: Callable[[], None], reports: Reports) -> None:
    def said(reason: str | None) -> None:
        if reason is None:
            done()
        else:
            reports.failed(reason)

    PrintJob(parent, work, said).start()


def _to_file(handout: ToPrint, pages: tuple[int, ...], path: Path) -> Work:
    def work(cancelled: Callable[[], bool]) -> str | None:
        pdf = placed(handout.templates, handout.rendered, handout.sheet, pages)
        return None if cancelled() else save_pdf(pdf, path)

    return work


def _to_printer(
    printer: QPrinter,
    handout: ToPrint,
    pages: tuple[int, ...],
    sent: Sent,
    options: tuple[tuple[str, str], ...],
    turned: Turned,
) -> Work:
    """Print these pages, moved as the printer needs it: as PDF where the queue takes one, else as pictures."""
    request = PrintRequest(
        printer=sent.printer,
        paper=handout.paper,
        sheet=handout.sheet,
        sides=_SIDES[handout.duplex] if turned == "by-printer" else "one-sided",
        copies=printer.copyCount(),
        collate=printer.collateCopies(),
        grey=printer.colorMode() == QPrinter.ColorMode.GrayScale,
        options=options,
        job_name=handout.job_name,
    )
    if turned == "one-sided":
        printer.setDuplex(QPrinter.DuplexMode.DuplexNone)

    def work(cancelled: Callable[[], bool]) -> str | None:
        calibration = UNMEASURED
        if handout.printers is not None:
            calibration = handout.printers.find(sent.printer, sent.tray)
        pdf = placed(handout.templates, handout.rendered, handout.sheet, pages, calibration, sent.duplex)
        if takes_pdf():
            reason = send(pdf, request, Progress(cancelled=cancelled))
            return None if reason is None else _words("The printer did not take the job: %1").replace("%1", reason)
        failed = _words("The printer did not take the job. Check that it is on.")
        return None if print_pictures(pdf, printer, cancelled) else failed

    return work


def print_pictures(pdf: bytes, printer: QPrinter, cancelled: Callable[[], bool]) -> bool:
    """Print a PDF at the printer's own resolution and true size; tells whether the printer took it.

    ``cancelled`` is asked now and then; once it says so, the printer is told to drop the job.
    """
    with open_pdf(pdf) as document:
        painter = QPainter()
        if not painter.begin(printer):
            return False
        drawer = PageDrawer()
        for page in range(document.pageCount()):
            if (
                cancelled()
                or (page and not printer.newPage())
                or not _draw_page(drawer, document, page, printer, painter, cancelled)
            ):
                printer.abort()
                painter.end()
                return False
        return painter.end()


def _draw_page(
    drawer: PageDrawer,
    document: QPdfDocument,
    page: int,
    printer: QPrinter,
    painter: QPainter,
    cancelled: Callable[[], bool],
) -> bool:
    points = document.pagePointSize(page)
    dpi = min(printer.resolution(), MOST_DPI)
    pixels = QSize(round(points.width() * dpi / 72), round(points.height() * dpi / 72))
    scale = printer.resolution() / dpi
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    for top in range(0, pixels.height(), BAND):
        height = min(BAND, pixels.height() - top)
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(pixels)
        options.setScaledClipRect(QRect(0, top, pixels.width(), height))
        image = drawer.draw(document, page, QSize(pixels.width(), height), options)
        if cancelled() or image.isNull():
            return False
        target = QRect(
            round(paper.left()), round(paper.top() + top * scale), round(pixels.width() * scale), round(height * scale)
        )
        painter.drawImage(target, image)
    return True


def _words(text: str) -> str:
    return QCoreApplication.translate("printing", text)
