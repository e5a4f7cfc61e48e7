"""A PDF, and pictures of its pages."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer

from guide_app.handouts.problems import HandoutError
from guide_app.system.memory import addresses_left
from guide_app.system.messages import N_

PDFIUM_ADDRESSES = 65 << 29
"""Bytes of addresses, not of memory, that must be free: PDFium sets 32 GiB of them aside when it starts, and where it
may not have them it ends the whole program.
"""
TOO_FEW_ADDRESSES = N_(
    "messages",
    "Pages cannot be shown here: this computer limits the address space of programs (ulimit -v). "
    "The command “handout” makes the same PDF.",
)


@contextmanager
def open_pdf(pdf: bytes) -> Generator[QPdfDocument]:
    """The document, open; in any thread.

    Raises:
        HandoutError: this process may not have the addresses that PDFium takes.
        ValueError: it is no PDF, which would pass for one without pages.

    """
    _keep_pdfium()
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() != QPdfDocument.Status.Ready:
        raise ValueError(f"no PDF that can be read: {document.error().name}")
    try:
        yield document
    finally:
        document.close()


class PageDrawer:
    """Draws pages, in the thread that makes it.

    WORKAROUND (no report found) (in Qt 6.12): one draws many pages, as each drawer leaves a little memory behind.
    """

    def __init__(self) -> None:
        _keep_pdfium()
        self._pages = QPdfPageRenderer()
        self._pages.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        drawn: list[QImage] = []
        loops: list[QEventLoop] = []

        # WORKAROUND (no report found) (in PySide 6.12): a function, as a bound method is disconnected when its object
        # goes, which waits for Python while Qt holds a lock.
        def take(_page: int, _size: QSize, image: QImage) -> None:
            drawn.append(image)
            loops[-1].quit()

        self._pages.pageRendered.connect(take)
        self._drawn, self._loops = drawn, loops

    def draw(self, document: QPdfDocument, page: int, size: QSize, options: QPdfDocumentRenderOptions) -> QImage:
        """A page, or the part of it that the options name, at a size in pixels; null when it cannot be drawn.

        Waits in an event loop of the calling thread while a thread of Qt's draws. ``QPdfDocument.render`` would keep
        every other thread from running Python meanwhile, and so stop the window.
        """
        self._loops.append(QEventLoop())
        self._pages.setDocument(document)
        if self._pages.requestPage(page, size, options):
            self._loops[-1].exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._pages.setDocument(None)  # type: ignore[arg-type]  # The stubs do not know that there may be none.
        self._loops.clear()
        return self._drawn.pop() if self._drawn else QImage()


@cache
def _keep_pdfium() -> QPdfDocument:
    """An empty document, as long as the program runs.

    WORKAROUND (no report found) (in Qt 6.12): Qt starts PDFium with the first and ends it with the last that
    there is, and PDFium gives back none of the places that it starts with: eight mappings of memory each time, of which
    Linux allows a program 65,530.
    """
    left = addresses_left()
    if left is not None and left < PDFIUM_ADDRESSES:
        raise HandoutError(TOO_FEW_ADDRESSES)
    return QPdfDocument()
