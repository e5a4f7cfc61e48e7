"""A PDF document, and rendering of its pages."""

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
"""Bytes of address space, not of memory, that must be free: PDFium reserves 32 GiB of it at its start, and aborts the
program where that fails.
"""
TOO_FEW_ADDRESSES = N_(
    "messages",
    "Pages cannot be shown here: this computer limits the address space of programs (ulimit -v). "
    "The command “handout” makes the same PDF.",
)


@contextmanager
def open_pdf(pdf: bytes) -> Generator[QPdfDocument]:
    """Open the document; callable from any thread.

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
    """Renders pages, in the thread that creates it.

    WORKAROUND (no report found) (in Qt 6.12): use one instance for many pages, as each renderer leaks a little memory.
    """

    def __init__(self) -> None:
        _keep_pdfium()
        self._pages = QPdfPageRenderer()
        self._pages.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        drawn: list[QImage] = []
        loops: list[QEventLoop] = []

        # WORKAROUND (no report found) (in PySide 6.12): use a function: a bound method is disconnected when its object
        # is deleted, which waits for Python's lock while Qt holds a lock of its own.
        def take(_page: int, _size: QSize, image: QImage) -> None:
            drawn.append(image)
            loops[-1].quit()

        self._pages.pageRendered.connect(take)
        self._drawn, self._loops = drawn, loops

    def draw(self, document: QPdfDocument, page: int, size: QSize, options: QPdfDocumentRenderOptions) -> QImage:
        """Render a page, or the part of it that the options name, at a size in pixels; null when it cannot be rendered.

        Waits in an event loop of the calling thread while a thread of Qt renders. ``QPdfDocument.render`` would hold
        Python's lock meanwhile, and so freeze the window.
        """
        self._loops.append(QEventLoop())
        self._pages.setDocument(document)
        if self._pages.requestPage(page, size, options):
            self._loops[-1].exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._pages.setDocument(None)  # type: ignore[arg-type]  # None is allowed, but missing in the stubs.
        self._loops.clear()
        return self._drawn.pop() if self._drawn else QImage()


@cache
def _keep_pdfium() -> QPdfDocument:
    """An empty document that stays open as long as the program runs.

    WORKAROUND (no report found) (in Qt 6.12): Qt starts PDFium with the first open document and ends it with the last
    one. Each start leaks eight memory mappings, of which Linux allows a process 65,530.
    """
    left = addresses_left()
    if left is not None and left < PDFIUM_ADDRESSES:
        raise HandoutError(TOO_FEW_ADDRESSES)
    return QPdfDocument()
