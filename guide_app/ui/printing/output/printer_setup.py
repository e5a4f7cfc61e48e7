"""Sets up a printer for a handout: its paper at true size, and how the sheets are turned."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from guide_app.handouts.stock.calibration import WhiteEdges
from guide_app.handouts.stock.card_stock import PAPER_MM, Paper
from guide_app.handouts.stock.imposition import Duplex

SAME_PAPER_MM = 1.5
"""Maximum difference of two sizes of the same paper."""
DUPLEX = {
    "long-edge": QPrinter.DuplexMode.DuplexLongSide,
    "short-edge": QPrinter.DuplexMode.DuplexShortSide,
    "by-hand": QPrinter.DuplexMode.DuplexNone,
}


def make_printer(paper: Paper, sheet: tuple[float, float], two_sided: bool, duplex: Duplex, job_name: str) -> QPrinter:
    """Create a printer for a handout, with its paper, no margins, and its way of turning sheets."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_paper(printer, paper, sheet)
    printer.setDocName(job_name)
    printer.setCreator("")
    printer.setDuplex(DUPLEX[duplex] if two_sided else QPrinter.DuplexMode.DuplexNone)
    return printer


def set_paper(printer: QPrinter, paper: Paper, sheet: tuple[float, float]) -> None:
    """Set the whole sheet at its true size, in the orientation of its pages."""
    ids = {"letter": QPageSize.PageSizeId.Letter, "a4": QPageSize.PageSizeId.A4, "legal": QPageSize.PageSizeId.Legal}
    size = QPageSize(ids[paper]) if paper in ids else QPageSize(QSizeF(*sheet), QPageSize.Unit.Millimeter)
    level = paper in ids and sheet[0] > sheet[1]
    way = QPageLayout.Orientation.Landscape if level else QPageLayout.Orientation.Portrait
    # Set them one by one: a printer with margins rejects a layout without any as a whole and keeps its own paper.
    printer.setFullPage(True)
    printer.setPageSize(size)
    printer.setPageOrientation(way)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))


def white_edges(printer: QPrinter) -> WhiteEdges:
    """The margins that this printer reports as unprintable on the current paper."""
    layout = printer.pageLayout()
    layout.setUnits(QPageLayout.Unit.Millimeter)
    least = layout.minimumMargins()
    return WhiteEdges(left=least.left(), top=least.top(), right=least.right(), bottom=least.bottom())


def paper_of(sheet: tuple[float, float]) -> Paper:
    """The name of a paper size, in either orientation."""
    for paper, size in PAPER_MM.items():
        if all(abs(one - other) < SAME_PAPER_MM for one, other in zip(size, sorted(sheet), strict=True)):
            return paper
    return "other"
