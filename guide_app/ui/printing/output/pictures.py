"""Printing a PDF as images of its pages, for a printer whose queue takes no PDF."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

from guide_app.desk.print_queue import Dropped
from guide_app.system.progress import UNWATCHED, Progress
from guide_app.ui.common.pdf_document import PageDrawer, open_pdf

MAX_DPI = 600
"""Maximum resolution: a higher one would improve no text of ours, but take memory."""
BAND = 512
"""Rows of pixels rendered at once."""


def print_pictures(pdf: bytes, printer: QPrinter, progress: Progress = UNWATCHED) -> bool:
    """Print a PDF at the printer's own resolution and true size; return whether the printer took it.

    Raises Dropped when it was stopped: the printer is then told to drop the job.
    """
    with open_pdf(pdf) as document:
        painter = QPainter()
        if not painter.begin(printer):
            return False
        drawer = PageDrawer()
        count = document.pageCount()
        for page in range(count):
            if (
                progress.cancelled
                or (page and not printer.newPage())
                or not _draw_page(drawer, document, page, printer, painter, progress)
            ):
                printer.abort()
                painter.end()
                if progress.cancelled:
                    raise Dropped
                return False
            if page + 1 < count:
                progress.report((page + 1) / count)
        return painter.end()


def _draw_page(
    drawer: PageDrawer,
    document: QPdfDocument,
    page: int,
    printer: QPrinter,
    painter: QPainter,
    progress: Progress,
) -> bool:
    points = document.pagePointSize(page)
    dpi = min(printer.resolution(), MAX_DPI)
    pixels = QSize(round(points.width() * dpi / 72), round(points.height() * dpi / 72))
    scale = printer.resolution() / dpi
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    for top in range(0, pixels.height(), BAND):
        height = min(BAND, pixels.height() - top)
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(pixels)
        options.setScaledClipRect(QRect(0, top, pixels.width(), height))
        image = drawer.draw(document, page, QSize(pixels.width(), height), options)
        if progress.cancelled or image.isNull():
            return False
        target = QRect(
            round(paper.left()), round(paper.top() + top * scale), round(pixels.width() * scale), round(height * scale)
        )
        painter.drawImage(target, image)
    return True
