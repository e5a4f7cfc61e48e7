"""A PDF that Qt can draw the pages of."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument


@contextmanager
def open_pdf(pdf: bytes) -> Generator[QPdfDocument]:
    """The document, open; in any thread."""
    _keep_pdfium()
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    try:
        yield document
    finally:
        document.close()


@cache
def _keep_pdfium() -> QPdfDocument:
    """An empty document, as long as the program runs. Qt starts PDFium with the first and ends it with the last that
    there is, and PDFium gives back none of the places that it starts with: eight mappings of memory each time, of which
    Linux allows a program 65,530.
    """
    return QPdfDocument()
