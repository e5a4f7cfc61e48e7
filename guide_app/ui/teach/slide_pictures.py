"""Pictures of slides: the deck is typeset once as a PDF, and its pages are drawn ahead of the presenter, on a thread.

Screen and paper show the same pages of one template. A picture that is ready is painted at once, so that a change of
slide takes one frame.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter

from guide_app.handouts.pages.deck import deck_pages
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.library import Library
from guide_app.teach.deck import make_deck
from guide_app.teach.plan import ChosenPlan
from guide_app.teach.slides import Deck
from guide_app.ui.kit.latest_worker import LatestWorker

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

    from guide_app.ui.common.pdf_document import PageDrawer

ASPECT = (16, 9)
MAX_PICTURES = 12
"""Maximum pictures in memory. One of 1920 by 1080 pixels takes 8 MB; a slide has at most six neighbors."""


class OpenDeck(Struct, frozen=True):
    """Asks for the deck of a plan."""

    chosen: ChosenPlan


class DrawSlide(Struct, frozen=True):
    """Asks for the picture of a page of the deck."""

    page: int
    size: tuple[int, int]
    """Width and height in device pixels."""


class SlidePictures(QObject):
    """The deck, and pictures of its slides. ``opened`` carries the Deck, ``failed`` an exception, ``drawn`` follows new
    pictures.
    """

    opened = Signal(object)
    failed = Signal(object)
    drawn = Signal()

    def __init__(self, library: Library, assets: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._maker = _SlideWork(library, assets)
        self._worker = LatestWorker(self._maker.work, self._maker.let_go, self)
        self._worker.finished.connect(self._finished)
        self._worker.failed.connect(self._failed)
        self._pictures: dict[tuple[int, tuple[int, int]], QImage] = {}
        self._wanted: tuple[DrawSlide, ...] = ()

    def open(self, chosen: ChosenPlan) -> None:
        """Make the deck of a plan."""
        self._pictures.clear()
        self._wanted = ()
        self._worker.ask(OpenDeck(chosen))

    def want(self, pages: Iterable[tuple[int, QSize]]) -> None:
        """Have these pages drawn at these sizes, the first one first; those that are drawn already stay."""
        asked = (DrawSlide(page, (size.width(), size.height())) for page, size in pages if not size.isEmpty())
        self._wanted = tuple(dict.fromkeys(asked))
        self._draw()

    def picture(self, page: int, size: QSize) -> QImage | None:
        """The picture of a page, or None until it is drawn."""
        return self._pictures.get((page, (size.width(), size.height())))

    def nearest(self, page: int) -> QImage | None:
        """A picture of a page in any size, to show scaled until its own is drawn; None where there is none."""
        found = [image for (at, _), image in self._pictures.items() if at == page]
        return max(found, key=QImage.width) if found else None

    def forget(self) -> None:
        """Drop the deck and all pictures."""
        self._pictures.clear()
        self._wanted = ()
        self._worker.forget()

    def stop(self) -> None:
        """End the thread; the window is closing."""
        self._worker.stop()

    def _draw(self) -> None:
        # One at a time: the slide that is shown next must not wait for those after it.
        missing = next((each for each in self._wanted if (each.page, each.size) not in self._pictures), None)
        if missing is not None:
            self._worker.ask(missing)

    def _finished(self, job: object, result: object) -> None:
        if isinstance(job, OpenDeck) and isinstance(result, Deck):
            self.opened.emit(result)
        elif isinstance(job, DrawSlide) and isinstance(result, QImage):
            self._pictures[job.page, job.size] = result
            self._keep_few()
            self.drawn.emit()
            self._draw()

    def _keep_few(self) -> None:
        needed = {(each.page, each.size) for each in self._wanted}
        for key in list(self._pictures):
            if len(self._pictures) <= MAX_PICTURES:
                break
            if key not in needed:
                del self._pictures[key]

    def _failed(self, job: object, error: object) -> None:
        self.failed.emit(error)


class _SlideWork:
    """The work in the thread."""

    def __init__(self, library: Library, assets: Path) -> None:
        self._library, self._assets = library, assets
        self._renderer = Renderer(assets / "handouts", apart=True)
        self._pdf = b""
        self._drawer: PageDrawer | None = None

    def work(self, job: OpenDeck | DrawSlide) -> Deck | QImage:
        if isinstance(job, OpenDeck):
            deck = make_deck(self._library, job.chosen, self._assets)
            country = self._library.pack(job.chosen.language).country
            self._pdf = self._renderer.render(deck_pages(deck, country)).for_print()
            return deck
        from guide_app.ui.common.pdf_document import PageDrawer, open_pdf

        if self._drawer is None:
            self._drawer = PageDrawer()
        with open_pdf(self._pdf) as document:
            return _drawn(self._drawer, document, job.page, QSize(*job.size))

    def let_go(self) -> None:
        self._pdf = b""
        self._drawer = None
        self._renderer.forget()


def _drawn(drawer: PageDrawer, document: QPdfDocument, page: int, size: QSize) -> QImage:
    """A page as an opaque picture of this size."""
    from PySide6.QtPdf import QPdfDocumentRenderOptions

    options = QPdfDocumentRenderOptions()
    options.setScaledSize(size)
    found = drawer.draw(document, page, size, options)
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.drawImage(0, 0, found)
    painter.end()
    return picture
