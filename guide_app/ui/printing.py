"""Printing a PDF through the system's print dialog, and saving it whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QRect, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

MOST_DPI = 600
"""A printer that claims more gets this: no text of ours gains by more, and it would take memory."""
BAND = 512
"""Rows of pixels drawn at once."""
JOB_NAME = "Cards"
"""What the print queue shows; it tells nothing to whoever looks at it."""

DUPLEX = {
    "long-edge": QPrinter.DuplexMode.DuplexLongSide,
    "short-edge": QPrinter.DuplexMode.DuplexShortSide,
    "by-hand": QPrinter.DuplexMode.DuplexNone,
}


def make_printer(paper: str, two_sided: bool, duplex: str) -> QPrinter:
    """A printer set up for a handout: its paper, no margins of its own, and the way the sheet is turned."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    size = QPageSize(QPageSize.PageSizeId.A4 if paper == "a4" else QPageSize.PageSizeId.Letter)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    printer.setDocName(JOB_NAME)
    printer.setCreator("")
    printer.setDuplex(DUPLEX[duplex] if two_sided else QPrinter.DuplexMode.DuplexNone)
    return printer


def print_with_dialog(
    parent: QWidget, pdf: bytes, paper: str, two_sided: bool, duplex: str, said: Callable[[str | None], None]
) -> None:
    """Ask for the printer and print. ``said`` gets the reason when it did not work, None when it did, once it has."""
    from guide_app.ui.print_job import PrintJob

    printer = make_printer(paper, two_sided, duplex)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintSelection, False)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if accepted:
        PrintJob(parent, pdf, printer, said).start()


def print_at_once(
    parent: QWidget, pdf: bytes, paper: str, two_sided: bool, duplex: str, said: Callable[[str | None], None]
) -> None:
    """Print on this computer's own printer without a dialog, which would lead to all of its files."""
    from guide_app.ui.print_job import PrintJob

    own = QPrinterInfo.defaultPrinter()
    if own.isNull():
        said(QCoreApplication.translate("printing", "This computer has no printer. Ask the staff."))
        return
    printer = make_printer(paper, two_sided, duplex)
    printer.setPrinterName(own.printerName())
    PrintJob(parent, pdf, printer, said).start()


def pages_wanted(printer: QPrinter, count: int) -> Iterable[int]:
    """The pages that the dialog asked for, counted from 0."""
    first, last = printer.fromPage(), printer.toPage()
    if first <= 0:
        return range(count)
    return range(min(first, count) - 1, min(last or count, count))


def _never() -> bool:
    return False


def print_pdf(pdf: bytes, printer: QPrinter, cancelled: Callable[[], bool] = _never) -> bool:
    """Print a PDF at the printer's own resolution and true size; tells whether the printer took it.

    ``cancelled`` is asked now and then; once it says so, the printer is told to drop the job.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for place, page in enumerate(pages_wanted(printer, document.pageCount())):
        if (
            cancelled()
            or (place and not printer.newPage())
            or not _draw_page(document, page, printer, painter, cancelled)
        ):
            printer.abort()
            painter.end()
            return False
    done = painter.end()
    document.close()
    return done


def _draw_page(
    document: QPdfDocument, page: int, printer: QPrinter, painter: QPainter, cancelled: Callable[[], bool]
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
        image = document.render(page, QSize(pixels.width(), height), options)
        if cancelled() or image.isNull():
            return False
        target = QRect(
            round(paper.left()), round(paper.top() + top * scale), round(pixels.width() * scale), round(height * scale)
        )
        painter.drawImage(target, image)
    return True


def save_pdf(pdf: bytes, path: Path) -> str | None:
    """Write a PDF whole or not at all; gives the reason when it could not be written."""
    from guide_app.desk.whole_file import write_whole

    try:
        write_whole(path, pdf)
    except OSError as error:
        said = QCoreApplication.translate("printing", "The file was not saved: %1. Choose another place.")
        return said.replace("%1", error.strerror or str(error.errno))
    return None


def save_in(pdf: bytes, folder: Path, name: str) -> str | None:
    """Save a PDF under a name that is not taken yet; gives the reason when it could not be written."""
    stem, number = Path(name).stem, 1
    path = folder / name
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.pdf"
    return save_pdf(pdf, path)
