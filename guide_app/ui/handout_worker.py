"""Makes the PDF of a handout and the picture of one of its pages, away from the window."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize
from PySide6.QtGui import QImage

from guide_app.handouts.document import Rendered
from guide_app.handouts.render import Renderer
from guide_app.handouts.wallet_card import WalletCardOptions, wallet_card
from guide_app.handouts.words import load_words
from guide_app.library.reader import Library
from guide_app.ui.newest_worker import NewestWorker
from guide_app.content.clock import local_today


class Job(Struct, frozen=True):
    """What to show: options, the page, and the size of its picture in pixels of the screen."""

    options: WalletCardOptions
    page: int
    size: tuple[int, int]


class Preview(Struct, frozen=True):
    """The PDF, and one of its pages as a picture of exactly that PDF (null when there is no page)."""

    rendered: Rendered
    page: int
    image: QImage


class HandoutWorker(NewestWorker):
    """Answers Jobs with Previews. The renderer lives in the worker's thread."""

    def __init__(self, library: Library, assets: Path, parent: QObject | None = None) -> None:
        super().__init__(self._make, parent)
        self._library = library
        self._assets = assets
        self._renderer = Renderer(assets / "handouts")
        self._last: tuple[WalletCardOptions, Rendered] | None = None

    def _make(self, job: Job) -> Preview:
        rendered = self._rendered(job.options)
        page = min(job.page, max(len(rendered.pages) - 1, 0))
        return Preview(rendered, page, page_image(rendered.pdf, page, QSize(*job.size)))

    def _rendered(self, options: WalletCardOptions) -> Rendered:
        if self._last is not None and self._last[0] == options:
            return self._last[1]
        words = load_words(self._assets / "handouts" / "words.yaml")
        rendered = self._renderer.render(wallet_card(self._library, options, words, local_today()), guides=False)
        self._last = (options, rendered)
        return rendered


def page_image(pdf: bytes, page: int, size: QSize) -> QImage:
    """A page of a PDF as a picture of a size in pixels; a null picture when there is no such page."""
    from PySide6.QtPdf import QPdfDocument

    if not pdf:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    image = document.render(page, size)
    document.close()
    white = QImage(image.size(), QImage.Format.Format_RGB32)
    white.fill(0xFFFFFFFF)
    from PySide6.QtGui import QPainter

    painter = QPainter(white)
    painter.drawImage(0, 0, image)
    painter.end()
    return white
